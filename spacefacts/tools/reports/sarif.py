"""SARIF 2.1.0, which GitHub code scanning and many editors read.

The format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from json import dumps
from typing import Any
from urllib.parse import quote

from spacefacts import __version__
from spacefacts.tools.findings import Finding, Place, Report
from spacefacts.tools.rules import Rule, rules
from spacefacts.tools.seen import Seen

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

# A name of our own: GitHub's upload computes `primaryLocationLineHash` itself, and warns where a file brings another.
_FINGERPRINT = "findingHash/v1"


def sarif(report: Report, seen: Seen) -> str:
    """One run of one tool with every rule and every finding, in ASCII, so that no shell can spoil it."""
    laws = rules()
    run = {
        "tool": {
            "driver": {
                "name": "spacefacts",
                "version": __version__,
                "rules": [_rule(law) for law in laws.values()],
            }
        },
        "columnKind": "utf16CodeUnits",
        "invocations": [{"executionSuccessful": True}],
        "results": _results(report, seen, list(laws)),
    }
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(law: Rule) -> dict[str, Any]:
    return {
        "id": law.code,
        "name": law.name,
        "shortDescription": {"text": law.law},
        "fullDescription": {"text": " ".join(law.page.partition("\nBad:")[0].split())},
        "help": {"text": law.page, "markdown": law.page},
        "defaultConfiguration": {"level": law.severity},
        "properties": {"tags": [law.family], "problem.severity": law.severity},
    }


def _results(report: Report, seen: Seen, order: list[str]) -> list[dict[str, Any]]:
    met: Counter[str] = Counter()
    results = []
    for finding in report.findings:
        what = _what(finding, seen)
        met[what] += 1
        fingerprint = sha256(f"{what}\0{met[what]}".encode(errors="surrogatepass")).hexdigest()
        results.append(
            {
                "ruleId": finding.code,
                # A finding of a rule that has left the room since has no index.
                **({"ruleIndex": order.index(finding.name)} if finding.name in order else {}),
                "level": finding.severity,
                # Braces stay single against section 3.11.5: without arguments, viewers show the text as it stands.
                "message": {"text": finding.message},
                "locations": [{"physicalLocation": _location(finding.place, seen)}],
                "partialFingerprints": {_FINGERPRINT: fingerprint},
            }
        )
    return results


def _what(finding: Finding, seen: Seen) -> str:
    """What stays of a finding when lines move; where a line is not to be had, what it says."""
    about = seen.line(finding.place).strip() or finding.message
    return f"{finding.name}\0{finding.place.path}\0{about}"


def _location(place: Place, seen: Seen) -> dict[str, Any]:
    return {
        # The bytes of a name that is not text stay what they are.
        "artifactLocation": {"uri": quote(place.path, safe="/", errors="surrogateescape")},
        "region": {"startLine": place.line, "startColumn": _utf16(place.column, seen.line(place))},
    }


def _utf16(column: int, line: str) -> int:
    """A column in UTF-16 code units: a character beyond U+FFFF counts twice."""
    return column + sum(character > "\uffff" for character in line[: column - 1])
