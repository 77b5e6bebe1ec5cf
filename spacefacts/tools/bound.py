"""Bound numbers: numbers in anybody's documents that say which fact they print.

A link to a fact's permalink binds its words, `[204 days](https://.../facts/shenzhou-20/#crew-stay)`; where a link is
unwanted, a comment binds the number before it: `204 days <!-- fact: shenzhou-20.crew-stay -->`. In HTML an element
with `data-fact` binds its words as well; in reStructuredText the comment is `.. fact: shenzhou-20.crew-stay`, on a line
below the one with the number. What leads to the site of another base, or names it, binds to a fact of that base:
`<!-- fact: bridges:north-bridge.span -->`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import TypeAlias

from spacefacts.tools.meanings import printed
from spacefacts.tools.restructured import bound_by_comment, linked_words
from spacefacts.tools.verbatim import blank

_LINKS = (
    re.compile(
        r"(?<!!)\[(?P<words>[^\[\]\n]+)\]\(\s*<?(?P<target>[^()<>\s]+)>?(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
    ),
    re.compile(r"<a\s[^<>]*?href=[\"'](?P<target>[^\"'<>]+)[\"'][^<>]*>(?P<words>[^<\n]+)</a>", re.IGNORECASE),
)
_BY_NAME = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]+)\](?:\[(?P<name>[^\[\]\n]*)\])?(?![(:\[])")
_NAMED = re.compile(r"^ {0,3}\[(?P<name>[^\[\]\n]+)\]:\s+<?(?P<target>[^\s>]+)", re.MULTILINE)
_PERMALINK = re.compile(
    r"(?:^|/)facts/(?P<subject>[a-z0-9-]+)(?:\.md|/(?:index\.html)?)?#(?P<property>[a-z0-9-]+)$"
)  # fmt: skip
# Whatever is meant to bind is read as a binding, so that a slip of the pen is told and not passed over.
_COMMENT = re.compile(
    r"<!--\s*+facts?(?::|(?=\s++[a-z0-9:-]++\.[a-z0-9-]++\s*+-->))(?P<address>[^<>]*+)(?<=--)>", re.IGNORECASE
)
_ANCHOR = re.compile(
    r"<a\s(?:[^<>]*?\s)?href\s*=\s*[\"'](?P<target>[^\"'<>]+)[\"'][^<>]*>(?P<words>.*?)</a\s*>",
    re.IGNORECASE | re.DOTALL,
)
_ELEMENT = re.compile(
    r"<(?P<name>[a-z][a-z0-9-]*)\s(?:[^<>]*?\s)?data-fact\s*=\s*[\"'](?P<address>[^\"'<>]+)[\"'][^<>]*>"
    r"(?P<words>.*?)</(?P=name)\s*>",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
# What a reader does not see of words in a line. A tag of anything but words, such as a cell's, parts what it stands between.
_MARK = re.compile(
    r"""
    (?<!\d)\*+ | \*+(?!\d) | (?<!\w)_+ | _+(?!\w) | `+
    | \[\^[^\]\n]+\]
    | \[(?=[^\[\]\n]+\][(\[]) | \](?:\([^()\n]*\)|\[[^\[\]\n]*\])
    | </?(?:a|abbr|b|bdi|cite|code|data|em|font|i|kbd|mark|samp|small|span|strong|time|u|var)(?:\s[^<>]*)?>
    | (?P<tag></?[a-zA-Z][^<>]*>)
    | (?P<entity>&(?:[a-zA-Z]+|\#\d+|\#x[\da-fA-F]+);)
    """,
    re.VERBOSE,
)

Sites: TypeAlias = tuple[tuple[str, str], ...]
"""Where other bases have their sites, the longest address first, each with the name of its base."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """Words from `start` to `end` of a text that are bound to the fact at `address`; empty where nothing is bound."""

    start: int
    end: int
    words: str
    address: str


def bound_numbers(text: str, sites: Sites = (), shown: str | None = None) -> list[Bound]:
    """Every binding in a Markdown text whose code is blanked, in its order; `sites` are those of other bases.

    `shown` is the same text with its code, which a comment behind it binds.
    """
    linked = list(_linked(text, sites))
    return _in_order(linked, _commented(text, shown or text))


def bound_in_html(text: str, sites: Sites = (), shown: str | None = None) -> list[Bound]:
    """Every binding in a text of HTML whose code is blanked, in its order; the words are those that a reader sees.

    `shown` is the same text with its code, which a comment behind it binds.
    """
    elements = [_read(match, match["address"]) for match in _ELEMENT.finditer(text)]
    anchors = [
        _read(match, address)
        for match in _ANCHOR.finditer(text)
        if (address := _address(unescape(match["target"]), sites))
    ]
    alone = [anchor for anchor in anchors if not any(_is_one(anchor, element) for element in elements)]
    return _in_order([*elements, *alone], _commented(_TAG.sub(blank, text), shown or text))


def bound_in_rst(text: str, sites: Sites = ()) -> list[Bound]:
    """Every binding in a text of reStructuredText whose literals are blanked, in its order."""
    found = []
    for start, end, target in linked_words(text):
        if address := _address(target, sites):
            found.append(Bound(start=start, end=end, words=" ".join(text[start:end].split()), address=address))
    for comment, begin, end in bound_by_comment(text):
        figures = printed(text[begin:end])
        first, last = (begin + figures[-1].start, begin + figures[-1].end) if figures else (comment.start(),) * 2
        found.append(Bound(start=first, end=last, words=text[first:last].strip(), address=comment["address"]))
    return sorted(found, key=lambda one: one.start)


def _linked(text: str, sites: Sites) -> Iterator[Bound]:
    targets = {name["name"].casefold(): name["target"] for name in _NAMED.finditer(text)}
    links = [(link, link["target"]) for pattern in _LINKS for link in pattern.finditer(text)]
    links += [(link, targets.get((link["name"] or link["words"]).casefold(), "")) for link in _BY_NAME.finditer(text)]
    for link, target in links:
        address = _address(target, sites)
        if address:
            start, end = link.span("words")
            yield Bound(start=start, end=end, words=link["words"], address=address)


def _address(target: str, sites: Sites) -> str:
    """The address of the fact whose permalink this is, or nothing."""
    permalink = _PERMALINK.search(target)
    if permalink is None:
        return ""
    base = next((f"{name}:" for site, name in sites if target.startswith(site)), "")
    return f"{base}{permalink['subject']}.{permalink['property']}"


def _read(match: re.Match[str], address: str) -> Bound:
    """The words of an element, without the blanks around them."""
    inside = match["words"]
    start = match.start("words") + len(inside) - len(inside.lstrip())
    words = " ".join(unescape(_TAG.sub("", inside)).split())
    return Bound(start=start, end=start + len(inside.strip()), words=words, address=address)


def _is_one(one: Bound, other: Bound) -> bool:
    """Whether two stand around each other, or in each other, and bind the same words."""
    overlap = one.start < other.end and other.start < one.end
    return overlap and one.address == other.address


def _in_order(linked: list[Bound], commented: Iterable[Bound]) -> list[Bound]:
    """All bindings, without those of comments that bind to the same fact what is bound to it already."""
    more = [one for one in commented if not any(_is_one(other, one) for other in linked)]
    return sorted([*linked, *more], key=lambda one: one.start)


def _commented(text: str, shown: str) -> Iterator[Bound]:
    """What comments bind: they stand in the text whose code is blanked, their numbers in the text as it is shown."""
    end = 0
    for comment in _COMMENT.finditer(text):
        begin = max(end, text.rfind("\n", 0, comment.start()) + 1)
        end = comment.end()
        words, starts = _without_marks(shown, begin, comment.start())
        before = printed(words)
        if before and not words[before[-1].end :].strip():
            first, last = before[-1].start, before[-1].end
            while words[first].isspace():
                first += 1
            start, stop, words = starts[first], starts[last - 1] + 1, words[first:last].strip()
        else:
            start, stop, words = comment.start(), comment.start(), ""
        address = comment["address"].removesuffix("--").strip()
        yield Bound(start=start, end=stop, words=words, address=address)


def _without_marks(text: str, begin: int, end: int) -> tuple[str, list[int]]:
    """What a reader sees of a part of a text, and where in the text each of its characters stands."""
    seen, starts, place = [], [], begin
    for mark in _MARK.finditer(text, begin, end):
        instead = " " * len(mark[0]) if mark["tag"] else unescape(mark["entity"] or "")
        seen += [text[place : mark.start()], instead]
        starts += [*range(place, mark.start()), *(mark.start() + at for at in range(len(instead)))]
        place = mark.end()
    return "".join([*seen, text[place:end]]), [*starts, *range(place, end)]
