"""What a page says of itself where others show a link to it: a picture and a few words.

A page that somebody wrote has a card with its title. A headline fact is one that the home page states; the page of its
subject has a card with that number. For all other pages the card of the home page stands.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from spacefacts.catalog import Catalog
from spacefacts.errors import MissingExtra
from spacefacts.model import Fact
from spacefacts.tools.calls import BadCall, find_calls
from spacefacts.tools.cards import fact_card, title_card, title_of
from spacefacts.tools.drawing import text_width

HOME = "index.md"
CARDS = "cards/"
"""Where the cards lie."""
_LONGEST = 160
_PARAGRAPH = re.compile(r"<p(?P<attributes>[^>]*)>(?P<words>.*?)</p>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def card_path(page: str) -> str:
    """Where the card of a page lies, by the path of its source: `record.md` has `cards/record.png`."""
    return f"{CARDS}{page.removesuffix('.md')}.png"


def cards(
    catalog: Catalog, pages: Mapping[str, str], titles: Mapping[str, str], site_name: str, language: str
) -> dict[str, bytes]:
    """The card of every page and of every headline fact's subject, by path.

    `pages` has the Markdown of each page by its path, `titles` what the navigation calls those without a heading. A
    page whose title has a character that the font lacks, has no card. Where nothing can draw there are none, with a
    `UserWarning`.
    """
    try:
        drawn = dict(_drawn(catalog, pages, titles, site_name, language))
    except MissingExtra as error:
        warnings.warn(f"left out cards: {error}", stacklevel=2)
        return {}
    return {card_path(path): card for path, card in drawn.items() if card is not None}


def titles_in(navigation: Any) -> dict[str, str]:
    """What a navigation, as `mkdocs.yml` writes it, calls each page, by the page's path."""
    if isinstance(navigation, list):
        return {path: title for one in navigation for path, title in titles_in(one).items()}
    found: dict[str, str] = {}
    for title, inside in navigation.items() if isinstance(navigation, dict) else ():
        found |= {inside: title} if isinstance(inside, str) else titles_in(inside)
    return found


def headlines(catalog: Catalog, home: str) -> dict[str, Fact]:
    """The first number of each subject that the Markdown of the home page states, by subject."""
    stated: dict[str, Fact] = {}
    for call in find_calls(home):
        try:
            name, arguments, _ = call.read()
            fact = catalog.get(arguments[0]) if name == "fact" and arguments else None
        except (BadCall, LookupError):
            # Whoever renders the page says so, at its line.
            continue
        if fact is not None and fact.type in ("quantity", "count"):
            stated.setdefault(fact.subject, fact)
    return stated


def description_of(html: str) -> str:
    """The first paragraph of a page in plain words, cut off where it is long; empty where it has none."""
    for paragraph in _PARAGRAPH.finditer(html):
        words = " ".join(unescape(_TAG.sub("", paragraph["words"])).split())
        if words and "class=" not in paragraph["attributes"]:
            return _cut(words)
    return ""


def _drawn(
    catalog: Catalog, pages: Mapping[str, str], titles: Mapping[str, str], site_name: str, language: str
) -> Iterator[tuple[str, bytes | None]]:
    for path, markdown in pages.items():
        title = title_of(markdown) or titles.get(path)
        if title:
            yield path, title_card(title, site_name)
    for subject, fact in headlines(catalog, pages.get(HOME, "")).items():
        name = catalog.subject(subject).label(language)
        yield f"facts/{subject}.md", fact_card(fact, name, site_name, language)


def _cut(words: str) -> str:
    """At most so many letters, of which a Chinese character is worth about two, ending with a whole word."""
    if text_width(words, 1) <= _LONGEST * 0.58:
        return words
    kept = ""
    for piece in re.findall(r"[⺀-￿]|[^\s⺀-￿]+|\s+", words):
        if text_width(kept + piece, 1) > _LONGEST * 0.58:
            break
        kept += piece
    return f"{kept.rstrip(' ,;:，；：、')}…"
