"""`bars`: numbers of any facts, side by side in groups."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from spacefacts.catalog import Catalog
from spacefacts.model import Fact
from spacefacts.tools.arguments import BadArgument
from spacefacts.tools.drawing import SERIES, Layout
from spacefacts.tools.markup import date_mark, element, fact_link
from spacefacts.tools.pictures import bar_row, bound_words, common_unit, ends, is_number, picture, subject_cell
from spacefacts.tools.plots import Plot, Row, Scale, Section, plotted
from spacefacts.tools.punctuation import COLON


def bars(catalog: Catalog, *groups: Sequence[str], headings: Sequence[str], caption: str, lang: str = "en") -> str:
    """The facts at the addresses of each group as bars from zero, each group on a scale of its own.

    `headings` name the groups, one each. Only bars of one group can be measured against each other, so a group has one
    unit. The numbers stand below as a table.
    """
    if not groups or not all(groups):
        raise BadArgument("a group without an address has nothing to draw; name some")
    if len(headings) != len(groups):
        raise BadArgument(f"there are {len(groups)} groups and {len(headings)} headings; write one for each")
    facts = [[_drawable(catalog.get(address)) for address in group] for group in groups]
    sections = tuple(
        Section(heading=heading, rows=_rows(catalog, group, lang))
        for heading, group in zip(headings, facts, strict=True)
    )
    plot = Plot(sections=sections, scale=Scale(low=0, high=1), is_bars=True)

    def drawing(layout: Layout) -> str:
        return plotted(plot, layout, caption)

    numbers = "".join(_numbers(catalog, fact, lang) for group in facts for fact in group)
    return picture(caption, drawing, f"<tbody>{numbers}</tbody>", lang)


def _drawable(fact: Fact) -> Fact:
    if not is_number(fact) or ends(fact.value)[0] < 0:
        raise BadArgument(f"{fact.address} is no number from zero up; name one that is")
    return fact


def _rows(catalog: Catalog, facts: Sequence[Fact], lang: str) -> tuple[Row, ...]:
    """The bars of a group, measured by the longest of them; each subject has its colour."""
    common_unit(facts)
    longest = max((ends(fact.value)[1] for fact in facts), default=0) or 1.0
    subjects = list(dict.fromkeys(fact.subject for fact in facts))
    rows = []
    for fact in facts:
        low, high = ends(fact.value)
        label = f"{catalog.subject(fact.subject).label(lang)}{COLON[lang]}{fact.label(lang)}"
        tone = SERIES[subjects.index(fact.subject) % len(SERIES)]
        rows.append(bar_row(label, bound_words(fact, lang), (low / longest, high / longest), tone=tone))
    return tuple(rows)


def _numbers(catalog: Catalog, fact: Fact, lang: str) -> str:
    number = element("td", fact_link(fact, lang) + date_mark(fact, lang), class_="sf-number")
    return f"<tr>{subject_cell(catalog, fact, lang)}<td>{escape(fact.label(lang))}</td>{number}</tr>"
