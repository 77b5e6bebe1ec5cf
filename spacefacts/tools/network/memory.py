"""What earlier runs learned of links: a folder with a file for each host, a line for each address.

Failures are never kept as answers: of them it is only remembered since when, and on how many days they were seen. The
files of runs that took different hosts merge by copying the folders together.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from spacefacts.tools.network.addresses import read_address
from spacefacts.tools.network.answers import UNSETTLED, Errand, Outcome, Status

FORMAT = 1
"""Of the files; those of another format are left unread, and written anew."""

# An address may hold half of a surrogate pair, which no file in UTF-8 can; escapes can.
_json = json.JSONEncoder(sort_keys=True).encode

_KEPT: tuple[Status, ...] = ("ok", "moved")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is remembered of an address.

    An answer is there only if it was a good one: `checked` is its day, `told` what was read from the page, and
    `validators` are the headers that ask whether the page has changed. `tried` is the last day that counts in `tries`.
    """

    status: Status | None = None
    why: str = ""
    code: int | None = None
    target: str = ""
    told: Mapping[str, Any] = field(default_factory=dict)
    validators: Mapping[str, str] = field(default_factory=dict)
    checked: date | None = None
    healthy: date | None = None
    failing: date | None = None
    tried: date | None = None
    tries: int = 0

    def covers(self, errand: Errand) -> bool:
        """Whether there is a good answer that told all that the errand asks, and settled it."""
        is_told = all(name in self.told for name in errand.asks) and UNSETTLED not in self.told
        return self.status in _KEPT and is_told

    def outcome(self, errand: Errand) -> Outcome:
        """The good answer, as one that was kept."""
        return Outcome(
            url=errand.url,
            status=self.status or "unsure",
            why=self.why,
            code=self.code,
            target=self.target,
            told={name: self.told[name] for name in errand.asks},
            healthy=self.healthy,
            is_kept=True,
        )


def aged(outcome: Outcome, entry: Entry, today: date) -> Outcome:
    """The outcome with its history: when the link was last healthy, since when it is broken, on how many days seen so.

    What is blocked, unsure or skipped says nothing of that, and leaves it as it was.
    """
    if outcome.status in _KEPT:
        return replace(outcome, healthy=today, failing=None, tries=0)
    if outcome.status == "broken":
        tries = entry.tries + (entry.failing is None or entry.tried != today)
        return replace(outcome, healthy=entry.healthy, failing=entry.failing or today, tries=tries)
    return replace(outcome, healthy=entry.healthy, failing=entry.failing, tries=entry.tries)


class Memory:
    """The memory in a folder; good answers are kept for so many days, none at all with 0.

    Reading is lazy, a host at a time; what cannot be read is as if it were not there.
    """

    def __init__(self, folder: Path, max_age_days: int = 7) -> None:
        self._folder = folder / "links"
        self._max_age_days = max_age_days
        self._hosts: dict[str, dict[str, Any]] = {}
        self._changed: set[str] = set()
        self._lock = Lock()

    def entry(self, url: str) -> Entry:
        """What is remembered of an address; an empty entry if nothing is."""
        written = self._entries(_file_name(url)).get(url)
        try:
            return _entry(written) if isinstance(written, dict) else Entry()
        except (TypeError, ValueError):
            return Entry()

    def kept(self, errand: Errand, entry: Entry, today: date) -> Outcome | None:
        """The answer of an earlier run, if it is a good one, young enough, and told all that the errand asks."""
        if entry.checked is None or not entry.covers(errand):
            return None
        is_young = 0 <= (today - entry.checked).days < self._max_age_days
        return entry.outcome(errand) if is_young else None

    def note(self, outcome: Outcome, validators: Mapping[str, str], today: date) -> None:
        """Remember how an errand ended today; one that was skipped is not noted."""
        if outcome.status == "skipped" or outcome.is_kept:
            return
        is_good = outcome.status in _KEPT
        entry = Entry(healthy=outcome.healthy, failing=outcome.failing, tries=outcome.tries)
        if is_good:
            entry = replace(
                entry,
                status=outcome.status,
                why=outcome.why,
                code=outcome.code,
                target=outcome.target,
                told=outcome.told,
                validators=validators,
                checked=today,
            )
        elif outcome.status == "broken":
            entry = replace(entry, tried=today)
        else:
            entry = replace(entry, tried=self.entry(outcome.url).tried)
        name = _file_name(outcome.url)
        entries = self._entries(name)
        with self._lock:
            entries[outcome.url] = _written(entry)
            self._changed.add(name)

    def save(self) -> None:
        """Write what was noted, a file at a time and each at once; another run's is replaced whole or not at all.

        Raises:
            OSError: the folder cannot be written.
        """
        with self._lock:
            names, self._changed = sorted(self._changed), set()
            for name in names:
                _write(self._folder / name, self._hosts[name])

    def _entries(self, name: str) -> dict[str, Any]:
        with self._lock:
            if name not in self._hosts:
                self._hosts[name] = _read(self._folder / name)
            return self._hosts[name]


def _file_name(url: str) -> str:
    address = read_address(url)
    site = address.site if address else "none"
    return quote(site.replace(":", "+"), safe="+.-_") + ".json"


def _read(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    links = read.get("links") if isinstance(read, dict) and read.get("format") == FORMAT else None
    return links if isinstance(links, dict) else {}


def _write(path: Path, entries: Mapping[str, Any]) -> None:
    lines = ",\n".join(f"{_json(url)}: {_json(entries[url])}" for url in sorted(entries))
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(f'{{"format": {FORMAT}, "links": {{\n{lines}\n}}}}\n')
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def _entry(written: dict[str, Any]) -> Entry:
    days = {
        name: date.fromisoformat(written[name])
        for name in ("checked", "healthy", "failing", "tried")
        if name in written
    }
    told, validators = written.get("told", {}), written.get("validators", {})
    status = written.get("status")
    if not isinstance(told, dict) or not isinstance(validators, dict) or status not in (None, *_KEPT):
        raise TypeError("this is not what was written here")
    return Entry(
        status=status,
        why=str(written.get("why", "")),
        code=None if written.get("code") is None else int(written["code"]),
        target=str(written.get("target", "")),
        told=MappingProxyType(told),
        validators={str(name): str(value) for name, value in validators.items()},
        tries=int(written.get("tries", 0)),
        **days,
    )


def _written(entry: Entry) -> dict[str, Any]:
    """An entry as JSON, without what says nothing."""
    every = {
        "status": entry.status,
        "why": entry.why,
        "code": entry.code,
        "target": entry.target,
        "told": dict(entry.told),
        "validators": dict(entry.validators),
        "tries": entry.tries,
        **{
            name: day.isoformat()
            for name in ("checked", "healthy", "failing", "tried")
            if (day := getattr(entry, name))
        },
    }
    return {name: value for name, value in every.items() if value}
