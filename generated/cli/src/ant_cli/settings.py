"""Facts about the API and this package."""

from typing import NamedTuple


class Credential(NamedTuple):
    """A way to authenticate: the client's option, its flag and its environment variable.

    A pair is a user's name and password. What is public comes from the environment even where a
    secret is given by a flag.
    """

    option: str
    flag: str
    env: str
    about: str
    is_pair: bool = False
    is_public: bool = False


COMMAND = "ant"
DISTRIBUTION = "onespec-ant"
VERSION = "0.1.0"
ABOUT = "Environments are the places in which managed agents run: containers in Anthropic's cloud, or machines of your own, which fetch their tasks from a work queue.\n\nThese operations are in beta. Besides what each one lists, a call carries the query parameter `beta=true`, the header `anthropic-version: 2023-06-01`, and `managed-agents-2026-04-01` among the values of the header `anthropic-beta`."
SDK = "anthropic"
SDK_DISTRIBUTION = "onespec-anthropic"
CLIENT = "Anthropic"
ASYNC_CLIENT = "AsyncAnthropic"
BASE_URL = "https://api.anthropic.com"
BASE_URL_ENV = "ANTHROPIC_BASE_URL"
CREDENTIALS: tuple[Credential, ...] = (
    Credential(
        "api_key",
        "--api-key",
        "ANTHROPIC_API_KEY",
        "A key made in the Console. Default: the environment variable ANTHROPIC_API_KEY.",
    ),
    Credential(
        "auth_token",
        "--auth-token",
        "ANTHROPIC_AUTH_TOKEN",
        "A short-lived access token. Default: the environment variable ANTHROPIC_AUTH_TOKEN.",
    ),
)
