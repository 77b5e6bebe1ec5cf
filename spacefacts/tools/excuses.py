"""Ignores that stand in a page, beside what they excuse.

`<!-- spacefacts: ignore bare-number: the day is no fact of ours (ada, until 2027-01-31) -->` excuses the findings of its
own line, or, where nothing else stands on its line, those of the next. In reStructuredText it is a comment too,
`.. spacefacts: ignore bare-number: ...`, and excuses the next line that has words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from spacefacts.tools.findings import Place, place_at
from spacefacts.tools.settings import Ignore
from spacefacts.tools.verbatim import with_comments

_COMMENT = re.compile(r"<!--\s*spacefacts:\s*ignore\b(?P<body>.*?)-->", re.DOTALL)
_RST_COMMENT = re.compile(
    r"^(?P<indent> *)\.\. +spacefacts:\s*ignore\b(?P<body>.*(?:\n(?P=indent) +\S.*)*)(?P<gap>(?:\n[ \t]*)*)",
    re.MULTILINE,
)
_BODY = re.compile(
    r"(?P<rule>[\w-]+)\s*:\s*(?P<reason>\S.*?)\s*\((?P<owner>[^(),]*[^(),\s])\s*,\s*until\s+(?P<expires>\d{4}-\d{2}-\d{2})\)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Excuses:
    """The ignores of a page, and the places of those that lack a part."""

    ignores: tuple[Ignore, ...]
    incomplete: tuple[Place, ...]


def read_excuses(text: str, path: str) -> Excuses:
    """Every ignore in the comments of a Markdown text, outside of code."""
    return excuses_in(with_comments(text), path)


def excuses_in(open_text: str, path: str) -> Excuses:
    """Every ignore in the comments of a text of Markdown or HTML whose code is blanked."""
    found = [
        (place_at(open_text, match.start(), path), match, _line_meant(match, open_text))
        for match in _COMMENT.finditer(open_text)
    ]
    return _sorted(found)


def excuses_in_rst(open_text: str, path: str) -> Excuses:
    """Every ignore in the comments of a text of reStructuredText whose literals are blanked."""
    found = []
    for match in _RST_COMMENT.finditer(open_text):
        line = open_text.count("\n", 0, match.end()) + 1
        found.append((place_at(open_text, match.start(), path), match, line))
    return _sorted(found)


def _sorted(found: list[tuple[Place, re.Match[str], int]]) -> Excuses:
    """The ignores, and the places of what should have been one."""
    read = [(place, _ignore(match["body"], place, line)) for place, match, line in found]
    return Excuses(
        ignores=tuple(ignore for _, ignore in read if ignore),
        incomplete=tuple(place for place, ignore in read if not ignore),
    )


def _ignore(text: str, place: Place, line: int) -> Ignore | None:
    body = _BODY.fullmatch(text.strip())
    try:
        expires = date.fromisoformat(body["expires"]) if body else None
    except ValueError:
        return None
    if body is None or expires is None:
        return None
    return Ignore(
        place=place,
        rule=body["rule"],
        path=place.path,
        reason=" ".join(body["reason"].split()),
        owner=body["owner"].strip(),
        expires=expires,
        line=line,
    )


def _line_meant(comment: re.Match[str], text: str) -> int:
    """The line whose findings a comment excuses."""
    before = text[text.rfind("\n", 0, comment.start()) + 1 : comment.start()]
    after = text[comment.end() :].partition("\n")[0]
    first_line = text.count("\n", 0, comment.start()) + 1
    if before.strip():
        return first_line
    last_line = first_line + comment[0].count("\n")
    return last_line if after.strip() else last_line + 1
