"""Undoing the codings of a body, in pieces, so that what unfolds without end costs no memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

PIECE = 64 * 1024
"""How many bytes are unfolded at a time."""

MOST = 4
"""How many codings may lie over each other."""

_GZIP = ("gzip", "x-gzip")
_DEFLATE = ("deflate", "x-deflate")
# What some servers put there though it is no coding; browsers pass over it.
_NONE = ("identity", "none", "binary", "8bit", "utf-8", "utf8")
_MEMBER = b"\x1f\x8b"


@dataclass(slots=True)
class Wholeness:
    """Whether all of a body could be unfolded; known when its last piece was taken."""

    is_whole: bool = True


def undone(pieces: Iterable[bytes], codings: Sequence[str], most: int, wholeness: Wholeness) -> Iterator[bytes]:
    """A body without its codings, in pieces; `codings` stand in the order in which they were applied.

    Where a coding is broken, or unfolds to more than `most` bytes, the pieces end and the body is called not whole.
    Where one cannot be undone, there are no pieces, and only an empty body is whole.
    """
    found: Iterator[bytes] = iter(pieces)
    if len(codings) > MOST or not set(codings) <= {*_GZIP, *_DEFLATE, *_NONE}:
        wholeness.is_whole = not any(found)
        return iter(())
    for coding in reversed(codings):
        if coding not in _NONE:
            found = _unfolded(found, coding, most, wholeness)
    return found


def _unfolded(pieces: Iterator[bytes], coding: str, most: int, wholeness: Wholeness) -> Iterator[bytes]:
    unfolding, has_ended, waiting = None, False, b""
    try:
        for came in pieces:
            waiting += came
            # Two bytes tell what begins here.
            while waiting and (unfolding or len(waiting) > 1):
                if has_ended and not unfolding and not (coding in _GZIP and waiting.startswith(_MEMBER)):
                    # Browsers too pass over what stands behind the end.
                    yield from _passed_over(pieces)
                    return
                unfolding = unfolding or zlib.decompressobj(_window(coding, waiting))
                piece = unfolding.decompress(waiting, PIECE)
                waiting = unfolding.unconsumed_tail
                yield piece
                most -= len(piece)
                if most < 0:
                    wholeness.is_whole = False
                    return
                if unfolding.eof:
                    waiting = unfolding.unused_data
                    unfolding, has_ended = None, True
        if unfolding:
            yield unfolding.flush()
    except zlib.error:
        wholeness.is_whole = False
    if (waiting and not has_ended) or (unfolding and not unfolding.eof):
        wholeness.is_whole = False


def _passed_over(pieces: Iterator[bytes]) -> Iterator[bytes]:
    for _ in pieces:
        yield b""


def _window(coding: str, begun: bytes) -> int:
    """How `zlib` is to read what begins like this: `deflate` means its own format, but some send bare data."""
    if coding in _GZIP:
        return 16 + zlib.MAX_WBITS
    is_framed = begun[0] & 15 == 8 and int.from_bytes(begun[:2], "big") % 31 == 0
    return zlib.MAX_WBITS if is_framed else -zlib.MAX_WBITS
