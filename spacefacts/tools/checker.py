"""The checker: every rule on everything it judges, and what the project ignores taken out.

It reads files and returns findings; it prints nothing and knows no clock: whoever calls it says what day it is.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spacefacts.catalog import Catalog
from spacefacts.loading import default
from spacefacts.tools.authoring import Dated, read_base
from spacefacts.tools.built import Site
from spacefacts.tools.findings import Finding, Report
from spacefacts.tools.pages import Page
from spacefacts.tools.rules import rules
from spacefacts.tools.settings import Ignored, Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """What a run looks at: a folder of facts, pages of Markdown, a built site. Each may be missing."""

    facts: Path | None = None
    pages: tuple[Path, ...] = ()
    site: Path | None = None


def check(targets: Targets, settings: Settings, today: date, catalog: Catalog | None = None) -> Report:
    """Judge everything in `targets`; `catalog`, or else the bundled one, serves where no facts are among them.

    Raises:
        SnapshotError: the folder of facts cannot be read.
    """
    start = Path.cwd()
    base = read_base(targets.facts, start) if targets.facts else None
    held = base.catalog if base else catalog or default()
    pages = [_page(path, start, held) for path in targets.pages]
    site = Site(folder=targets.site, shown=_shown(targets.site, start), catalog=held) if targets.site else None
    judged: list[object] = [*([base, Dated(base=base, today=today)] if base else []), *pages, *([site] if site else [])]
    findings = list(_findings(judged))
    kept, ignored = _ignoring(findings, settings, today)
    return Report(
        findings=tuple(sorted([*kept, *_findings([ignored])])),
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
        elif any(path.glob("*/kind.yaml")) or (path / "source").is_dir():
            facts = path
        else:
            pages += _markdown(path)
    return Targets(facts=facts, pages=tuple(pages), site=site)


def _findings(judged: Iterable[object]) -> Iterator[Finding]:
    every = rules()
    for thing in judged:
        for law in every.values():
            if law.on is type(thing):
                yield from law(thing)


def _ignoring(findings: list[Finding], settings: Settings, today: date) -> tuple[list[Finding], Ignored]:
    kept, used = [], set()
    for finding in findings:
        covering = [ignore for ignore in settings.ignores if ignore.covers(finding)]
        used.update(covering)
        if not any(ignore.expires >= today for ignore in covering):
            kept.append(finding)
    return kept, Ignored(ignores=settings.ignores, today=today, used=frozenset(used))


def _markdown(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.md"))


def _page(path: Path, start: Path, catalog: Catalog) -> Page:
    return Page(path=_shown(path, start), text=path.read_text(encoding="utf-8"), catalog=catalog)


def _shown(path: Path, start: Path) -> str:
    return Path(os.path.relpath(path, start)).as_posix()
