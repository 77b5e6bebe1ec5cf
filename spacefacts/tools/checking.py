"""The verb check: from options to settings and targets, from a report to text and an exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from spacefacts.catalog import Catalog
from spacefacts.errors import SpacefactsError
from spacefacts.tools.authoring import read_base
from spacefacts.tools.checker import Targets, files_of, targets_in, targets_of
from spacefacts.tools.checker import check as run_check
from spacefacts.tools.cli import DONE, FOUND
from spacefacts.tools.counting import found, looked_at
from spacefacts.tools.lookups import catalog_of
from spacefacts.tools.rooms import entries
from spacefacts.tools.seen import see
from spacefacts.tools.selecting import BadSelection, chosen, named
from spacefacts.tools.settings import Settings, read_settings, read_settings_from


class BadOption(SpacefactsError):
    """An option that means nothing here; the message says what to write."""


def check(options: argparse.Namespace) -> int:
    """Check what the options name and print the report, or write it into a file and print what it comes to."""
    output = Path(options.output) if options.output else None
    if output and (output.is_dir() or not output.parent.is_dir()):
        raise BadOption(f"--output {options.output} cannot be written; name a file in a folder that is there")
    settings = _settings(options)
    project = targets_in(settings)
    targets = _targets(options, project)
    catalog = None if targets.facts else _catalog(options, project)
    report = run_check(targets, settings, _today(options.today), catalog)
    text = entries("reports")[options.format](report, see(files_of(targets), report.findings))
    if output:
        output.write_bytes(text.encode(errors="backslashreplace"))
        print(f"{looked_at(report)}: {found(report)}; the report is in {os.fspath(output)}")
    else:
        sys.stdout.write(text)
    return FOUND if report.failed else DONE


def _settings(options: argparse.Namespace) -> Settings:
    """The settings of the project or of the file that was named, with the rules that the options choose."""
    root = Path.cwd()
    settings = read_settings_from(Path(options.config), root) if options.config else read_settings(root)
    select, ignore = _words("--select", options.select), _words("--ignore", options.ignore)
    settings = replace(settings, select=select or settings.select, ignore_rules=(*settings.ignore_rules, *ignore))
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


def _targets(options: argparse.Namespace, project: Targets) -> Targets:
    """The paths that were named, or the whole project, with other facts where they were asked for."""
    if options.paths:
        try:
            targets = targets_of(map(Path, options.paths))
        except FileNotFoundError as error:
            raise BadOption(f"there is no {error}") from error
    elif options.facts and Path(options.facts).is_dir():
        targets = replace(project, facts=Path(options.facts))
    else:
        targets = project
    if targets == Targets():
        where = f"in {', '.join(options.paths)}" if options.paths else "here"
        raise BadOption(f"nothing to check {where}: name a whole folder of facts, pages of Markdown, or a built site")
    return targets


def _catalog(options: argparse.Namespace, project: Targets) -> Catalog:
    """What pages are judged by where no facts are checked: those asked for, else the project's own, else the bundled."""
    if options.facts or not project.facts:
        return catalog_of(options)
    return read_base(project.facts).catalog


def _today(text: str | None) -> date:
    if text is None:
        return date.today()  # noqa: DTZ011  # the day that the reader of the report has
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadOption(f"--today {text!r} is no day; write it like 2026-01-31") from error
