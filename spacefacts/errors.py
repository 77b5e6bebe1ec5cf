"""What can go wrong, for callers.

Every error derives from `SpacefactsError` and keeps its facts as attributes. The types are promised; the wording of
the messages is not.
"""

from __future__ import annotations


class SpacefactsError(Exception):
    """Whatever this library raises on purpose."""

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions are made anew from their message alone, which is not what these are made from.
        return _as_raised, (type(self), self.args, self.__dict__)


class UnknownName(SpacefactsError, LookupError):
    """A name that the base does not hold; `suggestions` are the nearest that it does, best first."""

    what = "name"

    def __init__(self, name: str, suggestions: tuple[str, ...] = ()) -> None:
        self.name = name
        self.suggestions = suggestions
        hint = f"; did you mean {' or '.join(suggestions)}?" if suggestions else ""
        super().__init__(f"no {self.what} {name!r}{hint}")


class UnknownFact(UnknownName):
    """No fact has this address."""

    what = "fact"

    @property
    def address(self) -> str:
        """The address that was asked for."""
        return self.name


class UnknownSubject(UnknownName):
    """No subject has this id."""

    what = "subject"


class UnknownKind(UnknownName):
    """No kind has this name."""

    what = "kind"


class UnknownSource(UnknownName):
    """No source has this id."""

    what = "source"


class UnknownStyle(SpacefactsError, LookupError):
    """No citation is written in this style; `suggestions` are the nearest there are, best first, or else all."""

    def __init__(self, style: str, styles: tuple[str, ...], suggestions: tuple[str, ...] = ()) -> None:
        self.style = style
        self.suggestions = suggestions or styles
        hint = f"did you mean {' or '.join(suggestions)}?" if suggestions else f"there are {', '.join(styles)}"
        super().__init__(f"no style {style!r}; {hint}")


class Withdrawn(SpacefactsError, LookupError):
    """The fact or subject was withdrawn or split; `reason` says why, `successors` where to look instead."""

    def __init__(self, name: str, reason: str, successors: tuple[str, ...] = ()) -> None:
        self.name = name
        self.reason = reason
        self.successors = successors
        super().__init__(f"{name} {reason}")


class NotKnown(SpacefactsError, LookupError):
    """The fact was looked for and not found; `note` says where, in English."""

    def __init__(self, address: str, note: str) -> None:
        self.address = address
        self.note = note
        super().__init__(f"{address} is not known: {note}")


class NotObserved(SpacefactsError, LookupError):
    """The fact has no observation as old as the date asked for; `first` is its earliest date."""

    def __init__(self, address: str, as_of: str, first: str) -> None:
        self.address = address
        self.as_of = as_of
        self.first = first
        super().__init__(f"{address} was first observed {first}, after {as_of}")


class BadValue(SpacefactsError, ValueError):
    """A text that cannot be read as the value it should be; `text` is that text."""

    def __init__(self, text: str, reason: str) -> None:
        self.text = text
        self.reason = reason
        super().__init__(reason)


class SnapshotError(SpacefactsError):
    """The facts cannot be loaded: a snapshot is missing, damaged or of another format, or facts have faults."""


class MissingExtra(SpacefactsError, ImportError):
    """The call needs a package that is not installed; `extra` is what to install for it."""

    def __init__(self, package: str, extra: str) -> None:
        self.package = package
        self.extra = extra
        super().__init__(f"this needs {package}: pip install '{extra}'")


def _as_raised(kind: type[SpacefactsError], args: tuple[object, ...], facts: dict[str, object]) -> SpacefactsError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(facts)
    return error
