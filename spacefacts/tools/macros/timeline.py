"""`timeline`: moments in their order."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from spacefacts.catalog import Catalog
from spacefacts.model import Fact
from spacefacts.moments import Moment
from spacefacts.tools.arguments import BadArgument, facts_of
from spacefacts.tools.markup import SITE, element, fact_link, status_chip
from spacefacts.tools.punctuation import COLON


def timeline(catalog: Catalog, *of: str, lang: str = "en", properties: Sequence[str] | None = None) -> str:
    """The moments at these addresses, or all those of these subjects, earliest first.

    `properties` limits what is taken from each subject.
    """
    found = [(fact.value, fact) for fact in facts_of(catalog, of) if properties is None or fact.property in properties]
    moments = [(value.begin, fact.address, fact) for value, fact in found if isinstance(value, Moment)]
    if not moments:
        raise BadArgument("none of these is a moment; name moments, or subjects that have some")
    ordered = [fact for _, _, fact in sorted(moments, key=lambda one: one[:2])]
    several = len({fact.subject for fact in ordered}) > 1
    entries = (_entry(fact, _name(catalog, fact, lang) if several else "", lang) for fact in ordered)
    return element("ol", "".join(entries), class_="sf-timeline")


def _name(catalog: Catalog, fact: Fact, lang: str) -> str:
    subject = catalog.subject(fact.subject)
    return element("a", escape(subject.label(lang)), href=f"{SITE}{subject.url}") + COLON[lang]


def _entry(fact: Fact, name: str, lang: str) -> str:
    what = element("span", f"{name}{escape(fact.label(lang))}", class_="sf-what")
    note = element("p", escape(fact.note(lang) or ""), class_="sf-note") if fact.note(lang) else ""
    return f"<li>{fact_link(fact, lang)} {status_chip(fact, lang)}{what}{note}</li>"
