"""Tables drawn in plain text: columns parted by blanks, tabs or bars, with or without rules of dashes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.tables import Cell, Row, is_value, read_table
from spacefacts.tools.patterns import late

WIDE = late("[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")
"""Letters that take the room of two."""

_GAP = late(r" *\t\s*|\s*\N{IDEOGRAPHIC SPACE}\s*|\s?(?:\.{4,}|…{2,}|(?: \.){4,}|·{4,})\s?|\s{2,}")
_BAR = late(r"(?<!\\)[|│┃║]")
_EDGES = late(r"\A\s*[|│┃║]|(?<!\\)[|│┃║]\s*\Z")
_RULE = late(r"[\s|+:=\-_~─-╿]+")
_DASHES = late(r"[-=_~─━═]{3}|:-|-:|──|━━|══")
_FIGURE = late(r"\d|[〇零一二三四五六七八九十百千]{2}")
_SENTENCE_END = late(r"[.!?,;。！？，；]\Z")
_LONG = 60
"""Fields that are longer on the average are prose that stands in columns."""

_COLUMNS = 60
_FAR_IN = 4
_LONGEST_LINE = 2000
_GAPS = (
    "  ",
    "\t",
    "\N{IDEOGRAPHIC SPACE}",
    "....",
    "……",
    " . .",
    "····",
    "\N{NO-BREAK SPACE} ",
    " \N{NO-BREAK SPACE}",
)
"""What a line with a gap between two fields holds."""

_TABLES = 20
"""So many tables of different widths may stand in lines that follow on each other."""

_FEWEST_HEADED = 3
"""A table of two columns may name its things by the first, and then has no row of heads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table in a text: its rows, and the numbers of the lines that it is made of."""

    rows: tuple[Row, ...]
    lines: tuple[int, ...]

    def passages(self, caption: tuple[str, ...] = (), headings: tuple[str, ...] = ()) -> list[Passage]:
        """The cells, each under its heads."""
        return read_table(self.rows, caption, headings)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line of a text: its fields, and where each begins and ends on a screen; a rule has none."""

    number: int
    fields: tuple[str, ...]
    spans: tuple[tuple[int, int], ...] = ()
    is_barred: bool = False
    is_rule: bool = False


def grids(lines: Sequence[str]) -> Iterator[Grid]:
    """The tables in these lines, from the first to the last.

    Lines that follow on each other are rows where most have as many fields as each other, and half of the fields behind
    the first hold a figure; one with fewer fields is a row if each of them stands under one column.
    """
    every = [_line(number, text) for number, text in enumerate(lines)]
    kinds = [line.is_rule or len(line.fields) > 1 for line in every]
    for is_in, run in groupby(every, key=lambda line: kinds[line.number] or _is_between(every, kinds, line.number)):
        if is_in:
            yield from _grids(list(run))


def _line(number: int, text: str) -> _Line:
    if len(text) > _LONGEST_LINE or text.isspace() or not text:
        return _Line(number=number, fields=())
    if _RULE.fullmatch(text) and _DASHES.search(text):
        return _Line(number=number, fields=(), is_rule=True)
    if _BAR.search(text):
        fields = tuple(one.strip() for one in _BAR.split(_EDGES.sub("", text)))
        return _Line(number=number, fields=fields if len(fields) <= _COLUMNS else (), is_barred=True)
    if not any(map(text.strip().__contains__, _GAPS)):
        begin = len(text) - len(text.lstrip())
        return _Line(number=number, fields=(text.strip(),), spans=((begin, begin + _width(text, begin, len(text))),))
    found: list[tuple[str, tuple[int, int]]] = []
    begin = last = right = len(text) - len(text.lstrip())
    for gap in (*_GAP.finditer(text.rstrip(), begin), None):
        end = gap.start() if gap else len(text.rstrip())
        if begin < end:
            left = right + _width(text, last, begin)
            right, last = left + _width(text, begin, end), end
            found.append((text[begin:end].strip(), (left, right)))
        begin = gap.end() if gap else end
    fields, spans = tuple(words for words, _ in found), tuple(span for _, span in found)
    return (
        _Line(number=number, fields=fields, spans=spans) if len(fields) <= _COLUMNS else _Line(number=number, fields=())
    )


def _width(text: str, begin: int, end: int) -> int:
    return end - begin + (0 if text.isascii() else len(WIDE.findall(text, begin, end)))


def _is_between(every: Sequence[_Line], kinds: Sequence[bool], at: int) -> bool:
    """Whether a line of one field may be a row: rows stand before and behind it, or one does and it stands far in."""
    beside = [at > 0 and kinds[at - 1], at + 1 < len(kinds) and kinds[at + 1]]
    spans = every[at].spans
    return bool(spans) and (all(beside) or (any(beside) and spans[0][0] >= _FAR_IN))


def _grids(run: Sequence[_Line]) -> Iterator[Grid]:
    """The tables of lines that each hold several fields, or are rules."""
    left = run
    for _ in range(_TABLES):
        grid, left = _grid(left)
        if grid:
            yield grid
        if not left:
            break


