"""A check of one folder as one means it: what to look at, by which settings, on which day, with the network or without."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from spacefacts.loading import IMPRINT_FILE
from spacefacts.tools.findings import Report, Row, shown_path
from spacefacts.tools.seen import Seen, see
from spacefacts.tools.settings import Settings
from spacefacts.tools.states import State
from spacefacts.tools.targets import Targets, files_of, targets_in, targets_of
from spacefacts.tools.verdicts import Verdict, verdict

if TYPE_CHECKING:
    from spacefacts.catalog import Catalog
    from spacefacts.tools.checker import Matter
    from spacefacts.tools.online import Online


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A check in the folder `settings.root`, from which paths are told.

    `paths` are those that were named, if any were; `facts` is a folder of facts in the project that pages are judged by
    where the run does not look at facts themselves. One that `recalls` does not look over facts that are as they were.
    """

    targets: Targets
    settings: Settings
    today: date
    paths: tuple[Path, ...] = ()
    facts: Path | None = None
    catalog: Catalog | None = None
    online: Online | None = None
    recalls: bool = False

    def report(self) -> Report:
        """What it finds."""
        facts = self.targets.facts
        # What other bases say is no part of the folder, so a verdict on one that imports is not kept.
        alone = facts and self.targets == Targets(facts=facts) and not self.settings.bases and not _imports(facts)
        if facts and alone and self.recalls and not self.online:
            return check_facts(facts, self.settings, self.today, self.settings.root)
        from spacefacts.tools.checker import check

        return check(self.targets, self.settings, self.today, self._catalog(), self.online, self.settings.root)

    def matter(self) -> Matter:
        """What it looks at, read."""
        from spacefacts.tools.checker import read_all

        return read_all(self.targets, self.settings, self.settings.root, self._catalog())

    def _catalog(self) -> Catalog | None:
        from spacefacts.tools.authoring import read_base

        return read_base(self.facts).catalog if self.facts and not self.targets.facts else self.catalog

    def seen(self, report: Report) -> Seen:
        """The files and the lines that a report is about."""
        root = self.settings.root
        return see(files_of(self.targets, root), report.findings, root)


def _imports(facts: Path) -> bool:
    imprint = facts / IMPRINT_FILE
    return imprint.is_file() and b"imports:" in imprint.read_bytes()


def check_facts(folder: Path, settings: Settings, today: date, start: Path) -> Report:
    """The report on a folder of facts without the network, which looks nothing over that is as it was at an earlier run.

    Raises:
        BadSelection: the settings leave no rule to judge by.
        SnapshotError: the folder of facts cannot be read.
    """

    def judge(state: State | None) -> Verdict:
        # Loaded where there is something to judge: to load it takes longer than to find that nothing has changed.
        from spacefacts.tools.checker import judge_facts

        return judge_facts(folder, settings, today, start, state.data if state else {})

    asked = repr((shown_path(folder, start), settings.select, settings.ignore_rules, today.isoformat()))
    known = verdict(folder, asked, judge)
    findings = list(known.findings)
    if settings.ignores:
        from spacefacts.tools.checker import left

        findings = left(findings, Targets(facts=folder), settings, today, start)
    return Report(findings=tuple(sorted(findings)), facts=known.facts, pages=0, elements=0)


def broken_since(revision: str, run: Run, report: Report) -> Report:
    """The report without what stood at a revision already, and with what a reviewer of the facts has to look at.

    The network is not asked again.

    Raises:
        NoRevision: git cannot tell what stood there.
    """
    from spacefacts.tools.changes import as_it_was, renamed, since

    root = run.settings.root
    with as_it_was(revision, root) as then:
        before = _moved_to(then, run)
        old = before.report()
        new = since((report.findings, run.seen(report)), (old.findings, before.seen(old)), renamed(revision, root))
        changes = _changes(before.targets.facts, run.targets.facts)
    return replace(report, findings=tuple(new), changes=changes)


def _changes(then: Path | None, now: Path | None) -> tuple[Row, ...] | None:
    from spacefacts.tools.authoring import read_base
    from spacefacts.tools.reviewing import reviewed

    return reviewed(read_base(then).catalog, read_base(now).catalog) if then and now else None


def _moved_to(then: Path, run: Run) -> Run:
    """The same run in a folder that holds the files as they were."""
    settings = replace(run.settings, root=then)
    named = _within(run.paths, run.settings.root, then)
    targets = targets_of(named) if run.paths else targets_in(settings)
    if not run.paths and run.targets.facts:
        targets = replace(targets, facts=_one_within(run.targets.facts, run.settings.root, then))
    facts = _one_within(run.facts, run.settings.root, then)
    online = run.online.asking_nobody() if run.online else None
    return replace(run, targets=targets, settings=settings, paths=named, facts=facts, online=online)


def _within(paths: Iterable[Path], root: Path, then: Path) -> tuple[Path, ...]:
    """The paths as they were, without those that were not there; one outside of the folder is as it is."""
    return tuple(one for path in paths if (one := _one_within(path, root, then)) is not None)


def _one_within(path: Path | None, root: Path, then: Path) -> Path | None:
    if path is None:
        return None
    whole, start = path.resolve(), root.resolve()
    if not whole.is_relative_to(start):
        return path
    old = then / whole.relative_to(start)
    return old if old.exists() else None
