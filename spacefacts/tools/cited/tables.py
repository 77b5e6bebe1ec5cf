"""Tables as a reader takes them in: every cell with the heads of its row, then those of its column, then the caption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.patterns import late

SLOTS = 300_000
"""How many places cells may take up by spanning; beyond them every cell takes one."""

_COLUMNS = 1000
"""The widest that the HTML standard lets a cell be."""

_HEAD_ROWS = 6
_VALUE = late(
    r"[\s~≈<>≤≥±+\-−–—(（¥￥$€£]*(?:(?:US|HK|RMB|CNY|USD|EUR|GBP|JPY|人民币|约|約|近|超|逾|北京时间|北京時間)\s?[$¥]?\s*)?\d"
    r"|[\s\-–—/.…?]*$"
    r"|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?\s+\d|n/?a$|unknown$|tb[dc]$|无$|不详$",
    re.IGNORECASE,
)
_YEAR = late(r"(?:FY\s?)?(?:19|20)\d\d\s?(?:年|年度|[EA]|[-/–]\d\d)?", re.IGNORECASE)
# The head of a column that says what the figures behind it are.
_WHAT_OF_IT = late(
    r"(?:item|property|properties|attribute|parameter|metric|measure|indicator|characteristic|specification|quantity|field"
    r"|项目|項目|指标|指標|参数|參數|属性|屬性|名目|内容|內容)s?\s*\Z",
    re.IGNORECASE,
)
# A unit after a name: "Duration (days)", "质量/吨", "Revenue, million yuan".
_UNIT_HEAD = late(
    r"(?:[(（\[［/／,，]|\bin\b)[^()（）]*?(?<![a-z])(?:days?|hours?|hrs?|h|d|min|s|kg|t|tons?|tonnes?|km|m|mm|cm|people|%"
    r"|[a-z]*\$|[€£¥￥]|cny|rmb|usd|eur|[mb]illions?|yuan|万?吨|公斤|千克|公里|米|天|日|小时|小時|[万亿億]?元|[万亿億]|人|次|颗|顆|枚)"
    r"(?![a-z])[^()（）]*[)）\]］]?\s*$|单位|單位",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell: its words, whether it is a head, how far it reaches, and what the page says that it belongs to."""

    text: str
    struck: tuple[tuple[int, int], ...] = ()
    is_head: bool = False
    columns: int = 1
    rows: int = 1
    scope: str = ""
    id: str = ""
    headers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells of a row, and whether it stands in the head of its table."""

    cells: tuple[Cell, ...]
    is_head: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slot:
    """A cell where it stands; `begins` in the row in which it was written."""

    cell: Cell
    column: int
    end: int
    begins: bool


@dataclass(kw_only=True)
class _Heads:
    """The heads that hold for the cells below: the rows of column heads, the last row that spans the table."""

    title: tuple[str, ...]
    columns: list[dict[int, str]] = field(default_factory=list)
    section: tuple[str, ...] = ()
    is_open: bool = True
    known: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)

    def above(self, slot: _Slot) -> tuple[str, ...]:
        """The heads of the columns of a cell, the uppermost first."""
        place = (slot.column, min(slot.end, slot.column + 20))
        if place not in self.known:
            found = [row[column] for row in self.columns for column in range(*place) if row.get(column)]
            self.known[place] = tuple(dict.fromkeys(found))
        return self.known[place]


def read_table(
    rows: Sequence[Row], caption: tuple[str, ...] = (), headings: tuple[str, ...] = (), beside: tuple[str, ...] = ()
) -> list[Passage]:
    """A passage for every cell that has words, in the order of the rows; `beside` are heads of the whole table."""
    placed = _placed(rows)
    width = max((slots[-1].end for slots in placed if slots), default=0)
    named = {cell.id: cell.text for row in rows for cell in row.cells if cell.id}
    has_heads = any(row.is_head or any(cell.is_head for cell in row.cells) for row in rows)
    first = _first_row_heads(placed, width) if not has_heads else False
    in_pairs = not has_heads and not first and _is_in_pairs(placed, width)
    # What names one of the rows or columns names those alone.
    every = {cell.text for row in rows for cell in row.cells}
    heads = _Heads(title=tuple(words for words in caption if words not in every))
    passages: list[Passage] = []
    for number, (row, slots) in enumerate(zip(rows, placed, strict=True)):
        said = [slot for slot in slots if slot.cell.text]
        is_head = row.is_head or (first and number == 0) or _is_head_row(said)
        if is_spanning := len(said) == 1 and width > 1 and _spans(said[0], width, has_heads=has_heads, row=row):
            # Above the first cells it names the whole table, further down the rows below it.
            if number == 0:
                heads.title = (*dict.fromkeys((said[0].cell.text, *caption)),)
            else:
                heads.section = (said[0].cell.text,)
        names_all = not heads.columns or _is_named_twice(slots, heads)
        for slot, own in _row_heads(slots, is_head=is_head, in_pairs=in_pairs, names_all=names_all):
            cell = slot.cell
            if not slot.begins or not cell.text:
                continue
            told = (
                _told(cell.headers, named)
                if cell.headers
                else (*own, *_section(heads, is_spanning), *heads.above(slot))
            )
            names = tuple(dict.fromkeys((*told, *heads.title, *beside)))
            names = tuple(name for name in names if name and name != cell.text)
            passages.append(Passage(text=cell.text, sort="cell", heads=names, headings=headings, struck=cell.struck))
        if is_head and not is_spanning:
            _add_heads(heads, slots)
        elif not is_head and not is_spanning:
            heads.is_open = False
    return passages


def is_value(text: str) -> bool:
    """Whether a cell holds a figure, a date or nothing, and so cannot name a row."""
    return not text or _VALUE.match(text) is not None


def _section(heads: _Heads, is_spanning: bool) -> tuple[str, ...]:  # noqa: FBT001 - a row is one or is not
    return () if is_spanning else heads.section


def _told(ids: tuple[str, ...], named: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(named[one] for one in ids if one in named)


def _add_heads(heads: _Heads, slots: Sequence[_Slot]) -> None:
    """Take a row of column heads: below another it adds to it, further down it begins anew."""
    if not heads.is_open:
        heads.columns.clear()
        heads.is_open = True
    if len(heads.columns) < _HEAD_ROWS:
        heads.columns.append({column: slot.cell.text for slot in slots for column in range(slot.column, slot.end)})
    heads.known.clear()


def _is_head_row(said: Sequence[_Slot]) -> bool:
    """Whether every cell that says something is a head, and not only that of its row."""
    if not said or not all(slot.cell.is_head and slot.cell.scope not in ("row", "rowgroup") for slot in said):
        return False
    return len(said) > 1 or said[0].end - said[0].column > 1 or said[0].cell.scope in ("col", "colgroup")


def _spans(slot: _Slot, width: int, *, has_heads: bool, row: Row) -> bool:
    if slot.end - slot.column < width and len(row.cells) > 1:
        return False
    return (
        slot.cell.is_head
        or row.is_head
        or (not has_heads and not is_value(slot.cell.text) and len(slot.cell.text) <= 80)
    )


def _is_named_twice(slots: Sequence[_Slot], heads: _Heads) -> bool:
    """Whether the second cell of a row says what the figures behind it are of the thing that the first cell names.

    So it is where the first reaches over several rows, or where the head of the second says so.
    """
    if len(slots) < 3:  # the thing, what of it, and the figure
        return False
    first, second = slots[:2]
    return first.cell.rows > 1 or any(map(_WHAT_OF_IT.match, heads.above(second)))


def _row_heads(
    slots: Sequence[_Slot], *, is_head: bool, in_pairs: bool, names_all: bool
) -> Iterator[tuple[_Slot, tuple[str, ...]]]:
    """Each cell of a row with the heads to its left.

    These are the nearest run of head cells; where there is none, or they are but numbers, also the first cells of the
    row as far as the first that is no figure: what is ranked or dated is named behind its rank or date. With `names_all`
    the words behind that name the figures too.
    """
    run: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    is_running, is_named = False, False
    for slot in slots:
        cell = slot.cell
        if is_head:
            yield slot, ()
            continue
        if cell.is_head:
            yield slot, run if is_running else ()
            run = (*run, cell.text)[-_HEAD_ROWS:] if is_running else (cell.text,)
            is_running = True
            continue
        is_running = False
        if in_pairs:
            yield slot, before
            before = (cell.text,) if slot.column % 2 == 0 else ()
            continue
        is_told = any(not is_value(text) for text in run)
        yield slot, (*first, *run) if is_told and names_all else run if is_told else (*run, *first)
        if len(first) < _HEAD_ROWS and (not is_named or (names_all and not is_value(cell.text))):
            first = (*first, cell.text)
            is_named = not is_value(cell.text)


def _first_row_heads(placed: Sequence[Sequence[_Slot]], width: int) -> bool:
    """Whether the first row of a table without heads is one: it holds no figure, and the rows below do."""
    if len(placed) < 2 or width < 2:
        return False
    first = [slot for slot in placed[0] if slot.cell.text]
    if (
        len(first) < 2
        or all(map(_is_year, first))
        or any(is_value(slot.cell.text) and not _is_year(slot) for slot in first)
    ):
        return False
    if _is_in_pairs(placed, width) and not _UNIT_HEAD.search(first[-1].cell.text):
        return False
    return any(is_value(slot.cell.text) for slots in placed[1:] for slot in slots if slot.cell.text)


def _is_year(slot: _Slot) -> bool:
    return _YEAR.fullmatch(slot.cell.text) is not None


def _is_in_pairs(placed: Sequence[Sequence[_Slot]], width: int) -> bool:
    """Whether every other column names what stands to its right, as in a table of two columns."""
    if width % 2:
        return False
    names = [slot for slots in placed for slot in slots if slot.column % 2 == 0 and slot.cell.text]
    values = [slot for slots in placed for slot in slots if slot.column % 2 and slot.cell.text]
    if width > 2 and sum(is_value(slot.cell.text) for slot in values) * 3 < len(values):
        return False
    return bool(names) and not any(is_value(slot.cell.text) for slot in names)


def _placed(rows: Sequence[Row]) -> list[list[_Slot]]:
    """The cells of every row by their columns, those that reach down from above among them."""
    placed: list[list[_Slot]] = []
    hanging: list[tuple[_Slot, int]] = []
    used = 0
    for row in rows:
        slots = [_Slot(cell=slot.cell, column=slot.column, end=slot.end, begins=False) for slot, _ in hanging]
        taken = {column for slot in slots for column in range(slot.column, slot.end)}
        below = [(slot, left - 1) for slot, left in hanging if left > 1]
        column = 0
        for cell in row.cells:
            while column in taken:
                column += 1
            is_free = used < SLOTS and column < _COLUMNS
            end = column + (min(cell.columns, _COLUMNS) if is_free else 1)
            used += end - column
            slot = _Slot(cell=cell, column=column, end=end, begins=True)
            slots.append(slot)
            if cell.rows > 1 and is_free:
                below.append((slot, min(cell.rows, 65534) - 1))
            column = end
        used += len(taken)
        slots.sort(key=lambda slot: slot.column)
        placed.append(slots)
        hanging = below if used < SLOTS else []
    return placed
