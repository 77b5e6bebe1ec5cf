"""What can go wrong, for callers.

Every error derives from `SpacefactsError` and keeps its facts as attributes. The types are promised; the wording of
the messages is not.
"""

from __future__ import annotations

_LONGEST = 120
"""How many characters of a name a message repeats."""


class SpacefactsError(Exception):
    """Whatever this library raises on purpose.

    Examples:
        >>> import spacefacts
        >>> try:
        ...     spacefacts.subject("shenzhou-20").get("launched").cite("bibtx")
        ... except spacefacts.SpacefactsError as error:
        ...     print(error)
        no style 'bibtx'; did you mean bibtex?
    """

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions are made anew from their message alone, which is not what these are made from.
        return _as_raised, (type(self), self.args, self.__dict__)


class UnknownName(SpacefactsError, LookupError):
    """A name that the base does not hold; `suggestions` are the nearest that it does, best first."""

    what = "name"

    def __init__(self, name: str, suggestions: tuple[str, ...] = (), reason: str = "") -> None:
        self.name = name
        self.suggestions = suggestions
        hint = f"; did you mean {' or '.join(suggestions)}?" if suggestions else ""
        shown = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
        super().__init__(f"no {self.what} {shown!r}{reason and f': {reason}'}{hint}")


class UnknownFact(UnknownName):
    """No fact has this address.

    Examples:
        >>> import spacefacts
        >>> try:
        ...     spacefacts.get("shenzhou-20.crew-sty")
        ... except spacefacts.UnknownFact as error:
        ...     print(error.suggestions[0])
        shenzhou-20.crew-stay
    """

    what = "fact"

    @property
    def address(self) -> str:
        """The address that was asked for."""
        return self.name


class UnknownSubject(UnknownName):
    """No subject has this id.

    Examples:
        >>> import spacefacts
        >>> spacefacts.subject("shenzou-20")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
        spacefacts.errors.UnknownSubject: no subject 'shenzou-20'; did you mean shenzhou-20...
    """

    what = "subject"


class UnknownKind(UnknownName):
    """No kind has this name.

    Examples:
        >>> import spacefacts
        >>> spacefacts.table("misson")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
        spacefacts.errors.UnknownKind: no kind 'misson'; did you mean mission...
    """

    what = "kind"


class UnknownSource(UnknownName):
    """No source has this id.

    Examples:
        >>> import spacefacts
        >>> try:
        ...     spacefacts.source("people-daily/crew-in-beijin")
        ... except spacefacts.UnknownSource as error:
        ...     print(error.suggestions[0])
        people-daily/crew-in-beijing
    """

    what = "source"


class UnknownEdition(UnknownName):
    """No release has this version; where none is near, `suggestions` are the newest there are.

    Examples:
        >>> import spacefacts
        >>> try:
        ...     spacefacts.get("shenzhou-20.launched", edition="0.0.1")
        ... except spacefacts.UnknownEdition as error:
        ...     print(error.version, "0.1.0" in error.suggestions)
        0.0.1 True
    """

    what = "edition"

    @property
    def version(self) -> str:
        """The version that was asked for."""
        return self.name


class UnknownBase(UnknownName):
    """No base has this name: none beside the facts that were asked, none that they carry, and none that is installed.

    Examples:
        >>> import spacefacts
        >>> spacefacts.base("spacefact")
        Traceback (most recent call last):
        spacefacts.errors.UnknownBase: no base 'spacefact'; did you mean spacefacts?
    """

    what = "base"


class UnknownStyle(SpacefactsError, LookupError):
    """No citation is written in this style; `suggestions` are the nearest there are, best first, or else all.

    Examples:
        >>> import spacefacts
        >>> spacefacts.get("shenzhou-20.launched").cite("chicago")
        Traceback (most recent call last):
        spacefacts.errors.UnknownStyle: no style 'chicago'; there are apa, bibtex, csl-json, gb-t-7714, ris
    """

    def __init__(self, style: str, styles: tuple[str, ...], suggestions: tuple[str, ...] = ()) -> None:
        self.style = style
        self.suggestions = suggestions or styles
        hint = f"did you mean {' or '.join(suggestions)}?" if suggestions else f"there are {', '.join(styles)}"
        super().__init__(f"no style {style!r}; {hint}")


class Withdrawn(SpacefactsError, LookupError):
    """The fact or subject was withdrawn or split; `reason` says why, `successors` where to look instead.

    Examples:
        >>> import spacefacts
        >>> error = spacefacts.Withdrawn("old-fleet", "was split into two", ("north-fleet", "south-fleet"))
        >>> error.successors
        ('north-fleet', 'south-fleet')
    """

    def __init__(self, name: str, reason: str, successors: tuple[str, ...] = ()) -> None:
        self.name = name
        self.reason = reason
        self.successors = successors
        super().__init__(f"{name} {reason}")


class NotKnown(SpacefactsError, LookupError):
    """The fact was looked for and not found; `note` says where, in English.

    Examples:
        >>> import spacefacts
        >>> try:
        ...     spacefacts.get("funding-2022.amount")
        ... except spacefacts.NotKnown as error:
        ...     print(error.note)  # doctest: +ELLIPSIS
        Looked for in Chinese and English; ...
    """

    def __init__(self, address: str, note: str) -> None:
        self.address = address
        self.note = note
        super().__init__(f"{address} is not known: {note}")


class NotObserved(SpacefactsError, LookupError):
    """The fact has no observation as old as the date asked for; `first` is its earliest date.

    Examples:
        >>> import spacefacts
        >>> try:
        ...     spacefacts.get("qianfan.satellites-launched", as_of="2020")
        ... except spacefacts.NotObserved as error:
        ...     print(error.first)
        2025-01-23
    """

    def __init__(self, address: str, as_of: str, first: str) -> None:
        self.address = address
        self.as_of = as_of
        self.first = first
        super().__init__(f"{address} was first observed {first}, after {as_of}")


class BadValue(SpacefactsError, ValueError):
    """A text that cannot be read as the value it should be; `text` is that text.

    Examples:
        >>> import spacefacts
        >>> spacefacts.Moment("2025-02-30")
        Traceback (most recent call last):
        spacefacts.errors.BadValue: '2025-02-30' does not exist in the calendar: day is out of range for month
    """

    def __init__(self, text: str, reason: str) -> None:
        self.text = text
        self.reason = reason
        super().__init__(reason)


class SnapshotError(SpacefactsError):
    """The facts cannot be loaded: a snapshot is missing, damaged or of another format, or facts have faults.

    Examples:
        >>> import spacefacts
        >>> spacefacts.load("no/such/facts.json")
        Traceback (most recent call last):
        spacefacts.errors.SnapshotError: 'no/such/facts.json' cannot be read: No such file or directory
    """


class MissingExtra(SpacefactsError, ImportError):
    """The call needs a package that is not installed; `extra` is what to install for it.

    Examples:
        >>> import spacefacts
        >>> error = spacefacts.MissingExtra("polars", "spacefacts[polars]")
        >>> print(error)
        this needs polars: pip install 'spacefacts[polars]'
    """

    def __init__(self, package: str, extra: str) -> None:
        self.package = package
        self.extra = extra
        super().__init__(f"this needs {package}: pip install '{extra}'")


def _as_raised(kind: type[SpacefactsError], args: tuple[object, ...], facts: dict[str, object]) -> SpacefactsError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(facts)
    return error
