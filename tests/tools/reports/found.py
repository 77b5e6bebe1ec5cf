"""Findings for the tests of reports, and how a report is asked for."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from spacefacts.tools.findings import Finding, Place, Report
from spacefacts.tools.rooms import entries
from spacefacts.tools.seen import Seen

MESSAGE = 'write {{ fact("lamp.length") }} instead of 2 m'

texts = st.text(min_size=1, max_size=30)
"""Any text, with line breaks, control characters and characters beyond U+FFFF."""

hard = st.text(
    alphabet="ab灯\U0001f680%:,;|&<>'\"\\`*_[]{}()#~$@!-. \t\n\r\x00\x1b\x85\u2028\ufffe", min_size=1, max_size=30
)
"""Texts of little else than what one of the formats gives a meaning to."""


def finding(message: str = MESSAGE, path: str = "docs/a.md", line: int = 1, column: int = 16, **more: str) -> Finding:
    """A bare number, unless told otherwise."""
    parts: dict[str, Any] = {"code": "SF402", "name": "bare-number"} | more
    return Finding(place=Place(path, line, column), message=message, **parts)


def report(*findings: Finding) -> Report:
    """What a run with these findings found."""
    return Report(findings=tuple(sorted(findings)), facts=5, pages=1, elements=0)


def told(name: str, *findings: Finding, seen: Seen | None = None) -> str:
    """The findings as the report of this name tells them."""
    text = entries("reports")[name](report(*findings), seen or Seen())
    assert isinstance(text, str)
    return text
