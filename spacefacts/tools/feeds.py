"""Feeds by Atom, RFC 4287, of what changed: an entry for each release, and one for each fact that it changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from spacefacts.catalog import Catalog
from spacefacts.loading import API
from spacefacts.released import Release
from spacefacts.tools.chronicle import Chapter
from spacefacts.tools.differences import Differences
from spacefacts.tools.editions import LANGUAGE_TAGS, PARTS
from spacefacts.tools.telling import anchor_of, fate_of, name_of, summary_of, title_of, value_of

PAGE = "changes/"
"""The page on what changed, relative to the root of a site."""

FEED = "application/atom+xml"
"""The media type of a feed."""

_ATOM = "http://www.w3.org/2005/Atom"
_TITLES = {"en": "What changed", "zh": "有何变化"}
_OF_KIND = {"en": "{}: {}", "zh": "{}：{}"}
_ADDED = {"en": "Added: {}", "zh": "新增：{}"}
_CHANGED = {"en": "{} -> {}. {}", "zh": "{} -> {}。{}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What a feed says of one thing: `about` tells it from all others of its release, `path` is where to read on."""

    release: Release
    about: str
    title: str
    summary: str
    path: str


def feed_path(language: str, kind: str = "") -> str:
    """Where the feed of all changes lies, or that of a kind, below the root of a site."""
    return f"{API}/{PARTS[language]}changes{f'/{kind}' if kind else ''}.atom"


def feed(chapters: Iterable[Chapter], catalog: Catalog, site_url: str, language: str, kind: str = "") -> bytes:
    """A feed of the releases among the chapters, newest first; with a `kind`, of the facts of that kind alone.

    Its dates are those of the releases, and its ids stay what they are wherever the site moves.
    """
    released = [chapter for chapter in chapters if chapter.release]
    entries = [entry for chapter in released for entry in _entries(chapter, catalog, language, kind)]
    path = feed_path(language, kind)
    releases = [chapter.release for chapter in released if chapter.release]
    root = f"{site_url.rstrip('/')}/" if site_url else "../" * path.count("/")
    title = _TITLES[language]
    if kind:
        title = _OF_KIND[language].format(title, catalog.kind(kind).label(language))
    made = Element("feed", {"xmlns": _ATOM, "xml:lang": LANGUAGE_TAGS[language]})
    _texts(made, id=_id(releases[-1], language, f"feed {kind}"), title=title, updated=_updated(releases[0]))
    _texts(SubElement(made, "author"), name=urlsplit(site_url).hostname or "spacefacts")
    SubElement(made, "link", rel="alternate", type="text/html", href=f"{root}{PARTS[language]}{PAGE}")
    if site_url:
        SubElement(made, "link", rel="self", type=FEED, href=f"{root}{path}")
    for entry in entries:
        one = SubElement(made, "entry")
        identity = _id(entry.release, language, entry.about)
        _texts(one, id=identity, title=entry.title, updated=_updated(entry.release), summary=entry.summary)
        SubElement(one, "link", rel="alternate", type="text/html", href=f"{root}{PARTS[language]}{entry.path}")
    indent(made)
    written: bytes = tostring(made, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entries(chapter: Chapter, catalog: Catalog, language: str, kind: str) -> Iterator[_Entry]:
    release, found = chapter.release, chapter.of_kind(kind) if kind else chapter.found
    if release is None:
        return
    page = f"{PAGE}#{anchor_of(chapter)}"
    if not kind:
        summary = summary_of(chapter, found, language)
        yield _Entry(release=release, about="", title=title_of(chapter, language), summary=summary, path=page)
    for address, title, summary in _told(chapter, found, language):
        path = catalog.get(address).url if address in catalog else page
        yield _Entry(release=release, about=address, title=title, summary=summary, path=path)


def _told(chapter: Chapter, found: Differences, language: str) -> Iterator[tuple[str, str, str]]:
    """The address, the name and the news of each fact whose value changed, or that came, moved or went."""
    old, new = chapter.old, chapter.new
    for change in found.changed:
        if change.is_of_value:
            values = (value_of(fact, language) for fact in (change.before, change.after))
            news = _CHANGED[language].format(*values, change.why[language] if change.why else "").rstrip()
            yield change.address, name_of(new, change.address, language), news
    for address in found.added:
        value = value_of(new.get(address), language)
        yield address, name_of(new, address, language), _ADDED[language].format(value)
    for address, to in (*found.moved, *((address, "") for address in found.removed)):
        yield address, name_of(old, address, language), fate_of(address, to, new, language)


def _texts(element: Element, **texts: str) -> None:
    for name, text in texts.items():
        SubElement(element, name).text = text


def _id(release: Release, language: str, about: str) -> str:
    # By the digest, and not by where the site lives: an id must never change, though a site may move (RFC 4287, 4.2.6).
    return uuid5(NAMESPACE_URL, f"spacefacts:{release.digest} {release.version} {language} {about}").urn


def _updated(release: Release) -> str:
    return f"{release.date}T00:00:00Z"
