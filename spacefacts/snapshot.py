"""The snapshot: a whole base in canonical bytes, and how one record is found in it without reading the rest.

A snapshot is one JSON object, laid out so that it can also be searched as text: a first line with the length of each
section in bytes, then the sections, in each the keys sorted and every record on a line of its own. A look-up bisects
the bytes and decodes a single line, at 300 facts and at 60,000 alike. Its SHA-256 is the digest of the base.
"""

from __future__ import annotations

import os

from spacefacts.errors import SnapshotError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from mmap import mmap
    from typing import Any, TypeAlias

    # Below its definition the method `bytes` hides the type of the same name.
    Bytes: TypeAlias = bytes

FORMAT = 1
SECTIONS = ("kinds", "publishers", "sources", "subjects", "facts", "moved")


class Snapshot:
    """Records by section and key, decoded when asked for.

    Opening reads the first line and compares where the sections begin and end; a record is decoded when it is asked for.

    Raises:
        SnapshotError: the bytes are no snapshot, are cut short, or have another format; or, later, the record that was
            asked for is damaged.
    """

    __slots__ = ("_bytes", "_decode", "_spans")

    def __init__(self, data: bytes | mmap) -> None:
        self._bytes = data
        self._decode = _decoder()
        self._spans = self._read_spans()

    @classmethod
    def open(cls, path: str) -> Snapshot:
        """The snapshot in this file, mapped rather than read."""
        from mmap import ACCESS_READ, mmap

        try:
            with open(path, "rb") as file:
                data = mmap(file.fileno(), 0, access=ACCESS_READ) if os.fstat(file.fileno()).st_size else b""
        except (OSError, ValueError) as error:
            raise SnapshotError(f"{path!r} cannot be read: {getattr(error, 'strerror', None) or error}") from error
        try:
            return cls(data)
        except SnapshotError as error:
            raise SnapshotError(f"{path!r} cannot be used: {error}") from error

    def get(self, section: str, key: str) -> dict[str, Any] | None:
        """The record under `key`, or None."""
        text = self.text(section, key)
        return None if text is None else self._record(text, key)

    def text(self, section: str, key: str) -> str | None:
        """The record under `key` as the JSON that stands in the snapshot, or None."""
        low, high = self._spans[section]
        # A name from the command line may hold what is not UTF-8; it is looked for all the same, and not found.
        data, wanted = self._bytes, key.encode("utf-8", "surrogatepass")
        while low < high:
            middle = (low + high) // 2
            start = data.rfind(b"\n", low, middle) + 1 or low
            stop = data.find(b"\n", middle, high)
            stop = high if stop < 0 else stop
            found = data[start + 1 : data.find(b'":', start, stop)]
            if found == wanted:
                return _text(data[start + len(found) + 3 : stop])
            if found < wanted:
                low = stop + 1
            else:
                high = start
        return None

    def keys(self, section: str) -> Iterator[str]:
        """The keys of a section, sorted."""
        for line in self._lines(section):
            yield _text(line[1 : line.find(b'":')])

    def items(self, section: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """Every key of a section with its record, sorted by key."""
        for line in self._lines(section):
            end = line.find(b'":')
            key = _text(line[1:end])
            yield key, self._record(_text(line[end + 2 :]), key)

    def __reduce__(self) -> tuple[type[Snapshot], tuple[Bytes]]:
        return Snapshot, (self.bytes(),)

    def digest(self) -> str:
        """The SHA-256 of the whole snapshot, in hexadecimal."""
        from hashlib import sha256

        return sha256(self._bytes).hexdigest()

    def _record(self, text: str, key: str) -> dict[str, Any]:
        try:
            record = self._decode(text)
        except _UNREADABLE as error:
            raise SnapshotError(f"the snapshot is damaged where {key!r} stands; get it anew") from error
        if not isinstance(record, dict):
            raise SnapshotError(f"the snapshot is damaged where {key!r} stands; get it anew")
        return record

    def _lines(self, section: str) -> list[Bytes]:
        low, high = self._spans[section]
        return self._bytes[low:high].split(b"\n") if low < high else []

    def _read_spans(self) -> dict[str, tuple[int, int]]:
        head, position = self._head()
        spans = {}
        for index, section in enumerate(SECTIONS, start=1):
            opening, closing = _frame(section, is_last=index == len(SECTIONS))
            begin = position + len(opening)
            length = head["lengths"].get(section)
            # The lengths are checked against the bytes, so that a cut or edited file is told from a sound one at once.
            if not isinstance(length, int) or length < 0 or self._bytes[position:begin] != opening:
                raise SnapshotError(f"the snapshot is damaged where its {section} begin; get it anew")
            position = begin + length + len(closing)
            if self._bytes[begin + length : position] != closing:
                raise SnapshotError(f"the snapshot is damaged or cut short in its {section}; get it anew")
            spans[section] = (begin, begin + max(length - 1, 0))
        if self._bytes[position:] != b"}\n":
            raise SnapshotError("the snapshot goes on after its end; get it anew")
        return spans

    def _head(self) -> tuple[dict[str, Any], int]:
        """What the first line says, and where the second begins."""
        end = self._bytes.find(b"\n")
        if not self._bytes:
            raise SnapshotError("it is empty, and no snapshot of facts")
        try:
            head = self._decode(self._bytes[:end].decode().rstrip(",") + "}")
            is_head = isinstance(head["lengths"], dict)
        except (*_UNREADABLE, KeyError, TypeError) as error:
            raise SnapshotError("these bytes are no snapshot of facts") from error
        if not is_head:
            raise SnapshotError("these bytes are no snapshot of facts")
        if head.get("format") != FORMAT:
            raise SnapshotError(
                f"the snapshot has format {head.get('format')}; this release reads {FORMAT}, so use the one that made it"
            )
        return head, end + 1

    # Last, because it hides the builtin of the same name from what follows.
    def bytes(self) -> Bytes:
        """The whole snapshot."""
        return self._bytes[:]


def pack(sections: Mapping[str, Mapping[str, Any]]) -> bytes:
    """The canonical bytes of a base: the same records give the same bytes, in whatever order they come."""
    bodies = {name: _pack_section(sections.get(name, {})) for name in SECTIONS}
    lengths = {name: len(body) for name, body in bodies.items()}
    head = canonical({"format": FORMAT, "lengths": lengths})[:-1]
    parts = [f"{head},\n".encode()]
    for index, (name, body) in enumerate(bodies.items(), start=1):
        opening, closing = _frame(name, is_last=index == len(bodies))
        parts += [opening, body, closing]
    return b"".join([*parts, b"}\n"])


def _frame(section: str, *, is_last: bool) -> tuple[bytes, bytes]:
    """What stands before the records of a section, and after them."""
    return f'"{section}":{{\n'.encode(), b"}\n" if is_last else b"},\n"


def _pack_section(records: Mapping[str, Any]) -> bytes:
    lines = [f'"{key}":{canonical(records[key])}' for key in sorted(records)]
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


def _exact(text: str) -> Any:
    from decimal import Decimal

    return Decimal(text)


# What decoding raises for text that is no JSON, not UTF-8, or nests too deep; the C scanner ends with StopIteration.
_UNREADABLE = (ValueError, StopIteration, RecursionError, ArithmeticError)


def _text(line: bytes) -> str:
    try:
        return line.decode().rstrip(",")
    except UnicodeDecodeError as error:
        raise SnapshotError("the snapshot is damaged: it is not UTF-8; get it anew") from error


def _decoder() -> Callable[[str], Any]:
    """A function from JSON text to data, with exact decimals.

    The C scanner alone takes a tenth of the time that importing `json` takes; where it is missing, `json` serves.
    """
    try:
        from _json import make_scanner
    except ImportError:
        from json import JSONDecoder

        return JSONDecoder(parse_float=_exact).decode
    # The stubs give the scanner itself for its settings, of which it reads the attributes and nothing else.
    scan = make_scanner(_Settings)  # type: ignore[arg-type]

    def decode(text: str) -> Any:
        value, end = scan(text, 0)
        if end != len(text):
            raise ValueError("the text goes on after the value")
        return value

    return decode


class _Settings:
    strict = True
    object_hook = None
    object_pairs_hook = None
    parse_float = staticmethod(_exact)
    parse_int = int
    parse_constant = None
