"""`catalogue`: the index of everything."""

from __future__ import annotations

from html import escape

from spacefacts.about import Kind, Subject
from spacefacts.catalog import Catalog
from spacefacts.tools.markup import SITE, element, fact_link, item_list, status_chip
from spacefacts.tools.punctuation import COLON

_PAGE = {"en": "All about it", "zh": "全部内容"}


def catalogue(catalog: Catalog, *, lang: str = "en") -> str:
    """Every fact of the base, by kind and subject."""
    subjects = catalog.subjects()
    return "".join(
        _kind(kind, [subject for subject in subjects if subject.kind == kind.id], lang) for kind in catalog.kinds()
    )


def _kind(kind: Kind, subjects: list[Subject], lang: str) -> str:
    if not subjects:
        return ""
    about = element("p", escape(kind.about(lang) or "")) if kind.about(lang) else ""
    entries = "".join(_subject(subject, lang) for subject in subjects)
    return element("section", f"<h2>{escape(kind.label(lang))}</h2>{about}{entries}", id=kind.id)


def _subject(subject: Subject, lang: str) -> str:
    # Below the summary: a link in it would be a control within a control.
    page = element("p", element("a", _PAGE[lang], href=f"{SITE}{subject.url}"))
    facts = item_list(
        f"{escape(fact.label(lang))}{COLON[lang]}{fact_link(fact, lang)} {status_chip(fact, lang)}"
        for fact in subject.values()
    )
    summary = f"{escape(subject.label(lang))} <small>{_count(len(subject), lang)}</small>"
    return f"<details><summary>{summary}</summary>{page}{facts}</details>"


def _count(facts: int, lang: str) -> str:
    if lang == "zh":
        return f"{facts}项事实"
    return "1 fact" if facts == 1 else f"{facts} facts"
