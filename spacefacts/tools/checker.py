"""The checker: every rule on everything it judges, and what the project ignores taken out.

It reads files and returns findings; it prints nothing and knows no clock: whoever calls it says what day it is.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spacefacts.catalog import Catalog
from spacefacts.loading import default
from spacefacts.tools.authoring import Dated, read_base
from spacefacts.tools.authoring.decoding import read_utf8
from spacefacts.tools.built import Site
from spacefacts.tools.findings import Faults, Finding, Place, Report, shown_path
from spacefacts.tools.pages import Page
from spacefacts.tools.rules import Rule, rules
from spacefacts.tools.selecting import chosen
from spacefacts.tools.settings import Ignore, Ignored, Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """What a run looks at: a folder of facts, pages of Markdown, a built site. Each may be missing."""

    facts: Path | None = None
    pages: tuple[Path, ...] = ()
    site: Path | None = None


def check(targets: Targets, settings: Settings, today: date, catalog: Catalog | None = None) -> Report:
    """Judge everything in `targets`; `catalog`, or else the bundled one, serves where no facts are among them.

    Raises:
        BadSelection: the settings leave no rule to judge by.
        SnapshotError: the folder of facts cannot be read.
    """
    start = Path.cwd()
    laws = chosen(settings.select, settings.ignore_rules)
    unread = Faults()
    base = read_base(targets.facts, start) if targets.facts else None
    held = base.catalog if base else default() if catalog is None else catalog
    ours = {path.resolve() for path in targets_in(settings).pages} if targets_in(settings).facts else set()
    pages = list(_pages(targets.pages, start, held, unread, ours))
    site = Site(folder=targets.site, shown=shown_path(targets.site, start), catalog=held) if targets.site else None
    judged: list[object] = [*([base, Dated(base=base, today=today)] if base else []), *pages, *([site] if site else [])]
    findings = [*_told(unread, laws), *_findings(judged, laws)]
    ignores = [*_reaching(settings, targets, start), *(one for page in pages for one in page.excuses.ignores)]
    kept, ignored = _ignoring(findings, _meaning(ignores, laws), today)
    return Report(
        findings=tuple(sorted([*kept, *_findings([ignored], laws)])),
        facts=len(held),
        pages=len(pages),
        elements=len(site.elements) if site else 0,
    )


def targets_in(settings: Settings) -> Targets:
    """Everything that a project has."""
    facts, docs, site = (settings.root / name for name in (settings.facts, settings.docs, settings.site))
    return Targets(
        facts=facts if facts.is_dir() else None,
        pages=tuple(_markdown(docs)),
        site=site if (site / "index.html").is_file() else None,
    )


def targets_of(paths: Iterable[Path]) -> Targets:
    """What each path is: a folder of facts, a built site, or Markdown.

    Raises:
        FileNotFoundError: a path is not there.
    """
    facts, site, pages = None, None, []
    for path in paths:
        if not path.exists():
            raise FileNotFoundError(os.fspath(path))
        if path.is_file():
            pages.append(path)
        elif (path / "index.html").is_file():
            site = path
        elif _holds_facts(path):
            facts = path
        else:
            pages += _markdown(path)
    return Targets(facts=facts, pages=tuple(pages), site=site)


def _holds_facts(folder: Path) -> bool:
    if any(folder.glob("*/kind.yaml")) or (folder / "source").is_dir():
        return True
    # A base may lack just the files that would tell; but YAML beside pages is their own.
    return any(folder.glob("*/*.yaml")) and not _markdown(folder)


def files_of(targets: Targets) -> list[str]:
    """The files of facts, pages and pages of the site, each path as findings tell it, sorted."""
    start = Path.cwd()
    facts = targets.facts.rglob("*") if targets.facts else ()
    site = targets.site.rglob("*.html") if targets.site else ()
    return sorted({shown_path(path, start) for path in (*facts, *targets.pages, *site) if path.is_file()})


def _findings(judged: Iterable[object], laws: Mapping[str, Rule]) -> Iterator[Finding]:
    for thing in judged:
        for law in laws.values():
            if law.on is type(thing):
                yield from law(thing)


def _told(faults: Faults, laws: Mapping[str, Rule]) -> Iterator[Finding]:
    """Faults met outside of the facts, as findings of their rules."""
    for fault in faults:
        law = laws.get(fault.name)
        if law:
            yield Finding(place=fault.place, code=law.code, name=law.name, message=fault.message, severity=law.severity)


def _reaching(settings: Settings, targets: Targets, start: Path) -> list[Ignore]:
    """The ignores of the settings, but for those that mean other files than this run looks at."""
    if not settings.ignores:
        return []
    looked_at = set(_files(targets, start))
    left_out = set(_files(targets_in(settings), start)) - looked_at
    return [
        ignore
        for ignore in settings.ignores
        if any(map(ignore.reaches, looked_at)) or not any(map(ignore.reaches, left_out))
    ]


def _meaning(ignores: Iterable[Ignore], laws: Mapping[str, Rule]) -> list[Ignore]:
    """The ignores, but for those of rules that this run does not judge by: nobody knows whether they are used."""
    left_out = {word for name, law in rules().items() if name not in laws for word in (name, law.code)}
    return [ignore for ignore in ignores if ignore.rule not in left_out]


def _files(targets: Targets, start: Path) -> Iterator[str]:
    for folder in (targets.facts, targets.site):
        yield from (shown_path(path, start) for path in folder.rglob("*")) if folder else ()
    yield from (shown_path(path, start) for path in targets.pages)


def _ignoring(findings: list[Finding], ignores: list[Ignore], today: date) -> tuple[list[Finding], Ignored]:
    kept, used = [], set()
    for finding in findings:
        covering = [ignore for ignore in ignores if ignore.covers(finding)]
        used.update(covering)
        if not any(ignore.expires >= today for ignore in covering):
            kept.append(finding)
    return kept, Ignored(ignores=tuple(ignores), today=today, used=frozenset(used))


def _markdown(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.md"))


def _pages(
    paths: Iterable[Path], start: Path, catalog: Catalog, faults: Faults, ours: Container[Path]
) -> Iterator[Page]:
    for path in paths:
        shown = shown_path(path, start)
        if not path.is_file():
            faults.add("unreadable-file", Place(shown), "this is no file that can be read; name a page of Markdown")
            continue
        try:
            text = read_utf8(path.read_bytes(), shown, faults)
        except OSError as error:
            faults.add("unreadable-file", Place(shown), f"this cannot be read: {error.strerror}")
            continue
        if text is not None:
            is_ours = path.resolve() in ours
            yield Page(path=shown, text=text.replace("\r\n", "\n"), catalog=catalog, is_ours=is_ours)
