"""The programs that ``python_sdk`` measures: for each client, the same three things to do.

They are text, since each runs in an environment that has nothing but its client. ``start`` is what
is done before any call; ``PROGRAM`` adds three functions: ``connect`` makes a client of a server,
``one`` asks for a work item and parses it, ``page`` asks for a page of them and touches each.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Script:
    """A client: how to start it, and the module that uses it.

    ``strict`` ones raise where an answer has a value that they don't know.
    """

    start: str
    program: str
    strict: bool = False

    def module(self, scenario: str) -> str:
        """A whole program for one of ``SCENARIOS``; ``sys.argv[1]`` is the server's URL."""
        return f"{self.program}\n{_SCENARIOS[scenario]}"


# What is printed is one number. Figures of single calls come after some calls to warm up.
_SCENARIOS = {
    "first": """
import sys
client = connect(sys.argv[1])
assert one(client) == "active"
""",
    "memory": """
import sys
client = connect(sys.argv[1])
assert one(client) == "active"
with open("/proc/self/status") as status:
    peak = next(line for line in status if line.startswith("VmHWM"))
print(int(peak.split()[1]) / 1024)
""",
    "request": """
import sys, time
client = connect(sys.argv[1])
for _ in range(50):
    one(client)
start = time.process_time()
for _ in range(500):
    one(client)
print((time.process_time() - start) / 500 * 1e6)
""",
    "page": """
import sys, time
client = connect(sys.argv[1])
assert page(client, "usual") == 1000
start = time.process_time()
for _ in range(10):
    page(client, "usual")
print((time.process_time() - start) / 10 * 1e3)
""",
    "odd": """
import sys, time
client = connect(sys.argv[1])
assert page(client, "odd") == 1000
start = time.process_time()
for _ in range(10):
    page(client, "odd")
print((time.process_time() - start) / 10 * 1e3)
""",
}

_SDK = Script(
    start="import anthropic; anthropic.Anthropic(api_key='x')",
    program="""
from anthropic import Anthropic

def connect(url):
    return Anthropic(api_key="x", base_url=url)

def one(client):
    work = client.beta.environments.work
    return work.retrieve("work_0000000001", environment_id="env").state

def page(client, environment):
    items = client.beta.environments.work.list(environment)
    return sum(item.state != "" for item in items)
""",
)

_OTHER = Script(
    start="from other_client import AuthenticatedClient; "
    "AuthenticatedClient('https://localhost', 'x').get_httpx_client()",
    program="""
from other_client import AuthenticatedClient
from other_client.api.work import list_work, retrieve_work

def connect(url):
    return AuthenticatedClient(url, "x", prefix="", auth_header_name="x-api-key")

def one(client):
    return retrieve_work.sync("env", "work_0000000001", client=client).state.value

def page(client, environment):
    items = list_work.sync(environment, client=client).data
    return sum(item.state.value != "" for item in items)
""",
    strict=True,
)

_CALLS = """
HEADERS = {
    "x-api-key": "x",
    "anthropic-version": "2023-06-01",
    "anthropic-beta": "managed-agents-2026-04-01",
}
QUERY = {"beta": "true"}
ONE = "/v1/environments/env/work/work_0000000001"
PAGE = "/v1/environments/{}/work"
"""

_PYDANTIC = Script(
    start="import httpx2, pydantic; httpx2.Client()",
    program=f"""
from functools import cache
from typing import Literal

import httpx2
from pydantic import BaseModel
{_CALLS}
class Data(BaseModel):
    id: str
    type: Literal["session"]

class Work(BaseModel):
    id: str
    acknowledged_at: str | None
    created_at: str
    data: Data
    environment_id: str
    latest_heartbeat_at: str | None
    metadata: dict[str, str]
    started_at: str | None
    state: Literal["queued", "starting", "active", "stopping", "stopped"]
    stop_requested_at: str | None
    stopped_at: str | None
    type: Literal["work"]

def connect(url):
    return httpx2.Client(base_url=url, headers=HEADERS, params=QUERY)

def one(client):
    response = client.get(ONE).raise_for_status()
    return Work.model_validate_json(response.content).state

@cache
def page_model():
    class Page(BaseModel):
        data: list[Work]
        next_page: str | None

    return Page

def page(client, environment):
    response = client.get(PAGE.format(environment)).raise_for_status()
    items = page_model().model_validate_json(response.content).data
    return sum(item.state != "" for item in items)
""",
    strict=True,
)

_DICTS = Script(
    start="import httpx2; httpx2.Client()",
    program=f"""
import httpx2
{_CALLS}
def connect(url):
    return httpx2.Client(base_url=url, headers=HEADERS, params=QUERY)

def one(client):
    return client.get(ONE).raise_for_status().json()["state"]

def page(client, environment):
    items = client.get(PAGE.format(environment)).raise_for_status().json()["data"]
    return sum(item["state"] != "" for item in items)
""",
)

_HTTP = Script(
    start="import http.client, ssl; "
    "http.client.HTTPSConnection('localhost', context=ssl.create_default_context())",
    program=f"""
import http.client, json, ssl
{_CALLS}
def connect(url):
    place = url.removeprefix("https://")
    return http.client.HTTPSConnection(place, context=ssl.create_default_context())

def get(connection, path):
    connection.request("GET", path + "?beta=true", headers=HEADERS)
    response = connection.getresponse()
    assert response.status == 200
    return json.loads(response.read())

def one(connection):
    return get(connection, ONE)["state"]

def page(connection, environment):
    items = get(connection, PAGE.format(environment))["data"]
    return sum(item["state"] != "" for item in items)
""",
)

SCRIPTS = {
    "published": _SDK,
    "openapi-python-client": _OTHER,
    "http.client, dicts": _HTTP,
    "httpx2, dicts": _DICTS,
    "httpx2, pydantic": _PYDANTIC,
    "ours": _SDK,
}
