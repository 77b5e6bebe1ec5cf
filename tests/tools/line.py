"""A command line for tests: how a command is run, and how it ended."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from spacefacts.tools.cli import run


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str

    def data(self) -> object:
        """What it printed, read as JSON with the digits as text."""
        return json.loads(self.out, parse_float=str)

    def mapping(self) -> dict[str, object]:
        """The same, where it is an object."""
        data = self.data()
        assert isinstance(data, dict)
        return data


class Line:
    """A command line over the tiny base."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *arguments: str) -> Done:
        """Run a command as the shell would."""
        try:
            code = run(arguments)
        except SystemExit as ended:
            code = int(ended.code or 0)
        captured = self.capsys.readouterr()
        return Done(code, captured.out, captured.err)
