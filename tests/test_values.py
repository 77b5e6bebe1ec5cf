"""Values: exact numbers, ranges, words."""

from __future__ import annotations

import copy
import pickle
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts import Moment, Range, Reference, Words
from spacefacts.errors import BadValue
from spacefacts.values import number, step, value_of

DIGITS = st.from_regex(r"-?(0|[1-9][0-9]{0,20})(\.[0-9]{1,20})?(e[+-]?[0-9]{1,2})?", fullmatch=True)


@given(DIGITS)
def test_a_number_is_exactly_what_its_digits_say(text: str) -> None:
    assert Fraction(text) == Fraction(number(text))


@given(DIGITS)
def test_a_number_keeps_the_zeros_it_was_written_with(text: str) -> None:
    assert number(text).as_tuple() == Decimal(text).as_tuple()


@given(st.text(max_size=12))
def test_any_text_is_a_number_or_a_bad_value(text: str) -> None:
    try:
        exact = number(text)
    except BadValue as error:
        assert text == error.text  # noqa: PT017  # most texts raise, some do not, and nothing else may happen
    else:
        assert exact.is_finite()


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("7,500", "separators"),
        ("7 500", "separators"),
        ("7_500", "separators"),
        ("０", "ASCII"),
        ("٣", "ASCII"),
        ("012", "octal"),
        ("-012", "octal"),
        ("1e", "exponent"),
        ("1e+", "exponent"),
        ("1e+-5", "exponent"),
        ("1e100", "beyond any measure"),
        ("1" * 61, "beyond any measure"),
        ("", "no number"),
        ("-", "no number"),
        ("+1", "no number"),
        (".5", "no number"),
        ("5.", "no number"),
        ("1E3", "no number"),
        ("0x10", "no number"),
        ("NaN", "no number"),
        ("inf", "no number"),
        ("--1", "no number"),
        ("12:30", "no number"),
        ("about 5", "write the digits alone"),
        ("12 berths", "write the digits alone"),
    ],
)
def test_what_is_no_number_says_what_to_write(text: str, hint: str) -> None:
    with pytest.raises(BadValue, match=hint):
        number(text)


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("203.9", Fraction(1, 10)),
        ("204", Fraction(1)),
        ("7.5e9", Fraction(10**8)),
        ("1.50", Fraction(1, 100)),
        ("0", 1),
    ],
)
def test_the_last_digit_is_worth(text: str, worth: Fraction) -> None:
    assert worth == step(text)


def test_a_range_holds_both_its_ends() -> None:
    range_ = Range(Decimal("1.5"), Decimal(3))
    assert [True, True, True, False] == [one in range_ for one in (1.5, 2, Decimal(3), 3.1)]


@pytest.mark.parametrize("number", [float("nan"), Decimal("NaN"), float("inf"), float("-inf")])
def test_what_is_no_number_lies_in_no_range(number: float | Decimal) -> None:
    assert number not in Range(Decimal(1), Decimal(2))


def test_a_float_means_the_number_that_it_prints() -> None:
    assert 0.1 in Range(Decimal("0.1"), Decimal("0.2"))
    assert not Range(Decimal("0.1"), Decimal("0.2")) > 0.1


@pytest.mark.parametrize(
    ("number", "below", "above"),
    [(0, False, True), (1, False, False), (2, False, False), (3, False, False), (4, True, False)],
)
def test_a_range_is_less_or_greater_only_as_a_whole(number: int, below: bool, above: bool) -> None:
    range_ = Range(Decimal(1), Decimal(3))
    assert (below, above) == (range_ < number, range_ > number)
    assert (below, above) == (Decimal(number) > range_, Decimal(number) < range_)


@given(
    st.lists(st.decimals(-9, 9, places=1), min_size=2, max_size=2).map(sorted),
    st.lists(st.decimals(-9, 9, places=1), min_size=2, max_size=2).map(sorted),
)
def test_two_ranges_lie_apart_or_overlap(one: list[Decimal], other: list[Decimal]) -> None:
    first, second = Range(*one), Range(*other)
    assert 1 == (first < second) + (first > second) + first.overlaps(second)
    assert first.overlaps(second) == second.overlaps(first) == any(end in first for end in other) | (one[0] in second)


