"""Pictures for a page: a caption that says the point, a drawing for wide and for narrow screens, and its numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from html import escape

from spacefacts.catalog import Catalog
from spacefacts.display import Style, display
from spacefacts.evidence import Claim
from spacefacts.model import Fact
from spacefacts.tools.arguments import BadArgument
from spacefacts.tools.drawing import NARROW, WIDE, Layout, Shown, powers_of_ten, round_steps, text_width
from spacefacts.tools.markup import SITE, element
from spacefacts.tools.plots import Row, Scale, Span
from spacefacts.tools.punctuation import COMMA
from spacefacts.units import convert_value, unit
from spacefacts.values import Range, Value

_LAYOUTS = {"sf-wide": WIDE, "sf-narrow": NARROW}
_TABLE = {"en": "The numbers as a table", "zh": "数据表"}
_LOG = {"en": "each step ten times the last", "zh": "对数坐标"}


def picture(caption: str, drawing: Callable[[Layout], str], numbers: str, lang: str) -> str:
    """A figure: the caption, the drawing in both layouts, and a folded table of `numbers`, whose rows are HTML."""
    drawings = "".join(element("div", drawing(layout), class_=name) for name, layout in _LAYOUTS.items())
    rows = f"<table>{numbers}</table>"
    table = element("div", rows, class_="sf-table", tabindex="0", role="region", aria_label=caption)
    folded = f"<details><summary>{_TABLE[lang]}</summary>{table}</details>"
    return element("figure", f"<figcaption>{escape(caption)}</figcaption>{drawings}{folded}", class_="sf-chart")


def subject_cell(catalog: Catalog, fact: Fact, lang: str) -> str:
    """The head of a row of numbers: the subject's name, which leads to its page."""
    subject = catalog.subject(fact.subject)
    return element("th", element("a", escape(subject.label(lang)), href=f"{SITE}{subject.url}"), scope="row")


def is_number(fact: Fact | None) -> bool:
    """Whether there is a fact, and a number that can be drawn."""
    return fact is not None and fact.type in ("quantity", "count")


def common_unit(facts: Sequence[Fact]) -> str | None:
    """The unit that all these have.

    Raises:
        BadArgument: they have several.
    """
    units = list(dict.fromkeys(fact.unit for fact in facts))
    if len(units) > 1:
        raise BadArgument(f"one scale cannot hold {' and '.join(str(one) for one in units)}; draw them apart")
    return units[0]


def ends(value: Value, given: str | None = None, wanted: str | None = None) -> tuple[float, float]:
    """The lowest and the highest number that a value may be, in the unit `wanted`; the same one where it is exact."""
    converted = convert_value(value, given, wanted)
    low, high = (converted.low, converted.high) if isinstance(converted, Range) else (converted, converted)
    return float(str(low)), float(str(high))


def bound_words(fact: Fact, lang: str) -> Shown:
    """A fact's value as it reads, bound to its address."""
    dated = {"data-as-of": fact.as_of} if fact.as_of else {}
    binding = {"data-fact": fact.address, "data-value": fact.text, **dated}
    return Shown(words=fact.display(lang), binding=binding)


def bound_claim(fact: Fact, index: int, claim: Claim, lang: str) -> Shown:
    """What a claim says instead, as it reads, bound to its fact and its place among the fact's claims."""
    dated = {"data-as-of": fact.as_of} if fact.as_of else {}
    binding = {"data-fact": fact.address, "data-claim": str(index), "data-value": claim.text, **dated}
    return Shown(words=claim.display(lang), binding=binding)


def dot_row(
    label: str, shown: Shown, reach: tuple[float, float], *, tone: str, shape: str = "circle", detail: str = ""
) -> Row:
    """A row with a point where the number is exact, and a span where it is a range."""
    low, high = reach
    spans = (Span(low=low, high=high),) if low != high else ()
    point = low if low == high else None
    return Row(label=label, shown=shown, spans=spans, point=point, tone=tone, shape=shape, detail=detail)


def bar_row(label: str, shown: Shown, reach: tuple[float, float], *, tone: str) -> Row:
    """A row with a bar from zero, faint from the lowest number to the highest where it is a range."""
    low, high = reach
    faint = (Span(low=low, high=high, is_faint=True),) if low != high else ()
    return Row(label=label, shown=shown, spans=(Span(low=0, high=low), *faint), tone=tone)


def dot_scale(
    reaches: Sequence[tuple[float, float]], unit_code: str | None, layout: Layout, lang: str, *, is_log: bool
) -> Scale:
    """A scale with ticks in round numbers, as wide as these numbers need, its unit named once.

    Raises:
        BadArgument: one of them has no place on a logarithmic scale.
    """
    low, high = min(low for low, _ in reaches), max(high for _, high in reaches)
    if is_log and low <= 0:
        raise BadArgument("zero and less have no place on a logarithmic scale; leave log out")
    steps = powers_of_ten(low, high) if is_log else _fitting_steps(low, high, layout, lang)
    ticks = tuple((step, tick_words(step, lang)) for step in steps)
    title = COMMA[lang].join(part for part in (unit_words(unit_code, lang), _LOG[lang] if is_log else "") if part)
    return Scale(low=steps[0], high=steps[-1], ticks=ticks, title=title, is_log=is_log)


def _fitting_steps(low: float, high: float, layout: Layout, lang: str) -> list[float]:
    """As many steps as the layout takes, or fewer where their words would touch."""
    room = layout.width * (0.3 if layout.is_beside else 1)
    for count in range(layout.ticks, 1, -1):
        steps = round_steps(low, high, count)
        if sum(text_width(tick_words(step, lang), 12) + 12 for step in steps) <= room:
            return steps
    return round_steps(low, high, 1)


def tick_words(number: float, lang: str) -> str:
    """A number as it stands at an axis, without its unit."""
    exact = Decimal(f"{number:.12g}")
    return display(exact if exact % 1 else int(exact), Style(), lang)


def unit_words(code: str | None, lang: str) -> str:
    """The name of a unit as it stands at an axis; empty where there is none."""
    measure = unit(code) if code else None
    return (measure.zh if lang == "zh" else measure.plural) if measure else ""
