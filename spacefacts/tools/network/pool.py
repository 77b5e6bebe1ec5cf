"""Connections that are kept open between requests."""

from __future__ import annotations

from threading import Lock
from typing import TypeAlias

from spacefacts.tools.network.addresses import Address
from spacefacts.tools.network.connecting import Connection

MOST = 128
"""How many connections are kept at most: well below what a process may have open."""

Place: TypeAlias = tuple[str, str, int]


class Pool:
    """Open connections that nobody uses, by scheme, host and port."""

    def __init__(self) -> None:
        self._kept: dict[Place, list[Connection]] = {}
        self._count = 0
        self._is_closed = False
        self._lock = Lock()

    def take(self, address: Address) -> Connection | None:
        """A connection to this host that is still open as far as can be seen, or None; it is the caller's now."""
        place = _place(address)
        while True:
            with self._lock:
                kept = self._kept.get(place)
                if not kept:
                    return None
                connection = kept.pop()
                self._count -= 1
                if not kept:
                    del self._kept[place]
            if connection.is_quiet():
                return connection
            connection.close()

    def keep(self, address: Address, connection: Connection) -> None:
        """Keep a connection for the next who asks, and close the one of the host that was least asked for lately."""
        place = _place(address)
        with self._lock:
            surplus = connection if self._is_closed else None
            if not surplus:
                kept = self._kept.pop(place, [])
                kept.append(connection)
                # At the end, so that the hosts stand in the order of their use.
                self._kept[place] = kept
                self._count += 1
                if self._count > MOST:
                    surplus = self._oldest()
        if surplus:
            surplus.close()

    def close(self) -> None:
        """Close all connections, and those that will be given back."""
        with self._lock:
            closing = [connection for kept in self._kept.values() for connection in kept]
            self._kept.clear()
            self._count = 0
            self._is_closed = True
        for connection in closing:
            connection.close()

    def _oldest(self) -> Connection:
        place, kept = next(iter(self._kept.items()))
        if len(kept) == 1:
            del self._kept[place]
        self._count -= 1
        return kept.pop(0)


def _place(address: Address) -> Place:
    return address.scheme, address.host, address.port
