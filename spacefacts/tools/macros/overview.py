"""`overview`: a subject at a glance."""

from __future__ import annotations

from html import escape

from spacefacts.catalog import Catalog
from spacefacts.model import Fact
from spacefacts.tools.markup import date_mark, element, fact_link, status_chip


def overview(catalog: Catalog, subject: str, *, lang: str = "en") -> str:
    """Every fact of the subject in a line: what it is, the value, how well it stands, whether others disagree."""
    about = catalog.subject(subject)
    body = "".join(_row(fact, lang) for fact in about.values())
    label = "At a glance" if lang == "en" else "概览"
    table = f"<table><tbody>{body}</tbody></table>"
    return element("div", table, class_="sf-table sf-overview", tabindex="0", role="region", aria_label=label)


def _row(fact: Fact, lang: str) -> str:
    name = element("a", escape(fact.label(lang)), href=f"#{fact.property}")
    against = sum(len(one.claims) for one in fact.series)
    words = {"en": f"{against} say otherwise" if against > 1 else "1 says otherwise", "zh": f"{against}种不同说法"}[
        lang
    ]
    others = f' <span class="sf-others">{words}</span>' if against else ""
    return (
        f'<tr><th scope="row">{name}</th><td>{fact_link(fact, lang)}{date_mark(fact, lang)}</td>'
        f"<td>{status_chip(fact, lang)}{others}</td></tr>"
    )
