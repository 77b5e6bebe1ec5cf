"""The bytes of a file as text that a YAML parser may see, and what does not belong in it."""

from __future__ import annotations

import codecs
import re

from spacefacts.tools.findings import Faults, Place

# What YAML 1.1 takes for a line break, what no editor shows, and what XML and JSON refuse.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, path: str, faults: Faults) -> str | None:
    """The text of a UTF-8 file, tabs and control characters blanked so that reading can go on; None if it is not UTF-8."""
    if data.startswith(_UTF_16):
        faults.add("not-utf8", Place(path), "this file is UTF-16; save it as UTF-8")
        return None
    if data.startswith(codecs.BOM_UTF8):
        faults.add("byte-order-mark", Place(path), "a byte-order mark stands before the text; save without it")
        data = data[len(codecs.BOM_UTF8) :]
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(errors="replace")
        message = f"the byte 0x{data[error.start]:02X} is not UTF-8; save the file as UTF-8"
        faults.add("not-utf8", _place_after(before, path), message)
        return None
    return _blanked(text, path, faults)


def _blanked(text: str, path: str, faults: Faults) -> str:
    for match in _CONTROL.finditer(text):
        place = _place_after(text[: match.start()], path)
        faults.add("control-character", place, f"the character U+{ord(match[0]):04X} cannot be seen; take it out")
    for number, line in enumerate(text.split("\n"), start=1):
        if "\t" in line:
            faults.add("tab", Place(path, number, line.index("\t") + 1), "a tab stands here; write spaces")
    return _CONTROL.sub(" ", text).replace("\t", " ")


def _place_after(before: str, path: str) -> Place:
    line = before.count("\n") + 1
    return Place(path, line, len(before) - before.rfind("\n"))
