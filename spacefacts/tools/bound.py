"""Bound numbers: numbers in anybody's Markdown that say which fact they print.

A link to a fact's permalink binds its words, `[204 days](https://.../facts/shenzhou-20/#crew-stay)`; where a link is
unwanted, a comment binds the number before it: `204 days <!-- fact: shenzhou-20.crew-stay -->`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacefacts.tools.meanings import printed

_LINKS = (
    re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]+)\]\((?P<target>[^()\s]+)(?:\s+\"[^\"]*\")?\)"),
    re.compile(r"<a\s[^>]*?href=[\"'](?P<target>[^\"'>]+)[\"'][^>]*>(?P<words>[^<\n]+)</a>", re.IGNORECASE),
)
_BY_NAME = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]+)\](?:\[(?P<name>[^\[\]\n]*)\])?(?![(:\[])")
_NAMED = re.compile(r"^ {0,3}\[(?P<name>[^\[\]\n]+)\]:\s+<?(?P<target>[^\s>]+)", re.MULTILINE)
_PERMALINK = re.compile(
    r"(?:^|/)facts/(?P<subject>[a-z0-9-]+)(?:\.md|/(?:index\.html)?)?#(?P<property>[a-z0-9-]+)$"
)  # fmt: skip
_COMMENT = re.compile(r"<!--\s*fact:\s*(?P<address>\S+?)\s*-->")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """Words from `start` to `end` of a text that are bound to the fact at `address`; empty where nothing is bound."""

    start: int
    end: int
    words: str
    address: str


def bound_numbers(text: str) -> list[Bound]:
    """Every binding in a Markdown text whose code is blanked, in its order."""
    return sorted([*_linked(text), *_commented(text)], key=lambda one: one.start)


def _linked(text: str) -> Iterator[Bound]:
    targets = {name["name"].casefold(): name["target"] for name in _NAMED.finditer(text)}
    links = [(link, link["target"]) for pattern in _LINKS for link in pattern.finditer(text)]
    links += [(link, targets.get((link["name"] or link["words"]).casefold(), "")) for link in _BY_NAME.finditer(text)]
    for link, target in links:
        permalink = _PERMALINK.search(target)
        if permalink:
            start, end = link.span("words")
            address = f"{permalink['subject']}.{permalink['property']}"
            yield Bound(start=start, end=end, words=link["words"], address=address)


def _commented(text: str) -> Iterator[Bound]:
    for comment in _COMMENT.finditer(text):
        line = text.rfind("\n", 0, comment.start()) + 1
        before = printed(text[line : comment.start()])
        if before and not text[line + before[-1].end : comment.start()].strip("*_ "):
            start, end = line + before[-1].start, line + before[-1].end
        else:
            start = end = comment.start()
        yield Bound(start=start, end=end, words=text[start:end].strip(), address=comment["address"])
