"""What a run looked at, for the reports that must show it: every file, and the lines on which findings stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from spacefacts.tools.findings import Finding, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The paths of the files that a run looked at, and the text of some of their lines by path and number."""

    files: tuple[str, ...] = ()
    lines: Mapping[tuple[str, int], str] = field(default_factory=dict)

    def line(self, place: Place) -> str:
        """The text of the line of `place`; empty where it could not be read."""
        return self.lines.get((place.path, place.line), "")


def see(files: Iterable[str], findings: Iterable[Finding], start: Path = Path()) -> Seen:
    """The files, and from the disk the lines of the findings, as the checker counts lines; paths are from `start`."""
    wanted: dict[str, set[int]] = {}
    for finding in findings:
        wanted.setdefault(finding.place.path, set()).add(finding.place.line)
    lines = {}
    for path, numbers in wanted.items():
        for number, line in enumerate(_lines(start / path), start=1):
            if number in numbers:
                lines[path, number] = line
    return Seen(files=tuple(files), lines=lines)


def _lines(path: Path) -> list[str]:
    try:
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:  # it could not be read in the run either, and has a finding that says so
        return []
    return text.replace("\r\n", "\n").split("\n")
