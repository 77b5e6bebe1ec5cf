"""The findings as one JSON object, for programs."""

from __future__ import annotations

from collections import Counter
from json import dumps
from typing import Any

from spacefacts.tools.counting import by_severity
from spacefacts.tools.findings import Finding, Report
from spacefacts.tools.seen import Seen


def json(report: Report, seen: Seen) -> str:
    """An object whose `findings` holds for each `path, line, column, code, name, message, severity`.

    One about a link or a citation has its `url` and `status` as well. `summary` counts them by `severity` and by `rule`;
    `checked` says how much was looked at. `links` and `evidence` say how each address and each citation stands, where
    the network was asked. `changes` says for each changed fact which pages a reviewer has to open; it is null where facts
    were not compared with those of a revision.
    """
    data = {
        "findings": [_finding(finding) for finding in report.findings],
        "summary": {
            "severity": by_severity(report),
            "rule": dict(sorted(Counter(finding.name for finding in report.findings).items())),
        },
        "checked": {"facts": report.facts, "pages": report.pages, "elements": report.elements},
        "links": list(report.links),
        "evidence": list(report.evidence),
        "changes": None if report.changes is None else list(report.changes),
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
        **({"url": finding.url, "status": finding.status} if finding.status else {}),
    }
