"""What a base alone was found to have, remembered from one run to the next.

A verdict is kept under the state of the folder, the code that judged it and all that it was asked: by which rules, on which
day, with paths told from where. Where any of these is another, the base is judged anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from spacefacts.tools.findings import Finding, Place
from spacefacts.tools.remembered import recalled, remember
from spacefacts.tools.states import State, state_of

_SORT = "verdicts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How many facts a base has, and what was found in it, before anything is ignored."""

    facts: int
    findings: tuple[Finding, ...]


def verdict(folder: Path, asked: str, judge: Callable[[State | None], Verdict]) -> Verdict:
    """What `judge` finds in a folder of facts, or found in it when it was asked the same; it is given what was read."""
    state = state_of(folder)
    if state is None or not state.is_large:
        return judge(state)
    key = f"{state.digest}\0{asked}"
    kept = recalled(_SORT, key)
    known = None if kept is None else _read(kept)
    if known is None:
        known = judge(state)
        # Who writes a file while it is judged gets a verdict on neither.
        if state.still_holds:
            remember(_SORT, key, _written(known))
    return known


def _written(known: Verdict) -> bytes:
    return json.dumps({"facts": known.facts, "findings": [astuple(one) for one in known.findings]}).encode()


def _read(kept: bytes) -> Verdict | None:
    try:
        told: dict[str, Any] = json.loads(kept)
        findings = tuple(_finding(*row) for row in told["findings"])
        return Verdict(facts=int(told["facts"]), findings=findings)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _finding(place: list[Any], *texts: str) -> Finding:
    code, name, message, severity, url, status = texts
    return Finding(
        place=Place(*place), code=code, name=name, message=message, severity=severity, url=url, status=status
    )