def _grid(run: Sequence[_Line]) -> tuple[Grid | None, list[_Line]]:
    """The table that most of these lines make up, if they make one up, and the lines that may make up another."""
    is_barred = next((line.is_barred for line in run if not line.is_rule), None)
    alike = [line for line in run if line.is_rule or line.is_barred == is_barred]
    others = [line for line in run if not line.is_rule and line.is_barred != is_barred]
    sizes = Counter(len(line.fields) for line in alike if len(line.fields) > 1)
    if is_barred is None or not sizes:
        return None, others
    size = max(sizes, key=lambda one: (sizes[one] * (one - 1), one))
    columns = () if is_barred else _columns([line.spans for line in alike if len(line.fields) == size])
    placed = [(line, () if line.is_rule else _placed(line, size, columns)) for line in alike]
    rows = [(line, cells) for line, cells in placed if cells is not None]
    told = [cells for _, cells in rows if cells]
    if size <= _COLUMNS and _is_table(told, is_drawn=is_barred and any(line.is_rule for line in alike)):
        headed = _headed(_merged(_sectioned(rows), is_barred=is_barred))
        others += [line for line, cells in placed if cells is None]
        others.sort(key=lambda line: line.number)
        return Grid(rows=tuple(headed), lines=tuple(line.number for line, _ in rows)), others
    others += [line for line in alike if len(line.fields) > 1 and len(line.fields) != size]
    return None, sorted(others, key=lambda line: line.number)


def _columns(rows: Sequence[tuple[tuple[int, int], ...]]) -> tuple[tuple[int, int], ...]:
    """From where to where each column reaches; none where two lie above each other."""
    columns = [(min(begin for begin, _ in spans), max(end for _, end in spans)) for spans in zip(*rows, strict=True)]
    is_open = all(left[1] < right[0] for left, right in pairwise(columns))
    return tuple(columns) if is_open else ()


def _placed(line: _Line, size: int, columns: Sequence[tuple[int, int]]) -> tuple[str, ...] | None:
    """The fields of a line by the columns of its table; None if it does not fit in."""
    if len(line.fields) == size:
        return line.fields
    if len(line.fields) > size or not columns:
        return None
    cells = [""] * size
    for words, (begin, end) in zip(line.fields, line.spans, strict=False):
        under = [at for at, (left, right) in enumerate(columns) if begin < right and left < end]
        if len(under) != 1 or cells[under[0]]:
            return None
        cells[under[0]] = words
    return tuple(cells) if any(cells) else None


def _is_table(rows: Sequence[tuple[str, ...]], *, is_drawn: bool) -> bool:
    if len(rows) < 2:  # a head and a row, or two rows
        return False
    body = [field for row in rows[1:] for field in row[1:] if field]
    every = [field for row in rows for field in row]
    if is_drawn:
        return True
    figures = sum(bool(_FIGURE.search(field)) or is_value(field) for field in body)
    ended = sum(bool(_SENTENCE_END.search(field)) for row in rows for field in row[:-1])
    return (
        bool(body)
        and figures * 2 >= len(body)
        and ended * 4 <= len(every)
        and sum(map(len, every)) <= _LONG * len(every)
    )


def _sectioned(rows: Sequence[tuple[_Line, tuple[str, ...]]]) -> list[tuple[str, ...]]:
    """The fields of the rows; words that stand over rows set further in are alone in theirs."""
    told = [(line, cells) for line, cells in rows if cells]
    below = {line.number: lower.spans[0][0] for (line, _), (lower, _) in pairwise(told) if lower.spans}
    return [
        cells[:1]
        if len(line.fields) == 1
        and cells[0]
        and (below.get(line.number, 0) > line.spans[0][0] or cells[0][-1] in ":：")
        else cells
        for line, cells in rows
    ]


def _merged(told: Sequence[tuple[str, ...]], *, is_barred: bool) -> list[tuple[str, ...]]:
    """The rows, each rule empty; where every row stands between rules, its lines are put together."""
    parts = [list(part) for is_row, part in groupby(told, key=bool) if is_row]
    if not is_barred or len(parts) < _FEWEST_HEADED or all(len(part) == 1 for part in parts):
        return [*told]
    merged: list[tuple[str, ...]] = []
    for part in parts:
        merged += (tuple(" ".join(filter(None, column)) for column in zip(*part, strict=True)), ())
    return merged


def _headed(rows: Sequence[tuple[str, ...]]) -> Iterator[Row]:
    """The rows, those of heads told: what stands over a rule, or holds no figure where the others hold some."""
    numbers = [at for at, row in enumerate(rows) if row]
    first, last = numbers[0], numbers[-1]
    rule = next((at for at in range(first, last) if not rows[at]), 0)
    has_sections = any(len(row) == 1 for row in rows)
    for at in numbers:
        row = rows[at]
        is_wide = len(row) >= _FEWEST_HEADED or has_sections
        says_no_figure = not any(map(_FIGURE.search, row))
        is_head = first <= at < rule <= first + _FEWEST_HEADED or (
            is_wide and says_no_figure and (all(row) or at == first + 1)
        )
        cells = tuple(Cell(text=field, columns=len(rows[first]) if len(row) == 1 else 1) for field in row)
        yield Row(cells=cells, is_head=is_head)
