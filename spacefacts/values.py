"""The values that facts have: exact numbers, ranges, moments, references, lists, words in two languages."""

from __future__ import annotations

from decimal import Decimal

from spacefacts.errors import BadValue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction
    from typing import Any, Generic, Literal, Self, TypeAlias

    from typing_extensions import TypeVar

    from spacefacts.moments import Moment

    End = TypeVar("End", default=Decimal)
    Type: TypeAlias = Literal["quantity", "count", "moment", "text", "reference"]
    Qualifier: TypeAlias = Literal["about", "at-least", "at-most", "more-than", "less-than"]
else:
    End = None

    class Generic:
        """What type checkers read of a class; the real one is in `typing`, whose import takes as long as Python's start."""

        __slots__ = ()

        def __class_getitem__(cls, _: object) -> type:
            return cls


TYPES: tuple[Type, ...] = ("quantity", "count", "moment", "text", "reference")
QUALIFIERS: tuple[Qualifier, ...] = ("about", "at-least", "at-most", "more-than", "less-than")


_MOST_DIGITS = 60


class Range(Generic[End]):
    """Everything from `low` to `high`, both included: of two numbers, two times, or two quantities of pint's.

    A comparison holds where it holds for the whole range: `range < 5` is true where all of it lies below 5. What is in
    doubt is neither less nor greater, so that `not range < 5` does not mean `range >= 5`.

    Raises:
        BadValue: `low` is above `high`, or one of them is not a number (NaN).
        TypeError: they are texts, or have no order.

    Examples:
        >>> from decimal import Decimal
        >>> from spacefacts import Range
        >>> delay = Range(Decimal("8.7"), Decimal("9.7"))
        >>> 9 in delay, delay > 8, delay > 9
        (True, True, False)
        >>> delay.overlaps(Range(Decimal(9), Decimal(12)))
        True
    """

    __slots__ = ("high", "low")

    low: End
    high: End

    def __init__(self, low: End, high: End) -> None:
        if isinstance(low, str) or isinstance(high, str):
            raise TypeError(f"a Range is between two numbers, times or quantities, not {low!r} and {high!r}")
        # What is not a number is not even equal to itself.
        if low != low or high != high:  # noqa: PLR0124  # the reason stands above
            raise BadValue(f"{low} to {high}", f"{low} to {high} is no range; write two numbers")
        # Whatever has an order will do.
        if low > high:  # type: ignore[operator]
            raise BadValue(f"{low} to {high}", f"the range from {low} to {high} is upside down")
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "high", high)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Range is frozen; {name} cannot be set")

    def overlaps(self, other: Range[End]) -> bool:
        """Whether some value lies in both."""
        return not self < other and not self > other

    def __contains__(self, value: End | float) -> bool:
        # What is not a number lies nowhere, and is not even equal to itself.
        return value == value and not self < value and not self > value  # noqa: PLR0124  # the reason stands above

    def __lt__(self, other: Range[End] | End | float) -> bool:
        low: Any = other.low if isinstance(other, Range) else _exact(other)
        return bool(self.high < low)

    def __gt__(self, other: Range[End] | End | float) -> bool:
        high: Any = other.high if isinstance(other, Range) else _exact(other)
        return bool(self.low > high)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Range) and (self.low, self.high) == (other.low, other.high)

    def __hash__(self) -> int:
        return hash((self.low, self.high))

    def __reduce__(self) -> tuple[type[Range[End]], tuple[End, End]]:
        return Range, (self.low, self.high)

    def __str__(self) -> str:
        return f"{_written(self.low)}–{_written(self.high)}"

    def __repr__(self) -> str:
        return f"Range({_written(self.low)}, {_written(self.high)})"


class Reference(str):
    """The id of another subject.

    Examples:
        >>> import spacefacts
        >>> spacefacts.get("shenzhou-20.crew-landed-in").value
        'shenzhou-21'
    """

    __slots__ = ()


