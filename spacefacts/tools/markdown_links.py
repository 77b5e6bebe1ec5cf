"""The links of a Markdown text: inline, by reference, in angle brackets, bare, and in raw HTML.

What is code, a comment, front matter, a macro call or mathematics holds no links. A target with a part that is still to
be filled in (`{{ url }}`, `${HOST}`, `<name>`) is none that could be followed, and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from spacefacts.tools.html_links import html_links
from spacefacts.tools.links import Link, is_pattern
from spacefacts.tools.verbatim import blank, without_comments, without_elements
from spacefacts.tools.web_addresses import addresses_in

_UNREAD = re.compile(
    r"""
    \A---[ \t]*\n(?s:.*?)\n(?:---|\.\.\.)[ \t]*(?=\n|\Z)        # front matter, as YAML
    | \A\+\+\+[ \t]*\n(?s:.*?)\n\+\+\+[ \t]*(?=\n|\Z)           # and as TOML
    | (?<!\\)\$\$(?s:.+?)\$\$                                   # mathematics
    | (?<![\\$\w])\$(?![\s$])(?:[^$\n\\]|\\.)+?(?<![\s\\])\$(?![\d$\w])
    | \\\((?:(?!\n[ \t]*\n|\]\(|\\\().)*?\\\)|\\\[(?:(?!\n[ \t]*\n|\]\(|\\\[)(?s:.))*?\\\]
    | \\<                                                       # what begins no tag
    """,
    re.VERBOSE,
)
_CALL = re.compile(r"\{\{(?:(?!\n[ \t]*\n|\{\{)(?s:.))*?\}\}|\{%(?:(?!\n[ \t]*\n|\{%)(?s:.))*?%\}")
_MARK = re.compile(r"\\.|!?\[|\]|\n[ \t>]*(?=\n)", re.DOTALL)
_BLANKS = r"[ \t]*(?:\n[ \t>]*)?"
_IN_BRACKETS = r"<(?P<bracketed>(?:\\.|[^<>\n\\])*)>"
_BARE = r"(?P<bare>(?:\\.|[^\s\\()<]|\((?:\\.|[^\s\\()]|\((?:\\.|[^\s\\()])*\))*\))(?:\\.|[^\s\\()]|\((?:\\.|[^\s\\()]|\((?:\\.|[^\s\\()])*\))*\))*)?"
_TITLE = r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)"
_INLINE = re.compile(
    rf"\({_BLANKS}(?:{_IN_BRACKETS}|{_BARE})(?:[ \t]*(?:=[\dx%*]+)?)(?:{_BLANKS}(?:{_TITLE}))?{_BLANKS}\)", re.DOTALL
)
_LABEL = re.compile(r"[ ]?\[(?P<label>(?:\\.|[^\[\]\\])*)\]", re.DOTALL)
_DEFINITION = re.compile(
    rf"^[ \t>]*(?:[-*+][ \t]+)?\[(?!\^)(?P<label>(?:\\.|[^\[\]\\\n])+)\]:{_BLANKS}(?:{_IN_BRACKETS}|(?P<bare>[^\s<]\S*))"
    rf"[ \t]*(?:{_BLANKS}(?:{_TITLE})[ \t]*)?$",
    re.MULTILINE,
)
_ANGLED = re.compile(r"<(?P<target>[a-zA-Z][a-zA-Z0-9+.-]+:[^\s<>]*)>")
# Components of other kinds of Markdown link as anchors do.
_COMPONENT = re.compile(r"<[A-Z][^<>]*?\s(?:href|src|to)=(?P<quote>[\"'])(?P<target>https?://[^\"'\s<>]+)(?P=quote)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LIKE_A_PATH = re.compile(r"[/.#]")


@dataclass(slots=True)
class _Opening:
    """A bracket that is open: where its words begin, whether it is an image's, and whether it may still be a link."""

    start: int
    is_image: bool
    is_live: bool = True


def markdown_links(open_text: str) -> list[Link]:
    """Every link and image of a Markdown text whose code is blanked, in its order."""
    text = without_comments(_UNREAD.sub(blank, open_text))
    raw = [*html_links(text), *(_link(text, one.span("target"), is_loaded=False) for one in _COMPONENT.finditer(text))]
    words = without_elements(text)
    inline, labels, spans = _inline(words)
    defined = [*_defined(words, labels)]
    angled = [
        _link(words, match.span("target"), is_loaded=False)
        for match in _ANGLED.finditer(words)
        if "://" in match["target"]
    ]
    taken = [*spans, *((link.start, link.end) for link in (*raw, *defined, *angled))]
    taken += [call.span() for call in _CALL.finditer(words)]
    covered = bytearray(len(words))
    for start, end in taken:
        covered[start:end] = b"\1" * (end - start)
    bare = [link for link in addresses_in(words) if not covered[link.start]]
    found = [*raw, *inline, *defined, *angled, *bare]
    return sorted((link for link in found if not is_pattern(link.target)), key=lambda link: link.start)


def _inline(text: str) -> tuple[list[Link], set[str], list[tuple[int, int]]]:
    """The links with their target beside them; the labels that others use instead; from where to where all go."""
    links, labels, spans = list[Link](), set[str](), list[tuple[int, int]]()
    openings: list[_Opening] = []
    position = 0
    while mark := _MARK.search(text, position):
        position = mark.end()
        if mark[0][0] == "\n":
            openings.clear()
        elif mark[0] in ("[", "!["):
            openings.append(_Opening(mark.end(), is_image=mark[0] == "!["))
        elif mark[0] == "]" and openings and (opening := openings.pop()).is_live:
            target = _INLINE.match(text, position)
            label = None if target else _LABEL.match(text, position)
            if target:
                links += _targeted(text, target, opening)
            elif label or text[position : position + 1] != ":":
                labels.add(_folded((label["label"] if label else "") or text[opening.start : mark.start()]))
            following = target or label
            if following:
                position = following.end()
                spans.append((opening.start, position))
                _close(openings, opening)
    return links, labels, spans


def _targeted(text: str, target: re.Match[str], opening: _Opening) -> list[Link]:
    """The link with this target; none where the target is empty."""
    group = "bare" if target["bracketed"] is None else "bracketed"
    return [_link(text, target.span(group), is_loaded=opening.is_image)] if target[group] else []


def _close(openings: list[_Opening], link: _Opening) -> None:
    """A link holds no other link, so that what is open around one is none."""
    for outer in openings if not link.is_image else ():
        outer.is_live = outer.is_image


def _defined(text: str, labels: set[str]) -> Iterator[Link]:
    for match in _DEFINITION.finditer(text):
        group = "bare" if match["bracketed"] is None else "bracketed"
        link = _link(text, match.span(group), is_loaded=False)
        if _folded(match["label"]) in labels or _LIKE_A_PATH.search(link.target):
            yield link


def _link(text: str, span: tuple[int, int], *, is_loaded: bool) -> Link:
    written = text[span[0] : span[1]]
    target = unescape(_ESCAPED.sub(r"\1", written)).strip()
    return Link(start=span[0], end=span[1], written=written, target=target, is_loaded=is_loaded)


def _folded(label: str) -> str:
    return " ".join(label.casefold().split())
