"""HTML that says which fact it shows.

Links within the site begin with `site:/`, the root of the site; whoever renders a page knows the way there. Every
number stands in an element with `data-fact` (its address) and `data-value` (its digits), so that a machine can prove
that the page, the library and the API show the same. Where an element shows the date of a value and not the value,
`data-part` says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from spacefacts.display import Style, display
from spacefacts.errors import BadValue
from spacefacts.evidence import Citation, Claim, Source
from spacefacts.judgements import STATUS_NAMES, STATUS_WORDS, VERDICT_WORDS
from spacefacts.model import Fact
from spacefacts.moments import Moment
from spacefacts.tools.punctuation import COMMA, PAUSE
from spacefacts.units import convert_value

SITE = "site:/"

_CITED = {
    "en": {"undated": "undated", "grade": "grade {}", "origin": "origin {}", "details": "details"},
    "zh": {"undated": "无日期", "grade": "{}级", "origin": "源自{}", "details": "详情"},
}


def element(tag: str, content: str, **attributes: str | None) -> str:
    """An element; attributes that are None are left out, underscores in their names become hyphens."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items() if value is not None}
    written = "".join(f' {name}="{escape(value)}"' for name, value in named.items())
    return f"<{tag}{written}>{content}</{tag}>"


def fact_link(fact: Fact, language: str = "en", unit: str | None = None, decimals: int | None = None) -> str:
    """A fact's value as a link to its permalink, telling status, date and sources to whoever points at it."""
    return element(
        "a",
        escape(fact_words(fact, language, unit, decimals)),
        class_=f"sf-fact sf-{fact.status}",
        # A base without a site has no page to lead to.
        href=f"{SITE}{fact.url}" if fact.url else None,
        data_fact=fact.address,
        data_value=fact.text,
        data_as_of=fact.as_of,
        data_unit=unit,
        data_digits=None if decimals is None else str(decimals),
        aria_description=standing(fact, language),
    )


def date_link(fact: Fact, language: str = "en") -> str:
    """The date at which a fact's value held, bound as that part of the fact, as a link to its permalink."""
    return element(
        "a",
        escape(_date_words(fact, language)),
        class_=f"sf-fact sf-{fact.status}",
        href=f"{SITE}{fact.url}",
        **_dated(fact),
        aria_description=standing(fact, language),
    )


def date_mark(fact: Fact, language: str = "en") -> str:
    """The date of a value, small, to stand behind it: as of 17 October 2025; empty where the value does not change."""
    if fact.as_of is None:
        return ""
    since = "as of " if language == "en" else "截至"
    return " " + element("small", since + date_alone(fact, language), class_="sf-as-of")


def date_alone(fact: Fact, language: str = "en") -> str:
    """The date of a value, bound and not linked."""
    return element("span", escape(_date_words(fact, language)), **_dated(fact))


def _date_words(fact: Fact, language: str) -> str:
    return day_words(fact.as_of, language) if fact.as_of else ""


def day_words(date: str, language: str) -> str:
    """A day, month or year as a reader writes it: 17 October 2025, 2025年10月17日."""
    return display(Moment(date), Style(), language)


def _dated(fact: Fact) -> dict[str, str | None]:
    return {"data_fact": fact.address, "data_part": "as_of", "data_value": fact.as_of, "data_as_of": fact.as_of}


def fact_words(fact: Fact, language: str, unit: str | None = None, decimals: int | None = None) -> str:
    """What a page shows of a fact, in its own unit or in another of the same dimension.

    Raises:
        BadValue: the unit does not fit, the fact is no number, or no number is printed with so many decimals.
    """
    if unit is None and decimals is None:
        return fact.display(language)
    if decimals is not None and decimals not in range(10):
        raise BadValue(str(decimals), f"a number cannot have {decimals} digits after its point; write 0 to 9")
    style = Style(unit or fact.unit, decimals)
    return display(convert_value(fact.value, fact.unit, unit or fact.unit), style, language, fact.qualifier)


def claim_value(fact: Fact, index: int, language: str = "en") -> str:
    """What a claim says instead, bound to its fact and its place among the fact's claims."""
    claim = fact.claims[index]
    return element(
        "span",
        escape(claim.display(language)),
        class_="sf-claimed",
        data_fact=fact.address,
        data_claim=str(index),
        data_as_of=fact.as_of,
        data_value=claim.text,
    )


def standing(fact: Fact, language: str = "en") -> str:
    """Status, date and sources in a line; the sources of a derived fact are those of its inputs too."""
    inputs = fact.derivation.inputs if fact.derivation else ()
    citations = [citation for one in (fact, *inputs) for citation in one.sources]
    names = list(dict.fromkeys(citation.source.publisher_label(language) for citation in citations))
    shown = PAUSE[language].join(names[:3]) + (f" +{len(names) - 3}" if len(names) > 3 else "")
    parts = [sentence(STATUS_WORDS[language][fact.status])]
    if fact.as_of:
        parts.append(f"as of {fact.as_of}" if language == "en" else f"截至{fact.as_of}")
    if shown:
        parts.append(shown)
    return " · ".join(parts)


def status_chip(fact: Fact, language: str = "en") -> str:
    """The status as a word, with what it means."""
    meaning = STATUS_WORDS[language][fact.status]
    name = STATUS_NAMES[language][fact.status]
    return element("span", name, class_=f"sf-chip sf-{fact.status}", title=sentence(meaning))


def verdict_chip(claim: Claim, language: str = "en") -> str:
    """The verdict on a claim, in words."""
    words = VERDICT_WORDS[language][claim.verdict]
    return element("span", words, class_=f"sf-chip sf-verdict-{claim.verdict}")


def citation_line(citation: Citation, language: str = "en") -> str:
    """Who says it, when, where in it, in which words, how good and from whom."""
    source, words = citation.source, _CITED[language]
    origin = "" if source.origin == source.publisher else words["origin"].format(escape(source.origin_label(language)))
    details = [
        escape(source.publisher_label(language)) if source.title else "",
        day_words(source.published, language) if source.published else words["undated"],
        escape(citation.at_words(language) or ""),
        words["grade"].format(source.grade),
        origin,
    ]
    says = f" <q>{escape(citation.says)}</q>" if citation.says else ""
    written = COMMA[language].join(part for part in details if part)
    return f"{source_link(source, language)}{says} <small>{written} · {source_details(source, language)}</small>"


def source_link(source: Source, language: str = "en") -> str:
    """The title of a document, or else its publisher, as a link to it."""
    return element("a", escape(source.title or source.publisher_label(language)), href=source.url, rel="noopener")


def source_details(source: Source, language: str = "en") -> str:
    """A link to where the document is described, on this site or on that of its own base."""
    page = f"{SITE}{source.page}" if source.page else None
    return element("a", _CITED[language]["details"], class_="sf-about", href=page)


def claim_item(fact: Fact, index: int, language: str = "en") -> str:
    """A claim against a fact: what it says, the verdict, why, and who says so."""
    claim = fact.claims[index]
    said_by = item_list((citation_line(citation, language) for citation in claim.sources), class_="sf-sources")
    note = element("p", escape(claim.note(language)), class_="sf-note")
    return f"{claim_value(fact, index, language)} {verdict_chip(claim, language)}{note}{said_by}"


def anchor(source: str) -> str:
    """The id of a document on its publisher's page."""
    return source.partition("/")[2]


def item_list(items: Iterable[str], tag: str = "ul", class_: str | None = None) -> str:
    """A list of items that are HTML already."""
    return element(tag, "".join(f"<li>{item}</li>" for item in items), class_=class_)


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
