"""Where in the packages to look: names that both have."""

from __future__ import annotations

RESOURCES = ("beta", "beta.environments", "beta.environments.work")

MODULES = (
    "anthropic.pagination",
    "anthropic.types.beta",
    "anthropic.types.beta.environments",
    "anthropic.resources.beta.environments",
)

# Classes that users make objects of; of the others they only get some.
CONSTRUCTED = ("Anthropic", "AsyncAnthropic", "BaseModel")

CLASSES = (
    "anthropic.Anthropic",
    "anthropic.AsyncAnthropic",
    "anthropic.BaseModel",
    "anthropic.pagination.SyncPageCursor",
    "anthropic.pagination.AsyncPageCursor",
    "anthropic._response.APIResponse",
    "anthropic._response.AsyncAPIResponse",
)
