"""What an HTML page or a style sheet holds of links and of ids, each with where it stands.

HTML parsers keep no places, so the tags are found here: by the tokenizer of the HTML standard (section 13.2.5), of
which only what decides where a tag begins and ends is kept. A tag that was met before, as those of the navigation are,
is not taken apart again.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from html.entities import html5
from itertools import chain
from typing import Literal, NamedTuple

Role = Literal["id", "name", "base", "canonical", "refresh", "follow", "load", "submit"]
"""What an attribute does: it names a place here, says where this page is, or sends a reader or a browser elsewhere."""


class Mark(NamedTuple):
    """A value in a tag: what it does, its text with the entities resolved, and where it begins in the tag."""

    role: Role
    text: str
    start: int


@dataclass(frozen=True, kw_only=True)
class Hypertext:
    """The marks of one file, tag by tag in the order of its text; `starts` holds where each of these tags begins."""

    tags: list[tuple[Mark, ...]] = field(default_factory=list)
    starts: array[int] = field(default_factory=lambda: array("Q"))

    def __iter__(self) -> Iterator[tuple[Mark, int]]:
        """Each mark, and where its text begins in the file."""
        for marks, start in zip(self.tags, self.starts, strict=True):
            for mark in marks:
                yield mark, start + mark.start

    def add(self, marks: tuple[Mark, ...], start: int) -> None:
        """Note the marks of a tag."""
        self.tags.append(marks)
        self.starts.append(start)

    @property
    def marks(self) -> Iterator[Mark]:
        """Each mark."""
        return chain.from_iterable(self.tags)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Where a fragment can lead: the ids, and the names of `<a name>`."""
        return frozenset(mark.text for mark in self.marks if mark.role in ("id", "name"))

    @property
    def ids_differ(self) -> bool:
        """Whether no id stands twice."""
        ids = [mark.text for mark in self.marks if mark.role == "id"]
        return len(ids) == len(set(ids))

    def first(self, role: Role) -> str | None:
        """The first text with this role."""
        return next((mark.text for mark in self.marks if mark.role == role), None)


Tags = dict[str, tuple[Mark, ...]]
"""The marks of every tag met so far, by its text."""

# Inside of these no tag counts: theirs is text, and what a template holds is no part of the page.
_OPAQUE = "script|style|title|textarea|xmp|iframe|noembed|noframes|template"
_SPACE = r"[ \t\n\f\r]"
_VALUE = r"\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^ \t\n\f\r>\"'][^ \t\n\f\r>]*+"
_NAME = r"[^ \t\n\f\r/>][^ \t\n\f\r/>=]*+"
_INSIDE = rf"(?:[ \t\n\f\r/]++|{_NAME}(?:{_SPACE}*+={_SPACE}*+(?:{_VALUE})?+)?+)*+"
# Most tags say nothing but how their text looks, and in a row they are passed over at once.
_PLAIN = (
    r"span|p|li|ul|code|div|em|strong|pre|a|i|b|dd|dt|dl|td|tr|th|tbody|thead|table|h[1-6]|ol|nav|section|article|label"
)
_ROW = rf"(?:</?(?:{_PLAIN})(?: class=(?:\"[^\"]*+\"|[\w-]++))?+>[^<]*+)++"
# An end tag is passed over unless it has quotes, which hide what stands between them, or never ends.
_TOKEN = re.compile(
    rf"{_ROW}|<(?:!--(?:-?>|.*?(?:--!?>|\Z))|[!?][^>]*+|/(?:(?=[a-zA-Z][^>\"']*+(?:[\"']|\Z)){_INSIDE}|[^a-zA-Z>][^>]*+))"
    rf"|(<((?i:{_OPAQUE}))(?=[ \t\n\f\r/>]){_INSIDE})(?<!/)>(.*?)(?:</(?i:\2)(?=[ \t\n\f\r/>])|\Z)"
    rf"|(<[a-zA-Z][^ \t\n\f\r/>]*+{_INSIDE})>|<[a-zA-Z][^ \t\n\f\r/>]*+{_INSIDE}\Z",
    re.DOTALL,
)
_TAG = 4
_ELEMENT = re.compile(r"[^ \t\n\f\r/]+")
_ATTRIBUTE = re.compile(rf"({_NAME})(?:{_SPACE}*+={_SPACE}*+({_VALUE})?+)?+")
_ENTITY = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|([a-zA-Z][a-zA-Z0-9]*;?)(=?))")
_REFRESH = re.compile(
    r"\s*+[\d.]*+\s*+[;,]?+\s*+(?:url\s*=\s*)?(?:\"([^\"]*)|'([^']*)|(\S.*))", re.IGNORECASE | re.DOTALL
)
_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:,+(?=\s|$)|\s[^,(]*(?:\([^)]*\)?[^,(]*)*(?:,|$)|$)")
_STYLE = re.compile(
    r"/\*.*?(?:\*/|\Z)|@namespace[^;]*"
    r"|@import\s+(?:\"([^\"\n]*)\"|'([^'\n]*)')"
    r"|\burl\(\s*(?:\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'|([^\s\"'()][^\s()]*))\s*\)",
    re.DOTALL | re.IGNORECASE,
)

