"""Dates and clock times in a text, as several languages print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacefacts.tools.numerals import HAN, LETTER, plain, read_chinese
from spacefacts.tools.patterns import late

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
_HALF = r"[ap]\.? ?m\.?(?![A-Za-z])|in the (?:morning|afternoon|evening)|at night"
_UTC = r"GMT|UTC|UT(?![A-Za-z])|Z(?![A-Za-z])|Universal Coordinated|Coordinated Universal|世界时|世界時|协调世界时"
# Letters that mean one distance from UTC wherever they are printed; CST and IST mean several.
_ZONES = {
    480: "Beijing [Tt]ime|China Standard Time|BJT|北京时间|北京時間|Pekinger Zeit",
    -300: "EST",
    -240: "EDT",
    -360: "MDT",
    -420: "MST|PDT",
    -480: "PST",
    60: "CET",
    120: "CEST",
    180: "MSK|Moscow [Tt]ime|莫斯科时间|莫斯科時間",
    540: "JST|日本时间|日本時間",
}

_ORDINAL = "(?:st|nd|rd|th)?"
# A numbered rocket reads like a date: Long March 5.
_NAME = rf"(?<!Long )(?<![{LETTER}])(?P<name>{_MONTH})"

# Each is tried where its first number or month stands.
_DATES_IN_DIGITS = [
    re.compile(pattern)
    for pattern in (
        r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?(?![\d-])",
        # The number of a ship is no day: Shenzhou-20 April 24.
        rf"(?<!\d)(?<![{LETTER}][-\u2010\u2011])(?P<day>\d{{1,2}}){_ORDINAL}\.? (?:de |of )?(?P<name>{_MONTH})\.?(?: ?,? ?(?:de |del )?(?P<year>{_YEAR}))?",
        r"(?<!\d)(?:(?P<year>\d{4}) ?年 ?)?(?P<month>\d{1,2}) ?月(?: ?(?P<day>\d{1,2}) ?[日号號])?",
        rf"(?<!\d)(?P<year>{_YEAR})(?: ?年|(?= ?[-–—至到] ?\d{{4}} ?年))",
        r"(?<!\d)(?P<day>\d{1,2})日(?=[上下凌晚中清])",
        rf"(?<![\d/])(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/(?P<year>{_YEAR})",
        rf"(?<![\d.])(?P<day>\d{{1,2}})\. ?(?P<month>\d{{1,2}})\. ?(?P<year>{_YEAR})",
        rf"(?<![\d/.])(?P<year>{_YEAR})(?P<mark>[/.])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?![\d/])",
    )
]
_DATES_BY_NAME = [
    re.compile(pattern)
    for pattern in (
        rf"{_NAME}\.? ?(?P<day>\d{{1,2}}){_ORDINAL}(?![\d:{LETTER}])(?: ?,? ?(?P<year>{_YEAR}))?",
        rf"{_NAME}\.?,? (?P<year>{_YEAR})",
        _NAME,
    )
]
_DATE_IN_CHINESE = late(
    rf"(?:(?P<year>[〇零一二三四五六七八九]{{4}})年)?(?<![{HAN}])(?P<month>[{HAN}]{{1,2}})月(?:(?P<day>[{HAN}]{{1,3}})[日号號])?"
)
_MINUTE = r"(?P<minute>\d{2})"
_HALF_ZH = "凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚间|晚上|深夜|夜里|晚"
_LATE = ("下午", "傍晚", "晚间", "晚上", "深夜", "夜里", "晚")
_MINUTE_ZH = r"(?P<minute>\d{1,2}) ?分?(?: ?(?P<second>\d{1,2}) ?秒)?"
_CLOCKS = [
    re.compile(pattern)
    for pattern in (
        rf"(?<![\d:])(?P<hour>\d{{1,2}}):{_MINUTE}(?::(?P<second>\d{{2}})(?:[.,]\d+)?)?(?![\d:])(?: ?(?P<half>{_HALF}))?",
        rf"(?<![\d:])(?P<hour>\d{{1,2}}) ?(?P<half>{_HALF})",
        rf"(?<!\d)(?P<hour>\d{{2}})(?P<minute>\d{{2}})(?= ?(?:{_UTC})| {_MONTH}\.? \d{{1,2}} (?:{_UTC}))",
        r"(?<!\d)(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))? ?Uhr",
        rf"(?<![\d:.,])(?P<hour>\d{{1,2}}) ?h ?{_MINUTE}(?![\d.,]| ?[m'])",
    )
]
# The part of the day stands before the hour.
_CLOCKS_IN_CHINESE = [
    re.compile(pattern)
    for pattern in (
        rf"(?P<half>{_HALF_ZH})? ?(?<!\d)(?P<hour>\d{{1,2}}) ?[时時点點](?: ?{_MINUTE_ZH})?(?!间|間)",
        rf"(?P<half>{_HALF_ZH}) ?(?P<hour>\d{{1,2}}):{_MINUTE}(?![\d:])",
    )
]
_HALF_BEFORE = late(rf"(?:{_HALF_ZH}) ?\Z")
_DIGITS = late(r"\d+")
_OFFSET = r"(?P<sign>[-+\N{MINUS SIGN}])(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?"
_ZONE = late(
    # Without a name before it a dash leads to another clock time.
    rf" ?[(（]?(?:(?:(?:UTC|GMT) ?(?=[-+\N{{MINUS SIGN}}])|(?=\+\d\d:)){_OFFSET}(?!\d)|(?P<utc>{_UTC})|(?P<named>{'|'.join(_ZONES.values())}))(?![A-Za-z])[)）]?"
)
_NAMED_BEFORE = late(rf"(?P<named>{'|'.join(_ZONES.values())}),? ?\Z")
_EACH_ZONE = [(minutes, re.compile(names)) for minutes, names in _ZONES.items()]
_NAMES = late(rf"[{LETTER}]+")
_FAR = 24


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


def _dates(text: str) -> Iterator[re.Match[str]]:
    for digits in _DIGITS.finditer(text):
        yield from _matches(_DATES_IN_DIGITS, text, digits.start())
    for word in _NAMES.finditer(text):
        if word[0] in _MONTH_OF:
            yield from _matches(_DATES_BY_NAME, text, word.start())
    if "月" in text:
        yield from _DATE_IN_CHINESE.finditer(text)


def _clock_times(text: str) -> Iterator[re.Match[str]]:
    for digits in _DIGITS.finditer(text):
        start = digits.start()
        yield from _matches(_CLOCKS, text, start)
        half = _HALF_BEFORE.search(text, max(0, start - 3), start)
        yield from _matches(_CLOCKS_IN_CHINESE, text, half.start() if half else start)


def _matches(patterns: list[re.Pattern[str]], text: str, place: int) -> Iterator[re.Match[str]]:
    return (match for pattern in patterns if (match := pattern.match(text, place)))


def _days(text: str) -> Iterator[Day]:
    for match in _dates(text):
        parts = match.groupdict()
        month = _MONTH_OF[parts["name"]] if parts.get("name") else _number(parts.get("month"))
        day = _number(parts.get("day"))
        one = Day(
            start=match.start(),
            end=match.end(),
            year=_number(parts.get("year")),
            month=month,
            day=day,
            swapped="/" in match[0] and not parts.get("mark"),
        )
        if (month is None or 1 <= month <= 12 or one.swapped) and (day is None or 1 <= day <= 31):
            yield one


def _clocks(text: str) -> Iterator[Clock]:
    for match in _clock_times(text):
        parts = match.groupdict()
        hour, minute, second = (_number(parts.get(key)) for key in ("hour", "minute", "second"))
        if hour is not None and hour < 25 and (minute or 0) < 60 and (second or 0) < 60:
            zone, end = _zone(text, match)
            half = parts.get("half") or ""
            yield Clock(
                start=match.start(),
                end=end,
                hour=_of_24(hour, half),
                minute=0 if minute is None and half[:1] in ("a", "p", "i") else minute,
                second=second,
                zone=zone,
            )


def _zone(text: str, match: re.Match[str]) -> tuple[int | None, int]:
    after = _ZONE.match(text, match.end())
    if after and after["sign"]:
        minutes = int(after["hours"]) * 60 + int(after["minutes"] or 0)
        return (minutes if after["sign"] == "+" else -minutes), after.end()
    if after:
        return (0 if after["utc"] else _named(after["named"])), after.end()
    before = _NAMED_BEFORE.search(text, max(0, match.start() - _FAR), match.start())
    return (_named(before["named"]) if before else None), match.end()


def _named(zone: str) -> int:
    return next(minutes for minutes, names in _EACH_ZONE if names.fullmatch(zone))


def _of_24(hour: int, half: str) -> int:
    if half[:1] == "p" or half in _LATE or half.endswith(("afternoon", "evening", "night")):
        return hour % 12 + 12
    return hour % 12 if half[:1] == "a" and hour < 13 else hour


def _number(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if text.isdecimal() else int(read_chinese(text))
