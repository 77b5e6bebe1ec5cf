"""The tags and the text of an HTML page, in its order, and which element each tag opens or closes.

A tree is not built: one page can ask a browser's tree for a thousand times its own size (`<p><font color=1>`, again and
again), and a checker reads whatever the web holds. What is kept of the HTML standard (section 13.2) is what decides on
which element a text stands in: raw text, comments, elements that end where another begins, end tags that fit nothing.
All of it takes time in proportion to the page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from html import unescape
from typing import Protocol

from spacefacts.tools.cited.elements import (
    BLOCKS,
    CLOSED,
    ENDED_BY,
    ENDING_P,
    FORMATTING,
    HEADINGS,
    TABULAR,
    VOID,
    WALLS,
)
from spacefacts.tools.patterns import late

DEPTH = 5_000
"""How many elements may stand in each other; the words in those beyond are told as if they stood in the last."""


class Reader(Protocol):
    """Who is told what a page says, in its order; every element that was opened is closed, after all that it holds."""

    def text(self, said: str) -> None:
        """Text, its entities resolved; for a `<script>` and the like its data."""

    def opened(self, name: str, written: str) -> None:
        """An element began; its attributes as they are written."""

    def closed(self) -> None:
        """The innermost element that is open ended."""

    def ended(self, depth: int) -> None:
        """An inline element formats nothing from here on, though blocks within it are still open.

        `depth` is how many elements stood open when it was opened.
        """


_RAW = {
    name: re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE)
    for name in ("iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp")
}
_REFERENCED = ("textarea", "title")
_HEADINGS = tuple(HEADINGS)

_SPACE = r"[ \t\n\f\r]"
_INSIDE = r"(?:[^>\"'=]++|=[ \t\n\f\r]*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))?+|[\"'])*+"
_TOKEN = late(
    rf"([^<]++)"
    rf"|</([a-zA-Z][^ \t\n\f\r/>]*+){_INSIDE}(?:>|\Z)"
    rf"|<([a-zA-Z][^ \t\n\f\r/>]*+)({_INSIDE})(>|\Z)"
    r"|<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|<!\[CDATA\[(.*?)(?:\]\]>|\Z)"
    r"|<[!?/][^>]*+>?"
    r"|(<)",
    re.DOTALL,
)
_ATTRIBUTE = late(
    rf"([^ \t\n\f\r/>=][^ \t\n\f\r/>=]*+)(?:{_SPACE}*+={_SPACE}*+(?:\"([^\"]*+)\"?|'([^']*+)'?|([^ \t\n\f\r>]++)))?+"
)


def attributes(written: str) -> dict[str, str]:
    """The attributes of a tag by their names in lower case; the first of a name counts, one without a value is empty."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(written):
        value = double or single or bare
        found.setdefault(name.lower(), unescape(value) if "&" in value else value)
    return found


def read(html: str, reader: Reader, *, is_xml: bool = False) -> None:
    """Tell the reader all that a page says; in XML no element ends by itself, and every one may be empty."""
    page = _Page(reader, is_xml=is_xml)
    match_at, told = _TOKEN.match, reader.text
    at, end = 0, len(html)
    while at < end:
        token = match_at(html, at)
        if token is None:  # it cannot be: the pattern's last part takes any "<"
            break
        at = token.end()
        part = token.lastindex
        if part == 1:
            said = token[1]
            told(unescape(said) if "&" in said else said)
        elif part == 2:
            page.close(token[2].lower())
        elif part == 5 and token[5]:
            at = _opened(html, at, token, page)
        elif part == 6 and page.is_foreign:
            told(token[6])
        elif part == 7:
            told("<")
    page.close_to(0)


