"""Ignores that stand in a page, beside what they excuse.

`<!-- spacefacts: ignore bare-number: the day is no fact of ours (ada, until 2027-01-31) -->` excuses the findings of its
own line, or, where nothing else stands on its line, those of the next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from spacefacts.tools.calls import with_comments
from spacefacts.tools.findings import Place, place_at
from spacefacts.tools.settings import Ignore

_COMMENT = re.compile(r"<!--\s*spacefacts:\s*ignore\b(?P<body>.*?)-->", re.DOTALL)
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
    ignores, incomplete = [], []
    open_text = with_comments(text)
    for match in _COMMENT.finditer(open_text):
        place = place_at(text, match.start(), path)
        ignore = _ignore(match, open_text, place)
        if ignore:
            ignores.append(ignore)
        else:
            incomplete.append(place)
    return Excuses(ignores=tuple(ignores), incomplete=tuple(incomplete))


def _ignore(comment: re.Match[str], text: str, place: Place) -> Ignore | None:
    body = _BODY.fullmatch(comment["body"].strip())
    try:
        expires = date.fromisoformat(body["expires"]) if body else None
    except ValueError:
        return None
    if body is None or expires is None:
        return None
    before = text[text.rfind("\n", 0, comment.start()) + 1 : comment.start()]
    after = text[comment.end() :].partition("\n")[0]
    is_alone = not before.strip() and not after.strip()
    last_line = place.line + comment[0].count("\n")
    return Ignore(
        place=place,
        rule=body["rule"],
        path=place.path,
        reason=" ".join(body["reason"].split()),
        owner=body["owner"].strip(),
        expires=expires,
        line=last_line + 1 if is_alone else last_line if not before.strip() else place.line,
    )
