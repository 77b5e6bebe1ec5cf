"""The verb check: from options to targets, from a report to text and an exit code."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from spacefacts.catalog import Catalog
from spacefacts.errors import SpacefactsError
from spacefacts.tools.authoring import read_base
from spacefacts.tools.authoring.fields import nearest
from spacefacts.tools.checker import Targets, targets_in, targets_of
from spacefacts.tools.checker import check as run_check
from spacefacts.tools.cli import DONE, FOUND
from spacefacts.tools.lookups import catalog_of
from spacefacts.tools.rooms import entries
from spacefacts.tools.settings import read_settings


class BadOption(SpacefactsError):
    """An option that means nothing here; the message says what to write."""


def check(options: argparse.Namespace) -> int:
    """Check what the options name and print the report."""
    report_as = entries("reports").get(options.format)
    if report_as is None:
        raise BadOption(f"no report {options.format!r}; {nearest(options.format, entries('reports'))}")
    settings = read_settings(Path.cwd())
    project = targets_in(settings)
    targets = _targets(options, project)
    catalog = None if targets.facts else _catalog(options, project)
    report = run_check(targets, settings, _today(options.today), catalog)
    sys.stdout.write(report_as(report))
    return FOUND if report.failed else DONE


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
        raise BadOption("nothing to check here: no facts, no pages, no built site; name them")
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
