"""Which entry of a YAML text a comment belongs to.

A comment in a line of its own belongs to the entry below it, or to the one above where it stands further in than the
one below; a comment behind something belongs to what begins its line. A blank line belongs to the entry below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_COMMENT = re.compile(r"(?:(?<=\s)|^)#[^\n]*")


@dataclass(kw_only=True)
class Found:
    """An entry as it stands in a text: where it begins and ends, what is in it, and the comments that belong to it."""

    key: str | None = None
    line: int = 0
    column: int = 0
    start: int = 0
    end: int = 0
    text: str = ""
    inner: list[Found] | None = None
    is_list: bool = False
    in_brackets: bool = False
    before: list[str] = field(default_factory=list)
    beside: str = ""
    after: list[str] = field(default_factory=list)


def attach_comments(root: Found, text: str, scalars: Iterable[tuple[int, int]]) -> list[str]:
    """Give every comment and blank line of a text to its entry below `root`, and return those below the last one.

    `scalars` are where texts begin and end, in which a hash begins no comment.
    """
    entries = sorted(_all(root), key=lambda entry: (entry.start, entry.column))
    outer = _first_in_each_line(entries)
    waiting: list[_Waiting] = []
    start = 0
    for number, (line, written) in enumerate(zip(_masked(text, scalars).split("\n"), text.split("\n"), strict=True)):
        if number in outer:
            _settle(waiting, outer[number], entries)
            waiting = []
        comment = _COMMENT.search(line)
        if comment and not line[: comment.start()].strip():
            waiting.append(_Waiting(column=comment.start(), text=comment[0].rstrip()))
        elif comment:
            _holder(entries, start + comment.start()).beside = comment[0].rstrip()
        elif not line.strip() and (not waiting or waiting[-1].text):
            waiting.append(_Waiting(column=0, text=""))
        start += len(written) + 1
    foot = Found(start=len(text) + 1)
    _settle(waiting, foot, entries)
    return _trimmed(foot.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Waiting:
    """A comment in a line of its own, or a blank line, before it is known whose it is."""

    column: int
    text: str


def _settle(waiting: list[_Waiting], below: Found, entries: list[Found]) -> None:
    if not waiting:
        return
    above = [entry for entry in entries if entry.start < below.start and entry.column > below.column]
    split = 0
    while above and split < len(waiting) and waiting[split].text and waiting[split].column > below.column:
        split += 1
    if split:
        holder = next((entry for entry in reversed(above) if entry.column <= waiting[0].column), above[-1])
        holder.after += [one.text for one in waiting[:split]]
    below.before += [one.text for one in waiting[split:]]


def _holder(entries: list[Found], place: int) -> Found:
    """The entry that a comment behind something belongs to."""
    before = [entry for entry in entries if entry.start < place]
    closed = [entry for entry in before if entry.in_brackets and entry.end <= place]
    inside = {id(inner) for entry in closed for inner in _all(entry)}
    return next(entry for entry in reversed(before) if id(entry) not in inside)


def _masked(text: str, scalars: Iterable[tuple[int, int]]) -> str:
    """The text with no hash and no empty line in the texts that it holds."""
    parts, position = [], 0
    for start, end in sorted(scalars):
        parts += [text[position:start], re.sub(r"[^\n]|(?<=\n)(?=\n)", "x", text[start:end])]
        position = end
    return "".join([*parts, text[position:]])


def _all(entry: Found) -> Iterator[Found]:
    for one in entry.inner or ():
        yield one
        yield from _all(one)


def _first_in_each_line(entries: Iterable[Found]) -> dict[int, Found]:
    """The outermost of the entries that begin in a line, by line."""
    first: dict[int, Found] = {}
    for entry in entries:
        first.setdefault(entry.line, entry)
    return first


def _trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[-1]:
        lines.pop()
    return lines
