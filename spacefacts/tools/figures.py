"""Figures in a text: numbers with their units and qualifiers, as English and Chinese print them.

German, Russian and Spanish are understood as far as sources quote them. What cannot be read as a figure is left out;
dates and clock times are not figures (see `times`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from spacefacts.tools.numerals import ARTICLES, LETTER, SCALE, numerals, plain, read_chinese, read_numeral, read_scale
from spacefacts.tools.patterns import late
from spacefacts.tools.times import Clock, Day, times
from spacefacts.tools.unit_words import (
    CURRENCIES_BEFORE,
    QUALIFIERS_AFTER,
    QUALIFIERS_BEFORE,
    UNIT_SYMBOLS,
    UNIT_WORDS,
    UNITS_IN_CHINESE,
    any_of,
    codes_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number or range as printed, from `start` to `end` in its text.

    `low` and `high` are equal for a number; `step` is what one unit in the last printed digit is worth; `unit` is a
    code of `spacefacts.units` where one is printed, or a UCUM code that the base does not convert.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    step: Decimal
    scale: Decimal = Decimal(1)
    unit: str | None = None
    qualifier: str | None = None


def figures(text: str) -> list[Figure]:
    """Every figure in the text, in its order."""
    return figures_beside(times(text), text)


def figures_beside(printed: Sequence[Day | Clock], text: str) -> list[Figure]:
    """Every figure in the text, in its order, where the dates and clock times that it prints are known already."""
    bare, place, parts = plain(text), 0, []
    for time in printed:
        parts += [bare[place : time.start], "\N{FULL BLOCK}" * (time.end - time.start)]
        place = time.end
    bare = "".join([*parts, bare[place:]])
    found = _summed(list(_figures(bare)), bare)
    whole = _joined(_ranges(found, bare), bare)
    return sorted([*whole, *_durations(bare)], key=lambda figure: figure.start) if "P" in bare else whole


def _figures(text: str) -> Iterator[Figure]:
    end = 0
    for match in numerals(text):
        if match.start() < end:
            continue
        figure = _figure(text, match)
        if figure:
            end = figure.end
            yield figure


def _durations(text: str) -> Iterator[Figure]:
    """Lengths of time as ISO 8601 writes them: P204D, PT232H35M."""
    for match in _DURATION.finditer(text):
        parts = [(unit, Decimal(amount)) for unit, amount in zip("dhms", match.groups(), strict=True) if amount]
        if parts:
            finest = {"m": "min"}.get(parts[-1][0], parts[-1][0])
            seconds = sum(amount * _SECONDS[{"m": "min"}.get(unit, unit)] for unit, amount in parts)
            length = seconds / _SECONDS[finest]
            yield Figure(start=match.start(), end=match.end(), low=length, high=length, step=Decimal(1), unit=finest)


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    number, step = read_numeral(match)
    end = match.end()
    if (match["chinese"] or match["digits"]) and (tenths := _TENTHS.match(text, end)):
        return _as_share(match.start(), tenths, number, text)
    if half := _HALF.match(text, end):
        number, step, end = number + Decimal("0.5"), Decimal("0.5"), half.end()
    end, after = _qualifier_after(text, end)
    scale = SCALE.match(text, end)
    size = read_scale(scale[0]) if scale else Decimal(1)
    if scale:
        end = scale.end()
        end, later = _qualifier_after(text, end)
        after = after or later
    start, currency = _currency_before(text, match.start())
    letter = _SCALE_LETTER.match(text, end) if not scale else None
    if letter and (currency or _CURRENCY_AFTER.match(text, letter.end())):
        size, end = _LETTERS[letter["letter"].lower()], letter.end()
    end, unit = _unit_after(text, end)
    if match["spelled"] and match["spelled"].lower() in ARTICLES and not unit and not scale:
        return None
    if not unit and not scale:
        ending = _ENDING.match(text, end)
        if ending is None:
            return None
        end = ending.end()
    end, unit = _rated(currency or unit, text, end)
    end, last = _qualifier_after(text, end)
    start, before = _qualifier_before(text, start)
    return Figure(
        start=start,
        end=end,
        low=number * size,
        high=number * size,
        step=step * size,
        scale=size,
        unit=unit,
        qualifier=before or after or last,
    )


def _as_share(start: int, tenths: re.Match[str], number: Decimal, text: str) -> Figure:
    """七成五 as 75 %."""
    more = tenths["more"]
    share = number * 10 + (Decimal(5) if more == "半" else read_chinese(more) if more else 0)
    start, qualifier = _qualifier_before(text, start)
    step = Decimal(1) if more else Decimal(10)
    end = tenths.end()
    return Figure(start=start, end=end, low=share, high=share, step=step, unit="%", qualifier=qualifier)


def _unit_after(text: str, position: int) -> tuple[int, str | None]:
    for pattern, codes in ((_UNIT, _UNIT_CODES), (_CHINESE_UNIT, _CHINESE_CODES)):
        if match := pattern.match(text, position):
            return match.end(), next(code for code, one in codes if one.fullmatch(match["unit"]))
    return position, None


def _currency_before(text: str, position: int) -> tuple[int, str | None]:
    match = _CURRENCY.search(text, max(0, position - _FAR), position)
    if match is None:
        return position, None
    return match.start(), next(
        code for code, words in CURRENCIES_BEFORE.items() if re.fullmatch(words, match["currency"])
    )


def _qualifier_before(text: str, position: int) -> tuple[int, str | None]:
    match = _PREFIX.search(text, max(0, position - _FAR), position)
    if match is None:
        return position, None
    found = match["qualifier"].lower()
    return match.start(), next(name for name, words in QUALIFIERS_BEFORE.items() if re.fullmatch(words, found))


def _qualifier_after(text: str, position: int) -> tuple[int, str | None]:
    match = _SUFFIX.match(text, position)
    if match is None:
        return position, None
    return match.end(), next(name for name, words in QUALIFIERS_AFTER.items() if re.fullmatch(words, match[0]))


def _rated(unit: str | None, text: str, position: int) -> tuple[int, str | None]:
    """The unit as a rate, where `per kg` or `每千克` follows."""
    per = _PER.match(text, position)
    end, under = _unit_after(text, per.end()) if per else (position, None)
    return (end, f"{unit or ''}/{under}") if under else (position, unit)


def _summed(found: list[Figure], text: str) -> list[Figure]:
    """Figures of falling scale that follow each other made one: 1亿3000万元."""
    kept: list[Figure] = []
    for figure in found:
        last = kept[-1] if kept else None
        if (
            last
            and last.end == figure.start
            and last.unit is None
            and last.scale > figure.high
            and _MYRIAD.match(text, last.end - 1)
        ):
            amount = last.low + figure.low
            kept[-1] = replace(figure, start=last.start, low=amount, high=amount, qualifier=last.qualifier)
        else:
            kept.append(figure)
    return kept


def _ranges(found: list[Figure], text: str) -> list[Figure]:
    """Two figures with a dash or `to` between them made one."""
    kept: list[Figure] = []
    for figure in found:
        one = _range(kept[-1], figure, text) if kept else None
        if one:
            kept[-1] = one
        else:
            kept.append(figure)
    return kept


def _range(first: Figure, last: Figure, text: str) -> Figure | None:
    if text[last.start] in "~～":
        # Between two figures the wave stands for "to".
        last = replace(last, start=last.start + 1, qualifier=None)
    alike = first.unit in (None, last.unit) and not last.qualifier and first.low == first.high
    between = text[first.end : last.start]
    if alike and _GIVE_OR_TAKE.fullmatch(between):
        return _give_or_take(first, last, text)
    if not alike or not (
        _TO.fullmatch(between) or (_BOTH.fullmatch(between) and _BETWEEN.search(text, 0, first.start))
    ):
        return None
    sizes = [last.scale, Decimal(1)] if first.scale == 1 else [Decimal(1)]
    low = next((first.low * size for size in sizes if first.low * size < last.low), None)
    if low is None:
        return None
    return replace(last, start=first.start, low=low, qualifier=first.qualifier)


def _give_or_take(first: Figure, last: Figure, text: str) -> Figure:
    """204 ± 1 days as 204 days."""
    end, unit = last.end, last.unit
    if unit is None and text[end : end + 1] == ")":
        end, unit = _unit_after(text, end + 1)
    size = last.scale if first.scale == 1 else Decimal(1)
    amount, step = first.low * size, first.step * size
    return replace(
        first, end=end, low=amount, high=amount, step=step, scale=max(first.scale, size), unit=first.unit or unit
    )


def _joined(found: list[Figure], text: str) -> list[Figure]:
    """Days, hours, minutes and seconds that follow each other made one time."""
    kept: list[Figure] = []
    for figure in found:
        one = _time(kept[-1], figure, text) if kept else None
        if one:
            kept[-1] = one
        else:
            kept.append(figure)
    return kept


def _time(first: Figure, last: Figure, text: str) -> Figure | None:
    finer, coarser = _as_minutes(last), _as_minutes(first)
    if not _AND.fullmatch(text[first.end : last.start]) or last.qualifier:
        return None
    for one, other in ((first, last), (first, finer), (coarser, last)):
        size, smaller = _SECONDS.get(one.unit or ""), _SECONDS.get(other.unit or "")
        if size and smaller and size > smaller:
            amount = (one.low * size + other.low * smaller) / smaller
            return replace(other, start=first.start, low=amount, high=amount, qualifier=first.qualifier)
    return None


def _as_minutes(figure: Figure) -> Figure:
    """The figure with its `m` read as minutes, as in 21m 27s."""
    return replace(figure, unit="min") if figure.unit == "m" else figure


# No qualifier or currency is longer.
_FAR = 24
_SECONDS = {"d": Decimal(86_400), "h": Decimal(3600), "min": Decimal(60), "s": Decimal(1)}
_HALF = late(r"[ -]and[ -]a[ -]half(?![A-Za-z])")
_TENTHS = late("成(?P<more>[一二三四五六七八九半])?(?![为為立功员員本都果就绩績熟长長交人分品败敗效型像语語])")
_MYRIAD = late("[万萬亿億]")
_LETTERS = {"k": Decimal(1000), "m": Decimal(1_000_000), "b": Decimal(1_000_000_000), "t": Decimal(1_000_000_000_000)}
_SCALE_LETTER = late(rf" ?(?P<letter>[mMbBkK]|(?<! )[tT])(?:n|N)?(?![{LETTER}\d])")
_TO = late(r" ?(?:[-–—~～]|至|到| to | bis | до | à ) ?")
_BOTH = late(r" and | und | et | y | e |和|与|與|至|到")
_BETWEEN = late(r"(?:\b(?:between|zwischen|entre|tra)|介于|介於|在) ?\Z", re.IGNORECASE)
_GIVE_OR_TAKE = late(r" ?(?:±|\+/[-\N{MINUS SIGN}]?) ?")
_DURATION = late(r"\bP(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?(?![A-Za-z\d])")
_AND = late(r"[ ,]{0,2}(?:(?:and|und|y|et|и) )?零?")
_PER = late(r" per |/|每")
# Letters right after digits make a name of them (12A, 5G), unless they are an ordinal's or mean "times".
_ENDING = late(rf"(?:st|nd|rd|th|x)?(?![{LETTER}_])")
_UNIT = late(
    # What stands between says how the unit is counted, and French and Spanish put a word between millions and the unit.
    rf"[ -]?(?:(?i:consecutive|straight|full|whole|continuous|successive|calendar|earth)[ -]|de |d')?"
    rf"(?P<unit>(?:(?<!\d{{4}})s|{any_of({code: one for code, one in UNIT_SYMBOLS.items() if code != 's'})}|(?i:{any_of(UNIT_WORDS)})))"
    rf"(?![{LETTER}\d²³⁻^])"
)
# 5m dollars are no five metres.
_CURRENCY_AFTER = late(
    rf" (?i:{any_of({code: one for code, one in UNIT_WORDS.items() if len(code) == 3 and code.isupper()})})(?![{LETTER}\d])"
)
_UNIT_CODES = [*codes_of(UNIT_SYMBOLS), *codes_of(UNIT_WORDS, flags=re.IGNORECASE)]
_CHINESE_UNIT = late(rf" ?(?P<unit>{any_of(UNITS_IN_CHINESE)})")
_CHINESE_CODES = codes_of(UNITS_IN_CHINESE)
_CURRENCY = late(rf"(?P<currency>{any_of(CURRENCIES_BEFORE)}) ?\Z")
_PREFIX = late(rf"(?:(?<![{LETTER}])(?P<qualifier>(?i:{any_of(QUALIFIERS_BEFORE)}))) ?\Z")
_SUFFIX = late(any_of(QUALIFIERS_AFTER))
