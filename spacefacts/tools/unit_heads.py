"""What the figures under a head are counted in, as heads of tables, captions and keys of data say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from spacefacts.tools.figures import figures
from spacefacts.tools.numerals import plain
from spacefacts.tools.patterns import late
from spacefacts.tools.unit_words import CURRENCIES_BEFORE, UNIT_WORDS, UNITS_IN_CHINESE, any_of

_CURRENCY_FIRST = late(rf"(?P<currency>{any_of(CURRENCIES_BEFORE)})(?![A-Za-z%])")
# A unit stands in brackets, behind a slash, a colon, a comma or "in", or is the last or the first word of a head.
_IN_BRACKETS = late(r"[(（\[［](?:[^()（）\[\]［］]{0,30}[:：] ?|in )?(?P<part>[^()（）\[\]［］]{1,40})[)）\]］]")
_BEHIND = late(r"[/:,，：、] ?(?P<part>[^/:,，：、()（）\[\]]{1,40})\Z")
_IN = late(r"\bin (?P<part>[^/:,，：、()（）\[\]]{1,40})\Z")
# A last letter alone is no unit.
_LAST = late(
    # What a time is counted in is left open by 运行时间.
    rf"(?P<part>(?!时间|時間)[万萬亿億百千]{{0,2}}(?:{any_of(UNITS_IN_CHINESE)})(?=[数數]?\Z)|(?<=\w )(?:(?i:{any_of(UNIT_WORDS)})|km|kg|mm|cm|kN)\Z"
    rf"|\A(?i:{any_of(UNIT_WORDS)})(?= ))"
)
# The codes of UN/CEFACT's Recommendation 20, which structured data gives units by.
_TRADE_CODES = dict(
    zip(
        ("SEC", "MIN", "HUR", "DAY", "WEE", "MON", "ANN", "MMT", "CMT", "MTR", "KMT", "GRM", "KGM", "TNE", "CEL", "P1"),
        ("s", "min", "h", "d", "wk", "mo", "a", "mm", "cm", "m", "km", "g", "kg", "t", "Cel", "%"),
        strict=True,
    )
)
_HEAD_SCALES = {
    words: Decimal(size)
    for size, every in {
        1_000: "thousand|thousands|'000|000s|in thousands|千",
        10_000: "万|萬",
        1_000_000: "million|millions|mn|mln|百万|百萬",
        100_000_000: "亿|億",
        1_000_000_000: "billion|billions|bn|十亿|十億",
    }.items()
    for words in every.split("|")
}
_OF = late(r"\b(thousand|[mb]illion|trillion)s?(?: of)? (?=[a-z])", re.IGNORECASE)
_LETTERED = late(r"(?P<scale>k|K|M|m|bn|Md|Mds|Mrd\.?|B)\s?(?P<currency>€|US\$|\$|£|EUR|USD)")
_LETTERS = {"k": 10**3, "K": 10**3, "M": 10**6, "m": 10**6}
_OF_THINGS = late(
    r"(?P<scale>[十百千]?[万萬亿億]|[百千])(?:人次?|名|件|辆|輛|台|户|戶|册|冊|套|只|隻|个|個|座|次|架|艘|颗|顆)"
)
# Vehicles a day: by one of these things are counted, and not in them. A metro is a railway as well.
_ONE = frozenset(
    word
    for words in (
        "second minute hour day week month year metro meter metre mètre kilometer kilometre gram kilogram ton tonne mile",
        "foot inch pound jour jahr tag mes año día hora semana",
    )
    for word in words.split()
)
_PER = late(r"\b(?:an?|per|each|every|pro|par|por)\Z|/\Z", re.IGNORECASE)


@lru_cache(maxsize=4096)
def unit_of(head: str) -> tuple[Decimal, str | None]:
    """What the figures under a head are counted in: what each is to be multiplied by, and the unit's code.

    That is 1 and None for a head that does not say: `Mass (kg)`, `质量/吨`, `单位：亿元`, `Amount, million yuan` say it.
    """
    scale, code = Decimal(1), _TRADE_CODES.get(head)
    for part in _parts_of(plain(head)):
        size, unit = _measure(part)
        scale, code = (size if scale == 1 else scale), code or unit
    return scale, code


def _parts_of(head: str) -> Iterator[str]:
    for pattern in (_IN_BRACKETS, _BEHIND, _IN, _LAST):
        for match in pattern.finditer(head):
            is_open = pattern is _IN_BRACKETS
            if is_open or not _is_by_one(head[: match.start("part")].rstrip(), match["part"].strip(), pattern is _LAST):
                yield match["part"].strip()
    if head.strip().lower() != "metro":
        yield head.strip()


def _is_by_one(before: str, part: str, is_last: bool) -> bool:  # noqa: FBT001  # a word stands there or behind a mark
    """Whether a unit is what things are counted by, as in a day, per kg."""
    return part.lower() in _ONE or (is_last and _PER.search(before) is not None)


def _measure(words: str) -> tuple[Decimal, str | None]:
    """The scale and the unit in words that hold nothing else."""
    scale = _HEAD_SCALES.get(words.lower(), Decimal(1))
    if scale > 1:
        return scale, None
    if lettered := _LETTERED.fullmatch(words):
        return Decimal(_LETTERS.get(lettered["scale"], 10**9)), _measure(lettered["currency"])[1]
    if things := _OF_THINGS.fullmatch(words):
        return figures(f"1{things['scale']}")[0].scale, None
    words = _OF.sub(r"\1 ", words)
    currency, rest = _currency_at(words)
    for text in (f"1 {words}", f"1{words}", f"{currency}1 {rest}", f"{currency}1{rest}"):
        found = figures(text)
        if len(found) == 1 and (found[0].start, found[0].end) == (0, len(text)) and found[0].qualifier is None:
            return found[0].scale, found[0].unit
    return Decimal(1), None


def _currency_at(words: str) -> tuple[str, str]:
    match = _CURRENCY_FIRST.match(words)
    return (match["currency"], words[match.end() :].strip()) if match else ("", words)
