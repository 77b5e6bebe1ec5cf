"""One finding a line, as compilers write them, and a line that counts."""

from __future__ import annotations

from spacefacts.tools.counting import found, looked_at
from spacefacts.tools.findings import Report
from spacefacts.tools.seen import Seen


def text(report: Report, seen: Seen) -> str:
    """The findings as `path:line:column: code name: message`, then what was looked at and how much was found."""
    return "\n".join([*map(str, report.findings), f"{looked_at(report)}: {found(report)}", ""])
