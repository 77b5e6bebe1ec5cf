"""SF601: number-differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacefacts.display import LANGUAGES, Style, display
from spacefacts.errors import BadValue
from spacefacts.evidence import Claim
from spacefacts.model import Fact
from spacefacts.moments import Moment
from spacefacts.tools.built import Element, Site
from spacefacts.tools.rules import Met, rule
from spacefacts.units import convert_value


@rule("SF601", on=Site)
def number_differs(site: Site) -> Iterator[Met]:
    """Every number on the built site reads as its fact does, and every date of a number as that date.

    Where a page and the library give two numbers for one address, neither can be trusted. What stands in Chinese has to
    read as Chinese, and what stands in English as English.

    zh: 构建好的站点上，每个数字都与事实一致，数字的日期也与事实的日期一致。同一地址，页面与程序库给出两个数字，
    就哪个也不可信。中文之处须按中文的写法，英文之处须按英文的写法。

    Bad:

    ```html title="site/index.html"
    <p>It lasted <a href="facts/lamp/#lasted" data-fact="lamp.lasted" data-value="203">203 days</a>.</p>
    ```

    ```html title="site/index.html"
    <p>It lasted <a href="facts/lamp/#lasted" data-fact="lamp.lasted" data-value="204">205 days</a>.</p>
    ```

    ```html title="site/index.html"
    <p>It lasted <a href="facts/lamp/#lasted" data-fact="lamp.lasted" data-value="204" data-unit="wk" data-digits="1">29.2 weeks</a>.</p>
    ```

    ```html title="site/index.html"
    <p>Made by <a href="facts/lamp/#made" data-fact="lamp.made" data-part="as_of" data-as-of="2025-12-01" data-value="2025-12-01">2 December 2025</a>.</p>
    ```

    ```html title="site/index.html"
    <p>It lasted <a href="facts/lamp/#lasted" data-fact="lamp.lasted" data-value="204"></a>.</p>
    ```

    ```html title="site/index.html"
    <p lang="zh-Hans">历时<a href="facts/lamp/#lasted" data-fact="lamp.lasted" data-value="204">204 days</a>。</p>
    ```

    Good:

    ```html title="site/index.html"
    <p>It lasted <a href="facts/lamp/#lasted" data-fact="lamp.lasted" data-value="204">204 days</a>.</p>
    ```

    ```html title="site/index.html"
    <p lang="zh-Hans">历时<a href="facts/lamp/#lasted" data-fact="lamp.lasted" data-value="204">204天</a>。</p>
    ```

    ```html title="site/index.html"
    <p>It lasted <a href="facts/lamp/#lasted" data-fact="lamp.lasted" data-value="204" data-unit="wk" data-digits="1">29.1 weeks</a>.</p>
    ```

    ```html title="site/index.html"
    <p>Made by <a href="facts/lamp/#made" data-fact="lamp.made" data-part="as_of" data-as-of="2025-12-01" data-value="2025-12-01">1 December 2025</a>.</p>
    ```
    """
    for element in site.elements:
        if element.address in site.catalog:
            yield from _differing(element, site.catalog.get(element.address))


def _differing(element: Element, latest: Fact) -> Iterator[Met]:
    shown = _of(element, latest)
    if shown is None:
        yield element.place, f"{element.address} has no such claim or observation; build the site again"
        return
    part = element.attributes.get("data-part")
    text = _dates(shown).get(part or "") if part else shown.text
    if text is None:
        yield element.place, f"{element.address} has no {part}; build the site again"
        return
    if element.value != text:
        message = f"{element.address} is {text}, but data-value says {element.value}; build the site again"
        yield element.place, message
    languages = [element.language] if element.language in LANGUAGES else LANGUAGES
    words = _in_words(text, languages) if part else _words(element, shown, languages)
    if element.shown not in words:
        read = element.shown or "nothing"
        yield element.place, f"{element.address} reads {words[0]}, not {read}; build the site again"


def _of(element: Element, latest: Fact) -> Fact | Claim | None:
    """The observation or the claim that the element says it shows."""
    as_of, claim = element.attributes.get("data-as-of"), element.attributes.get("data-claim")
    fact = latest if as_of is None else next((one for one in latest.series if one.as_of == as_of), None)
    if fact is None or claim is None:
        return fact
    return fact.claims[int(claim)] if claim.isdecimal() and int(claim) < len(fact.claims) else None


def _dates(shown: Fact | Claim) -> dict[str, str | None]:
    """The parts of a fact, other than its value, that an element may show."""
    return {"as_of": shown.as_of} if isinstance(shown, Fact) else {}


def _in_words(date: str, languages: Sequence[str]) -> list[str]:
    """How a date may read, in each of the languages."""
    return [display(Moment(date), Style(), language) for language in languages]


def _words(element: Element, shown: Fact | Claim, languages: Sequence[str]) -> list[str]:
    """What may stand in the element, in each of the languages."""
    unit, decimals = element.attributes.get("data-unit"), element.attributes.get("data-digits")
    if isinstance(shown, Claim) or (unit is None and decimals is None):
        return [" ".join(shown.display(language).split()) for language in languages]
    places = int(decimals) if decimals and decimals.isdecimal() else None
    try:
        style = Style(unit or shown.unit, places)
        value = convert_value(shown.value, shown.unit, unit or shown.unit)
        return [display(value, style, language, shown.qualifier) for language in languages]
    except (BadValue, ArithmeticError):
        return [f"nothing in the unit {unit} with {decimals} decimals"]
