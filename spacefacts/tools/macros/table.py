"""`table`: subjects as rows, properties as columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from spacefacts.about import Subject
from spacefacts.catalog import Catalog
from spacefacts.model import Fact
from spacefacts.moments import Moment
from spacefacts.tools.arguments import BadArgument, chosen_columns, chosen_subjects
from spacefacts.tools.markup import SITE, date_mark, element, fact_link
from spacefacts.units import unit as unit_of
from spacefacts.values import Range


def table(  # noqa: PLR0913  # a page names only the arguments that it needs
    catalog: Catalog,
    of: str | Sequence[str],
    columns: Sequence[str] | None = None,
    *,
    caption: str = "",
    where: Mapping[str, str] | None = None,
    sort: str | None = None,
    unit: str | None = None,
    digits: int | None = None,
    lang: str = "en",
) -> str:
    """The subjects of a kind (or those named), with these columns; only those `where` a property has a value.

    `sort` names the column to order by, smallest first, or largest first with a minus before it. Subjects that have
    none of the columns are left out. `unit` shows the quantities that can be given in it, `digits` those with so many
    decimals, or every quantity where no unit is named; the rest stay as they are.
    """
    every = chosen_subjects(catalog, of)
    chosen_columns(catalog, every, [*(where or {}), *([sort.removeprefix("-")] if sort else [])])
    subjects = [subject for subject in every if _fits(subject, where or {})]
    names = chosen_columns(catalog, subjects, columns)
    shown = [subject for subject in subjects if any(name in subject for name in names)]
    if not shown:
        raise BadArgument(f"no subject of {of!r} has one of these columns where {where!r}; ask for less")
    if sort:
        shown = _sorted(shown, sort)
    labels = {name: fact.label(lang) for subject in reversed(shown) for name, fact in subject.items()}
    head = "".join(element("th", escape(labels[name]), scope="col") for name in names)
    kind = catalog.kind(shown[0].kind).label(lang)
    style = _Style(code=unit, digits=digits)
    if unit and not any(name in subject and style.fits(subject[name]) for subject in shown for name in names):
        raise BadArgument(f"no column of {names!r} can be given in {unit!r}; name a unit that fits one")
    body = "".join(_row(subject, names, style, lang) for subject in shown)
    return element(
        "div",
        "<table>"
        + (element("caption", escape(caption)) if caption else "")
        + f'<thead><tr><th scope="col">{escape(kind)}</th>{head}</tr></thead><tbody>{body}</tbody></table>',
        class_="sf-table",
        tabindex="0",
        role="region",
        aria_label=caption or kind,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """The unit and the decimals to show quantities with, where they fit."""

    code: str | None
    digits: int | None

    def fits(self, fact: Fact) -> bool:
        if fact.unit is None:
            return False
        return self.code is None or unit_of(fact.unit).dimension == unit_of(self.code).dimension

    def shown(self, fact: Fact, lang: str) -> str:
        return fact_link(fact, lang, self.code, self.digits) if self.fits(fact) else fact_link(fact, lang)


def _row(subject: Subject, names: Sequence[str], style: _Style, lang: str) -> str:
    name = element("a", escape(subject.label(lang)), href=f"{SITE}{subject.url}")
    cells = "".join(_cell(subject.get(column), style, lang) for column in names)
    return f'<tr><th scope="row">{name}</th>{cells}</tr>'


def _cell(fact: Fact | None, style: _Style, lang: str) -> str:
    if fact is None:
        return '<td class="sf-none">–</td>'
    shown = style.shown(fact, lang) + date_mark(fact, lang)
    return element("td", shown, class_="sf-number" if fact.type in ("quantity", "count") else None)


def _fits(subject: Subject, where: Mapping[str, str]) -> bool:
    return all((fact := subject.get(name)) is not None and fact.text == text for name, text in where.items())


def _sorted(subjects: list[Subject], sort: str) -> list[Subject]:
    name = sort.removeprefix("-")
    having = [subject for subject in subjects if name in subject]
    ordered = sorted(having, key=lambda subject: _rank(subject[name]), reverse=sort.startswith("-"))
    return ordered + [subject for subject in subjects if name not in subject]


def _rank(fact: Fact) -> float | str:
    value = fact.value
    if isinstance(value, Moment):
        return float(value.begin)
    if isinstance(value, Range):
        return float(value.low)
    return float(fact) if fact.type in ("quantity", "count") else fact.text
