"""JSON to data, with exact decimals: what a look-up needs once it asks for more than one number."""

from __future__ import annotations

import spacefacts
from spacefacts.snapshot import exact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

# What decoding raises for text that is no JSON, or nests too deep; the C scanner ends with StopIteration.
_UNREADABLE = (ValueError, StopIteration, RecursionError, ArithmeticError)


def record(text: str) -> dict[str, Any]:
    """The record that a snapshot holds as this JSON.

    Raises:
        SnapshotError: the text is no JSON object.
    """
    try:
        found = _decode(text)
    except _UNREADABLE as error:
        raise spacefacts.SnapshotError(_damaged(text)) from error
    if not isinstance(found, dict):
        raise spacefacts.SnapshotError(_damaged(text))
    return found


def decoder() -> Callable[[str], Any]:
    """A function from JSON text to data, with exact decimals.

    The C scanner alone takes a tenth of the time that importing `json` takes; where it is missing, `json` serves.
    """
    try:
        from _json import make_scanner
    except ImportError:
        from json import JSONDecoder

        return JSONDecoder(parse_float=exact, parse_constant=_refused).decode
    # The stubs give the scanner itself for its settings, of which it reads the attributes and nothing else.
    scan = make_scanner(_Settings)  # type: ignore[arg-type]

    def decode(text: str) -> Any:
        value, end = scan(text, 0)
        if end != len(text):
            raise ValueError("the text goes on after the value")
        return value

    return decode


def _damaged(text: str) -> str:
    return f"the snapshot is damaged where it reads {text[:60]!r}; get it anew"


def _refused(constant: str) -> None:
    raise ValueError(f"{constant} is no number")


class _Settings:
    strict = True
    object_hook = None
    object_pairs_hook = None
    parse_float = staticmethod(exact)
    parse_int = int
    parse_constant = staticmethod(_refused)


_decode = decoder()
