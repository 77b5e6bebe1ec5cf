"""Pages that are read where it is asked for."""

from __future__ import annotations

import pytest

from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.questions import Question
from spacefacts.tools.cited.searching import search
from spacefacts.tools.cited.sheets import prepare

TELLING = Passage(text="Heron-20 stayed in space for 204 days.")
OTHERS = tuple(Passage(text=f"Gate {number} was painted {number} times.") for number in range(30, 60))
STAY = Question(says="204 days", unit="d", subject=("Heron-20",), label=("Stay",))


def test_figures_are_read_only_as_far_as_the_answer_depends_on_them() -> None:
    sheet = prepare([*OTHERS, TELLING])
    assert "found" == search(STAY, sheet).verdict
    assert [TELLING] == [leaf.passage for leaf in sheet.leaves if "figures" in vars(leaf)]


@pytest.mark.parametrize("text", ["It stayed for two hundred and four days.", "它在太空停留了二百零四天。"])
def test_a_figure_without_digits_is_found_all_the_same(text: str) -> None:
    assert "found" == search(STAY, prepare([*OTHERS, Passage(text=f"Heron-20 came home. {text}")])).verdict


def test_all_places_are_looked_at_for_the_one_that_is_known() -> None:
    first = Passage(text=TELLING.text, headings=("News",))
    last = Passage(text=TELLING.text, headings=("Records",))
    there = search(STAY, [last]).where
    known = Question(says=STAY.says, unit="d", subject=STAY.subject, label=STAY.label, where=there)
    assert ("found", there) == (search(known, [first, last]).verdict, search(known, [first, last]).where)
    assert "moved" == search(known, [first]).verdict


def test_the_tables_of_a_page_know_the_heads_of_all_their_cells() -> None:
    cells = [Passage(text="1", sort="cell", heads=(row, "Mass")) for row in ("Heron", "Swan")]
    assert {0: (frozenset({"Heron", "Swan", "Mass"}), frozenset({"Mass"}))} == prepare(cells).tables
