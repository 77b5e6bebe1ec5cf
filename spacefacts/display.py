"""How values read to people, in English and in Chinese.

Numbers come out with the author's own digits. Moments read in UTC in English and in Beijing time in Chinese, each
saying so. Big amounts use the scale words of the language where these shorten them: 7.5 billion yuan, 75亿元.
"""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

from spacefacts.moments import PRECISIONS, Moment
from spacefacts.units import Unit, convert, unit
from spacefacts.values import Range, Reference, Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from spacefacts.values import Value

LANGUAGES = ("en", "zh")

_BEIJING = 8 * 3600
_MONTHS = (
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
)
_QUALIFIERS = {
    "en": {
        "about": "about {}",
        "at-least": "at least {}",
        "at-most": "at most {}",
        "more-than": "more than {}",
        "less-than": "less than {}",
    },
    "zh": {
        "about": "约{}",
        "at-least": "至少{}",
        "at-most": "至多{}",
        "more-than": "超过{}",
        "less-than": "不到{}",
    },
}
_SCALES = {
    "en": ((12, " trillion"), (9, " billion"), (6, " million")),
    "zh": ((12, "万亿"), (8, "亿"), (4, "万")),
}


# Wide enough for every number that `values.number` reads, so that no digit of an author's is ever rounded away.
_WIDE = Context(prec=400)


class Style:
    """What a kind says about printing a property: its unit, its decimals, and whether a time reads as d h min."""

    __slots__ = ("decimals", "show", "unit")

    def __init__(self, unit_code: str | None = None, decimals: int | None = None, show: str | None = None) -> None:
        self.unit = unit(unit_code) if unit_code else None
        self.decimals = decimals
        self.show = show

    def in_unit(self, code: str, decimals: int | None = None) -> Style:
        """The same with another unit to print in."""
        return Style(code, self.decimals if decimals is None else decimals, self.show)


def display(
    value: Value, style: Style, language: str, qualifier: str | None = None, label: Callable[[str], str] | None = None
) -> str:
    """`value` as a reader of `language` (`en` or `zh`) expects it, qualifier and unit included.

    `label` names the subjects that references point to; without it their ids stand.
    """
    words = _words(value, style, language, label)
    return _QUALIFIERS[language][qualifier].format(words) if qualifier else words


def digits(value: Value, decimals: int | None = None) -> str:
    """The value as the digits to print, the same in every language: what a machine compares.

    Moments are in ISO 8601, references are ids, a range joins its ends with an en dash, a list its items with commas.
    """
    if isinstance(value, tuple):
        return ", ".join(digits(item, decimals) for item in value)
    if isinstance(value, Range):
        return f"{digits(value.low, decimals)}–{digits(value.high, decimals)}"
    if isinstance(value, (Decimal, int)):
        return _plain(value, decimals)
    return str(value)


def _words(value: Value, style: Style, language: str, label: Callable[[str], str] | None) -> str:
    if isinstance(value, tuple):
        return _listed([_words(item, style, language, label) for item in value], language)
    if isinstance(value, Moment):
        return _moment_zh(value) if language == "zh" else _moment_en(value)
    if isinstance(value, Words):
        return value.display(language)
    if isinstance(value, Reference):
        return label(value) if label else str(value)
    if style.show == "d-h-min" and style.unit and not isinstance(value, Range):
        return days_hours_minutes(convert(Fraction(value), style.unit, unit("min")), language)
    return _measure(value, style, language)


def _measure(value: Decimal | int | Range, style: Style, language: str) -> str:
    measure = style.unit
    if isinstance(value, Range):
        number = _range(value, style, language)
        one = False
    else:
        number = _amount(value, style.decimals, language, measure)
        one = number == "1"
    if measure is None or not measure.zh:
        return number
    if language == "zh":
        return f"{number}{measure.zh}"
    if measure.code == "%":
        return f"{number}%"
    return f"{number} {measure.singular if one else measure.plural}"


def _range(value: Range, style: Style, language: str) -> str:
    low, high = (_amount(end, style.decimals, language, style.unit) for end in (value.low, value.high))
    if low[-1].isdigit() and not high[-1].isdigit():
        # "1 to 3 million" would be read as beginning at a million.
        low, high = (_in_full(_plain(end, style.decimals), language) for end in (value.low, value.high))
    if language == "zh":
        return f"{low}至{high}"
    low_digits, _, low_word = low.partition(" ")
    same_word = low_word == high.partition(" ")[2]
    return f"{low_digits if same_word else low} to {high}"


