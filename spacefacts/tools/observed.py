"""A number that changes, drawn: a bar for each day on which it was observed."""

from __future__ import annotations

from spacefacts.model import Fact
from spacefacts.tools.drawing import NARROW, WIDE
from spacefacts.tools.markup import day_words, element
from spacefacts.tools.pictures import bar_row, bound_words, dot_scale, ends, is_number
from spacefacts.tools.plots import Plot, Section, plotted

_ENOUGH = 3
"""Two observations are told by a table alone."""


def drawn(fact: Fact, lang: str) -> str:
    """The observations of a fact, oldest first; empty where there are too few to see a course, or no numbers.

    Raises:
        MissingExtra: the library that draws is not installed.
    """
    if not is_number(fact) or len(fact.series) < _ENOUGH:
        return ""
    reaches = [ends(one.value) for one in fact.series]
    rows = tuple(
        bar_row(day_words(one.as_of or "", lang), bound_words(one, lang), reach, tone="series-1")
        for one, reach in zip(fact.series, reaches, strict=True)
    )
    drawings = []
    for name, layout in (("sf-wide", WIDE), ("sf-narrow", NARROW)):
        scale = dot_scale([*reaches, (0.0, 0.0)], fact.unit, layout, lang, is_log=False)
        plot = Plot(sections=(Section(rows=rows),), scale=scale, is_bars=True)
        drawings.append(element("div", plotted(plot, layout, fact.label(lang)), class_=name))
    return element("figure", "".join(drawings), class_="sf-chart")
