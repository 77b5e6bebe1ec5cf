"""Tables: the subjects of a kind as rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from spacefacts.errors import MissingExtra
from spacefacts.model import Fact, Kind, Subject


class Table:
    """A row for each subject of a kind, a column for each property that any of them has.

    Iterating gives the rows as dictionaries from column to `Fact`, or None where a subject lacks the property.
    """

    def __init__(self, kind: Kind, subjects: tuple[Subject, ...]) -> None:
        self.kind = kind
        self.subjects = subjects
        used = {name for subject in subjects for name in subject}
        self.columns = tuple(name for name in kind.properties if name in used)

    def __iter__(self) -> Iterator[dict[str, Fact | None]]:
        return (self.row(subject) for subject in self.subjects)

    def __len__(self) -> int:
        return len(self.subjects)

    def row(self, subject: Subject) -> dict[str, Fact | None]:
        """The facts of one subject by column."""
        return {name: subject.get(name) for name in self.columns}

    def records(self) -> list[dict[str, Any]]:
        """Plain rows: `subject`, then a typed value (or None) a column."""
        return [
            {"subject": subject.id, **{name: fact.value if fact else None for name, fact in self.row(subject).items()}}
            for subject in self.subjects
        ]

    def to_csv(self) -> str:
        """The table as RFC 4180 text, one line a subject, values as the digits that are printed."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(["subject", *self.columns])
        for subject in self.subjects:
            writer.writerow([subject.id, *(fact.text if fact else "" for fact in self.row(subject).values())])
        return out.getvalue()

    def to_pandas(self) -> Any:
        """A pandas DataFrame with one row a subject.

        Raises:
            MissingExtra: pandas is not installed.
        """
        return _frame("pandas", self.records())

    def to_polars(self) -> Any:
        """A polars DataFrame with one row a subject.

        Raises:
            MissingExtra: polars is not installed.
        """
        return _frame("polars", [{name: _flat(value) for name, value in row.items()} for row in self.records()])

    def __repr__(self) -> str:
        return f"<Table {self.kind.id}: {len(self.subjects)} subjects, {len(self.columns)} columns>"


def _frame(package: str, records: list[dict[str, Any]]) -> Any:
    try:
        return import_module(package).DataFrame(records)
    except ImportError:
        raise MissingExtra(package, package) from None


def _flat(value: Any) -> Any:
    """What a column of one type can hold: numbers as they are, the rest as text."""
    return value if value is None or isinstance(value, (int, float)) else str(value)
