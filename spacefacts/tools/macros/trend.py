"""`trend`: numbers that change from year to year, as lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from spacefacts.about import Subject
from spacefacts.catalog import Catalog
from spacefacts.tools.arguments import BadArgument, chosen_columns, chosen_subjects
from spacefacts.tools.courses import Course, drawn_courses, year_ticks
from spacefacts.tools.drawing import SERIES, Layout
from spacefacts.tools.markup import element, fact_link
from spacefacts.tools.pictures import (
    bound_words,
    common_unit,
    ends,
    is_number,
    picture,
    subject_cell,
    tick_words,
    unit_words,
)

_YEAR = re.compile(r"(?<!\d)\d{4}$")


def trend(catalog: Catalog, of: str | Sequence[str], columns: Sequence[str], *, caption: str, lang: str = "en") -> str:
    """The properties `columns` of subjects that each stand for a year, which is the end of their ids, as lines from zero.

    A range is drawn at its middle. The numbers stand below as a table.
    """
    every = chosen_subjects(catalog, of)
    chosen_columns(catalog, every, columns)
    subjects = sorted((one for one in every if _numbered(one, columns)), key=_year)
    if len(subjects) < 2:
        raise BadArgument(
            f"fewer than two subjects of {of!r} have a number among {columns!r}; there is no trend to draw"
        )
    facts = [subject[name] for subject in subjects for name in _numbered(subject, columns)]
    shared = common_unit(facts)
    courses = [_course(subjects, name, SERIES[number % len(SERIES)], lang) for number, name in enumerate(columns)]

    def drawing(layout: Layout) -> str:
        tick = {number: tick_words(number, lang) for number in year_ticks(courses, 4)}
        return drawn_courses(courses, tick, unit_words(shared, lang), layout, caption)

    labels = {name: fact.label(lang) for subject in subjects for name, fact in subject.items()}
    heads = "".join(element("th", escape(labels[name]), scope="col") for name in columns)
    body = "".join(_numbers(catalog, subject, columns, lang) for subject in subjects)
    return picture(caption, drawing, f"<thead><tr><td></td>{heads}</tr></thead><tbody>{body}</tbody>", lang)


def _numbered(subject: Subject, columns: Sequence[str]) -> list[str]:
    return [name for name in columns if is_number(subject.get(name))]


def _year(subject: Subject) -> int:
    found = _YEAR.search(subject.id)
    if not found:
        raise BadArgument(f"{subject.id} does not end in a year, so it has no place in a trend")
    return int(found[0])


def _course(subjects: Sequence[Subject], name: str, tone: str, lang: str) -> Course:
    having = [subject for subject in subjects if is_number(subject.get(name))]
    if not having:
        raise BadArgument(f"none of the subjects has a number {name!r}; leave it out")
    points = tuple((_year(subject), sum(ends(subject[name].value)) / 2) for subject in having)
    last = having[-1][name]
    return Course(name=last.label(lang), points=points, last=bound_words(last, lang), tone=tone)


def _numbers(catalog: Catalog, subject: Subject, columns: Sequence[str], lang: str) -> str:
    cells = "".join(
        element("td", fact_link(subject[name], lang), class_="sf-number")
        if name in subject
        else '<td class="sf-none">–</td>'
        for name in columns
    )
    first = next(fact for fact in subject.values())
    return f"<tr>{subject_cell(catalog, first, lang)}{cells}</tr>"
