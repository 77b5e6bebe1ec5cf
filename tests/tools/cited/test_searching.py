"""Whether cited pages still say their figures: many pages that do, and many that only seem to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from spacefacts.moments import Moment
from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.questions import Question
from spacefacts.tools.cited.searching import search
from spacefacts.tools.cited.sheets import prepare
from spacefacts.tools.cited.spots import where
from spacefacts.values import Reference
from tests.tools.cited import decoys, more_decoys, more_sayings, sayings
from tests.tools.cited.said import (
    FLIGHTS,
    MASS,
    OPENED,
    SATELLITES,
    STAY,
    prose,
    titled,
)
from tests.tools.cited.sheets_of_pages import DECOY_PAGES, PAGES

SENTENCES = sayings.SENTENCES | more_sayings.SENTENCES
DECOYS = decoys.DECOYS | more_decoys.DECOYS


def _lines(every: dict[str, tuple[Question, str]]) -> list[object]:
    return [
        pytest.param(question, line.strip(), id=f"{name}: {line.strip()}")
        for name, (question, lines) in every.items()
        for line in lines.strip().splitlines()
    ]


@pytest.mark.parametrize(("question", "sentence"), _lines(SENTENCES))
def test_what_a_sentence_says_is_found(question: Question, sentence: str) -> None:
    assert "found" == search(question, prose(sentence)).verdict


# An ordinal is only looked for where one was printed.
@pytest.mark.parametrize(("question", "sentence"), _lines({**SENTENCES, "flights": (FLIGHTS, "20 orbital flights")}))
def test_what_a_sentence_says_is_found_without_the_printed_words(question: Question, sentence: str) -> None:
    assert "found" == search(replace(question, says=""), prose(sentence)).verdict


@pytest.mark.parametrize(("question", "sentence"), _lines(DECOYS))
def test_what_a_sentence_only_seems_to_say_is_not_found(question: Question, sentence: str) -> None:
    assert search(question, prose(sentence)).verdict in ("gone", "differs")


@pytest.mark.parametrize(("question", "page"), [pytest.param(*rest, id=name) for name, *rest in PAGES])
def test_what_a_page_says_is_found(question: Question, page: Sequence[Passage]) -> None:
    assert "found" == search(question, page).verdict


@pytest.mark.parametrize(("question", "page"), [pytest.param(*rest, id=name) for name, *rest in DECOY_PAGES])
def test_what_a_page_only_seems_to_say_is_not_found(question: Question, page: Sequence[Passage]) -> None:
    assert search(question, page).verdict in ("gone", "differs")


def test_what_the_page_says_now_is_told() -> None:
    reply = search(STAY, titled("Shenzhou-20 crew home", "Their stay in space lasted 205 days."))
    assert ("differs", "205 days") == (reply.verdict, reply.now)


def test_a_correction_tells_what_holds_now() -> None:
    assert "205天" == search(STAY, prose("原为204天，更正为205天。")).now


def test_a_page_of_other_things_says_nothing() -> None:
    assert "gone" == search(STAY, prose("The weather was fine for 3 days.")).verdict


def test_a_page_without_passages_says_nothing() -> None:
    assert "gone" == search(STAY, []).verdict


def test_what_is_found_where_it_was_is_found() -> None:
    page = prose("204 days in space", headings=("Crew",))
    assert "found" == search(replace(STAY, where=where(page[0])), page).verdict


def test_what_is_found_elsewhere_has_moved() -> None:
    before, after = prose("204 days in space", headings=("Crew",)), prose("204 days in space", headings=("Records",))
    reply = search(replace(STAY, where=where(before[0])), after)
    assert ("moved", where(after[0])) == (reply.verdict, reply.where)


def test_the_place_that_a_citation_gives_is_looked_at_where_the_page_has_it() -> None:
    page = [*prose("204 days in space", headings=("Records",)), *prose("The crew", headings=("Crew",))]
    assert "moved" == search(replace(STAY, at="Crew"), page).verdict
    assert "found" == search(replace(STAY, at="records"), page).verdict
    assert "found" == search(replace(STAY, at="third paragraph"), page).verdict


def test_a_place_is_told_without_the_words_of_the_page() -> None:
    assert where(prose("a", headings=("Crew",))[0]) == where(prose("b", headings=("Crew",))[0])
    assert where(prose("a", headings=("Crew",))[0]) != where(prose("a", headings=("Ship",))[0])


def test_a_page_is_made_ready_once_for_all_questions() -> None:
    page = prepare(prose("Qianfan has 108 satellites.", "The crew of Shenzhou-20 spent 204 days in space."))
    assert ["found", "found", "gone"] == [search(question, page).verdict for question in (STAY, SATELLITES, MASS)]


def test_a_value_with_a_bound_is_found_with_a_bound_of_that_sort() -> None:
    question = replace(SATELLITES, says="more than 100 satellites", value=100, qualifier="more-than")
    assert "found" == search(question, prose("Over 100 satellites are up.")).verdict
    assert "differs" == search(question, prose("Fewer than 100 satellites are up.")).verdict


def test_the_words_of_a_citation_may_hold_an_old_value() -> None:
    question = replace(SATELLITES, says="up from 90 satellites", value=90)
    assert "found" == search(question, prose("Qianfan has 108 satellites, up from 90 satellites.")).verdict


def test_a_reference_is_found_by_the_words_that_were_printed() -> None:
    question = Question(says="Long March-2F", value=Reference("long-march-2f"), subject=("Shenzhou-20",))
    assert "found" == search(question, prose("It flew on a Long March 2F.")).verdict
    assert "gone" == search(question, prose("It flew on a Long March 2.")).verdict


def test_every_item_of_a_list_is_to_be_found() -> None:
    question = Question(value=(Reference("chen-dong"), Reference("wang-jie")))
    assert "found" == search(question, prose("Chen Dong and Wang Jie came home.")).verdict
    assert "gone" == search(question, prose("Chen Dong came home.")).verdict


def test_words_without_a_value_are_found_as_they_were_printed() -> None:
    assert "found" == search(Question(says="Flight Day Two"), prose("On flight-day two they slept.")).verdict
    assert "gone" == search(Question(says="Flight Day Two"), prose("On flight day three they slept.")).verdict


whole = st.integers(min_value=100, max_value=9_999_999)
STYLES = (
    "{0} days",
    "{0:,} days",
    "{0} d",
    "{0}-day",
    "{0}天",
    "{0:,}\N{NO-BREAK SPACE}days",
    "({0} ± 1) days",
    "about {0} days",
    "{0}.0 days",
    "{0:e} days",
)


@given(number=whole, style=st.sampled_from(STYLES))
def test_any_number_is_found_in_any_style(number: int, style: str) -> None:
    question = replace(STAY, says="", value=Decimal(number))
    assert "found" == search(question, prose(f"The stay took {style.format(number)}.")).verdict


@given(
    number=whole,
    place=st.integers(min_value=0, max_value=6),
    digit=st.integers(min_value=0, max_value=9),
    style=st.sampled_from(STYLES[:6]),
)
def test_a_number_with_one_digit_changed_is_not_found(number: int, place: int, digit: int, style: str) -> None:
    digits = list(str(number))
    digits[place % len(digits)] = str(digit)
    other = int("".join(digits))
    assume(other not in (number, 0) and len(str(other)) == len(digits))
    question = replace(STAY, says=f"{number} days", value=Decimal(number))
    assert "found" != search(question, prose(f"The stay took {style.format(other)}.")).verdict


@given(
    day=st.dates(min_value=date(1950, 1, 1), max_value=date(2060, 1, 1)),
    style=st.sampled_from(("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%Y年%m月%d日", "%d.%m.%Y", "%Y/%m/%d")),
)
def test_any_date_is_found_in_any_style(day: date, style: str) -> None:
    question = replace(OPENED, says="", value=Moment(day.strftime("%Y-%m-%d")))
    page = prose(f"It opened on {day.strftime(style)}.")
    assert "found" == search(question, page).verdict
    assert (
        "found" != search(replace(question, value=Moment((day + timedelta(days=1)).strftime("%Y-%m-%d"))), page).verdict
    )


@given(texts=st.lists(st.text(max_size=60), max_size=6), says=st.text(max_size=20))
def test_no_page_breaks_the_search(texts: list[str], says: str) -> None:
    assert search(replace(STAY, says=says), prose(*texts)).verdict in ("found", "differs", "gone")


@pytest.mark.parametrize(
    "part",
    [
        "not ",
        "1,",
        "10^",
        "204 days, ",
        "神舟",
        "Shenzhou-19 and ",
        "(",
        "the ",
        "1 000 ",
        "一万",
        "from 1 to ",
        "A B ",
        "4 January ",
    ],
)
def test_a_long_text_of_one_part_takes_no_longer_than_its_length(part: str) -> None:
    assert search(STAY, prose(part * (20_000 // len(part)))).verdict in ("found", "differs", "gone")
