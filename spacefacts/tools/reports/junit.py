"""JUnit XML, which GitLab, Jenkins and most other CI show as tests.

There is no standard; https://github.com/testmoapp/junitxml collects what readers agree on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from spacefacts.tools.findings import Finding, Report
from spacefacts.tools.seen import Seen

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(report: Report, seen: Seen) -> str:
    """A suite for each file, in it a failed case for each finding or one that passed.

    In ASCII, so that no shell can spoil it. What XML cannot hold is shown as the escape that Python writes.
    """
    files: dict[str, list[Finding]] = {path: [] for path in seen.files}
    for finding in report.findings:
        files.setdefault(finding.place.path, []).append(finding)
    cases = sum(max(len(found), 1) for found in files.values())
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        _tag("testsuites", name="spacefacts check", **_counts(cases, len(report.findings))),
        *(line for path in sorted(files) for line in _suite(path, files[path])),
        "</testsuites>",
        "",
    ]
    return "\n".join(lines).encode("ascii", "xmlcharrefreplace").decode()


def _suite(path: str, findings: list[Finding]) -> Iterator[str]:
    yield _tag("testsuite", name=path, **_counts(max(len(findings), 1), len(findings)))
    if not findings:
        yield _tag("testcase", name="nothing to mend", classname=path, file=path) + "</testcase>"
    met: Counter[str] = Counter()
    for finding in findings:
        # Readers tell a case by its name from run to run: so it holds no line, which moves, and is never told twice.
        name = f"{finding.code} {finding.name}: {finding.message}"
        met[name] += 1
        again = f" ({met[name]})" if met[name] > 1 else ""
        yield (
            _tag("testcase", name=name + again, classname=path, file=path, line=finding.place.line)
            + _tag("failure", type=finding.severity, message=finding.message)
            + escape(_shown(str(finding)), {"\r": "&#13;"})
            + "</failure></testcase>"
        )
    yield "</testsuite>"


def _counts(cases: int, failures: int) -> dict[str, int]:
    return {"tests": cases, "failures": failures, "errors": 0, "skipped": 0}


def _tag(element: str, **attributes: str | int) -> str:
    return f"<{element} {' '.join(f'{name}={quoteattr(_shown(str(text)))}' for name, text in attributes.items())}>"


def _shown(text: str) -> str:
    return _NOT_XML.sub(lambda match: ascii(match[0])[1:-1], text)
