"""Numbers that stand beside their words."""

from __future__ import annotations

from spacefacts.tools.cited.cards import labelled
from tests.tools.cited.said import prose


def heads(*texts: str) -> list[tuple[str, ...]]:
    return [passage.heads for passage in labelled(prose(*texts))]


def test_a_number_alone_takes_the_words_after_it() -> None:
    assert [("Staff",), (), ("Trucks",), ()] == heads("2,140", "Staff", "310", "Trucks")


def test_a_number_alone_takes_the_words_before_it_where_the_row_begins_with_words() -> None:
    assert [(), ("Staff",), (), ("Trucks",)] == heads("Staff", "2,140", "Trucks", "310")


def test_a_number_beside_a_sentence_takes_nothing() -> None:
    assert [(), ()] == heads("2,140", "This is what the company counted. It was last year.")


def test_a_number_alone_on_a_page_takes_nothing() -> None:
    assert [()] == heads("2,140")
