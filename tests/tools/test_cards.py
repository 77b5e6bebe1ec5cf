"""Social cards."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools import cards
from spacefacts.tools.cards import HEIGHT, WIDTH, fact_card, title_card, title_of
from tests.tools.project import Project


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every drawing that was asked for; none is made."""
    drawings: list[str] = []

    def png(svg: str) -> bytes:
        drawings.append(svg)
        return b"picture"

    monkeypatch.setattr(cards, "_png", png)
    return drawings


def test_a_card_has_the_size_that_is_asked_for() -> None:
    card = title_card("Lamps", "Lamps of the world") or b""

    assert b"\x89PNG" == card[:4]
    assert (WIDTH, HEIGHT) == struct.unpack(">II", card[16:24])


def test_the_same_words_give_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = title_card("Lamps", "Lamps of the world")
    monkeypatch.setattr(cards, "recalled", lambda *_: None)

    assert first == title_card("Lamps", "Lamps of the world")


def test_the_letters_are_our_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "recalled", lambda *_: None)
    ours = title_card("Lamps", "Lamps")
    monkeypatch.setattr(cards, "FAMILY", "No such font")

    assert ours != title_card("Lamps", "Lamps")


def test_a_card_says_the_title_and_the_site(drawn: list[str]) -> None:
    title_card("Lamps & oil", "Lights")

    assert ">Lamps &amp; oil</text>" in drawn[0]
    assert ">Lights</text>" in drawn[0]


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ["Lamp", "204 days", "Lasted", "computed from"]), ("zh", ["灯", "204天", "历时", "由其他事实推算"])],
)
def test_the_card_of_a_fact_says_its_number_and_how_well_it_stands(
    project: Project, drawn: list[str], language: str, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cards, "letters", lambda: {chr(code) for code in range(0x10000)})
    catalog = project.catalog()
    fact_card(catalog.get("lamp.lasted"), catalog.subject("lamp").label(language), "Lamps", language)

    assert words == [word for word in words if word in drawn[0]]


def test_a_title_in_letters_that_the_font_lacks_has_no_card(drawn: list[str]) -> None:
    assert title_card("𠀀", "Lamps") is None
    assert [] == drawn


@given(st.text(alphabet=st.sampled_from("aWi 算，"), max_size=300))
def test_whatever_the_title_its_lines_stay_on_the_card(title: str) -> None:
    lines, size = cards._fitting(title, cards._TITLE_SIZES, 3)

    assert len(lines) <= 3
    assert size in cards._TITLE_SIZES


def test_what_is_cut_off_says_so(drawn: list[str]) -> None:
    title_card("lamps " * 100, "Lamps")

    assert 1 == drawn[0].count("…</text>")


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        ("# Lamps\n", "Lamps"),
        ("---\ntitle: x\n---\n\n# 灯 { #lamps }\n\n# Oil\n", "灯"),
        ("# The `lamp` \\*\n", "The lamp *"),
        ("Nothing.\n", None),
    ],
)
def test_a_title_is_the_first_heading_without_its_marks(markdown: str, title: str | None) -> None:
    assert title == title_of(markdown)
