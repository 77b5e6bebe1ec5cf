"""Days and minutes as pages print them, in English and Chinese."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from random import Random

from corpus.printing import Printed

_MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905  # twelve words read better as one line
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HANZI = str.maketrans("0123456789", "〇一二三四五六七八九")
_BEIJING = timezone(timedelta(hours=8))
_ZONES = {
    "EDT": timezone(timedelta(hours=-4)),
    "CEST": timezone(timedelta(hours=2)),
    "Moscow time": timezone(timedelta(hours=3)),
}


def drawn_day(chance: Random) -> datetime:
    """A day after the twelfth of its month, so that no way to write it is ambiguous."""
    return datetime(chance.randint(1996, 2024), chance.randint(1, 12), chance.randint(13, 28), tzinfo=_BEIJING)


def drawn_minute(chance: Random) -> datetime:
    """A minute in universal time, in the northern summer, when the zones below hold."""
    month, day = chance.randint(5, 9), chance.randint(13, 28)
    return datetime(chance.randint(2015, 2024), month, day, chance.randint(0, 23), chance.randint(1, 59), tzinfo=UTC)


def days(day: datetime, language: str) -> Iterator[Printed]:
    """Every way to print a day."""
    if language == "zh":
        yield Printed(html=f"{day.year}年{day.month}月{day.day}日", style="day")
        yield Printed(html=f"{day.year}年{day.month:02}月{day.day:02}日", style="day-padded")
        yield Printed(html=f"{day.year}&nbsp;年&nbsp;{day.month}&nbsp;月&nbsp;{day.day}&nbsp;日", style="day-spaced")
        yield Printed(html=f"{_hanzi_day(day)}", style="day-chinese-numerals")
        yield Printed(html=f"{day.year}-{day.month:02}-{day.day:02}", style="day-iso")
        yield Printed(html=f"<time>{day.year}年{day.month}月{day.day}日</time>", style="day-in-element")
        return
    month = _MONTHS[day.month - 1]
    yield Printed(html=f"{day.day} {month} {day.year}", style="day")
    yield Printed(html=f"{month} {day.day}, {day.year}", style="day-american")
    yield Printed(html=f"{month}&nbsp;{day.day}, {day.year}", style="day-no-break")
    yield Printed(html=f"{day.day}{_ordinal(day.day)} {month} {day.year}", style="day-ordinal")
    yield Printed(html=f"{day.day}<sup>{_ordinal(day.day)}</sup> {month} {day.year}", style="day-raised-ordinal")
    yield Printed(html=f"{_WEEKDAYS[day.weekday()]}, {month} {day.day}, {day.year}", style="day-weekday")
    yield Printed(html=f"{day.day} {month[:3]} {day.year}", style="day-short")
    yield Printed(html=f"{day.year}-{day.month:02}-{day.day:02}", style="day-iso")
    yield Printed(html=f"<b>{day.day} {month}</b> {day.year}", style="day-split")


def minutes(minute: datetime, language: str, *, alone: bool = False) -> Iterator[Printed]:
    """Every way to print a minute; `alone` is as a cell of a table has it, without `at` or `on`."""
    local = minute.astimezone(_BEIJING)
    if language == "zh":
        day = f"{local.year}年{local.month}月{local.day}日"
        yield Printed(html=f"{day}{local.hour}时{local.minute:02}分", style="minute")
        yield Printed(html=f"北京时间{day}{local.hour}时{local.minute}分", style="minute-beijing")
        yield Printed(html=f"{day}{local.hour}时{local.minute}分{minute.day + 9}秒", style="minute-seconds")
        yield Printed(html=f"{day} {local.hour:02}:{local.minute:02}", style="minute-clock")
        yield Printed(html=f"{day}{_chinese_clock(local)}", style="minute-twelve-hours")
        return
    at, on = ("", "") if alone else ("at ", "on ")
    yield Printed(html=f"{on}{_day(minute)}{'' if alone else ' at'} {minute:%H:%M} UTC", style="minute-utc")
    yield Printed(html=f"{at}{minute:%H%M} GMT {on}{_day(minute)}", style="minute-gmt")
    yield Printed(html=f"{at}{minute:%H:%M}:{minute.day + 9} UTC, {_day(minute)}", style="minute-seconds")
    yield Printed(html=f"{at}{_clock(local)} Beijing time {on}{_day(local)}", style="minute-beijing")
    yield Printed(html=f"{on}{_day(local)}, {at}{_clock(local)} (Beijing time)", style="minute-beijing")
    yield Printed(html=f"{on}{_day(local)}, {at}{local:%H:%M} (UTC+8)", style="minute-offset")
    yield Printed(
        html=f"{at}{_clock(local)} China Standard Time ({minute:%H%M} GMT), {_day(local)}", style="minute-both"
    )
    for zone, offset in _ZONES.items():
        there = minute.astimezone(offset)
        yield Printed(html=f"{at}{_clock(there)} {zone} {on}{_day(there)}", style="minute-zone")


def clock_says(minute: datetime, language: str, chance: Random) -> str:
    """What somebody would note of the clock time."""
    local = minute.astimezone(_BEIJING)
    if language == "zh":
        return chance.choice([f"{local.hour}时{local.minute}分", f"{local.hour:02}:{local.minute:02}"])
    return chance.choice([f"{minute:%H:%M} UTC", _clock(local), f"{minute:%H%M} GMT"])


def _day(day: datetime) -> str:
    return (
        f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"
        if day.day % 2
        else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    )


def _clock(moment: datetime) -> str:
    half = ("a.m.", "p.m.") if moment.minute % 2 else ("am", "pm")
    return f"{moment.hour % 12 or 12}:{moment.minute:02} {half[moment.hour >= 12]}"


def _chinese_clock(local: datetime) -> str:
    part = (
        "凌晨"
        if local.hour < 6
        else "上午"
        if local.hour < 12
        else "中午"
        if local.hour == 12
        else "下午"
        if local.hour < 18
        else "晚上"
    )
    return f"{part}{(local.hour - 1) % 12 + 1}时{local.minute:02}分" if local.hour else f"凌晨0时{local.minute:02}分"


def _hanzi_day(day: datetime) -> str:
    def small(number: int) -> str:
        tens, ones = divmod(number, 10)
        return ("" if tens == 0 else "十" if tens == 1 else str(tens).translate(_HANZI) + "十") + (
            str(ones).translate(_HANZI) if ones else ""
        )

    return f"{str(day.year).translate(_HANZI)}年{small(day.month)}月{small(day.day)}日"


def _ordinal(day: int) -> str:
    return "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
