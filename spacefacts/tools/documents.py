"""Documents: files of any syntax that a page can be made of, read as the characters that they hold."""

from __future__ import annotations

import codecs
from dataclasses import replace
from pathlib import Path, PurePath

from spacefacts.catalog import Catalog
from spacefacts.tools.authoring.decoding import read_utf8
from spacefacts.tools.charsets import named_within
from spacefacts.tools.findings import Faults, Place, place_at
from spacefacts.tools.notebooks import BadNotebook, read_notebook
from spacefacts.tools.pages import Page
from spacefacts.tools.syntaxes import syntax_of


def read_document(path: Path, shown: str, catalog: Catalog, faults: Faults, *, is_ours: bool = False) -> Page | None:
    """The page in a file, of the syntax that its name tells, or else Markdown; None, with a fault, where there is none.

    A line end of two characters is one in the text of a page.
    """
    data = _bytes_of(path, shown, faults)
    if data is None:
        return None
    syntax = syntax_of(path) or "markdown"
    text = _read_html(data) if syntax == "html" else read_utf8(data, shown, faults)
    if text is None:
        return None
    text = text.replace("\r\n", "\n")
    page = Page(path=shown, text=text, catalog=catalog, is_ours=is_ours, syntax=syntax, file=path)
    if syntax != "notebook":
        return page
    try:
        notebook = read_notebook(text)
    except BadNotebook as error:
        faults.add("unreadable-file", place_at(text, error.position, shown), str(error))
        return None
    return replace(page, text=notebook.text, notebook=notebook)


def _bytes_of(path: Path, shown: str, faults: Faults) -> bytes | None:
    if not path.is_file():
        faults.add("unreadable-file", Place(shown), "this is no file that can be read; name a document")
        return None
    try:
        return path.read_bytes()
    except OSError as error:
        faults.add("unreadable-file", Place(shown), f"this cannot be read: {error.strerror}")
        return None


def characters_of(path: Path) -> str:
    """The text of a document without its byte-order mark, a line end of two characters as one.

    Raises:
        OSError: it cannot be read.
        UnicodeDecodeError: its bytes are not in the encoding that they should be in.
    """
    data = path.read_bytes()
    return data.removeprefix(codecs.BOM_UTF8).decode(encoding_of(path, data)).replace("\r\n", "\n")


def encoding_of(path: PurePath | str, data: bytes) -> str:
    """The name of the encoding of a document's bytes, their byte-order mark apart: UTF-8, or what HTML says of itself."""
    if syntax_of(path) != "html" or data.startswith(codecs.BOM_UTF8):
        return "utf-8"
    return named_within(data) or "utf-8"


def _read_html(data: bytes) -> str:
    return data.removeprefix(codecs.BOM_UTF8).decode(encoding_of("page.html", data), errors="replace")
