"""Reports of several runs as one: read back from JSON, and put together."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from json import dumps, loads
from pathlib import Path
from typing import Any

from spacefacts.errors import SpacefactsError
from spacefacts.tools.findings import Finding, Place, Report, Row
from spacefacts.tools.reviewing import PARTS
from spacefacts.tools.rules import SEVERITIES

_LOOKED_AT = ("facts", "pages", "elements")
_ROWS = {"links": ("url", "status"), "evidence": ("address", "source", "url", "status"), "changes": PARTS}
"""The lists of a report besides its findings, and what each row of them must name; by that they are sorted."""


class BadReport(SpacefactsError):
    """A file is no report as JSON; the message says why."""


def read_report(path: Path) -> Report:
    """The report that a file holds as JSON.

    Raises:
        BadReport: it cannot be read, or holds no such report.
    """
    try:
        # PowerShell 5 writes UTF-16 where a shell redirects; from bytes, this reads either.
        data = loads(path.read_bytes())
    except OSError as error:
        raise BadReport(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise BadReport(f"{path} is no JSON; give it a report that spacefacts check --json wrote") from error
    lacks = next(_lacks(data), None)
    if lacks:
        raise BadReport(f"{path} is no report: {lacks}; give it one that spacefacts check --json wrote")
    return Report(
        findings=tuple(sorted(map(_finding, data["findings"]))),
        **{what: data["checked"][what] for what in _LOOKED_AT},
        links=tuple(data.get("links", ())),
        evidence=tuple(data.get("evidence", ())),
        changes=None if data.get("changes") is None else tuple(data["changes"]),
    )


def merged(reports: Sequence[Report]) -> Report:
    """All that the reports hold, and once what several of them hold; in which order they come makes no difference.

    Jobs that share out the links of a project all look at the same facts, pages and numbers. So what was looked at is
    the most that one of them did, and not the sum.
    """
    return Report(
        findings=tuple(sorted({finding for report in reports for finding in report.findings})),
        facts=max(report.facts for report in reports),
        pages=max(report.pages for report in reports),
        elements=max(report.elements for report in reports),
        links=_united((row for report in reports for row in report.links), _ROWS["links"]),
        evidence=_united((row for report in reports for row in report.evidence), _ROWS["evidence"]),
        changes=_changes(reports),
    )


def _united(rows: Iterable[Row], keys: Sequence[str]) -> tuple[Row, ...]:
    once = {dumps(row, sort_keys=True): row for row in rows}
    return tuple(once[text] for text in sorted(once, key=lambda text: ([once[text][key] for key in keys], text)))


def _changes(reports: Sequence[Report]) -> tuple[Row, ...] | None:
    compared = [report.changes for report in reports if report.changes is not None]
    return _united((row for rows in compared for row in rows), ("address",)) if compared else None


def _finding(data: dict[str, Any]) -> Finding:
    return Finding(
        place=Place(data["path"], data["line"], data["column"]),
        url=data.get("url", ""),
        status=data.get("status", ""),
        **{key: data[key] for key in ("code", "name", "message", "severity")},
    )


def _lacks(data: Any) -> Iterator[str]:
    """What is missing or of another type, as far as it is read."""
    if not isinstance(data, dict) or not isinstance(data.get("findings"), list):
        yield "it has no list of findings"
        return
    for number, one in enumerate(data["findings"], start=1):
        if not _is_finding(one):
            yield f"its finding {number} lacks a part or has one of another type"
    checked = data.get("checked")
    if not isinstance(checked, dict) or not all(_is_whole(checked.get(what), 0) for what in _LOOKED_AT):
        yield "it does not say how much was checked"
    for key, parts in _ROWS.items():
        rows = data.get(key, [])
        if key == "changes" and rows is None:
            continue
        if not isinstance(rows, list) or not all(isinstance(row, dict) and _are_texts(row, parts) for row in rows):
            yield f"its {key} lack a part or have one of another type"


def _is_finding(one: Any) -> bool:
    return (
        isinstance(one, dict)
        and _are_texts(one, ("path", "code", "name", "message"))
        and _are_texts({"url": "", "status": "", **one}, ("url", "status"))
        and _is_path(one["path"])
        and _is_whole(one.get("line"), 1)
        and _is_whole(one.get("column"), 1)
        # A report writes it where it means something, so it is held to the words that there are.
        and one.get("severity") in SEVERITIES
    )


def _are_texts(data: dict[str, Any], keys: Sequence[str]) -> bool:
    return all(isinstance(data.get(key), str) for key in keys)


def _is_path(text: str) -> bool:
    # Its lines are looked for on the disk, where such a name cannot even be asked for.
    try:
        return "\0" not in os.fsdecode(os.fsencode(text))
    except UnicodeEncodeError:
        return False


def _is_whole(number: Any, least: int) -> bool:
    # Not `isinstance`, for which True is a number.
    return type(number) is int and number >= least
