"""Social cards: what others show when they show a link to a page. Each says one thing, large enough for a thumbnail.

The card of a page says its title; that of a fact its number, what the number is, and how well it stands. The letters
come from `lettering`, so the same words give the same bytes on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.metadata import PackageNotFoundError, version

from spacefacts.errors import MissingExtra
from spacefacts.judgements import STATUS_WORDS
from spacefacts.model import Fact
from spacefacts.tools.drawing import text_width, wrapped
from spacefacts.tools.lettering import FAMILY, FOLDER, FONT, letters
from spacefacts.tools.palette import ACCENT, INK, LINE, QUIET, STATUSES
from spacefacts.tools.remembered import recalled, remember

WIDTH, HEIGHT = 1200, 630
"""In pixels, as those who show cards ask for them."""

_LEFT = 84
_ROOM = WIDTH - 2 * _LEFT
_FOOT = 520
_TITLE_SIZES = (84, 72, 62, 54, 46)
_NUMBER_SIZES = (150, 128, 108, 90, 74, 60, 48)
_MEANING_SIZES = (30, 26, 22)
_SITE_SIZE = 34
# The marks of the statuses as the pages have them: drawn, since a font would have each in a size of its own.
_FULL, _EMPTY = '<path d="M{0} 13l11-13 11 13-11 13z"/>', '<path d="M{0} 13l11-13 11 13-11 13z" fill="none"/>'
_MARKS = {
    "corroborated": _FULL.format(0) + _FULL.format(25),
    "repeated": _FULL.format(0) + _EMPTY.format(25),
    "single": _EMPTY.format(0),
    "derived": '<path d="M2 8h22M2 18h22" fill="none"/>',
    "disputed": '<path d="M2 8h22M2 18h22M20 0L6 26" fill="none"/>',
    "weak": '<path d="M13 2l12 21H1z" fill="none"/>',
}
_MARK_WIDE = 46
# Those of this site a few times over.
_MOST_KEPT = 400
_HEADING = re.compile(r"^#[ \t]+(?P<words>.+?)(?:[ \t]*\{[^{}]*\})?[ \t]*$", re.MULTILINE)
_MARKED = re.compile(r"\\([^\w\s])|[`*]()")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words on a card: where they begin and stand, in pixels, and how they look."""

    words: str
    top: float
    size: int
    colour: str = INK
    left: float = _LEFT
    anchor: str = "start"


def title_of(markdown: str) -> str | None:
    """The first heading of a page, without its marks; None where it has none."""
    heading = _HEADING.search(markdown)
    return _MARKED.sub(r"\1", heading["words"]) if heading else None


def title_card(title: str, site_name: str) -> bytes | None:
    """The card of a page as a PNG; None where the letters for it are missing.

    Raises:
        MissingExtra: the library that draws is not installed.
    """
    lines, size = _fitting(title, _TITLE_SIZES, 3)
    return _card(_paragraph(lines, size, middle=_FOOT / 2), site_name)


def fact_card(fact: Fact, subject: str, site_name: str, language: str) -> bytes | None:
    """The card of a fact of the subject that is called `subject`, as a PNG; None where the letters for it are missing.

    Raises:
        MissingExtra: the library that draws is not installed.
    """
    number, size = _fitting(fact.display(language), _NUMBER_SIZES, 1)
    names, name_size = _fitting(subject, (46, 38), 1)
    labels, label_size = _fitting(fact.label(language), (50, 42, 36), 2)
    lines = [
        *_paragraph(names, name_size, middle=110, colour=QUIET),
        *_paragraph(number, size, middle=245),
        *_paragraph(labels, label_size, middle=410),
    ]
    return _card(lines, site_name, fact.status, STATUS_WORDS[language][fact.status])


def _card(lines: Sequence[Line], site_name: str, status: str = "", meaning: str = "") -> bytes | None:
    colour = STATUSES.get(status, ACCENT)
    end = WIDTH - _LEFT - _MARK_WIDE - 20
    (words, *_), size = _fitting(meaning, _MEANING_SIZES, 1, end - 2 * _LEFT - text_width(site_name, _SITE_SIZE))
    lines = [
        *lines,
        Line(words=site_name, top=_FOOT + 68, size=_SITE_SIZE),
        Line(words=words, top=_FOOT + 66, size=size, colour=colour, left=end, anchor="end"),
    ]
    if not letters() >= set("".join(line.words for line in lines)):
        return None
    place = f'transform="translate({WIDTH - _LEFT - _MARK_WIDE} {_FOOT + 42})"'
    mark = f'<g {place} fill="{colour}" stroke="{colour}" stroke-width="3.5">{_MARKS.get(status, "")}</g>'
    return _png(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">'
        f'<path fill="#fff" d="M0 0h{WIDTH}v{HEIGHT}H0z"/><path fill="{colour}" d="M0 0h{WIDTH}v16H0z"/>'
        f'<path stroke="{LINE}" stroke-width="2" d="M{_LEFT} {_FOOT}h{_ROOM}"/>{mark}'
        f'<g font-family="{FAMILY}" font-weight="bold">{"".join(_texts(lines))}</g></svg>'
    )


def _texts(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        place = f'x="{line.left:.0f}" y="{line.top:.0f}" font-size="{line.size}" fill="{line.colour}" text-anchor="{line.anchor}"'
        yield f"<text {place}>{escape(line.words)}</text>"


def _paragraph(lines: Sequence[str], size: int, *, middle: float, colour: str = INK) -> list[Line]:
    """Lines one below the other, so that they are centred on a height."""
    step = size * 1.25
    # The letters stand on their line, and about seven tenths of their size above it.
    first = middle - step * (len(lines) - 1) / 2 + size * 0.35
    return [Line(words=words, top=first + step * n, size=size, colour=colour) for n, words in enumerate(lines)]


def _fitting(words: str, sizes: Sequence[int], most: int, room: float = _ROOM) -> tuple[list[str], int]:
    """The words in at most so many lines, in the largest of the sizes that allows it, or cut off in the smallest."""
    for size in sizes:
        lines = wrapped(words, room, size)
        if len(lines) <= most and all(text_width(line, size) <= room for line in lines):
            return lines, size
    return [*lines[: most - 1], f"{lines[most - 1]}…"], sizes[-1]


def _png(svg: str) -> bytes:
    """A drawing as a PNG, or the one that an earlier build made of it."""
    try:
        drawer = f"vl-convert-python {version('vl-convert-python')}"
    except PackageNotFoundError:
        raise MissingExtra("vl-convert-python", "spacefacts[site]") from None
    made_from = f"{drawer}\n{_font()}\n{svg}"
    before = recalled("cards", made_from)
    if before is not None:
        return before
    # Not at the top: the library takes long to load, and only what was never drawn before needs it.
    import vl_convert

    vl_convert.register_font_directory(str(FOLDER))
    drawn: bytes = vl_convert.svg_to_png(svg)
    remember("cards", made_from, drawn, _MOST_KEPT)
    return drawn


@cache
def _font() -> str:
    from hashlib import sha256

    return sha256(FONT.read_bytes()).hexdigest()
