"""The checker: every rule on everything it judges, and what the project ignores taken out.

It reads files and returns findings; it prints nothing and knows no clock: whoever calls it says what day it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spacefacts.catalog import Catalog
from spacefacts.loading import default
from spacefacts.tools.authoring import Base, Dated, read_base
from spacefacts.tools.authoring.importing import CARRIED
from spacefacts.tools.built import Site
from spacefacts.tools.collecting import set_aside
from spacefacts.tools.documents import read_document
from spacefacts.tools.findings import Faults, Finding, Report, shown_path
from spacefacts.tools.ignoring import ignoring, reaching
from spacefacts.tools.imports import Imports
from spacefacts.tools.leads import Lead, leads_in
from spacefacts.tools.meanwhile import Meanwhile
from spacefacts.tools.online import Online, go_online
from spacefacts.tools.pages import Page
from spacefacts.tools.rules import Rule
from spacefacts.tools.selecting import chosen
from spacefacts.tools.settings import Settings
from spacefacts.tools.targets import Targets
from spacefacts.tools.translations import Translations
from spacefacts.tools.trees import Tree
from spacefacts.tools.verdicts import Verdict
from spacefacts.tools.vouching import Asked, asked_in_base
from spacefacts.tools.wayward import Wayward


def check(
    targets: Targets,
    settings: Settings,
    today: date,
    catalog: Catalog | None = None,
    online: Online | None = None,
    start: Path | None = None,
) -> Report:
    """Judge everything in `targets`; `catalog`, or else the bundled one, serves where no facts are among them.

    `online` goes to the network, if anybody does. Paths are told from `start`, which is where one stands if it is left
    out.

    Raises:
        BadSelection: the settings leave no rule to judge by.
        SnapshotError: the folder of facts cannot be read.
    """
    start = start or Path.cwd()
    with set_aside(lambda: read_all(targets, settings, start, catalog)) as read:
        return _report(read, targets, settings, today, online, start)


def judge_facts(folder: Path, settings: Settings, today: date, start: Path, data: Mapping[str, bytes]) -> Verdict:
    """What a folder of facts alone is found to have, before anything is ignored; `data` are files read before, by path."""
    with set_aside(lambda: read_all(Targets(facts=folder), settings, start, None, data)) as read:
        _, findings = _judged(read, settings, today)
        return Verdict(facts=read.facts, findings=tuple(findings))


def left(findings: Iterable[Finding], targets: Targets, settings: Settings, today: date, start: Path) -> list[Finding]:
    """The findings that the settings do not ignore, and those on what they ignore."""
    laws = chosen(settings.select, settings.ignore_rules)
    kept, ignored = ignoring(findings, reaching(settings, targets, start), laws, today, is_online=False)
    return [*kept, *_findings([ignored], laws)]


def _report(
    read: Matter, targets: Targets, settings: Settings, today: date, online: Online | None, start: Path
) -> Report:
    if online:
        leads, asked = tuple(read.leads()), read.asked()
        judging = Meanwhile(lambda: _judged(read, settings, today))
        reached, vouched = go_online(leads, asked, online, today)
        laws, findings = judging.made()
        findings += _findings([reached, vouched], laws)
    else:
        reached, vouched = None, None
        laws, findings = _judged(read, settings, today)
    ignores = [*reaching(settings, targets, start), *(one for page in read.pages for one in page.excuses.ignores)]
    kept, ignored = ignoring(findings, ignores, laws, today, is_online=bool(online and online.is_whole))
    return Report(
        findings=tuple(sorted([*kept, *_findings([ignored], laws)])),
        facts=read.facts,
        pages=len(read.pages),
        elements=len(read.site.elements) if read.site else 0,
        links=reached.rows() if reached else (),
        evidence=vouched.rows() if vouched else (),
    )


def _judged(read: Matter, settings: Settings, today: date) -> tuple[dict[str, Rule], list[Finding]]:
    """The rules to judge by, and what they find without asking anybody."""
    laws = chosen(settings.select, settings.ignore_rules)
    return laws, [*_told(read.faults, laws), *_findings(read.judged(today), laws)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a run looks at, read; `facts` is how many facts it judges or judges by."""

    base: Base | None
    facts: int
    pages: list[Page]
    site: Site | None
    faults: Faults
    tree: Tree
    imports: Imports | None = None

    def judged(self, today: date) -> Iterator[object]:
        """Everything that the rules judge without asking anybody."""
        if self.base:
            yield self.base
            yield Dated(base=self.base, today=today)
        if self.imports:
            yield self.imports
        yield from self.pages
        yield self.wayward
        yield Translations(pages=tuple(self.pages), base=self.base)
        if self.site:
            yield self.site

    @property
    def wayward(self) -> Wayward:
        """The documents, for what asks where their links lead."""
        return Wayward(pages=tuple(self.pages), tree=self.tree)

    def leads(self) -> Iterator[Lead]:
        """Every address of another host."""
        return leads_in(self.base, self.pages, self.site)

    def asked(self) -> tuple[Asked, ...]:
        """Every question to a cited page."""
        return asked_in_base(self.base) if self.base else ()


def read_all(
    targets: Targets,
    settings: Settings,
    start: Path,
    catalog: Catalog | None,
    data: Mapping[str, bytes] | None = None,
) -> Matter:
    """Everything that `targets` name, with the catalog that documents and the site are judged by.

    `data` are the bytes of files of facts that were read before, by path.
    """
    faults = Faults()
    base = read_base(targets.facts, start, data) if targets.facts else None
    held = _catalog(targets, base, catalog)
    if held is not None and settings.bases:
        held = held.beside(settings.bases)
    ours = _ours(settings)
    pages = [
        page
        for path in targets.pages
        if held
        and (page := read_document(path, shown_path(path, start), held, faults, is_ours=ours in path.resolve().parents))
    ]
    site = (
        Site(folder=targets.site, shown=shown_path(targets.site, start), catalog=held)
        if targets.site and held
        else None
    )
    return Matter(
        base=base,
        facts=base.resolved.count if base else len(held or ()),
        pages=pages,
        site=site,
        faults=faults,
        tree=Tree(settings.root),
        imports=_imports(base, settings, start) if base else None,
    )


def _imports(base: Base, settings: Settings, start: Path) -> Imports | None:
    """What a base takes from others; None where it has to do with no other."""
    if not (base.uses or base.carried.texts or (base.imprint and base.imprint.imports)):
        return None
    return Imports(base=base, path=shown_path(Path(base.folder, CARRIED), start), neighbours=settings.bases)


def _catalog(targets: Targets, base: Base | None, catalog: Catalog | None) -> Catalog | None:
    """What documents and the site are judged by; None where facts are judged alone, since it takes long to make."""
    if base:
        return base.catalog if targets.pages or targets.site else None
    return default() if catalog is None else catalog


def _ours(settings: Settings) -> Path | None:
    """The folder in whose pages every number must come from a fact; None where the project has no facts of its own."""
    return (settings.root / settings.docs).resolve() if (settings.root / settings.facts).is_dir() else None


def _findings(judged: Iterable[object], laws: Mapping[str, Rule]) -> Iterator[Finding]:
    for thing in judged:
        for law in laws.values():
            if isinstance(thing, law.on):
                yield from law(thing)


def _told(faults: Faults, laws: Mapping[str, Rule]) -> Iterator[Finding]:
    """Faults met outside of the facts, as findings of their rules."""
    for fault in faults:
        law = laws.get(fault.name)
        if law:
            yield Finding(place=fault.place, code=law.code, name=law.name, message=fault.message, severity=law.severity)
