"""One call of the API, from the arguments of a method to its answer in the output."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any, cast

import click

from ._errors import Unusable
from ._method import Method, Paging
from ._options import Options, check_credentials, client
from ._output import Output, write_all
from ._spinner import Spinner
from ._terminal import is_terminal
from ._transform import transform


def run(method: Method, arguments: dict[str, Any], given: Options) -> None:
    """Call a method and write its answer."""
    output = Output(given.form, transform(given.transform))
    if method.answer == "binary" and given.output is None and is_terminal(sys.stdout):
        raise click.UsageError(
            "the answer is a file, which a terminal can't show: give --output FILE, or redirect it"
        )
    check_credentials(method.secrets, given)
    resource = client(given)
    for name in method.call[:-1]:
        resource = getattr(resource, name)
    _answered(method, resource, arguments, given, output)


def _answered(
    method: Method, resource: Any, arguments: dict[str, Any], given: Options, output: Output
) -> None:
    match method.answer:
        case "events" | "lines":
            _stream(method, resource, arguments, given, output)
        case "binary":
            _download(method, resource, arguments, given)
        case "text":
            text: str = _response(method, resource, arguments).text
            output.value(text) if given.transform else output.raw(text.encode())
        case "nothing":
            _response(method, resource, arguments)
        case "json":
            if method.paging is not None:
                _list(method, method.paging, resource, arguments, given, output)
                return
            response = _response(method, resource, arguments)
            if output.is_raw:
                output.raw(response.content)
            else:
                output.value(decoded(response))


def _response(method: Method, resource: Any, arguments: dict[str, Any]) -> Any:
    with Spinner(method.http):
        return getattr(resource.with_raw_response, method.call[-1])(**arguments)


def decoded(response: Any) -> Any:
    """The JSON of a response; null where there is no body."""
    if not response.content:
        return None
    try:
        return json.loads(response.content)
    except ValueError as error:
        kind = response.headers.get("content-type", "an unnamed type")
        raise Unusable(f"the answer isn't JSON, but {kind}: {error}") from None


def _list(
    method: Method,
    paging: Paging,
    resource: Any,
    arguments: dict[str, Any],
    given: Options,
    output: Output,
) -> None:
    pages = _pages(method, paging, resource, arguments)
    if output.is_raw:
        seen = 0
        for response, page in pages:
            output.raw(response.content)
            seen += len(_items(page, paging))
            if given.max_items is not None and seen >= given.max_items:
                break
        return
    # The first page is there before a pager takes over the terminal.
    first = next(pages)[1]
    output.items(_limited(first, pages, paging, given.max_items))


def _pages(
    method: Method, paging: Paging, resource: Any, arguments: dict[str, Any]
) -> Iterator[tuple[Any, Any]]:
    """Each page with its response. A page without items is the last one."""
    while True:
        response = _response(method, resource, arguments)
        page = decoded(response)
        yield response, page
        cursor = _member(page, paging.next)
        if not cursor or not _items(page, paging):
            return
        arguments = {**arguments, paging.cursor: cursor}


def _limited(
    first: Any, others: Iterator[tuple[Any, Any]], paging: Paging, most: int | None
) -> Iterator[Any]:
    left = most
    page = first
    while True:
        for item in _items(page, paging):
            yield item
            if left is not None:
                left -= 1
                if left == 0:
                    return
        following = next(others, None)
        if following is None:
            return
        page = following[1]


def _items(page: Any, paging: Paging) -> list[Any]:
    items = _member(page, paging.items)
    return cast("list[Any]", items) if isinstance(items, list) else []


def _member(page: Any, name: str) -> Any:
    return cast("dict[str, Any]", page).get(name) if isinstance(page, dict) else None


def _download(method: Method, resource: Any, arguments: dict[str, Any], given: Options) -> None:
    with Spinner(method.http) as spinner:
        manager = getattr(resource.with_streaming_response, method.call[-1])(**arguments)
        with manager as response:
            if given.output is not None:
                response.stream_to_file(given.output)
                return
            for chunk in response.iter_bytes():
                spinner.stop()
                write_all(chunk)


def _stream(
    method: Method, resource: Any, arguments: dict[str, Any], given: Options, output: Output
) -> None:
    with Spinner(method.http) as spinner:
        manager = getattr(resource.with_streaming_response, method.call[-1])(**arguments)
        with manager as response:
            spinner.stop()
            output.items(_streamed(method, response, given.max_items))


def _streamed(method: Method, response: Any, most: int | None) -> Iterator[Any]:
    left = most
    for text in _texts(method, response):
        if text == "[DONE]":
            return
        if not text.strip():
            continue
        try:
            yield json.loads(text)
        except ValueError:
            yield text
        if left is not None:
            left -= 1
            if left == 0:
                return


def _texts(method: Method, response: Any) -> Iterator[str]:
    if method.answer == "lines":
        return response.iter_lines()
    import httpx2

    return (event.data for event in httpx2.EventSource(response.http_response))
