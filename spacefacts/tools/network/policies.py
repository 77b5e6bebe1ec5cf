"""How politely hosts are asked: all of them alike, and by name those that ask for something of their own."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from spacefacts.errors import SpacefactsError
from spacefacts.tools.network.answers import Limits

_SORTS: Mapping[str, tuple[tuple[type, ...], str]] = {
    "in-flight": ((int,), "a whole number"),
    "spacing": ((int, float), "a number of seconds"),
    "stop-at-first-error": ((bool,), "true or false"),
    "calls-per-hour": ((int,), "a whole number"),
    "method": ((str,), "GET or HEAD"),
    "skip": ((str,), "a reason"),
    "reason": ((str,), "a reason"),
}


class BadPolicy(SpacefactsError):
    """A policy for a host cannot be used; the message says what to write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What one host asks for; None and nothing mean: as all hosts.

    `spacing` are seconds between two starts, `method` is `HEAD` or `GET` for every mere link, and a host with `skip` is
    not asked at all, for the reason that stands there.
    """

    in_flight: int | None = None
    spacing: float | None = None
    stop_at_first_error: bool = False
    calls_per_hour: int | None = None
    method: str = ""
    skip: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How hosts are asked: requests in flight and seconds between two starts per host, and requests in all (`jobs`).

    A request is tried `tries` times, again first after about `pause` seconds and then after twice as long. A host that
    asks to be left alone is heeded for up to `patience` seconds in all. `held` bounds the bytes of the bodies that are
    held at once. `seed` makes jitter and invented addresses the same each time. `hosts` are policies by the name of a
    host, which hold for the hosts below it too.
    """

    in_flight: int = 2
    spacing: float = 0.05
    jobs: int = 128
    tries: int = 3
    pause: float = 0.5
    patience: float = 30.0
    held: int = 32 * 1024 * 1024
    seed: int = 0
    limits: Limits = field(default_factory=Limits)
    hosts: Mapping[str, Policy] = field(default_factory=dict)

    def policy(self, site: str) -> Policy:
        """What holds for a host, named with or without a port: the policy of the nearest name, the caller's before ours."""
        known = known_policies()
        names = _names(site)
        found = next((one[name] for one in (self.hosts, known) for name in names if name in one), Policy())
        return replace(
            found,
            in_flight=max(1, self.in_flight if found.in_flight is None else found.in_flight),
            spacing=self.spacing if found.spacing is None else found.spacing,
        )


def read_policies(table: Mapping[str, Any]) -> dict[str, Policy]:
    """Policies by host, from a table of TOML whose keys are hosts.

    Raises:
        BadPolicy: a key means nothing, or has a value of another sort.
    """
    return {host.lower(): _policy(host, written) for host, written in table.items()}


@cache
def known_policies() -> Mapping[str, Policy]:
    """The policies of `policies.toml` beside this module."""
    with Path(__file__).with_name("policies.toml").open("rb") as file:
        return MappingProxyType(read_policies(tomllib.load(file)))


def _policy(host: str, written: Any) -> Policy:
    if not isinstance(written, Mapping):
        raise BadPolicy(f"the policy of {host} is no table; write a table whose keys are among {', '.join(_SORTS)}")
    for key, value in written.items():
        if key not in _SORTS:
            raise BadPolicy(f"{key} means nothing in the policy of {host}; the keys are {', '.join(_SORTS)}")
        if not _fits(key, value):
            raise BadPolicy(f"{key} of {host} is {value!r}; write {_SORTS[key][1]}")
    return Policy(**{key.replace("-", "_"): value for key, value in written.items()})


def _fits(key: str, value: Any) -> bool:
    if isinstance(value, bool):  # which Python takes for a number, too
        return key == "stop-at-first-error"
    if isinstance(value, str):
        return key in ("skip", "reason") or (key == "method" and value in ("GET", "HEAD"))
    return isinstance(value, (int, float)) and isinstance(value, _SORTS[key][0]) and 0 <= value < float("inf")


@lru_cache(maxsize=4096)
def _names(site: str) -> tuple[str, ...]:
    """A host with its port, without it, and the names above it, the nearest first."""
    host = site if site.endswith("]") else site.rpartition(":")[0] or site
    parts = host.split(".")
    return site, *(".".join(parts[start:]) for start in range(len(parts)))
