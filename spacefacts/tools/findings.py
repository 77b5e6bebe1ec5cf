"""Findings: a place, a name, a sentence."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias


class Place(NamedTuple):
    """Where something stands: a path, a line and a column, both counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


def place_at(text: str, position: int, path: str) -> Place:
    """The place of a character of a text."""
    return Place(path, text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position))


def shown_path(path: Path, start: Path) -> str:
    """A path as findings name it: relative to `start`, with slashes, and always text."""
    try:
        near = Path(os.path.relpath(path, start))
    except ValueError:  # another drive of Windows, to which no relative path leads
        near = path.absolute()
    return printable(near.as_posix())


def printable(name: str) -> str:
    """The name of a file as text that can be written anywhere, though it may not be UTF-8."""
    return name if name.isascii() else name.encode(errors="surrogateescape").decode(errors="replace")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Fault:
    """What is wrong at a place, by the name of the law it breaks."""

    place: Place
    name: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.name}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """A fault as it is reported: with the code of its rule, and how much it weighs.

    One about a link or a citation says which address it is about, and how that stands.
    """

    place: Place
    code: str
    name: str
    message: str
    severity: str = "error"
    url: str = ""
    status: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.code} {self.name}: {self.message}"


class Faults(list[Fault]):
    """The faults met so far."""

    def add(self, name: str, place: Place, message: str) -> None:
        """Note one more."""
        self.append(Fault(place=place, name=name, message=message))


Row: TypeAlias = Mapping[str, Any]
"""What became of one address or one citation, as plain data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a run found, in the order of paths and lines, and how much it looked at.

    Of a run that asked the network, `links` holds for each address of another host its `url, status, why, code, target`,
    and `evidence` for each citation its `address, source, url, status, says, now, where`. `changes` are what a reviewer has
    to look at, where facts were compared with those of a revision.
    """

    findings: tuple[Finding, ...]
    facts: int
    pages: int
    elements: int
    links: tuple[Row, ...] = ()
    evidence: tuple[Row, ...] = ()
    changes: tuple[Row, ...] | None = None

    @property
    def failed(self) -> bool:
        """Whether any finding is an error."""
        return any(finding.severity == "error" for finding in self.findings)
