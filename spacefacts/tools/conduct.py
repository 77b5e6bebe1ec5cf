"""How a project asks the network: how long it waits, whom it may reach, what it remembers, when a dead link counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacefacts.tools.keys import BadSettings, Keys
from spacefacts.tools.network.policies import BadPolicy, Policy, read_policies

CONDUCT = ("cache", "allow-hosts", "timeout", "max-age", "grace-days", "grace-tries", "hosts")
"""The keys of the settings that say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grace:
    """How long a link that was healthy may fail before it counts: so many days, and so many tries."""

    days: int = 7
    tries: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """How to ask: `timeout` is in seconds, `max_age` in days; `hosts` are the policies of single hosts."""

    cache: str = ""
    allow_hosts: tuple[str, ...] = ()
    timeout: float = 20.0
    max_age: int = 7
    grace: Grace = field(default_factory=Grace)
    hosts: Mapping[str, Policy] = field(default_factory=dict)


def read_conduct(keys: Keys) -> Conduct:
    """What the settings say of the network.

    Raises:
        BadSettings: a key has a value of another type.
    """
    default = Conduct()
    return Conduct(
        cache=keys.text("cache", default.cache, "the path of a folder"),
        allow_hosts=keys.texts("allow-hosts", 'hosts, as in ["intranet.example.org", "127.0.0.1:8080"]'),
        timeout=keys.number("timeout", default.timeout, "a number of seconds", least=0.1),
        max_age=keys.whole("max-age", default.max_age, "a number of days"),
        grace=Grace(
            days=keys.whole("grace-days", default.grace.days, "a number of days"),
            tries=keys.whole("grace-tries", default.grace.tries, "a number of tries"),
        ),
        hosts=_policies(keys),
    )


def _policies(keys: Keys) -> Mapping[str, Policy]:
    table = keys.table.get("hosts", {})
    if not isinstance(table, Mapping):
        raise BadSettings(f'{keys.where}: write what a host asks for under a heading of its own, [hosts."example.org"]')
    try:
        return read_policies(table)
    except BadPolicy as error:
        raise BadSettings(f"{keys.where}: {error}") from error
