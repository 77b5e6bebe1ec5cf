"""The findings as one JSON object, for programs."""

from __future__ import annotations

from json import dumps
from typing import Any

from spacefacts.tools.findings import Finding, Report


def json(report: Report) -> str:
    """An object whose `findings` holds for each `path, line, column, code, name, message, severity`."""
    data = {
        "findings": [_finding(finding) for finding in report.findings],
        "checked": {"facts": report.facts, "pages": report.pages, "elements": report.elements},
    }
    return dumps(data, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "code": finding.code,
        "name": finding.name,
        "message": finding.message,
        "severity": finding.severity,
    }
