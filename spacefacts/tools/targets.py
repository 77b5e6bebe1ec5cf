"""What a run looks at: everything that a project has, or what the paths name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from spacefacts.tools.discovery import documents_in
from spacefacts.tools.findings import printable, shown_path
from spacefacts.tools.settings import Settings
from spacefacts.tools.syntaxes import syntax_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """A folder of facts, documents, a built site. Each may be missing."""

    facts: Path | None = None
    pages: tuple[Path, ...] = ()
    site: Path | None = None


def targets_in(settings: Settings) -> Targets:
    """Everything that a project has."""
    facts, site = settings.root / settings.facts, settings.root / settings.site
    found = documents_in(settings.root, settings.exclude)
    return Targets(
        facts=facts_in(settings),
        pages=tuple(path for path in found if facts not in path.parents and site not in path.parents),
        site=site if (site / "index.html").is_file() else None,
    )


def facts_in(settings: Settings) -> Path | None:
    """The folder of facts that a project has; None where it has none."""
    facts = settings.root / settings.facts
    return facts if facts.is_dir() else None


def targets_of(paths: Iterable[Path]) -> Targets:
    """What each path is: a folder of facts, a built site, a document, or a folder of documents.

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
            pages += _documents(path)
    return Targets(facts=facts, pages=tuple(pages), site=site)


def files_of(targets: Targets, start: Path) -> list[str]:
    """The files of facts, documents and pages of the site, each path as findings tell it, sorted."""
    facts = _files_in(targets.facts, start) if targets.facts else ()
    site = _files_in(targets.site, start, ".html") if targets.site else ()
    return sorted({*facts, *(shown_path(path, start) for path in targets.pages if path.is_file()), *site})


def _files_in(folder: Path, start: Path, ending: str = "") -> Iterator[str]:
    # One path a folder, because a path made of parts for each of thousands of files takes as long as reading them.
    shown = shown_path(folder, start)
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_in(folder / entry.name, start, ending)
            elif entry.name.endswith(ending) and entry.is_file():
                yield f"{shown}/{printable(entry.name)}"


def all_paths(targets: Targets, start: Path) -> Iterator[str]:
    """Every path that a finding may name."""
    for folder in (targets.facts, targets.site):
        yield from (shown_path(path, start) for path in folder.rglob("*")) if folder else ()
    yield from (shown_path(path, start) for path in targets.pages)


def _holds_facts(folder: Path) -> bool:
    if any(folder.glob("*/kind.yaml")) or (folder / "source").is_dir():
        return True
    # A base may lack just the files that would tell; but YAML beside documents is their own.
    return any(folder.glob("*/*.yaml")) and not _documents(folder)


def _documents(folder: Path) -> list[Path]:
    """The documents of a folder that somebody named, though git may ignore all of it."""
    return documents_in(folder) or sorted(path for path in folder.rglob("*") if path.is_file() and syntax_of(path))
