"""Plain text as passages: paragraphs from lines that an editor or a page has broken."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from spacefacts.tools.cited.passages import Passage, Unreadable
from spacefacts.tools.cited.tables import Cell, Row, read_table

_WIDE = re.compile("[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")
_FULL_LINE = 50
"""A line at least this wide, in Latin letters, was broken because it was full."""

_LIST_ITEM = re.compile(r"\s*(?:[-*•·–—◆●■▪]|\(?\d{1,2}[.)、]|[一二三四五六七八九十]+、)\s+|.*(?:\t|\s{3,})\S")
_HYPHENATED = re.compile(r"[^\W\d_]{2}[-\N{HYPHEN}\u00ad]$")
_ROWS = 20_000


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
        elif widest < _FULL_LINE or _width(before) < widest * 0.7 or is_item:
            parts += ("\n", said)
        elif last[-1] in "-\N{HYPHEN}/–" or (_WIDE.match(last[-1]) and _WIDE.match(said)):
            parts.append(said)
        else:
            parts += (" ", said)
    return "".join(parts)


def _width(line: str) -> int:
    return len(line) + len(_WIDE.findall(line))


def read_text(text: str) -> list[Passage]:
    """The paragraphs of a plain text; raises `Unreadable` if it has none."""
    passages = [Passage(text=said) for said in paragraphs(text.splitlines())]
    if not passages:
        raise Unreadable("it is empty")
    return passages


def read_csv(text: str, separator: str = "") -> list[Passage]:
    """The cells of comma-separated values, or of what parts its fields otherwise; raises `Unreadable`."""
    mark = separator or max(",;\t|", key=text[:4000].count)
    try:
        read = list(islice(csv.reader(text.splitlines(), delimiter=mark), _ROWS + 1))
    except csv.Error as error:
        raise Unreadable("its rows cannot be read") from error
    if len(read) > _ROWS:
        raise Unreadable(f"it has more than {_ROWS} rows")
    rows = [Row(cells=tuple(Cell(text=field.strip()) for field in row), is_head=not at) for at, row in enumerate(read)]
    passages = read_table(rows)
    if not passages:
        raise Unreadable("it is empty")
    return passages
