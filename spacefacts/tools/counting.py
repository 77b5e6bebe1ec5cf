"""How much a run looked at and found, in words."""

from __future__ import annotations

from spacefacts.tools.findings import Report
from spacefacts.tools.rules import SEVERITIES


def by_severity(report: Report) -> dict[str, int]:
    """The number of findings of each severity, the gravest first; none is 0."""
    return {severity: sum(one.severity == severity for one in report.findings) for severity in SEVERITIES}


def looked_at(report: Report) -> str:
    """Such as `5 facts, 1 page`."""
    looked = [_count(report.facts, "fact")]
    looked += [_count(report.pages, "page")] if report.pages else []
    looked += [f"{_count(report.elements, 'number')} on the built site"] if report.elements else []
    return ", ".join(looked)


def found(report: Report) -> str:
    """Such as `1 error, 0 warnings`, or `nothing to mend`."""
    if not report.findings:
        return "nothing to mend"
    return ", ".join(_count(number, severity) for severity, number in by_severity(report).items())


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
