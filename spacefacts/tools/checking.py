"""The verb check: from options to targets, from a report to text and an exit code."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from spacefacts.errors import SpacefactsError
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
    targets = _targets(options, targets_in(settings))
    catalog = None if targets.facts else catalog_of(options)
    report = run_check(targets, settings, _today(options.today), catalog)
    sys.stdout.write(report_as(report))
    return FOUND if report.failed else DONE


def _targets(options: argparse.Namespace, whole: Targets) -> Targets:
    if not options.paths:
        targets = whole
    else:
        try:
            targets = targets_of(map(Path, options.paths))
        except FileNotFoundError as error:
            raise BadOption(f"there is no {error}") from error
    if targets.facts is None and options.facts and os.path.isdir(options.facts):
        targets = Targets(facts=Path(options.facts), pages=targets.pages, site=targets.site)
    if targets == Targets():
        raise BadOption("nothing to check here: no facts, no pages, no built site; name them")
    return targets


def _today(text: str | None) -> date:
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadOption(f"--today {text!r} is no day; write it like 2026-01-31") from error
