"""Zensical, which runs no plugins: what it tells an extension of the page that it renders.

It gives each converter a preprocessor of its own that carries the page. Read by its name, as its class is not ours to
import: where it is not there, another tool is at work.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from markdown import Markdown

_NAME = "rendering_context"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a page stands: the way to the root of its site, and how a message names it.

    `root` begins at the folder of the file, not at the address of the page: Zensical takes every link of the HTML for
    one between files, and turns it into one between addresses. `lines_above` is how many lines of front matter were
    taken off the text that Markdown sees.
    """

    root: str
    path: str
    lines_above: int


def place_of(md: Markdown, text: str) -> Place | None:
    """The place of the page with this text; None where Zensical is not at work, or says nothing that we can read."""
    if _NAME not in md.preprocessors:
        return None
    told = md.preprocessors[_NAME]
    page, config = getattr(told, "page", None), getattr(told, "config", None)
    path = getattr(page, "path", None)
    if not isinstance(path, str) or not isinstance(config, dict):
        return None
    docs = Path(str(config.get("root_dir", "")), str(config.get("docs_dir", "docs")))
    return Place(
        root="../" * path.count("/") or "./",
        path=f"{docs.name}/{path}",
        lines_above=_lines_above(docs / path, text),
    )


def _lines_above(file: Path, text: str) -> int:
    """How much longer the file is than its text; nothing where it cannot be told."""
    try:
        whole = file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return 0
    return max(whole.rstrip().count("\n") - text.rstrip().count("\n"), 0)
