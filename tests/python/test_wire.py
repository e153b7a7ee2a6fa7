"""What goes over the wire: arguments, extras, credentials, platform, redirects."""

from __future__ import annotations

import json
from typing import Any

import httpx2
import pytest

from tests.python.server import Server, Told


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("env_1", "env_1"),
        ("a b", "a%20b"),
        ("../x", "..%2Fx"),
        ("a/b?c=d#e", "a%2Fb%3Fc=d%23e"),
        ("%2e%2e", "%252e%252e"),
        ("é\u6771", "%C3%A9%E6%9D%B1"),
        ("a:b@c!$&'()*+,;=-._~", "a:b@c!$&'()*+,;=-._~"),
        ('"<>[]\\^`{|}', "%22%3C%3E%5B%5D%5C%5E%60%7B%7C%7D"),
    ],
)
def test_a_path_parameter_stays_one_segment(
    client: Any, server: Server, given: str, sent: str
) -> None:
    client.beta.environments.archive(given)
    assert server.last.path == f"/v1/environments/{sent}/archive"
    assert server.last.query == "beta=true"


@pytest.mark.parametrize("given", ["", None])
def test_an_empty_path_parameter_is_not_sent(client: Any, server: Server, given: Any) -> None:
    message = f"Expected a non-empty value for `environment_id` but received {given!r}"
    with pytest.raises(ValueError, match=f"^{message}$"):
        client.beta.environments.retrieve(given)
    with pytest.raises(ValueError, match=f"^{message}$"):
        client.beta.environments.work.retrieve("w", environment_id=given)
    assert server.seen == []


@pytest.mark.parametrize("given", [".", ".."])
def test_dots_do_not_lead_elsewhere(client: Any, server: Server, given: str) -> None:
    with pytest.raises(ValueError, match=r"can't be '\.' or '\.\.'"):
        client.beta.environments.retrieve(given)
    assert server.seen == []


def test_omitted_and_null_are_two_things(client: Any, server: Server, sdk: Any) -> None:
    client.beta.environments.update("e")
    assert server.last.body == b"{}"
    client.beta.environments.update("e", name=sdk.omit, scope=None, config={"type": "cloud"})
    assert json.loads(server.last.body) == {"scope": None, "config": {"type": "cloud"}}


def test_query_values(client: Any, server: Server) -> None:
    client.beta.environments.list(include_archived=True, limit=3, page="p/ü &")
    assert server.last.query == "beta=true&include_archived=true&limit=3&page=p%2F%C3%BC+%26"
    client.beta.environments.list(page=None)
    assert server.last.query == "beta=true"


def test_bodies_are_compact_utf8(client: Any, server: Server) -> None:
    client.beta.environments.create(name="n é", metadata={"a": "b"})
    assert server.last.body == '{"name":"n é","metadata":{"a":"b"}}'.encode()
    assert server.last.headers["content-type"] == "application/json"


def test_models_can_be_sent_back(client: Any, server: Server, sdk: Any) -> None:
    packages = sdk.types.beta.BetaPackages(
        apt=[], cargo=[], gem=[], go=[], npm=[], pip=["numpy"], type="packages"
    )
    client.beta.environments.update("e", config={"type": "cloud", "packages": packages})
    assert json.loads(server.last.body)["config"]["packages"]["pip"] == ["numpy"]


def test_a_body_that_has_no_json_is_refused(client: Any, server: Server) -> None:
    with pytest.raises(TypeError, match="object can't be sent as JSON"):
        client.beta.environments.create(name=object())
    with pytest.raises(ValueError, match="not JSON compliant"):
        client.beta.environments.create(name=float("nan"))
    assert server.seen == []


def test_extras_win_over_everything(client: Any, server: Server, sdk: Any) -> None:
    client.beta.environments.work.poll(
        "e",
        block_ms=1,
        betas=["x"],
        extra_headers={"Anthropic-Beta": "y", "ACCEPT": "a/b", "user-agent": sdk.omit, "N": "1"},
        extra_query={"block_ms": 2, "beta": "no", "a": [1, 2], "d": {"x": True, "y": None}},
    )
    assert server.last.query == ("block_ms=2&beta=no&a%5B%5D=1&a%5B%5D=2&d%5Bx%5D=true")
    assert server.last.headers["anthropic-beta"] == "y"
    assert server.last.headers["accept"] == "a/b"
    assert server.last.headers["n"] == "1"
    assert not server.last.headers.get("user-agent", "").startswith("Anthropic")
    client.beta.environments.create(name="a", extra_body={"name": "b", "new": None})
    assert json.loads(server.last.body) == {"name": "b", "new": None}
    client.beta.environments.archive("e", extra_body={"a": 1})
    assert json.loads(server.last.body) == {"a": 1}


