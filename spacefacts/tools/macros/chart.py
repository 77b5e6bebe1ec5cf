"""`chart`: one property of many subjects, drawn."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from spacefacts.catalog import Catalog
from spacefacts.model import Fact
from spacefacts.tools.arguments import BadArgument, chosen_columns, chosen_subjects
from spacefacts.tools.drawing import SERIES, Layout
from spacefacts.tools.markup import date_mark, element, fact_link
from spacefacts.tools.pictures import (
    bound_words,
    common_unit,
    dot_row,
    dot_scale,
    ends,
    is_number,
    picture,
    subject_cell,
)
from spacefacts.tools.plots import Plot, Section, plotted


def chart(
    catalog: Catalog,
    of: str | Sequence[str],
    column: str,
    *,
    caption: str,
    by: str | None = None,
    log: bool = False,
    lang: str = "en",
) -> str:
    """The property `column` of each subject as a dot or, where it is a range, a bar; smallest first.

    `by` names a reference to group the subjects by. The caption says the point; the numbers stand below as a table.
    """
    subjects = [subject for subject in chosen_subjects(catalog, of) if is_number(subject.get(column))]
    if not subjects:
        raise BadArgument(f"no subject of {of!r} has a number {column!r}; name a property that has some")
    chosen_columns(catalog, subjects, [by] if by else [])
    facts = sorted((subject[column] for subject in subjects), key=_reach)
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        group = catalog.subject(fact.subject).get(by) if by else None
        groups.setdefault(group.display(lang) if group else "", []).append(fact)
    sections = tuple(
        _section(catalog, heading, within, SERIES[number % len(SERIES)], lang)
        for number, (heading, within) in enumerate(groups.items())
    )
    shared = common_unit(facts)
    reaches = [_reach(fact) for fact in facts]
    zero = [] if log else [(0.0, 0.0)]

    def drawing(layout: Layout) -> str:
        scale = dot_scale([*reaches, *zero], shared, layout, lang, is_log=log)
        return plotted(Plot(sections=sections, scale=scale), layout, caption)

    numbers = "".join(_numbers(catalog, fact, heading, lang) for heading, within in groups.items() for fact in within)
    return picture(caption, drawing, f"<tbody>{numbers}</tbody>", lang)


def _reach(fact: Fact) -> tuple[float, float]:
    return ends(fact.value)


def _section(catalog: Catalog, heading: str, facts: Sequence[Fact], tone: str, lang: str) -> Section:
    rows = (
        dot_row(catalog.subject(fact.subject).label(lang), bound_words(fact, lang), _reach(fact), tone=tone)
        for fact in facts
    )
    return Section(heading=heading, tone=tone, rows=tuple(rows))


def _numbers(catalog: Catalog, fact: Fact, group: str, lang: str) -> str:
    cell = element("td", escape(group)) if group else ""
    number = element("td", fact_link(fact, lang) + date_mark(fact, lang), class_="sf-number")
    return f"<tr>{subject_cell(catalog, fact, lang)}{cell}{number}</tr>"
