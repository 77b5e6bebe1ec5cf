"""Edits: what stands in a file from here to there, replaced in place.

Whoever makes an edit counts characters as pages do: without a byte-order mark, a line end of two characters as one.
Everything else in the file stays as it is, byte for byte.
"""

from __future__ import annotations

import codecs
import os
import re
import tempfile
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from spacefacts.errors import SpacefactsError
from spacefacts.tools.documents import encoding_of


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Edit:
    """The characters of a file from `start` to `end`, and the text to write there instead."""

    path: str
    start: int
    end: int
    text: str


class BadEdit(SpacefactsError):
    """Edits that cannot all be made; no file of theirs has been changed by then."""


def apply(edits: Iterable[Edit], root: Path | None = None) -> list[str]:
    """Make the edits, their paths told from `root` or from where one stands, and name the files that changed, sorted.

    The same edit twice is one. Each file is replaced whole, or not at all.

    Raises:
        BadEdit: two edits of a file overlap, an edit lies outside of it, or its encoding has no such characters.
        OSError: a file cannot be read or written.
    """
    by_path = defaultdict(set)
    for edit in edits:
        by_path[edit.path].add(edit)
    written = {}
    for path, own in sorted(by_path.items()):
        file = (root or Path()) / path
        before = file.read_bytes()
        after = _edited(before, sorted(own), path)
        if after != before:
            written[path] = (file, after)
    for file, data in written.values():
        _replace(file, data)
    return list(written)


def _edited(data: bytes, edits: list[Edit], path: str) -> bytes:
    for one, other in pairwise(edits):
        if other.start < one.end or other.start == one.start:
            raise BadEdit(f"{path}: two edits of the same words, {one.text!r} and {other.text!r}")
    encoding = encoding_of(path, data)
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        text = data.removeprefix(mark).decode(encoding)
        changed = _spliced(text, edits, path).encode(encoding)
        if text.encode(encoding) != data.removeprefix(mark):
            raise BadEdit(f"{path}: its bytes would not all stay as they are; edit it by hand")
    except UnicodeError as error:
        raise BadEdit(f"{path}: this cannot be written in {encoding}: {error}") from error
    return mark + changed


def _spliced(text: str, edits: list[Edit], path: str) -> str:
    # Where the second character of a line end stands, counted as pages count.
    returns = [match.start() - number for number, match in enumerate(re.finditer("\r\n", text))]
    length = len(text) - len(returns)
    parts, position = [], 0
    for edit in edits:
        if not 0 <= edit.start <= edit.end <= length:
            raise BadEdit(f"{path}: no words stand from {edit.start} to {edit.end}")
        start, end = (place + bisect_left(returns, place) for place in (edit.start, edit.end))
        parts += [text[position:start], edit.text]
        position = end
    return "".join([*parts, text[position:]])


def _replace(file: Path, data: bytes) -> None:
    """Write a file anew beside the old one, and put it in its place at once, with the same rights."""
    true = file.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{true.name}.", dir=true.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        made.chmod(true.stat().st_mode & 0o7777)
        made.replace(true)
    except BaseException:
        made.unlink(missing_ok=True)
        raise
