"""Search: which facts the words of a question point to.

A word counts most in the name of the subject or property, less in its other names, least in definitions and notes; and the
fewer facts have it, the more it counts. English is compared by the beginnings of words, Chinese by pairs of characters.
"""

from __future__ import annotations

from bisect import bisect
from itertools import accumulate, chain, islice

from spacefacts.indexing import LEVELS, ORDER, index
from spacefacts.snapshot import Snapshot, pack
from spacefacts.terms import is_han, possible_names, terms, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

# What a word is worth for being found at all, on top of where.
_FOUND = 2
_SHORTEST_BEGINNING = 4
# A word that merely begins like the one asked for counts half.
_WHOLE, _HALF = 2, 1
_MOST_BEGUN = 200
# How alike two spellings are, by the measure of `difflib`; and how many words a question has at most, for a whole text
# would take long.
_ALIKE = 0.8
_MOST_SPELT = 16


class Searcher:
    """The index of a base, ready to be asked again and again.

    A set of facts is a whole number with a binary digit for each, the first among equals highest: so sets of tens of
    thousands are joined, parted and counted in a few steps.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot if snapshot.text("words", ORDER) else _indexed(snapshot)
        order = self._snapshot.get("words", ORDER) or {}
        self._properties: list[str] = [name.partition(".")[2] for name in order["properties"]]
        self._subjects: list[str] = list(order["subjects"])
        # By fact, the number of its property; by subject, the number of its first fact, and behind the last that of all.
        self._property_of: list[int] = list(chain.from_iterable(order["subjects"].values()))
        self._first_of = list(accumulate(map(len, order["subjects"].values()), initial=0))
        # By Chinese character, the pairs that it is a part of: gathered when one that stands alone is first asked for.
        self._pairs: dict[str, list[str]] | None = None
        # By first letter, the English words: gathered when one that no fact has is first asked for.
        self._spellings: dict[str, list[str]] | None = None

    def addresses(self, query: str) -> Iterator[str]:
        """The addresses of the facts that have any word of `query`, best first; of equals, the shorter subject first.

        An English word that no fact has stands for the one that is spelt most like it, if any is.
        """
        asked = list(words(query))
        if len(asked) <= _MOST_SPELT:
            query = " ".join(map(self._spelt, asked))
        scores = _Scores()
        for term in dict.fromkeys((*terms(query), *possible_names(query))):
            worth = self._worth(term)
            rest = 0
            for facts in worth.values():
                rest |= facts
            rarity = (len(self._property_of) // rest.bit_count()).bit_length() if rest else 0
            for where, facts in sorted(worth.items(), reverse=True):
                scores.add(facts & rest, rarity * (_FOUND + where))
                rest &= ~facts
        for equals in scores.ranked():
            yield from map(self._address, self._numbers(equals))

    def _worth(self, term: str) -> dict[int, int]:
        """The facts that have a term, by what it is worth where they have it."""
        numbers: dict[tuple[str, int], list[int]] = {}
        for record, share in self._records(term):
            for level in LEVELS.keys() & record:
                numbers.setdefault((level, LEVELS[level] * share // _WHOLE), []).extend(accumulate(record[level]))
        found: dict[int, int] = {}
        for (level, worth), meant in numbers.items():
            found[worth] = found.get(worth, 0) | self._set(level.partition("-")[0], meant)
        return found

    def _records(self, term: str) -> Iterator[tuple[dict[str, Any], int]]:
        """What the index holds of a term, and of those that it stands for as well, with the share that each counts."""
        yield self._snapshot.get("words", term) or {}, _WHOLE
        if is_han(term) and len(term) == 1:
            yield from ((self._snapshot.get("words", pair) or {}, _WHOLE) for pair in self._pairs_with(term))
        elif len(term) >= _SHORTEST_BEGINNING and term.isalnum() and not is_han(term):
            begun = islice(self._snapshot.begun("words", term), _MOST_BEGUN)
            yield from ((record, _HALF) for key, record in begun if key != term)

    def _spelt(self, word: str) -> str:
        """The word as some fact has it: as it is, where it or one that begins like it is known, or else the likest."""
        if len(word) < _SHORTEST_BEGINNING or is_han(word) or not word.isalpha():
            return word
        if self._snapshot.text("words", word) is not None or any(True for _ in self._snapshot.begun("words", word)):
            return word
        from difflib import get_close_matches

        if self._spellings is None:
            self._spellings = {}
            for known in self._snapshot.keys("words"):
                if known.isascii() and known.isalpha() and len(known) >= _SHORTEST_BEGINNING:
                    self._spellings.setdefault(known[0], []).append(known)
        return next(iter(get_close_matches(word, self._spellings.get(word[0], ()), n=1, cutoff=_ALIKE)), word)

    def _pairs_with(self, character: str) -> list[str]:
        if self._pairs is None:
            self._pairs = {}
            for pair in self._snapshot.keys("words"):
                if len(pair) == len("一对") and is_han(pair):
                    for one in set(pair):
                        self._pairs.setdefault(one, []).append(pair)
        return self._pairs.get(character, [])

    def _set(self, sort: str, numbers: list[int]) -> int:
        """The facts that these numbers stand for: as those of properties, of subjects, or their own."""
        if sort == "property":
            digits = ["0"] * len(self._properties)
            for number in numbers:
                digits[number] = "1"
            return int("".join(map(digits.__getitem__, self._property_of)), 2)
        if sort == "subject" and len(numbers) == len(self._subjects):
            return (1 << len(self._property_of)) - 1
        row = bytearray(b"0") * len(self._property_of)
        for number in numbers:
            begin, end = self._first_of[number : number + 2] if sort == "subject" else (number, number + 1)
            row[begin:end] = b"1" * (end - begin)
        return int(row or b"0", 2)

    def _numbers(self, facts: int) -> Iterator[int]:
        while facts:
            digit = facts.bit_length()
            yield len(self._property_of) - digit
            facts ^= 1 << (digit - 1)

    def _address(self, fact: int) -> str:
        return f"{self._subjects[bisect(self._first_of, fact) - 1]}.{self._properties[self._property_of[fact]]}"


class _Scores:
    """The score of every fact, in binary: for each digit, the set of the facts whose score has it."""

    def __init__(self) -> None:
        self._digits: list[int] = []

    def add(self, facts: int, amount: int) -> None:
        """Add an amount to the score of each of these facts."""
        for place in range(amount.bit_length()):
            if amount >> place & 1:
                self._carry(facts, place)

    def _carry(self, facts: int, place: int) -> None:
        while facts:
            self._digits += [0] * (place + 1 - len(self._digits))
            self._digits[place], facts = self._digits[place] ^ facts, self._digits[place] & facts
            place += 1

    def ranked(self) -> Iterator[int]:
        """The facts that have a score, those with the same one together, the highest first."""
        every = 0
        for facts in self._digits:
            every |= facts
        waiting = [(every, len(self._digits))]
        while waiting:
            facts, place = waiting.pop()
            if facts and place:
                has = self._digits[place - 1]
                waiting += [(facts & ~has, place - 1), (facts & has, place - 1)]
            elif facts:
                yield facts


def _indexed(snapshot: Snapshot) -> Snapshot:
    """The index of a snapshot that has none, such as that of an earlier edition."""
    held = {section: dict(snapshot.items(section)) for section in ("kinds", "subjects", "facts")}
    return Snapshot(pack({"words": index(held["kinds"].values(), held["subjects"].values(), held["facts"])}))
