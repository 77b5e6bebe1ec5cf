"""A page as a reader sees it: passages of words, each with the headings, heads and labels that it stands under."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Sort: TypeAlias = Literal["prose", "cell", "data", "title"]
"""Running words or a list item; a cell of a table; a value of structured data; the title or a description of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words that a reader takes in at once.

    `heads` are what names them: for a cell of a table the heads of its row, then those of its column, then the caption;
    for a description its term; for structured data the keys that lead to it. `headings` are the headings above, the
    outermost first. `struck` are the parts of the text, from and to, that the page itself has withdrawn.
    """

    text: str
    sort: Sort = "prose"
    heads: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    struck: tuple[tuple[int, int], ...] = ()


class Unreadable(Exception):
    """The bytes hold no text that could be read; the sentence says why."""
