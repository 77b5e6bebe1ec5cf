"""Workflow commands, which GitHub Actions shows as annotations beside the lines.

The commands and their escapes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from spacefacts.tools.counting import found, looked_at
from spacefacts.tools.findings import Finding, Report
from spacefacts.tools.seen import Seen


def github(report: Report, seen: Seen) -> str:
    """A command a finding, `::error` or `::warning`, then a line that counts, for the reader of the log."""
    return "\n".join([*map(_command, report.findings), f"{looked_at(report)}: {found(report)}", ""])


def _command(finding: Finding) -> str:
    place = finding.place
    title = f"{finding.code} {finding.name}"
    where = f"file={_value(place.path)},line={place.line},col={place.column},title={_value(title)}"
    return f"::{finding.severity} {where}::{_message(finding.message)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
