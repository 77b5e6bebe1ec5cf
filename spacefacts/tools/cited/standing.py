"""Where on a page words stand: under which headings, beside which term, in which part of the page."""

from __future__ import annotations

from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.regions import NAVIGATION, Region, heads_other_things

_BY_CLASS: Region = "navigation by its class"
_UNTITLED: Region = "navigation unless it is titled"

_TERMS = 6
"""How many terms may stand above a description; of more, the nearest count."""


class Standing:
    """The headings, terms and parts of the page that words stand under, as they change on the way through it."""

    def __init__(self) -> None:
        self.path: list[tuple[int, str]] = []
        self.headings: tuple[str, ...] = ()
        self.heads: tuple[str, ...] = ()
        self.regions: list[Region] = []
        self.terms: tuple[str, ...] = ()
        self.outer: tuple[str, ...] = ()
        self.pending: tuple[str, ...] = ()
        self.header_is_titled = False

    def begin_region(self, region: Region) -> None:
        """A part of the page begins."""
        self.regions.append(region)
        self._change()

    def end_region(self) -> None:
        """The innermost part of the page ends."""
        self.regions.pop()
        self._change()

    def begin_term(self) -> None:
        """The name of something begins; several in a row name it together."""
        if self.terms != self.outer:
            self.pending = ()
        self._describe(self.outer)

    def end_term(self, said: tuple[str, ...]) -> None:
        """A name has been said."""
        self.pending = (*self.pending, *said)[-_TERMS:]

    def begin_description(self) -> None:
        """What is named begins to be described."""
        self._describe((*self.outer, *self.pending)[-_TERMS:])

    def begin_list(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """A list of descriptions begins, perhaps within one; what comes back is for its end."""
        above = (self.outer, self.pending)
        self.outer, self.pending = self.terms, ()
        return above

    def end_list(self, above: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
        """A list of descriptions ends."""
        terms = self.outer
        self.outer, self.pending = above
        self._describe(terms)

    def begin_heading(self, level: int) -> None:
        """A heading begins, which itself stands under those of a higher level."""
        if level == 1 and _UNTITLED in self.regions:
            self.header_is_titled = True
        self.go_to([one for one in self.path if one[0] < level])

    def end_heading(self, level: int, title: str) -> None:
        """A heading has been said."""
        if title:
            self.go_to([*self.path, (level, title)])

    def go_to(self, path: list[tuple[int, str]]) -> None:
        """Stand under other headings."""
        if path != self.path:
            self.path = path
            self.headings = tuple(title for _, title in path)
            self._change()

    def settled(self, passages: list[Passage]) -> list[Passage]:
        """The passages when the whole page is known, from which it is seen what the doubtful parts of it were.

        What is nearly all of a page is no menu, whatever its class says; and the header that holds the title is part of
        the article.
        """
        letters = {_BY_CLASS: 0, NAVIGATION: 0, _UNTITLED: 0, "": 0}
        for one in passages:
            letters[one.heads[-1] if one.heads and one.heads[-1] in letters else ""] += len(one.text)
        cleared = {_UNTITLED} if self.header_is_titled else set()
        if letters[_BY_CLASS] > 10 * letters[""]:
            cleared.add(_BY_CLASS)
        return [_settled(one, cleared) for one in passages]

    def _describe(self, terms: tuple[str, ...]) -> None:
        if terms != self.terms:
            self.terms = terms
            self._change()

    def _change(self) -> None:
        named: str = self.regions[-1] if self.regions else ""
        if NAVIGATION in self.regions:
            named = NAVIGATION
        elif not named and any(level > 1 and heads_other_things(title) for level, title in self.path):
            named = _BY_CLASS
        self.heads = (*self.terms, named) if named else self.terms


def _settled(passage: Passage, cleared: set[Region]) -> Passage:
    last = passage.heads[-1] if passage.heads else ""
    if last not in (_BY_CLASS, _UNTITLED):
        return passage
    heads = passage.heads[:-1] if last in cleared else (*passage.heads[:-1], NAVIGATION)
    return Passage(text=passage.text, sort=passage.sort, heads=heads, headings=passage.headings, struck=passage.struck)
