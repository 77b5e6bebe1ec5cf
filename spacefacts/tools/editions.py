"""A site in two languages: the same pages once for each, the English ones at the root and the Chinese ones under `zh/`.

The Chinese of `record.md` stands beside it as `record.zh.md`, and names other pages as the English page does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from spacefacts.errors import SpacefactsError

CHINESE = ".zh.md"
"""How the name of a Chinese page ends."""

LANGUAGE_TAGS = {"en": "en", "zh": "zh-Hans"}
"""How HTML calls our languages."""

_NAMES = {"en": "English", "zh": "中文"}
PARTS = {"en": "", "zh": "zh/"}
"""Where the pages of each begin, below the root of the site."""
FOR_HOSTS = ("_headers", "_redirects", "CNAME", "robots.txt")
"""What hosts look for at the root of a site, and nowhere else."""


class NoTranslation(SpacefactsError):
    """A title of the navigation that has no translation; `title` says which."""

    def __init__(self, title: str) -> None:
        self.title = title
        super().__init__(f"the title {title!r} has no translation; add it to the plugin's titles")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A page in one of the languages: what the language is called, and the way to it.

    `way` is relative to the page that the reader is on, `address` is whole, and empty for a site that has none.
    """

    tag: str
    name: str
    way: str
    address: str
    is_here: bool


def english_of(path: str) -> str | None:
    """The path of the page that a Chinese one translates; None where it is none."""
    return path.removesuffix(CHINESE) + ".md" if path.endswith(CHINESE) else None


def chinese_of(path: str) -> str:
    """The path at which the Chinese of a page stands."""
    return path.removesuffix(".md") + CHINESE


def address_of(site_url: str, language: str) -> str:
    """Where the pages of a language begin; empty where the site has no address."""
    return f"{site_url.rstrip('/')}/{PARTS[language]}" if site_url else ""


def top_of(root: str, language: str) -> str:
    """The way to the root of the whole site, from a page that finds its own language's at `root`."""
    return _upward(root) if PARTS[language] else root


def editions(page: str, root: str, language: str, site_url: str) -> list[Edition]:
    """A page in every language, the one that is read among them.

    `page` is its address below `root`, the way to the pages of its own language; `site_url` is that of the whole site.
    """
    top = top_of(root, language)
    return [
        Edition(
            tag=tag,
            name=_NAMES[one],
            way=(top + PARTS[one] + page) or "./",
            address=address_of(site_url, one) + page if site_url else "",
            is_here=one == language,
        )
        for one, tag in LANGUAGE_TAGS.items()
    ]


def translated(titles: Any, words: Mapping[str, str]) -> Any:
    """A navigation with its titles in the other language.

    Raises:
        NoTranslation: the words lack one of them.
    """
    if isinstance(titles, list):
        return [translated(one, words) for one in titles]
    if isinstance(titles, dict):
        return {title_in(title, words): translated(inside, words) for title, inside in titles.items()}
    return titles


def title_in(title: str, words: Mapping[str, str]) -> str:
    """A title in the other language.

    Raises:
        NoTranslation: the words lack it.
    """
    if title not in words:
        raise NoTranslation(title)
    return words[title]


def _upward(way: str) -> str:
    return way.removeprefix("./") + "../"
