"""What becomes of a call when the server, or the way to it, fails."""

from __future__ import annotations

import gc
import json
import pickle
import socket
import time
from email.utils import formatdate
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.python.server import Server, Told

ERROR = '{"type": "error", "error": {"type": "some_error", "message": "no"}, "request_id": "r1"}'
DATE = r"[A-Z][a-z]{2}, \d{1,3} [A-Z][a-z]{2} \d{1,8} \d\d?:\d\d?:\d\d? (GMT|[+-]\d{1,9})"
CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    402: "APIStatusError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    412: "PreconditionFailedError",
    413: "RequestTooLargeError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "InternalServerError",
    503: "ServiceUnavailableError",
    529: "OverloadedError",
    304: "APIStatusError",
}


@pytest.mark.parametrize("status", CLASSES)
def test_an_error_for_each_status(client: Any, server: Server, sdk: Any, status: int) -> None:
    body = "" if status == 304 else ERROR
    server.tell(Told(body, status, {"request-id": "r2"}))
    with pytest.raises(sdk.APIStatusError) as caught:
        client.with_options(max_retries=0).beta.environments.retrieve("e")
    error = caught.value
    assert type(error).__name__ == CLASSES[status]
    assert isinstance(error, sdk.InternalServerError) == (status >= 500)
    assert isinstance(error, sdk.AnthropicError)
    assert error.status_code == error.response.status_code == status
    assert error.request_id == "r2"
    assert error.request.method == "GET"
    if body:
        assert error.body == json.loads(ERROR)
        assert error.type == "some_error"
        assert str(error).endswith(": no (request r2)")
        assert str(error).startswith(str(status))


@pytest.mark.parametrize(
    ("body", "media_type", "seen", "message"),
    [
        (
            "<html>down</html>",
            "text/html",
            "<html>down</html>",
            "400 Bad Request: <html>down</html>",
        ),
        ("", "text/plain", None, "400 Bad Request"),
        ("[1]", "application/json", [1], "400 Bad Request"),
        ('{"message": "m", "type": "t"}', "application/json", None, "400 Bad Request: m"),
        ('{"error": "plain"}', "application/json", {"error": "plain"}, "400 Bad Request"),
        ('{"error', "application/json", '{"error', '400 Bad Request: {"error'),
    ],
)
def test_error_bodies_of_any_kind(
    client: Any, server: Server, sdk: Any, body: str, media_type: str, seen: Any, message: str
) -> None:
    server.tell(Told(body, 400, media_type=media_type))
    with pytest.raises(sdk.BadRequestError) as caught:
        client.beta.environments.retrieve("e")
    if seen is not None or not body:
        assert caught.value.body == seen
    assert str(caught.value) == message


def test_passing_faults_are_tried_again(client: Any, server: Server) -> None:
    server.tell(Told(ERROR, 500), Told(ERROR, 429), Told('{"id": "x"}'))
    response = client.beta.environments.with_raw_response.create(name="n")
    assert response.retries_taken == 2
    counts = [each.headers["x-stainless-retry-count"] for each in server.seen]
    assert counts == ["0", "1", "2"]
    assert {each.body for each in server.seen} == {b'{"name":"n"}'}


@pytest.mark.parametrize(
    ("status", "headers", "attempts"),
    [
        (408, {}, 3),
        (409, {}, 3),
        (429, {}, 3),
        (500, {}, 3),
        (529, {}, 3),
        (400, {}, 1),
        (404, {}, 1),
        (412, {}, 1),
        (400, {"x-should-retry": "true"}, 3),
        (500, {"x-should-retry": "false"}, 1),
    ],
)
def test_how_often_a_status_is_tried(
    client: Any, server: Server, sdk: Any, status: int, headers: dict[str, str], attempts: int
) -> None:
    server.tell(*[Told(ERROR, status, headers)] * 4)
    with pytest.raises(sdk.APIStatusError):
        client.beta.environments.retrieve("e")
    assert len(server.seen) == attempts


def test_waits_double_up_to_a_limit(sdk: Any) -> None:
    retries = __import__(f"{sdk.__name__}._retries", fromlist=["delay"])
    for retry, longest in enumerate([0.5, 1, 2, 4, 8, 8, 8]):
        waits = {retries.delay(retry, {}) for _ in range(50)}
        assert len(waits) > 1
        assert 0.75 * longest <= min(waits) <= max(waits) <= longest


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "2"}, 2.0),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after-ms": "20", "retry-after": "9"}, 0.02),
        ({"retry-after": "60"}, 60.0),
        ({"retry-after": "61"}, None),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after-ms": "x", "retry-after": "3"}, 3.0),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "Mon, 01 Jan 99999 00:00:00 GMT"}, None),
        ({"retry-after": "Mon, 32 Foo 2020 99:99:99 +99999999999999999999"}, None),
    ],
)
def test_the_server_says_when_to_come_back(
    sdk: Any, headers: dict[str, str], seconds: float | None
) -> None:
    retries = __import__(f"{sdk.__name__}._retries", fromlist=["delay"])
    delay = retries.delay(0, headers)
    assert delay == seconds if seconds is not None else 0.375 <= delay <= 0.5


