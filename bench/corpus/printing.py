"""Amounts as pages print them, in seven languages: HTML fragments, each with the name of its style."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from corpus.domains import Property
from corpus.words import CURRENCIES, SCALES, UNITS, chinese, english

SPACES = {"space": " ", "no-break": "&nbsp;", "number-entity": "&#160;", "thin": "&thinsp;", "narrow": "\u202f"}
_DIGITS = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A figure as a fragment of HTML, and the name of its style."""

    html: str
    style: str

    @property
    def plain(self) -> str:
        """The figure as text."""
        return plain(self.html)


def plain(fragment: str) -> str:
    """A fragment of HTML as text, with powers written by signs."""
    raised = re.sub(r"<sup>(\d+)</sup>", lambda found: found[1].translate(_SUPERSCRIPTS), fragment)
    return html.unescape(re.sub(r"<!--.*?-->|<[^>]*>", "", raised))


def grouped(number: Decimal, language: str, mark: str | None = None) -> str:
    """A number with thousands marks, as the language writes it, or with another mark."""
    point = "," if language in {"de", "fr", "es"} else "."
    marks = {"de": ".", "fr": "&nbsp;", "es": "."}
    whole, _, part = f"{number:f}".partition(".")
    sign = marks.get(language, ",") if mark is None else mark
    parts = []
    while len(whole) > 3:
        parts.append(whole[-3:])
        whole = whole[:-3]
    return sign.join([whole, *reversed(parts)]) + (point + part if part else "")


def bare(number: Decimal, language: str) -> str:
    """A number without thousands marks."""
    return grouped(number, language, "")


def spellings(about: Property, number: Decimal, language: str, chance: Random) -> list[Printed]:
    """Every way to print this amount of this property in this language."""
    if about.sort == "count":
        return list(_counts(about, number, language, chance))
    if about.unit in CURRENCIES["en"]:
        return list(_sums(about.unit, number, language))
    return list(_measures(about.unit, number, language, chance))


def simplest(about: Property, number: Decimal, language: str, chance: Random) -> Printed:
    """A usual spelling: digits and the unit."""
    usual = [one for one in spellings(about, number, language, chance) if one.style in {"plain", "marks", "scaled"}]
    return chance.choice(usual)


def says(about: Property, number: Decimal, language: str, chance: Random) -> str:
    """What somebody would note of such a figure, in six words and forty characters at most."""
    fit = [re.sub(r"\s", " ", simplest(about, number, language, chance).plain) for _ in range(4)]
    return next(text for text in fit if len(text) <= 40 and len(text.split()) <= 6)


def joined(about: Property, number: Decimal) -> str:
    """The amount as an English adjective: `204-day`."""
    word = {"d": "day", "m": "metre", "km": "kilometre", "min": "minute", "mo": "month"}[about.unit]
    return f"{grouped(number, 'en')}-{word}"


def _marks(language: str) -> Iterator[tuple[str, str]]:
    yield "plain", ""
    yield "marks", grouped(Decimal(1000), language)[1:-3]
    if language not in {"zh", "ja", "zh-Hant"}:
        yield "thin-marks", "&#8239;"
    if language == "de":
        yield "apostrophes", "’"


def _measures(code: str, number: Decimal, language: str, chance: Random) -> Iterator[Printed]:
    tight = language in {"zh", "ja", "zh-Hant"}
    for word in UNITS[language][code]:
        for style, mark in _marks(language):
            if style == "plain" or number >= 1000:
                yield Printed(html=f"{grouped(number, language, mark)}{'' if tight else ' '}{word}", style=style)
        digits = grouped(number, language)
        for name, space in SPACES.items():
            if not (tight and name == "space"):
                yield Printed(html=f"{digits}{space}{word}", style=f"{name}-before-unit")
        yield from _split(digits, "" if tight else " ", word)
        yield Printed(html=f"{digits} &plusmn; {chance.choice('123')} {word}", style="plus-minus")
        if number >= 10_000 and not tight:
            yield Printed(html=f"{_power(number, language)} {word}", style="power")
    if language == "zh":
        yield from _chinese_measures(code, number)
    if language == "en":
        yield from _english_measures(code, number)


def _chinese_measures(code: str, number: Decimal) -> Iterator[Printed]:
    word = UNITS["zh"][code][0]
    whole = number == int(number)
    if code == "%":
        if whole:
            yield Printed(html=f"百分之{chinese(int(number))}", style="chinese-numerals")
        yield Printed(html=f"百分之{number:f}", style="chinese-percent")
        return
    yield Printed(html=f"{number:f}{word}".translate(_DIGITS), style="full-width")
    if whole and len(str(int(number)).rstrip("0")) <= 3:
        yield Printed(html=f"{chinese(int(number))}{word}", style="chinese-numerals")
    if number >= 10_000:
        yield Printed(html=f"{trimmed(number / 10_000):f}万{word}", style="scaled")
    yield from _converted(code, number, "zh")


def _english_measures(code: str, number: Decimal) -> Iterator[Printed]:
    if code != "%" and number == int(number) and number < 1000:
        yield Printed(html=f"{english(int(number))} {UNITS['en'][code][0]}", style="words")
    if code in {"m", "km"}:
        other, factor = {"m": ("ft", Decimal("3.28084")), "km": ("mi", Decimal("0.621371"))}[code]
        there = grouped((number * factor).quantize(Decimal(1)), "en")
        yield Printed(html=f"{grouped(number, 'en')}&nbsp;{code} ({there}&nbsp;{other})", style="both-systems")
        yield Printed(html=f"{there} {other} ({grouped(number, 'en')} {code})", style="both-systems")
    yield from _converted(code, number, "en")


