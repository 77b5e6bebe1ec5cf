"""Pages: Markdown as people wrote it, and what of it is prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacefacts.catalog import Catalog
from spacefacts.errors import NotKnown, UnknownName, Withdrawn
from spacefacts.model import Fact
from spacefacts.tools.bound import Bound, bound_numbers
from spacefacts.tools.calls import Call, find_calls, show, with_comments, without_code
from spacefacts.tools.excuses import Excuses, read_excuses
from spacefacts.tools.findings import Place, place_at

NOT_THERE = (UnknownName, NotKnown, Withdrawn)
"""What a page hears that asks for something the base does not hold."""

_NOT_PROSE = re.compile(
    r"""
    \A---\n(?s:.*?)\n---\n              # front matter
    | \{\{(?s:.*?)\}\}                  # macro calls
    | \{:?\ *(?:[.\#][\w-]|[\w-]+=)[^}\n]*\}   # attribute lists
    | <[a-zA-Z/!][^>]*>               # HTML tags
    | \[\^[^\]\n]+\]                   # footnotes' marks
    | \]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)    # where links go
    | ^\s*\[[^\]]+\]:\s.*$            # where reference links go
    | https?://[^\s)>]+               # bare addresses
    | &\#?\w+;                        # entities
    | ^\ {0,3}\d+[.)](?=\s)           # numbers of list items
    | ^\s*-+8<-+.*$                     # files that pymdownx puts in
    | ^\s*:::.*(?:\n\ {4}.*)*         # blocks that mkdocstrings fills
    """,
    re.VERBOSE | re.MULTILINE,
)


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page of Markdown, and the catalog that its numbers must come from.

    `is_ours` says that it belongs to the project of the facts, so that every number in it must come from one.
    """

    path: str
    text: str
    catalog: Catalog
    is_ours: bool = True

    @cached_property
    def calls(self) -> list[Call]:
        """Its macro calls."""
        return find_calls(self.text)

    @cached_property
    def bound(self) -> list[Bound]:
        """Its numbers that say which fact they print."""
        return bound_numbers(with_comments(self.text))

    @cached_property
    def prose(self) -> str:
        """Its text with all that is not prose, or is bound to a fact, blanked, every character in its old place."""
        text = without_code(self.text)
        for one in self.bound:
            text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
        return _NOT_PROSE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)

    @cached_property
    def failures(self) -> list[tuple[Call, Exception]]:
        """The macro calls that cannot be shown, each with what went wrong."""
        return [(call, error) for call in self.calls if (error := self._failure(call))]

    @cached_property
    def excuses(self) -> Excuses:
        """The ignores that stand in it."""
        return read_excuses(self.text, self.path)

    def fact(self, address: str) -> Fact | None:
        """The fact at an address, or where it has moved; None where the base holds none."""
        try:
            return self.catalog.get(address)
        except NOT_THERE:
            return None

    def prose_lines(self) -> Iterator[tuple[int, str]]:
        """Its lines of prose with their numbers."""
        return enumerate(self.prose.split("\n"), start=1)

    def place_of(self, position: int) -> Place:
        """The place of a character of its text."""
        return place_at(self.text, position, self.path)

    def place(self, line: int, column: int) -> Place:
        """A place in it."""
        return Place(self.path, line, column)

    def _failure(self, call: Call) -> Exception | None:
        try:
            show(call, self.catalog)
        except Exception as error:  # noqa: BLE001  # whatever a macro makes of nonsense, a check ends in a finding
            return error
        return None
