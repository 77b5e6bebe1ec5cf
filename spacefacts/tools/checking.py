"""The verb check: from options to settings and targets, from findings to mended files, a report and an exit code."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from spacefacts.errors import SpacefactsError
from spacefacts.tools.cli import DONE, FOUND
from spacefacts.tools.findings import Report
from spacefacts.tools.lookups import catalog_of
from spacefacts.tools.reporting import tell, writable
from spacefacts.tools.runs import Run, broken_since
from spacefacts.tools.selecting import BadSelection, chosen, named
from spacefacts.tools.settings import Settings, read_settings, read_settings_from
from spacefacts.tools.targets import Targets, facts_in, targets_in, targets_of

if TYPE_CHECKING:
    from spacefacts.tools.online import Online


class BadOption(SpacefactsError):
    """An option that means nothing here; the message says what to write."""


def check(options: argparse.Namespace) -> int:
    """Check what the options name and print the report, or write it into a file and print what it comes to."""
    output = writable(options.output)
    settings = _settings(options)
    targets = _targets(options, settings)
    own = facts_in(settings)
    today = _today(options.today)
    with _online(options, settings, today) as online:
        run = Run(
            targets=targets,
            settings=settings,
            today=today,
            paths=tuple(map(Path, options.paths)),
            facts=None if options.facts else own,
            catalog=None if targets.facts or (own and not options.facts) else catalog_of(options),
            online=online,
            recalls=not options.no_cache,
        )
        report = run.report()
        if options.fix and _repair(run, report):
            report = run.report()
        if options.record:
            _record(run, report)
        if options.base:
            report = broken_since(options.base, run, report)
    tell(report, run.seen(report), options.format, output)
    return FOUND if report.failed else DONE


def _settings(options: argparse.Namespace) -> Settings:
    """The settings of the project or of the file that was named, with what the options say instead."""
    root = Path.cwd()
    settings = read_settings_from(Path(options.config), root) if options.config else read_settings(root)
    select, ignore = _words("--select", options.select), _words("--ignore", options.ignore)
    conduct = settings.conduct
    settings = replace(
        settings,
        select=select or settings.select,
        ignore_rules=(*settings.ignore_rules, *ignore),
        conduct=replace(
            conduct,
            cache=options.cache or conduct.cache,
            allow_hosts=(*conduct.allow_hosts, *options.allow_host),
        ),
    )
    if settings.select or settings.ignore_rules:
        # Before anything is read, so that a slip of the pen is told at once.
        chosen(settings.select, settings.ignore_rules)
    return settings


def _words(option: str, lists: Sequence[str]) -> tuple[str, ...]:
    """The words between the commas."""
    words = tuple(word for text in lists for word in map(str.strip, text.split(",")) if word)
    if lists and not words:
        raise BadOption(f"{option} names no rule; write rules or families, as in SF2,bare-number")
    try:
        named(words)
    except BadSelection as error:
        raise BadOption(f"{option}: {error}") from error
    return words


def _targets(options: argparse.Namespace, settings: Settings) -> Targets:
    """The paths that were named, or the whole project, with other facts where they were asked for."""
    if options.paths:
        try:
            targets = targets_of(map(Path, options.paths))
        except FileNotFoundError as error:
            raise BadOption(f"there is no {error}") from error
    elif options.facts and Path(options.facts).is_dir():
        targets = replace(targets_in(settings), facts=Path(options.facts))
    else:
        targets = targets_in(settings)
    if targets == Targets():
        where = f"in {', '.join(options.paths)}" if options.paths else "here"
        raise BadOption(f"nothing to check {where}: name a whole folder of facts, documents, or a built site")
    return targets


@contextmanager
def _online(options: argparse.Namespace, settings: Settings, today: date) -> Iterator[Online | None]:
    """How the run asks the network; None where it does not."""
    if not options.online:
        yield None
        return
    from spacefacts.tools.asking import asking, read_shard
    from spacefacts.tools.online import Online
    from spacefacts.tools.progress import progress

    try:
        shard = read_shard(options.shard)
        with asking(settings.conduct, today, jobs=options.jobs, shard=shard, told=progress()) as ask:
            yield Online(ask, settings.conduct.grace, is_whole=shard.of == 1)
    except ValueError as error:
        raise BadOption(str(error)) from error


def _repair(run: Run, report: Report) -> bool:
    """Whether anything was mended."""
    from spacefacts.tools.repairs import repair

    return bool(repair(run.matter(), report, run.settings.root))


def _record(run: Run, report: Report) -> None:
    if run.online is None or run.targets.facts is None:
        raise BadOption("--record writes down what cited pages say; it needs --online, and a folder of facts to check")
    from spacefacts.tools.recording import record

    record(run.targets.facts, report, run.today)


def _today(text: str | None) -> date:
    if text is None:
        return date.today()  # noqa: DTZ011  # the day that the reader of the report has
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadOption(f"--today {text!r} is no day; write it like 2026-01-31") from error
