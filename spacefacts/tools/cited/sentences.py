"""Where the sentences and the clauses of a text begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter
from typing import TypeAlias

from spacefacts.tools.patterns import late

Stretch: TypeAlias = tuple[int, int]
"""From and to, as places in a text."""

_SENTENCE = late(
    r"\.[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[^\Wa-z])|[!?][\"'”’)]*\s+|[。！？；;][”’）」]*\s*|\n+| / ",
)
# A point after one letter, a month or a title ends no sentence.
_SHORT = late(
    # But a unit does: 12 t.
    r"(?:(?<!\d )\b[A-Za-z]|\b(?:No|no|Nr|Dr|Mr|Mrs|Ms|St|vs|ca|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Co|Ltd|Corp|bzw|Mio|Mrd))\Z"
)
_CLAUSE = late(
    # A comma or a colon between digits is part of a number.
    r"(?<!\d),|,(?!\d)|(?<!\d):|:(?!\d)|[，、：()（）]|\s[–—-]\s|——|\s(?:and|but|while|whereas|yet|und|aber|et|mais|y|pero)\s|而|但",
)
_LONGEST = 8
_FAR = 400
_FEW = 6


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[Stretch, ...]:
    """The sentences of a text, in their order, each with the mark that ends it."""
    ends = [match.end() for match in _SENTENCE.finditer(text) if not _is_short(text, match)]
    return tuple(zip([0, *ends], [*ends, len(text)], strict=True))


def sentence_around(text: str, start: int, end: int) -> Stretch:
    """The sentence or sentences that the stretch from `start` to `end` stands in."""
    every = sentences(text)
    first = max(bisect_right(every, start, key=itemgetter(0)) - 1, 0)
    last = max(bisect_right(every, end - 1, key=itemgetter(0)) - 1, first)
    # What is further away has nothing to do with it, and a text without an end to its sentences is still searched fast.
    return max(every[first][0], start - _FAR), min(every[last][1], end + _FAR)


def sentences_before(text: str, place: int) -> list[Stretch]:
    """The few sentences that end at or before a place, the last first."""
    every = sentences(text)
    last = bisect_right(every, place, key=itemgetter(1))
    return [(max(begin, end - _FAR), end) for begin, end in reversed(every[max(0, last - _FEW) : last])]


def clause_around(text: str, sentence: Stretch, start: int, end: int) -> Stretch:
    """The clause of a sentence that the stretch from `start` to `end` stands in."""
    begin, last = sentence
    for match in _CLAUSE.finditer(text, *sentence):
        if match.end() <= start:
            begin = match.end()
        elif match.start() >= end:
            return begin, match.start()
    return begin, last


def clauses(text: str, sentence: Stretch) -> list[Stretch]:
    """The clauses of a sentence, in their order."""
    begin, end = sentence
    found = []
    for match in _CLAUSE.finditer(text, begin, end):
        found.append((begin, match.start()))
        begin = match.end()
    return [*found, (begin, end)]


def _is_short(text: str, match: re.Match[str]) -> bool:
    return match[0][0] == "." and _SHORT.search(text, max(0, match.start() - _LONGEST), match.start()) is not None
