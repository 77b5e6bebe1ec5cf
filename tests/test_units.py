"""Units: codes, sizes, rates."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.errors import BadValue
from spacefacts.units import CODES, convert, multiplied, unit


@pytest.mark.parametrize(
    ("amount", "given_in", "wanted", "result"),
    [
        (1, "d", "h", 24),
        (90, "min", "h", Fraction(3, 2)),
        (1, "a", "d", Fraction(1461, 4)),
        (12, "mo", "a", 1),
        (2, "t", "kg", 2000),
        (5, "%", "1", Fraction(1, 20)),
        (1000, "CNY/kg", "CNY/t", 1_000_000),
        (1, "/a", "/mo", Fraction(1, 12)),
    ],
)
def test_an_amount_converts_exactly(amount: int, given_in: str, wanted: str, result: Fraction) -> None:
    assert result == convert(Fraction(amount), unit(given_in), unit(wanted))


@given(st.fractions(), st.sampled_from(CODES), st.sampled_from(CODES))
def test_converting_there_and_back_changes_nothing(amount: Fraction, one: str, other: str) -> None:
    first, second = unit(one), unit(other)
    if first.dimension == second.dimension:
        assert amount == convert(convert(amount, first, second), second, first)


@pytest.mark.parametrize(("one", "other"), [("d", "kg"), ("CNY", "USD"), ("CNY/kg", "CNY"), ("%", "m")])
def test_units_of_different_things_do_not_convert(one: str, other: str) -> None:
    with pytest.raises(BadValue, match="different things"):
        convert(Fraction(1), unit(one), unit(other))


@pytest.mark.parametrize("code", ["", "/", "days", "KG", "CNY/", "/days", "kg/m/s", "million", "CNY /kg"])
def test_an_unknown_unit_says_which_there_are(code: str) -> None:
    with pytest.raises(BadValue, match="write one of s, min, h"):
        unit(code)


@given(st.text(max_size=8))
def test_any_text_is_a_unit_or_a_bad_value(code: str) -> None:
    try:
        assert code == unit(code).code
    except BadValue as error:
        assert code == error.text  # noqa: PT017  # most texts raise, some do not, and nothing else may happen


@pytest.mark.parametrize("code", CODES)
def test_a_unit_has_its_names_in_both_languages(code: str) -> None:
    named = unit(code)
    assert (code == "1") == (not named.singular) == (not named.plural) == (not named.zh)


@pytest.mark.parametrize(
    ("code", "is_money"),
    [("CNY", True), ("USD", True), ("CNY/kg", False), ("/CNY", False), ("kg", False), ("1", False)],
)
def test_money_is_a_currency_alone(code: str, is_money: bool) -> None:
    assert is_money == unit(code).is_money


def test_the_dimension_of_a_quotient_loses_what_cancels() -> None:
    assert () == multiplied(unit("CNY").dimension, unit("CNY").dimension, -1)
    assert (("mass", -1), ("money CNY", 1)) == unit("CNY/kg").dimension
    assert unit("CNY").dimension == multiplied(unit("CNY/kg").dimension, unit("t").dimension)


def test_a_unit_shows_its_code() -> None:
    assert "Unit('CNY/kg')" == repr(unit("CNY/kg"))