@given(
    name=st.sampled_from(["retry-after", "retry-after-ms"]),
    text=st.text() | st.floats().map(str) | st.from_regex(DATE, fullmatch=True),
    retry=st.integers(0, 10**6),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_the_server_says_the_wait_has_an_end(
    sdk: Any, name: str, text: str, retry: int
) -> None:
    retries = __import__(f"{sdk.__name__}._retries", fromlist=["delay"])
    assert 0 <= retries.delay(retry, {name: text}) <= 60


def test_the_server_says_when_by_a_date(sdk: Any) -> None:
    retries = __import__(f"{sdk.__name__}._retries", fromlist=["delay"])
    soon = formatdate(time.time() + 30, usegmt=True)
    assert 28 <= retries.delay(0, {"retry-after": soon}) <= 31
    assert retries.delay(0, {"retry-after": formatdate(0, usegmt=True)}) <= 0.5


def test_no_server(sdk: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    with sdk.Anthropic(api_key="k", base_url=f"http://127.0.0.1:{port}") as client:
        client.first_retry_delay = 0.001
        with pytest.raises(sdk.APIConnectionError, match="Connection error: ") as caught:
            client.beta.environments.retrieve("e")
    assert not isinstance(caught.value, sdk.APITimeoutError)
    assert caught.value.__cause__ is not None
    assert caught.value.request.url.port == port


def test_no_answer_in_time(sdk: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with (
            sdk.Anthropic(api_key="k", base_url=url, max_retries=0) as client,
            pytest.raises(sdk.APITimeoutError),
        ):
            client.beta.environments.retrieve("e", timeout=0.05)


def test_half_a_body_is_tried_again(client: Any, server: Server, sdk: Any) -> None:
    server.tell(Told('{"id": "x"}', cut=True), Told('{"id": "x"}'))
    assert client.beta.environments.retrieve("e").id == "x"
    server.tell(Told('{"id": "x"}', cut=True))
    streaming = client.beta.environments.with_streaming_response
    with streaming.retrieve("e") as response, pytest.raises(sdk.APIConnectionError):
        response.read()
    server.tell(Told('{"id": "x"}', cut=True))
    with streaming.retrieve("e") as response, pytest.raises(sdk.APIConnectionError):
        list(response.iter_bytes())


def test_streamed_bodies(client: Any, server: Server, sdk: Any, tmp_path: Path) -> None:
    streaming = client.beta.environments.with_streaming_response
    body = "one\ntwo\r\nthrée"
    server.tell(*[Told(body, headers={"request-id": "r"})] * 4)
    with streaming.retrieve("e") as response:
        assert response.request_id == "r"
        assert response.status_code == 200
        assert not response.is_closed
        assert b"".join(response.iter_bytes(2)) == body.encode()
    assert response.is_closed
    with streaming.retrieve("e") as response:
        assert list(response.iter_lines()) == ["one", "two", "thrée"]
    with streaming.retrieve("e") as response:
        assert "".join(response.iter_text()) == body
    with streaming.retrieve("e") as response:
        response.stream_to_file(tmp_path / "body")
        assert (tmp_path / "body").read_bytes() == body.encode()
    server.tell(Told(ERROR, 404))
    with pytest.raises(sdk.NotFoundError) as caught, streaming.retrieve("e"):
        pass
    assert caught.value.body == json.loads(ERROR)


def test_errors_can_go_to_another_process(client: Any, server: Server, sdk: Any) -> None:
    server.tell(Told(ERROR, 404, {"request-id": "r2"}))
    with pytest.raises(sdk.NotFoundError) as caught:
        client.beta.environments.retrieve("e")
    other = pickle.loads(pickle.dumps(caught.value))
    assert type(other) is sdk.NotFoundError
    assert (str(other), other.type, other.request_id) == (str(caught.value), "some_error", "r2")
    assert other.response.status_code == other.status_code == 404


def test_connections_end_with_their_last_user(sdk: Any, server: Server) -> None:
    client = sdk.Anthropic("k", base_url=server.url)
    client.beta.environments.retrieve("e")
    client.with_options(max_retries=0).beta.environments.retrieve("e")
    http = client._connections.get()
    del client
    gc.collect()
    assert http.is_closed


def test_an_answer_that_is_no_json(client: Any, server: Server, sdk: Any) -> None:
    server.tell(Told("<html>", media_type="text/html"), Told('{"id": "x"', headers={"a": "b"}))
    with pytest.raises(sdk.APIResponseValidationError, match="received text/html") as caught:
        client.beta.environments.retrieve("e")
    assert caught.value.body == "<html>"
    with pytest.raises(sdk.APIResponseValidationError, match="received application/json"):
        client.beta.environments.retrieve("e")
    server.tell(Told('{"id": "x"}', media_type="text/plain"))
    assert client.beta.environments.retrieve("e").id == "x"
