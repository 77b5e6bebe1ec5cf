"""Badges: each number as a small picture, for pages that take pictures and nothing else."""

from __future__ import annotations

from html import escape
from unicodedata import east_asian_width

from spacefacts.catalog import Catalog
from spacefacts.display import LANGUAGES
from spacefacts.model import Fact
from spacefacts.tools.palette import STATUSES

_WIDE = 12
_NARROW = 6.6
_MARGIN = 12


def badges(catalog: Catalog, site_url: str) -> dict[str, bytes]:
    """`badges/<address>.svg` for every number and moment, and the same in Chinese below `badges/zh/`."""
    return {
        f"badges/{'' if language == 'en' else f'{language}/'}{fact.address}.svg": _badge(fact, language).encode()
        for fact in catalog
        if fact.type in ("quantity", "count", "moment")
        for language in LANGUAGES
    }


def _badge(fact: Fact, language: str) -> str:
    """What it is on grey, what it comes to on the colour of its status."""
    label, value = fact.label(language), fact.display(language)
    left, right = _width(label), _width(value)
    name = escape(f"{label}: {value}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="20" role="img" aria-label="{name}">'
        f'<title>{name}</title><path fill="#3a4450" d="M0 0h{left}v20H0z"/>'
        f'<path fill="{STATUSES[fact.status]}" d="M{left} 0h{right}v20H{left}z"/>'
        '<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">'
        f"{_words(label, 0, left)}{_words(value, left, right)}</g></svg>\n"
    )


def _words(text: str, start: int, width: int) -> str:
    # The length is given, so that words fit whatever font there is.
    return f'<text x="{start + _MARGIN // 2}" y="14" textLength="{width - _MARGIN}">{escape(text)}</text>'


def _width(text: str) -> int:
    return _MARGIN + round(sum(_WIDE if east_asian_width(sign) in "WF" else _NARROW for sign in text))
