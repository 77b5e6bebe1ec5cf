"""The cells of a table as a page gives them one by one, until it is known what sort of table it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.tables import Cell, Row, read_table

_LONG = 600
"""A cell with more letters than this holds an article, not a datum."""


@dataclass(kw_only=True)
class _Gathered:
    """A cell, with the passages within it."""

    attributes: Mapping[str, str]
    is_head: bool
    scope: str
    parts: list[Passage] = field(default_factory=list)


@dataclass(kw_only=True)
class _GatheredRow:
    is_head: bool
    cells: list[_Gathered] = field(default_factory=list)


@dataclass(kw_only=True)
class Gathering:
    """A table that is being read: `headings` and `beside` stand above all of it."""

    headings: tuple[str, ...]
    beside: tuple[str, ...] = ()
    is_layout: bool = False
    caption: tuple[str, ...] = ()
    is_in_head: bool = False
    is_in_cell: bool = False
    holds_tables: bool = False
    rows: list[_GatheredRow] = field(default_factory=list)

    def begin_row(self) -> None:
        """A row begins."""
        self.rows.append(_GatheredRow(is_head=self.is_in_head))

    def begin_cell(self, attributes: Mapping[str, str], *, is_head: bool, scope: str) -> list[Passage]:
        """A cell begins; what is put into the list that comes back stands in it."""
        if not self.rows:
            self.begin_row()
        cell = _Gathered(attributes=attributes, is_head=is_head, scope=scope)
        self.rows[-1].cells.append(cell)
        self.is_in_cell = True
        return cell.parts

    def end_cell(self) -> None:
        """The cell ends."""
        self.is_in_cell = False

    def end_head(self) -> None:
        """The head of the table ends."""
        self.is_in_head = False

    def name(self, caption: tuple[str, ...]) -> None:
        """The table is called so."""
        self.caption = caption

    def passages(self) -> list[Passage]:
        """What the table says: its cells with their heads, or, where it only lays out a page, the passages in them."""
        gathered = [cell for row in self.rows for cell in row.cells]
        if self._lays_out(gathered):
            return [part for cell in gathered for part in cell.parts]
        rows = [Row(cells=tuple(map(_cell, row.cells)), is_head=row.is_head) for row in self.rows]
        beyond = [part for cell in gathered for part in cell.parts if part.sort != "prose"]
        return [*read_table(rows, self.caption, self.headings, self.beside), *beyond]

    def _lays_out(self, gathered: Sequence[_Gathered]) -> bool:
        if self.is_layout or max((len(row.cells) for row in self.rows), default=0) < 2:
            return True
        if any(cell.is_head for cell in gathered) or any(row.is_head for row in self.rows):
            return False
        if self.holds_tables or len([row for row in self.rows if row.cells]) < 2:
            return True
        return any(
            len(cell.parts) > 8 or any(len(part.text) > _LONG for part in cell.parts if part.sort == "prose")
            for cell in gathered
        )


def _cell(gathered: _Gathered) -> Cell:
    text, struck = "", []
    for part in gathered.parts:
        if part.sort == "prose":
            text += "\n" if text else ""
            struck += [(begin + len(text), end + len(text)) for begin, end in part.struck]
            text += part.text
    attributes = gathered.attributes
    return Cell(
        text=text,
        struck=tuple(struck),
        is_head=gathered.is_head,
        columns=_span(attributes.get("colspan") or attributes.get("aria-colspan", ""), 1),
        rows=_span(attributes.get("rowspan") or attributes.get("aria-rowspan", ""), 65534),
        scope=gathered.scope,
        id=attributes.get("id", ""),
        headers=tuple(attributes.get("headers", "").split()),
    )


def _span(written: str, endless: int) -> int:
    """How many columns or rows a cell takes up; zero rows mean all that follow."""
    digits = written.strip()[:6]
    if not (digits.isascii() and digits.isdigit()):
        return 1
    return int(digits) or endless