class Words(str):
    """Text in two languages: itself in English, `.zh` in Chinese.

    Examples:
        >>> import spacefacts
        >>> site = spacefacts.get("shenzhou-20.launch-site").value
        >>> print(site, site.zh)
        Jiuquan Satellite Launch Center 酒泉卫星发射中心
    """

    __slots__ = ("zh",)

    zh: str

    def __new__(cls, en: str, zh: str) -> Self:
        """Words that read `en` in English and `zh` in Chinese."""
        self = super().__new__(cls, en)
        object.__setattr__(self, "zh", zh)
        return self

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"Words are frozen; {name} cannot be set")

    def __reduce__(self) -> tuple[type[Words], tuple[str, str]]:
        return Words, (str(self), self.zh)

    def display(self, language: str) -> str:
        """The text in `language`, `en` or `zh`."""
        return self.zh if language == "zh" else str(self)


Value: TypeAlias = "Decimal | int | Range | Moment | Reference | Words | tuple[Value, ...]"


def number(text: str) -> Decimal:
    """The exact number that `text` writes: plain digits, an optional point, an optional exponent.

    Raises:
        BadValue: anything else, with a reason that says what to write.
    """
    digits = text[1:] if text[:1] == "-" else text
    mantissa, _, exponent = digits.partition("e")
    whole, point, fraction = mantissa.partition(".")
    if not text.isascii() and any(c.isdigit() for c in text):
        raise BadValue(text, f"{text!r} has digits that are not ASCII; write it with 0 to 9")
    if " " in text and any(c.isalpha() for c in text):
        hint = "write the digits alone; the unit stands in the kind, a word such as about under qualifier"
        raise BadValue(text, f"{text!r} is no plain number; {hint}")
    if "_" in text or "," in text or " " in text:
        raise BadValue(text, f"{text!r} has separators; write the digits in full, as in 7500000000 or 7.5e9")
    if not (_all_digits(whole) and (not point or _all_digits(fraction))):
        raise BadValue(text, f"{text!r} is no number; write digits with an optional point or exponent, as in 7.5e9")
    if len(whole) > 1 and whole[0] == "0":
        raise BadValue(text, f"{text!r} begins with a zero, which some readers take for octal; write it without")
    if "e" in digits and not _all_digits(exponent[1:] if exponent[:1] in ("+", "-") else exponent):
        raise BadValue(text, f"{text!r} has a bad exponent; write it like 7.5e9")
    if len(mantissa) > _MOST_DIGITS or len(exponent.lstrip("+-")) > 2:
        raise BadValue(text, f"{text!r} goes beyond any measure; write at most {_MOST_DIGITS} digits and e99")
    return Decimal(text)


def step(text: str) -> Fraction:
    """What one unit in the last written digit of a number is worth: 0.1 for `203.9`, 100000000 for `7.5e9`."""
    from fractions import Fraction  # which imports re, and a look-up does without

    # `number` lets no infinity through, so the exponent is always a whole number.
    return Fraction(10) ** int(Decimal(text).as_tuple().exponent)


def value_of(type_name: str, stored: Any) -> Value:
    """The typed value of what a snapshot stores for a fact of this type."""
    if isinstance(stored, list):
        return tuple(value_of(type_name, item) for item in stored)
    if type_name == "moment":
        from spacefacts.moments import Moment  # which imports datetime, and most look-ups do without

        return Moment(stored)
    if type_name == "reference":
        return Reference(stored)
    if type_name == "text":
        return _words(stored)
    if isinstance(stored, dict):
        return Range(Decimal(stored["from"]), Decimal(stored["to"]))
    return int(stored) if type_name == "count" else Decimal(stored)


def _exact(value: Any) -> Any:
    """A float as the number that it prints, since 0.1 is meant where 0.1 is written; all else as it is."""
    return Decimal(str(value)) if isinstance(value, float) else value


def _written(end: object) -> str:
    return f"{end:f}" if isinstance(end, Decimal) else str(end)


def _words(stored: str | Mapping[str, str]) -> Words:
    return Words(stored, stored) if isinstance(stored, str) else Words(stored["en"], stored["zh"])


def _all_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
