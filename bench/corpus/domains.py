"""What the made-up pages are about: fields of life, the things in them, and what is said of those."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Literal

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """Something that is said of a thing: its labels by language, its unit, the sentences that tell it.

    `noun` is what a count counts, by language; `others` are nouns that a page may count as well. `joined` are sentences
    that take the figure as an adjective (`204-day`). `digits` is how many significant digits a value has at most.
    """

    id: str
    sort: Literal["quantity", "count", "day", "minute"]
    labels: dict[str, list[str]]
    unit: str = ""
    low: float = 1
    high: float = 100
    digits: int = 4
    decimals: int = 0
    noun: dict[str, str] = field(default_factory=dict)
    others: dict[str, list[str]] = field(default_factory=dict)
    told: dict[str, list[str]] = field(default_factory=dict)
    joined: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """What a thing is called, by language."""

    en: str
    zh: str
    hant: str

    def of(self, language: str) -> str:
        """The name as a page in this language writes it."""
        return {"zh": self.zh, "zh-Hant": self.hant}.get(language, self.en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """A field: the kind of its things, with labels, their properties, and the names that it can give, in three scripts."""

    kind: str
    en: str
    zh: str
    properties: tuple[Property, ...]
    given: tuple[tuple[str, str, str], ...]

    def names(self, chance: Random) -> list[Name]:
        """Every name that this field can give, in an order of chance."""
        names = [Name(en=en, zh=zh, hant=hant) for en, zh, hant in self.given]
        chance.shuffle(names)
        return names


def _read() -> tuple[Domain, ...]:
    table = yaml.safe_load(Path(__file__).with_name("domains.yaml").read_text(encoding="utf-8"))
    # Old and new towns are told apart by a word, as in life.
    towns = [*table["towns"], *([f"New {en}", f"新{zh}", f"新{hant}"] for en, zh, hant in table["towns"])]
    return tuple(
        Domain(
            kind=one["kind"],
            en=one["en"],
            zh=one["zh"],
            properties=tuple(Property(**about) for about in one["properties"]),
            given=tuple(_given(one, towns)),
        )
        for one in table["domains"]
    )


def _given(one: dict[str, Any], towns: list[list[str]]) -> list[tuple[str, str, str]]:
    if "stems" in one:
        return [
            (f"{en}-{number}", f"{zh}{number}号", f"{hant}{number}號")
            for en, zh, hant in one["stems"]
            for number in range(2, 32)
        ]
    return [(f"{town[0]} {end[0]}", town[1] + end[1], town[2] + end[2]) for town in towns for end in one["ends"]]


DOMAINS = _read()
