"""What a visit wants of the network, and what it is told besides answers.

A visit is a generator: it yields what it wants and is sent what came of it, so that nothing waits in a visit, and none
needs a thread of its own while its host is busy.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from spacefacts.tools.network.answers import NoAnswer, Request

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request, not before so many seconds have passed; all requests to the host wait if it asked for that.

    It is answered with an `Answer`, a `NoAnswer` or `Stopped`. `spacing` are the seconds that the host wants between two
    requests, where it said so. The next request need not keep its distance from one that is `aside`.
    """

    request: Request
    wait: float = 0.0
    is_asked_to_wait: bool = False
    spacing: float = 0.0
    is_aside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Once:
    """What the visit that `make` makes returns, which is made once for all that want the same `key`."""

    key: str
    make: Callable[[], Visit[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """The request was not made, and none like it will be; the sentence says why, and whether the host is in trouble."""

    why: str
    is_trouble: bool = False


class Down(NoAnswer):
    """The request was not made, since its host has answered none so far; why is what the last one ended in."""


Visit: TypeAlias = Generator[Call | Once, Any, Result]
"""Yields what it wants, and returns what came of it all."""
