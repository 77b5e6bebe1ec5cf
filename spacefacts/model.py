"""What a base is made of: facts, the subjects they are about, and the kinds of these."""

from __future__ import annotations

import spacefacts
from spacefacts.snapshot import lone_number
from spacefacts.views import View, maybe_words, unshared, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from decimal import Decimal
    from typing import Any

    from spacefacts.evidence import Citation, Claim, Derivation
    from spacefacts.explaining import Explanation
    from spacefacts.values import Value

STATUSES = ("corroborated", "repeated", "single", "derived", "disputed", "weak")


class Fact(View):
    """One fact: an address, a value, and all that stands behind it.

    `str(fact)` is what a page prints in English: `204 days`.

    Examples:
        >>> import spacefacts
        >>> fact = spacefacts.get("shenzhou-20.crew-stay")
        >>> fact
        <Fact shenzhou-20.crew-stay: 204 days (derived)>
        >>> float(fact), fact.display("zh")
        (203.9743, '204天')
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
    def type(self) -> str:
        """`quantity`, `count`, `moment`, `text` or `reference`."""
        type_name: str = self._record["type"]
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
    def qualifier(self) -> str | None:
        """`about`, `at-least`, `at-most`, `more-than`, `less-than`, or None."""
        qualifier: str | None = self._record["qualifier"]
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
    def status(self) -> str:
        """How well it stands: one of `STATUSES`, always computed."""
        status: str = self._record["status"]
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
        """The value as a reader of `language` (`en` or `zh`) expects it: `204 days`, `204天`."""
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
            BadValue: `accessed` is no day, month or year.
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
        return format(str(self), specification)

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

    def _number(self) -> int | Decimal:
        value = self._record["value"]
        if self.type not in ("quantity", "count") or isinstance(value, (dict, list)):
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


class Subject(View):
    """A thing facts are about: a mapping from property to `Fact`.

    Examples:
        >>> import spacefacts
        >>> mission = spacefacts.subject("shenzhou-20")
        >>> [one.label() for one in mission["crew"].refers_to]
        ['Chen Dong', 'Chen Zhongrui', 'Wang Jie']
        >>> "launched" in mission, mission.get("no-such-property")
        (True, None)
    """

    __slots__ = ()

    @property
    def id(self) -> str:
        """Unique in the whole base."""
        identity: str = self._record["subject"]
        return identity

    @property
    def kind(self) -> str:
        """What sort of thing it is."""
        kind: str = self._record["kind"]
        return kind

    @property
    def url(self) -> str:
        """Its page, relative to the root of the site."""
        url: str = self._record["url"]
        return url

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names it goes by."""
        return tuple(self._record["aliases"])

    def label(self, language: str = "en") -> str:
        """Its name."""
        return words(self._record["label"], language)

    def about(self, language: str = "en") -> str | None:
        """What it is, in a sentence."""
        return maybe_words(self._record["about"], language)

    @property
    def see_also(self) -> tuple[str, ...]:
        """The ids of other subjects whose facts speak to it; our own choice, which no source stands for."""
        return tuple(self._record["see_also"])

    def unknown(self, language: str = "en") -> dict[str, str]:
        """What was looked for and not found, by property, with a word on how."""
        return {name: words(note, language) for name, note in self._record["unknown"].items()}

    def with_facts(self) -> dict[str, Any]:
        """The record with those of its facts, as `subjects/<id>.json` of the JSON API has it."""
        return {**self.as_dict(), "facts": {name: fact.as_dict() for name, fact in self.items()}}

    def keys(self) -> tuple[str, ...]:
        """The properties it has, in the order of its kind."""
        return tuple(self._record["properties"])

    def values(self) -> Iterator[Fact]:
        """Its facts."""
        return (self[name] for name in self)

    def items(self) -> Iterator[tuple[str, Fact]]:
        """Its properties with their facts."""
        return ((name, self[name]) for name in self)

    def get(self, name: str, default: Fact | None = None) -> Fact | None:
        """The fact of this property, or `default`."""
        return self._catalog.get(f"{self.id}.{name}") if name in self else default

    def __getitem__(self, name: str) -> Fact:
        if name not in self:
            near = tuple(f"{self.id}.{key}" for key in self._catalog.nearest(name, self.keys()))
            raise spacefacts.UnknownFact(f"{self.id}.{name}", near)
        return self._catalog.get(f"{self.id}.{name}")

    def __contains__(self, name: object) -> bool:
        return name in self._record["properties"]

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys())

    def __reversed__(self) -> Iterator[str]:
        return reversed(self.keys())

    def __len__(self) -> int:
        return len(self._record["properties"])

    def __str__(self) -> str:
        return self.label()

    def _repr_html_(self) -> str:
        from spacefacts.notebook import subject_html

        return subject_html(self)

    def __repr__(self) -> str:
        return f"<Subject {self.id}: {len(self)} facts>"


class Kind(View):
    """A sort of thing, and the properties that its subjects may have.

    Examples:
        >>> import spacefacts
        >>> (kind,) = (one for one in spacefacts.kinds() if one.id == "mission")
        >>> kind.properties["crew-stay"]["unit"]
        'd'
    """

    __slots__ = ()

    @property
    def id(self) -> str:
        """Its name."""
        identity: str = self._record["kind"]
        return identity

    @property
    def properties(self) -> dict[str, dict[str, Any]]:
        """Each property's definition: type, unit, label, about, derivation."""
        properties: dict[str, dict[str, Any]] = unshared(self._record["properties"])
        return properties

    def label(self, language: str = "en") -> str:
        """What one of its subjects is called."""
        return words(self._record["label"], language)

    def about(self, language: str = "en") -> str | None:
        """What belongs to it."""
        return maybe_words(self._record["about"], language)

    def __repr__(self) -> str:
        return f"<Kind {self.id}: {len(self._record['properties'])} properties>"
