"""Names of the published package that the generated one doesn't have, each for a reason."""

from __future__ import annotations

# Other operations than ours, and the tools around them.
_ELSEWHERE = {
    "AI_PROMPT",
    "APIWebhookValidationError",
    "BetaFallbackState",
    "BetaRefusalFallbackMiddleware",
    "HUMAN_PROMPT",
    "beta_async_tool",
    "beta_tool",
    "file_from_path",
    "transform_schema",
}
# Code of the user's own around each request: the HTTP client has hooks and transports for that.
_MIDDLEWARE = {
    "APIRequest",
    "AsyncCallNext",
    "AsyncMiddlewareCallable",
    "CallNext",
    "Middleware",
    "MiddlewareCallable",
    "MiddlewareInput",
    "RetryableError",
}
# Names that httpx itself has given up, or has under its own name.
_OF_HTTPX = {"ProxiesTypes", "Transport"}

EXPORTS = _ELSEWHERE | _MIDDLEWARE | _OF_HTTPX

# Lists of other operations.
PAGES = {
    f"{kind}{page}"
    for kind in ("Sync", "Async")
    for page in ("BidirectionalPageCursor", "Page", "TokenPage")
}

# Other resources, other ways to log in, and what a client has for its own use.
_CLIENT = {
    "AI_PROMPT",
    "HUMAN_PROMPT",
    "auth_headers",
    "completions",
    "credentials",
    "custom_auth",
    "get_api_list",
    "messages",
    "middleware",
    "models",
    "platform_headers",
    "qs",
    "request",
    "user_agent",
    "webhook_key",
    "with_middleware",
}
_BETA = {
    "agents",
    "deployment_runs",
    "deployments",
    "dreams",
    "files",
    "memory_stores",
    "messages",
    "models",
    "sessions",
    "skills",
    "tunnels",
    "user_profiles",
    "vaults",
    "webhooks",
}
# The worker here is another one: it hands items to a function.
_WORK = {"worker"}
MEMBERS = {
    "Anthropic": _CLIENT,
    "Anthropic().beta": _BETA,
    "Anthropic().beta.environments.work": _WORK,
}

_LOGIN = {
    "_extra_kwargs",
    "_token_cache",
    "config",
    "credentials",
    "middleware",
    "profile",
    "webhook_key",
}
# No operation of ours answers with a stream.
_STREAM = {"stream", "stream_cls"}
PARAMETERS = {
    "__init__": _LOGIN,
    "copy": _LOGIN,
    "with_options": _LOGIN,
    "get": _STREAM,
    "post": _STREAM,
}
