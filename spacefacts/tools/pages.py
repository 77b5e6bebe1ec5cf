"""Pages: documents as people wrote them, and what of them is prose.

Whatever syntax a page is in, its `text` is one text, and every place in it is a place in the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from spacefacts.catalog import Catalog
from spacefacts.errors import NotKnown, UnknownName, Withdrawn
from spacefacts.model import Fact
from spacefacts.neighbours import sites
from spacefacts.tools.bound import Bound, bound_in_html, bound_in_rst, bound_numbers
from spacefacts.tools.calls import Call, find_calls, show
from spacefacts.tools.excuses import Excuses, excuses_in, excuses_in_rst
from spacefacts.tools.findings import Place, place_at
from spacefacts.tools.headings import anchors_in
from spacefacts.tools.html_links import html_links
from spacefacts.tools.hypertext import read_html
from spacefacts.tools.links import Link
from spacefacts.tools.markdown_links import markdown_links
from spacefacts.tools.notebooks import Notebook
from spacefacts.tools.restructured import links_of, without_literals, without_markup
from spacefacts.tools.syntaxes import Syntax
from spacefacts.tools.verbatim import blank, with_comments, without_blocks, without_comments, without_elements

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
    | ^[ \t]*\[[^\]\n]+\]:\s.*$            # where reference links go
    | https?://[^\s)>]+               # bare addresses
    | &\#?\w+;                        # entities
    | ^\ {0,3}\d+[.)](?=\s)           # numbers of list items
    | ^[ \t]*-+8<-+.*$                     # files that pymdownx puts in
    | ^[ \t]*:::.*(?:\n\ {4}.*)*         # blocks that mkdocstrings fills
    """,
    re.VERBOSE | re.MULTILINE,
)
_NOT_WORDS = re.compile(
    r"<(?P<name>title|head)\b.*?</(?P=name)\s*>|<[a-zA-Z/!?][^>]*>|&\#?\w+;", re.DOTALL | re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True)
class Page:
    """A document, and the catalog that its numbers must come from.

    `is_ours` says that it belongs to the project of the facts, so that every number in it must come from one. The text
    of a notebook is that of its Markdown cells, and `notebook` knows where these stand. `file` is where it was read
    from, whatever findings call it.
    """

    path: str
    text: str
    catalog: Catalog
    is_ours: bool = True
    syntax: Syntax = "markdown"
    notebook: Notebook | None = None
    file: Path | None = None

    @cached_property
    def calls(self) -> list[Call]:
        """Its macro calls, which only Markdown has."""
        return find_calls(self.text) if self.syntax == "markdown" else []

    @cached_property
    def open_text(self) -> str:
        """Its text with code blanked, every character in its old place; comments are left in."""
        if self.syntax == "html":
            return without_elements(self.text)
        if self.syntax == "rst":
            return without_literals(self.text)
        return self._by_cell(without_blocks)

    @cached_property
    def bound(self) -> list[Bound]:
        """Its numbers that say which fact they print."""
        if self.syntax == "html":
            return bound_in_html(self.open_text, sites(self.catalog), self.text)
        if self.syntax == "rst":
            return bound_in_rst(self.open_text, sites(self.catalog))
        return bound_numbers(self.open_text, sites(self.catalog), self.text)

    @cached_property
    def links(self) -> list[Link]:
        """Its links and images, in the order of the text, but for those that nobody could follow as they stand."""
        if self.syntax == "html":
            return list(html_links(self.text))
        if self.syntax == "rst":
            return sorted(links_of(self.open_text), key=lambda link: link.start)
        if self.notebook is None:
            return markdown_links(self.open_text)
        return [
            replace(link, start=begin + link.start, end=begin + link.end)
            for begin, end in self.notebook.cells
            for link in markdown_links(self.open_text[begin:end])
        ]

    @cached_property
    def prose(self) -> str:
        """Its text with all that is not prose, or is bound to a fact, blanked, every character in its old place."""
        if self.syntax == "html":
            text = _NOT_WORDS.sub(blank, without_comments(self.open_text))
        elif self.syntax == "rst":
            text = without_markup(self.open_text)
        else:
            text = _NOT_PROSE.sub(blank, without_comments(self._by_cell(with_comments)))
        for one in self.bound:
            text = text[: one.start] + re.sub(r"[^\n]", " ", text[one.start : one.end]) + text[one.end :]
        return text

    @cached_property
    def anchors(self) -> frozenset[str] | None:
        """Where a fragment may lead in it; None where only a script could tell."""
        if self.syntax != "html":
            return anchors_in(self.text)
        return None if "<script" in self.text.lower() else read_html(self.text).anchors

    @cached_property
    def failures(self) -> list[tuple[Call, Exception]]:
        """The macro calls that cannot be shown, each with what went wrong."""
        return [(call, error) for call in self.calls if (error := self._failure(call))]

    @cached_property
    def excuses(self) -> Excuses:
        """The ignores that stand in it."""
        read = excuses_in_rst if self.syntax == "rst" else excuses_in
        found = read(self._by_cell(with_comments) if self.syntax == "markdown" else self.open_text, self.path)
        if self.notebook is None:
            return found
        return Excuses(
            ignores=tuple(
                replace(one, place=self._placed(one.place), line=self.place(one.line or 1, 1).line)
                for one in found.ignores
            ),
            incomplete=tuple(map(self._placed, found.incomplete)),
        )

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
        """The place in the file of a character of its text."""
        if self.notebook is None:
            line = bisect_right(self._beginnings, position)
            return Place(self.path, line, position - self._beginnings[line - 1] + 1)
        return place_at(self.notebook.file, self.notebook.spread(position, position)[0], self.path)

    @cached_property
    def _beginnings(self) -> list[int]:
        """Where the lines of its text begin: to count them for each of many links takes long."""
        return [0, *(match.end() for match in re.finditer(r"\n", self.text))]

    def place(self, line: int, column: int) -> Place:
        """The place in the file of a line and column of its text, both counted from 1."""
        if self.notebook is None:
            return Place(self.path, line, column)
        begin = 0
        for _ in range(line - 1):
            begin = self.text.find("\n", begin) + 1 or len(self.text)
        return self.place_of(min(begin + column - 1, len(self.text)))

    def _placed(self, place: Place) -> Place:
        return self.place(place.line, place.column)

    def _by_cell(self, blanked: Callable[[str], str]) -> str:
        """Its text with something blanked, each cell of a notebook by itself: a block ends where its cell does."""
        if self.notebook is None:
            return blanked(self.text)
        parts, end = [], 0
        for start, stop in self.notebook.cells:
            parts += [self.text[end:start], blanked(self.text[start:stop])]
            end = stop
        return "".join([*parts, self.text[end:]])

    def _failure(self, call: Call) -> Exception | None:
        try:
            show(call, self.catalog)
        except Exception as error:  # noqa: BLE001  # whatever a macro makes of nonsense, a check ends in a finding
            return error
        return None
