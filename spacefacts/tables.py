"""Tables: the subjects of a kind as rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from spacefacts.about import Kind, Subject
from spacefacts.model import Fact


class Table:
    """A row for each subject of a kind, a column for each property that any of them has.

    Iterating gives the rows as dictionaries from column to `Fact`, or None where a subject lacks the property.

    Examples:
        >>> import spacefacts
        >>> table = spacefacts.table("mission")
        >>> table.units["crew-stay"]
        'd'
        >>> table.to_csv().partition(",")[0]
        'subject'
    """

    __slots__ = ("columns", "kind", "subjects")

    kind: Kind
    subjects: tuple[Subject, ...]
    columns: tuple[str, ...]

    def __init__(self, kind: Kind, subjects: tuple[Subject, ...]) -> None:
        used = {name for subject in subjects for name in subject}
        object.__setattr__(self, "kind", kind)
        object.__setattr__(self, "subjects", subjects)
        object.__setattr__(self, "columns", tuple(name for name in kind.properties if name in used))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Table is frozen; {name} cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a Table is frozen; {name} cannot be deleted")

    def __reduce__(self) -> tuple[type[Table], tuple[Kind, tuple[Subject, ...]]]:
        return Table, (self.kind, self.subjects)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Table) and (self.kind, self.subjects, list(self)) == (
            other.kind,
            other.subjects,
            list(other),
        )

    def __hash__(self) -> int:
        return hash((self.kind, self.subjects))

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

    @property
    def units(self) -> dict[str, str]:
        """The unit of each column that has one, as a UCUM or ISO 4217 code."""
        definitions = self.kind.properties
        return {name: str(unit) for name in self.columns if (unit := definitions[name]["unit"])}

    def to_pandas(self, language: str = "en", *, labels: bool = False) -> Any:
        """A pandas DataFrame with one row a subject, its columns typed by their properties.

        Numbers are floats, counts whole numbers, moments timestamps in UTC, lists lists. Columns are added where a row
        needs them: `mass.low` and `mass.high` for ranges (then `mass` is empty), `mass.qualifier`, and `launched.text`
        for moments of which the time of day is not known. The units stand in `attrs["units"]`. Text is in `language`;
        with `labels` columns and subjects go by their names.

        Raises:
            MissingExtra: pandas is not installed.
            BadValue: a value does not fit into a column; `records` has it.
        """
        from spacefacts.columns import columns
        from spacefacts.frames import to_pandas

        return to_pandas(columns(self, language, labels=labels))

    def to_polars(self, language: str = "en", *, labels: bool = False) -> Any:
        """A polars DataFrame with the same columns as that of pandas; the units are in `units`.

        Raises:
            MissingExtra: polars is not installed.
            BadValue: a value does not fit into a column; `records` has it.
        """
        from spacefacts.columns import columns
        from spacefacts.frames import to_polars

        return to_polars(columns(self, language, labels=labels))

    def to_arrow(self, language: str = "en", *, labels: bool = False) -> Any:
        """A pyarrow Table with the same columns as that of pandas; the unit is in a field's metadata.

        Raises:
            MissingExtra: pyarrow is not installed.
            BadValue: a value does not fit into a column; `records` has it.
        """
        from spacefacts.columns import columns
        from spacefacts.frames import to_arrow

        return to_arrow(columns(self, language, labels=labels))

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
        """The table of `to_arrow` as Arrow's C stream, by which `polars.DataFrame(table)`, DuckDB and others read it.

        Raises:
            MissingExtra: pyarrow is not installed.
            BadValue: a value does not fit into a column; `records` has it.
        """
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def _repr_html_(self) -> str:
        from spacefacts.notebook import table_html

        return table_html(self)

    def __repr__(self) -> str:
        return f"<Table {self.kind.id}: {len(self.subjects)} subjects, {len(self.columns)} columns>"
