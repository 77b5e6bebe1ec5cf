"""Dates and clock times in a text, as several languages print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacefacts.tools.numerals import LETTER, plain

_MONTHS = (
    "January Jan Januar enero janvier gennaio января январь",
    "February Feb Februar febrero février febbraio февраля февраль",
    "March Mar März marzo mars марта март",
    "April Apr abril avril aprile апреля апрель",
    "May Mai mayo mai maggio мая май",
    "June Jun Juni junio juin giugno июня июнь",
    "July Jul Juli julio juillet luglio июля июль",
    "August Aug agosto août августа август",
    "September Sept Sep septiembre septembre settembre сентября сентябрь",
    "October Oct Oktober octubre octobre ottobre октября октябрь",
    "November Nov noviembre novembre ноября ноябрь",
    "December Dec Dezember diciembre décembre dicembre декабря декабрь",
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_MONTH = rf"(?:{'|'.join(sorted(_MONTH_OF, key=len, reverse=True))})(?![{LETTER}])"
_YEAR = r"(?:1[89]|20)\d{2}(?!\d)"
_HALF = r"[ap]\.? ?m\.?(?![A-Za-z])"
_NAMED_ZONE = "Beijing [Tt]ime|北京时间|北京時間|Pekinger Zeit"
_UTC = r"GMT|UTC|UT(?![A-Za-z])|Z(?![A-Za-z])|Universal Coordinated|Coordinated Universal|世界时|世界時"
_BEIJING = 8 * 60

_ORDINAL = "(?:st|nd|rd|th)?"
# A numbered rocket reads like a date: Long March 5.
_NAME = rf"(?<!Long )(?<![{LETTER}])(?P<name>{_MONTH})"

_DATES = [
    re.compile(pattern)
    for pattern in (
        r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?(?![\d-])",
        rf"(?<!\d)(?P<day>\d{{1,2}}){_ORDINAL}\.? (?:de |of )?(?P<name>{_MONTH})\.?(?: ?,? ?(?:de )?(?P<year>{_YEAR}))?",
        rf"{_NAME}\.? ?(?P<day>\d{{1,2}}){_ORDINAL}(?![\d:{LETTER}])(?: ?,? ?(?P<year>{_YEAR}))?",
        rf"{_NAME}\.?,? (?P<year>{_YEAR})",
        _NAME,
        r"(?<!\d)(?:(?P<year>\d{4}) ?年 ?)?(?P<month>\d{1,2}) ?月(?: ?(?P<day>\d{1,2}) ?[日号號])?",
        rf"(?<!\d)(?P<year>{_YEAR})(?: ?年|(?= ?[-–—至到] ?\d{{4}} ?年))",
        r"(?<!\d)(?P<day>\d{1,2})日(?=[上下凌晚中清])",
        rf"(?<![\d/])(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/(?P<year>{_YEAR})",
    )
]
_MINUTE = r"(?P<minute>\d{2})"
_HALF_ZH = "凌晨|清晨|早上|上午|中午|下午|晚上|晚"
_MINUTE_ZH = r"(?P<minute>\d{1,2}) ?分?(?: ?(?P<second>\d{1,2}) ?秒)?"
_CLOCKS = [
    re.compile(pattern)
    for pattern in (
        rf"(?<![\d:])(?P<hour>\d{{1,2}}):{_MINUTE}(?::(?P<second>\d{{2}})(?:[.,]\d+)?)?(?![\d:])(?: ?(?P<half>{_HALF}))?",
        rf"(?<![\d:])(?P<hour>\d{{1,2}}) ?(?P<half>{_HALF})",
        rf"(?<!\d)(?P<hour>\d{{2}})(?P<minute>\d{{2}})(?= ?(?:{_UTC})| {_MONTH}\.? \d{{1,2}} (?:{_UTC}))",
        r"(?<!\d)(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))? ?Uhr",
        rf"(?P<half>{_HALF_ZH})? ?(?<!\d)(?P<hour>\d{{1,2}}) ?[时時点點](?: ?{_MINUTE_ZH})?(?!间|間)",
    )
]
_ZONE = re.compile(rf" ?[(（]?(?:(?P<utc>{_UTC})|{_NAMED_ZONE})[)）]?")
_BEIJING_BEFORE = re.compile(r"(?:北京时间|北京時間) ?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date, or as much of one as is printed; `swapped` where day and month could stand the other way round."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    swapped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day; `zone` is its distance from UTC in minutes, where that is printed beside it.

    An hour that could be one of the morning or of the afternoon stands as it is printed.
    """

    start: int
    end: int
    hour: int
    minute: int | None = None
    second: int | None = None
    zone: int | None = None


def times(text: str) -> list[Day | Clock]:
    """Every date and clock time in the text, in its order."""
    bare = plain(text)
    every: list[Day | Clock] = [*_days(bare), *_clocks(bare)]
    found: list[Day | Clock] = []
    for one in sorted(every, key=lambda time: (time.start, -time.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def _days(text: str) -> Iterator[Day]:
    for pattern in _DATES:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            month = _MONTH_OF[parts["name"]] if parts.get("name") else _number(parts.get("month"))
            day = _number(parts.get("day"))
            one = Day(
                start=match.start(),
                end=match.end(),
                year=_number(parts.get("year")),
                month=month,
                day=day,
                swapped="/" in match[0],
            )
            if (month is None or 1 <= month <= 12 or one.swapped) and (day is None or 1 <= day <= 31):
                yield one


def _clocks(text: str) -> Iterator[Clock]:
    for pattern in _CLOCKS:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            hour, minute, second = (_number(parts.get(key)) for key in ("hour", "minute", "second"))
            if hour is not None and hour < 25 and (minute or 0) < 60 and (second or 0) < 60:
                zone, end = _zone(text, match)
                half = parts.get("half") or ""
                yield Clock(
                    start=match.start(),
                    end=end,
                    hour=_of_24(hour, half),
                    minute=0 if minute is None and half[:1] in ("a", "p") else minute,
                    second=second,
                    zone=zone,
                )


def _zone(text: str, match: re.Match[str]) -> tuple[int | None, int]:
    after = _ZONE.match(text, match.end())
    if after:
        return (0 if after["utc"] else _BEIJING), after.end()
    if _BEIJING_BEFORE.search(text, 0, match.start()):
        return _BEIJING, match.end()
    return None, match.end()


def _of_24(hour: int, half: str) -> int:
    if half[:1] == "p" or half in ("下午", "晚上", "晚"):
        return hour % 12 + 12
    return hour % 12 if half[:1] == "a" and hour < 13 else hour


def _number(text: str | None) -> int | None:
    return int(text) if text else None