_ROLES: dict[tuple[str, str], Role] = {
    ("a", "href"): "follow",
    ("a", "xlink:href"): "follow",
    ("a", "name"): "name",
    ("area", "href"): "follow",
    ("audio", "src"): "load",
    ("base", "href"): "base",
    ("button", "formaction"): "submit",
    ("embed", "src"): "load",
    ("form", "action"): "submit",
    ("frame", "src"): "load",
    ("iframe", "src"): "load",
    ("image", "href"): "load",
    ("image", "xlink:href"): "load",
    ("img", "src"): "load",
    ("input", "formaction"): "submit",
    ("input", "src"): "load",
    ("object", "data"): "load",
    ("script", "src"): "load",
    ("source", "src"): "load",
    ("track", "src"): "load",
    ("use", "href"): "load",
    ("use", "xlink:href"): "load",
    ("video", "poster"): "load",
    ("video", "src"): "load",
}
_SETS = {("img", "srcset"), ("source", "srcset"), ("link", "imagesrcset")}
_HOLDING = {"id", "style"} | {attribute for _, attribute in _ROLES.keys() | _SETS}
# What a browser fetches, or opens a connection for, unasked.
_LOADED = {
    "apple-touch-icon",
    "apple-touch-icon-precomposed",
    "dns-prefetch",
    "icon",
    "manifest",
    "mask-icon",
    "modulepreload",
    "preconnect",
    "prefetch",
    "preload",
    "stylesheet",
}


def read_html(html: str, tags: Tags | None = None) -> Hypertext:
    """The marks of a page; `tags` remembers what the pages before it held."""
    known = {} if tags is None else tags
    found = Hypertext()
    for match in _TOKEN.finditer(html):
        group = match.lastindex
        # A row of plain tags, a comment, an end tag, or a tag that the end of the file cuts off.
        if group is None:
            continue
        tag = match[4] if group == _TAG else match[1]
        marks = known.get(tag)
        if marks is None:
            marks = known[tag] = tuple(_marks(tag))
        if marks:
            found.add(marks, match.start())
        if group != _TAG and match[2].lower() == "style":
            found.add(tuple(_styled(match[3])), match.start(3))
    return found


def read_css(css: str) -> Hypertext:
    """What a style sheet loads."""
    found = Hypertext()
    found.add(tuple(_styled(css)), 0)
    return found


def _marks(tag: str) -> Iterator[Mark]:
    name = _ELEMENT.match(tag, 1)
    element = name[0].lower() if name else ""
    attributes: dict[str, tuple[str, int]] = {}
    for match in _ATTRIBUTE.finditer(tag, 1 + len(element)):
        raw, start = match[2] or "", match.start(2)
        if raw[:1] in ("'", '"'):
            raw, start = raw[1:-1], start + 1
        # A value that is missing stands behind its name.
        attributes.setdefault(match[1].lower(), (raw, start if match[2] else match.start(1)))
    if element == "link":
        yield from _linked(attributes)
    elif element == "meta":
        yield from _refreshed(attributes)
    for attribute, (raw, start) in attributes.items():
        if attribute in _HOLDING:
            yield from _of_attribute(element, attribute, raw, start)


def _of_attribute(element: str, attribute: str, raw: str, start: int) -> Iterator[Mark]:
    role = _ROLES.get((element, attribute))
    if attribute == "id":
        yield Mark("id", _resolved(raw), start)
    elif role == "name":
        yield Mark("name", _resolved(raw), start)
    elif role:
        yield _mark(role, raw, start)
    elif (element, attribute) in _SETS:
        for match in _CANDIDATE.finditer(raw):
            yield _mark("load", match[1], start + match.start(1))
    elif attribute == "style" and "url(" in raw:
        yield from _styled(_resolved(raw), start)


def _linked(attributes: dict[str, tuple[str, int]]) -> Iterator[Mark]:
    relations = set(attributes.get("rel", ("", 0))[0].lower().split())
    if "href" in attributes:
        role: Role = "canonical" if "canonical" in relations else "load" if relations & _LOADED else "follow"
        yield _mark(role, *attributes["href"])


def _refreshed(attributes: dict[str, tuple[str, int]]) -> Iterator[Mark]:
    if attributes.get("http-equiv", ("", 0))[0].lower() == "refresh":
        raw, start = attributes.get("content", ("", 0))
        match = _REFRESH.match(raw)
        if match and match.lastindex:
            yield _mark("refresh", match[match.lastindex], start + match.start(match.lastindex))


def _styled(css: str, start: int = 0) -> Iterator[Mark]:
    """What style rules load; a bare fragment means the document that they stand in, and is left out."""
    for match in _STYLE.finditer(css):
        if match.lastindex and not match[match.lastindex].startswith("#"):
            text = re.sub(r"\\([^0-9a-fA-F\n])", r"\1", match[match.lastindex])
            yield Mark("load", text, start + match.start(match.lastindex))


def _mark(role: Role, raw: str, start: int) -> Mark:
    stripped = raw.lstrip(" \t\n\f\r")
    start += len(raw) - len(stripped) if stripped else 0
    return Mark(role, _resolved(stripped.rstrip(" \t\n\f\r")), start)


def _resolved(raw: str) -> str:
    """Entities resolved as in attributes: `&copy=1` stays, since it is no entity there."""
    return _ENTITY.sub(_entity, raw) if "&" in raw else raw


def _entity(match: re.Match[str]) -> str:
    if match[1] is None:
        return unescape(match[0])
    if match[2] and not match[1].endswith(";"):
        return match[0]
    return html5[match[1]] + match[2] if match[1] in html5 else match[0]
