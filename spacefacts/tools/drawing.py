"""Drawing at build time: Vega-Lite specifications as SVG that reads without scripts, in light, dark and print.

Colours are written as CSS variables and text in the page's own colour, so that one drawing serves every scheme; every
number drawn is bound to its fact like any other on the page.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib.metadata import PackageNotFoundError, version
from math import ceil, floor, log10
from typing import Any

from spacefacts.errors import MissingExtra
from spacefacts.tools.remembered import recalled, remember

SERIES = tuple(f"series-{number}" for number in range(1, 8))
"""The tones that tell one group from another."""

_TONES = (
    *("ink", "line", "quiet", "accent", "corroborated", "repeated", "single", "derived", "disputed", "weak"),
    *SERIES,
)
# Vega writes colours as they are given; these stand for the CSS variables --sf-ink and so on.
_STAND_INS = {tone: f"#0f0f{number:02x}" for number, tone in enumerate(_TONES)}
_BOUND = re.compile(r'aria-label="bound:(?P<number>\d+)"')
# What Vega writes for its own scripts and for readers whom the drawing's one text alternative serves better.
_IDLE = re.compile(
    r' (?:font-family|class|role|pointer-events|aria-(?:roledescription|label|hidden))="[^"]*"'
    r'|<path class="(?:back|fore)ground"[^>]*/>'
)
_PLACES = re.compile(r' (?:d|transform|[xy]\d)="[^"]*"')
_LONG = re.compile(r"\d+\.\d{3,}")
# How many drawings are kept: those of this site a few times over.
_MOST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The width of a drawing in pixels, how many ticks its axis takes, and whether values stand right of labels."""

    width: int
    ticks: int
    is_beside: bool


WIDE = Layout(width=680, ticks=5, is_beside=True)
NARROW = Layout(width=320, ticks=3, is_beside=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Words in a drawing that a machine can prove: what stands there, and the attributes that bind it to its fact."""

    words: str
    binding: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words at a place, counted in pixels from where the scales begin; `bound` is the number of what they show."""

    words: str
    left: float
    top: float
    tone: str = "ink"
    size: int = 13
    is_bold: bool = False
    align: str = "left"
    bound: int | None = None


def colour(tone: str) -> str:
    """What a specification writes for a tone: `ink`, `line`, a status, or one of `SERIES`."""
    return _STAND_INS[tone]


def draw(specification: Mapping[str, Any], bound: Sequence[Shown], title: str) -> str:
    """The SVG of a specification, with `title` as its text alternative.

    A text whose `description` is `bound:` and a number gets the binding of that one of `bound`.

    Raises:
        MissingExtra: the library that draws is not installed.
    """
    svg = _rendered({**specification, **_PLAIN})
    svg = _BOUND.sub(lambda match: _attributes(bound[int(match["number"])].binding), svg)
    for tone, stand_in in _STAND_INS.items():
        svg = svg.replace(f'"{stand_in}"', '"currentColor"' if tone == "ink" else f'"var(--sf-{tone})"')
    svg = _IDLE.sub("", svg)
    svg = _PLACES.sub(lambda match: _LONG.sub(_shortened, match[0]), svg)
    return re.sub(r"<svg [^>]*?viewBox=", f'<svg role="img" aria-label="{escape(title)}" viewBox=', svg, count=1)


def text_layers(texts: Sequence[Text]) -> list[dict[str, Any]]:
    """The layers of a specification that write these texts: one for each way of writing, since a layer costs time."""
    ways: dict[tuple[str, int, bool, str], list[dict[str, Any]]] = {}
    for text in texts:
        bound = {} if text.bound is None else {"bound": f"bound:{text.bound}"}
        value = {"words": text.words, "left": text.left, "top": text.top, **bound}
        ways.setdefault((text.tone, text.size, text.is_bold, text.align), []).append(value)
    return [
        {
            "data": {"values": values},
            "mark": {
                "type": "text",
                "color": colour(tone),
                "fontSize": size,
                "fontWeight": "bold" if is_bold else "normal",
                "align": align,
            },
            "encoding": {
                "x": pixels("left"),
                "y": pixels("top"),
                "text": {"field": "words"},
                **({"description": {"field": "bound"}} if "bound" in values[0] else {}),
            },
        }
        for (tone, size, is_bold, align), values in ways.items()
    ]


def pixels(field: str) -> dict[str, Any]:
    """An encoding that takes a field as pixels, off every scale."""
    return {"field": field, "type": "quantitative", "scale": None, "axis": None}


def toned() -> dict[str, Any]:
    """An encoding that takes the field `colour` as it is."""
    return {"field": "colour", "type": "nominal", "scale": None}


def _rendered(specification: Mapping[str, Any]) -> str:
    """The SVG as Vega writes it, or wrote it in an earlier build: to draw takes longer than all else about a page."""
    try:
        drawer = f"vl-convert-python {version('vl-convert-python')}"
    except PackageNotFoundError:
        raise MissingExtra("vl-convert-python", "spacefacts[site]") from None
    written = json.dumps(specification)
    made_from = f"{drawer}\n{written}"
    before = recalled("drawings", made_from)
    if before is not None:
        return before.decode()
    # Not at the top: the library takes long to load, and only what was never drawn before needs it.
    import vl_convert

    svg: str = vl_convert.vegalite_to_svg(written)
    remember("drawings", made_from, svg.encode(), _MOST)
    return svg


def _shortened(number: re.Match[str]) -> str:
    return f"{float(number[0]):.2f}"


def _attributes(binding: Mapping[str, str]) -> str:
    return " ".join(f'{name}="{escape(value)}"' for name, value in binding.items())


def text_width(text: str, size: int) -> float:
    """About how wide a text is, in pixels, in a font of `size`; a Chinese character is as wide as it is high."""
    return sum(size * (1.0 if unicodedata.east_asian_width(sign) in "WF" else 0.58) for sign in text)


def wrapped(text: str, width: float, size: int) -> list[str]:
    """The lines of a text that is to be no wider than `width`: broken at spaces, and in Chinese between characters."""
    lines = [""]
    for piece in re.findall(r"[^\s\u2e80-\uffff]+\s*|[\u2e80-\uffff]|\s+", text):
        if lines[-1] and text_width((lines[-1] + piece).rstrip(), size) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def round_steps(low: float, high: float, count: int) -> list[float]:
    """Two round numbers or more with even steps, from at most `low` to at least `high`, about `count` steps apart."""
    rough = (high - low) / count or abs(low) or 1.0
    power = 10.0 ** floor(log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * 0.999)
    first = floor(low / step)
    last = max(ceil(high / step - 1e-9), first + 1)
    return [number * step for number in range(first, last + 1)]


def powers_of_ten(low: float, high: float) -> list[float]:
    """The powers of ten from the one below `low` to the one above `high`."""
    first = floor(log10(low))
    last = ceil(log10(high))
    return [10.0**power for power in range(first, max(last, first + 1) + 1)]


_PLAIN: dict[str, Any] = {
    "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
    "background": None,
    "padding": {"left": 8, "right": 14, "top": 4, "bottom": 4},
    "config": {
        "view": {"stroke": None},
        "text": {"baseline": "middle"},
        "axis": {
            "labelColor": colour("ink"),
            "titleColor": colour("ink"),
            "gridColor": colour("line"),
            "domainColor": colour("line"),
            "tickColor": colour("line"),
            "labelFontSize": 12,
            "labelFlush": True,
            "titleFontSize": 12,
            "titleFontWeight": "normal",
        },
    },
}
