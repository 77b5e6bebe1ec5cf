"""`assertion`: what somebody stated, and what the figures say about it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from spacefacts.catalog import Catalog
from spacefacts.tools.arguments import BadArgument
from spacefacts.tools.markup import SITE, citation_line, element, fact_link
from spacefacts.tools.punctuation import FULL_STOP, SEMICOLON


def assertion(catalog: Catalog, subject: str, *, lang: str = "en") -> str:
    """The statement in our own words, who made it, what the figures of the base say, and where these are."""
    about = catalog.subject(subject)
    stated = about.get("statement")
    if stated is None:
        raise BadArgument(f"{subject} states nothing; name a subject of the kind assertion")
    said_by = SEMICOLON[lang].join(citation_line(citation, lang) for citation in stated.sources)
    parts = [element("p", fact_link(stated, lang), class_="sf-statement"), element("p", said_by, class_="sf-sources")]
    note = stated.note(lang)
    if note:
        heading = "What the figures say" if lang == "en" else "数据怎么说"
        parts.append(element("p", f"<strong>{heading}</strong>{FULL_STOP[lang]}{escape(note)}", class_="sf-note"))
    if about.see_also:
        parts.append(element("p", _others(catalog, about.see_also, lang), class_="sf-see-also"))
    return element("blockquote", "".join(parts), class_="sf-assertion", id=about.id)


def _others(catalog: Catalog, ids: Sequence[str], lang: str) -> str:
    subjects = [catalog.subject(one) for one in ids]
    links = [element("a", escape(one.label(lang)), href=f"{SITE}{one.url}") for one in subjects]
    return ("Look at: " if lang == "en" else "参见：") + " · ".join(links)
