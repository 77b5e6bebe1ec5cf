"""The verb add: one number more in the facts, with its source, in style and checked; undone if the check finds errors."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from difflib import unified_diff
from pathlib import Path

from spacefacts.tools.authoring import read_base
from spacefacts.tools.branches import Unreadable
from spacefacts.tools.checker import check
from spacefacts.tools.cli import DONE, FOUND
from spacefacts.tools.contributed_claims import with_claim
from spacefacts.tools.contributed_facts import with_fact
from spacefacts.tools.contributed_sources import with_source
from spacefacts.tools.contributions import Ask, Contribution, Refused
from spacefacts.tools.findings import Finding, shown_path
from spacefacts.tools.settings import Settings, read_settings
from spacefacts.tools.targets import Targets

_DETAILS = (
    "kind", "label-en", "label-zh", "publisher", "publisher-name", "grade", "title", "published", "language", "origin",
    "note-en", "note-zh",
)  # fmt: skip


def add(options: argparse.Namespace) -> int:
    """Write one fact, or one observation or source more, show what changed, and keep it if the check finds no error."""
    settings = read_settings(Path.cwd())
    folder, today = Path(options.facts or settings.facts), _day(options.today)
    if not folder.is_dir():
        raise Refused(
            f"there is no folder {folder} to add to; name yours by --facts, or begin one by spacefacts init DIR"
        )
    before = _errors(folder, settings, today)
    one = _contribution(options, today)
    written = _written(folder, one)
    old = {path: _text(folder / path) for path in written}
    written = {path: _with_ends_of(old[path], text) for path, text in written.items()}
    try:
        _write(folder, written)
        after = _errors(folder, settings, today)
    except BaseException:
        _write(folder, old)
        raise
    sys.stdout.write("".join(_difference(folder / path, old[path], text) for path, text in written.items()))
    new = _more(before, after)
    if new:
        _write(folder, old)
        sys.stdout.write("".join(f"{finding}\n" for finding in new) + "nothing was added\n")
        return FOUND
    sys.stdout.write(f"added {'a claim to ' if one.verdict else ''}{one.address}\n")
    return DONE


def _written(folder: Path, one: Contribution) -> dict[str, str]:
    """The files that change, each by its path from the folder of facts."""
    base, ask = read_base(folder), _ask()

    def read(path: str) -> str:
        return (folder / path).read_bytes().decode("utf-8").replace("\r\n", "\n")

    try:
        source, files = with_source(base, one, read, ask)
        with_it = with_claim if one.verdict else with_fact
        return files | with_it(base, one, source, read, ask)
    except (Unreadable, UnicodeDecodeError) as error:
        raise Refused(f"mend this first: {error}") from error


def _contribution(options: argparse.Namespace, today: date) -> Contribution:
    if options.unit and not options.claim:
        raise Refused("--unit is for claims; a fact has the unit of its property")
    return Contribution(
        address=_needed(options.address, "ADDRESS", "the address of the fact, subject.property"),
        value=_needed(options.value, "VALUE", "its value, as a file has it"),
        source=_needed(options.source, "--source ID", "its source, publisher/document or a web address"),
        verdict=options.claim or "",
        unit=options.unit or "",
        says=options.says or "",
        at=options.at or "",
        as_of=options.as_of or "",
        qualifier=options.qualifier or "",
        accessed=today.isoformat(),
        details={name: said for name in _DETAILS if (said := getattr(options, name.replace("-", "_")))},
    )


def _needed(given: str | None, name: str, what: str) -> str:
    """What was given or, at a terminal, is answered."""
    ask = _ask()
    said = given or (ask(f"{what}: ").strip() if ask else "")
    if not said:
        raise Refused(f"this needs {what}; write spacefacts add ADDRESS VALUE --source ID, with {name}")
    return said


def _day(text: str | None) -> date:
    if text is None:
        return date.today()  # noqa: DTZ011  # the day that whoever adds it has
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refused(f"--today {text!r} is no day; write it like 2026-01-31") from error


def _ask() -> Ask | None:
    """How to ask for what is missing: at a terminal by a question, elsewhere not at all."""
    return _answer if sys.stdin.isatty() else None


def _answer(question: str) -> str:
    try:
        return input(question)
    except EOFError:  # the end of the input is an answer too: none
        return ""


def _errors(folder: Path, settings: Settings, today: date) -> list[Finding]:
    report = check(Targets(facts=folder), settings, today)
    return [finding for finding in report.findings if finding.severity == "error"]


def _more(before: Sequence[Finding], after: Sequence[Finding]) -> list[Finding]:
    """The findings of rules that a file now breaks more often than it did.

    Neither the line of an old finding nor its words tell that it is old: a hint may name what has just been added.
    """
    told = {(one.place.path, one.message) for one in before}
    had = Counter((one.place.path, one.name) for one in before)
    had.subtract((one.place.path, one.name) for one in after)
    return [one for one in after if had[one.place.path, one.name] < 0 and (one.place.path, one.message) not in told]


def _text(path: Path) -> str | None:
    return path.read_bytes().decode("utf-8") if path.exists() else None


def _with_ends_of(old: str | None, text: str) -> str:
    """The text with line ends of two characters where the file had them."""
    return text.replace("\n", "\r\n") if old and "\r\n" in old else text


def _write(folder: Path, texts: Mapping[str, str | None]) -> None:
    """Write files, and take away those that there shall be none of, with the folders that this leaves empty."""
    for name, text in texts.items():
        path = folder / name
        if text is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        elif path.exists():
            path.unlink()
            with suppress(OSError):
                path.parent.rmdir()


def _difference(path: Path, old: str | None, new: str) -> str:
    shown = shown_path(path, Path.cwd())
    was = "/dev/null" if old is None else shown
    return "".join(unified_diff((old or "").splitlines(keepends=True), new.splitlines(keepends=True), was, shown))
