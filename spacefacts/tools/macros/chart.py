"""`chart`: one property of many subjects, drawn."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from spacefacts.catalog import Catalog
from spacefacts.model import Fact, Subject
from spacefacts.tools.arguments import BadArgument, chosen_columns, chosen_subjects
from spacefacts.tools.markup import SITE, element, fact_link
from spacefacts.tools.plots import NARROW, WIDE, Row, dot_plot
from spacefacts.units import unit
from spacefacts.values import Range

_LAYOUTS = {"sf-wide": WIDE, "sf-narrow": NARROW}


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

    `by` names a reference to colour and explain the subjects by. The caption says the point; the numbers stand below
    as a table.
    """
    subjects = [subject for subject in chosen_subjects(catalog, of) if _is_drawable(subject.get(column))]
    if not subjects:
        raise BadArgument(f"no subject of {of!r} has a number {column!r}; name a property that has some")
    chosen_columns(catalog, subjects, [by] if by else [])
    rows = sorted(
        (_row(subject[column], subject, by, lang) for subject in subjects), key=lambda row: (row.low, row.high)
    )
    if log and rows[0].low <= 0:
        raise BadArgument(
            f"{rows[0].address} is not above zero, so it has no place on a logarithmic scale; leave log out"
        )
    groups = list(dict.fromkeys(row.group for row in rows))
    facts = [subject[column] for subject in subjects]
    axis = _axis(facts[0], lang, is_log=log)
    drawings = "".join(
        element(
            "div",
            dot_plot(rows, groups, axis=axis, is_log=log, layout=layout, title=caption),
            class_=name,
        )
        for name, layout in _LAYOUTS.items()
    )
    key = _key(groups) if by else ""
    return element(
        "figure",
        f"<figcaption>{escape(caption)}</figcaption>{key}{drawings}{_numbers(catalog, rows, lang)}",
        class_="sf-chart",
    )


def _is_drawable(fact: Fact | None) -> bool:
    return fact is not None and fact.type in ("quantity", "count")


def _row(fact: Fact, subject: Subject, by: str | None, lang: str) -> Row:
    value = fact.value
    low, high = (value.low, value.high) if isinstance(value, Range) else (fact, fact)
    group = subject.get(by) if by else None
    return Row(
        label=subject.label(lang),
        low=float(low),
        high=float(high),
        shown=fact.display(lang),
        group=group.display(lang) if group else "",
        address=fact.address,
        text=fact.text,
    )


def _axis(fact: Fact, lang: str, *, is_log: bool) -> str:
    name = (unit(fact.unit).zh if lang == "zh" else unit(fact.unit).plural) if fact.unit else ""
    scale = {"en": "each step ten times the last", "zh": "对数坐标"}[lang] if is_log else ""
    return ", ".join(part for part in (name, scale) if part)


def _key(groups: Sequence[str]) -> str:
    items = "".join(
        f'<li><span class="sf-swatch sf-series-{number}"></span>{escape(group)}</li>'
        for number, group in enumerate(groups, start=1)
    )
    return f'<ul class="sf-key">{items}</ul>'


def _numbers(catalog: Catalog, rows: Sequence[Row], lang: str) -> str:
    body = "".join(_numbers_row(catalog.get(row.address), row, lang) for row in rows)
    summary = "The numbers as a table" if lang == "en" else "数据表"
    return f"<details><summary>{summary}</summary><table><tbody>{body}</tbody></table></details>"


def _numbers_row(fact: Fact, row: Row, lang: str) -> str:
    name = element("a", escape(row.label), href=f"{SITE}facts/{fact.subject}/")
    group = f"<td>{escape(row.group)}</td>" if row.group else ""
    return f'<tr><th scope="row">{name}</th>{group}<td class="sf-number">{fact_link(fact, lang)}</td></tr>'
