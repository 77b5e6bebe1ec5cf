"""`history`: values that change, date by date."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from spacefacts.catalog import Catalog
from spacefacts.model import Fact
from spacefacts.tools.arguments import BadArgument, facts_of
from spacefacts.tools.markup import date_alone, element, fact_link
from spacefacts.tools.punctuation import COLON


def history(catalog: Catalog, *of: str, caption: str = "", lang: str = "en") -> str:
    """Every observation of these facts: a row for each date, oldest first, and a column for each fact.

    Of a subject, the facts that have more than one observation are taken.
    """
    facts = [fact for fact in facts_of(catalog, of) if len(fact.series) > 1 or fact.address in of]
    columns = [{one.as_of: one for one in fact.series if one.as_of} for fact in facts]
    dates = sorted({date for column in columns for date in column if date})
    if not dates:
        raise BadArgument("none of these changes; name facts that have observations")
    several = len({fact.subject for fact in facts}) > 1
    names = [_name(catalog, fact, lang, is_named=several) for fact in facts]
    head = "".join(element("th", escape(name), scope="col") for name in names)
    body = "".join(_row([column.get(date) for column in columns], lang) for date in dates)
    first = "As of" if lang == "en" else "截至"
    return element(
        "div",
        "<table>"
        + (element("caption", escape(caption)) if caption else "")
        + f'<thead><tr><th scope="col">{first}</th>{head}</tr></thead><tbody>{body}</tbody></table>',
        class_="sf-table",
        tabindex="0",
        role="region",
        aria_label=caption or first,
    )


def _name(catalog: Catalog, fact: Fact, lang: str, *, is_named: bool) -> str:
    label = fact.label(lang)
    return f"{catalog.subject(fact.subject).label(lang)}{COLON[lang]}{label}" if is_named else label


def _row(observations: Sequence[Fact | None], lang: str) -> str:
    dated = next(one for one in observations if one)
    cells = "".join(
        element("td", fact_link(one, lang), class_="sf-number") if one else '<td class="sf-none">–</td>'
        for one in observations
    )
    return f'<tr><th scope="row">{date_alone(dated, lang)}</th>{cells}</tr>'
