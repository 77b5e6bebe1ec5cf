"""Calendars along a scale: where months and years begin, and how a reader writes them."""

from __future__ import annotations

from datetime import UTC, datetime

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200)


def month_ticks(begin: float, end: float, count: int, lang: str) -> tuple[tuple[float, str], ...]:
    """The beginnings of months between two times in seconds since 1970, in even steps, at most `count` and one.

    A tick names its year where the one before it does not lie in the same, and nothing else where years are the steps.
    """
    first, last = (datetime.fromtimestamp(time, UTC) for time in (begin, end))
    low = first.year * 12 + first.month - 1
    high = last.year * 12 + last.month - 1
    step = next((step for step in _STEPS if (high - low) / step <= count), _STEPS[-1])
    ticks = []
    year = 0
    for month in range(-(-(low + 1) // step) * step, high + 1, step):
        time = datetime(month // 12, month % 12 + 1, 1, tzinfo=UTC).timestamp()
        words = _year(month // 12, lang) if step % 12 == 0 else _month(month, lang, is_new=month // 12 != year)
        ticks.append((time, words))
        year = month // 12
    return tuple(ticks)


def _year(year: int, lang: str) -> str:
    return f"{year}年" if lang == "zh" else str(year)


def _month(month: int, lang: str, *, is_new: bool) -> str:
    year, number = month // 12, month % 12
    if lang == "zh":
        return f"{year}年{number + 1}月" if is_new else f"{number + 1}月"
    return f"{_MONTHS[number]} {year}" if is_new else _MONTHS[number]
