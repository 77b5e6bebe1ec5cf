"""`spacefacts add` over the tiny base, for the tests of it."""

from __future__ import annotations

from pathlib import Path

from tests.support import Facts
from tests.tools.line import Done, Line


class Adding:
    """`spacefacts add` over the tiny base."""

    def __init__(self, line: Line, facts: Facts) -> None:
        self.line, self.facts = line, facts

    def __call__(self, *arguments: str) -> Done:
        return self.line("add", *arguments, "--today", "2026-01-02")

    def text(self, path: str) -> str:
        return (self.facts.folder / path).read_text(encoding="utf-8")

    def all(self) -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in sorted(self.facts.folder.rglob("*")) if path.is_file()}
