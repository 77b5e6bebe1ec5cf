"""Words as they flow together from inline elements: blanks as a browser shows them, exponents, what is struck out."""

from __future__ import annotations

import re
from typing import NamedTuple

from spacefacts.tools.patterns import late

# Noncharacters of Unicode mark what tags did; a page cannot hold them, as they are taken out of its text.
_LINE, _RAISED, _LOWERED, _NOTED, _STRUCK, _LIVE, _JOINT = "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5\ufdd6"
_MARKS = late("[\ufdd0-\ufdd6]")
_UNSEEN = late("[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufdd0-\ufdef\ufeff]")
_BLANKS = late(r"[ \t\n\f\r]+")
_LINES = late(f" ?{_LINE} ?")
_BESIDE_STRUCK = late(f" ([{_STRUCK}{_LIVE}]+) ")
_POWER = late(f"{_RAISED}([^{_RAISED}{_LOWERED}{_NOTED}]*)([{_LOWERED}{_NOTED}])")
_BETWEEN = late(rf"(?<=[^\W\d_]){_JOINT}+(?=\d)")

_NOTE = late(r"\W*(?:[\[(（［〔【].*|[*†‡§¶#]+)|[a-z]|\d+(?:[,，–-]\s*\d+)*|(?:tm|sm|mc|®|™|℠)", re.IGNORECASE)
_ORDINAL = late(r"st|nd|rd|th|er|re|e|è|ème|o|a|º|ª", re.IGNORECASE)
_EXPONENT = late(r"[+\-−–]?\d+(?:\.\d+)?|[+\-−–][a-z\d]+", re.IGNORECASE)
_TEN = late(r"(?<![\d.,])10\s?$")
# A unit of length or a variable: what is raised to a power, beside ten.
_RAISABLE = late(r"(?<![^\W\d_])(?:[A-Za-zµα-ω]|[kcdmµn]m|ft|yd|mi|in)$")
_UNIT_POWERS = frozenset(("2", "3", "4", "-1", "-2", "-3", "−1", "−2", "−3", "–1", "–2", "–3"))


class Words(NamedTuple):
    """Words, the parts of them that are struck out, and how many of their letters are links."""

    text: str
    struck: tuple[tuple[int, int], ...]
    linked: int


class Flow:
    """The words of one block, as they come."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.linked = self.length = 0
        self.is_struck = False
        self.is_marked = False

    def add(self, said: str, *, is_linked: bool = False, is_kept: bool = False) -> None:
        """Add text; `is_kept` keeps its lines, as `<pre>` does."""
        if not said.isascii():
            said = _UNSEEN.sub("", said)
        self.length += len(said)
        if is_linked:
            self.linked += len(said.strip())
        if is_kept and "\n" in said:
            said = said.replace("\n", _LINE)
            self.is_marked = True
        self.pieces.append(said)

    def end_line(self) -> None:
        """Begin a new line."""
        self._mark(_LINE)

    def raise_up(self) -> None:
        """Begin a superscript."""
        self._mark(_RAISED)

    def lower(self, *, is_note: bool) -> None:
        """End a superscript: the mark of a note is dropped, a power is kept."""
        self._mark(_NOTED if is_note else _LOWERED)

    def strike(self, *, is_struck: bool) -> None:
        """Begin or end what is struck out."""
        if is_struck != self.is_struck:
            self._mark(_STRUCK if is_struck else _LIVE)
            self.is_struck = is_struck

    def join(self) -> None:
        """Note that one inline element ends where the next begins: a style sheet parts a label from its number there."""
        if self.pieces:
            self._mark(_JOINT)

    def _mark(self, mark: str) -> None:
        self.pieces.append(mark)
        self.is_marked = True

    def take(self) -> Words | None:
        """The words so far, or None if there are none; the flow begins anew."""
        if not self.pieces:
            return None
        text = _BLANKS.sub(" ", "".join(self.pieces))
        linked, is_marked = self.linked, self.is_marked
        self.pieces.clear()
        self.linked, self.length, self.is_marked = 0, 0, False
        if self.is_struck:
            self._mark(_STRUCK)
        if not is_marked:
            text = text.strip()
            return Words(text, (), linked) if text else None
        return _marked(text, linked)


def _marked(text: str, linked: int) -> Words | None:
    text = _POWER.sub(_power, text)
    text = _BETWEEN.sub(" ", text)
    text = _LINES.sub("\n", text.replace(_JOINT, ""))
    text = _BESIDE_STRUCK.sub(r" \1", text)
    plain, struck = _live(re.sub(f"[{_RAISED}{_LOWERED}{_NOTED}]", "", text))
    start = len(plain) - len(plain.lstrip())
    plain = plain.strip()
    end = len(plain)
    clipped = ((max(0, low - start), min(end, high - start)) for low, high in struck)
    return Words(plain, tuple((low, high) for low, high in clipped if low < high), linked) if plain else None


def _live(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without the marks of what is struck out, and where that stands."""
    parts: list[str] = []
    struck: list[tuple[int, int]] = []
    length, begin = 0, -1
    for part in re.split(f"([{_STRUCK}{_LIVE}])", text):
        if part == _STRUCK:
            begin = length
        elif part == _LIVE:
            if begin >= 0:
                struck.append((begin, length))
            begin = -1
        else:
            parts.append(part)
            length += len(part)
    if begin >= 0:
        struck.append((begin, length))
    return "".join(parts), struck


def _power(match: re.Match[str]) -> str:
    """A superscript as it is read aloud: a power after `^`, an ordinal as it is, a note not at all."""
    raised = _MARKS.sub("", match[1]).strip()
    before = _MARKS.sub("", match.string[max(0, match.start() - 16) : match.start()])
    if match[2] == _NOTED or not raised:
        return ""
    if _ORDINAL.fullmatch(raised) and before[-1:].isdigit():
        # An ordinal has its letters from its number; a letter alone is a note.
        return raised if len(raised) > 1 or raised in "ºª" else ""
    if _EXPONENT.fullmatch(raised) and (_TEN.search(before) or raised[0] in "-−–"):
        return f"^{raised}"
    if _RAISABLE.search(before) and (raised in _UNIT_POWERS or (len(raised) == 1 and raised.isalpha())):
        return f"^{raised}"
    return "" if _NOTE.fullmatch(raised) else raised
