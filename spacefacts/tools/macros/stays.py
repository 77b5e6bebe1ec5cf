"""`stays`: who was where, from when to when, along one calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from spacefacts.about import Subject
from spacefacts.catalog import Catalog
from spacefacts.model import Fact
from spacefacts.moments import Moment
from spacefacts.tools.arguments import BadArgument, chosen_columns, chosen_subjects
from spacefacts.tools.calendars import month_ticks
from spacefacts.tools.drawing import SERIES, Layout
from spacefacts.tools.markup import element, fact_link
from spacefacts.tools.pictures import bound_words, picture, subject_cell
from spacefacts.tools.plots import Link, Plot, Row, Scale, Section, Span, plotted

_HEADS = {"en": ("From", "To", "Time"), "zh": ("起", "止", "时长")}


def stays(
    catalog: Catalog,
    of: str | Sequence[str],
    columns: Sequence[str],
    *,
    caption: str,
    into: str | None = None,
    lang: str = "en",
) -> str:
    """The times `columns` of each subject, which are computed from two moments, as bars from the one to the other.

    What is faint at an end is known by its day, or month, only. `into` names a reference to the subject in whose first
    bar the last one ends: a line joins the two. Moments and times stand below as a table.
    """
    subjects = chosen_subjects(catalog, of)
    chosen_columns(catalog, subjects, [*columns, *([into] if into else [])])
    groups = [[one for name in columns if (one := subject.get(name)) and _bounds(one)] for subject in subjects]
    facts = [fact for group in groups for fact in group]
    if not facts:
        raise BadArgument(f"none of {columns!r} is computed from two moments; name times that are")
    sections = tuple(
        Section(heading=subject.label(lang), rows=tuple(_rows(group, columns, lang)))
        for subject, group in zip(subjects, groups, strict=True)
        if group
    )
    links = tuple(_links(catalog, facts, columns[-1], into)) if into else ()
    first = min(begin.begin for begin, _ in map(_moments, facts))
    last = max(end.end for _, end in map(_moments, facts))

    def drawing(layout: Layout) -> str:
        scale = Scale(low=first, high=last, ticks=month_ticks(first, last, layout.ticks, lang))
        return plotted(Plot(sections=sections, scale=scale, links=links, is_bars=True), layout, caption)

    heads = [*_HEADS[lang], *_names(subjects, into, lang)]
    head = "".join(element("th", escape(name), scope="col") for name in heads)
    body = "".join(_numbers(catalog, fact, into if fact.property == columns[-1] else None, lang) for fact in facts)
    return picture(caption, drawing, f"<thead><tr><td></td><td></td>{head}</tr></thead><tbody>{body}</tbody>", lang)


def _names(subjects: Sequence[Subject], into: str | None, lang: str) -> list[str]:
    """What the reference is called, if there is one."""
    return [subject[into].label(lang) for subject in subjects if into and into in subject][:1]


def _bounds(fact: Fact) -> tuple[Fact, Fact] | None:
    """The two facts that a time is computed from; None where it is not."""
    inputs = fact.derivation.inputs if fact.derivation and fact.derivation.rule == "elapsed" else ()
    return (inputs[0], inputs[1]) if len(inputs) == 2 else None


def _moments(fact: Fact) -> tuple[Moment, Moment]:
    begin, end = _bounds(fact) or (fact, fact)
    if not (isinstance(begin.value, Moment) and isinstance(end.value, Moment)):
        raise BadArgument(f"{fact.address} is not computed from two moments")
    return begin.value, end.value


def _rows(facts: Sequence[Fact], columns: Sequence[str], lang: str) -> Iterator[Row]:
    for fact in facts:
        begin, end = _moments(fact)
        sure = Span(low=begin.begin, high=end.begin)
        faint = (Span(low=end.begin, high=end.end, is_faint=True),) if end.end - end.begin > 3600 else ()
        tone = SERIES[columns.index(fact.property) % len(SERIES)]
        yield Row(label=fact.label(lang), shown=bound_words(fact, lang), spans=(sure, *faint), tone=tone)


def _links(catalog: Catalog, facts: Sequence[Fact], last: str, into: str) -> Iterator[Link]:
    """From the bar `last` of each subject that ended in another, to the first bar of that one."""
    firsts = {fact.subject: number for number, fact in reversed(list(enumerate(facts)))}
    for number, fact in enumerate(facts):
        reference = catalog.subject(fact.subject).get(into) if fact.property == last else None
        if reference and reference.text in firsts and reference.text != fact.subject:
            _, end = _moments(fact)
            yield Link(at=end.begin, begin=number, end=firsts[reference.text])


def _numbers(catalog: Catalog, fact: Fact, into: str | None, lang: str) -> str:
    begin, end = _bounds(fact) or (fact, fact)
    cells = "".join(element("td", fact_link(one, lang)) for one in (begin, end, fact))
    target = catalog.subject(fact.subject).get(into) if into else None
    last = element("td", fact_link(target, lang)) if target else ""
    return f"<tr>{subject_cell(catalog, fact, lang)}<td>{escape(fact.label(lang))}</td>{cells}{last}</tr>"
