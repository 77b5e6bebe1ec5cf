"""Moments: points in time known to a year, a month, a day, a minute or a second.

A moment is written in ISO 8601 with exactly the precision that is known, and stands for the whole interval that this
precision spans. A day known only in local time keeps its zone as XML Schema writes it (`2025-11-10+08:00`); a date
without a zone may lie in any zone on Earth, and its interval says so.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import spacefacts
from spacefacts.errors import BadValue

_PRECISIONS = {4: "year", 7: "month", 10: "day", 16: "minute", 19: "second"}
_SHAPE = "0000-00-00T00:00:00"
_ANY_DIGIT = str.maketrans("123456789", "000000000")
_DAY = 86_400
_EPOCH = date(1970, 1, 1).toordinal()
# The zones in use on Earth run from UTC+14 (Kiribati) to UTC-12.
_EARLIEST_ZONE, _LATEST_ZONE = 14 * 3600, -12 * 3600

PRECISIONS = tuple(_PRECISIONS.values())
"""From the coarsest to the finest."""


class Moment:
    """A point in time as exact as it is known, read from ISO 8601 text.

    `begin` and `end` bound the interval it spans, in seconds since 1970-01-01T00:00Z; `end` lies outside. `precision`
    is one of `year`, `month`, `day`, `minute`, `second`; `offset` the zone's distance from UTC in seconds, or None.

    `a < b` is true where `a` lies before `b` for certain; where they overlap, neither `a < b` nor `b < a` is. `b - a` is
    the time from `a` to `b`: a `timedelta` where both are known to the minute or better, else a `Range` of two.

    Raises:
        BadValue: the text is no moment, or names a date that does not exist.

    Examples:
        >>> from spacefacts import Moment
        >>> landed = Moment("2025-11-14T08:40Z")
        >>> Moment("2025-10") < landed, Moment("2025-11") < landed, Moment("2025-11").overlaps(landed)
        (True, False, True)
        >>> landed - Moment("2025-11-14T03:14Z")
        datetime.timedelta(seconds=19560)
        >>> print(landed - Moment("2025-11-13Z"))
        8:40:00–1 day, 8:40:00
    """

    __slots__ = ("begin", "end", "offset", "precision", "text")

    begin: int
    end: int
    offset: int | None
    precision: str
    text: str

    def __init__(self, text: str) -> None:
        body, offset = _split_offset(text)
        precision = _PRECISIONS.get(len(body))
        shape = body.translate(_ANY_DIGIT)
        if precision is None or shape != _SHAPE[: len(body)]:
            raise BadValue(text, f"{text!r} is no moment; write it like 2025-11-14T08:40Z, 2025-11-14+08:00 or 2025-11")
        if offset is None and precision in ("minute", "second"):
            raise BadValue(text, f"{text!r} has a time but no zone; write Z for UTC or an offset such as +08:00")
        try:
            local_begin, local_end = _local_span(body, precision)
        except (ValueError, OverflowError) as error:
            raise BadValue(text, f"{text!r} does not exist in the calendar: {error}") from None
        set_field = object.__setattr__
        set_field(self, "text", text)
        set_field(self, "precision", precision)
        set_field(self, "offset", offset)
        set_field(self, "begin", local_begin - (_EARLIEST_ZONE if offset is None else offset))
        set_field(self, "end", local_end - (_LATEST_ZONE if offset is None else offset))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Moment is frozen; {name} cannot be set")

    @property
    def is_timed(self) -> bool:
        """Whether the time of day is known."""
        return self.precision in ("minute", "second")

    def at_offset(self, seconds: int) -> datetime:
        """Its beginning as a `datetime` in the zone `seconds` east of UTC."""
        zone = timezone(timedelta(seconds=seconds))
        return datetime(1970, 1, 1, tzinfo=UTC).astimezone(zone) + timedelta(seconds=self.begin)

    def as_datetime(self) -> datetime:
        """The `datetime` at its beginning, in the zone that it was written with.

        Raises:
            BadValue: its time of day is not known, so that it is a day at best.
        """
        if self.offset is None or not self.is_timed:
            raise BadValue(self.text, f"{self.text} is known to the {self.precision}, and so has no time of day")
        return self.at_offset(self.offset)

    def as_date(self) -> date:
        """The day that was written; another zone may have another.

        Raises:
            BadValue: its day is not known.
        """
        if self.precision in ("year", "month"):
            raise BadValue(self.text, f"{self.text} is known to the {self.precision}, and so is no day")
        return date.fromisoformat(self.text[:10])

    def overlaps(self, other: Moment) -> bool:
        """Whether the two may be the same time: neither lies before the other for certain."""
        return not self < other and not other < self

    def __sub__(self, other: Moment) -> timedelta | spacefacts.Range[timedelta]:
        if not isinstance(other, Moment):
            return NotImplemented
        if self.is_timed and other.is_timed:
            return timedelta(seconds=self.begin - other.begin)
        # A clock time is read as the instant it names; only a bare date leaves open when in it.
        shortest = self.begin - (other.begin if other.is_timed else other.end)
        longest = (self.begin if self.is_timed else self.end) - other.begin
        return spacefacts.Range(timedelta(seconds=shortest), timedelta(seconds=longest))

    def __reduce__(self) -> tuple[type[Moment], tuple[str]]:
        return Moment, (self.text,)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Moment({self.text!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Moment):
            return NotImplemented
        return (self.begin, self.end) == (other.begin, other.end)

    def __hash__(self) -> int:
        return hash((self.begin, self.end))

    def __lt__(self, other: Moment) -> bool:
        """Whether it certainly lies before `other`: its interval ends no later than the other begins."""
        return self.end <= other.begin if isinstance(other, Moment) else NotImplemented

    def __gt__(self, other: Moment) -> bool:
        return other < self if isinstance(other, Moment) else NotImplemented


def day_of(when: str | date | Moment) -> str:
    """The day, month or year that a date names, in the zone that it was written with: `2025-06-01`, `2025-06`, `2025`.

    Raises:
        BadValue: it is none.
    """
    # Of a `datetime` the day counts; a `date`, and a year as a number, are as clear as their text.
    moment = Moment(str(when.date() if isinstance(when, datetime) else when))
    return moment.text[: {"year": 4, "month": 7}.get(moment.precision, 10)]


def _split_offset(text: str) -> tuple[str, int | None]:
    if text.endswith("Z"):
        return text[:-1], 0
    tail = text[-6:]
    if len(text) > 10 and tail[0] in "+-" and tail[3] == ":":
        hours, minutes = tail[1:3], tail[4:]
        if (hours + minutes).isascii() and (hours + minutes).isdigit() and int(hours) <= 14 and int(minutes) < 60:
            seconds = int(hours) * 3600 + int(minutes) * 60
            return text[:-6], seconds if tail[0] == "+" else -seconds
    return text, None


def _local_span(body: str, precision: str) -> tuple[int, int]:
    """Seconds since 1970 of the interval's two ends, as a clock on the spot would count them."""
    year = int(body[:4])
    if not 1 < year < 9999:
        # Python's calendar ends with these two, and a zone may push a moment over the edge.
        raise ValueError("years run from 0002 to 9998")
    month = int(body[5:7]) if len(body) >= 7 else 1
    day = int(body[8:10]) if len(body) >= 10 else 1
    start = _days(year, month, day) * _DAY
    if precision == "year":
        return start, _days(year + 1, 1, 1) * _DAY
    if precision == "month":
        return start, (_days(year + 1, 1, 1) if month == 12 else _days(year, month + 1, 1)) * _DAY
    if precision == "day":
        return start, start + _DAY
    hour, minute = int(body[11:13]), int(body[14:16])
    second = int(body[17:19]) if precision == "second" else 0
    if hour > 23 or minute > 59 or second > 59:
        raise ValueError("hours run to 23, minutes and seconds to 59")
    begin = start + hour * 3600 + minute * 60 + second
    return begin, begin + (1 if precision == "second" else 60)


def _days(year: int, month: int, day: int) -> int:
    return date(year, month, day).toordinal() - _EPOCH
