"""`compare`: several properties of several subjects, on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from spacefacts.about import Subject
from spacefacts.catalog import Catalog
from spacefacts.model import Fact
from spacefacts.tools.arguments import BadArgument, chosen_columns, chosen_subjects
from spacefacts.tools.drawing import SERIES, Layout
from spacefacts.tools.markup import date_mark, element, fact_link
from spacefacts.tools.pictures import (
    bar_row,
    bound_words,
    common_unit,
    dot_row,
    dot_scale,
    ends,
    is_number,
    picture,
    subject_cell,
)
from spacefacts.tools.plots import Plot, Scale, Section, plotted
from spacefacts.tools.punctuation import COLON


def compare(
    catalog: Catalog,
    of: str | Sequence[str],
    columns: Sequence[str],
    *,
    caption: str,
    by: str | None = None,
    log: bool = False,
    lang: str = "en",
) -> str:
    """The properties `columns` of each subject, one below the other, as bars from zero on one scale.

    With `log` they are dots, each step of the scale ten times the last: a bar would have no zero to begin at. `by` names
    a reference that says, and colours, what sort each subject is of. Subjects that have none of the columns are left
    out. The numbers stand below as a table.
    """
    every = chosen_subjects(catalog, of)
    chosen_columns(catalog, every, [*columns, *([by] if by else [])])
    subjects = [subject for subject in every if _facts(subject, columns)]
    facts = [fact for subject in subjects for fact in _facts(subject, columns)]
    if not facts:
        raise BadArgument(f"no subject of {of!r} has a number among {columns!r}; name properties that have some")
    shared = common_unit(facts)
    reaches = [ends(fact.value) for fact in facts]
    if not log and min(low for low, _ in reaches) < 0:
        raise BadArgument("a number below zero has no bar from zero; draw it with chart")
    sorts = list(dict.fromkeys(_sort(subject, by, lang) for subject in subjects))
    sections = tuple(_section(subject, columns, by, sorts, lang, is_log=log) for subject in subjects)

    def drawing(layout: Layout) -> str:
        bars = Scale(low=0, high=max(high for _, high in reaches) or 1)
        scale = dot_scale(reaches, shared, layout, lang, is_log=True) if log else bars
        return plotted(Plot(sections=sections, scale=scale, is_bars=not log), layout, caption)

    numbers = "".join(_numbers(catalog, fact, lang) for fact in facts)
    return picture(caption, drawing, f"<tbody>{numbers}</tbody>", lang)


def _facts(subject: Subject, columns: Sequence[str]) -> list[Fact]:
    return [subject[column] for column in columns if is_number(subject.get(column))]


def _sort(subject: Subject, by: str | None, lang: str) -> str:
    return subject[by].display(lang) if by and by in subject else ""


def _section(
    subject: Subject, columns: Sequence[str], by: str | None, sorts: Sequence[str], lang: str, *, is_log: bool
) -> Section:
    sort = _sort(subject, by, lang)
    heading = subject.label(lang) + (f"{COLON[lang]}{sort}" if sort else "")
    rows = []
    for fact in _facts(subject, columns):
        number = sorts.index(sort) if by else columns.index(fact.property)
        row = dot_row if is_log else bar_row
        tone = SERIES[number % len(SERIES)]
        rows.append(row(fact.label(lang), bound_words(fact, lang), ends(fact.value), tone=tone))
    return Section(heading=heading, rows=tuple(rows), tone=rows[0].tone if by else "ink")


def _numbers(catalog: Catalog, fact: Fact, lang: str) -> str:
    number = element("td", fact_link(fact, lang) + date_mark(fact, lang), class_="sf-number")
    return f"<tr>{subject_cell(catalog, fact, lang)}<td>{escape(fact.label(lang))}</td>{number}</tr>"
