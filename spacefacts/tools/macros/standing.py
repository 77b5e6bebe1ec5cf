"""`standing`: the facts that stand equally well."""

from __future__ import annotations

from html import escape
from itertools import groupby

from spacefacts.catalog import Catalog
from spacefacts.model import STATUSES, Fact
from spacefacts.tools.arguments import BadArgument
from spacefacts.tools.markup import SITE, date_mark, element, fact_link
from spacefacts.tools.punctuation import PAUSE

_HEADS = {"en": ("Fact", "Value", "Sources and their grades"), "zh": ("事实", "数值", "来源及其等级")}
_GRADED = {"en": "{} ({})", "zh": "{}（{}级）"}


def standing(catalog: Catalog, status: str, *, kind: str | None = None, lang: str = "en") -> str:
    """The facts of a status, by subject: what each is, its value, who prints it and how good these sources are.

    Those of one `kind` come as a table, those of the whole base kind by kind, folded.
    """
    if status not in STATUSES:
        raise BadArgument(f"no status {status!r}; write one of {', '.join(STATUSES)}")
    tables = {}
    for one in [catalog.kind(kind)] if kind else catalog.kinds():
        facts = [fact for about in catalog.subjects(one.id) for fact in about.values() if fact.status == status]
        if facts:
            tables[f"{escape(one.label(lang))} <small>{len(facts)}</small>"] = _table(catalog, facts, lang)
    if not tables:
        raise BadArgument(f"no fact is {status} here; take the macro out")
    if kind:
        return "".join(tables.values())
    return "".join(f"<details><summary>{name}</summary>{table}</details>" for name, table in tables.items())


def _table(catalog: Catalog, facts: list[Fact], lang: str) -> str:
    head = "".join(element("th", name, scope="col") for name in _HEADS[lang])
    bodies = "".join(
        f"<tbody>{_subject(catalog, subject, lang)}{''.join(_row(fact, lang) for fact in group)}</tbody>"
        for subject, group in groupby(facts, key=lambda fact: fact.subject)
    )
    table = f"<table><thead><tr>{head}</tr></thead>{bodies}</table>"
    label = _HEADS[lang][0]
    return element("div", table, class_="sf-table sf-standing", tabindex="0", role="region", aria_label=label)


def _subject(catalog: Catalog, subject: str, lang: str) -> str:
    about = catalog.subject(subject)
    name = element("a", escape(about.label(lang)), href=f"{SITE}{about.url}")
    return f'<tr><th class="sf-group" colspan="{len(_HEADS[lang])}" scope="rowgroup">{name}</th></tr>'


def _row(fact: Fact, lang: str) -> str:
    return (
        f'<tr><th scope="row">{escape(fact.label(lang))}</th>'
        f"<td>{fact_link(fact, lang)}{date_mark(fact, lang)}</td><td>{_grades(fact, lang)}</td></tr>"
    )


def _grades(fact: Fact, lang: str) -> str:
    best: dict[str, str] = {}
    for citation in fact.sources:
        publisher = citation.source.publisher_label(lang)
        best[publisher] = min(best.get(publisher, "D"), citation.source.grade)
    listed = [_GRADED[lang].format(escape(publisher), grade) for publisher, grade in best.items()]
    computed = [f"<code>{escape(fact.derivation.rule)}</code>"] if fact.derivation else []
    return PAUSE[lang].join([*computed, *listed]) or "–"
