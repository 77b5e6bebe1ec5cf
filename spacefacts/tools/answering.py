"""Answers for programs that read: a fact with its evidence, and the numbers of a text beside the facts that print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from typing import Any, TypeAlias

from spacefacts.about import Subject
from spacefacts.catalog import Catalog
from spacefacts.evidence import Claim
from spacefacts.model import Fact
from spacefacts.tools.agreement import agrees
from spacefacts.tools.bare import bare_numbers
from spacefacts.tools.meanings import meant
from spacefacts.tools.pages import Page

Answer: TypeAlias = dict[str, Any]
"""Plain data; numbers are `int` or `Decimal`."""

_SENTENCE = re.compile(r"[^.!?。！？\n]*(?:[.!?](?=\S)[^.!?。！？\n]*)*")
_MOST_SOUGHT, _MOST_NAMED = 30, 3


def explained(fact: Fact) -> Answer:
    """The fact as the JSON API has it, with what it was computed from in `inputs`, each explained in the same way."""
    return fact.explain().as_dict()


def found(catalog: Catalog, query: str, limit: int = 10) -> Answer:
    """The facts that words point to, best first, each in short; to be asked for one by one."""
    return {"facts": [_in_short(fact) for fact in catalog.search(query, limit)]}


def text_checked(catalog: Catalog, text: str) -> Answer:
    """Every number of a text in Markdown, in its order, with a verdict and the facts that it is to be compared with.

    A number that a link or a comment binds to a fact `agrees` or `differs`, or its address is `unknown`. Another
    `matches` where a fact that the words around it point to prints the same; it is `claimed` where such a fact has a claim
    that says so, with a verdict of its own; else it is to `compare` with the first few such facts of the same sort, or it
    is `unmatched`. A number without an address can only seem to be about a fact, so facts come with their definitions.
    """
    page = Page(path="text", text=text.replace("\r\n", "\n"), catalog=catalog, is_ours=False)
    numbers = [*_bound(page), *_bare(page)]
    return {"numbers": sorted(numbers, key=lambda one: (one["line"], one["column"]))}


def _bound(page: Page) -> Iterator[Answer]:
    for one in page.bound:
        fact = page.fact(one.address)
        place = page.place_of(one.start)
        yield {
            "text": one.words,
            "line": place.line,
            "column": place.column,
            "verdict": _verdict(one.words, fact) if fact else "unknown",
            "address": one.address,
            "facts": [_with_evidence(fact)] if fact else [],
        }


def _verdict(words: str, fact: Fact) -> str:
    verdict = agrees(words, fact.value, fact.unit, fact.qualifier)
    # A length says nothing of a day.
    return "unmatched" if verdict is None else "agrees" if verdict else "differs"


def _bare(page: Page) -> Iterator[Answer]:
    likely = cache(partial(_likely, page.catalog))
    for number, line in page.prose_lines():
        for one in bare_numbers(line, page.catalog):
            words = line[one.start : one.end].strip()
            same = frozenset(meant(page.catalog, one))
            verdict, facts = _compared(words, same, likely(_sentence(line, one.start)))
            yield {
                "text": words,
                "line": number,
                "column": one.start + 1,
                "verdict": verdict,
                "facts": [_with_evidence(fact) for fact in facts],
            }


def _likely(catalog: Catalog, sentence: str) -> list[Fact]:
    """The facts that share words with a sentence, those first whose subject it names."""
    sought = catalog.search(sentence, _MOST_SOUGHT)
    return sorted(sought, key=lambda fact: -_named(catalog.subject(fact.subject), sentence))


def _compared(words: str, same: frozenset[str], likely: list[Fact]) -> tuple[str, list[Fact]]:
    """The verdict on a number that nothing binds, and the facts it is to be compared with.

    `same` are the addresses that print the number, `likely` the facts that its sentence seems to be about.
    """
    groups = {
        "matches": [fact for fact in likely if fact.address in same],
        "claimed": [fact for fact in likely if any(_says_so(claim, words) for claim in fact.claims)],
        "compare": [fact for fact in likely if _verdict(words, fact) != "unmatched"],
    }
    verdict = next((name for name, facts in groups.items() if facts), "unmatched")
    return verdict, groups.get(verdict, [])[:_MOST_NAMED]


def _named(subject: Subject, sentence: str) -> int:
    """How long the longest name of the subject is that stands in the sentence, hyphened or not; 0 where none does."""
    names = (subject.label("en"), subject.label("zh"), *subject.aliases)
    return max((len(name) for name in names if _pattern(name).search(sentence)), default=0)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    written = re.sub(r"\\?[- ]", "[- ]", re.escape(name))
    return re.compile(rf"(?<![A-Za-z\d]){written}(?![A-Za-z\d])", re.IGNORECASE)


def _says_so(claim: Claim, words: str) -> bool:
    return bool(agrees(words, claim.value, claim.unit, claim.qualifier))


def _sentence(line: str, position: int) -> str:
    inside = (match[0] for match in _SENTENCE.finditer(line) if match.start() <= position < match.end())
    return next(inside, line)


def _in_short(fact: Fact) -> Answer:
    return {
        "address": fact.address,
        "label": fact.label(),
        "display": str(fact),
        "status": fact.status,
        "as_of": fact.as_of,
        "about": fact.about(),
        "url": fact.url,
    }


def _with_evidence(fact: Fact) -> Answer:
    record = fact.as_dict()
    return {**_in_short(fact), "note": fact.note(), "sources": record["sources"], "claims": record["claims"]}
