"""The codings of a body are undone in pieces, and what is broken or has no end costs little."""

from __future__ import annotations

import zlib
from functools import partial
from gzip import compress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.network.codings import PIECE, Wholeness, undone

# Without the time, which would stand in what is sent.
gzip = partial(compress, mtime=0)
WORDS = b"204 days " * 40


def bare(body: bytes) -> bytes:
    packing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packing.compress(body) + packing.flush()


def undo(sent: bytes, *codings: str, size: int = 11, most: int = 10_000) -> tuple[bytes, bool]:
    wholeness = Wholeness()
    pieces = (sent[at : at + size] for at in range(0, len(sent), size))
    return b"".join(undone(pieces, codings, most, wholeness)), wholeness.is_whole


@pytest.mark.parametrize("size", [1, 11, 10_000])
@pytest.mark.parametrize(
    ("sent", "codings"),
    [
        (WORDS, ()),
        (WORDS, ("identity",)),
        (WORDS, ("utf-8",)),
        (gzip(WORDS), ("gzip",)),
        (gzip(WORDS), ("x-gzip",)),
        (zlib.compress(WORDS), ("deflate",)),
        (bare(WORDS), ("deflate",)),
        (gzip(zlib.compress(WORDS)), ("deflate", "gzip")),
        (gzip(WORDS[:50]) + gzip(WORDS[50:]), ("gzip",)),
        (gzip(WORDS) + b"\0\0\0\0", ("gzip",)),
        (zlib.compress(WORDS) + b"more", ("deflate",)),
    ],
)
def test_a_coding_is_undone(sent: bytes, codings: tuple[str, ...], size: int) -> None:
    assert (WORDS, True) == undo(sent, *codings, size=size)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_an_empty_body_is_whole_in_any_coding(coding: str) -> None:
    assert (b"", True) == undo(b"", coding)


@pytest.mark.parametrize(("sent", "coding"), [(gzip(WORDS), "gzip"), (zlib.compress(WORDS), "deflate")])
def test_what_was_cut_off_is_not_whole(sent: bytes, coding: str) -> None:
    body, is_whole = undo(sent[:-6], coding)
    assert not is_whole
    assert WORDS.startswith(body)


def test_one_byte_is_no_body() -> None:
    assert (b"", False) == undo(b"\x1f", "gzip")


def test_what_could_be_read_before_a_fault_is_kept() -> None:
    body, is_whole = undo(gzip(WORDS * 20, compresslevel=0)[:400] + b"\0" * 10_000, "gzip", most=100_000)
    assert not is_whole
    assert body.startswith(WORDS)


def test_what_is_not_in_the_coding_is_nothing() -> None:
    assert (b"", False) == undo(b"<p>plain", "gzip")


def test_what_unfolds_without_end_is_stopped() -> None:
    bomb = gzip(bytes(50_000_000))
    body, is_whole = undo(bomb, "gzip", size=PIECE, most=100_000)
    assert not is_whole
    assert 100_000 <= len(body) <= 100_000 + PIECE


def test_what_unfolds_in_the_middle_alone_is_stopped() -> None:
    empty = gzip(b"") * 100_000
    _, is_whole = undo(gzip(empty), "gzip", "gzip", size=PIECE, most=100_000)
    assert not is_whole


@pytest.mark.parametrize("codings", [["br"], ["zstd", "gzip"], ["gzip"] * 5, ["compress"]])
def test_what_cannot_be_undone_is_nothing_and_not_whole(codings: list[str]) -> None:
    assert (b"", False) == undo(gzip(WORDS), *codings)


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate"]), st.integers(1, 50))
def test_any_bytes_give_something(sent: bytes, coding: str, size: int) -> None:
    body, _ = undo(sent, coding, size=size)
    assert len(body) <= 10_000 + PIECE


@given(st.binary(max_size=300), st.lists(st.sampled_from(["gzip", "deflate"]), max_size=3), st.integers(1, 50))
def test_what_was_coded_comes_back(body: bytes, codings: list[str], size: int) -> None:
    sent = body
    for coding in codings:
        sent = gzip(sent) if coding == "gzip" else zlib.compress(sent)
    assert (body, True) == undo(sent, *codings, size=size)
