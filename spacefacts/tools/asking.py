"""From settings to whoever asks the network: the share of the errands that is this run's, the cache, the connections."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from spacefacts.errors import SpacefactsError
from spacefacts.tools.conduct import Conduct
from spacefacts.tools.links import names_any_host
from spacefacts.tools.network.addresses import read_address
from spacefacts.tools.network.answers import Errand, Limits, Outcome, Read
from spacefacts.tools.network.errands import run_errands
from spacefacts.tools.network.guard import Guard
from spacefacts.tools.network.memory import Memory
from spacefacts.tools.network.policies import Manners
from spacefacts.tools.network.transport import Transport
from spacefacts.tools.online import Ask

_FEW = 2
"""So many hosts may well be dead at once."""


class Offline(SpacefactsError):
    """No host at all answered, so nothing can be said of any link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """The share of one job in a set of links: the hosts of number `number` out of `of`, so that no host is asked by two."""

    number: int = 1
    of: int = 1

    def holds(self, url: str) -> bool:
        """Whether this job asks for an address."""
        address = read_address(url)
        host = address.site if address else ""
        return int(sha256(host.encode()).hexdigest(), 16) % self.of == self.number - 1


def read_shard(text: str) -> Shard:
    """The share that `I/N` means; an empty text is all of it.

    Raises:
        ValueError: it means none.
    """
    number, slash, of = (text or "1/1").partition("/")
    if slash and number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of) < 10_000:
        return Shard(number=int(number), of=int(of))
    raise ValueError(f"--shard {text!r} is no share; write the number of this job and of all, as in 2/8")


@contextmanager
def asking(
    conduct: Conduct, today: date, *, jobs: int, shard: Shard, told: Callable[[int, int], None]
) -> Iterator[Ask]:
    """Whoever asks the network in this run; `told` hears how many errands are done, and of how many.

    Raises:
        Offline: by whoever asks, if none of several hosts answered.
        ValueError: a host that is allowed is none.
    """
    limits = Limits(seconds=conduct.timeout)
    manners = Manners(jobs=jobs, limits=limits, hosts=conduct.hosts)
    memory = Memory(Path(conduct.cache), max_age_days=conduct.max_age) if conduct.cache else None
    guard = Guard(conduct.allow_hosts)
    with Transport(limits, conduct.allow_hosts) as transport:

        def ask(errands: Sequence[Errand], read: Read) -> Mapping[str, Outcome]:
            mine = [errand for errand in errands if shard.holds(errand.url) and not _stands_for_any(errand.url, guard)]
            done = iter(range(1, len(mine) + 1))
            outcomes = run_errands(
                mine,
                fetch=transport.fetch,
                read=read,
                manners=manners,
                memory=memory,
                today=today,
                told=lambda _: told(next(done), len(mine)),
            )
            _is_online(outcomes)
            return outcomes | {url: _skipped(url) for errand in errands if _stands_for_any(url := errand.url, guard)}

        yield ask


def _stands_for_any(url: str, guard: Guard) -> bool:
    address = read_address(url)
    return names_any_host(url) and not (address and guard.allows(address))


def _skipped(url: str) -> Outcome:
    return Outcome(url=url, status="skipped", why="the name stands for any host")


def _is_online(outcomes: Mapping[str, Outcome]) -> None:
    """Nothing, if any answer came from anywhere, or if too few hosts were asked to tell.

    Raises:
        Offline: none did, though several hosts were asked that have names.
    """
    asked = [outcome for outcome in outcomes.values() if outcome.status != "skipped"]
    hosts = {address.host for outcome in asked if (address := read_address(outcome.url))}
    named = [host for host in hosts if not host.rpartition(".")[2].isdecimal() and ":" not in host]
    if len(named) == len(hosts) > _FEW and all(outcome.code is None for outcome in asked):
        raise Offline("none of the hosts answered; is this machine on the network?")
