"""Units of measure: UCUM codes, ISO 4217 currencies, and rates made of them.

A rate is one unit by another (`CNY/kg`) or by nothing (`/a`, per year). The factors are those of UCUM, whose year is
the Julian year of 365.25 days and whose month is a twelfth of it.
"""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

from spacefacts.errors import BadValue
from spacefacts.values import Range

TYPE_CHECKING = False
if TYPE_CHECKING:
    from spacefacts.values import Value

Dimension = tuple[tuple[str, int], ...]


class Unit:
    """A unit: its code, what it measures, its size in the base unit of that, and its names.

    `dimension` holds pairs of a base dimension and its exponent, sorted; it is empty for pure numbers.
    """

    __slots__ = ("code", "dimension", "factor", "plural", "singular", "zh")

    def __init__(self, code: str, dimension: Dimension, factor: Fraction, names: tuple[str, str, str]) -> None:
        self.code = code
        self.dimension = dimension
        self.factor = factor
        self.singular, self.plural, self.zh = names

    @property
    def is_money(self) -> bool:
        """Whether it is a currency, whose big amounts read in millions or 亿."""
        return self.code in _TABLE and _TABLE[self.code][0].startswith("money")

    def __repr__(self) -> str:
        return f"Unit({self.code!r})"


_DAY = Fraction(86_400)
_YEAR = _DAY * 1461 / 4
_TABLE: dict[str, tuple[str, Fraction, tuple[str, str, str]]] = {
    "s": ("time", Fraction(1), ("second", "seconds", "秒")),
    "min": ("time", Fraction(60), ("minute", "minutes", "分钟")),
    "h": ("time", Fraction(3600), ("hour", "hours", "小时")),
    "d": ("time", _DAY, ("day", "days", "天")),
    "wk": ("time", _DAY * 7, ("week", "weeks", "周")),
    "mo": ("time", _YEAR / 12, ("month", "months", "个月")),
    "a": ("time", _YEAR, ("year", "years", "年")),
    "mm": ("length", Fraction(1, 1000), ("mm", "mm", "毫米")),
    "cm": ("length", Fraction(1, 100), ("cm", "cm", "厘米")),
    "m": ("length", Fraction(1), ("m", "m", "米")),
    "km": ("length", Fraction(1000), ("km", "km", "千米")),
    "g": ("mass", Fraction(1, 1000), ("g", "g", "克")),
    "kg": ("mass", Fraction(1), ("kg", "kg", "千克")),
    "t": ("mass", Fraction(1000), ("t", "t", "吨")),
    "kN": ("force", Fraction(1000), ("kN", "kN", "千牛")),
    "tf": ("force", Fraction("9806.65"), ("tonne-force", "tonnes-force", "吨力")),
    "[g]": ("acceleration", Fraction("9.80665"), ("g", "g", "g")),
    "Cel": ("temperature", Fraction(1), ("°C", "°C", "℃")),
    "%": ("", Fraction(1, 100), ("%", "%", "%")),
    "1": ("", Fraction(1), ("", "", "")),
    "CNY": ("money CNY", Fraction(1), ("yuan", "yuan", "元")),
    "USD": ("money USD", Fraction(1), ("US dollar", "US dollars", "美元")),
    "EUR": ("money EUR", Fraction(1), ("euro", "euros", "欧元")),
    "HKD": ("money HKD", Fraction(1), ("Hong Kong dollar", "Hong Kong dollars", "港元")),
    "RUB": ("money RUB", Fraction(1), ("rouble", "roubles", "卢布")),
}

CODES = tuple(_TABLE)
"""The codes of all simple units; rates are made from them with a slash."""


def unit(code: str) -> Unit:
    """The unit with this code.

    Raises:
        BadValue: no such code is known.
    """
    if code in _TABLE:
        dimension, factor, names = _TABLE[code]
        return Unit(code, ((dimension, 1),) if dimension else (), factor, names)
    over, slash, under = code.partition("/")
    if slash and under in _TABLE and (not over or over in _TABLE):
        return _rate(code, unit(over or "1"), unit(under))
    raise BadValue(code, f"no unit {code!r}; write one of {', '.join(CODES)}, or a rate such as CNY/kg or /a")


def multiplied(dimension: Dimension, other: Dimension, power: int = 1) -> Dimension:
    """The dimension of a product; of a quotient with `power` -1."""
    exponents = dict(dimension)
    for name, exponent in other:
        exponents[name] = exponents.get(name, 0) + exponent * power
    return tuple(sorted((name, exponent) for name, exponent in exponents.items() if exponent))


def convert(amount: Fraction, given: Unit, wanted: Unit) -> Fraction:
    """`amount` in another unit of the same dimension, exactly.

    Raises:
        BadValue: the two measure different things.
    """
    if given.dimension != wanted.dimension:
        raise BadValue(given.code, f"{given.code} and {wanted.code} measure different things")
    return amount * given.factor / wanted.factor


def convert_value(value: Value, given: str | None, wanted: str | None) -> Value:
    """A number or a range in another unit of the same dimension, rounded to seven significant digits.

    Raises:
        BadValue: the value is no number, or the units do not fit.
    """
    if given == wanted:
        return value
    if isinstance(value, Range):
        low, high = (convert_value(end, given, wanted) for end in (value.low, value.high))
        return Range(Decimal(str(low)), Decimal(str(high)))
    if not isinstance(value, (Decimal, int)) or given is None or wanted is None:
        raise BadValue(str(value), f"{value} has no unit, so it cannot be given in {wanted}")
    exact = convert(Fraction(value), unit(given), unit(wanted))
    return Context(prec=7).divide(Decimal(exact.numerator), Decimal(exact.denominator))


def _rate(code: str, over: Unit, under: Unit) -> Unit:
    per, per_zh = f"per {under.singular}", f"每{under.zh}"
    if over.code == "1":
        names = (per, per, per_zh)
    else:
        names = (f"{over.singular} {per}", f"{over.plural} {per}", f"{over.zh}/{under.zh}")
    return Unit(code, multiplied(over.dimension, under.dimension, -1), over.factor / under.factor, names)
