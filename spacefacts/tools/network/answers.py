"""What is asked of the network, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, TypeAlias

Status: TypeAlias = Literal["ok", "moved", "broken", "blocked", "unsure", "skipped"]
"""How a link stands: only `broken` fails a run, and `skipped` was not asked for."""

Trouble: TypeAlias = Literal["no-host", "refused", "unreachable", "timeout", "certificate", "private", "protocol"]
"""Why there was no answer."""

MOST_BYTES = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The bounds of every request: seconds in all, bytes before and after decompression, redirects in a row."""

    seconds: float = 20.0
    bytes: int = MOST_BYTES
    redirects: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request, with an address without a fragment; `bytes` is how much of the body is wanted at most."""

    url: str
    method: Literal["GET", "HEAD"] = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    bytes: int = MOST_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a host answered: the names of headers in lower case, the body decompressed; redirects are not followed."""

    url: str
    code: int
    reason: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    is_whole: bool = True


class NoAnswer(Exception):
    """A request ended without an answer; the sentence says why."""

    def __init__(self, trouble: Trouble, why: str) -> None:
        super().__init__(why)
        self.trouble: Trouble = trouble
        self.why = why


Fetch: TypeAlias = Callable[[Request], Answer]
"""One request to one host; raises `NoAnswer`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """An address to ask for, without its fragment, and the names of what is to be read from the page behind it.

    A document is a cited page: it is fetched whole, and only where `robots.txt` allows it.
    """

    url: str
    asks: tuple[str, ...] = ()
    is_document: bool = False


Read: TypeAlias = Callable[[Answer, Errand], Mapping[str, Any]]
"""What a page tells, by the names in `asks`, as plain data that JSON can hold; called in the thread that fetched it."""


UNSETTLED = "?"
"""The name under which `Read` tells that the page must be read anew the next time, and not be taken from memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How an errand ended: the status, a sentence that says why, the HTTP status, and where the last redirect led.

    `told` is what was read. A link that was healthy on the day `healthy` and has failed since `failing` was tried
    `tries` times; `is_kept` says that the answer is an earlier one that is still young enough.
    """

    url: str
    status: Status
    why: str = ""
    code: int | None = None
    target: str = ""
    told: Mapping[str, Any] = field(default_factory=dict)
    healthy: date | None = None
    failing: date | None = None
    tries: int = 0
    is_kept: bool = False
