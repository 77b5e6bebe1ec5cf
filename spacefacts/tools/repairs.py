"""What `--fix` mends: stale numbers, links in wrong capitals or moved for good, and what is carried of other bases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from spacefacts.tools.checker import Matter
from spacefacts.tools.findings import Finding, Place, Report, Row, place_at
from spacefacts.tools.fixing import Edit, apply
from spacefacts.tools.mending import link_edit, number_edits, scalar_edit
from spacefacts.tools.pages import Page


def repair(matter: Matter, report: Report, root: Path) -> list[str]:
    """Mend what the report tells and what can be mended safely; the paths of the files that were changed.

    What no finding tells stays as it is: a rule that was not judged by, or an ignore, keeps it so.
    """
    spelt = {page.place_of(one.link.start): one.near for page, one in matter.wayward.each("wrong-case")}
    edits = [edit for page in matter.pages for edit in _in_page(page, report, spelt)]
    mended = apply([*edits, *_in_facts(report, root)], root)
    return [*mended, *_taken_over(matter, report)]


def _taken_over(matter: Matter, report: Report) -> list[str]:
    """Bring up to date what is carried of other bases."""
    imports = matter.imports
    if imports is None or not any(finding.name == "import-differs" for finding in report.findings):
        return []
    Path(imports.file).write_bytes(imports.taken_over())
    return [imports.path]


def _in_page(page: Page, report: Report, spelt: Mapping[Place, str]) -> Iterator[Edit]:
    here = [finding for finding in report.findings if finding.place.path == page.path]
    stale = {finding.place.line for finding in here if finding.name == "stale-number"}
    file = page.notebook.file if page.notebook else page.text
    yield from (edit for edit in number_edits(page) if place_at(file, edit.start, page.path).line in stale)
    told = {finding.place: finding for finding in here}
    for link in page.links if told else ():
        place = page.place_of(link.start)
        target = _target(told.get(place), spelt.get(place, ""), report)
        if target:
            yield link_edit(page, link, target)


def _target(finding: Finding | None, spelt: str, report: Report) -> str:
    """Where a link shall lead, or nothing."""
    if finding is None:
        return ""
    return spelt if finding.name == "wrong-case" else _moved(finding, report.links)


def _in_facts(report: Report, root: Path) -> Iterator[Edit]:
    for finding in report.findings:
        target = _moved(finding, report.links) if finding.place.path.endswith(".yaml") else ""
        if target:
            text = (root / finding.place.path).read_text(encoding="utf-8-sig")
            edit = scalar_edit(text, finding.place, target)
            if edit:
                yield edit


def _moved(finding: Finding, links: Iterable[Row]) -> str:
    """The new address of a link that has moved for good, with its fragment; nothing for any other finding."""
    if finding.name != "moved-link":
        return ""
    _, mark, fragment = finding.url.partition("#")
    return next((f"{row['target']}{mark}{fragment}" for row in links if row["url"] == finding.url), "")
