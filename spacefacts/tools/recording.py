"""Recording what cited pages were found to say, in `evidence.json` beside the facts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from spacefacts.tools.authoring import Base, read_base
from spacefacts.tools.authoring.witnessed import WITNESSED, brought_up, pack_witnessed
from spacefacts.tools.findings import Report


def record(facts: Path, report: Report, today: date) -> None:
    """Bring the record of a folder of facts up to what a run on the network has found."""
    base = read_base(facts)
    new = pack_witnessed(brought_up(base.witnessed, report.evidence, frozenset(_cited(base)), today))
    path = facts / WITNESSED
    if path.is_file() and path.read_bytes() == new:
        return
    beside = path.with_name(f".{WITNESSED}")
    beside.write_bytes(new)
    os.replace(beside, path)


def _cited(base: Base) -> Iterator[tuple[str, str, str]]:
    """Every citation, by source, address and words."""
    for fact in base.facts():
        for citation in fact.citations():
            yield citation.source, fact.address, citation.says or ""
