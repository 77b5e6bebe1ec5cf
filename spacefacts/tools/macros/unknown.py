"""`unknown`: what was looked for and not found."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from spacefacts.about import Subject
from spacefacts.catalog import Catalog
from spacefacts.tools.arguments import BadArgument, chosen_subjects
from spacefacts.tools.markup import SITE, element, item_list
from spacefacts.tools.punctuation import COLON, FULL_STOP
from spacefacts.views import words


def unknown(catalog: Catalog, *of: str, lang: str = "en") -> str:
    """What the base says it does not know of the subjects of these kinds, or of all, with a word on the search."""
    kinds = of or tuple(kind.id for kind in catalog.kinds())
    entries = [
        entry for kind in kinds for one in chosen_subjects(catalog, kind) for entry in _entries(catalog, one, lang)
    ]
    if not entries:
        raise BadArgument("nothing is noted as not found here; take the macro out")
    return item_list(entries, class_="sf-unknown")


def _entries(catalog: Catalog, subject: Subject, lang: str) -> Iterator[str]:
    properties = catalog.kind(subject.kind).properties
    name = element("a", escape(subject.label(lang)), href=f"{SITE}{subject.url}")
    for missing, note in subject.unknown(lang).items():
        what = element("strong", f"{name}{COLON[lang]}{escape(words(properties[missing]['label'], lang))}")
        yield f"{what}{FULL_STOP[lang]}{escape(note)}"
