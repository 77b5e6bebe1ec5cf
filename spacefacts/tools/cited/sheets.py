"""The passages of a page with the figures, dates and clock times that they print, read once for all questions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacefacts.tools.cited.cards import labelled
from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.figures import Figure, figures_beside
from spacefacts.tools.numerals import as_in_english, plain
from spacefacts.tools.times import Clock, Day, times
from spacefacts.tools.unit_heads import unit_of

_ENGLISH = re.compile(r"\b(?:the|of|and|in|to|is|was|for|with|by|at|from|on|has)\b", re.IGNORECASE)
_CONTINENTAL = re.compile(
    r"\b(?:der|die|das|und|ist|von|mit|für|wurde|auf|nach|eine|le|la|les|des|du|est|une|dans|pour|et|sur|el|los|las|del|en|una|por|con"
    r"|il|di|che|della|sono|os|uma|tage|jahre|jours|días|giorni|millones|milliards|milliarden|millionen)\b",
    re.IGNORECASE,
)
_CHINESE = re.compile("[\u3400-\u9fff]")
_CHANGED_FROM = re.compile(
    r"(?:\b(?:grew|grow\w*|r[oi]s\w+|increas\w*|climb\w*|jump\w*|f[ae]ll\w*|drop\w*|declin\w*|shr[aiu]nk\w*|revis\w*|correct\w*|chang\w*|updat\w*"
    r"|amend\w*|rais\w*|cut|extend\w*|lower\w*|reduc\w*|went|up|down|expand\w*|adjust\w*|upgrad\w*|shorten\w*|lengthen\w*)\b[^.;\d]{0,60}\bfrom|[从由從])\s*\Z",
    re.IGNORECASE,
)
_TURN = re.compile(r"\s(?:to|bis|à|до)\s|[至到]|\s?[-–—~～]\s?")
# How much of a page tells its language.
_ENOUGH = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One passage: its text with plain digits and blanks, and what is printed in it."""

    number: int
    passage: Passage
    text: str
    figures: tuple[Figure, ...]
    times: tuple[Day | Clock, ...]
    run: int
    """The number of the first passage of the table, for a cell; its own for any other."""

    def figures_in(self, begin: int, end: int) -> tuple[Figure, ...]:
        """The figures that begin from one place on and before another."""
        first = bisect_left(self.figures, begin, key=_start)
        return self.figures[first : bisect_left(self.figures, end, lo=first, key=_start)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A whole page, passage by passage."""

    leaves: tuple[Leaf, ...]
    titles: tuple[str, ...]
    tables: Mapping[int, tuple[frozenset[str], frozenset[str]]]
    """For every table, by the number of its first cell, all of the heads in it, and those that all of its cells share."""


def prepare(passages: Sequence[Passage]) -> Sheet:
    """The page that the passages make up, ready to be searched."""
    has_decimal_commas = _has_decimal_commas(passages)
    leaves: list[Leaf] = []
    for number, passage in enumerate(labelled(passages)):
        text = plain(passage.text)
        if has_decimal_commas:
            text = as_in_english(text)
        printed = times(text)
        every = (one for figure in figures_beside(printed, text) for one in _old_and_new(figure, text))
        found = tuple(_in_units_of(passage, figure) for figure in every)
        run = leaves[-1].run if leaves and _is_same_table(leaves[-1].passage, passage) else number
        leaves.append(Leaf(number=number, passage=passage, text=text, figures=found, times=tuple(printed), run=run))
    titles = tuple(leaf.text for leaf in leaves if leaf.passage.sort == "title")
    return Sheet(leaves=tuple(leaves), titles=titles, tables=_tables(leaves))


def _tables(leaves: list[Leaf]) -> dict[int, tuple[frozenset[str], frozenset[str]]]:
    every: dict[int, tuple[frozenset[str], frozenset[str]]] = {}
    for leaf in leaves:
        if leaf.passage.sort == "cell":
            heads = frozenset(leaf.passage.heads)
            known, shared = every.get(leaf.run, (heads, heads))
            every[leaf.run] = known | heads, shared & heads
    return every


def _start(figure: Figure) -> int:
    return figure.start


def _is_same_table(one: Passage, other: Passage) -> bool:
    return one.sort == other.sort == "cell" and one.headings == other.headings


def _old_and_new(figure: Figure, text: str) -> tuple[Figure, ...]:
    """The two ends of what looks like a range and is a change: it grew from 108 to 204 satellites."""
    if figure.low == figure.high or not _CHANGED_FROM.search(text, max(0, figure.start - 80), figure.start):
        return (figure,)
    turn = _TURN.search(text, figure.start + 1, figure.end)
    if turn is None:
        return (figure,)
    old = replace(figure, end=turn.start(), high=figure.low)
    return old, replace(figure, start=turn.end(), low=figure.high, qualifier=None)


def _in_units_of(passage: Passage, figure: Figure) -> Figure:
    """The figure in the unit that its heads name, where it has none of its own."""
    if passage.sort not in ("cell", "data") and not passage.heads:
        return figure
    if figure.unit is not None:
        return figure
    for head in passage.heads:
        scale, unit = unit_of(head)
        if unit is None and scale == 1:
            continue
        size = scale if figure.scale == 1 else 1
        figure = replace(
            figure,
            low=figure.low * size,
            high=figure.high * size,
            step=figure.step * size,
            scale=figure.scale * size,
            unit=figure.unit or unit,
        )
        if figure.unit:
            break
    return figure


def _has_decimal_commas(passages: Sequence[Passage]) -> bool:
    """Whether the page is in a language that writes 1.500,5 for what English writes as 1,500.5."""
    words = " ".join(passage.text for passage in passages)[:_ENOUGH]
    continental = len(_CONTINENTAL.findall(words))
    return continental > max(1, len(_ENGLISH.findall(words))) and not _CHINESE.search(words)
