"""Bare numbers: digits in prose that no macro made and that are no part of a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spacefacts.catalog import Catalog
from spacefacts.tools.meanings import Printed, printed
from spacefacts.tools.numerals import LETTER

# Words whose numbers are versions, standards or codes.
_NAMED = re.compile(
    r"(?<![A-Za-z])(?:Python|MkDocs|Material|PyYAML|[Vv]ersions?|[Rr]eleases?|ISO|IEC|RFC|PEP|BCP|WCAG|GB/T|HTTP|CC BY)"
    r"[ -]\d+(?:[.:-]\d+)*"
    r"|(?<![A-Za-z])[Ee]xit codes? \d(?:(?:,| and| or|, and|, or) \d)*"
    r"|(?:UTC|GMT)[-+\N{MINUS SIGN}]\d+(?::\d+)?"
)
# A word that begins with letters is a name up to its end: T-10-1.
_CODED = re.compile(rf"(?<![{LETTER}\d-])[{LETTER}]+\d*(?:[-\u2010\u2011][{LETTER}]*\d+[{LETTER}]*)+(?![{LETTER}\d])")
_NUMBERED = re.compile(r"\b(?:[A-Z][\w-]*[ -])+\d{1,3}[A-Z]?\b")


def bare_numbers(line: str, catalog: Catalog) -> Iterator[Printed]:
    """Every number, date and clock time in a line of prose, but for the digits of names."""
    names = _names(catalog)
    text = names.sub(_hidden, line) if names else line
    text = _CODED.sub(_hidden, _NAMED.sub(_hidden, text))
    return (one for one in printed(text) if re.search(r"\d", text[one.start : one.end]))


def _hidden(match: re.Match[str]) -> str:
    return "\N{FULL BLOCK}" * len(match[0])


@lru_cache(maxsize=1)
def _names(catalog: Catalog) -> re.Pattern[str] | None:
    """The names with digits that the base knows, the longest first, hyphened or not."""
    subjects = [name for one in catalog.subjects() for name in (one.label("en"), one.label("zh"), *one.aliases)]
    kinds = [kind.label(language) for kind in catalog.kinds() for language in ("en", "zh")]
    publishers = [catalog.publisher_label(one, language) for one in catalog.publishers() for language in ("en", "zh")]
    labels = {name for name in (*subjects, *kinds, *publishers) if re.search(r"\d", name)}
    # "Soyuz 34 for the crew of Salyut 6" holds two names of its own.
    named = labels | {inner for name in labels for inner in _NUMBERED.findall(name)}
    if not named:
        return None
    patterns = (re.sub(r"[- ]|\\[- ]", "[- ]", re.escape(name)) for name in sorted(named, key=len, reverse=True))
    return re.compile(rf"(?<![{LETTER}\d])(?:{'|'.join(patterns)})(?![{LETTER}\d])", re.IGNORECASE)