def _converted(code: str, number: Decimal, language: str) -> Iterator[Printed]:
    tight = "" if language == "zh" else " "
    smaller = {"km": ("m", 1000), "t": ("kg", 1000), "m": ("cm", 100)}
    larger = {"m": ("km", 1000), "kg": ("t", 1000)}
    if code in smaller and number < 100:
        to, factor = smaller[code]
        yield Printed(html=f"{grouped(number * factor, language)}{tight}{UNITS[language][to][0]}", style="converted")
    if code in larger and number >= 1000:
        to, factor = larger[code]
        yield Printed(html=f"{trimmed(number / factor):f}{tight}{UNITS[language][to][0]}", style="converted")
    if code == "min":
        hours, minutes = divmod(int(number), 60)
        if hours and minutes:
            text = f"{hours}小时{minutes}分钟" if language == "zh" else f"{hours} hours {minutes} minutes"
            yield Printed(html=text, style="converted")
            if language == "en":
                yield Printed(html=f"{hours} h {minutes} min", style="converted")
                yield Printed(html=f"{hours} hours and {minutes} minutes", style="converted")


def _sums(code: str, number: Decimal, language: str) -> Iterator[Printed]:
    for style, amount in _amounts(number, language):
        for pattern in CURRENCIES[language][code]:
            if language == "fr" and style == "scaled":
                yield Printed(html=pattern.replace("# euros", "# d’euros").replace("#", amount), style=style)
            elif language == "es" and style == "scaled" and "euros" in pattern:
                yield Printed(html=f"{amount} de euros", style=style)
            else:
                yield Printed(html=pattern.replace("#", amount), style=style)
    if language in {"en", "zh"}:
        pattern = CURRENCIES[language][code][0]
        scaled = [amount for style, amount in _amounts(number, language) if style == "scaled"][:1]
        for printed in (one for amount in scaled for one in _split(amount, "", "")):
            yield Printed(html=pattern.replace("#", printed.html), style=printed.style)


def _amounts(number: Decimal, language: str) -> Iterator[tuple[str, str]]:
    yield "marks", grouped(number, language)
    for scale, words in SCALES[language].items():
        amount = trimmed(number / scale)
        if 1 <= amount < 100_000 and -int(amount.as_tuple().exponent) <= 3:
            for word in words:
                yield "scaled", grouped(amount, language) + word
                if language not in {"zh", "ja", "zh-Hant"} and word.startswith(" "):
                    yield "no-break-before-scale", grouped(amount, language) + "&nbsp;" + word[1:]
    if language == "zh":
        if len(str(int(number)).rstrip("0")) <= 3:
            yield "chinese-numerals", chinese(int(number))
    elif language == "en":
        yield "power", _power(number, language)


def _counts(about: Property, number: Decimal, language: str, chance: Random) -> Iterator[Printed]:
    noun = about.noun[language]
    tight = language in {"zh", "ja", "zh-Hant"}
    for style, mark in _marks(language):
        if style == "plain" or number >= 1000:
            yield Printed(html=f"{grouped(number, language, mark)}{'' if tight else ' '}{noun}", style=style)
    yield Printed(html=f"{grouped(number, language)}&nbsp;{noun}", style="no-break-before-unit")
    yield from _split(grouped(number, language), "" if tight else " ", noun)
    if language == "en" and number < 1000:
        yield Printed(html=f"{english(int(number))} {noun}", style="words")
    if language == "en" and number >= 1_000_000:
        yield Printed(html=f"{trimmed(number / 1_000_000):f} million {noun}", style="scaled")
    if language in {"zh", "zh-Hant"} and number >= 10_000:
        yield Printed(html=f"{trimmed(number / 10_000):f}{'万' if language == 'zh' else '萬'}{noun}", style="scaled")
    if language == "zh":
        yield Printed(html=bare(number, "zh").translate(_DIGITS) + noun, style="full-width")
        if len(str(int(number)).rstrip("0")) <= 3 and chance.random() < 0.7:
            yield Printed(html=chinese(int(number)) + noun, style="chinese-numerals")


def _split(digits: str, space: str, word: str) -> Iterator[Printed]:
    """The ways in which content systems cut a figure into elements."""
    yield Printed(html=f"<b>{digits}</b>{space}{word}", style="split-tags")
    yield Printed(html=f"<span class='n'>{digits}</span>{space}<span class='u'>{word}</span>", style="split-tags")
    yield Printed(html=f"{digits}<!-- -->{space}{word}", style="split-comment")
    if len(digits) > 2 and "&" not in digits:
        yield Printed(html=f"<strong>{digits[:1]}</strong>{digits[1:]}{space}{word}", style="split-number")
        yield Printed(html=f"{digits[:2]}<wbr>{digits[2:]}{space}<em>{word}</em>", style="split-number")
    yield Printed(html=f"{digits}{space}{word}<sup class='reference'><a href='#n4'>[4]</a></sup>", style="reference")


def _power(number: Decimal, language: str) -> str:
    exponent = number.adjusted()
    times = "&times;" if language == "en" else "·"
    return f"{bare(trimmed(number.scaleb(-exponent)), language)} {times} 10<sup>{exponent}</sup>"


def trimmed(number: Decimal) -> Decimal:
    """A number without zeros at its end."""
    slim = number.normalize()
    return slim.quantize(Decimal(1)) if int(slim.as_tuple().exponent) > 0 else slim
