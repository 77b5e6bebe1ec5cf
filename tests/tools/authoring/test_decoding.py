"""Decoding: bytes as text that a parser may see."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.authoring.decoding import CONTROL, decode
from spacefacts.tools.findings import Faults


def decoded(data: bytes) -> tuple[str | None, list[str]]:
    """The text of some bytes, and its faults by place and name."""
    faults = Faults()
    text = decode(data, "x.yaml", faults)
    return text, [f"{fault.place.line}:{fault.place.column} {fault.name}" for fault in faults]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"], exclude_characters="\u2028\u2029\ufeff")))
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert (text, []) == decoded(text.encode())


@given(st.binary(max_size=60))
def test_any_bytes_are_text_without_surprises_or_have_a_fault(data: bytes) -> None:
    text, faults = decoded(data)
    assert (text is None) <= bool(faults)
    assert text is None or not CONTROL.search(text)
    assert text is None or "\t" not in text


@given(st.text("ab\t\x00\x7f\u2028\n神", max_size=30))
def test_what_is_blanked_moves_nothing(text: str) -> None:
    read, _ = decoded(text.encode())
    assert read is not None
    assert [len(line) for line in text.split("\n")] == [len(line) for line in read.split("\n")]


@pytest.mark.parametrize(
    ("data", "text", "faults"),
    [
        (b"a: b\r\nc: d\r\n", "a: b\r\nc: d\r\n", []),
        (b"a:\tb\n\tc", "a: b\n c", ["1:3 tab", "2:1 tab"]),
        (b"\ta\tb", " a b", ["1:1 tab"]),
        (codecs.BOM_UTF8 + b"a: b", "a: b", ["1:1 byte-order-mark"]),
        ("a\ufeffb".encode(), "a b", ["1:2 control-character"]),
        (b"a\x00\x00b\nc\x1b", "a  b\nc ", ["1:2 control-character", "2:2 control-character"]),
        ("神\u2028b".encode(), "神 b", ["1:2 control-character"]),
        ("a\x85b".encode(), "a b", ["1:2 control-character"]),
        ("\ufffe".encode(), " ", ["1:1 control-character"]),
        ("a: b".encode("utf-16"), None, ["1:1 not-utf8"]),
        (b"ok\n" + "é".encode("latin-1"), None, ["2:1 not-utf8"]),
        ("神".encode("gbk"), None, ["1:1 not-utf8"]),
        ("神".encode() + b"\xff", None, ["1:2 not-utf8"]),
        (b"\xed\xa0\x80", None, ["1:1 not-utf8"]),
        (b"", "", []),
    ],
)
def test_what_does_not_belong_in_a_text_is_told_once_a_line(data: bytes, text: str | None, faults: list[str]) -> None:
    assert (text, faults) == decoded(data)


def test_a_file_of_nothing_but_zeros_is_told_at_once() -> None:
    text, faults = decoded(bytes(1_000_000))
    assert (1_000_000, ["1:1 control-character"]) == (len(text or ""), faults)


def test_a_byte_that_is_not_utf_8_is_named() -> None:
    faults = Faults()
    decode(b"\xe9t\xe9", "x.yaml", faults)
    assert ["the byte 0xE9 is not UTF-8; save the file as UTF-8"] == [fault.message for fault in faults]
