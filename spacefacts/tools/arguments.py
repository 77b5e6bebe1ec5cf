"""What macros are asked with: addresses, subjects, kinds, and how a wrong one is told."""

from __future__ import annotations

from collections.abc import Sequence

from spacefacts.catalog import Catalog
from spacefacts.errors import SpacefactsError
from spacefacts.model import Fact, Subject


class BadArgument(SpacefactsError):
    """A macro was asked for something it cannot show; the message says what to write."""


def chosen_subjects(catalog: Catalog, of: str | Sequence[str]) -> list[Subject]:
    """The subjects of a kind, or those named, in the order given.

    Raises:
        UnknownKind: the kind is not there.
        UnknownSubject: a subject is not there.
    """
    return list(catalog.subjects(of)) if isinstance(of, str) else [catalog.subject(name) for name in of]


def chosen_columns(catalog: Catalog, subjects: Sequence[Subject], columns: Sequence[str] | None) -> list[str]:
    """The columns named, or every property that one of the subjects has, in the order of their kinds.

    Raises:
        BadArgument: no subject has a column that is named.
    """
    present = list(dict.fromkeys(name for subject in subjects for name in subject))
    if columns is None:
        return present
    for name in columns:
        if name not in present:
            near = catalog.nearest(name, present)
            hint = f"did you mean {near[0]!r}?" if near else f"write one of {', '.join(present)}"
            raise BadArgument(f"none of the subjects has {name!r}; {hint}")
    return list(columns)


def facts_of(catalog: Catalog, what: str | Sequence[str]) -> list[Fact]:
    """The fact at an address, every fact of a subject, or those of several of either.

    Raises:
        UnknownFact: an address is not there.
        UnknownSubject: a subject is not there.
    """
    names = [what] if isinstance(what, str) else list(what)
    found: list[Fact] = []
    for name in names:
        found += [catalog.get(name)] if "." in name else catalog.subject(name).values()
    return found
