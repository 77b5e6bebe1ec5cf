"""Figures in a text: numbers with their units and qualifiers, as English and Chinese print them.

German, Russian and Spanish are understood as far as sources quote them. What cannot be read as a figure is left out;
dates and clock times are not figures (see `times`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from spacefacts.tools.numerals import ARTICLES, LETTER, NUMERAL, SCALE, plain, read_numeral, read_scale
from spacefacts.tools.times import times

# The codes of miles, feet, inches and pounds are UCUM's; the base does not convert them, so nothing is compared.
_WORDS = {
    "s": "seconds?|secs?|sekunden?|segundos?|секунды?",
    "min": "minutes?|mins?|minuten?|minutos?|минуты?|минут",
    "h": "hours?|hrs?|stunden?|horas?|ore|часов|часа|час",
    "d": "days?|tag(?:en?)?|días?|dias?|dager|дней|день|дня|суток|сутки",
    "wk": "weeks?|wochen?|semanas?|недель|недели",
    "mo": "months?|monat(?:en?)?|mes(?:es)?|месяцев|месяца?",
    "a": "years?|yrs?|jahr(?:en?)?|años?|лет|года?",
    "mm": "millimeters?|millimetres?",
    "cm": "centimeters?|centimetres?",
    "m": "meters?|metres?|metern|metros?|метров|метра?",
    "km": "kilometers?|kilometres?|kilometern|kilómetros?|километров|километра?|км",
    "g": "grams?|grammes?|gramm",
    "kg": "kilograms?|kilogrammes?|kilogramm|kilogramos?|kilos?|кг",
    "t": "metric tons?|metric tonnes?|tons?|tonnes?|tonnen?|toneladas?|тонны?|тонн",
    "tf": "tonnes?-force|tons?-force",
    "Cel": "degrees celsius|grad celsius|°c|℃",
    "%": "%|percent|per cent|prozent",
    "CNY": "chinese yuan|yuan|rmb|renminbi|cny|юаней",
    "USD": "us dollars?|u\\.s\\. dollars?|dollars?|usd|dólares",
    "EUR": "euros?|eur",
    "HKD": "hong kong dollars?|hkd",
    "RUB": "roubles?|rubles?|rubel|рублей",
    "[mi_i]": "miles?",
    "[ft_i]": "feet|foot|ft",
    "[in_i]": "inch(?:es)?",
    "[lb_av]": "pounds?|lbs?",
}
_SYMBOLS = {code: code for code in ("s", "min", "h", "d", "mm", "cm", "m", "km", "g", "kg", "t", "kN", "tf")}
_CHINESE = {
    "s": "秒钟|秒鐘|秒",
    "min": "分钟|分鐘|分",
    "h": "个小时|個小時|小时|小時|个钟头|個鐘頭",
    "d": "整天|天|日",
    "wk": "个星期|個星期|星期|周|週",
    "mo": "个月|個月",
    "a": "年",
    "mm": "毫米|公厘",
    "cm": "厘米|公分",
    "m": "米|公尺",
    "km": "公里|千米",
    "g": "克",
    "kg": "公斤|千克",
    "t": "公吨|公噸|吨|噸",
    "kN": "千牛",
    "tf": "吨力|噸力",
    "Cel": "摄氏度|攝氏度|℃",
    "CNY": "元人民币|元人民幣|人民币|人民幣|元",
    "USD": "美元|美金",
    "EUR": "欧元|歐元",
    "HKD": "港元|港币|港幣",
    "RUB": "卢布|盧布",
}
_BEFORE = {
    "USD": r"US\$|USD|\$|美元",
    "HKD": r"HK\$|HKD",
    "CNY": r"CNY|RMB|¥|￥|人民币|人民幣",
    "EUR": r"EUR|€",
    "RUB": r"RUB|₽",
    "%": "百分之",
}
_QUALIFIERS_BEFORE = {
    "about": r"about|around|approximately|approx\.?|roughly|nearly|almost|an estimated|estimated|circa|ca\.|some|~|≈"
    r"|etwa|rund|fast|около|почти|unos|casi|约|約|大约|大約|近|将近|將近",
    "at-least": r"at least|no less than|not less than|no fewer than|a minimum of|mindestens|не менее|al menos"
    r"|至少|不少于|不少於|不低于|不低於",
    "at-most": r"at most|no more than|not more than|up to|as many as|as much as|within|a maximum of|höchstens|bis zu"
    r"|до|hasta|至多|最多|不超过|不超過",
    "more-than": r"more than|over|above|exceed|exceeding|exceeded|exceeds|upwards of|über|mehr als|более|свыше|más de"
    r"|超过|超過|超|逾|多于|多於|高于|高於",
    "less-than": r"less than|fewer than|under|below|unter|weniger als|менее|menos de|不到|不足|少于|少於|低于|低於",
}
_QUALIFIERS_AFTER = {
    "more-than": r"\+|多|余|餘|馀",
    "at-least": r"以上| or more",
    "at-most": r"以下|以内|以內| or less| or fewer",
    "about": "左右|上下",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number or range as printed, from `start` to `end` in its text.

    `low` and `high` are equal for a number; `step` is what one unit in the last printed digit is worth; `unit` is a
    code of `spacefacts.units` where one is printed, or a UCUM code that the base does not convert.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    step: Decimal
    scale: Decimal = Decimal(1)
    unit: str | None = None
    qualifier: str | None = None


def figures(text: str) -> list[Figure]:
    """Every figure in the text, in its order."""
    bare = plain(text)
    for time in times(text):
        bare = bare[: time.start] + "\N{FULL BLOCK}" * (time.end - time.start) + bare[time.end :]
    return _joined(_ranges(list(_figures(bare)), bare), bare)


def _figures(text: str) -> Iterator[Figure]:
    end = 0
    for match in NUMERAL.finditer(text):
        if match.start() < end:
            continue
        figure = _figure(text, match)
        if figure:
            end = figure.end
            yield figure


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    number, step = read_numeral(match)
    end = match.end()
    if half := _HALF.match(text, end):
        number, step, end = number + Decimal("0.5"), Decimal("0.5"), half.end()
    end, after = _qualifier_after(text, end)
    scale = SCALE.match(text, end)
    size = read_scale(scale[0]) if scale else Decimal(1)
    if scale:
        end = scale.end()
        end, later = _qualifier_after(text, end)
        after = after or later
    start, currency = _currency_before(text, match.start())
    if currency and not scale and text[end : end + 1] == "m" and not text[end + 1 : end + 2].isalpha():
        size, end = Decimal(1_000_000), end + 1
    end, unit = _unit_after(text, end)
    if match["spelled"] and match["spelled"].lower() in ARTICLES and not unit and not scale:
        return None
    if not unit and not scale:
        ending = _ENDING.match(text, end)
        if ending is None:
            return None
        end = ending.end()
    end, unit = _rated(currency or unit, text, end)
    end, last = _qualifier_after(text, end)
    start, before = _qualifier_before(text, start)
    return Figure(
        start=start,
        end=end,
        low=number * size,
        high=number * size,
        step=step * size,
        scale=size,
        unit=unit,
        qualifier=before or after or last,
    )


def _unit_after(text: str, position: int) -> tuple[int, str | None]:
    for pattern, codes in ((_UNIT, _UNIT_CODES), (_CHINESE_UNIT, _CHINESE_CODES)):
        if match := pattern.match(text, position):
            return match.end(), next(code for code, one in codes if one.fullmatch(match["unit"]))
    return position, None


def _currency_before(text: str, position: int) -> tuple[int, str | None]:
    match = _CURRENCY.search(text, max(0, position - _FAR), position)
    if match is None:
        return position, None
    return match.start(), next(code for code, words in _BEFORE.items() if re.fullmatch(words, match["currency"]))


def _qualifier_before(text: str, position: int) -> tuple[int, str | None]:
    match = _PREFIX.search(text, max(0, position - _FAR), position)
    if match is None:
        return position, None
    found = match["qualifier"].lower()
    return match.start(), next(name for name, words in _QUALIFIERS_BEFORE.items() if re.fullmatch(words, found))


def _qualifier_after(text: str, position: int) -> tuple[int, str | None]:
    match = _SUFFIX.match(text, position)
    if match is None:
        return position, None
    return match.end(), next(name for name, words in _QUALIFIERS_AFTER.items() if re.fullmatch(words, match[0]))


def _rated(unit: str | None, text: str, position: int) -> tuple[int, str | None]:
    """The unit as a rate, where `per kg` or `每千克` follows."""
    per = _PER.match(text, position)
    end, under = _unit_after(text, per.end()) if per else (position, None)
    return (end, f"{unit or ''}/{under}") if under else (position, unit)


def _ranges(found: list[Figure], text: str) -> list[Figure]:
    """Two figures with a dash or `to` between them made one."""
    kept: list[Figure] = []
    for figure in found:
        one = _range(kept[-1], figure, text) if kept else None
        if one:
            kept[-1] = one
        else:
            kept.append(figure)
    return kept


def _range(first: Figure, last: Figure, text: str) -> Figure | None:
    alike = first.unit in (None, last.unit) and not last.qualifier and first.low == first.high
    if not alike or not _TO.fullmatch(text[first.end : last.start]):
        return None
    sizes = [last.scale, Decimal(1)] if first.scale == 1 else [Decimal(1)]
    low = next((first.low * size for size in sizes if first.low * size < last.low), None)
    if low is None:
        return None
    return replace(last, start=first.start, low=low, qualifier=first.qualifier)


def _joined(found: list[Figure], text: str) -> list[Figure]:
    """Days, hours, minutes and seconds that follow each other made one time."""
    kept: list[Figure] = []
    for figure in found:
        one = _time(kept[-1], figure, text) if kept else None
        if one:
            kept[-1] = one
        else:
            kept.append(figure)
    return kept


def _time(first: Figure, last: Figure, text: str) -> Figure | None:
    finer, coarser = _as_minutes(last), _as_minutes(first)
    if not _AND.fullmatch(text[first.end : last.start]) or last.qualifier:
        return None
    for one, other in ((first, last), (first, finer), (coarser, last)):
        size, smaller = _SECONDS.get(one.unit or ""), _SECONDS.get(other.unit or "")
        if size and smaller and size > smaller:
            amount = (one.low * size + other.low * smaller) / smaller
            return replace(other, start=first.start, low=amount, high=amount, qualifier=first.qualifier)
    return None


def _as_minutes(figure: Figure) -> Figure:
    """The figure with its `m` read as minutes, as in 21m 27s."""
    return replace(figure, unit="min") if figure.unit == "m" else figure


def _any(*tables: dict[str, str]) -> str:
    words = [word for table in tables for one in table.values() for word in one.split("|")]
    return "|".join(sorted(words, key=len, reverse=True))


def _codes(*tables: dict[str, str], flags: int = 0) -> list[tuple[str, re.Pattern[str]]]:
    return [(code, re.compile(words, flags)) for table in tables for code, words in table.items()]


# No qualifier or currency is longer.
_FAR = 24
_SECONDS = {"d": Decimal(86_400), "h": Decimal(3600), "min": Decimal(60), "s": Decimal(1)}
_HALF = re.compile(r"[ -]and[ -]a[ -]half(?![A-Za-z])")
_TO = re.compile(r" ?(?:[-–—~～]|至|到| to | bis | до ) ?")
_AND = re.compile(r"[ ,]{0,2}(?:(?:and|und|y|et|и) )?")
_PER = re.compile(r" per |/|每")
# Letters right after digits make a name of them (12A, 5G), unless they are an ordinal's or mean "times".
_ENDING = re.compile(rf"(?:st|nd|rd|th|x)?(?![{LETTER}_])")
_UNIT = re.compile(
    rf"[ -]?(?P<unit>(?:(?<!\d{{4}})s|{_any({code: one for code, one in _SYMBOLS.items() if code != 's'})}|(?i:{_any(_WORDS)})))"
    rf"(?![{LETTER}\d])"
)
_UNIT_CODES = [*_codes(_SYMBOLS), *_codes(_WORDS, flags=re.IGNORECASE)]
_CHINESE_UNIT = re.compile(rf" ?(?P<unit>{_any(_CHINESE)})")
_CHINESE_CODES = _codes(_CHINESE)
_CURRENCY = re.compile(rf"(?P<currency>{_any(_BEFORE)}) ?\Z")
_PREFIX = re.compile(rf"(?:(?<![{LETTER}])(?P<qualifier>(?i:{_any(_QUALIFIERS_BEFORE)}))) ?\Z")
_SUFFIX = re.compile(_any(_QUALIFIERS_AFTER))
