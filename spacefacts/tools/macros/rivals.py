"""`rivals`: one number, and what others print instead, drawn."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from spacefacts.catalog import Catalog
from spacefacts.evidence import Citation
from spacefacts.judgements import STATUS_NAMES, VERDICT_WORDS
from spacefacts.model import Fact
from spacefacts.tools.arguments import BadArgument
from spacefacts.tools.drawing import Layout
from spacefacts.tools.markup import (
    citation_line,
    claim_value,
    fact_link,
    item_list,
    sentence,
    status_chip,
    verdict_chip,
)
from spacefacts.tools.pictures import bound_claim, bound_words, dot_row, dot_scale, ends, is_number, picture
from spacefacts.tools.plots import Plot, Row, Section, Span, plotted
from spacefacts.tools.punctuation import COLON, PAUSE

_ACCEPTED = {"en": "On record here", "zh": "本库所录"}
_MARKS = {
    "rounded": ("repeated", "circle"),
    "outdated": ("single", "square"),
    "other-definition": ("derived", "diamond"),
    "misattributed": ("weak", "triangle-right"),
    "wrong": ("weak", "cross"),
    "unresolved": ("disputed", "triangle-up"),
}


def rivals(catalog: Catalog, address: str, *, caption: str, log: bool = False, lang: str = "en") -> str:
    """The number on record as a line through all rows, and every claim against it with its verdict as a mark.

    `log` makes each step of the scale ten times the last. The sources of each stand in the table below.
    """
    fact = catalog.get(address)
    if not is_number(fact) or not fact.claims:
        raise BadArgument(f"{address} is no number with a claim against it; name one that is")
    accepted = ends(fact.value)
    reaches = [accepted, *(ends(claim.value, claim.unit, fact.unit) for claim in fact.claims)]
    rows = (
        _accepted(fact, accepted, lang),
        *(_claimed(fact, index, reaches[index + 1], lang) for index in _order(fact)),
    )

    def drawing(layout: Layout) -> str:
        scale = dot_scale(reaches, fact.unit, layout, lang, is_log=log)
        guide = Span(low=accepted[0], high=accepted[1])
        return plotted(Plot(sections=(Section(rows=rows),), scale=scale, guide=guide), layout, caption)

    return picture(caption, drawing, f"<tbody>{_table(fact, lang)}</tbody>", lang)


def _order(fact: Fact) -> list[int]:
    """The claims by what they say, smallest first."""
    claims = fact.claims
    return sorted(range(len(claims)), key=lambda index: ends(claims[index].value, claims[index].unit, fact.unit))


def _accepted(fact: Fact, reach: tuple[float, float], lang: str) -> Row:
    label = f"{_ACCEPTED[lang]}{COLON[lang]}{STATUS_NAMES[lang][fact.status]}"
    inputs = fact.derivation.inputs if fact.derivation else ()
    says = _names((citation for one in (fact, *inputs) for citation in one.sources), lang)
    return dot_row(label, bound_words(fact, lang), reach, tone="ink", detail=says)


def _claimed(fact: Fact, index: int, reach: tuple[float, float], lang: str) -> Row:
    claim = fact.claims[index]
    tone, shape = _MARKS[claim.verdict]
    label = sentence(VERDICT_WORDS[lang][claim.verdict])
    shown = bound_claim(fact, index, claim, lang)
    return dot_row(label, shown, reach, tone=tone, shape=shape, detail=_names(claim.sources, lang))


def _names(citations: Iterable[Citation], lang: str) -> str:
    names = list(dict.fromkeys(citation.source.publisher_label(lang) for citation in citations))
    return PAUSE[lang].join(names[:3]) + (f" +{len(names) - 3}" if len(names) > 3 else "")


def _table(fact: Fact, lang: str) -> str:
    sources = item_list((citation_line(citation, lang) for citation in fact.sources), class_="sf-sources")
    first = _table_row(
        _ACCEPTED[lang], fact_link(fact, lang), status_chip(fact, lang) + (sources if fact.sources else "")
    )
    return first + "".join(_claim_row(fact, index, lang) for index in _order(fact))


def _claim_row(fact: Fact, index: int, lang: str) -> str:
    claim = fact.claims[index]
    sources = item_list((citation_line(citation, lang) for citation in claim.sources), class_="sf-sources")
    said = f"{escape(claim.note(lang))}{sources}"
    return _table_row(
        _names(claim.sources, lang), claim_value(fact, index, lang), f"{verdict_chip(claim, lang)} {said}"
    )


def _table_row(name: str, number: str, said: str) -> str:
    return f'<tr><th scope="row">{escape(name)}</th><td class="sf-number">{number}</td><td>{said}</td></tr>'
