"""`catalogue`: the index of everything."""

from __future__ import annotations

from html import escape

from spacefacts.catalog import Catalog
from spacefacts.model import Kind, Subject
from spacefacts.tools.markup import SITE, element, fact_link, item_list, status_chip


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
    name = element("a", escape(subject.label(lang)), href=f"{SITE}{subject.url}")
    facts = item_list(
        f"{escape(fact.label(lang))}: {fact_link(fact, lang)} {status_chip(fact, lang)}" for fact in subject.values()
    )
    count = f"{len(subject)} fact" if len(subject) == 1 else f"{len(subject)} facts"
    return f"<details><summary>{name} <small>{count}</small></summary>{facts}</details>"
