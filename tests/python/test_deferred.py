"""What is put off until it is needed: what a call imports, and that nobody notices the rest.

Each program here is a process of its own, in which nothing has been used before.
"""

from __future__ import annotations

import json
import os
from typing import Any

import pytest

from tests.python.installed import Installed
from tests.python.server import Server, Told
from tests.python.test_answers import ENVIRONMENT

WORK: dict[str, Any] = {
    "id": "work_1",
    "acknowledged_at": None,
    "created_at": "2026-03-15T10:00:00Z",
    "data": {"id": "sesn_1", "type": "session"},
    "environment_id": "env_1",
    "latest_heartbeat_at": None,
    "metadata": {},
    "started_at": None,
    "state": "queued",
    "stop_requested_at": None,
    "stopped_at": None,
    "type": "work",
}
CALL = "client.beta.environments.work.retrieve('work_1', environment_id='env_1')"


def run(installed: Installed, server: Server, code: str, answers: int = 1) -> str:
    """What a program prints that has a ``client``, for which the server has work items."""
    server.tell(*[Told(json.dumps(WORK))] * answers)
    start = f"import anthropic\nclient = anthropic.Anthropic('k', base_url={server.url!r})\n"
    return installed.run(start + code)


def test_the_first_call_imports_only_what_it_needs(installed: Installed, server: Server) -> None:
    code = f"{CALL}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    found = json.loads(run(installed, server, code))
    types = [name for name in found if name.startswith("anthropic.types.") and "_" in name]
    place = "anthropic.types.beta.environments"
    assert types == [f"{place}.beta_self_hosted_work", f"{place}.beta_session_work_data"]
    spared = "bodies errors inputs lenient paging response retries streaming styles undocumented"
    assert not {f"anthropic._{name}" for name in spared.split()} & set(found)
    assert "anthropic.pagination.page_cursor" not in found
    assert "pydantic.type_adapter" not in found


@pytest.mark.parametrize("method", ["retrieve", "list"])
def test_many_threads_make_the_first_call(
    installed: Installed, server: Server, method: str
) -> None:
    page = json.dumps({"data": [ENVIRONMENT] * 3, "next_page": None})
    server.tell(*[Told(page if method == "list" else json.dumps(ENVIRONMENT))] * 24)
    arguments = "" if method == "list" else "'e'"
    code = f"""
import threading
barrier, found = threading.Barrier(24), []
def call():
    barrier.wait()
    found.append(client.beta.environments.{method}({arguments}))
threads = [threading.Thread(target=call) for _ in range(24)]
for thread in threads: thread.start()
for thread in threads: thread.join()
items = [item for each in found for item in (each if {method == "list"} else [each])]
assert len(found) == 24
print({{(type(item).__name__, type(item.config).__name__) for item in items}})
"""
    assert run(installed, server, code, 0) == "{('BetaEnvironment', 'BetaCloudConfig')}\n"


def test_threads_see_headers_only_when_all_are_there(installed: Installed) -> None:
    code = """
import sys, threading, anthropic
sys.setswitchinterval(1e-6)
client, found = anthropic.Anthropic("k"), set()
def look(setup, barrier):
    barrier.wait()
    found.add(frozenset(setup.common_headers()))
for _ in range(200):
    setup, barrier = client._setup.changed(), threading.Barrier(4)
    threads = [threading.Thread(target=look, args=(setup, barrier)) for _ in range(4)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
print(len(found))
"""
    assert installed.run(code) == "1\n"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="fork is for POSIX")
def test_a_client_can_be_made_before_a_fork(installed: Installed, server: Server) -> None:
    code = f"""
import os
for _ in range(3):
    child = os.fork()
    if not child:
        os._exit(0 if {CALL}.state == "queued" else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
print({CALL}.state)
"""
    assert run(installed, server, code, 4) == "queued\n"


MODEL = f"""
import json
from anthropic.types.beta import BetaCloudConfig, BetaEnvironment
from pydantic import TypeAdapter
given = json.loads({json.dumps(json.dumps(ENVIRONMENT))})
"""


@pytest.mark.parametrize(
    "use",
    [
        "BetaEnvironment.model_json_schema()['properties']['config']['discriminator']",
        "BetaEnvironment.model_validate(given).config.networking.type == 'unrestricted'",
        "BetaEnvironment(**given).config.packages.pip == ['numpy']",
        "isinstance(TypeAdapter(BetaEnvironment).validate_python(given).config, BetaCloudConfig)",
        "TypeAdapter(dict[str, list[BetaEnvironment]]).validate_python({'a': [given]})['a'][0].id",
        "BetaEnvironment.model_construct(**given).to_dict() == given",
        "[*BetaEnvironment.model_fields] == [*BetaEnvironment.model_json_schema()['properties']]",
        "issubclass(BetaEnvironment, anthropic.BaseModel)",
    ],
)
def test_a_model_can_be_used_in_any_way_first(installed: Installed, use: str) -> None:
    assert installed.run(f"import anthropic{MODEL}assert {use}") == ""


def test_models_can_be_copied_pickled_and_derived_from(installed: Installed) -> None:
    code = """
import copy, pickle
class Own(BetaEnvironment):
    color: str = "red"
    config: BetaCloudConfig
own = Own.model_validate(given)
assert (own.color, own.config.packages.pip) == ("red", ["numpy"])
made = BetaEnvironment.model_validate({**given, "more": [1]})
for other in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
    assert other == made and other.more == [1] and type(other.config) is BetaCloudConfig
from anthropic.pagination import SyncPageCursor
page = SyncPageCursor[Own].model_validate_json(json.dumps({"data": [given], "next_page": None}))
assert type(page.data[0]) is Own and not page.has_next_page()
assert issubclass(SyncPageCursor[Own], SyncPageCursor)
"""
    assert installed.run(f"import anthropic{MODEL}{code}") == ""


def test_parameters_can_be_checked(installed: Installed) -> None:
    code = """
from typing import get_type_hints
from pydantic import TypeAdapter, ValidationError
from anthropic.types.beta import EnvironmentCreateParams as Params
assert get_type_hints(Params)["name"] is str
check = TypeAdapter(Params).validate_python
assert check({"name": "n", "config": {"type": "cloud"}})["config"] == {"type": "cloud"}
try:
    check({})
except ValidationError as error:
    print(error.errors()[0]["loc"])
"""
    assert installed.run(code) == "('name',)\n"
