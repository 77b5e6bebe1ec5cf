"""`dossier`: all that the base knows of one fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from spacefacts.catalog import Catalog
from spacefacts.evidence import Citation, Derivation
from spacefacts.loading import API
from spacefacts.model import Fact
from spacefacts.tools.handing import handed
from spacefacts.tools.markup import (
    SITE,
    citation_line,
    claim_item,
    date_alone,
    date_mark,
    day_words,
    element,
    fact_link,
    item_list,
    source_details,
    source_link,
    status_chip,
)
from spacefacts.tools.observed import drawn
from spacefacts.tools.punctuation import COLON, COMMA, SEMICOLON

_WORDS = {
    "en": {
        "computed": "Computed ({}) from",
        "inputs": "computed ({})",
        "agree": "Printed figures that agree",
        "sources": "Sources",
        "others": "Others say",
        "history": "History",
        "as-of": "As of",
        "value": "Value",
        "status": "Status",
        "source": "Source",
        "says": "Says",
        "published": "Published",
        "grade": "Grade",
        "origin": "Origin",
        "found": "Last found on its page",
        "undated": "undated",
        "not-yet": "not yet looked for",
        "badge": "Badge",
        "edit": "Edit this number",
    },
    "zh": {
        "computed": "推算（{}），依据",
        "inputs": "推算（{}）",
        "agree": "与此相符的刊载数字",
        "sources": "来源",
        "others": "其他说法",
        "history": "历次数值",
        "as-of": "截至",
        "value": "数值",
        "status": "状态",
        "source": "来源",
        "says": "原文",
        "published": "发表日期",
        "grade": "等级",
        "origin": "原始出处",
        "found": "最近一次在原页核实",
        "undated": "无日期",
        "not-yet": "尚未核查",
        "badge": "徽章",
        "edit": "修改这个数字",
    },
}


def dossier(catalog: Catalog, address: str, *, lang: str = "en", site_url: str = "", edit: str = "") -> str:
    """Value, status, definition, how it was computed, history, evidence, what others say, and how to take it along.

    `site_url` is where the site lives, for references and snippets; `edit` is where its folder of facts can be edited.
    """
    fact = catalog.get(address)
    return element("div", "".join(_parts(catalog, fact, lang, site_url, edit)), class_="sf-dossier")


def _parts(catalog: Catalog, fact: Fact, lang: str, site_url: str, edit: str) -> Iterator[str]:
    words = _WORDS[lang]
    yield _value(fact, lang)
    if fact.about(lang):
        yield element("p", escape(fact.about(lang) or ""), class_="sf-definition")
    if fact.note(lang):
        yield element("p", escape(fact.note(lang) or ""), class_="sf-note")
    if fact.derivation:
        yield _section(words["computed"].format(_rule(fact.derivation)), _inputs(catalog, fact.derivation, lang))
    if len(fact.series) > 1:
        yield _section(words["history"], drawn(fact, lang) + _history(fact, lang))
    if fact.sources:
        yield _section(words["agree" if fact.derivation else "sources"], _evidence(fact, lang))
    claimed = [(one, index) for one in fact.series for index in range(len(one.claims))]
    if claimed:
        yield _section(words["others"], item_list(claim_item(one, index, lang) for one, index in claimed))
    yield handed(catalog, fact, lang, site_url)
    yield _handles(fact, lang, edit)


def _value(fact: Fact, lang: str) -> str:
    other, tag = ("zh", "zh-Hans") if lang == "en" else ("en", "en")
    both = element("span", escape(fact.display(other)), lang=tag, class_="sf-other")
    shown = f"{fact_link(fact, lang)} {both} {status_chip(fact, lang)}{date_mark(fact, lang)}"
    return element("p", shown, class_="sf-value")


def _rule(derivation: Derivation) -> str:
    return element("code", escape(derivation.rule))


def _inputs(catalog: Catalog, derivation: Derivation, lang: str) -> str:
    """What went in, and below each that was computed what went into that, folded."""
    return item_list(_input(catalog, one, lang) for one in derivation.inputs)


def _input(catalog: Catalog, fact: Fact, lang: str) -> str:
    subject = escape(catalog.subject(fact.subject).label(lang))
    line = f"{subject}{COMMA[lang]}{escape(fact.label(lang))}{COLON[lang]}{fact_link(fact, lang)}"
    if not fact.derivation:
        return line
    summary = element("summary", _WORDS[lang]["inputs"].format(_rule(fact.derivation)))
    return line + element("details", summary + _inputs(catalog, fact.derivation, lang))


def _history(fact: Fact, lang: str) -> str:
    rows = (
        (
            date_alone(one, lang),
            fact_link(one, lang),
            status_chip(one, lang),
            SEMICOLON[lang].join(citation_line(citation, lang) for citation in one.sources),
        )
        for one in reversed(fact.series)
    )
    return _table(fact, ("as-of", "value", "status", "sources"), list(rows), lang)


def _evidence(fact: Fact, lang: str) -> str:
    """Who says so: a row for each document, and when it was last found to say so where anybody has looked."""
    names = ["source", "says", "published", "grade", "origin"]
    if any(citation.found for citation in fact.sources):
        names.append("found")
    return _table(fact, names, [_evident(citation, lang)[: len(names)] for citation in fact.sources], lang)


def _evident(citation: Citation, lang: str) -> tuple[str, ...]:
    source, words = citation.source, _WORDS[lang]
    publisher = escape(source.publisher_label(lang)) if source.title else ""
    about = " · ".join(part for part in (publisher, source_details(source, lang)) if part)
    says = [f"<q>{escape(citation.says)}</q>" if citation.says else "", escape(citation.at_words(lang) or "")]
    return (
        f"{source_link(source, lang)} <small>{about}</small>",
        " ".join((says[0], f"<small>{says[1]}</small>" if says[1] else "")).strip() or "–",
        day_words(source.published, lang) if source.published else words["undated"],
        source.grade,
        escape(source.origin_label(lang)),
        day_words(citation.found, lang) if citation.found else words["not-yet"],
    )


def _table(fact: Fact, names: Sequence[str], rows: Sequence[Sequence[str]], lang: str) -> str:
    words = _WORDS[lang]
    head = "".join(element("th", words[name], scope="col") for name in names)
    body = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>' for first, *rest in rows
    )
    label = f"{fact.label(lang)}{COLON[lang]}{words['history' if names[0] == 'as-of' else 'sources']}"
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return element("div", table, class_="sf-table sf-evidence", tabindex="0", role="region", aria_label=label)


def _section(heading: str, content: str) -> str:
    return element("div", f'<p class="sf-heading">{heading}</p>{content}', class_="sf-part")


def _handles(fact: Fact, lang: str, edit: str) -> str:
    words = _WORDS[lang]
    handles = [
        element("code", escape(fact.address)),
        element("a", "JSON", href=f"{SITE}{API}/facts/{fact.address}.json"),
    ]
    if fact.type in ("quantity", "count", "moment"):
        badge = f"{SITE}badges/{'' if lang == 'en' else f'{lang}/'}{fact.address}.svg"
        handles.append(element("a", words["badge"], href=badge))
    if edit:
        file = f"{edit.rstrip('/')}/{fact.kind}/{fact.subject}.yaml"
        handles.append(element("a", words["edit"], href=file, rel="noopener"))
    return element("p", " · ".join(handles), class_="sf-handles")
