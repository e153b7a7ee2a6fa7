from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ..._models import BaseModel
from .beta_cloud_config import BetaCloudConfig
from .beta_self_hosted_config import BetaSelfHostedConfig


class BetaEnvironment(BaseModel):
    """A place in which agents run, in Anthropic's cloud or on machines of your own."""

    id: str
    """Identifies the environment; starts with `env_`."""

    archived_at: str | None
    """When it was archived, in RFC 3339; null as long as it is in use."""

    config: Annotated[BetaCloudConfig | BetaSelfHostedConfig, Field(discriminator="type")]
    """Where the environment is hosted, and how it is set up there."""

    created_at: str
    """When it was created, in RFC 3339."""

    description: str
    """What it is for, in the words of whoever made it."""

    metadata: dict[str, str]
    """Keys and values of the user's own; the API only stores them."""

    name: str
    """The name that people know it by."""

    type: Literal["environment"]
    """Tells environments from other objects."""

    updated_at: str
    """When it was last changed, in RFC 3339."""

    scope: Literal["organization", "account"] | None = None
    """Who can see it, the whole organization or only the account that owns it."""
