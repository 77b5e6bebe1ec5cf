"""Where a text prints some of many names: only those are looked at of which it holds every part.

Nothing is compiled for a name. A base has hundreds of them, and a page prints few.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from spacefacts.tools.cited.sentences import Stretch
from spacefacts.tools.patterns import late

_GAP = late(r"[\s\-\u2010-\u2013_·.()（）:]{0,3}")
_MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelled:
    """A name: its words and numbers in their order, each in all of its spellings, in lower case.

    `is_apart` says that no letter or digit may stand right before it, `end` matches where it may end.
    """

    parts: tuple[tuple[str, ...], ...]
    is_apart: bool
    end: re.Pattern[str] | None

    def is_in(self, low: str) -> bool:
        """Whether a text in lower case holds each part somewhere."""
        return all(any(one in low for one in part) for part in self.parts)

    def places(self, text: str, low: str) -> Iterator[Stretch]:
        """Where a text has the name, with hyphens and blanks between its parts or without; `low` is the text in lower case."""
        first, *others = self.parts
        for spelling in first:
            begin = low.find(spelling)
            while begin >= 0:
                end = self._end(others, text, low, begin + len(spelling))
                if end and not (self.is_apart and begin and text[begin - 1].isascii() and text[begin - 1].isalnum()):
                    yield begin, end
                begin = low.find(spelling, begin + 1)

    def _end(self, others: Iterable[tuple[str, ...]], text: str, low: str, place: int) -> int | None:
        for part in others:
            if gap := _GAP.match(text, place):
                place = gap.end()
            spelling = next((one for one in part if low.startswith(one, place)), None)
            if spelling is None:
                return None
            place += len(spelling)
        return place if self.end is None or self.end.match(text, place) else None


Start: TypeAlias = tuple[str, ...]


class Roll:
    """Many names, each called up by the beginning of the part that it shares with the fewest others."""

    __slots__ = ("_called", "_names", "_sizes")

    def __init__(self, names: Mapping[str, Spelled]) -> None:
        self._names = {name: spelled for name, spelled in names.items() if spelled.parts}
        shared = Counter(start for one in self._names.values() for part in one.parts for start in _starts(part))
        self._called: dict[Start, dict[str, None]] = {}
        for name, spelled in self._names.items():
            for start in min(map(_starts, spelled.parts), key=lambda starts: sum(shared[start] for start in starts)):
                self._called.setdefault(start, {})[name] = None
        self._sizes = sorted({len(start) for start in self._called})

    def places(self, text: str) -> Iterator[tuple[str, Stretch]]:
        """Each name that a text prints, with the place."""
        low = in_lower_case(text)
        called: dict[str, None] = {}
        for size in self._sizes:
            for start in self._called.keys() & set(zip(*(low[shift:] for shift in range(size)), strict=False)):
                called |= self._called[start]
        for name in called:
            spelled = self._names[name]
            if spelled.is_in(low):
                yield from ((name, place) for place in spelled.places(text, low))


def in_lower_case(text: str) -> str:
    """The text in lower case, every character in its old place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(one if len(one.lower()) != 1 else one.lower() for one in text)


def _starts(part: Iterable[str]) -> set[Start]:
    return {tuple(spelling[:_MOST]) for spelling in part}