def _amount(number: Decimal | int, decimals: int | None, language: str, measure: Unit | None) -> str:
    plain = _plain(number, decimals)
    exact = Decimal(plain)
    money = measure is not None and measure.is_money
    for power, word in _SCALES[language] if money or measure is None else ():
        if exact.copy_abs() >= Decimal(10) ** power:
            short = _stripped(exact.scaleb(-power, context=_WIDE))
            significant = len(short.replace(".", "").replace("-", "").strip("0"))
            # A scale word helps where it spares digits: 3643.19万元, but 12992 rather than 1.2992万.
            if significant <= (3 if power == 4 and not money else 6):
                return _signed(short) + word
    return _in_full(plain, language)


def _in_full(plain: str, language: str) -> str:
    return _signed(plain if language == "zh" else _grouped(plain))


def _grouped(plain: str) -> str:
    whole, point, fraction = plain.partition(".")
    return f"{int(whole):,}{point}{fraction}" if abs(int(whole)) >= 1000 else plain


def _signed(text: str) -> str:
    return text.replace("-", "\N{MINUS SIGN}")


def _plain(number: Decimal | int, decimals: int | None) -> str:
    exact = Decimal(number)
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), context=_WIDE)
    return f"{exact:f}"


def _stripped(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _listed(items: list[str], language: str) -> str:
    if len(items) < 2:
        return "".join(items)
    if language == "zh":
        return f"{'、'.join(items[:-1])}和{items[-1]}"
    return f"{', '.join(items[:-1])} and {items[-1]}"


def _moment_en(moment: Moment) -> str:
    if moment.is_timed:
        utc = moment.at_offset(0)
        return f"{utc.day} {_MONTHS[utc.month - 1]} {utc.year}, {_clock(moment, 0)} UTC"
    year, month, day = _date(moment)
    if not month:
        return str(year)
    words = f"{_MONTHS[month - 1]} {year}"
    return f"{day} {words}{_zone_en(moment)}" if day else words


def _moment_zh(moment: Moment) -> str:
    if moment.is_timed:
        local = moment.at_offset(_BEIJING)
        return f"{local.year}年{local.month}月{local.day}日{_clock(moment, _BEIJING)}（北京时间）"
    year, month, day = _date(moment)
    if not month:
        return f"{year}年"
    words = f"{year}年{month}月"
    return f"{words}{day}日{_zone_zh(moment)}" if day else words


def _date(moment: Moment) -> tuple[int, int, int]:
    """Year, month and day as written; 0 for what is not."""
    text = moment.text
    known = PRECISIONS.index(moment.precision)
    return int(text[:4]), int(text[5:7]) if known else 0, int(text[8:10]) if known > 1 else 0


def _clock(moment: Moment, offset: int) -> str:
    return moment.at_offset(offset).strftime("%H:%M:%S" if moment.precision == "second" else "%H:%M")


def _zone_en(moment: Moment) -> str:
    if moment.offset is None:
        return ""
    if moment.offset == _BEIJING:
        return " (Beijing date)"
    return " (UTC)" if moment.offset == 0 else f" (UTC{moment.text[10:]})"


def _zone_zh(moment: Moment) -> str:
    if moment.offset is None or moment.offset == _BEIJING:
        return ""
    return "（世界时）" if moment.offset == 0 else f"（UTC{moment.text[10:]}）"


def days_hours_minutes(minutes: Fraction, language: str) -> str:
    """A time in minutes as days, hours and minutes, rounded to the whole minute: 5 h 26 min, 5小时26分."""
    whole = abs(round(minutes))
    sign = "\N{MINUS SIGN}" if minutes < 0 and whole else ""
    parts = [(whole // 1440, " d", "天"), (whole // 60 % 24, " h", "小时"), (whole % 60, " min", "分")]
    while len(parts) > 1 and not parts[0][0]:
        parts.pop(0)
    if language == "zh":
        return sign + "".join(f"{count}{zh}" for count, _, zh in parts)
    return sign + " ".join(f"{count}{en}" for count, en, _ in parts)
