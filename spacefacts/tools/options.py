"""What a verb of the command line declares, and the options that several verbs have alike.

A verb is one function in the room `verbs`, which adds its options to a parser. Its docstring is the summary in the help.
What runs it is named and not imported, since the help and the other verbs need none of it.
"""

from __future__ import annotations

import os
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

from spacefacts.errors import BadValue
from spacefacts.moments import Moment

Declare: TypeAlias = Callable[[ArgumentParser], None]


class Verb(NamedTuple):
    """A verb: the function that runs it, as `module:name` in `spacefacts.tools`, and how it looks on a line.

    `extra` is what to install where something is missing.
    """

    summary: str
    runs: str
    example: str
    extra: str
    declare: Declare


def verb(*, runs: str, example: str, extra: str = "check") -> Callable[[Declare], Verb]:
    """Make a verb of a function that declares options, with the function's docstring as its summary."""

    def made(declare: Declare) -> Verb:
        # Without docstrings, as with `python -OO`, the help is short of them, and all else works.
        return Verb((declare.__doc__ or "").removesuffix("."), runs, example, extra, declare)

    return made


def add_facts(options: ArgumentParser) -> None:
    """Add the option for facts that are not the bundled ones."""
    options.add_argument(
        "--facts",
        metavar="PATH",
        # An empty variable is how a shell takes one back.
        default=os.environ.get("SPACEFACTS_FACTS") or None,
        type=said,
        help="a folder, a snapshot, a site (or SPACEFACTS_FACTS)",
    )


def add_json(options: ArgumentParser) -> None:
    """Add the option for answers that a program reads."""
    options.add_argument("--json", action="store_true", help="print JSON, as the API has it")


def add_language(options: ArgumentParser, what: str = "the language to print it in") -> None:
    """Add the option for the reader's language, with what it is the language of."""
    options.add_argument("--lang", choices=("en", "zh"), default="en", help=what)


def add_report(options: ArgumentParser) -> None:
    """Add the options for the form of a report and for where it goes."""
    reports: Any = _Reports()
    options.add_argument("--format", default="text", metavar="NAME", choices=reports, help="%(choices)s")
    options.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")
    options.add_argument("--output", metavar="FILE", help="write the report into a file, print one line")


class _Reports:
    """The names of the reports, not looked for before somebody asks for one or for help."""

    def __iter__(self) -> Iterator[str]:
        from spacefacts.tools.rooms import names

        return iter(names("reports"))


def said(text: str) -> str:
    """What an option was given, if it was given anything: the variable of a script may be empty.

    Raises:
        ArgumentTypeError: it is empty.
    """
    if not text:
        raise ArgumentTypeError("it is empty; leave it out, or write something there")
    return text


def moment(text: str) -> str:
    """A day, a month or a year, as an option gives it.

    Raises:
        ArgumentTypeError: it is none.
    """
    try:
        return Moment(text).text
    except BadValue as error:
        raise ArgumentTypeError(error.reason) from error


def positive(text: str) -> int:
    """A whole number from 1 up, of nine digits at most.

    Raises:
        ArgumentTypeError: it is none.
    """
    if not text.isascii() or not text.isdigit() or not 0 < len(text) < 10 or int(text) < 1:
        raise ArgumentTypeError(f"{text!r} is no whole number from 1 up")
    return int(text)
