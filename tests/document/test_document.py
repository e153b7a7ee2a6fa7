"""What ``spec/openapi.yaml`` promises: it is valid, complete, and in our own words."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import cast

import pytest
import yaml
from jsonpath_rfc9535 import find
from openapi_spec_validator import OpenAPIV31SpecValidator

from tests.document.tree import (
    Node,
    escape,
    examples,
    faults,
    follow,
    lookup,
    nodes,
    operations,
    unnamed,
)

DOCUMENT = Path(__file__).parents[2] / "spec" / "openapi.yaml"
OVERLAYS = ("wording.overlay.yaml", "revision-26-betas.overlay.yaml")

OPERATIONS = {
    ("post", "/v1/environments"): "createEnvironment",
    ("get", "/v1/environments"): "listEnvironments",
    ("get", "/v1/environments/{environment_id}"): "retrieveEnvironment",
    ("post", "/v1/environments/{environment_id}"): "updateEnvironment",
    ("delete", "/v1/environments/{environment_id}"): "deleteEnvironment",
    ("post", "/v1/environments/{environment_id}/archive"): "archiveEnvironment",
    ("get", "/v1/environments/{environment_id}/work/{work_id}"): "retrieveWork",
    ("get", "/v1/environments/{environment_id}/work/poll"): "pollWork",
    ("post", "/v1/environments/{environment_id}/work/{work_id}/ack"): "ackWork",
    ("post", "/v1/environments/{environment_id}/work/{work_id}/heartbeat"): "heartbeatWork",
    ("post", "/v1/environments/{environment_id}/work/{work_id}/stop"): "stopWork",
    ("get", "/v1/environments/{environment_id}/work"): "listWork",
    ("post", "/v1/environments/{environment_id}/work/{work_id}"): "updateWork",
    ("get", "/v1/environments/{environment_id}/work/stats"): "getWorkStats",
}
WITH_BODY = {"createEnvironment", "updateEnvironment", "stopWork", "updateWork"}
ERRORS = {"400", "401", "403", "404", "409", "413", "422", "429", "5XX"}

PACKAGE_MANAGERS = ("apt", "cargo", "gem", "go", "npm", "pip")
NULLABLE = {
    *(
        f"/components/schemas/BetaEnvironment{kind}Request/properties/{name}"
        for kind in ("Create", "Update")
        for name in ("config", "description", "scope")
    ),
    "/components/schemas/BetaEnvironmentUpdateRequest/properties/name",
    "/components/schemas/BetaEnvironmentUpdateRequest/properties/metadata/additionalProperties",
    "/components/schemas/BetaSelfHostedWorkUpdateRequest/properties/metadata/additionalProperties",
    "/components/schemas/BetaCloudConfigParams/properties/networking",
    "/components/schemas/BetaCloudConfigParams/properties/packages",
    *(f"/components/schemas/BetaPackagesParams/properties/{name}" for name in PACKAGE_MANAGERS),
    "/components/schemas/BetaLimitedNetworkParams/properties/allow_mcp_servers",
    "/components/schemas/BetaLimitedNetworkParams/properties/allow_package_managers",
    "/components/schemas/BetaLimitedNetworkParams/properties/allowed_hosts",
    "/paths/~1v1~1environments/get/parameters/2/schema",
    "/paths/~1v1~1environments~1{environment_id}~1work/get/parameters/1/schema",
    "/paths/~1v1~1environments~1{environment_id}~1work~1poll/get/parameters/0/schema",
    "/paths/~1v1~1environments~1{environment_id}~1work~1poll/get/parameters/1/schema",
    "/paths/~1v1~1environments~1{environment_id}~1work~1poll/get/responses/200/content"
    "/application~1json/schema",
    *(
        f"/paths/~1v1~1environments~1{{environment_id}}~1work~1{{work_id}}~1heartbeat"
        f"/post/parameters/{index}/schema"
        for index in (0, 1)
    ),
    "/components/schemas/BetaEnvironment/properties/archived_at",
    "/components/schemas/BetaEnvironmentListResponse/properties/next_page",
    "/components/schemas/BetaSelfHostedWorkListResponse/properties/next_page",
    "/components/schemas/BetaSelfHostedWorkQueueStats/properties/workers_polling",
    "/components/schemas/BetaSelfHostedWorkQueueStats/properties/oldest_queued_at",
    *(
        f"/components/schemas/BetaSelfHostedWork/properties/{name}"
        for name in (
            "acknowledged_at",
            "latest_heartbeat_at",
            "started_at",
            "stop_requested_at",
            "stopped_at",
        )
    ),
    "/components/schemas/ErrorResponse/properties/request_id",
}

EXAMPLES = (
    "/components/schemas/BetaEnvironment",
    "/components/schemas/BetaEnvironmentCreateRequest/properties/name",
    "/components/schemas/BetaEnvironmentDeleteResponse/properties/id",
    "/components/schemas/BetaEnvironmentListResponse/properties/next_page",
    "/components/parameters/EnvironmentID",
    "/components/schemas/Error",
    "/components/responses/",
    "/components/headers/",
)


@pytest.fixture(scope="module")
def document() -> Node:
    return yaml.safe_load(DOCUMENT.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def pages(request: pytest.FixtureRequest) -> Path:
    """The folder with the reference pages and the overlays that bring their wording."""
    given = os.environ.get("ONESPEC_REFERENCE_PAGES", "")
    folder = request.config.rootpath / given
    if given and (folder / OVERLAYS[0]).is_file():
        return folder
    reason = "ONESPEC_REFERENCE_PAGES does not name the folder with the reference pages"
    if os.environ.get("ONESPEC_REQUIRE_ALL"):
        pytest.fail(reason)
    pytest.skip(reason)


def actions(overlay: Path) -> list[Node]:
    return yaml.safe_load(overlay.read_text(encoding="utf-8"))["actions"]


def test_valid(document: Node) -> None:
    errors = [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()]
    assert errors == []
    assert document["openapi"] == "3.1.0"


def test_every_operation_is_there_and_no_other(document: Node) -> None:
    found = {(method, path): op["operationId"] for method, path, op in operations(document)}
    assert found == OPERATIONS


def test_operations_say_what_they_do(document: Node) -> None:
    for _, _, operation in operations(document):
        assert operation["summary"]
        assert operation["description"].endswith(".")
        assert len(operation["tags"]) == 1
        body = operation.get("requestBody")
        assert (body is not None) == (operation["operationId"] in WITH_BODY)
        assert body is None or body["required"] is True


def test_everything_with_a_name_is_described(document: Node) -> None:
    named = re.compile(
        r"/components/(schemas|parameters|responses|headers|securitySchemes)/[^/]+"
        r"|.*/properties/[^/]+|.*/parameters/\d+|/paths/[^/]+/[a-z]+/responses/\w+"
    )
    silent = [
        pointer
        for pointer, node in nodes(document)
        if named.fullmatch(pointer)
        and "description" not in node
        and "description" not in follow(document, pointer)[1]
    ]
    assert silent == []


def test_every_error_status_has_the_error_body(document: Node) -> None:
    for method, path, operation in operations(document):
        beside = {"412"} if operation["operationId"] == "heartbeatWork" else set[str]()
        assert set(operation["responses"]) == {"200"} | ERRORS | beside
        for status in operation["responses"]:
            response = follow(document, f"/paths/{escape(path)}/{method}/responses/{status}")[1]
            assert "request-id" in response["headers"]
            schema = response["content"]["application/json"]["schema"]
            is_error = schema.get("$ref") == "#/components/schemas/ErrorResponse"
            assert is_error == (status != "200")


def test_required_properties_stand_first(document: Node) -> None:
    for pointer, node in nodes(document):
        if "properties" in node:
            required: list[str] = node.get("required", [])
            assert list(node["properties"])[: len(required)] == required, pointer


def test_nullable_is_what_may_be_null_and_nothing_else(document: Node) -> None:
    found = set[str]()
    for pointer, node in nodes(document):
        variants: list[object] = [*node.get("anyOf", []), *node.get("oneOf", [])]
        if "null" in node.get("type", []) and node["type"] != "null":
            found.add(pointer)
        if {"type": "null"} in variants:
            found.add(pointer)
    assert found == NULLABLE


def test_timestamps_are_plain_strings(document: Node) -> None:
    assert [pointer for pointer, node in nodes(document) if node.get("format")] == []


def test_every_example_is_valid(document: Node) -> None:
    found = list(examples(document))
    assert len(found) > 20
    wrong = {carrier: faults(document, schema, value) for carrier, schema, value in found}
    assert {carrier: messages for carrier, messages in wrong.items() if messages} == {}


def test_every_example_is_complete(document: Node) -> None:
    """Mock servers answer with examples, so one of an object has each of its properties."""
    missing = {
        carrier: list(unnamed(document, schema, value))
        for carrier, schema, value in examples(document)
    }
    assert {carrier: names for carrier, names in missing.items() if names} == {}


def test_examples_stand_where_they_are_expected(document: Node) -> None:
    found = {carrier for carrier, _, _ in examples(document)}
    assert [carrier for carrier in sorted(found) if not carrier.startswith(EXAMPLES)] == []
    unused = [start for start in EXAMPLES if not any(name.startswith(start) for name in found)]
    assert unused == []


def test_an_environment_made_from_the_examples_is_valid(document: Node) -> None:
    schema = "/components/schemas/BetaEnvironment"
    made = {
        name: node["const"] if "const" in node else node["examples"][0]
        for name, node in lookup(document, schema)["properties"].items()
    }
    assert faults(document, schema, made) == []
    assert made["archived_at"] is None


@pytest.mark.parametrize("name", OVERLAYS)
def test_every_overlay_target_matches(document: Node, pages: Path, name: str) -> None:
    targets = [action["target"] for action in actions(pages / name)]
    assert targets
    assert [target for target in targets if not find(target, document)] == []


def sentences(pages: Path) -> set[str]:
    """What the overlays write, cut into sentences of four words and more."""
    texts = [
        text
        for name in OVERLAYS
        for action in actions(pages / name)
        for value in action.get("update", {}).values()
        for text in (cast("list[str]", value) if isinstance(value, list) else [value])
    ]
    pieces = [piece for text in texts for piece in re.split(r"(?<=[.!?:])\s+|\n\n", text)]
    plain = {" ".join(piece.casefold().split()).rstrip(".:") for piece in pieces}
    return {sentence for sentence in plain if len(sentence.split()) >= 4}


def test_no_sentence_of_the_pages_is_in_the_document(pages: Path) -> None:
    ours = " ".join(DOCUMENT.read_text(encoding="utf-8").casefold().split())
    theirs = sentences(pages)
    assert len(theirs) > 80
    assert [sentence for sentence in sorted(theirs) if sentence in ours] == []
