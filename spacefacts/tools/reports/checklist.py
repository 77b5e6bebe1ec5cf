"""What a reviewer ticks off, as a task list in Markdown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from spacefacts.tools.findings import Finding, Report, Row
from spacefacts.tools.seen import Seen

_MARKS = re.compile(r"[\\`*_\[\]<>&|~$@#]")
_TOLD = {
    "added": "added: {new}",
    "behind": "still {new}; what changed: {why}",
    "changed": "{old} → {new}",
    "claim": "others say {new}",
    "computed": "computed as {why}: {new}",
    "moved": "moved to {new}",
    "removed": "removed, was {old}; what was published has to resolve",
}


def checklist(report: Report, seen: Seen) -> str:
    """Each changed fact with its pages to open and compare, then each finding; a sentence where facts were not compared."""
    if report.changes is None:
        return "No facts were compared: `--base REF` names the revision to compare with, and it has to have facts.\n"
    lines = [f"## To review: {_counted(report.changes)}", ""]
    for address, rows in groupby(report.changes, key=lambda row: row["address"]):
        lines += _items(address, list(rows))
    if report.findings:
        lines += ["", "### Found by the check", "", *map(_finding, report.findings)]
    return "\n".join([*lines, ""])


def _counted(changes: Sequence[Row]) -> str:
    kinds = Counter(change for _, change in {(row["address"], row["change"]) for row in changes})
    parts = [f"{count} {_NOUNS[change]}" for change, count in sorted(kinds.items()) if change in _NOUNS]
    return ", ".join(parts) or "no fact changed"


_NOUNS = {
    "added": "added",
    "behind": "changed behind the value",
    "changed": "changed",
    "claim": "with new claims",
    "computed": "computed anew",
    "moved": "moved",
    "removed": "removed",
}


def _items(address: str, rows: Sequence[Row]) -> Iterator[str]:
    for (change, old, new, status, why), same in groupby(rows, key=lambda row: tuple(row[part] for part in _SHARED)):
        told = _TOLD.get(change, "{new}").format(old=_plain(old), new=_plain(new), why=_plain(why))
        standing = f" ({_plain(status)})" if status else ""
        because = f". {_plain(why)}" if why and change in ("changed", "claim") else ""
        yield f"- [ ] **{_plain(address)}** {told}{standing}{because}"
        yield from (f"    - [ ] {_page(row)}" for row in same if row["url"])


_SHARED = ("change", "old", "new", "status", "why")


def _page(row: Row) -> str:
    """A page to open, and what to look for on it."""
    at = f", {_plain(row['at'])}" if row["at"] else ""
    says = f": does it say “{_plain(row['says'])}”?" if row["says"] else ": does it say so?"
    return f"[{_plain(row['source'])}]({_address(row['url'])}), grade {_plain(row['grade'])}{at}{says}"


def _finding(finding: Finding) -> str:
    place = _plain(f"{finding.place.path}:{finding.place.line}:{finding.place.column}")
    return f"- [ ] {place} {finding.code} {finding.name}: {_plain(finding.message)}"


def _plain(text: str) -> str:
    """Text in which Markdown sees no marks, on one line."""
    return _MARKS.sub(lambda mark: f"&#{ord(mark[0])};", " ".join(text.split()))


def _address(url: str) -> str:
    """An address that cannot end the link it stands in, nor run anything."""
    safe = url if url.startswith(("https://", "http://")) else ""
    return re.sub(r"[\s()<>\\]", lambda mark: "".join(f"%{byte:02X}" for byte in mark[0].encode()), safe)
