"""PDF files as passages: the paragraphs of each page, as far as the file says which letters it prints."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from spacefacts.tools.cited.grids import Grid, grids
from spacefacts.tools.cited.passages import Passage, Unreadable
from spacefacts.tools.cited.plaintext import told
from spacefacts.tools.patterns import late

PAGES = 500
"""How many pages are read; what stands further back is not found."""

OPERATIONS = 1_000_000
"""How many steps of drawing are followed in all: a small file can ask for any number of them."""

LETTERS = 10_000_000
"""How many letters are read in all."""

_STREAM = 8_000_000
"""How many bytes a compressed part may unfold to: no page of words has more."""

_PARTS = 300_000
"""How many operators and operands a page may hold; one that holds more is a drawing, and is passed over."""

_DRAWING = 200_000
"""How many steps such a page counts for."""

_TABLE_STEPS = 20_000
"""How many steps a page may take to be looked through for tables, which means to draw it once more."""

_TABLE_STRINGS = 4_000
"""How many pieces of text such a page may show: between any two there can be up to 10,000 blanks."""

_SPACE = late(r"\s+")
_LETTER = late(r"[^\W_]")
_GLYPHS = late(r"/(?:g|cid|uni)[0-9A-Fa-f]+|\(cid:\d+\)")
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\x00": None}
)


_SHOWING = frozenset((b"Tj", b"TJ", b"'", b'"'))


class _Enough(Exception):
    """The file asks for more steps than are followed."""


class _Steps:
    """Counts the steps of drawing, and the pieces of text that they show."""

    def __init__(self) -> None:
        self.taken = 0
        self.strings = 0

    def take(self, operator: object, operands: object, *_: object) -> None:
        """Count one; raises `_Enough`."""
        self.taken += 1
        if operator in _SHOWING and isinstance(operands, list):
            self.strings += len(operands[0]) if operands and isinstance(operands[0], list) else 1
        if self.taken > OPERATIONS:
            raise _Enough


def read_pdf(body: bytes) -> list[Passage]:
    """The paragraphs of a PDF file, its title first; raises `Unreadable`, and nothing else, whatever the file holds."""
    import pypdf

    # What is wrong with somebody's file is told by the finding, once.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with pypdf.apply_configuration(
            pypdf.Configuration().with_overwrites(
                zlib_maximum_output_length=_STREAM,
                lzw_maximum_output_length=_STREAM,
                run_length_maximum_output_length=_STREAM,
                brotli_maximum_output_length=_STREAM,
                array_based_stream_maximum_output_length=_STREAM,
                stream_parsing_work_maximum_count=_PARTS,
            )
        ):
            return _read(pypdf.PdfReader(BytesIO(body), strict=False))
    except Unreadable:
        raise
    except pypdf.errors.LimitReachedError as error:
        raise Unreadable("the PDF file unfolds to more than is read") from error
    except Exception as error:  # pypdf promises no closed set of exceptions for broken files
        raise Unreadable(f"the PDF file is broken: {type(error).__name__}") from error


def _read(reader: Any) -> list[Passage]:
    from pypdf.errors import LimitReachedError

    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("the PDF file is encrypted")
    steps = _Steps()
    passages: list[Passage] = []
    letters = 0
    for number, page in enumerate(reader.pages):
        if number == PAGES or letters > LETTERS or steps.taken > OPERATIONS:
            break
        before, shown = steps.taken, steps.strings
        try:
            text = page.extract_text(visitor_operand_before=steps.take).translate(_LIGATURES)
        except LimitReachedError:
            steps.taken += _DRAWING
            continue
        except _Enough:
            break
        letters += len(text)
        lines = text.split("\n")
        is_small = steps.taken - before <= _TABLE_STEPS and steps.strings - shown <= _TABLE_STRINGS
        passages += told(lines, _tables(page, lines) if is_small else {})
    said = "".join(passage.text for passage in passages)
    if not _LETTER.search(said) and steps.taken >= _DRAWING:
        raise Unreadable("the PDF file unfolds to more than is read")
    if not _LETTER.search(said):
        raise Unreadable("the PDF file holds images of pages, and no text")
    if len(_GLYPHS.findall(said)) * 8 > len(said):
        raise Unreadable("the PDF file does not say which letters it prints")
    title = _title(reader)
    return [*title, *passages]


def _may_be_row(line: str) -> bool:
    return line.strip()[-1:] not in ".!?。！？" and any(map(str.isdecimal, line))


def _tables(page: Any, lines: Sequence[str]) -> dict[int, Grid]:
    """The tables of a page by the lines that are their rows: where they stand on the paper tells their columns."""
    if sum(map(_may_be_row, lines)) < 2:  # a table has two
        return {}
    try:
        drawn = page.extract_text(extraction_mode="layout", layout_mode_space_vertically=False)
    except Exception:  # noqa: BLE001  # pypdf promises no closed set of exceptions; the words are read without it
        return {}
    shown = drawn.translate(_LIGATURES).split("\n")
    rows = {_SPACE.sub("", shown[at]): grid for grid in grids(shown) for at in grid.lines}
    return {at: grid for at, line in enumerate(lines) if (grid := rows.get(_SPACE.sub("", line)))}


def _title(reader: Any) -> list[Passage]:
    title = reader.metadata.title if reader.metadata else None
    return [Passage(text=" ".join(title.split()), sort="title")] if isinstance(title, str) and title.strip() else []
