"""`assertion`: what somebody stated, and what the figures say about it."""

from __future__ import annotations

from html import escape

from spacefacts.catalog import Catalog
from spacefacts.tools.arguments import BadArgument
from spacefacts.tools.markup import SITE, citation_line, element, fact_link
from spacefacts.values import Reference


def assertion(catalog: Catalog, subject: str, *, lang: str = "en") -> str:
    """The statement in our own words, who made it, what the figures of the base say, and where these are."""
    about = catalog.subject(subject)
    stated = about.get("statement")
    if stated is None:
        raise BadArgument(f"{subject} states nothing; name a subject of the kind assertion")
    said_by = "; ".join(citation_line(citation, lang) for citation in stated.sources)
    parts = [element("p", fact_link(stated, lang), class_="sf-statement"), element("p", said_by, class_="sf-sources")]
    note = stated.note(lang)
    if note:
        heading = "What the figures say" if lang == "en" else "数据怎么说"
        parts.append(element("p", f"<strong>{heading}.</strong> {escape(note)}", class_="sf-note"))
    if "bears-on" in about:
        parts.append(element("p", _bearing(catalog, about["bears-on"].value, lang), class_="sf-bears-on"))
    return element("blockquote", "".join(parts), class_="sf-assertion", id=about.id)


def _bearing(catalog: Catalog, value: object, lang: str) -> str:
    ids = [one for one in (value if isinstance(value, tuple) else (value,)) if isinstance(one, Reference)]
    links = [
        element("a", escape(catalog.subject(one).label(lang)), href=f"{SITE}{catalog.subject(one).url}") for one in ids
    ]
    return ("Look at: " if lang == "en" else "参见：") + " · ".join(links)
