"""`evidence.json`: when each citation was last found on its page, as a run on the network recorded it.

The file is an object by document, by fact and by what the citation says, with a line for each document, so that the
records of several runs merge line by line.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping
from datetime import date
from typing import Any, TypeAlias

from spacefacts.tools.findings import Faults, Place

WITNESSED = "evidence.json"
"""The name of the file, in the folder of the facts."""

Witnessed: TypeAlias = dict[str, dict[str, dict[str, dict[str, str]]]]
"""By document, address and words: the `verdict` of the last run, the day it was last `found`, and `where`."""

FOUND = ("found", "moved")
"""The verdicts that mean that the page says it."""

_FIELDS = frozenset(("verdict", "found", "where"))


def read_witnessed(data: bytes, path: str, faults: Faults) -> Witnessed:
    """What the file records; nothing, and a fault, where it is not of this shape."""
    try:
        read = json.loads(data)
    except (UnicodeDecodeError, ValueError, RecursionError):
        faults.add("wrong-shape", Place(path), "this is no JSON; take the file out, and record it anew")
        return {}
    if not _is_witnessed(read):
        faults.add("wrong-shape", Place(path), "this is no record of evidence; take the file out, and record it anew")
        return {}
    return dict(read)


def pack_witnessed(witnessed: Witnessed) -> bytes:
    """The bytes of the file: sorted, a document a line."""
    lines = (
        f"{json.dumps(source)}: {json.dumps(witnessed[source], ensure_ascii=False, sort_keys=True)}"
        for source in sorted(witnessed)
        if witnessed[source]
    )
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def last_found(witnessed: Mapping[str, Any], source: str, address: str, says: str) -> str | None:
    """The day on which a citation was last found on its page."""
    day: str | None = witnessed.get(source, {}).get(address, {}).get(says, {}).get("found")
    return day


def brought_up(
    witnessed: Mapping[str, Any], rows: Iterable[Mapping[str, Any]], cited: Container[tuple[str, str, str]], today: date
) -> Witnessed:
    """The record with what a run found out: `rows` say of each citation `source, address, says, status, where`.

    A citation that is not found keeps the day on which it last was; what is not in `cited`, by source, address and words,
    is no longer cited and falls out.
    """
    entries = {
        (source, address, says): dict(entry)
        for source, addresses in witnessed.items()
        for address, words in addresses.items()
        for says, entry in words.items()
    }
    for row in rows:
        entry = entries.setdefault((row["source"], row["address"], row["says"]), {})
        entry["verdict"] = row["status"]
        if row["status"] in FOUND:
            entry |= {"found": today.isoformat(), "where": row["where"]}
    new: Witnessed = {}
    for key, entry in entries.items():
        if key in cited:
            source, address, says = key
            new.setdefault(source, {}).setdefault(address, {})[says] = entry
    return new


def _is_witnessed(read: Any) -> bool:
    """Whether it is three objects deep, and says of each citation what it may and no more."""
    if not isinstance(read, dict):
        return False
    entries = [
        entry
        for addresses in read.values()
        for words in (addresses.values() if isinstance(addresses, dict) else [None])
        for entry in (words.values() if isinstance(words, dict) else [None])
    ]
    return all(isinstance(entry, dict) and _is_entry(entry) for entry in entries)


def _is_entry(entry: dict[str, Any]) -> bool:
    if not entry.keys() <= _FIELDS or not all(isinstance(value, str) for value in entry.values()):
        return False
    try:
        date.fromisoformat(entry.get("found", "2000-01-01"))
    except ValueError:
        return False
    return True
