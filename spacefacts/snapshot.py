"""The snapshot: a whole base in canonical bytes, and how one record is found in it without reading the rest.

A snapshot is one JSON object, laid out so that it can also be searched as text: a first line with the length of each
section in bytes, then the sections, in each the keys sorted and every record on a line of its own. A look-up bisects
the bytes and decodes a single line, at 300 facts and at 60,000 alike. Its SHA-256 is the digest of the base.
"""

from __future__ import annotations

from spacefacts.errors import SnapshotError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from mmap import mmap
    from typing import Any

FORMAT = 1
SECTIONS = ("kinds", "publishers", "sources", "subjects", "facts", "moved")


class Snapshot:
    """Records by section and key, decoded when asked for.

    Raises:
        SnapshotError: the bytes are no snapshot, or one of another format.
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
                return cls(mmap(file.fileno(), 0, access=ACCESS_READ))
        except (OSError, ValueError) as error:
            raise SnapshotError(f"{path} cannot be read as a snapshot: {error}") from error

    def get(self, section: str, key: str) -> dict[str, Any] | None:
        """The record under `key`, or None."""
        text = self.text(section, key)
        if text is None:
            return None
        record: dict[str, Any] = self._decode(text)
        return record

    def text(self, section: str, key: str) -> str | None:
        """The record under `key` as the JSON that stands in the snapshot, or None."""
        low, high = self._spans[section]
        data, wanted = self._bytes, key.encode()
        while low < high:
            middle = (low + high) // 2
            start = data.rfind(b"\n", low, middle) + 1 or low
            stop = data.find(b"\n", middle, high)
            stop = high if stop < 0 else stop
            found = data[start + 1 : data.find(b'":', start, stop)]
            if found == wanted:
                return data[start + len(found) + 3 : stop].decode().rstrip(",")
            if found < wanted:
                low = stop + 1
            else:
                high = start
        return None

    def keys(self, section: str) -> Iterator[str]:
        """The keys of a section, sorted."""
        for line in self._lines(section):
            yield line[1 : line.index(b'":')].decode()

    def items(self, section: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """Every key of a section with its record, sorted by key."""
        for line in self._lines(section):
            end = line.index(b'":')
            yield line[1:end].decode(), self._decode(line[end + 2 :].decode())

    def bytes(self) -> bytes:
        """The whole snapshot."""
        return bytes(self._bytes[:])

    def digest(self) -> str:
        """The SHA-256 of the whole snapshot, in hexadecimal."""
        from hashlib import sha256

        return sha256(self._bytes).hexdigest()

    def _lines(self, section: str) -> list[bytes]:
        low, high = self._spans[section]
        return self._bytes[low:high].split(b"\n") if low < high else []

    def _read_spans(self) -> dict[str, tuple[int, int]]:
        end = self._bytes.find(b"\n")
        try:
            head = self._decode(self._bytes[:end].decode().rstrip(",") + "}")
            if head["format"] != FORMAT:
                raise SnapshotError(f"the snapshot has format {head['format']}; this release reads {FORMAT}")
            position, spans = end + 1, {}
            for section in SECTIONS:
                opening = len(f'"{section}":{{\n')
                length = head["lengths"][section]
                spans[section] = (position + opening, position + opening + max(length - 1, 0))
                position += opening + length + len("},\n")
        except (KeyError, TypeError, ValueError, StopIteration) as error:
            raise SnapshotError("these bytes are no snapshot of facts") from error
        return spans


def pack(sections: Mapping[str, Mapping[str, Any]]) -> bytes:
    """The canonical bytes of a base: the same records give the same bytes, in whatever order they come."""
    bodies = {name: _pack_section(sections.get(name, {})) for name in SECTIONS}
    lengths = {name: len(body) for name, body in bodies.items()}
    head = canonical({"format": FORMAT, "lengths": lengths})[:-1]
    parts = [f"{head},\n".encode()]
    for index, (name, body) in enumerate(bodies.items(), start=1):
        comma = "," if index < len(bodies) else ""
        parts += [f'"{name}":{{\n'.encode(), body, f"}}{comma}\n".encode()]
    return b"".join([*parts, b"}\n"])


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


def _decoder() -> Any:
    """A function from JSON text to data, with exact decimals.

    The C scanner alone takes a tenth of the time that importing `json` takes; where it is missing, `json` serves.
    """
    try:
        from _json import make_scanner
    except ImportError:
        from json import JSONDecoder

        decoder = JSONDecoder(parse_float=_exact)
        return lambda text: decoder.raw_decode(text)[0]
    scan = make_scanner(_Settings)
    return lambda text: scan(text, 0)[0]


class _Settings:
    strict = True
    object_hook = None
    object_pairs_hook = None
    parse_float = staticmethod(_exact)
    parse_int = int
    parse_constant = None
