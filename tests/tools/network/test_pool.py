"""Connections are kept for who asks next, some of them, and closed where they are of no use."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from spacefacts.tools.network.addresses import Address
from spacefacts.tools.network.connecting import Connection
from spacefacts.tools.network.deadlines import Deadline
from spacefacts.tools.network.pool import MOST, Pool


class Ends:
    """Connections, and the other ends of them."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self.others: list[socket.socket] = []

    def connection(self) -> Connection:
        ours, other = socket.socketpair()
        self._stack.enter_context(ours)
        self.others.append(self._stack.enter_context(other))
        return Connection(ours, Deadline(9))


@pytest.fixture
def ends() -> Iterator[Ends]:
    with ExitStack() as stack:
        yield Ends(stack)


def at(host: str, port: int = 80, scheme: str = "http") -> Address:
    return Address(scheme=scheme, host=host, port=port, target="/")


def is_closed(connection: Connection) -> bool:
    return connection.socket.fileno() == -1


def test_a_connection_that_was_kept_is_taken_once(ends: Ends) -> None:
    pool, connection = Pool(), ends.connection()
    pool.keep(at("a"), connection)
    assert connection is pool.take(at("a"))
    assert pool.take(at("a")) is None


@pytest.mark.parametrize("other", [at("b"), at("a", 81), at("a", 80, "https")])
def test_a_connection_serves_its_own_host_and_port_alone(ends: Ends, other: Address) -> None:
    pool = Pool()
    pool.keep(at("a"), ends.connection())
    assert pool.take(other) is None


def test_the_last_that_was_kept_is_the_first_that_is_taken(ends: Ends) -> None:
    pool, connections = Pool(), [ends.connection() for _ in range(3)]
    for connection in connections:
        pool.keep(at("a"), connection)
    assert connections[2] is pool.take(at("a"))


def test_a_connection_that_the_host_has_closed_is_not_taken(ends: Ends) -> None:
    pool, connections = Pool(), [ends.connection() for _ in range(2)]
    for connection in connections:
        pool.keep(at("a"), connection)
    ends.others[1].close()
    assert connections[0] is pool.take(at("a"))
    assert is_closed(connections[1])


def test_a_connection_on_which_the_host_speaks_unasked_is_not_taken(ends: Ends) -> None:
    pool, connection = Pool(), ends.connection()
    pool.keep(at("a"), connection)
    ends.others[0].sendall(b"HTTP/1.1 408 Request Timeout\r\n\r\n")
    assert pool.take(at("a")) is None
    assert is_closed(connection)


def test_of_too_many_the_host_that_was_asked_longest_ago_loses_one(ends: Ends) -> None:
    pool, first = Pool(), ends.connection()
    pool.keep(at("first"), first)
    for number in range(MOST):
        pool.keep(at(f"h{number}"), ends.connection())
    assert is_closed(first)
    assert pool.take(at("first")) is None
    assert pool.take(at("h0"))


def test_what_is_kept_is_closed_with_the_pool(ends: Ends) -> None:
    pool, before, after = Pool(), ends.connection(), ends.connection()
    pool.keep(at("a"), before)
    pool.close()
    pool.keep(at("a"), after)
    assert is_closed(before)
    assert is_closed(after)
