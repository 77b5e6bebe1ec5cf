"""The examples in the docstrings of the library: every public name has one, and each gives what it shows."""

from __future__ import annotations

import doctest
import inspect
from pathlib import Path

import pytest

import spacefacts

NAMED = [name for name in spacefacts.__all__ if name != "__version__"]


def examples(name: str) -> list[doctest.DocTest]:
    """The examples of a public name and of its methods."""
    found = doctest.DocTestFinder(exclude_empty=True).find(getattr(spacefacts, name), name, globs={})
    return [test for test in found if test.examples]


@pytest.mark.parametrize("name", NAMED)
def test_every_public_name_has_an_example(name: str) -> None:
    assert ">>>" in (inspect.getdoc(getattr(spacefacts, name)) or "")


@pytest.mark.parametrize("name", NAMED)
def test_every_example_gives_what_it_shows(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told: list[str] = []
    for test in examples(name):
        doctest.DocTestRunner(verbose=False).run(test, out=told.append)
    assert [] == told
