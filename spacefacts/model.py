"""What a base is made of: facts."""

from __future__ import annotations

import spacefacts
from spacefacts.snapshot import lone_number
from spacefacts.views import View, maybe_words, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal
    from typing import Any, Literal, TypeAlias

    from spacefacts.about import Subject
    from spacefacts.evidence import Citation, Claim, Derivation
    from spacefacts.explaining import Explanation
    from spacefacts.values import Qualifier, Type, Value

    Status: TypeAlias = Literal["corroborated", "repeated", "single", "derived", "disputed", "weak"]

STATUSES: tuple[Status, ...] = ("corroborated", "repeated", "single", "derived", "disputed", "weak")


class Fact(View):
    """One fact: an address, a value, and all that stands behind it.

    `str(fact)` is what a page prints in English: `204 days`. The format of a number, as in `f"{fact:.1f}"`, is that of its
    value.

    Examples:
        >>> import spacefacts
        >>> fact = spacefacts.get("shenzhou-20.crew-stay")
        >>> fact
        <Fact shenzhou-20.crew-stay: 204 days (derived)>
        >>> float(fact), fact.display("zh")
        (203.9743, '204天')
        >>> f"{fact} or {fact:.2f}", round(fact)
        ('204 days or 203.97', 204)
    """

    __slots__ = ("_value",)

    _value: Value

    @property
    def address(self) -> str:
        """`subject.property`, the same everywhere."""
        address: str = self._record["address"]
        return address

    @property
    def subject(self) -> str:
        """The id of the subject."""
        subject: str = self._record["subject"]
        return subject

    @property
    def kind(self) -> str:
        """The kind of the subject."""
        kind: str = self._record["kind"]
        return kind

    @property
    def type(self) -> Type:
        """`quantity`, `count`, `moment`, `text` or `reference`."""
        type_name: Type = self._record["type"]
        return type_name

    @property
    def value(self) -> Value:
        """The typed value: Decimal, int, Range, Moment, Words, Reference, or a tuple of one of these."""
        try:
            return self._value
        except AttributeError:  # the slot is empty until the value is first asked for
            object.__setattr__(self, "_value", self._typed())
            return self._value

    @property
    def quantity(self) -> Any:
        """The value with its unit, as a quantity of pint's; a `Range` of two where it is a range. Needs the extra `units`.

        Raises:
            MissingExtra: pint is not installed.
            TypeError: the fact is neither a quantity nor a count.
        """
        from spacefacts.quantities import quantity_of

        return quantity_of(self)

    @property
    def unit(self) -> str | None:
        """The UCUM or ISO 4217 code of a quantity's unit."""
        unit: str | None = self._record["unit"]
        return unit

    @property
    def text(self) -> str:
        """The digits to print, the same in every language."""
        text: str = self._record["text"]
        return text

    @property
    def qualifier(self) -> Qualifier | None:
        """`about`, `at-least`, `at-most`, `more-than`, `less-than`, or None."""
        qualifier: Qualifier | None = self._record["qualifier"]
        return qualifier

    @property
    def precision(self) -> str | None:
        """What the value is known to: `minute` for a moment, the worth of the last digit for a number."""
        precision: str | None = self._record["precision"]
        return precision

    @property
    def as_of(self) -> str | None:
        """The day, month or year the value held, where it changes."""
        as_of: str | None = self._record["as_of"]
        return as_of

    @property
    def status(self) -> Status:
        """How well it stands: one of `STATUSES`, always computed."""
        status: Status = self._record["status"]
        return status

    @property
    def url(self) -> str:
        """Its permalink, relative to the root of the site."""
        url: str = self._record["url"]
        return url

    @property
    def sources(self) -> tuple[Citation, ...]:
        """Where the accepted value stands."""
        return tuple(spacefacts.Citation(record, self._catalog) for record in self._record["sources"])

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What other sources say instead, each with a verdict."""
        return tuple(spacefacts.Claim(record, self._catalog) for record in self._record["claims"])

    @property
    def derivation(self) -> Derivation | None:
        """How it was computed, or None where it was observed."""
        record = self._record["derivation"]
        return spacefacts.Derivation(record, self._catalog) if record else None

    @property
    def refers_to(self) -> tuple[Subject, ...]:
        """The subjects that a reference points to; none where the fact is no reference."""
        value = self._record["value"] if self.type == "reference" else ()
        return tuple(self._catalog.subject(one) for one in ([value] if isinstance(value, str) else value))

    @property
    def series(self) -> tuple[Fact, ...]:
        """Every observation of a value that changes, oldest first; the fact itself where it does not."""
        observations = self._record["series"]
        return tuple(self.observed(one) for one in observations) if observations else (self,)

    def label(self, language: str = "en") -> str:
        """The name of the property."""
        return words(self._record["label"], language)

    def about(self, language: str = "en") -> str | None:
        """The definition: what is counted, by whom, from when to when."""
        return maybe_words(self._record["about"], language)

    def note(self, language: str = "en") -> str | None:
        """What a reader must know beside the value."""
        return maybe_words(self._record["note"], language)

    def display(self, language: str = "en") -> str:
        """The value as a reader of `language` (`en` or `zh`) expects it: `204 days`, `204天`.

        Raises:
            BadValue: there is no such language.
        """
        return words(self._record["display"], language)

    def cite(
        self,
        style: str = "apa",
        language: str = "en",
        *,
        base: str | None = None,
        site_url: str | None = None,
        accessed: str | date | None = None,
    ) -> str:
        """A reference to what this base states: in `apa`, `bibtex`, `csl-json`, `gb-t-7714` or `ris`.

        `base` is what facts of your own are published as, `site_url` where their site is: as their imprint says, unless you
        do; without a site the reference has no address. `accessed` is the day, month or year on which you read them. The
        documents behind a fact cite themselves.

        Raises:
            UnknownStyle: there is no such style; `suggestions` holds the nearest.
            BadValue: there is no such language, `accessed` is no day, month or year, or `site_url` no address.
        """
        from spacefacts.citing import cite
        from spacefacts.works import statement

        return cite([statement(self._catalog, self, language, base, site_url, accessed)], style)

    def explain(self, language: str = "en") -> Explanation:
        """All that stands behind it: the chain of sources and inputs as text, as data, and as W3C PROV-JSON."""
        from spacefacts.explaining import Explanation

        return Explanation(self, self._catalog, language)

    def observed(self, observation: dict[str, Any]) -> Fact:
        """This fact as one of its observations had it."""
        return Fact({**self._record, **observation}, self._catalog)

    def __str__(self) -> str:
        return self.display()

    def __format__(self, specification: str) -> str:
        try:
            return format(str(self), specification)
        except ValueError:
            # What words cannot be written as, such as `.1f`, is asked of the number.
            if not self._is_number():
                raise
        number = self._number()
        is_share = specification.endswith("%") and self.unit == "%"
        return format(number.scaleb(-2) if is_share and not isinstance(number, int) else number, specification)

    def __round__(self, digits: int | None = None) -> int | Decimal:
        return round(self._number(), digits)

    def __repr__(self) -> str:
        return f"<Fact {self.address}: {self.display()} ({self.status})>"

    def _repr_html_(self) -> str:
        from spacefacts.notebook import fact_html

        return fact_html(self, self._catalog.subject(self.subject))

    def __float__(self) -> float:
        return float(self._number())

    def __int__(self) -> int:
        number = self._number()
        # Days cut off in silence are how 203.97 days become 203 in print.
        if number != int(number):
            raise ValueError(f"{self.address} is {number}, which is no whole number; round its value")
        return int(number)

    def _typed(self) -> Value:
        number = lone_number(self._held) if isinstance(self._held, str) else None
        if number is not None:
            return number
        from spacefacts.values import value_of

        return value_of(self.type, self._record["value"])

    def _is_number(self) -> bool:
        return self.type in ("quantity", "count") and not isinstance(self._record["value"], (dict, list))

    def _number(self) -> int | Decimal:
        value = self._record["value"]
        if not self._is_number():
            is_range = isinstance(value, dict) and "from" in value
            what = "list" if isinstance(value, list) else "range" if is_range else self.type
            raise TypeError(f"{self.address} is a {what}, which is no single number; use its value")
        number: int | Decimal = value
        return number

    # Last, because it hides the builtin of the same name from what follows.
    @property
    def property(self) -> str:
        """The name of the property."""
        name: str = self._record["property"]
        return name
