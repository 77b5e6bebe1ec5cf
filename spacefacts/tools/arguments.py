"""What macros are asked with: addresses, subjects, kinds, and how a wrong one is told."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from spacefacts.about import Subject
from spacefacts.catalog import Catalog
from spacefacts.display import LANGUAGES
from spacefacts.errors import SpacefactsError
from spacefacts.model import Fact


class BadArgument(SpacefactsError):
    """A macro was asked for something it cannot show; the message says what to write."""


_SORTS = {
    str: "a text",
    int: "a whole number",
    bool: "True or False",
    Sequence: "a list of texts",
    Mapping: "texts by name",
}


def check_arguments(macro: Callable[..., str], arguments: Sequence[Any], named: Mapping[str, Any]) -> None:
    """Make sure that a macro can take what a page asks it with.

    Raises:
        BadArgument: an argument is missing, is none of the macro's, or is of another sort than the macro names.
    """
    signature, hints = _signature(macro)
    try:
        given = signature.bind("catalog", *arguments, **named).arguments
    except TypeError as error:
        raise BadArgument(f"{macro.__name__} cannot be called so: {error}") from error
    for name, value in list(given.items())[1:]:
        several = signature.parameters[name].kind is inspect.Parameter.VAR_POSITIONAL
        for one in value if several else (value,):
            if not any(_is_of(one, sort) for sort in _sorts(hints[name])):
                words = " or ".join(_SORTS[sort] for sort in _sorts(hints[name]) if sort in _SORTS)
                raise BadArgument(f"{macro.__name__} cannot take {one!r} as {name}; write {words}")
            if name == "lang" and one not in LANGUAGES:
                words = " or ".join(map(repr, LANGUAGES))
                raise BadArgument(f"{macro.__name__} cannot take {one!r} as {name}; write {words}")


@cache
def _signature(macro: Callable[..., str]) -> tuple[inspect.Signature, dict[str, Any]]:
    return inspect.signature(macro), get_type_hints(macro)


def _sorts(hint: Any) -> Iterator[type]:
    """The types that a hint allows, `Sequence` and `Mapping` without what is in them."""
    for one in get_args(hint) if isinstance(hint, UnionType) else (hint,):
        yield get_origin(one) or one


def _is_of(value: object, sort: type) -> bool:
    if sort is Sequence:
        return isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value)
    if sort is Mapping:
        return isinstance(value, dict) and all(isinstance(item, str) for item in (*value, *value.values()))
    # Not `isinstance`, for which True is a number.
    return type(value) is sort


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
