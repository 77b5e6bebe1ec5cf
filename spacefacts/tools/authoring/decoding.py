"""The bytes of a file as text that a YAML parser may see, and what does not belong in it."""

from __future__ import annotations

import codecs
import re

from spacefacts.tools.findings import Faults, Place, place_at

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
"""What YAML 1.1 takes for a line break, what no editor shows, and what XML and JSON refuse."""

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, path: str, faults: Faults) -> str | None:
    """The text of a UTF-8 file, tabs and control characters blanked so that reading can go on; None if it is not UTF-8."""
    if data.startswith(codecs.BOM_UTF8):
        faults.add("byte-order-mark", Place(path), "a byte-order mark stands before the text; save without it")
    text = read_utf8(data, path, faults)
    return None if text is None else _blanked(text, path, faults)


def read_utf8(data: bytes, path: str, faults: Faults) -> str | None:
    """The text of a UTF-8 file without its byte-order mark; None if it is not UTF-8."""
    if data.startswith(_UTF_16):
        faults.add("not-utf8", Place(path), "this file is UTF-16; save it as UTF-8")
        return None
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(errors="replace")
        message = f"the byte 0x{data[error.start]:02X} is not UTF-8; save the file as UTF-8"
        faults.add("not-utf8", place_at(before, len(before), path), message)
        return None


def _blanked(text: str, path: str, faults: Faults) -> str:
    if "\t" not in text and not CONTROL.search(text):
        return text
    # One finding a line: a binary file has a million characters to complain of.
    for number, line in enumerate(text.split("\n"), start=1):
        if hidden := CONTROL.search(line):
            message = f"the character U+{ord(hidden[0]):04X} cannot be seen; take it out"
            faults.add("control-character", Place(path, number, hidden.start() + 1), message)
        if "\t" in line:
            faults.add("tab", Place(path, number, line.index("\t") + 1), "a tab stands here; write spaces")
    return CONTROL.sub(" ", text).replace("\t", " ")
