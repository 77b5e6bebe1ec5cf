"""`documents`: what a publisher printed, and what is taken from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from urllib.parse import unquote

from spacefacts.catalog import Catalog
from spacefacts.evidence import Source
from spacefacts.model import Fact
from spacefacts.tools.arguments import BadArgument
from spacefacts.tools.markup import anchor, claim_value, element, fact_link, item_list, sentence, verdict_chip

GRADES = {
    "A": "official, a filing, or primary data",
    "B": "an established medium",
    "C": "a republication of somebody else's text",
    "D": "weak: machine-made, anonymous, or a mirror",
}

Use = tuple[Fact, int | None]
"""A fact that cites a document, and which of its claims does so, if it is not the fact itself."""


def documents(catalog: Catalog, publisher: str, *, lang: str = "en") -> str:
    """Every document of a publisher: its address, date, grade and origin, and the facts and claims that cite it."""
    if publisher not in catalog.publishers():
        raise BadArgument(f"no publisher {publisher!r} is described under facts/source")
    mine = _by_publisher(catalog).get(publisher)
    if not mine:
        return element("p", "No document of its own is cited here; others carry its statements.")
    uses = _uses(catalog)
    return "".join(_document(catalog, source, uses.get(source.id, []), lang) for source in mine)


def _document(catalog: Catalog, source: Source, uses: list[Use], lang: str) -> str:
    name = source.title or sentence(anchor(source.id).replace("-", " "))
    origin = "" if source.origin == source.publisher else f", with the statement of {source.origin_label(lang)}"
    facts = [
        element("a", escape(unquote(source.url)), href=source.url, rel="noopener", class_="sf-address"),
        escape(f"Grade {source.grade}: {GRADES[source.grade]}{origin}."),
        f"Published {source.published or 'without a date'}, read {source.accessed or 'on a day not noted'}.",
        f"Language {escape(source.language)}. Cited as <code>{escape(source.id)}</code>.",
    ]
    if source.archive:
        facts.append(element("a", "A kept copy", href=source.archive, rel="noopener"))
    heading = element("h2", escape(name))
    taken = element("p", "Taken from it", class_="sf-heading") + item_list(_taken(catalog, uses, lang))
    return element(
        "section", heading + item_list(facts, class_="sf-sources") + (taken if uses else ""), id=anchor(source.id)
    )


def _taken(catalog: Catalog, uses: list[Use], lang: str) -> Iterator[str]:
    for fact, claim in uses:
        name = f"{escape(catalog.subject(fact.subject).label(lang))}, {escape(fact.label(lang))}:"
        if claim is None:
            yield f"{name} {fact_link(fact, lang)}"
        else:
            yield f"{name} says {claim_value(fact, claim, lang)} {verdict_chip(fact.claims[claim], lang)}"


@lru_cache(maxsize=1)
def _by_publisher(catalog: Catalog) -> dict[str, list[Source]]:
    # Once for all publishers: a site has a page of each.
    found: dict[str, list[Source]] = defaultdict(list)
    for source in catalog.sources():
        found[source.publisher].append(source)
    return found


@lru_cache(maxsize=1)
def _uses(catalog: Catalog) -> dict[str, list[Use]]:
    uses: dict[str, list[Use]] = defaultdict(list)
    for fact in catalog:
        for one in fact.series:
            for citation in one.sources:
                uses[citation.source.id].append((one, None))
            for index, claim in enumerate(one.claims):
                for citation in claim.sources:
                    uses[citation.source.id].append((one, index))
    return uses