def test_betas_are_added_to(client: Any, server: Server) -> None:
    always = "managed-agents-2026-04-01"
    for given in [], ["x", "y"], [always, "x"]:
        client.beta.environments.retrieve("e", betas=given)
        assert server.last.headers["anthropic-beta"] == ",".join([*given, always])


def test_credentials(sdk: Any, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def headers(**options: Any) -> tuple[str | None, str | None]:
        with sdk.Anthropic(base_url=server.url, **options) as client:
            client.beta.environments.retrieve("e")
        sent = server.last.headers
        return sent.get("x-api-key"), sent.get("authorization")

    monkeypatch.delenv("ANTHROPIC_API_KEY", raising=False)
    monkeypatch.delenv("ANTHROPIC_AUTH_TOKEN", raising=False)
    assert headers(api_key="k") == ("k", None)
    assert headers(auth_token="t") == (None, "Bearer t")
    assert headers(api_key="k", auth_token="t") == ("k", "Bearer t")
    monkeypatch.setenv("ANTHROPIC_API_KEY", "ek")
    monkeypatch.setenv("ANTHROPIC_AUTH_TOKEN", "et")
    assert headers() == ("ek", "Bearer et")
    assert headers(auth_token="t") == (None, "Bearer t")
    assert headers(default_headers={"X-Api-Key": sdk.omit}) == (None, "Bearer et")


def test_without_credentials_nothing_is_sent(
    sdk: Any, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ANTHROPIC_API_KEY", raising=False)
    monkeypatch.delenv("ANTHROPIC_AUTH_TOKEN", raising=False)
    with sdk.Anthropic(base_url=server.url) as client:
        with pytest.raises(TypeError, match="give the client `api_key` or `auth_token`"):
            client.beta.environments.retrieve("e")
        assert server.seen == []
        client.beta.environments.retrieve("e", extra_headers={"Authorization": "Custom x"})
        assert server.last.headers["authorization"] == "Custom x"
        client.beta.environments.retrieve("e", extra_headers={"X-API-Key": sdk.omit})
        assert "x-api-key" not in server.last.headers


@pytest.mark.parametrize("key", ["secret\n", "sécret", "se\x00cret"])
def test_a_credential_that_cannot_be_sent_is_not_quoted(sdk: Any, server: Server, key: str) -> None:
    for option in ("api_key", "auth_token"):
        with (
            sdk.Anthropic(base_url=server.url, **{option: key}) as client,
            pytest.raises(ValueError, match=f"^`{option}` has characters") as caught,
        ):
            client.beta.environments.retrieve("e")
        assert (
            "cret" not in str(caught.getrepr(chain=True, showlocals=False)).split("ValueError")[-1]
        )
    assert server.seen == []


def test_an_empty_credential_is_none(sdk: Any, server: Server) -> None:
    with sdk.Anthropic(api_key="", base_url=server.url) as client, pytest.raises(TypeError):
        client.beta.environments.retrieve("e")
    assert server.seen == []


def test_the_platform_is_told(client: Any, server: Server, sdk: Any) -> None:
    client.beta.environments.with_raw_response.retrieve("e", timeout=3)
    sent = server.last.headers
    found = {name: value for name, value in sent.items() if name.startswith("x-stainless-")}
    import platform

    assert found.pop("x-stainless-arch") in ("x64", "arm64", f"other:{platform.machine().lower()}")
    assert found.pop("x-stainless-os") in ("Linux", "MacOS", "Windows")
    assert found == {
        "x-stainless-async": "false",
        "x-stainless-lang": "python",
        "x-stainless-package-version": sdk.__version__,
        "x-stainless-raw-response": "true",
        "x-stainless-read-timeout": "3",
        "x-stainless-retry-count": "0",
        "x-stainless-runtime": platform.python_implementation(),
        "x-stainless-runtime-version": platform.python_version(),
        "x-stainless-timeout": "3",
    }
    assert sent["user-agent"] == f"Anthropic/Python {sdk.__version__}"


def test_client_settings(sdk: Any, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_BASE_URL", f"{server.url}/sub/")
    with sdk.Anthropic(
        api_key="k", default_headers={"A": "b"}, default_query={"x": "y", "beta": "no"}
    ) as client:
        assert str(client.base_url) == f"{server.url}/sub"
        client.beta.environments.retrieve("e")
        assert server.last.path == "/sub/v1/environments/e"
        assert server.last.query == "beta=true&x=y"
        assert server.last.headers["a"] == "b"
        assert server.last.headers["x-stainless-read-timeout"] == "600"

        other = client.with_options(
            api_key="k2", timeout=sdk.Timeout(5, read=7), default_headers={"C": "d"}
        )
        other.beta.environments.retrieve("e")
        assert server.last.headers["x-api-key"] == "k2"
        assert server.last.headers["a"] == "b"
        assert server.last.headers["c"] == "d"
        assert server.last.headers["x-stainless-read-timeout"] == "7"
        bare = other.copy(set_default_headers={}, set_default_query={}, base_url=server.url)
        bare.beta.environments.retrieve("e")
        assert (server.last.path, server.last.query) == ("/v1/environments/e", "beta=true")
        assert "a" not in server.last.headers
        assert client.api_key == "k"
        with pytest.raises(ValueError, match="not both"):
            client.copy(default_headers={}, set_default_headers={})
        assert not client.is_closed()
    assert other.is_closed()
    with pytest.raises(RuntimeError, match="was closed"):
        other.beta.environments.retrieve("e")


def test_the_http_client_given_is_used(sdk: Any, server: Server) -> None:
    http = httpx2.Client(
        headers={"From-Http": "1", "User-Agent": "mine"},
        params={"p": "q"},
        cookies={"c": "d"},
        transport=httpx2.HTTPTransport(verify=False),
    )
    with sdk.Anthropic(api_key="k", base_url=server.url, http_client=http) as client:
        client.beta.environments.create(name="n")
    assert server.last.headers["from-http"] == "1"
    assert server.last.headers["cookie"] == "c=d"
    assert server.last.headers["user-agent"].startswith("Anthropic/Python")
    assert "p=q" in server.last.query
    assert server.last.body == b'{"name":"n"}'
    assert http.is_closed


def test_cookies_of_the_server_are_kept(client: Any, server: Server) -> None:
    server.tell(Told(headers={"set-cookie": "seen=yes; Path=/"}))
    client.beta.environments.retrieve("e")
    client.beta.environments.retrieve("e")
    assert server.last.headers["cookie"] == "seen=yes"
    assert server.last.headers["x-api-key"] == "secret-key"


def test_redirects_are_followed_without_secrets_to_others(
    client: Any, server: Server, sdk: Any
) -> None:
    server.tell(Told(status=307, headers={"location": "/elsewhere"}))
    client.beta.environments.create(name="n")
    assert [each.path for each in server.seen] == ["/v1/environments", "/elsewhere"]
    assert server.last.body == b'{"name":"n"}'
    assert server.last.headers["x-api-key"] == "secret-key"

    other = server.url.replace("127.0.0.1", "localhost")
    server.tell(Told(status=302, headers={"location": f"{other}/elsewhere"}))
    with_token = client.with_options(auth_token="secret-token")
    with_token.beta.environments.retrieve("e")
    assert server.last.path == "/elsewhere"
    assert "secret" not in str(dict(server.last.headers))

    server.tell(*[Told(status=302, headers={"location": "/again"})] * 30)
    with pytest.raises(sdk.APIConnectionError, match="redirect"):
        client.beta.environments.retrieve("e")
    assert len(server.seen) == 4 + 21


def test_undocumented_endpoints(client: Any, server: Server, sdk: Any) -> None:
    server.tell(Told('{"a": 1}'))
    assert client.get("/v2/x?y=1", cast_to=dict[str, int], options={"params": {"z": [1]}}) == {
        "a": 1
    }
    assert (server.last.path, server.last.query) == ("/v2/x", "y=1&z%5B%5D=1")
    server.tell(Told("[1, 2]"), Told("plain", media_type="text/plain"), Told(status=204, body=b""))
    assert client.post("/v2/x", cast_to=list[int], body={"b": 1}) == [1, 2]
    assert server.last.body == b'{"b":1}'
    response = client.delete("v2/x/{y}", cast_to=httpx2.Response)
    assert (server.last.path, response.text) == ("/v2/x/%7By%7D", "plain")
    assert client.put("/v2/x", cast_to=sdk.NoneType, content=b"raw") is None
    assert (server.last.body, server.last.headers["content-type"]) == (b"raw", "application/json")
    server.tell(Told("{}", status=500))
    with pytest.raises(sdk.InternalServerError):
        client.post("/v2/x", cast_to=object, content=iter([b"once", b" only"]))
    assert server.last.body == b"once only"
    client.post(
        "/v2/x",
        cast_to=object,
        body={"a": "1"},
        files=[("f", ("n.txt", b"one", "text/plain")), ("f", b"two")],
    )
    assert server.last.headers["content-type"].startswith("multipart/form-data; boundary=")
    for part in (b'name="a"\r\n\r\n1', b'filename="n.txt"', b"Content-Type: text/plain", b"two"):
        assert part in server.last.body
