"""YAML in the style of the fact files, read line by line; any other text is left to the parser of events.

In that style a line is a key with a text, with brackets that close on the same line, or with nothing where something
stands deeper below; and each of these may be an item, behind a dash. Every reader of YAML takes such a text for the same,
and lines are read in a fraction of the time that events take. What is read here is what `parse` would have read, to the
place of every word; what is not certainly so is not read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from spacefacts.tools.authoring.decoding import CONTROL
from spacefacts.tools.authoring.nodes import MOST_DEEP, Mapping, Node, Scalar, Sequence
from spacefacts.tools.findings import Place

_KEY = "[a-z][a-z0-9-]{0,60}"
# Plain text begins with no indicator, quote or blank.
_FIRST = r"""(?:[^\n \-?:,\[\]{}#&*!|>'"%@`]|-(?=[0-9]))"""
# A colon before a blank, or a hash after one, would end it.
_PLAIN = rf"{_FIRST}[^\n:#]*(?:(?::(?=[^\n ])|(?<=[^\n ])\#)[^\n:#]*)*(?<!\ )"
_PLAIN_IN_BRACKETS = rf"{_FIRST}[^\n:#?,\[\]{{}}]*(?<!\ )"
_QUOTED = r'"([^"\\\n]+)"'

_LINE = re.compile(
    rf"""
    ^(\ *)
    (?: (-\ )?
        (?: ({_KEY}): (?: $ | \ (?=.) ) )?
        (?: ({_PLAIN}) | {_QUOTED} | (\{{.*\}} | \[.*\]) )?
        $
      | (.+) )
    """,
    re.MULTILINE | re.VERBOSE,
)
# Brackets in a quoted text are taken for brackets, and then do not match: such a line is left to the parser.
_INNER = r"\{[^{}\[\]]*\}|\[(?:[^{}\[\]]|\{[^{}\[\]]*\})*\]"
_PAIR = re.compile(rf"({_KEY}): (?:({_PLAIN_IN_BRACKETS})|{_QUOTED}|({_INNER}))(?:, |\}}$)")
_ITEM = re.compile(rf"(?:({_PLAIN_IN_BRACKETS})|{_QUOTED}|({_INNER}))(?:, |\]$)")

# Well within what the parser lets pass, which brackets nest into further.
_MOST_OPEN = MOST_DEEP - 6

# Dozens of them stand in a fact, and constructors written in Python would take as long as all else together.
_place: Callable[[tuple[str, int, int]], Place] = partial(tuple.__new__, Place)
_scalar: Callable[[tuple[Place, str]], Scalar] = partial(tuple.__new__, Scalar)


class _Other(Exception):
    """The text is in another style."""


def read_lines(text: str, path: str) -> Node | None:
    """The tree of a text in the style of the fact files; None where it is in any other, sound or not."""
    if "\t" in text or "\r" in text or CONTROL.search(text):
        return None
    try:
        return _Lines(path).tree(text)
    except _Other:
        return None


class _Lines:
    """Builds a tree of nodes from lines."""

    def __init__(self, path: str) -> None:
        self.path = path

    def tree(self, text: str) -> Node:  # noqa: C901, PLR0912  # a call for each line would take as long as the line
        """The node that the whole text is."""
        path = self.path
        top: Mapping | Sequence = (document := Mapping(_place((path, 1, 1)), {}, {}))
        # The columns and nodes that are open around the one on top, and the key that waits for what stands deeper.
        around: list[tuple[int, Mapping | Sequence]] = []
        at, waiting = -1, "document"
        for number, (indent, dash, key, plain, quoted, brackets, other) in enumerate(_LINE.findall(text), start=1):
            if not (key or dash):
                if plain or quoted or brackets or (other and other[0] != "#"):
                    raise _Other
                continue
            column = len(indent)
            if waiting:
                if column <= at or type(top) is not Mapping or len(around) > _MOST_OPEN:
                    raise _Other
                around.append((at, top))
                place = _place((path, number, column + 1))
                below: Mapping | Sequence = Sequence(place, []) if dash else Mapping(place, {}, {})
                top.entries[waiting] = below
                at, top, waiting = column, below, ""
            else:
                while column < at:
                    at, top = around.pop()
                if column != at:
                    raise _Other
            if dash:
                if type(top) is not Sequence:
                    raise _Other
                column += 2
                if not key:
                    is_pairs = brackets and brackets[0] == "{"
                    top.items.append(
                        self._pairs(number, column, brackets)
                        if is_pairs
                        else self._value(number, column, plain, quoted, brackets)
                    )
                    continue
                around.append((at, top))
                below = Mapping(_place((path, number, column + 1)), {}, {})
                top.items.append(below)
                at, top = column, below
            if type(top) is not Mapping or key in (keys := top.keys):
                raise _Other
            keys[key] = _place((path, number, column + 1))
            if plain:
                top.entries[key] = _scalar((_place((path, number, column + len(key) + 3)), plain))
            elif quoted or brackets:
                top.entries[key] = self._value(number, column + len(key) + 2, plain, quoted, brackets)
            else:
                waiting = key
        if waiting:
            raise _Other
        return document.entries["document"]

    def _value(self, number: int, column: int, plain: str, quoted: str, brackets: str) -> Node:
        """What stands in a line in a column from 0, by which of the three it is."""
        if brackets:
            return (
                self._pairs(number, column, brackets) if brackets[0] == "{" else self._items(number, column, brackets)
            )
        if not (plain or quoted):
            raise _Other
        return _scalar((_place((self.path, number, column + 1)), plain or quoted))

    def _pairs(self, number: int, column: int, brackets: str) -> Mapping:
        path = self.path
        keys: dict[str, Place] = {}
        entries: dict[str, Node] = {}
        node = Mapping(_place((path, number, column + 1)), entries, keys)
        end = column + len(brackets)
        for key, plain, quoted, inner in _PAIR.findall(brackets, 1):
            if key in keys:
                raise _Other
            keys[key] = _place((path, number, column + 2))
            column += len(key) + 2
            if inner:
                entries[key] = self._value(number, column + 1, "", "", inner)
            else:
                entries[key] = _scalar((_place((path, number, column + 2)), plain or quoted))
            column += (len(quoted) + 2 if quoted else len(plain or inner)) + 2
        # What lies between two finds would be left out without a word.
        if column != end:
            raise _Other
        return node

    def _items(self, number: int, column: int, brackets: str) -> Sequence:
        node = Sequence(_place((self.path, number, column + 1)), [])
        end = column + len(brackets)
        for plain, quoted, inner in _ITEM.findall(brackets, 1):
            node.items.append(self._value(number, column + 1, plain, quoted, inner))
            column += (len(quoted) + 2 if quoted else len(plain or inner)) + 2
        if column != end:
            raise _Other
        return node