def _opened(html: str, at: int, token: re.Match[str], page: _Page) -> int:
    """Where reading goes on after a start tag: behind its data, if it has any."""
    name, written = token[3].lower(), token[4]
    if len(page.stack) >= DEPTH and name not in VOID:
        page.open_beyond(name)
        stop = _RAW[name].search(html, at) if name in _RAW else None
        return stop.start() if stop else at
    if not page.open(name, written):
        return at
    if (name in VOID and not page.is_xml) or (page.is_foreign and written.endswith("/")):
        page.close_top()
    elif name in _RAW and not page.is_xml and not (page.is_foreign and name == "title"):
        stop = _RAW[name].search(html, at)
        raw = html[at : stop.start()] if stop else html[at:]
        page.reader.text(unescape(raw) if name in _REFERENCED else raw)
        return stop.start() if stop else len(html)
    return at


class _Page:
    """The open elements, and for every name where in the stack they stand, so that nothing is searched for."""

    def __init__(self, reader: Reader, *, is_xml: bool) -> None:
        self.reader = reader
        self.is_xml = is_xml
        self.stack: list[str] = []
        self.places: defaultdict[str, list[int]] = defaultdict(list)
        self.blocks: list[int] = []
        self.ended: set[int] = set()
        self.beyond = 0

    @property
    def is_foreign(self) -> bool:
        """Whether the rules are those of XML, as they are within a drawing or a formula."""
        return self.is_xml or bool(self.places["svg"] or self.places["math"])

    def open(self, name: str, written: str) -> bool:
        """Whether the tag opens an element: a second `<body>` does not."""
        if not self.is_xml:
            if name in ("html", "body") and self.places[name]:
                return False
            if self.places["p"] and name in ENDING_P:
                self.close_to(self.last(("p",), WALLS))
            if name in ENDED_BY:
                self.close_to(self.last(*ENDED_BY[name]))
        place = len(self.stack)
        self.places[name].append(place)
        if name in BLOCKS:
            self.blocks.append(place)
        self.stack.append(name)
        self.reader.opened(name, written)
        return True

    def open_beyond(self, name: str) -> None:
        """Open an element deeper than is followed: a block still begins a line."""
        self.beyond += 1
        if name in BLOCKS:
            self.reader.opened("div", "")
            self.reader.closed()

    def last(self, names: tuple[str, ...], walls: tuple[str, ...]) -> int:
        """Where the outermost of the open elements of these names stands that no wall hides; the end if none does."""
        places = self.places
        found = [places[name][-1] for name in names if places[name]]
        if not found:
            return len(self.stack)
        wall = max((places[name][-1] for name in walls if places[name]), default=-1)
        return min((place for place in found if place > wall), default=len(self.stack))

    def close(self, name: str) -> None:
        if self.beyond:
            self.open_beyond(name)
            self.beyond -= 2
        elif self.stack and self.stack[-1] == name:
            self.close_top()
        elif not self.places[name] and (self.is_xml or name not in HEADINGS):
            if not self.is_xml and name in ("br", "p"):  # the standard opens one for an end tag that has none
                self.reader.opened("br", "")
                self.reader.closed()
        elif self.is_xml:
            self.close_to(self.places[name][-1])
        elif name in HEADINGS:  # any of them ends any other
            self.close_to(self.last(_HEADINGS, WALLS))
        else:
            self.close_named(name)

    def close_named(self, name: str) -> None:
        place = self.last((name,), _walls_for(name))
        if name in BLOCKS or name in CLOSED or not self.blocks or self.blocks[-1] < place:
            self.close_to(place)
        elif name in FORMATTING and place < len(self.stack) and place not in self.ended:
            self.ended.add(place)
            self.reader.ended(place)

    def close_to(self, place: int) -> None:
        while len(self.stack) > place:
            self.close_top()

    def close_top(self) -> None:
        name = self.stack.pop()
        place = len(self.stack)
        self.places[name].pop()
        self.ended.discard(place)
        if self.blocks and self.blocks[-1] == place:
            self.blocks.pop()
        self.reader.closed()


def _walls_for(name: str) -> tuple[str, ...]:
    if name == "table":
        return ()
    return ("table",) if name in TABULAR else tuple(wall for wall in WALLS if wall != name)
