"""One finding a line, as compilers write them, and a line that counts."""

from __future__ import annotations

from spacefacts.tools.findings import Report


def text(report: Report) -> str:
    """The findings as `path:line:column: code name: message`, then what was looked at and how much was found."""
    lines = [str(finding) for finding in report.findings]
    errors = sum(finding.severity == "error" for finding in report.findings)
    warnings = len(report.findings) - errors
    looked = [f"{report.facts} facts"]
    looked += [f"{report.pages} pages"] if report.pages else []
    looked += [f"{report.elements} numbers on the built site"] if report.elements else []
    found = f"{_count(errors, 'error')}, {_count(warnings, 'warning')}" if report.findings else "nothing to mend"
    return "\n".join([*lines, f"{', '.join(looked)}: {found}", ""])


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
