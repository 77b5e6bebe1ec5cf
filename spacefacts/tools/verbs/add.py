"""The verb add."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser

from spacefacts.tools.options import add_facts, verb


@verb(runs="adding:add", example="spacefacts add north-bridge.lanes 4 --source river-office/opening")
def add(options: ArgumentParser) -> None:
    """Write a number into the facts, with its source."""
    options.usage = "spacefacts add ADDRESS VALUE --source ID [options]"
    options.description = "Write a number into the facts: ADDRESS is subject.property, VALUE as a file has it."
    add_facts(options)
    options.add_argument("address", nargs="?", help=SUPPRESS)
    options.add_argument("value", nargs="?", help=SUPPRESS)
    options.add_argument("--source", metavar="ID", help="publisher/document, or its web address")
    options.add_argument("--says", metavar="TEXT", help="what the source says, in its words")
    options.add_argument("--at", metavar="TEXT", help="where in it")
    options.add_argument("--as-of", metavar="DATE", help="the day, month or year on which the value held")
    options.add_argument("--qualifier", metavar="NAME", help="about, at-least, at-most, more-than or less-than")
    options.add_argument("--claim", metavar="VERDICT", help="not accepted, and why: rounded, outdated, wrong ...")
    options.add_argument("--today", metavar="DATE", help="the day on which you read the source")
    for option, what in _OF_WHAT_IS_NEW.items():
        options.add_argument(f"--{option}", metavar="TEXT", help=what)


# Those without a word are seldom wanted: an error names them, and the help stays on one screen.
_OF_WHAT_IS_NEW = {
    "kind": "of a new subject: its kind",
    "label-en": "its name in English; --label-zh: in Chinese",
    "label-zh": SUPPRESS,
    "note-en": SUPPRESS,
    "note-zh": SUPPRESS,
    "unit": SUPPRESS,
    "publisher": "of a new document: the id of its publisher",
    "title": "its title",
    "published": "its day, month or year",
    "language": "its language, as in en or zh-Hans",
    "origin": SUPPRESS,
    "publisher-name": SUPPRESS,
    "grade": SUPPRESS,
}
