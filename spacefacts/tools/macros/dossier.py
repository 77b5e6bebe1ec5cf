"""`dossier`: all that the base knows of one fact."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from spacefacts.catalog import Catalog
from spacefacts.evidence import Derivation
from spacefacts.loading import API
from spacefacts.model import Fact
from spacefacts.tools.markup import (
    SITE,
    citation_line,
    claim_item,
    date_mark,
    element,
    fact_link,
    item_list,
    status_chip,
)


def dossier(catalog: Catalog, address: str, *, lang: str = "en") -> str:
    """Value, status, definition, how it was computed, history, evidence, and what others say instead."""
    fact = catalog.get(address)
    return element("div", "".join(_parts(catalog, fact, lang)), class_="sf-dossier")


def _parts(catalog: Catalog, fact: Fact, lang: str) -> Iterator[str]:
    other = "zh" if lang == "en" else "en"
    both = element("span", escape(fact.display(other)), lang="zh-Hans" if other == "zh" else "en", class_="sf-other")
    yield element(
        "p", f"{fact_link(fact, lang)} {both} {status_chip(fact, lang)}{date_mark(fact, lang)}", class_="sf-value"
    )
    if fact.about(lang):
        yield element("p", escape(fact.about(lang) or ""), class_="sf-definition")
    if fact.note(lang):
        yield element("p", escape(fact.note(lang) or ""), class_="sf-note")
    if fact.derivation:
        yield _computed(catalog, fact.derivation, lang)
    if len(fact.series) > 1:
        yield _history(fact, lang)
    if fact.sources:
        supports = "Printed figures that agree" if fact.derivation else "Sources"
        yield _section(supports, item_list((citation_line(c, lang) for c in fact.sources), class_="sf-sources"))
    claimed = [(one, index) for one in fact.series for index in range(len(one.claims))]
    if claimed:
        yield _section("Others say", item_list(claim_item(one, index, lang) for one, index in claimed))
    yield _handles(fact)


def _computed(catalog: Catalog, derivation: Derivation, lang: str) -> str:
    inputs = (
        f"{escape(catalog.subject(one.subject).label(lang))}, {escape(one.label(lang))}: {fact_link(one, lang)}"
        for one in derivation.inputs
    )
    return _section(f"Computed ({escape(derivation.rule)}) from", item_list(inputs))


def _history(fact: Fact, lang: str) -> str:
    rows = "".join(
        f'<tr><th scope="row">{escape(one.as_of or "")}</th><td class="sf-number">{fact_link(one, lang)}</td>'
        f"<td>{status_chip(one, lang)}</td><td>{'; '.join(citation_line(c, lang) for c in one.sources)}</td></tr>"
        for one in reversed(fact.series)
    )
    head = "".join(f'<th scope="col">{name}</th>' for name in ("As of", "Value", "Status", "Sources"))
    return _section("History", f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>")


def _section(heading: str, content: str) -> str:
    return element("div", f'<p class="sf-heading">{heading}</p>{content}', class_="sf-part")


def _handles(fact: Fact) -> str:
    code = element("code", escape(fact.address))
    data = element("a", "JSON", href=f"{SITE}{API}/facts/{fact.address}.json")
    return element("p", f"{code} · {data}", class_="sf-handles")
