"""Words that print a fact, rewritten to say what the fact says now, in the language and the style that they had."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from spacefacts.errors import BadValue
from spacefacts.model import Fact
from spacefacts.moments import Moment
from spacefacts.tools.agreement import agrees
from spacefacts.tools.figures import Figure, figures
from spacefacts.tools.meanings import language_of
from spacefacts.tools.spans import LOWER, UPPER
from spacefacts.tools.times import Clock, Day, times
from spacefacts.units import unit
from spacefacts.values import Range

_BEIJING = 8 * 3600
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SHORT = {name: name[:3] for name in _MONTHS}
_MONTH = re.compile(rf"(?<![A-Za-z])(?P<name>{'|'.join(_MONTHS)}|Sept|{'|'.join(_SHORT.values())})(?![a-z])")
_SPACES = " \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
NUMBER = re.compile(rf"\d+(?:[,.']\d+|[{_SPACES}]\d{{3}}(?!\d))*")
"""A number as digits print it, with its marks."""

_GROUPED = re.compile(rf"(?<!\d)\d{{1,3}}(?P<mark>[,'{_SPACES}])\d{{3}}(?!\d)")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")


def reworded(words: str, fact: Fact) -> str | None:
    """The words with the number of a fact in place of the one that they print, unit word and spelling kept.

    Where the style cannot be kept, the fact's own display takes the place of the figure. None where the words print no
    figure, or several that might each be the one.
    """
    value = fact.value
    if isinstance(value, Moment):
        one = _only_time(words)
        kept = _retimed(words, one[0], one[1], value) if one else None
    else:
        figure = _only_figure(words, fact)
        one = (figure.start, figure.end) if figure else None
        kept = _renumbered(words, figure, fact) if figure else None
    if one is None:
        return None
    start, end = one
    shown = fact.display(language_of(words))
    ways = [kept, words[:start] + _fitted(words[start:end], shown) + words[end:], words[:start] + shown + words[end:]]
    return next((new for new in ways if new and agrees(new, value, fact.unit, fact.qualifier)), None)


def _only_figure(words: str, fact: Fact) -> Figure | None:
    """The figure that prints the fact, as far as units tell."""
    found = [one for one in figures(words) if _factor(one, fact) is not None]
    with_unit = [one for one in found if one.unit]
    fitting = with_unit or found
    return fitting[0] if len(fitting) == 1 else None


def _factor(figure: Figure, fact: Fact) -> Fraction | None:
    """What a value of the fact is to be multiplied by to be printed in the unit of the figure."""
    if figure.unit is None or figure.unit == fact.unit:
        return Fraction(1)
    if fact.unit is None:
        return None
    try:
        printed, own = unit(figure.unit), unit(fact.unit)
    except BadValue:
        return None
    return own.factor / printed.factor if printed.dimension == own.dimension else None


def _renumbered(words: str, figure: Figure, fact: Fact) -> str | None:
    """The words with other digits in their figure; None where it is not made of one numeral for each number."""
    value, factor = fact.value, _factor(figure, fact)
    if isinstance(value, Range):
        ends = [value.low, value.high]
    elif isinstance(value, (Decimal, int)) and figure.low == figure.high:
        ends = [Decimal(value)]
    else:
        return None
    inside = list(NUMBER.finditer(words, figure.start, figure.end))
    if factor is None or len(inside) != len(ends):
        return None
    new, position, digits = [], 0, ""
    for match, end in zip(inside, ends, strict=True):
        number = Fraction(end) * factor / Fraction(figure.scale)
        is_as_is = factor == 1 and figure.scale == 1
        bound = None if figure.qualifier == fact.qualifier else figure.qualifier
        digits = _digits(abs(number), match[0], bound, _decimals(end) if is_as_is else None)
        if number and not re.search("[1-9]", digits):
            return None
        sign = "\N{MINUS SIGN}" if number < 0 <= figure.low else ""
        new += [words[position : match.start()], sign, digits]
        position = match.end()
    return "".join([*new, _in_number(words[position:], digits, figure)])


def _in_number(rest: str, digits: str, figure: Figure) -> str:
    """What follows a number, its unit in the singular after one and else in the plural; in `204-day` it stays."""
    try:
        names = unit(figure.unit) if figure.unit else None
    except BadValue:
        return rest
    if names is None or names.singular == names.plural or figure.scale != 1:
        return rest
    old, new = (names.plural, names.singular) if digits == "1" else (names.singular, names.plural)
    return re.sub(rf"\A([{_SPACES}]){old}\b", rf"\g<1>{new}", rest)


def _digits(number: Fraction, written: str, qualifier: str | None, most: int | None) -> str:
    """A number in the style of the digits that are written: as many decimals, but not more than `most`, and its marks."""
    grouped = _GROUPED.search(written)
    mark = grouped["mark"] if grouped else ","
    point = "," if re.fullmatch(r"\d+,\d{1,2}", written) or (grouped and mark != "," and "," in written) else "."
    decimals = 0 if point not in written else len(written.rpartition(point)[2])
    if most is not None:
        decimals = min(decimals, most)
    scaled = Decimal(number.numerator * 10**decimals) / Decimal(number.denominator)
    whole = _whole(scaled, qualifier).scaleb(-decimals)
    text = f"{whole:f}" if decimals else f"{int(whole)}"
    before, dot, after = text.partition(".")
    if grouped or (len(before) > 4 and len(re.sub(r"\D", "", written)) < 4):
        before = re.sub(r"(?<=\d)(?=(?:\d{3})+\Z)", mark, before)
    return before + (point + after if dot else "")


def _whole(number: Decimal, qualifier: str | None) -> Decimal:
    """A number rounded to a whole one, to the side that a bound leaves open: 204 is more than 203, and at least 204."""
    if qualifier in LOWER:
        return (
            number.to_integral_value(ROUND_CEILING) - 1
            if qualifier == "more-than"
            else number.to_integral_value(ROUND_FLOOR)
        )
    if qualifier in UPPER:
        return (
            number.to_integral_value(ROUND_FLOOR) + 1
            if qualifier == "less-than"
            else number.to_integral_value(ROUND_CEILING)
        )
    return number.to_integral_value(ROUND_HALF_EVEN)


def _decimals(number: Decimal) -> int:
    return max(0, -int(number.as_tuple().exponent))


def _fitted(old: str, shown: str) -> str:
    """What a fact prints, without the zone or the qualifier that the old words did not have either."""
    bare = re.sub(r"（[^（）]*）|\s\([^()]*\)", "", shown) if not re.search(r"[（(]", old) else shown
    return bare.strip()


def _only_time(words: str) -> tuple[int, int] | None:
    """From where to where the date and the clock time stand that the words print; a bare year is a date."""
    found = times(words)
    days, clocks = [one for one in found if isinstance(one, Day)], [one for one in found if isinstance(one, Clock)]
    if not found:
        years = list(re.finditer(r"(?<!\d)(?:1[89]|20)\d{2}(?!\d)", words))
        return years[0].span() if len(years) == 1 else None
    if len(days) > 1 or len(clocks) > 1:
        return None
    return min(one.start for one in found), max(one.end for one in found)


def _retimed(words: str, start: int, end: int, moment: Moment) -> str | None:
    """The words with the date of a moment in the spelling of the old one; None where a clock time stands in them."""
    old = words[start:end]
    if any(isinstance(one, Clock) for one in times(words)):
        return None
    language = language_of(words)
    if moment.is_timed:
        local = moment.at_offset(_BEIJING if language == "zh" else 0)
        year, month, day = local.year, local.month, local.day
    else:
        parts = [int(part) for part in re.findall(r"\d+", moment.text[:10])]
        year, month, day = (*parts, 0, 0)[:3]
    new = _redated(old, year, month, day)
    return words[:start] + new + words[end:] if new else None


def _redated(old: str, year: int, month: int, day: int) -> str | None:
    """A date in the spelling of an old one, or None where the moment is not known so exactly, or the spelling is rare."""
    iso = re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", old)
    if iso:
        known = month and (day or not iso[1])
        return f"{year:04}-{month:02}" + (f"-{day:02}" if iso[1] else "") if known else None
    if re.fullmatch(r"\d{4}", old):
        return f"{year:04}"
    chinese = re.fullmatch(r"(\d{4} ?年 ?)?(?:(\d{1,2})( ?月 ?))?(?:(\d{1,2})( ?[日号號]))?", old)
    if chinese:
        head = re.sub(r"\d{4}", str(year), chinese[1]) if chinese[1] else ""
        middle = f"{month}{chinese[3]}" if chinese[2] else ""
        last = f"{day}{chinese[5]}" if chinese[4] else ""
        is_known = (month or not chinese[2]) and (day or not chinese[4])
        return head + middle + last if is_known else None
    name = _MONTH.search(old)
    if name is None or not month:
        return None
    full = _MONTHS[month - 1]
    is_short = name["name"] not in _MONTHS
    ended = old[name.end() : name.end() + 1] == "."
    new = _SHORT[full] if is_short and (full != "May" or not ended) else full
    text = f"{old[: name.start()]}\0{old[name.end() :]}"
    text = re.sub(r"(?<!\d)\d{4}(?!\d)", f"{year:04}", text)
    if re.search(r"(?<!\d)\d{1,2}(?!\d)", text):
        if not day:
            return None
        text = re.sub(r"(?<!\d)\d{1,2}(?!\d)", str(day), _ORDINAL.sub(_ending(day), text))
    return text.replace("\0", new)


def _ending(day: int) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in (11, 12, 13) else 0, "th")
