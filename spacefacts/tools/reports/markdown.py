"""Markdown, for the summary of a CI job or a comment on a pull request."""

from __future__ import annotations

import re
from itertools import groupby

from spacefacts.tools.counting import found, looked_at
from spacefacts.tools.findings import Finding, Report
from spacefacts.tools.seen import Seen

# GitHub refuses a summary of more than 1 MiB whole.
_MOST_BYTES = 1_000_000

_MARKS = re.compile(r"[\\`*_\[\]]")
# Entities and not backslashes: these are marks only in some dialects, and elsewhere the backslash would be seen.
_ENTITIES = str.maketrans({mark: f"&#{ord(mark)};" for mark in "&<>|~$@#"} | {"\n": "<br>", "\r": " "})


def markdown(report: Report, seen: Seen) -> str:
    """What was found in a heading, then a table for each file; cut where a summary would be too long to be shown."""
    lines = [f"## spacefacts: {found(report)}", "", f"Looked at {looked_at(report)}."]
    size, shown = 0, 0
    for path, findings in groupby(report.findings, key=lambda finding: finding.place.path):
        head = ["", f"### {_plain(path)}", "", "| Place | Severity | Rule | What to mend |", "|---|---|---|---|"]
        for row in map(_row, findings):
            size += len("\n".join([*head, row, ""]).encode(errors="backslashreplace"))
            if size > _MOST_BYTES:
                more = len(report.findings) - shown
                return "\n".join([*lines, "", f"And {more} more, which the report as text has.", ""])
            lines += [*head, row]
            head = []
            shown += 1
    return "\n".join([*lines, ""])


def _row(finding: Finding) -> str:
    place = f"{finding.place.line}:{finding.place.column}"
    return f"| {place} | {finding.severity} | {finding.code} {finding.name} | {_plain(finding.message)} |"


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", text.translate(_ENTITIES))
