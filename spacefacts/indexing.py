"""The index that search reads: which words stand where, made once, when a base is compiled.

Words are kept where they are written: those of a subject's name once with the subject, those of a property once with the
property, and only what a single fact says with the fact. Facts are numbered in the order in which equals are found, all
those of one subject in a row.
"""

from __future__ import annotations

from collections import defaultdict

from spacefacts.terms import numbered_names, terms

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any, TypeAlias

    Record: TypeAlias = Mapping[str, Any]

ORDER = "*"
"""The key of the record that says which numbers stand for which facts; no word is written like it."""
LEVELS = {"property": 9, "subject": 8, "subject-said": 4, "fact": 4, "property-said": 1, "fact-said": 1}
"""What a word is worth where it stands: most in names, less in other names and values, least in definitions and notes."""


def index(
    kinds: Iterable[Record], subjects: Iterable[Record], facts: Mapping[str, Record]
) -> dict[str, dict[str, Any]]:
    """The section `words` of a snapshot with these records: the order, then for each word the numbers of what has it.

    Each list of numbers is written as the first, then the distance of each from the one before.
    """
    # Of equals the shorter subject is meant: shenzhou-20 before shenzhou-20-rescue.
    ordered = sorted(facts.values(), key=lambda fact: (len(fact["subject"]), fact["subject"], fact["property"]))
    properties = _numbered(sorted({f"{fact['kind']}.{fact['property']}" for fact in ordered}))
    held: dict[str, list[int]] = defaultdict(list)
    for fact in ordered:
        held[fact["subject"]].append(properties[f"{fact['kind']}.{fact['property']}"])
    numbers = _numbered(held)
    words = _Words()
    for number, fact in enumerate(ordered):
        words.add(number, _of_fact(fact))
    for subject in subjects:
        if subject["subject"] in numbers:
            words.add(numbers[subject["subject"]], _of_subject(subject))
    for kind in kinds:
        for name, definition in kind["properties"].items():
            if f"{kind['kind']}.{name}" in properties:
                words.add(properties[f"{kind['kind']}.{name}"], _of_property(name, definition))
    return {ORDER: {"properties": list(properties), "subjects": held}, **words.records()}


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(names)}


class _Words:
    """Where each word stands: level by level, the numbers of what has it there."""

    def __init__(self) -> None:
        self._numbers: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))

    def add(self, number: int, said: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Note the words of one thing, the levels that count most first; none is noted twice."""
        known: set[str] = set()
        for level, found in said:
            new = set(found) - known
            known |= new
            for term in new:
                self._numbers[term][level].append(number)

    def records(self) -> dict[str, dict[str, list[int]]]:
        """By word, the steps of its numbers on each level."""
        return {
            term: {level: _steps(numbers) for level, numbers in sorted(levels.items())}
            for term, levels in self._numbers.items()
        }


def _of_subject(record: Record) -> Iterator[tuple[str, Iterable[str]]]:
    names = [record["subject"], *_both(record["label"])]
    others = [*record["aliases"], *_both(record["about"])]
    yield "subject", {term for text in names for term in (*terms(text), *numbered_names(text))}
    yield "subject-said", {term for text in others for term in (*terms(text), *numbered_names(text))}


def _of_property(name: str, definition: Record) -> Iterator[tuple[str, Iterable[str]]]:
    yield "property", {term for text in (name, *_both(definition["label"])) for term in terms(text)}
    yield "property-said", {term for text in _both(definition["about"]) for term in terms(text)}


def _of_fact(record: Record) -> Iterator[tuple[str, Iterable[str]]]:
    beside = [*_both(record["note"])]
    for claim in record["claims"]:
        beside += [*_both(claim["display"]), *_both(claim["note"])]
    yield "fact", {term for text in _both(record["display"]) for term in terms(text)}
    yield "fact-said", {term for text in beside for term in terms(text)}


def _both(words: Record | None) -> tuple[str, ...]:
    return tuple(words.values()) if words else ()


def _steps(numbers: list[int]) -> list[int]:
    ordered = sorted(numbers)
    return [number - before for number, before in zip(ordered, [0, *ordered[:-1]], strict=True)]
