"""Moments: as exact as they are written."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts import Moment, Range
from spacefacts.errors import BadValue
from spacefacts.moments import PRECISIONS
from spacefacts.tools.amounts import WrongOrder
from spacefacts.tools.rooms import entry
from spacefacts.units import unit
from tests.tools.derivations.terms import moment

DAY = 86_400
ZONES = st.sampled_from(["Z", "+08:00", "-05:30", "+14:00", "-12:00"])
TIMES = st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31))  # noqa: DTZ001  # the zone is drawn beside it


@st.composite
def moments(draw: st.DrawFn) -> str:
    """A moment as somebody may write it."""
    time = draw(TIMES).isoformat(timespec="seconds")
    length = draw(st.sampled_from([4, 7, 10, 16, 19]))
    zone = draw(ZONES)
    return time[:length] + (zone if length > 10 or (length == 10 and draw(st.booleans())) else "")


@given(moments())
def test_a_moment_is_written_back_as_it_was_read(text: str) -> None:
    assert text == str(Moment(text))


@given(moments())
def test_a_moment_spans_time(text: str) -> None:
    moment = Moment(text)
    assert moment.begin < moment.end


@given(moments(), st.integers(-12, 14))
def test_every_moment_has_a_date_in_every_zone(text: str, hours: int) -> None:
    moment = Moment(text)
    assert moment.begin == int(moment.at_offset(hours * 3600).timestamp())


@given(st.text(max_size=30))
def test_any_text_is_a_moment_or_a_bad_value(text: str) -> None:
    try:
        assert text == Moment(text).text
    except BadValue as error:
        assert text == error.text  # noqa: PT017  # most texts raise, some do not, and nothing else may happen


@given(
    st.from_regex(
        r"[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?)?(Z|[+-][0-9]{2}:[0-9]{2})?", fullmatch=True
    )
)
def test_whatever_looks_like_a_moment_is_one_or_a_bad_value(text: str) -> None:
    try:
        assert Moment(text).precision in PRECISIONS
    except BadValue as error:
        assert error.reason  # noqa: PT017  # the same


@pytest.mark.parametrize(
    ("text", "precision", "length"),
    [
        ("2025", "year", 365 * DAY + 26 * 3600),
        ("2024", "year", 366 * DAY + 26 * 3600),
        ("2025-12", "month", 31 * DAY + 26 * 3600),
        ("2025-02-28", "day", DAY + 26 * 3600),
        ("2025-11-10+08:00", "day", DAY),
        ("2025-11-10Z", "day", DAY),
        ("2025-11+08:00", "month", 30 * DAY),
        ("2025-11-14T08:40Z", "minute", 60),
        ("2025-11-14T16:40:05+08:00", "second", 1),
    ],
)
def test_a_moment_spans_what_its_precision_leaves_open(text: str, precision: str, length: int) -> None:
    moment = Moment(text)
    assert (precision, length) == (moment.precision, moment.end - moment.begin)


def test_the_same_instant_in_two_zones_is_one_moment() -> None:
    assert Moment("2025-11-14T08:40Z") == Moment("2025-11-14T16:40+08:00")
    assert hash(Moment("2025-11-14T08:40Z")) == hash(Moment("2025-11-14T16:40+08:00"))


def test_a_moment_is_no_text() -> None:
    assert Moment("2025") != "2025"


def test_a_moment_begins_when_the_calendar_says() -> None:
    assert datetime(2025, 11, 14, 8, 40, tzinfo=UTC).timestamp() == Moment("2025-11-14T16:40+08:00").begin


@pytest.mark.parametrize(
    ("before", "after", "certain"),
    [
        ("2025-11-14T08:40Z", "2025-11-14T08:41Z", True),
        ("2025-11-14T08:40Z", "2025-11-14T08:40Z", False),
        ("2025-11-14T08:40Z", "2025-11-14", False),
        ("2024", "2025-11", True),
        ("2025", "2025-11", False),
        ("2025-11-10+08:00", "2025-11-11+08:00", True),
    ],
)
def test_one_moment_lies_before_another_only_if_it_certainly_does(before: str, after: str, certain: bool) -> None:
    assert certain == (Moment(before) < Moment(after))
    assert certain == (Moment(after) > Moment(before))


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2025-11-14T08:40", "no zone"),
        ("2025-11-14T08:40:05", "no zone"),
        ("2025-02-30", "calendar"),
        ("2025-13", "calendar"),
        ("0000", "calendar"),
        ("0001-01-01T00:00+14:00", "calendar"),
        ("9999-12-31T23:59-12:00", "calendar"),
        ("2025-11-14T24:00Z", "calendar"),
        ("2025-11-14T23:59:60Z", "calendar"),
        ("2025-11-14 08:40Z", "no moment"),
        ("14.11.2025", "no moment"),
        ("2025-11-14T08:40+15:00", "no moment"),
        ("2025-11-14T08Z", "no moment"),
        ("20251114", "no moment"),
        ("２０２５", "no moment"),
        ("", "no moment"),
        ("Z", "no moment"),
    ],
)
def test_what_is_no_moment_says_what_to_write(text: str, hint: str) -> None:
    with pytest.raises(BadValue, match=hint):
        Moment(text)


@pytest.mark.parametrize(
    ("one", "other", "may_be_the_same"),
    [
        ("2025-11", "2025-11-14T08:40Z", True),
        ("2025-11", "2025-12", True),
        ("2025-11", "2026-01", False),
        ("2025-11-10+08:00", "2025-11-11+08:00", False),
        ("2025-11-14T08:40Z", "2025-11-14T16:40+08:00", True),
    ],
)
def test_two_moments_overlap_where_neither_lies_before_the_other(one: str, other: str, may_be_the_same: bool) -> None:
    assert may_be_the_same == Moment(one).overlaps(Moment(other)) == Moment(other).overlaps(Moment(one))


@given(moments(), moments())
def test_of_two_moments_one_lies_before_the_other_or_they_overlap(one: str, other: str) -> None:
    first, second = Moment(one), Moment(other)
    assert 1 == (first < second) + (second < first) + first.overlaps(second)


def test_a_time_of_day_is_a_datetime_in_its_own_zone() -> None:
    landed = Moment("2025-11-14T16:40:05+08:00").as_datetime()
    assert "2025-11-14T16:40:05+08:00" == landed.isoformat()


@pytest.mark.parametrize("text", ["2025", "2025-11", "2025-11-14", "2025-11-14Z"])
def test_what_has_no_time_of_day_is_no_datetime(text: str) -> None:
    with pytest.raises(BadValue, match="and so has no time of day"):
        Moment(text).as_datetime()


@pytest.mark.parametrize("text", ["2025-11-14", "2025-11-14+08:00", "2025-11-14T23:40Z", "2025-11-14T00:40:00+08:00"])
def test_a_day_is_the_date_that_was_written(text: str) -> None:
    assert date(2025, 11, 14) == Moment(text).as_date()


@pytest.mark.parametrize("text", ["2025", "2025-11", "2025-11+08:00"])
def test_what_has_no_day_is_no_date(text: str) -> None:
    with pytest.raises(BadValue, match="and so is no day"):
        Moment(text).as_date()


def test_from_one_time_of_day_to_another_is_an_exact_time() -> None:
    assert timedelta(hours=5, minutes=26) == Moment("2025-11-14T16:40+08:00") - Moment("2025-11-14T03:14Z")


def test_from_a_later_time_to_an_earlier_is_a_negative_time() -> None:
    assert timedelta(minutes=-1) == Moment("2025-11-14T08:39Z") - Moment("2025-11-14T08:40Z")


@pytest.mark.parametrize(
    ("begin", "end", "shortest", "longest"),
    [
        ("2025-11-13Z", "2025-11-14T08:40Z", timedelta(hours=8, minutes=40), timedelta(hours=32, minutes=40)),
        ("2025-11-13T12:00Z", "2025-11-14Z", timedelta(hours=12), timedelta(hours=36)),
        ("2025-11-13Z", "2025-11-14Z", timedelta(0), timedelta(days=2)),
    ],
)
def test_from_or_to_a_bare_day_is_a_range_of_times(
    begin: str, end: str, shortest: timedelta, longest: timedelta
) -> None:
    assert Range(shortest, longest) == Moment(end) - Moment(begin)


@given(moments(), moments())
def test_the_way_back_takes_the_same_time(one: str, other: str) -> None:
    there, back = Moment(other) - Moment(one), Moment(one) - Moment(other)
    if isinstance(there, Range) and isinstance(back, Range):
        assert (there.low, there.high) == (-back.high, -back.low)
    else:
        assert there == -back  # type: ignore[operator]  # both are a `timedelta`, or neither


@pytest.mark.parametrize("other", [3, "2026", datetime(2026, 1, 1, tzinfo=UTC)])
def test_a_moment_has_no_order_with_what_is_no_moment(other: object) -> None:
    with pytest.raises(TypeError, match="not supported between"):
        Moment("2025") < other  # type: ignore[operator]  # noqa: B015  # that is the test
    with pytest.raises(TypeError, match="not supported between"):
        Moment("2025") > other  # type: ignore[operator]  # noqa: B015  # the same


@given(moments(), moments())
def test_a_time_between_moments_is_the_one_that_facts_are_derived_with(one: str, other: str) -> None:
    passed = Moment(other) - Moment(one)
    low, high = (passed.low, passed.high) if isinstance(passed, Range) else (passed, passed)
    try:
        derived = entry("derivations", "elapsed")([moment(one), moment(other)], unit("s"))
    except WrongOrder:
        assert high <= timedelta(0)  # some pairs stand the other way round, and the rest do not
    else:
        # Facts that stand in order lie no less than nothing apart.
        assert (max(low, timedelta(0)), high) == (
            timedelta(seconds=int(derived.low)),
            timedelta(seconds=int(derived.high)),
        )


def test_a_moment_less_a_number_is_nothing() -> None:
    with pytest.raises(TypeError, match="unsupported operand"):
        Moment("2025") - 1  # type: ignore[operator]  # that is the test
