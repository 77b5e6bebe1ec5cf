"""The YAML of a base as branches: every entry with its place, its comments and the blank lines above it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

import yaml

from spacefacts.tools.authoring.nodes import Loader, Mapping, PureLoader, Scalar, Sequence, parse
from spacefacts.tools.comments import Found, attach_comments
from spacefacts.tools.findings import Fault, Faults
from spacefacts.tools.layout import Branch, Entry, Leaf

_DASHES = re.compile(r"[ -]*-")


class Unreadable(Exception):
    """The text is no YAML of a base; `faults` says why."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("; ".join(map(str, faults)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file of a base: its entries, and the comments below the last of them."""

    branch: Branch
    foot: tuple[str, ...]


def read_branches(text: str, path: str) -> Document:
    """The branches of a file's text, in which line ends are single characters.

    Raises:
        Unreadable: it has faults that the reader of facts would tell, or holds nothing.
    """
    faults = Faults()
    node = parse(text, path, faults)
    if node is not None and not faults and (isinstance(node, Scalar) or not _has_entries(node)):
        faults.add("wrong-shape", node.place, "this holds no keys; write those of a subject, a kind or a publisher")
    if faults:
        raise Unreadable(list(faults))
    reader = _Reader(text)
    root = reader.root()
    foot = attach_comments(root, text, reader.scalars)
    return Document(branch=_branch(root, reader.lines_of), foot=tuple(foot))


def _has_entries(node: Mapping | Sequence) -> bool:
    return bool(node.entries if isinstance(node, Mapping) else node.items)


class _Reader:
    """Reads entries from a parser's events; `scalars` are where the texts among them begin and end."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.scalars: list[tuple[int, int]] = []
        self.loader: Any = None

    def root(self) -> Found:
        try:
            return self._read(Loader(self.text))
        except yaml.YAMLError:
            self.scalars.clear()
            return self._read(PureLoader(self.text))

    def _read(self, loader: Any) -> Found:
        self.loader = loader
        loader.get_event(), loader.get_event()
        root = Found()
        self._value(root, loader.get_event())
        return root

    def lines_of(self, entry: Found) -> tuple[int, int]:
        """The first line of an entry, and the one after its last, counted from 0."""
        return entry.line, bisect_right(self.starts, max(entry.end - 1, entry.start))

    def _place(self, mark: Any) -> int:
        start: int = self.starts[mark.line] + mark.column
        return start

    def _value(self, entry: Found, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            entry.text, entry.end = event.value, max(entry.end, self._end_of(event))
            return
        entry.inner = []
        entry.is_list = isinstance(event, yaml.SequenceStartEvent)
        entry.in_brackets = bool(event.flow_style)
        # A list begins with its first dash, below which all others stand.
        dashes = int(event.start_mark.column) if entry.is_list and not entry.in_brackets else None
        while not isinstance(event := self.loader.get_event(), yaml.CollectionEndEvent):
            entry.inner.append(self._item(event, dashes) if entry.is_list else self._pair(event))
        ends = [one.end for one in entry.inner]
        entry.end = self._place(event.end_mark) if entry.in_brackets else max([entry.end, *ends])

    def _item(self, event: Any, dashes: int | None) -> Found:
        entry = self._begun(event)
        if dashes is not None:
            entry.column, entry.line = dashes, self._line_of_dash(entry.line, dashes)
            entry.start = self.starts[entry.line] + dashes
        self._value(entry, event)
        return entry

    def _line_of_dash(self, line: int, column: int) -> int:
        """The line of the dash at a column that a value in this line, or some lines below, stands behind."""
        while line and not _DASHES.fullmatch(self.text, self.starts[line], self.starts[line] + column + 1):
            line -= 1
        return line

    def _pair(self, event: Any) -> Found:
        entry = self._begun(event)
        entry.key, entry.end = event.value, self._end_of(event)
        self._value(entry, self.loader.get_event())
        return entry

    def _begun(self, event: Any) -> Found:
        start = self._place(event.start_mark)
        return Found(line=event.start_mark.line, column=event.start_mark.column, start=start, end=start)

    def _end_of(self, event: Any) -> int:
        start, end = self._place(event.start_mark), self._place(event.end_mark)
        end = start + len(self.text[start:end].rstrip())
        # Behind the sign that begins a text of several lines, there may be a comment.
        begin = self.text.index("\n", start) if event.style in ("|", ">") and "\n" in self.text[start:] else start
        self.scalars.append((min(begin, end), end))
        return end


def _branch(entry: Found, lines_of: Any) -> Branch:
    entries = tuple(_entry(one, lines_of) for one in entry.inner or ())
    return Branch(entries=entries, is_list=entry.is_list, in_brackets=entry.in_brackets)


def _entry(one: Found, lines_of: Any) -> Entry:
    first, end = lines_of(one)
    return Entry(
        key=one.key,
        value=Leaf(text=one.text) if one.inner is None else _branch(one, lines_of),
        before=tuple(one.before),
        beside=one.beside,
        after=tuple(one.after),
        first=first,
        end=end,
    )
