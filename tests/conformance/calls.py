"""Calls sent by hand, without any SDK: what each needs, and what comes back."""

from __future__ import annotations

from typing import Any

import httpx2

HEADERS = {
    "anthropic-version": "2023-06-01",
    "anthropic-beta": "managed-agents-2026-04-01",
    "x-api-key": "test-key",
}
ENVIRONMENTS = "/v1/environments"
WORK = "/v1/environments/env_a/work"

Fields = dict[str, Any]


def problem(response: httpx2.Response, status: int) -> str:
    """The message of an error answer, which has this status and the documented body."""
    assert response.status_code == status, response.text
    body = response.json()
    assert body["type"] == "error"
    assert body["request_id"] == response.headers["request-id"]
    return body["error"]["message"]


def good(response: httpx2.Response) -> Any:
    """The body of an answer that is a success."""
    assert response.status_code == 200, response.text
    assert response.headers["request-id"].startswith("req_")
    return response.json()