def test_a_range_has_no_order_with_what_is_no_number() -> None:
    with pytest.raises(TypeError, match="not supported"):
        Range(Decimal(1), Decimal(2)) < "3"  # type: ignore[operator]  # noqa: B015  # that is the test


def test_a_range_says_in_its_type_what_it_is_a_range_of() -> None:
    assert Range is Range[timedelta]


def test_a_range_of_times_reads_as_its_two_ends() -> None:
    assert "1:00:00–1 day, 0:00:00" == str(Range(timedelta(hours=1), timedelta(days=1)))


def test_a_range_upside_down_is_a_bad_value() -> None:
    with pytest.raises(BadValue, match="upside down"):
        Range(Decimal(2), Decimal(1))


def test_ranges_with_equal_ends_are_equal_and_hash_alike() -> None:
    one, other = Range(Decimal("1.0"), Decimal(2)), Range(Decimal(1), Decimal("2.0"))
    assert one == other
    assert hash(one) == hash(other)
    assert one != Range(Decimal(1), Decimal(3))


def test_a_range_reads_as_its_two_ends() -> None:
    assert "1.50–2000" == str(Range(Decimal("1.50"), Decimal("2e3")))
    assert "Range(1.50, 2000)" == repr(Range(Decimal("1.50"), Decimal("2e3")))


@pytest.mark.parametrize("value", [Range(Decimal(1), Decimal(2)), Words("one", "一"), Moment("2025")])
def test_a_value_is_frozen(value: object) -> None:
    with pytest.raises(AttributeError, match="frozen"):
        value.begin = 1  # type: ignore[attr-defined]  # that is the test


@pytest.mark.parametrize("value", [Range(Decimal(1), Decimal(2)), Words("one", "一"), Moment("2025-01-01Z")])
def test_a_value_survives_copying_and_pickling(value: object) -> None:
    assert [value, value] == [copy.deepcopy(value), pickle.loads(pickle.dumps(value))]  # noqa: S301  # our own bytes


def test_words_keep_their_chinese_when_copied() -> None:
    assert "一" == copy.deepcopy(Words("one", "一")).zh


def test_words_are_text_in_english_and_read_in_both_languages() -> None:
    words = Words("Onward", "向前")
    assert words == "Onward"
    assert ["Onward", "向前"] == [words.display("en"), words.display("zh")]


@pytest.mark.parametrize(
    ("type_name", "stored", "value"),
    [
        ("count", 3, 3),
        ("quantity", 3, Decimal(3)),
        ("quantity", Decimal("1.50"), Decimal("1.50")),
        ("quantity", {"from": 1, "to": Decimal("2.5")}, Range(Decimal(1), Decimal("2.5"))),
        ("moment", "2025-11", Moment("2025-11")),
        ("reference", "acme", Reference("acme")),
        ("text", "plain", Words("plain", "plain")),
        ("text", {"en": "Onward", "zh": "向前"}, Words("Onward", "向前")),
        ("reference", ["a", "b"], (Reference("a"), Reference("b"))),
    ],
)
def test_what_is_stored_comes_back_as_the_type_says(type_name: str, stored: object, value: object) -> None:
    found = value_of(type_name, stored)
    assert (value, type(value)) == (found, type(found))


@pytest.mark.parametrize("nan", [float("nan"), Decimal("nan")])
def test_what_is_not_a_number_bounds_no_range(nan: Any) -> None:
    for low, high in ((nan, 1), (1, nan)):
        with pytest.raises(BadValue, match="no range; write two numbers"):
            Range(low, high)


def test_texts_bound_no_range() -> None:
    with pytest.raises(TypeError, match="not 'a' and 'b'"):
        Range("a", "b")
