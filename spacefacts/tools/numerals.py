"""Numerals as people print them: digits with thousands marks, number words, Chinese numerals, scale words.

Reading never changes the length of a text, so that every place found in it is a place in the original.
"""

from __future__ import annotations

import re
from decimal import Decimal

# Full-width forms, and the blanks that typesetters put between the digits of a number.
_PLAIN = str.maketrans(
    "０１２３４５６７８９％＋－．，：／\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}",
    "0123456789%+-.,:/    ",
)

LETTER = r"A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0400-\u04FF"
"""Letters whose words stand apart by blanks, for use in a class of a regular expression."""

_WORDS = {
    word: value
    for value, words in enumerate(
        (
            "zero null",
            "one ein eine einen einer uno una один одна",
            "two zwei dos два две",
            "three drei tres три",
            "four vier cuatro четыре",
            "five fünf cinco пять",
            "six sechs seis шесть",
            "seven sieben siete семь",
            "eight acht ocho восемь",
            "nine neun nueve девять",
            "ten zehn diez десять",
            "eleven elf одиннадцать",
            "twelve zwölf doce двенадцать",
            "thirteen dreizehn",
            "fourteen vierzehn",
            "fifteen fünfzehn",
            "sixteen sechzehn",
            "seventeen siebzehn",
            "eighteen achtzehn",
            "nineteen neunzehn",
            "twenty zwanzig veinte двадцать",
        )
    )
    for word in words.split()
}
_WORDS |= {"a": 1, "an": 1, "dozen": 12, "a dozen": 12, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}

ARTICLES = ("a", "an")
"""Words that are numbers only before a unit or a scale word."""

_CHINESE = {character: value for value, characters in enumerate(
    ("零〇", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九")
) for character in characters}  # fmt: skip
_CHINESE_POWERS = {"十": 10, "百": 100, "千": 1000}

_SCALES = {
    # Thousand Sails is the name of satellites, not a number of them.
    1_000: r"thousand(?! sails)|tausend|mil|тысяч[аи]?|тыс\.|千(?![米克牛])",
    10_000: "万|萬",
    1_000_000: r"millions?|mn|mln|millionen|mio\.|millón|millones|миллион|миллиона|миллионов|млн|百万|百萬",
    10_000_000: "千万|千萬",
    100_000_000: "亿|億",
    1_000_000_000: r"billions?|bn|milliarden?|mrd\.|mil millones|миллиард|миллиарда|миллиардов|млрд|十亿|十億",
    1_000_000_000_000: "trillions?|trn|billionen|万亿|萬億|兆",
}

_DIGITS = r"""
    \d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)         # 12,992.5
  | \d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?(?!\d)    # 12 992,5
  | \d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)      # 1.234.567,8
  | \d+,\d{1,2}(?!\d)                          # 1,5
  | \d+(?:\.\d+)?
"""
_SPELLED = "|".join(sorted((re.escape(word) for word in _WORDS), key=len, reverse=True))

NUMERAL = re.compile(
    rf"""
    # The digits of MS-22 and v1 are part of a name, those of CNY50 are not.
    (?:(?<=CNY)|(?<=RMB)|(?<=USD)|(?<=EUR)|(?<=HKD)|(?<=RUB)
      |(?<![{LETTER}\d_\#/])(?<![{LETTER}][-\u2010\u2011])(?<!\d[.,]))
    (?P<sign>(?<![\w)\]])[-\N{{MINUS SIGN}}](?=\d))?
    (?P<digits>(?>{_DIGITS}))(?!\.\d)                            # 1.6.1 is a version
  | (?<![{LETTER}])(?P<spelled>(?i:(?:twenty|thirty|forty|fifty)[ -](?:one|two|three|four|five|six|seven|eight|nine)
      | {_SPELLED}))(?![{LETTER}])
  | (?P<chinese>[零〇一二两兩三四五六七八九十百千]++)(?!分之)
    """,
    re.VERBOSE,
)
"""One number, without what follows it."""

SCALE = re.compile(
    r"[ -]?(?:{})(?:(?<![{letter}])|(?![{letter}]))".format(
        "|".join(sorted("|".join(_SCALES.values()).split("|"), key=len, reverse=True)), letter=LETTER
    ),
    re.IGNORECASE,
)
"""The scale word after a number, with the blank before it."""

_EACH_SCALE = [(Decimal(size), re.compile(words, re.IGNORECASE)) for size, words in _SCALES.items()]


def plain(text: str) -> str:
    """The text with full-width digits and fixed blanks replaced by plain ones, every character in its old place."""
    return text.translate(_PLAIN)


def read_numeral(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    """The number that a match of `NUMERAL` prints, and what one unit in its last digit is worth."""
    if match["digits"]:
        number = Decimal(_pointed(match["digits"]))
        exponent = number.as_tuple().exponent
        worth = Decimal(1).scaleb(int(exponent))
        return (-number if match["sign"] else number), worth
    if match["chinese"]:
        return Decimal(_chinese(match["chinese"])), Decimal(1)
    words = match["spelled"].lower()
    if words in _WORDS:
        return Decimal(_WORDS[words]), Decimal(1)
    tens, one = re.split("[ -]", words)
    return Decimal(_WORDS[tens] + _WORDS[one]), Decimal(1)


def read_scale(words: str) -> Decimal:
    """What a scale word that `SCALE` found multiplies by."""
    bare = words.strip(" -")
    return next(size for size, pattern in _EACH_SCALE if pattern.fullmatch(bare))


def _pointed(digits: str) -> str:
    """Digits with a decimal point and no thousands marks."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits):
        return digits.replace(",", "")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?", digits):
        return digits.replace(".", "").replace(",", ".")
    return digits.replace(" ", "").replace("'", "").replace(",", ".")


def _chinese(characters: str) -> int:
    """The number that Chinese numerals below ten thousand write, by position (二〇二五) or by powers (二百四十)."""
    if len(characters) > 1 and not set(characters) & set(_CHINESE_POWERS):
        return int("".join(str(_CHINESE[character]) for character in characters))
    total, digit = 0, 0
    for character in characters:
        if character in _CHINESE_POWERS:
            total += (digit or 1) * _CHINESE_POWERS[character]
            digit = 0
        else:
            digit = _CHINESE[character]
    return total + digit
