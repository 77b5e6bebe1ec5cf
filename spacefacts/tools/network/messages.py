"""Requests and their answers as they go over a connection, by the rules of HTTP/1.1 as `h11` knows them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

import h11

HEAD = 128 * 1024
"""How many bytes the head of an answer may have."""

INTERIM = 16
"""How many interim answers may come before the answer."""

_END = re.compile(rb"\r?\n\r?\n")
_FOLD = re.compile(rb"\r?\n[ \t]+")
_FIRST = re.compile(rb"HTTP/(\d\.\d)?\S*[ \t]+")
_FIELD = re.compile(rb"([-!#$%&'*+.^_`|~0-9a-zA-Z]+)[ \t]*:[ \t]*(.*)")
_NEVER_IN_VALUES = bytes.maketrans(b"\0\v\f", b"   ")
# A length that is no number, and a coding that is none.
_EMPTY_WORDS = re.compile(rb"content-length: (?!\d)|transfer-encoding: identity", re.IGNORECASE)
_CODINGS = re.compile(r"[\s,]+")


class Stream(Protocol):
    """Where bytes come from: a connection."""

    def receive(self) -> bytes:
        """What comes next; nothing at the end."""


class Closed(Exception):
    """The connection was closed before an answer began."""


class Garbled(Exception):
    """What came is no answer of this protocol; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of an answer: names of headers in lower case, values as Latin-1 reads their bytes.

    Headers of one name are joined by `, `, but those of `set-cookie`, which hold commas, by line ends.
    """

    code: int
    reason: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def codings(self) -> list[str]:
        """What was done to the body, in this order."""
        return [word for word in _CODINGS.split(self.headers.get("content-encoding", "").lower()) if word]


class Exchange:
    """One request and its answer: first `written`, then `head`, then `pieces`."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._ahead = b""
        self._rules = h11.Connection(h11.CLIENT, max_incomplete_event_size=HEAD)

    def written(self, method: str, target: str, headers: Mapping[str, str]) -> bytes:
        """The request as it goes over the wire."""
        request = self._rules.send(
            h11.Request(method=method, target=target, headers=_like(tuple(headers.items())).headers)
        )
        return request + self._rules.send(h11.EndOfMessage())

    def failed(self) -> None:
        """Say that not all of the request could be sent."""
        self._rules.send_failed()

    def head(self) -> Head:
        """The head of the next answer that is not an interim one.

        Raises:
            Closed: nothing came.
            Garbled: what came is no head, or too long for one.
            OSError: the connection breaks.
        """
        for _ in range(INTERIM):
            self._rules.receive_data(mended(self._head_bytes()))
            try:
                event = self._rules.next_event()
            except h11.RemoteProtocolError:
                raise Garbled("the head of the answer is not one of HTTP") from None
            if isinstance(event, h11.Response):
                return _head(event)
        raise Garbled("it never comes to its answer")

    def pieces(self) -> Iterator[bytes]:
        """The body in pieces as they come, up to its end or to what is no body; `is_whole` tells which.

        Raises:
            OSError: the connection breaks; what came before was yielded.
        """
        if self._ahead:
            self._rules.receive_data(self._ahead)
        while True:
            try:
                event = self._rules.next_event()
            except h11.RemoteProtocolError:
                return
            if event is h11.NEED_DATA:
                self._rules.receive_data(self._stream.receive())
            elif isinstance(event, h11.Data):
                yield event.data
            else:
                return

    @property
    def is_whole(self) -> bool:
        """Whether the body was read to its proper end."""
        return self._rules.their_state in (h11.DONE, h11.MUST_CLOSE)

    @property
    def is_reusable(self) -> bool:
        """Whether both sides keep the connection, and stand behind the end of the answer."""
        are_done = self._rules.our_state is self._rules.their_state is h11.DONE
        return are_done and self._rules.trailing_data == (b"", False)

    def _head_bytes(self) -> bytes:
        """All up to the blank line, which is dropped together with blank lines before."""
        came, seen = bytearray(self._ahead), 0
        while True:
            if not seen:
                # Some servers end a body with a line end too many.
                came = came.lstrip(b"\r\n")
            if not came[:5].startswith(b"HTTP/"[: len(came)]):
                raise Garbled("what came is not HTTP")
            end = _END.search(came, max(0, seen - 3))
            if (end.start() if end else len(came)) > HEAD:
                raise Garbled("the head of the answer does not end")
            if end:
                self._ahead = bytes(came[end.end() :])
                return bytes(came[: end.start()])
            seen = len(came)
            more = self._stream.receive()
            if not more:
                raise Garbled("it was closed in the head of an answer") if came else Closed
            came += more


def mended(head: bytes) -> bytes:
    """The head of an answer without what browsers put up with, but `h11` does not; a blank line ends it.

    Lines that are no headers, as scripts print them by mistake, are left out, and so are headers that say nothing
    about where the body ends though they should; what is said twice, as of chunks, is said once.
    """
    first, *lines = _FOLD.sub(b" ", head.translate(_NEVER_IN_VALUES)).splitlines()
    first = _FIRST.sub(lambda found: b"HTTP/%s " % (found[1] or b"1.0"), first, count=1)
    fields = [b"%s: %s" % (found[1].lower(), found[2].strip()) for line in lines if (found := _FIELD.fullmatch(line))]
    said = dict.fromkeys(one for one in fields if not _EMPTY_WORDS.match(one))
    return b"\r\n".join([first, *said, b"", b""])


# The requests to one host differ in what they ask for, and hardly ever in their headers.
@lru_cache(maxsize=256)
def _like(headers: tuple[tuple[str, str], ...]) -> h11.Request:
    """A request with these headers, which `h11` has looked at."""
    fields = [(name.encode(), value.strip().encode()) for name, value in headers]
    return h11.Request(method="GET", target="/", headers=fields)


def _head(response: h11.Response) -> Head:
    headers: dict[str, str] = {}
    for raw_name, raw_value in response.headers:
        name, value = raw_name.decode("latin-1"), raw_value.decode("latin-1")
        apart = "\n" if name == "set-cookie" else ", "
        headers[name] = f"{headers[name]}{apart}{value}" if name in headers else value
    return Head(code=response.status_code, reason=response.reason.decode("latin-1").strip(), headers=headers)
