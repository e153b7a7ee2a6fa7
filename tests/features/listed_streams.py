"""Exchanges whose answers come item by item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.features.exchanges import Exchange, Sent
from tests.python.server import Told

ONE, TWO = '{"n": 1}', '{"n": 2}'
ITEMS = [{"n": 1}, {"n": 2}]
EVENTS: tuple[tuple[str, list[Any]], ...] = (
    (f'event: e\r\ndata: {ONE}\r\n\r\n: ping\n\nid: 7\ndata: {{"n":\ndata: 2}}\n\n', ITEMS),
    (f"data: {ONE}\n\ndata: {TWO}\n", ITEMS[:1]),  # an event without its end is none
    (f"\ufeffdata: {ONE}\n\n", ITEMS[:1]),
    (f"data:{ONE}\r\rdata:{TWO}\r\r", ITEMS),
    (f"id: 1\nretry: 9\ndata\n\n\n\n:\ndata: {ONE}\n\nevent: e\n\ndata: {TWO}\n\n", ITEMS),
    (f"data: {ONE}\n\ndata: [DONE]\n\ndata: {TWO}\n\n", ITEMS[:1]),
    ('data: {"n": 1, "t": "\u2028é\x85"}\n\n', [{"n": 1, "t": "\u2028é\x85"}]),
    ("", []),
)
"""What a server may send as events (HTML, section 9.2), and the items in it."""

LINES: tuple[tuple[str, list[Any]], ...] = (
    (f"{ONE}\n\n{TWO}", ITEMS),
    (f"{ONE}\r\n \t\r\n{TWO}\r\n", ITEMS),
    (f"\ufeff{ONE}\n", ITEMS[:1]),
    (f"\x1e{ONE}\n\x1e{TWO}\n", ITEMS),
    ('{"n": 1, "t": "\u2028é\x85"}\n', [{"n": 1, "t": "\u2028é\x85"}]),
    ("", []),
)


def streams() -> Iterator[Exchange]:
    for feature, operation, path, media_type, cases in (
        ("server_sent_events", "listen", "/events", "text/event-stream", EVENTS),
        ("json_lines", "read", "/lines", "application/x-ndjson", LINES),
    ):
        for body, items in cases:
            for piece in 0, 1:
                yield Exchange(
                    feature=feature,
                    operation=operation,
                    sent=Sent(path=path, headers={"accept": media_type}),
                    answer=Told(body, media_type=media_type, piece=piece),
                    gives=items,
                )
        for told, refused in (
            (Told(f"{ONE}\n", media_type="application/json"), "server-sent events"),
            (Told(f"data: {ONE}\n\ndata: no\n\n", media_type=media_type), "JSON"),
        ):
            if feature == "server_sent_events":
                yield Exchange(
                    feature=feature,
                    operation=operation,
                    sent=Sent(path=path),
                    answer=told,
                    refused=refused,
                )
    for operation, path in ("listen", "/texts"), ("listen_on", "/unknown"):
        yield Exchange(
            feature="text_events",
            operation=operation,
            sent=Sent(path=path),
            answer=Told('data: a\ndata:  b\n\ndata: "c"\n\n', media_type="text/event-stream"),
            gives=["a\n b", '"c"'],
        )
    bare = "data: a\ndata:  b\ndata\n\ndata\ndatas: c\n\n"
    for piece in 0, 1:
        yield Exchange(
            feature="text_events",
            operation="listen",
            sent=Sent(path="/texts"),
            answer=Told(bare, media_type="text/event-stream", piece=piece),
            gives=["a\n b\n"],  # an event without text is no item
        )
