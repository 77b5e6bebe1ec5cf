"""Names are resolved once, within the time there is."""

from __future__ import annotations

import socket
from collections.abc import Callable
from threading import Event, Thread
from typing import TypeAlias

import pytest

from spacefacts.tools.network.answers import NoAnswer
from spacefacts.tools.network.deadlines import Deadline
from spacefacts.tools.network.resolving import MOST, Names

V4, V6 = socket.AF_INET, socket.AF_INET6


class Resolver:
    """A resolver that knows this, and remembers for what it was asked."""

    def __init__(self, *told: tuple[int, str], fault: OSError | None = None) -> None:
        self.told = told
        self.fault = fault
        self.asked: list[bytes] = []
        self.may_answer = Event()
        self.may_answer.set()

    def __call__(self, host: bytes, *_: object, **__: object) -> list[tuple[object, ...]]:
        self.asked.append(host)
        self.may_answer.wait()
        if self.fault:
            raise self.fault
        return [(family, 1, 6, "", (address, 0)) for family, address in self.told]


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Callable[[Resolver], Resolver]:
    """Lets a resolver stand for the system's."""

    def using(resolver: Resolver) -> Resolver:
        monkeypatch.setattr(socket, "getaddrinfo", resolver)
        return resolver

    return using


Use: TypeAlias = Callable[[Resolver], Resolver]


def test_the_families_take_turns(use: Use) -> None:
    use(Resolver((V6, "2400::1"), (V6, "2400::2"), (V4, "1.1.1.1"), (V4, "1.1.1.2"), (V4, "1.1.1.1")))
    assert ("2400::1", "1.1.1.1", "2400::2", "1.1.1.2") == Names().resolve("example.org", Deadline(9))


def test_only_some_of_many_addresses_are_tried(use: Use) -> None:
    use(Resolver(*((V4, f"1.1.1.{last}") for last in range(40))))
    assert MOST == len(Names().resolve("example.org", Deadline(9)))


def test_a_name_is_asked_for_once(use: Use) -> None:
    resolver = use(Resolver((V4, "1.1.1.1")))
    names = Names()
    found = {names.resolve("example.org", Deadline(9)) for _ in range(3)}
    assert ({("1.1.1.1",)}, [b"example.org"]) == (found, resolver.asked)


def test_many_who_ask_at_once_wait_for_one_look_up(use: Use) -> None:
    resolver = use(Resolver((V4, "1.1.1.1")))
    resolver.may_answer.clear()
    names, found = Names(), list[tuple[str, ...]]()
    asking = [Thread(target=lambda: found.append(names.resolve("example.org", Deadline(9)))) for _ in range(5)]
    for thread in asking:
        thread.start()
    resolver.may_answer.set()
    for thread in asking:
        thread.join()
    assert ([("1.1.1.1",)] * 5, 1) == (found, len(resolver.asked))


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_a_numeric_address_is_not_looked_up(use: Use, host: str) -> None:
    resolver = use(Resolver())
    assert (host,) == Names().resolve(host, Deadline(9))
    assert not resolver.asked


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        (socket.gaierror(socket.EAI_NONAME, "no such name"), "no-host"),
        (socket.gaierror(socket.EAI_AGAIN, "no server"), "unreachable"),
        (socket.gaierror(socket.EAI_FAIL, "broken server"), "unreachable"),
    ],
)
def test_no_name_and_no_name_server_are_told_apart(use: Use, fault: OSError, trouble: str) -> None:
    use(Resolver(fault=fault))
    with pytest.raises(NoAnswer) as caught:
        Names().resolve("example.org", Deadline(9))
    assert trouble == caught.value.trouble


@pytest.mark.parametrize(("fault", "times"), [(socket.EAI_NONAME, 1), (socket.EAI_AGAIN, 2)])
def test_only_a_failure_that_may_pass_is_looked_into_again(use: Use, fault: int, times: int) -> None:
    resolver = use(Resolver(fault=socket.gaierror(fault, "")))
    names = Names()
    for _ in range(2):
        with pytest.raises(NoAnswer):
            names.resolve("example.org", Deadline(9))
    assert times == len(resolver.asked)


def test_a_resolver_that_takes_its_time_is_not_waited_for_long(use: Use) -> None:
    resolver = use(Resolver((V4, "1.1.1.1")))
    resolver.may_answer.clear()
    names = Names()
    with pytest.raises(NoAnswer) as caught:
        names.resolve("example.org", Deadline(0.02))
    resolver.may_answer.set()
    assert "timeout" == caught.value.trouble
    assert ("1.1.1.1",) == names.resolve("example.org", Deadline(9))
