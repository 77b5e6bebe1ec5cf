"""The snapshot: a whole base in canonical bytes, and how one record is found in it without reading the rest.

A snapshot is one JSON object, laid out so that it can also be searched as text: a first line with the length of each
section in bytes, then the sections, in each the keys sorted and every record on a line of its own. A look-up bisects
the bytes and decodes a single line, at 300 facts and at 60,000 alike. Its SHA-256 is the digest of the base.
"""

from __future__ import annotations

import os

import spacefacts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal
    from mmap import mmap
    from typing import Any, TypeAlias

    # Below its definition the method `bytes` hides the type of the same name.
    Bytes: TypeAlias = bytes

FORMAT = 2
SECTIONS = ("kinds", "publishers", "sources", "subjects", "facts", "moved", "releases", "words")
OPENING = ("base", "imported")
"""Sections that stand before the others, and only where there is something in them: the imprint, and what is carried of
other bases."""

# The first line, `{"format":2,"lengths":{"kinds":120,...},`, is read without a JSON decoder, since opening needs no other.
_FORMAT, _LENGTHS = '{"format":', ',"lengths":{'
_MOST_DIGITS = 18
_VALUE = ',"value":'


class Snapshot:
    """Records by section and key, decoded when asked for.

    Opening reads the first line and compares where the sections begin and end; a record is decoded when it is asked for.

    Raises:
        SnapshotError: the bytes are no snapshot, are cut short, or have another format; or, later, the record that was
            asked for is damaged.
    """

    __slots__ = ("_bytes", "_spans")

    def __init__(self, data: bytes | mmap) -> None:
        self._bytes = data
        self._spans = self._read_spans()

    @classmethod
    def open(cls, path: str) -> Snapshot:
        """The snapshot in this file, mapped rather than read."""
        from mmap import ACCESS_READ, mmap

        try:
            with open(path, "rb") as file:
                data = mmap(file.fileno(), 0, access=ACCESS_READ) if os.fstat(file.fileno()).st_size else b""
        except (OSError, ValueError) as error:
            raise spacefacts.SnapshotError(
                f"{path!r} cannot be read: {getattr(error, 'strerror', None) or error}"
            ) from error
        try:
            return cls(data)
        except spacefacts.SnapshotError as error:
            raise spacefacts.SnapshotError(f"{path!r} cannot be used: {error}") from error

    def get(self, section: str, key: str) -> dict[str, Any] | None:
        """The record under `key`, or None."""
        text = self.text(section, key)
        return None if text is None else self.decoded(text)

    def text(self, section: str, key: str) -> str | None:
        """The record under `key` as the JSON that stands in the snapshot, or None.

        Raises:
            TypeError: the key is no text.
        """
        if not isinstance(key, str):
            raise TypeError(f"a name is a text, as in 'shenzhou-20' or 'shenzhou-20.crew-stay', not {key!r}")
        # A name from the command line may hold what is not UTF-8; it is looked for all the same, and not found.
        wanted = key.encode("utf-8", "surrogatepass")
        start, stop = self._line_from(section, wanted)
        line, opening = self._bytes[start:stop], b'"%b":' % wanted
        return _text(line[len(opening) :]) if line.startswith(opening) else None

    def keys(self, section: str) -> Iterator[str]:
        """The keys of a section, sorted."""
        for line in self._lines(section):
            yield _text(line[1 : line.find(b'":')])

    def items(self, section: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """Every key of a section with its record, sorted by key."""
        for key, text in self.texts(section):
            yield key, self.decoded(text)

    def begun(self, section: str, beginning: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """Every key that begins in this way with its record, sorted by key."""
        wanted = beginning.encode("utf-8", "surrogatepass")
        start, stop = self._line_from(section, wanted)
        while self._bytes[start + 1 : start + 1 + len(wanted)] == wanted and start < stop:
            key, text = _parted(self._bytes[start:stop])
            yield key, self.decoded(text)
            start, stop = stop + 1, self._end_of_line(section, stop + 1)

    def texts(self, section: str) -> Iterator[tuple[str, str]]:
        """Every key of a section with its record as the JSON that stands in the snapshot, sorted by key."""
        yield from map(_parted, self._lines(section))

    def decoded(self, text: str) -> dict[str, Any]:
        """The record that one of its texts holds."""
        from spacefacts.decoding import record

        return record(text)

    def __reduce__(self) -> tuple[type[Snapshot], tuple[Bytes]]:
        return Snapshot, (self.bytes(),)

    def digest(self) -> str:
        """The SHA-256 of the whole snapshot, in hexadecimal."""
        from hashlib import sha256

        return sha256(self._bytes).hexdigest()

    def _line_from(self, section: str, wanted: Bytes) -> tuple[int, int]:
        """Where the first line whose key is not less than `wanted` begins and ends; both at the end where there is none."""
        low, high = self._spans[section]
        data, last = self._bytes, high
        while low < high:
            middle = (low + high) // 2
            start = data.rfind(b"\n", low, middle) + 1 or low
            stop = self._end_of_line(section, middle)
            if data[start + 1 : data.find(b'":', start, stop)] < wanted:
                low = stop + 1
            else:
                high = start
        return min(low, last), self._end_of_line(section, low)

    def _end_of_line(self, section: str, position: int) -> int:
        end = self._spans[section][1]
        found = self._bytes.find(b"\n", position, end)
        return end if found < 0 else found

    def _lines(self, section: str) -> list[Bytes]:
        low, high = self._spans[section]
        return self._bytes[low:high].split(b"\n") if low < high else []

    def _read_spans(self) -> dict[str, tuple[int, int]]:
        lengths, position = self._lengths()
        spans = {}
        for section in (*OPENING, *SECTIONS):
            if section in OPENING and f'"{section}"' not in lengths:
                spans[section] = (position, position)
                continue
            opening, closing = _frame(section, is_last=section == SECTIONS[-1])
            begin = position + len(opening)
            digits = lengths.get(f'"{section}"', "")
            # The lengths are checked against the bytes, so that a cut or edited file is told from a sound one at once.
            if not digits.isdecimal() or len(digits) > _MOST_DIGITS or self._bytes[position:begin] != opening:
                raise spacefacts.SnapshotError(f"the snapshot is damaged where its {section} begin; get it anew")
            length = int(digits)
            position = begin + length + len(closing)
            if self._bytes[begin + length : position] != closing:
                raise spacefacts.SnapshotError(f"the snapshot is damaged or cut short in its {section}; get it anew")
            spans[section] = (begin, begin + max(length - 1, 0))
        if self._bytes[position:] != b"}\n":
            raise spacefacts.SnapshotError("the snapshot goes on after its end; get it anew")
        return spans

    def _lengths(self) -> tuple[dict[str, str], int]:
        """The length of each section as the first line writes it, by the section's name in quotes; and where that line ends."""
        if not self._bytes:
            raise spacefacts.SnapshotError("it is empty, and no snapshot of facts")
        end = max(self._bytes.find(b"\n"), 0)
        head, _, lengths = self._bytes[:end].decode("ascii", "replace").partition(_LENGTHS)
        number = head.removeprefix(_FORMAT)
        if not (head.startswith(_FORMAT) and number.isdecimal() and lengths.endswith("},")):
            raise spacefacts.SnapshotError("these bytes are no snapshot of facts")
        if number != str(FORMAT):
            raise spacefacts.SnapshotError(
                f"the snapshot has format {number}; this release reads {FORMAT}, so use the one that made it"
            )
        pairs = (pair.partition(":") for pair in lengths[:-2].split(","))
        return {name: digits for name, _, digits in pairs}, end + 1

    # Last, because it hides the builtin of the same name from what follows.
    def bytes(self) -> Bytes:
        """The whole snapshot."""
        return self._bytes[:]


def lone_number(text: str) -> Decimal | int | None:
    """The value of a fact that is one number, read off the JSON of its record without decoding the rest; else None.

    The value that stands first is the fact's own: those of its claims and of its series stand behind it.
    """
    start = text.find(_VALUE)
    before = text[:start]
    digits = text[start + len(_VALUE) : text.find(",", start + 1)]
    if start < 0 or '"claims":' in before or '"series":' in before or digits.strip("+-.0123456789eE"):
        return None
    is_whole = digits.removeprefix("-").isdecimal()
    if '"type":"count"' in before:
        return int(digits) if is_whole else None
    if '"type":"quantity"' not in before:
        return None
    try:
        return exact(str(int(digits)) if is_whole else digits)
    except ArithmeticError:
        return None


def exact(text: str) -> Decimal:
    """The number that digits write, with as many of them.

    Raises:
        ArithmeticError: they write none.
    """
    try:
        from _decimal import Decimal  # which is all that `decimal` holds, without its file to find and to read
    except ImportError:
        from decimal import Decimal
    return Decimal(text)


def pack(sections: Mapping[str, Mapping[str, Any]]) -> bytes:
    """The canonical bytes of a base: the same records give the same bytes, in whatever order they come."""
    return pack_texts(
        {name: {key: canonical(record) for key, record in held.items()} for name, held in sections.items()}
    )


def pack_texts(sections: Mapping[str, Mapping[str, str]]) -> bytes:
    """The same, of records that are canonical JSON already."""
    held = (*(name for name in OPENING if sections.get(name)), *SECTIONS)
    bodies = {name: _pack_section(sections.get(name, {})) for name in held}
    lengths = {name: len(body) for name, body in bodies.items()}
    pairs = ",".join(f'"{name}":{length}' for name, length in lengths.items())
    parts = [f"{_FORMAT}{FORMAT}{_LENGTHS}{pairs}}},\n".encode()]
    for index, (name, body) in enumerate(bodies.items(), start=1):
        opening, closing = _frame(name, is_last=index == len(bodies))
        parts += [opening, body, closing]
    return b"".join([*parts, b"}\n"])


def _frame(section: str, *, is_last: bool) -> tuple[bytes, bytes]:
    """What stands before the records of a section, and after them."""
    return f'"{section}":{{\n'.encode(), b"}\n" if is_last else b"},\n"


def _pack_section(records: Mapping[str, str]) -> bytes:
    lines = [f'"{key}":{records[key]}' for key in sorted(records)]
    return (",\n".join(lines) + "\n").encode() if lines else b""


def canonical(value: Any) -> str:
    """Data as JSON in one spelling: no spaces, keys in the order given, numbers with the author's own digits."""
    # The json module prints a Decimal only by way of a float, which would change the author's digits.
    from decimal import Decimal
    from json.encoder import encode_basestring

    if isinstance(value, dict):
        return "{" + ",".join(f"{encode_basestring(key)}:{canonical(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (int, Decimal)):
        return str(value).replace("E+", "e")
    raise TypeError(f"{type(value).__name__} has no place in a snapshot")


def _parted(line: bytes) -> tuple[str, str]:
    end = line.find(b'":')
    return _text(line[1:end]), _text(line[end + 2 :])


def _text(line: bytes) -> str:
    try:
        return line.decode().rstrip(",")
    except UnicodeDecodeError as error:
        raise spacefacts.SnapshotError("the snapshot is damaged: it is not UTF-8; get it anew") from error
