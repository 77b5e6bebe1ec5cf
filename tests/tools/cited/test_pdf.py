"""A PDF file is told by the paragraphs of its pages."""

from __future__ import annotations

import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spacefacts.tools.cited.passages import Unreadable
from spacefacts.tools.cited.pdf import read_pdf


def written(content: bytes, *, packed: bytes | None = None, trailer: bytes = b"", info: bytes = b"") -> bytes:
    """A file of one page that draws `content`."""
    stream = content if packed is None else packed
    packing = b"" if packed is None else b"/Filter /FlateDecode"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(stream), packing, stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< %s >>" % info,
    ]
    body, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(body)
    return (
        body
        + b"xref\n0 7\n0000000000 65535 f \n%strailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R %s >>\nstartxref\n%d\n%%%%EOF"
        % (
            table,
            trailer,
            start,
        )
    )


def lines(*said: str) -> bytes:
    """What draws these lines."""
    return b"BT /F1 12 Tf 14 TL 72 720 Td " + b" ".join(f"({one}) Tj T*".encode("latin-1") for one in said) + b" ET"


FULL = "The crew of the ship stayed in orbit for a total of exactly"


def test_the_lines_of_a_paragraph_are_joined() -> None:
    assert [f"{FULL} 204 days"] == [one.text for one in read_pdf(written(lines(FULL, "204 days")))]


def placed(*rows: tuple[tuple[int, str], ...]) -> bytes:
    """What draws these words, each so far from the left, a line a row."""
    shown = (
        f"1 0 0 1 {left} {700 - 14 * number} Tm ({said}) Tj" for number, row in enumerate(rows) for left, said in row
    )
    return f"BT /F1 12 Tf {' '.join(shown)} ET".encode("latin-1")


def test_words_that_stand_below_each_other_are_the_cells_of_a_table() -> None:
    content = placed(
        ((60, "Masses of ships"),),
        ((60, "Ship"), (200, "Mass \\(kg\\)"), (300, "Crew")),
        ((60, "Heavy Dray"), (200, "9,100"), (300, "4")),
        ((60, "Mule"), (200, "8,200"), (300, "3")),
    )
    told = {one.text: one.heads for one in read_pdf(written(content))}
    assert ("Heavy Dray", "Mass (kg)", "Masses of ships") == told["9,100"]


def test_the_rows_of_a_table_are_not_told_twice() -> None:
    content = placed(*(((60, name), (200, "9,100"), (300, "4")) for name in ("Dray", "Mule")))
    assert not [one for one in read_pdf(written(content)) if one.sort == "prose"]


def test_the_title_comes_first() -> None:
    (title, words) = read_pdf(written(lines("204 days"), info=b"/Title (A report)"))
    assert [("A report", "title"), ("204 days", "prose")] == [(one.text, one.sort) for one in (title, words)]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"%PDF-1.4 nothing", "broken"),
        (written(lines("204 days"))[:200], "broken"),
        (written(b""), "images"),
        (written(b"", packed=zlib.compress(b" " * 20_000_000)), "unfolds"),
        (written(b"", packed=zlib.compress(b"q Q " * 200_000)), "unfolds"),
        (written(lines("/g12/g13/g14/g15")), "letters"),
    ],
)
def test_what_has_no_words_is_unreadable(body: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        read_pdf(body)


def test_an_encrypted_file_is_unreadable() -> None:
    locked = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (%s) /U (%s) >> /ID [(a) (b)]" % (b"o" * 32, b"u" * 32)
    with pytest.raises(Unreadable, match="encrypted"):
        read_pdf(written(lines("204 days"), trailer=locked))


@settings(max_examples=40)
@given(st.integers(9, 800), st.binary(min_size=1, max_size=12))
def test_a_damaged_file_is_read_or_turned_down(place: int, damage: bytes) -> None:
    whole = written(lines(FULL, "204 days"))
    damaged = whole[:place] + damage + whole[place + len(damage) :]
    with suppress(Unreadable):
        assert read_pdf(damaged)
