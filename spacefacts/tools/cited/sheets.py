"""The passages of a page with the figures, dates and clock times that they print, read once where they are asked for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property, lru_cache

from spacefacts.tools.cited.cards import labelled
from spacefacts.tools.cited.han import in_one_form
from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.figures import Figure, figures_beside
from spacefacts.tools.numerals import as_in_english
from spacefacts.tools.patterns import late
from spacefacts.tools.times import Clock, Day, times
from spacefacts.tools.unit_heads import unit_of

_ENGLISH = frozenset(["the", "of", "and", "in", "to", "is", "was", "for", "with", "by", "at", "from", "on", "has"])
_CONTINENTAL = frozenset(
    word
    for words in (
        "der die das und ist von mit für wurde auf nach eine le la les des du est une dans pour et sur el los las del en una por con",
        "im ein einen dem den sich nicht zum zur bei viele aux cette fue está plus muchos",
        "il di che della sono os uma tage jahre jours días giorni millones milliards milliarden millionen",
    )
    for word in words.split()
)
_WORD = late(r"\w+")
_DIGITS = late(r"\d+(?:[.,' ]\d+)*")
_TIGHT = late("[\\s\u3400-\u9fff]\\Z")
_OTHER_THAN_ONE = late("[2-9]")
_MARKS = str.maketrans("", "", ".,' ")
_CHINESE = late("[\u3400-\u9fff]")
_CHANGED_FROM = late(
    r"(?:\b(?:grew|grow\w*|r[oi]s\w+|increas\w*|climb\w*|jump\w*|f[ae]ll\w*|drop\w*|declin\w*|shr[aiu]nk\w*|revis\w*|correct\w*|chang\w*|updat\w*"
    r"|amend\w*|rais\w*|cut|extend\w*|lower\w*|reduc\w*|went|up|down|expand\w*|adjust\w*|upgrad\w*|shorten\w*|lengthen\w*)\b[^.;\d]{0,60}\bfrom|[从由從])\s*\Z",
    re.IGNORECASE,
)
# Between a number and its unit the mark of a note would part them: 7.5 billion[4] yuan.
_NOTE = late(r"(?<=[^\W_])\[\d{1,3}\](?=\s?[^\W\d_])")
_TURN = late(r"\s(?:to|bis|à|до)\s|[至到]|\s?[-–—~～]\s?")
# How much of a page tells its language.
_ENOUGH = 20_000


@dataclass(frozen=True, kw_only=True)
class Leaf:
    """One passage: its text with plain digits and blanks.

    `run` is the number of the first passage of the table, for a cell; its own for any other.
    """

    number: int
    passage: Passage
    text: str
    run: int

    @cached_property
    def times(self) -> tuple[Day | Clock, ...]:
        """The dates and clock times that are printed in it."""
        return tuple(times(self.text))

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that are printed in it, in the units of their heads."""
        every = (one for figure in figures_beside(self.times, self.text) for one in _old_and_new(figure, self.text))
        return tuple(_in_units_of(self.passage, figure) for figure in every)

    @cached_property
    def digits(self) -> str:
        """The digits of each of its numbers, without their marks and behind a bar."""
        return "|".join(["", *_DIGITS.findall(self.text)]).translate(_MARKS)

    @property
    def places(self) -> Iterator[tuple[tuple[object, ...], str]]:
        """Each of its headings and heads, with its place and all of the others."""
        passage = self.passage
        for at, words in enumerate(passage.headings):
            others = (*passage.headings[:at], *passage.headings[at + 1 :])
            yield (passage.sort, -1, at, others, passage.heads), words
        for at, words in enumerate(passage.heads):
            others = (*passage.heads[:at], *passage.heads[at + 1 :])
            yield (passage.sort, at, -1, passage.headings, others), words

    def figures_in(self, begin: int, end: int) -> tuple[Figure, ...]:
        """The figures that begin from one place on and before another."""
        first = bisect_left(self.figures, begin, key=_start)
        return self.figures[first : bisect_left(self.figures, end, lo=first, key=_start)]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A whole page, passage by passage."""

    leaves: tuple[Leaf, ...]

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """The titles and descriptions of the page."""
        return tuple(leaf.text for leaf in self.leaves if leaf.passage.sort == "title")

    @cached_property
    def tables(self) -> Mapping[int, tuple[frozenset[str], frozenset[str]]]:
        """For every table, by the number of its first cell, all of the heads in it, and those that all of its cells share."""
        every: dict[int, tuple[set[str], set[str]]] = {}
        for leaf in self.leaves:
            if leaf.passage.sort == "cell":
                heads = leaf.passage.heads
                known, shared = every.setdefault(leaf.run, (set(), set(heads)))
                known.update(heads)
                shared.intersection_update(heads)
        return {run: (frozenset(known), frozenset(shared)) for run, (known, shared) in every.items()}

    @cached_property
    def parts(self) -> Mapping[tuple[object, ...], frozenset[str]]:
        """The headings and heads that set apart what is otherwise headed alike: by place and by all others, each that stands there."""
        every: dict[tuple[object, ...], set[str]] = {}
        for leaf in self.leaves:
            if leaf.passage.heads:
                for key, words in leaf.places:
                    every.setdefault(key, set()).add(words)
        return {key: frozenset(words) for key, words in every.items() if len(words) > 1}


def prepare(passages: Sequence[Passage]) -> Sheet:
    """The page that the passages make up, ready to be searched."""
    has_decimal_commas = _has_decimal_commas(passages)
    leaves: list[Leaf] = []
    for number, passage in enumerate(labelled([_as_read(one) for one in passages])):
        text = in_one_form(passage.text)
        if has_decimal_commas:
            text = as_in_english(text)
        run = leaves[-1].run if leaves and _is_same_table(leaves[-1].passage, passage) else number
        leaves.append(Leaf(number=number, passage=passage, text=text, run=run))
    return Sheet(leaves=tuple(leaves))


def _as_read(passage: Passage) -> Passage:
    """The passage as its readers take it in: without what is struck out in a part of it, and without marks of notes."""
    text, struck = passage.text, passage.struck
    if struck and not _is_all_struck(passage):
        for start, end in sorted(struck, reverse=True):
            is_tight = _TIGHT.search(text[:start]) is not None
            text = text[:start] + (text[end:].lstrip(" ") if is_tight else text[end:])
        struck = ()
    if not struck and "[" in text:
        text = _NOTE.sub("", text)
    return passage if text == passage.text else replace(passage, text=text, struck=struck)


def _is_all_struck(passage: Passage) -> bool:
    return sum(end - start for start, end in passage.struck) >= len(passage.text.strip())


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
        scale, unit = _unit_of(head)
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


@lru_cache(maxsize=4096)
def _unit_of(head: str) -> tuple[Decimal, str | None]:
    """What a head says that its figures are counted in, and not what it is itself: the first row may pass for a head.

    A date is no unit, and neither are 860 million yuan, but 1,000 yuan may be one.
    """
    if not _OTHER_THAN_ONE.search(head):
        return unit_of(head)
    printed = times(head)
    if any(one.unit and one.end - one.start == len(head.strip()) for one in figures_beside(printed, head)):
        return Decimal(1), None
    for time in reversed(printed):
        head = f"{head[: time.start]} {head[time.end :]}"
    return unit_of(head)


def _has_decimal_commas(passages: Sequence[Passage]) -> bool:
    """Whether the page is in a language that writes 1.500,5 for what English writes as 1,500.5."""
    text = " ".join(passage.text for passage in passages)[:_ENOUGH]
    words = _WORD.findall(text.lower())
    continental = sum(map(_CONTINENTAL.__contains__, words))
    return continental > max(1, sum(map(_ENGLISH.__contains__, words))) and not _CHINESE.search(text)
