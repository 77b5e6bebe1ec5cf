"""Whether a passage stands at the place on its page that a citation gives: a section, a table, a caption."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache

from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.questions import Question, Reply
from spacefacts.tools.cited.sheets import Leaf, Sheet

_PARTS = re.compile(r"[,;>/，；、|]|\s[–—-]\s|\bin\b|\bunder\b")
_SORTS = re.compile(
    r"\b(?:the|section|sections|sec|chapter|ch|part|heading|subsection|table|caption|box|infobox|list|paragraph|abschnitt|kapitel|tabelle|section|tableau|sección|tabla)\b|[§#«»“”\"'‘’「」]|一?小?[章节節]",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:\b(?:table|tab|figure|fig|tabelle|tableau|tabla)\.?|[表图圖])\s?\d+(?:[.-]\d+)?\b", re.IGNORECASE
)
_NUMBER = re.compile(r"\A[\divx]+(?: \d+)*\b\s*", re.IGNORECASE)
_LEAST = 3


def where(passage: Passage) -> str:
    """A place on a page as a short word that holds none of its words."""
    parts = "\n".join([passage.sort, *passage.headings, "", *passage.heads])
    return hashlib.blake2s(parts.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def found_at(question: Question, sheet: Sheet, places: Sequence[Leaf]) -> Reply:
    """Found, or moved from where the citation says that it stands or where it was found last."""
    spots = [where(leaf.passage) for leaf in places]
    if question.where:
        is_there = question.where in spots
        return Reply(verdict="found" if is_there else "moved", where=question.where if is_there else spots[0])
    fitting = [spot for leaf, spot in zip(places, spots, strict=True) if is_at(question.at, leaf.passage)]
    if question.at and not fitting and any(is_plainly_at(question.at, leaf.passage) for leaf in sheet.leaves):
        return Reply(verdict="moved", where=spots[0])
    best = next((spot for leaf, spot in zip(places, spots, strict=True) if leaf.passage.sort != "title"), spots[0])
    return Reply(verdict="found", where=fitting[0] if fitting else best)


def is_at(at: str, passage: Passage) -> bool:
    """Whether the headings and heads of a passage may name the place."""
    above = [*map(_folded, passage.headings), *map(_folded, passage.heads)]
    return any(name in words for name in _names(at) for words in above)


def is_plainly_at(at: str, passage: Passage) -> bool:
    """Whether one of the headings or heads of a passage is the place, beyond doubt."""
    above = [*map(_folded, passage.headings), *map(_folded, passage.heads)]
    names = _names(at)
    return any(name in (words, _NUMBER.sub("", words)) or _begins(words, name) for name in names for words in above)


def _begins(words: str, name: str) -> bool:
    """Whether words begin with a numbered place: Table 3 in Table 3: Masses."""
    return bool(name) and name[-1].isdigit() and words.startswith(f"{name} ")


@lru_cache(maxsize=1024)
def _names(at: str) -> tuple[str, ...]:
    found = []
    for part in _PARTS.split(at):
        numbered = _NUMBERED.search(part)
        name = _folded(numbered[0] if numbered else _SORTS.sub(" ", part))
        if len(name) >= _LEAST or any(map(str.isdigit, name)) or any("\u3400" <= letter <= "\u9fff" for letter in name):
            found.append(name)
    return tuple(found)


def _folded(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().lower()
