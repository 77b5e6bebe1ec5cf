"""Notebooks: the Markdown in their cells, and where in the file each character of it stands."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

_TOKEN = re.compile(r'(?P<text>"[^"\\]*+(?:\\.[^"\\]*+)*+")|[\[\]{}:,]|[^\s\[\]{}:,"]++', re.DOTALL)
_PART = re.compile(
    r"\\u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|\\u(?P<code>[0-9a-fA-F]{4})|\\(?P<letter>.)|(?P<plain>[^\\]++)",
    re.DOTALL,
)
_LETTERS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_BETWEEN = "\n\n"


class BadNotebook(ValueError):
    """The file is no notebook; the message says why, `position` where."""

    def __init__(self, message: str, position: int = 0) -> None:
        super().__init__(message)
        self.position = position


@dataclass(frozen=True, slots=True, kw_only=True)
class Notebook:
    """The Markdown cells of a notebook as one text.

    `cells` are the parts of the text, from and to, that are cells; a character of the text stands in the file from
    `starts` to `ends`, which differ by more than one where it is escaped.
    """

    file: str
    text: str
    cells: tuple[tuple[int, int], ...]
    starts: array[int]
    ends: array[int]

    def spread(self, start: int, end: int) -> tuple[int, int]:
        """From where to where in the file the characters from `start` to `end` stand."""
        if start == end:
            here = self.starts[start] if start < len(self.starts) else self.ends[-1] if self.ends else 0
            return here, here
        return self.starts[start], self.ends[end - 1]

    def escaped(self, text: str) -> str:
        """A text as it stands in a string of the file: escaped to ASCII where the whole file is."""
        return json.dumps(text, ensure_ascii=self.file.isascii())[1:-1]


def read_notebook(file: str) -> Notebook:
    """The Markdown in the text of an `.ipynb` file; without a cell of Markdown, its text is empty.

    Raises:
        BadNotebook: the text is not JSON, or no object with a list of cells.
    """
    try:
        whole = json.loads(file)
    except json.JSONDecodeError as error:
        raise BadNotebook(f"this is no notebook, which would be JSON: {error.msg.lower()}", error.pos) from error
    except RecursionError as error:
        raise BadNotebook("this is no notebook: it is nested too deep") from error
    if not isinstance(whole, dict) or not {"cells", "worksheets"} & whole.keys():
        raise BadNotebook("this is no notebook: it has no cells")
    if not all(isinstance(whole.get(name, []), list) for name in ("cells", "worksheets")):
        raise BadNotebook("this is no notebook: its cells are no list")
    written = _Written()
    for strings in _sources(file):
        written.add_cell(file, strings)
    return Notebook(
        file=file,
        text="".join(written.characters),
        cells=tuple(written.cells),
        starts=written.starts,
        ends=written.ends,
    )


@dataclass(slots=True)
class _Written:
    """The text so far, with the places of its characters."""

    characters: list[str] = field(default_factory=list)
    starts: array[int] = field(default_factory=lambda: array("Q"))
    ends: array[int] = field(default_factory=lambda: array("Q"))
    cells: list[tuple[int, int]] = field(default_factory=list)

    def add_cell(self, file: str, strings: list[tuple[int, int]]) -> None:
        if self.characters and strings:
            # Between two cells stands nothing of the file.
            self._add(_BETWEEN, self.ends[-1], 0)
        begin = len(self.characters)
        for start, end in strings:
            for part in _PART.finditer(file, start + 1, end - 1):
                if part["plain"] is not None:
                    self._add(part["plain"], part.start(), 1)
                else:
                    self._add(_character(part), part.start(), part.end() - part.start())
        if strings:
            self.cells.append((begin, len(self.characters)))

    def _add(self, text: str, start: int, width: int) -> None:
        for character in text:
            self.characters.append(character)
            self.starts.append(start)
            start += width
            self.ends.append(start)


def _character(part: re.Match[str]) -> str:
    if part["high"]:
        return chr(0x10000 + ((int(part["high"], 16) - 0xD800) << 10) + int(part["low"], 16) - 0xDC00)
    if part["code"]:
        code = int(part["code"], 16)
        # Half of a pair alone is no character, and could not be written to any file.
        return "\N{REPLACEMENT CHARACTER}" if 0xD800 <= code < 0xE000 else chr(code)
    return _LETTERS.get(part["letter"], part["letter"])


@dataclass(slots=True)
class _Open:
    """An object or a list that has begun: the key it stands under, the key that comes next, what it holds of a cell."""

    under: str
    is_list: bool
    key: str = ""
    awaits_value: bool = False
    sort: str = ""
    strings: list[tuple[int, int]] = field(default_factory=list)


def _sources(file: str) -> Iterator[list[tuple[int, int]]]:
    """From where to where the strings stand of each Markdown cell's source, in a text that is known to be JSON."""
    held: list[_Open] = []
    for token in _TOKEN.finditer(file):
        mark = token[0]
        if mark in ("{", "["):
            under = held[-1].under if held and held[-1].is_list else held[-1].key if held else ""
            held.append(_Open(under=under, is_list=mark == "["))
        elif mark in ("}", "]"):
            closed = held.pop()
            if mark == "}" and closed.under == "cells" and closed.sort == "markdown":
                yield closed.strings
            elif mark == "]" and closed.under == "source" and held:
                held[-1].strings = closed.strings
            _passed(held)
        elif mark == ",":
            _passed(held)
        elif mark == ":":
            held[-1].awaits_value = True
        elif token["text"] and held:
            _note(held[-1], token)


def _note(within: _Open, token: re.Match[str]) -> None:
    """Note a string: a key, a value, or an item of a list."""
    if within.is_list:
        within.strings.append(token.span())
    elif not within.awaits_value:
        within.key = json.loads(token[0])
    elif within.key == "cell_type":
        within.sort = json.loads(token[0])
    elif within.key == "source":
        within.strings = [token.span()]


def _passed(held: list[_Open]) -> None:
    if held:
        held[-1].awaits_value = False
