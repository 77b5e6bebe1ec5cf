"""A web of a few addresses: what each answers, in the order in which it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from threading import Lock
from typing import Any, TypeVar

from spacefacts.tools.network.answers import Answer, NoAnswer, Request
from spacefacts.tools.network.steps import Call, Visit

Result = TypeVar("Result")
Reply = Answer | NoAnswer

WORDS = "The crew came home after the longest of all their stays, and told what they had seen. "


def page(title: str = "A page", body: str = WORDS, *, url: str = "", code: int = 200, **headers: str) -> Answer:
    """A page of HTML; the names of headers have low lines for hyphens."""
    named = {"content-type": "text/html; charset=utf-8"} | {key.replace("_", "-"): one for key, one in headers.items()}
    html = f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"
    return Answer(url=url, code=code, headers=named, body=html.encode())


def redirect(location: str, code: int = 302, **headers: str) -> Answer:
    """A redirect."""
    named = {key.replace("_", "-"): one for key, one in headers.items()}
    return Answer(url="", code=code, headers=named | {"location": location})


def code(number: int, **headers: str) -> Answer:
    """An answer without a page."""
    return Answer(url="", code=number, headers={key.replace("_", "-"): one for key, one in headers.items()})


class Web:
    """Answers requests from a table: an address, or a method and an address, to what it answers.

    The last of several answers is repeated; what is not in the table is not there.
    """

    def __init__(self, table: Mapping[str, Reply | Iterable[Reply]]) -> None:
        self._table = {url: [one] if isinstance(one, (Answer, NoAnswer)) else list(one) for url, one in table.items()}
        self._lock = Lock()
        self.asked: list[Request] = []

    @property
    def urls(self) -> list[str]:
        """The addresses that were asked."""
        return [request.url for request in self.asked]

    def fetch(self, request: Request) -> Answer:
        """The next answer of an address."""
        with self._lock:
            self.asked.append(request)
            named = f"{request.method} {request.url}"
            replies = self._table.get(named) or self._table.get(request.url)
            if replies is None:
                return Answer(url=request.url, code=404)
            reply = replies.pop(0) if len(replies) > 1 else replies[0]
        if isinstance(reply, NoAnswer):
            raise NoAnswer(reply.trouble, reply.why)
        body = reply.body if request.method == "GET" else b""
        is_whole = len(body) <= request.bytes and reply.is_whole
        return Answer(
            url=request.url, code=reply.code, headers=reply.headers, body=body[: request.bytes], is_whole=is_whole
        )


def drive(visit: Visit[Result], web: Web, waits: list[float] | None = None) -> Result:
    """What a visit returns, on this web and at no pace at all; `waits` gets the pauses that it wanted."""
    value: Any = None
    known: dict[str, Any] = {}
    while True:
        try:
            step = visit.send(value)
        except StopIteration as end:
            result: Result = end.value
            return result
        if isinstance(step, Call):
            if waits is not None:
                waits.append(step.wait)
            try:
                value = web.fetch(step.request)
            except NoAnswer as trouble:
                value = trouble
        else:
            if step.key not in known:
                known[step.key] = drive(step.make(), web)
            value = known[step.key]
