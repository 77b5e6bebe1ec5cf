"""Plain text as passages: paragraphs from lines that an editor or a page has broken."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise

from spacefacts.tools.cited.grids import WIDE, Grid, grids
from spacefacts.tools.cited.passages import Passage, Unreadable
from spacefacts.tools.cited.tables import Cell, Row, read_table
from spacefacts.tools.patterns import late

_FULL_LINE = 50
"""A line at least this wide, in Latin letters, was broken because it was full."""

_NARROW_LINE = 36
"""So was one at least this wide, where the next word had no more room in it."""

_LIST_ITEM = late(r"\s*(?:[-*•·–—◆●■▪]|\(?\d{1,2}[.)、]|[一二三四五六七八九十]+、)\s+|.*(?:\t|\s{3,})\S")
_LABELLED = late(r"(?=[^\Wa-z])[^:：.。]{1,30}[:：]")
_HYPHENATED = late(r"[^\W\d_]{2}[-\N{HYPHEN}\u00ad]$")
_FIELD = 131_072
_ROWS = 20_000
_LONGEST_TITLE = 100


def paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """The paragraphs of a text: lines that were full are joined, others stay lines of their own."""
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line.rstrip())
        elif block:
            yield joined(block)
            block = []
    if block:
        yield joined(block)


def joined(block: list[str]) -> str:
    """The lines of one paragraph as one text, with a line end where an author set one.

    A word that was parted at the end of a line is put together, a compound keeps its hyphen as far as can be told:
    before a capital or a digit it stays. Chinese and Japanese lines are joined without a blank.
    """
    widest = max(_width(line) for line in block)
    parts = [block[0].strip()]
    for before, line in pairwise(block):
        said, last = line.strip(), parts[-1]
        is_item = _LIST_ITEM.match(line) is not None
        if widest >= _FULL_LINE and _HYPHENATED.search(last) and said[:1].islower():
            parts[-1] = last[:-1]
            parts.append(said)
        elif is_item or not _is_full(before, said, widest):
            parts += ("\n", said)
        elif last[-1] in "-\N{HYPHEN}/–" or (WIDE.match(last[-1]) and WIDE.match(said)):
            parts.append(said)
        else:
            parts += (" ", said)
    return "".join(parts)


def _is_full(line: str, below: str, widest: int) -> bool:
    """Whether a line ends because there was no more room in it."""
    if widest >= _FULL_LINE:
        return _width(line) >= widest * 0.7
    word = 2 if WIDE.match(below) else len(below.partition(" ")[0]) + 1
    return widest >= _NARROW_LINE and _width(line) + word > widest and not _LABELLED.match(below)


def _width(line: str) -> int:
    return len(line) + (0 if line.isascii() else len(WIDE.findall(line)))


def read_text(text: str) -> list[Passage]:
    """The paragraphs and tables of a plain text, under its title; raises `Unreadable` if it has none."""
    lines = text.splitlines()
    title = _title(lines)
    drawn = {number: grid for grid in grids(lines) for number in grid.lines}
    passages = [*told(lines, drawn, (title,) if title else ())]
    if not passages:
        raise Unreadable("it is empty")
    return passages


def told(lines: Sequence[str], drawn: Mapping[int, Grid], headings: tuple[str, ...] = ()) -> Iterator[Passage]:
    """The paragraphs of these lines, and each table where its first line stands; `drawn` are tables by their lines."""
    block: list[str] = []
    done: set[int] = set()
    for number, line in enumerate((*lines, "")):
        grid = drawn.get(number)
        if grid is None:
            block.append(line)
        if grid is None and number < len(lines):
            continue
        said = [*paragraphs(block)]
        block = []
        yield from (Passage(text=one, headings=headings if one not in headings else ()) for one in said)
        if grid is not None and id(grid) not in done:
            done.add(id(grid))
            caption = tuple(one for one in said[-1:] if _is_caption(one) and one not in headings)
            yield from grid.passages(caption, headings)


def _is_caption(words: str) -> bool:
    return len(words) <= _LONGEST_TITLE and "\n" not in words and words[-1] not in ".。!！?？"


def _title(lines: Sequence[str]) -> str:
    """The first line of a text, if it stands alone over the rest and is no sentence."""
    said = [number for number, line in enumerate(lines) if line.strip()][:2]
    if len(said) < 2 or said[1] - said[0] < 2:  # an empty line between the first and the second
        return ""
    title = lines[said[0]].strip()
    return title if _is_caption(title) else ""


def read_csv(text: str, separator: str = "") -> list[Passage]:
    """The cells of comma-separated values, or of what parts its fields otherwise; raises `Unreadable`."""
    mark = separator or max(",;\t|", key=text[:4000].count)
    try:
        read = list(islice(csv.reader(text.splitlines(), delimiter=mark), _ROWS + 1))
    except csv.Error as error:
        raise Unreadable("its rows cannot be read") from error
    if len(read) > _ROWS:
        raise Unreadable(f"it has more than {_ROWS} rows")
    # The reader has a limit too, but any library of the same process may lift it.
    if any(len(field) > _FIELD for row in read for field in row):
        raise Unreadable(f"it has a field of more than {_FIELD} characters")
    rows = [Row(cells=tuple(Cell(text=field.strip()) for field in row), is_head=not at) for at, row in enumerate(read)]
    passages = read_table(rows)
    if not passages:
        raise Unreadable("it is empty")
    return passages
