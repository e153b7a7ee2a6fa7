"""The flags that every command has, and the client that they describe."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from typing import Any, Literal, NamedTuple

import click

from . import settings
from ._secrets import MASKS

Format = Literal["auto", "pretty", "json", "jsonl", "yaml", "raw", "table"]
FORMATS = ("auto", "pretty", "json", "jsonl", "yaml", "raw", "table")


class Options(NamedTuple):
    """What those flags say. ``None`` leaves it to the SDK."""

    credentials: Mapping[str, str]
    base_url: str | None
    timeout: float | None
    max_retries: int | None
    form: Format
    form_of_errors: str
    transform: str | None
    max_items: int | None
    output: str | None
    debug: bool


def options(
    taken: Collection[str], *, lists: bool = True, files: bool = True, answers: bool = True
) -> list[click.Option]:
    """The flags, but for those whose names a command has taken for itself.

    Some are for ``lists``, some for ``files``, and some for ``answers`` that are written at all.
    """
    found = [
        *(_credential(number, each) for number, each in enumerate(settings.CREDENTIALS)),
        _option("--base-url", "URL", _about_base_url()),
        _option(
            "--timeout",
            "SECONDS",
            "How long to wait for an answer. Default: 10 minutes.",
            type=click.FloatRange(min=0, min_open=True),
        ),
        _option(
            "--max-retries",
            "N",
            "How often to try again after a failure that may pass. Default: 2.",
            type=click.IntRange(min=0),
        ),
        _option(
            "--format",
            None,
            "How to write answers. Default: pretty on a terminal, otherwise json, and jsonl for"
            " lists.",
            type=click.Choice(FORMATS),
        ),
        _option("--transform", "EXPR", "A JMESPath expression; of a list, for each of its items."),
        _option(
            "--format-error",
            None,
            "How to write errors. Default: text.",
            type=click.Choice(["text", "json"]),
        ),
        _option("--debug", None, "Show requests and answers, without secrets.", is_flag=True),
    ]
    if lists:
        about = "Stop after so many items. Default: all, over all pages."
        found.insert(-4, _option("--max-items", "N", about, type=click.IntRange(min=1)))
    if files:
        about = "Where to write the answer. Default: standard output."
        found.insert(-4, _option("--output", "FILE", about))
    unfit = () if answers else ("--format", "--transform")
    return [each for each in found if each.opts[0] not in (*taken, *unfit)]


def _option(flag: str, metavar: str | None, about: str, **more: Any) -> click.Option:
    name = f"global_{flag[2:].replace('-', '_')}"
    return click.Option([flag, name], metavar=metavar, help=about, **more)


def _credential(number: int, each: settings.Credential) -> click.Option:
    return click.Option(
        [each.flag, f"global_credential_{number}"],
        metavar="USER:PASSWORD" if each.is_pair else "SECRET",
        help=each.about,
    )


def _about_base_url() -> str:
    variable = f"${settings.BASE_URL_ENV}" if settings.BASE_URL_ENV else ""
    default = " or ".join(each for each in (variable, settings.BASE_URL) if each)
    return f"Where the API is.{f' Default: {default}' if default else ''}"


def chosen(context: click.Context) -> Options:
    """What the flags say, those of a command over those in front of it."""
    given: dict[str, Any] = {}
    while True:
        outer = {name: value for name, value in context.params.items() if value is not None}
        given = {**{n: v for n, v in outer.items() if v is not False}, **given}
        if context.parent is None:
            break
        context = context.parent
    secrets = {
        each.option: given[f"global_credential_{number}"]
        for number, each in enumerate(settings.CREDENTIALS)
        if f"global_credential_{number}" in given
    }
    for secret in secrets.values():
        MASKS.add(secret)
    base_url = given.get("global_base_url")
    check_url("--base-url", base_url)
    if base_url is None and settings.BASE_URL_ENV:
        check_url(settings.BASE_URL_ENV, os.environ.get(settings.BASE_URL_ENV) or None)
    return Options(
        secrets,
        base_url,
        given.get("global_timeout"),
        given.get("global_max_retries"),
        given.get("global_format", "auto"),
        given.get("global_format_error", "text"),
        given.get("global_transform"),
        given.get("global_max_items"),
        given.get("global_output"),
        given.get("global_debug", False),
    )


def check_url(name: str, url: str | None) -> None:
    """Raises click.UsageError for what is no URL of a server."""
    if url is None:
        return
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fine = False
    if not fine:
        raise click.UsageError(f"{name} takes a URL such as https://host/path, not {url!r}")


def client(given: Options, *, asynchronous: bool = False) -> Any:
    """The SDK's client. Importing it takes longer than all else here, so that it comes last."""
    from importlib import import_module

    sdk = import_module(settings.SDK)
    if getattr(sdk, "__title__", None) != settings.SDK_DISTRIBUTION:
        raise click.ClickException(
            f"the package {settings.SDK!r} that Python finds is not the one of"
            f" {settings.SDK_DISTRIBUTION}: install {settings.DISTRIBUTION} in an environment of"
            " its own"
        )
    more: dict[str, Any] = {}
    if given.timeout is not None:
        more["timeout"] = given.timeout
    if given.max_retries is not None:
        more["max_retries"] = given.max_retries
    if given.debug:
        from ._debug import hooks

        made = sdk.DefaultAsyncHttpxClient if asynchronous else sdk.DefaultHttpxClient
        more["http_client"] = made(event_hooks=hooks(asynchronous=asynchronous))
    kind = getattr(sdk, settings.ASYNC_CLIENT if asynchronous else settings.CLIENT)
    return kind(**given.credentials, base_url=given.base_url, **more)


def check_credentials(accepted: Collection[tuple[str, ...]] | None, given: Options) -> None:
    """Raises click.UsageError if some of these credentials are missing, or one can't be sent.

    Those that are needed together stand together.
    """
    flags = {each.option: each for each in settings.CREDENTIALS}
    hidden = any(not flags[option].is_public for option in given.credentials)
    found: set[str] = set()
    for each in settings.CREDENTIALS:
        name, secret = each.flag, given.credentials.get(each.option)
        # The environment counts where nothing is given.
        if secret is None and each.env and (each.is_public or not hidden):
            name, secret = each.env, os.environ.get(each.env)
        if secret and not (secret.isascii() and secret.isprintable()):
            raise click.UsageError(f"{name} has characters that can't be sent")
        if secret:
            found.add(each.option)
    ways = [(option,) for option in flags] if accepted is None else accepted
    if not ways or any(found.issuperset(way) for way in ways):
        return
    by_flag = " or ".join(" with ".join(flags[e].flag for e in way) for way in ways)
    known = [[flags[e].env for e in way] for way in ways]
    variables = " or ".join(" with ".join(way) for way in known if all(way))
    more = f", or set {variables}" if variables else ""
    raise click.UsageError(f"nothing to authenticate with: give {by_flag}{more}")
