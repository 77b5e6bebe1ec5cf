"""Where a page prints a moment: its date, its time of day, in the zones that people print it in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from spacefacts.moments import Moment
from spacefacts.tools.cited.questions import Question
from spacefacts.tools.cited.sentences import Stretch, sentence_around
from spacefacts.tools.cited.sheets import Leaf, Sheet
from spacefacts.tools.patterns import late
from spacefacts.tools.times import Clock, Day, times

_YEAR = late(r"(?<![\d/-])(?<!\d[.,])(?:1[89]|20)\d\d(?![\d/-]|[.,]\d)")
_HALF = late(
    r"[ap]\.? ?m\b|morning|afternoon|evening|night|[凌清早]晨|早上|上午|中午|下午|傍晚|晚|深夜|夜里|\A0|\A\d{4}\b|[时時]|:\d\d:",
    re.IGNORECASE,
)
_OPENED = late(r"\s?[(（]\s?")
_HOUR = 3600
_BEIJING = 8 * _HOUR
_EVERY_ZONE = tuple(range(-12 * _HOUR, 14 * _HOUR + 1, _HOUR // 2))


def moments_in(sheet: Sheet, question: Question, moment: Moment) -> Iterator[tuple[Leaf, Stretch]]:
    """Every place where the page prints the moment, as exactly as `says` prints it or as it is known."""
    said = times(question.says)
    said_clocks = [one for one in said if isinstance(one, Clock) and one.minute is not None]
    wants_clock = moment.is_timed and (bool(said_clocks) or not question.says)
    for leaf in sheet.leaves:
        if wants_clock:
            yield from _clocks(leaf, moment, said_clocks)
        if not said_clocks:
            yield from _days(leaf, moment, said)


def other_times(sheet: Sheet, question: Question) -> Iterator[tuple[Leaf, Stretch]]:
    """Every date of the page, or every clock time where `says` is one."""
    said = times(question.says)
    sort = Clock if any(isinstance(one, Clock) for one in said) else Day
    for leaf in sheet.leaves:
        for one in leaf.times:
            if isinstance(one, sort):
                yield leaf, (one.start, one.end)


def _clocks(leaf: Leaf, moment: Moment, said: list[Clock]) -> Iterator[tuple[Leaf, Stretch]]:
    for one in leaf.times:
        if not isinstance(one, Clock) or one.minute is None or _is_repeated(leaf, one):
            continue
        offsets = [
            offset
            for offset in _offsets(one, moment, said)
            if _is_clock(one, leaf.text, moment.at_offset(offset), moment)
        ]
        days = _days_beside(leaf, one)
        if offsets and (not days or any(_is_day(day, moment.at_offset(offset)) for day in days for offset in offsets)):
            yield leaf, (one.start, one.end)


def _is_repeated(leaf: Leaf, clock: Clock) -> bool:
    """Whether a time stands in brackets behind the same in another zone, which the date of both then is in: 4 am CST (2000 GMT), 16 July."""
    before = [one for one in leaf.times if isinstance(one, Clock) and one.end <= clock.start]
    if not before or not _OPENED.fullmatch(leaf.text, before[-1].end, clock.start):
        return False
    closed = leaf.text.find(")", clock.end)
    return not any(isinstance(one, Day) and clock.end <= one.start < closed for one in leaf.times)


def _offsets(clock: Clock, moment: Moment, said: list[Clock]) -> Iterable[int]:
    """The zones, in seconds from UTC, that a clock may show the moment in."""
    if clock.zone is not None:
        return (clock.zone * 60,)
    known = {0, _BEIJING, moment.offset or 0}
    offsets = set(known)
    for one in said:
        if one.zone is None:
            # The zone is that of the page, and it is told by what the page was cited for, if it is none of the usual ones.
            fit = [zone for zone in _EVERY_ZONE if _shows(one, moment.at_offset(zone), moment, cycle=12)]
            offsets |= set(() if known.intersection(fit) else fit)
        else:
            offsets.add(one.zone * 60)
    return sorted(offsets)


def _is_clock(clock: Clock, text: str, local: datetime, moment: Moment) -> bool:
    has_half = _HALF.search(text[max(0, clock.start) : clock.end]) is not None
    return _shows(clock, local, moment, cycle=24 if has_half or clock.hour > 12 else 12)


def _shows(clock: Clock, local: datetime, moment: Moment, *, cycle: int) -> bool:
    shown = clock.hour * _HOUR + (clock.minute or 0) * 60 + (clock.second or 0)
    held = local.hour * _HOUR + local.minute * 60 + local.second
    whole = cycle * _HOUR
    if clock.second is not None and moment.precision == "second":
        return (shown - held) % whole == 0
    if moment.precision == "second":
        return abs((shown - held + whole // 2) % whole - whole // 2) < 60
    return (shown // 60 - held // 60) % (whole // 60) == 0


def _days_beside(leaf: Leaf, clock: Clock) -> list[Day]:
    begin, end = sentence_around(leaf.text, clock.start, clock.end)
    days = [one for one in leaf.times if isinstance(one, Day) and one.day and begin <= one.start < end]
    if days:
        nearest = min(days, key=lambda day: min(abs(day.start - clock.end), abs(clock.start - day.end)))
        return [nearest]
    heads = (one for head in leaf.passage.heads for one in times(head))
    return [one for one in heads if isinstance(one, Day) and one.day]


def _days(leaf: Leaf, moment: Moment, said: list[Day | Clock]) -> Iterator[tuple[Leaf, Stretch]]:
    if moment.precision == "year":
        for match in _YEAR.finditer(leaf.text):
            is_amount = any(one.unit and one.start <= match.start() < one.end for one in leaf.figures)
            if int(match[0]) == _year(moment) and not is_amount:
                yield leaf, match.span()
        return
    coarse = any(isinstance(one, Day) and one.month and not one.day for one in said)
    locals_ = [moment.at_offset(offset) for offset in _day_offsets(moment)]
    for one in leaf.times:
        if (
            not isinstance(one, Day)
            or one.month is None
            or (one.day is None and moment.precision != "month" and not coarse)
        ):
            continue
        if moment.is_timed and _has_clock(leaf, one):
            continue
        if any(_is_day(one, local, precision=moment.precision) for local in locals_) and _is_year(leaf, one, moment):
            yield leaf, (one.start, one.end)


def _year(moment: Moment) -> int:
    return int(moment.text[:4])


def _has_clock(leaf: Leaf, day: Day) -> bool:
    """Whether a time of day stands in the sentence of a date, and tells more exactly."""
    begin, end = sentence_around(leaf.text, day.start, day.end)
    return any(isinstance(one, Clock) and one.minute is not None and begin <= one.start < end for one in leaf.times)


def _day_offsets(moment: Moment) -> tuple[int, ...]:
    if not moment.is_timed:
        # Without a zone the interval begins with the easternmost one.
        return (14 * _HOUR if moment.offset is None else moment.offset,)
    return (0, _BEIJING, moment.offset or 0, -5 * _HOUR)


def _is_day(day: Day, local: datetime, precision: str = "day") -> bool:
    spellings = [(day.month, day.day), (day.day, day.month)] if day.swapped else [(day.month, day.day)]
    if day.year not in (None, local.year):
        return False
    if precision == "month":
        return day.month == local.month
    return any(month in (None, local.month) and number in (None, local.day) for month, number in spellings)


def _is_year(leaf: Leaf, day: Day, moment: Moment) -> bool:
    """Whether the year fits that the date has, or that its sentence or the nearest head or heading gives it."""
    if day.year is not None:
        return True
    own = _year(moment)
    sentence = leaf.text[slice(*sentence_around(leaf.text, day.start, day.end))]
    for words in (sentence, *leaf.passage.heads, *reversed(leaf.passage.headings)):
        years = {int(year) for year in re.findall(r"(?<![\d.,])(?:1[89]|20)\d\d(?!\d)", words)}
        if years:
            return own in years
    return True
