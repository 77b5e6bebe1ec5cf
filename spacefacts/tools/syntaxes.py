"""The syntaxes that documents are written in, by what their files are called."""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal, TypeAlias

Syntax: TypeAlias = Literal["markdown", "html", "notebook", "rst"]

SYNTAXES: dict[str, Syntax] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mdx": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".ipynb": "notebook",
    ".rst": "rst",
}
"""The syntax by the end of a file's name, in lower case."""


def syntax_of(path: PurePath | str) -> Syntax | None:
    """The syntax of the file at a path, or None where its name tells none."""
    return SYNTAXES.get(PurePath(path).suffix.lower())
