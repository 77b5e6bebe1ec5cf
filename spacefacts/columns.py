"""A table as typed columns, for the libraries that keep it so.

The type of a column follows from its property alone, whichever subjects are there. What does not fit into one column
stands beside it, in columns that are there where any row needs them: the two ends of ranges in `mass.low` and `mass.high`,
words such as about or at-least in `mass.qualifier`, moments of which the time of day is not known in `launched.text`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from spacefacts.errors import BadValue
from spacefacts.values import Range, Words

if TYPE_CHECKING:
    from spacefacts.model import Fact
    from spacefacts.tables import Table

TYPES = ("number", "count", "moment", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A name, one of `TYPES`, and a cell for each row: None where there is nothing, a list where `is_list`.

    Numbers are `float`, counts `int`, moments `datetime` in UTC, text is `str`. `unit` is the code of a number's unit.
    """

    name: str
    type: str
    cells: tuple[Any, ...]
    is_list: bool = False
    unit: str | None = None


def columns(table: Table, language: str = "en", *, labels: bool = False) -> tuple[Column, ...]:
    """The columns of a table, `subject` first.

    Text is in `language`. With `labels` columns are headed by the names of properties, and subjects stand by their names,
    instead of the ids that programs go by; of two properties with one name, each has its id behind it.

    Raises:
        BadValue: a count is beyond 64 bits, or a list of numbers has a range in it.
    """
    ids = tuple(subject.label(language) if labels else subject.id for subject in table.subjects)
    made = [Column(name=table.kind.label(language) if labels else "subject", type="text", cells=ids)]
    heads = _labelled(table, language) if labels else {name: name for name in table.columns}
    definitions = table.kind.properties
    for name in table.columns:
        facts = [subject.get(name) for subject in table.subjects]
        made += _of_property(heads[name], definitions[name], facts, language, labels=labels)
    return tuple(made)


def _labelled(table: Table, language: str) -> dict[str, str]:
    """The label of each property; with its id where another has the same, or where it is that of the subjects."""
    names = {name: str(one["label"].get(language) or one["label"]["en"]) for name, one in table.kind.properties.items()}
    taken = [table.kind.label(language), *(names[name] for name in table.columns)]
    return {name: names[name] if taken.count(names[name]) == 1 else f"{names[name]} ({name})" for name in table.columns}


def _of_property(
    head: str, definition: dict[str, Any], facts: list[Fact | None], language: str, *, labels: bool
) -> list[Column]:
    values = [fact.value if fact else None for fact in facts]
    if definition["type"] == "moment":
        return _moments(head, values, is_list=bool(definition["list"]))
    if definition["type"] in ("quantity", "count"):
        kind = "number" if definition["type"] == "quantity" else "count"
        return _numbers(head, kind, facts, values, definition)
    if definition["type"] == "reference" and labels:
        cells = tuple(_named(fact, language) for fact in facts)
    else:
        cells = tuple(_words(value, language) for value in values)
    return [Column(name=head, type="text", cells=cells, is_list=bool(definition["list"]))]


def _moments(head: str, values: list[Any], *, is_list: bool) -> list[Column]:
    if is_list:
        # A list would lose which of its moments is known to the minute, so it keeps what was written.
        return [Column(name=head, type="text", cells=tuple(_words(value, "en") for value in values), is_list=True)]
    cells = tuple(value.at_offset(0) if value and value.is_timed else None for value in values)
    made = [Column(name=head, type="moment", cells=cells)]
    if any(value and not value.is_timed for value in values):
        made.append(Column(name=f"{head}.text", type="text", cells=tuple(_words(value, "en") for value in values)))
    return made


def _numbers(
    head: str, kind: str, facts: list[Fact | None], values: list[Any], definition: dict[str, Any]
) -> list[Column]:
    is_list, unit = bool(definition["list"]), definition["unit"]
    if is_list:
        return [
            Column(name=head, type=kind, cells=tuple(_each(kind, value) for value in values), is_list=True, unit=unit)
        ]
    ranged = [isinstance(value, Range) for value in values]
    cells = tuple(None if is_range else _cell(kind, value) for value, is_range in zip(values, ranged, strict=True))
    made = [Column(name=head, type=kind, cells=cells, unit=unit)]
    if any(ranged):
        for end in ("low", "high"):
            cells = tuple(_cell(kind, getattr(value, end) if isinstance(value, Range) else value) for value in values)
            made.append(Column(name=f"{head}.{end}", type=kind, cells=cells, unit=unit))
    qualifiers = tuple(fact.qualifier if fact else None for fact in facts)
    if any(qualifiers):
        made.append(Column(name=f"{head}.qualifier", type="text", cells=qualifiers))
    return made


def _each(kind: str, values: tuple[Any, ...] | None) -> list[Any] | None:
    if any(isinstance(one, Range) for one in values or ()):
        raise BadValue(str(values), "a list with a range in it does not fit into a column of numbers; use records()")
    return None if values is None else [_cell(kind, one) for one in values]


def _cell(kind: str, value: Any) -> float | int | None:
    if value is None:
        return None
    if kind == "count":
        whole = int(value)
        if not -(2**63) <= whole < 2**63:
            raise BadValue(str(value), f"{value} is beyond the 64 bits that a column of counts has; use records()")
        return whole
    return float(value)


def _words(value: Any, language: str) -> Any:
    if isinstance(value, tuple):
        return [_words(one, language) for one in value]
    if value is None:
        return None
    return value.display(language) if isinstance(value, Words) else str(value)


def _named(fact: Fact | None, language: str) -> Any:
    if fact is None:
        return None
    names = [subject.label(language) for subject in fact.refers_to]
    return names if isinstance(fact.value, tuple) else names[0]
