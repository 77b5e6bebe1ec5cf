"""One request, one answer: over HTTP/1.1, within bounds, and only to where requests may go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

from spacefacts import __version__
from spacefacts.tools.network.addresses import Address, read_address
from spacefacts.tools.network.answers import Answer, Limits, NoAnswer, Request
from spacefacts.tools.network.codings import Wholeness, undone
from spacefacts.tools.network.connecting import Connection, Connector
from spacefacts.tools.network.deadlines import Deadline
from spacefacts.tools.network.guard import Guard
from spacefacts.tools.network.messages import Closed, Exchange, Garbled, Head
from spacefacts.tools.network.pool import Pool
from spacefacts.tools.network.resolving import Names

AGENT = f"spacefacts/{__version__} (+link checker)"

_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "en, zh;q=0.9, *;q=0.5",
    "Connection": "keep-alive",
}
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


class Transport:
    """Sends requests, from as many threads as like; connections are kept open and used again.

    The proxies that the environment names are not used: a proxy resolves names itself, so that nobody could tell where
    a request goes. `allowed` are hosts, as HOST or HOST:PORT, that may be reached though they are private.

    Raises:
        ValueError: an entry of `allowed` is neither HOST nor HOST:PORT.
    """

    def __init__(self, limits: Limits | None = None, allowed: Iterable[str] = (), agent: str = AGENT) -> None:
        self._limits = limits or Limits()
        self._guard = Guard(allowed)
        self._headers = {"User-Agent": agent, **_HEADERS}
        self._names = Names()
        self._connector = Connector()
        self._pool = Pool()

    def fetch(self, request: Request) -> Answer:
        """The answer to a request, whatever its code; redirects are not followed.

        `is_whole` is false where the body was cut off at `request.bytes`, as sent or as unfolded, came to no proper
        end, or is in a coding that cannot be undone.

        Raises:
            NoAnswer: there was none within the time that the limits give for all of it, or nobody may ask there.
        """
        address = read_address(request.url)
        if address is None:
            raise NoAnswer("no-host", "the address names no host that could be")
        deadline = Deadline(self._limits.seconds)
        try:
            return self._answered(address, request, deadline)
        except TimeoutError:
            raise NoAnswer("timeout", f"no whole answer within {deadline.seconds:g} seconds") from None
        except Garbled as garbled:
            raise NoAnswer("protocol", str(garbled)) from None
        except (Closed, OSError):
            raise NoAnswer("protocol", "the connection was closed without an answer") from None

    def close(self) -> None:
        """Close the connections that were kept."""
        self._pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _answered(self, address: Address, request: Request, deadline: Deadline) -> Answer:
        kept = self._pool.take(address)
        if kept:
            try:
                return self._exchanged(kept, address, request, deadline)
            except TimeoutError:
                raise
            except (Closed, Garbled, OSError):
                # The host has closed it while nobody looked, or left something on it: a new one tells more.
                pass
        return self._exchanged(self._connected(address, deadline), address, request, deadline)

    def _connected(self, address: Address, deadline: Deadline) -> Connection:
        self._guard.check_name(address)
        numeric = self._names.resolve(address.host, deadline)
        return self._connector.connect(address, self._guard.admitted(address, numeric), deadline)

    def _exchanged(self, connection: Connection, address: Address, request: Request, deadline: Deadline) -> Answer:
        connection.deadline = deadline
        exchange = Exchange(connection)
        is_reusable = False
        try:
            _send(connection, exchange, exchange.written(request.method, address.target, self._said(address, request)))
            head = exchange.head()
            body, is_whole = _read(exchange, head, request.bytes)
            is_reusable = exchange.is_reusable
        finally:
            if is_reusable:
                self._pool.keep(address, connection)
            else:
                connection.close()
        return Answer(
            url=request.url, code=head.code, reason=head.reason, headers=head.headers, body=body, is_whole=is_whole
        )

    def _said(self, address: Address, request: Request) -> dict[str, str]:
        """The headers of a request."""
        own = {name.title(): _CONTROL.sub(" ", value) for name, value in request.headers.items()}
        return {"Host": address.site, **self._headers, **own}


def _send(connection: Connection, exchange: Exchange, written: bytes) -> None:
    try:
        connection.send(written)
    except TimeoutError:
        raise
    except OSError:
        # A host may answer and close before it has read the request: then its answer still comes.
        exchange.failed()


def _read(exchange: Exchange, head: Head, most: int) -> tuple[bytes, bool]:
    """The body without its codings, and whether it is whole."""
    unfolded = Wholeness()
    body = bytearray()
    try:
        for piece in undone(_up_to(most, exchange.pieces()), head.codings, most, unfolded):
            body += piece
            if len(body) > most:
                break
    except TimeoutError:
        raise
    except OSError:
        # Broken off: what came is still worth reading.
        pass
    is_whole = exchange.is_whole and unfolded.is_whole and len(body) <= most
    return bytes(body[:most]), is_whole


def _up_to(most: int, pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces, as long as they are no more than this together."""
    for piece in pieces:
        yield piece
        most -= len(piece)
        if most < 0:
            return
