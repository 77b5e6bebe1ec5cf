"""What the names of hosts resolve to, asked once each and waited for no longer than there is time."""

from __future__ import annotations

import socket
from threading import Event, Lock, Thread

from spacefacts.tools.network.answers import NoAnswer
from spacefacts.tools.network.deadlines import Deadline

MOST = 6
"""How many addresses of a host are tried at most."""

_NO_NAME = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))


class Names:
    """The numeric addresses of names, remembered as long as this lives.

    The system's resolver knows no time limit, so each name is looked up in a thread of its own, which those who ask
    for the name wait for. A resolver that gave up for now is asked again next time.
    """

    def __init__(self) -> None:
        self._lookups: dict[str, _Lookup] = {}
        self._lock = Lock()

    def resolve(self, host: str, deadline: Deadline) -> tuple[str, ...]:
        """The numeric addresses of a host, best first, both families by turns.

        Raises:
            NoAnswer: `no-host`, there is no such name; `unreachable`, no name server told; `timeout`.
        """
        with self._lock:
            lookup = self._lookups.get(host)
            if lookup is None or lookup.is_passing:
                lookup = self._lookups[host] = _Lookup(host)
        return lookup.wait(deadline)


class _Lookup:
    """One name, being looked up."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._is_over = Event()
        self._found: tuple[str, ...] = ()
        self._failure: NoAnswer | None = None
        if _is_numeric(host):
            self._found = (host,)
            self._is_over.set()
        else:
            Thread(target=self._look, name=f"resolve {host}", daemon=True).start()

    @property
    def is_passing(self) -> bool:
        """Whether it failed for a reason that may be gone the next time."""
        return self._failure is not None and self._failure.trouble == "unreachable"

    def wait(self, deadline: Deadline) -> tuple[str, ...]:
        if not self._is_over.wait(deadline.left()):
            raise NoAnswer("timeout", f"the name {self._host} was not resolved in time")
        if self._failure:
            raise NoAnswer(self._failure.trouble, self._failure.why)
        return self._found

    def _look(self) -> None:
        try:
            # As bytes, a name is not encoded once more.
            told = socket.getaddrinfo(self._host.encode("ascii"), None, type=socket.SOCK_STREAM)
            self._found = _by_turns([(family, str(end[0])) for family, _, _, _, end in told])
        except OSError as error:
            if isinstance(error, socket.gaierror) and error.errno in _NO_NAME:
                self._failure = NoAnswer("no-host", f"there is no host {self._host}")
            else:
                self._failure = NoAnswer("unreachable", f"no name server tells where {self._host} is")
        finally:
            self._is_over.set()


def _is_numeric(host: str) -> bool:
    return ":" in host or host.rpartition(".")[2].isdecimal()


def _by_turns(told: list[tuple[int, str]]) -> tuple[str, ...]:
    """The addresses with the families by turns, so that a network without IPv6 costs one attempt (RFC 8305)."""
    ranks: dict[int, int] = {}
    found: dict[str, int] = {}
    for family, address in told:
        if address not in found:
            found[address] = ranks[family] = ranks.get(family, -1) + 1
    return tuple(sorted(found, key=found.__getitem__))[:MOST]
