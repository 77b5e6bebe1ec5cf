"""Numerals as people print them: digits with thousands marks, number words, Chinese numerals, scale words.

Reading never changes the length of a text, so that every place found in it is a place in the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from spacefacts.tools.patterns import late

# Full-width forms, the apostrophe that typesetters prefer, and the blanks that they put between the digits of a number.
_PLAIN = str.maketrans(
    "０１２３４５６７８９％＋－．，：／\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{RIGHT SINGLE QUOTATION MARK}\N{IDEOGRAPHIC SPACE}"
    "\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}\N{HAIR SPACE}\N{PUNCTUATION SPACE}",
    "0123456789%+-.,:/--'       ",
)

LETTER = r"A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0400-\u04FF"
"""Letters whose words stand apart by blanks, for use in a class of a regular expression."""

HAN = "零〇一二两兩三四五六七八九十百千"
"""Chinese numerals below ten thousand, for use in a class of a regular expression."""

_WORDS = {
    word: value
    for value, words in enumerate(
        (
            "zero null",
            "one ein eine einen einer uno una один одна",
            "two zwei deux dos два две",
            "three drei trois tres три",
            "four vier quatre cuatro четыре",
            "five fünf cinq cinco пять",
            "six sechs seis шесть",
            "seven sieben sept siete семь",
            "eight acht huit ocho восемь",
            "nine neun neuf nueve девять",
            "ten zehn dix diez десять",
            "eleven elf onze одиннадцать",
            "twelve zwölf douze doce двенадцать",
            "thirteen dreizehn treize",
            "fourteen vierzehn quatorze",
            "fifteen fünfzehn quinze",
            "sixteen sechzehn seize",
            "seventeen siebzehn",
            "eighteen achtzehn",
            "nineteen neunzehn",
            "twenty zwanzig vingt veinte двадцать",
        )
    )
    for word in words.split()
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_WORDS |= {"a": 1, "an": 1, "dozen": 12, "a dozen": 12, "hundred": 100} | _TENS

ARTICLES = ("a", "an")
"""Words that are numbers only before a unit or a scale word."""

_CHINESE = {character: value for value, characters in enumerate(
    ("零〇", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九")
) for character in characters}  # fmt: skip
_CHINESE_POWERS = {"十": 10, "百": 100, "千": 1000}
_CHINESE_MYRIADS = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}

_SCALES = {
    # Thousand Sails is the name of satellites, not a number of them.
    1_000: r"thousand(?! sails)|tausend|mille|mila|mil|тысяч[аи]?|тыс\.|千(?![米克牛])",
    10_000: "万|萬",
    1_000_000: r"millions?|mn|mln|millionen|mio\.|millón|millones|milioni|milhões|миллион|миллиона|миллионов|млн|百万|百萬",
    10_000_000: "千万|千萬",
    100_000_000: "亿|億",
    1_000_000_000: r"billions?|bn|milliarden?|milliards?|miliardi|mrds?\.?|mil millones|миллиард|миллиарда|миллиардов|млрд|十亿|十億",
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
_ONE = "one|two|three|four|five|six|seven|eight|nine"
_UNDER_HUNDRED = rf"(?:{'|'.join(_TENS)})(?:[ -](?:{_ONE}))?|(?:four|six|seven|eigh|nine)teen|thirteen|fifteen|twelve|eleven|ten|{_ONE}"
# The exponent is set high by a character or by a mark; without either, 10 5 are two numbers.
_RAISED = r"(?:\^|\*\*)[ ({]?[-+\N{MINUS SIGN}]?\d{1,2}[)}]?(?!\d)|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}"

NUMERAL = late(
    rf"""
    # The digits of MS-22 and v1 are part of a name, those of CNY50 are not.
    (?:(?<=CNY)|(?<=RMB)|(?<=USD)|(?<=EUR)|(?<=HKD)|(?<=RUB)
      |(?<![{LETTER}\d_\#/])(?<![{LETTER}][-\u2010\u2011])(?<!\d[.,]))
    (?P<sign>(?<![\w)\]])[-\N{{MINUS SIGN}}](?=\d))?
    (?:(?=10(?:{_RAISED}))10(?P<power>{_RAISED})                  # 10^9
      |(?P<digits>(?>{_DIGITS}))(?!\.\d)                         # 1.6.1 is a version
       (?:[ ]?[x×*·⋅∙][ ]?10(?P<times>{_RAISED})|[eE](?P<exponent>[-+]?\d{{1,2}})(?![{LETTER}\d.]))?)
  | (?<![{LETTER}])(?P<spelled>(?i:(?:(?:{_ONE}|a)[ ]hundred(?:[ ](?:and[ ])?(?:{_UNDER_HUNDRED}))?)
      | (?:{"|".join(_TENS)})[ -](?:{_ONE})
      | {_SPELLED}))(?![{LETTER}])
  | (?P<chinese>[{HAN}]++
      (?:[亿億][{HAN}]++(?:[万萬](?:[{HAN}]++)?)?|[万萬][{HAN}]++)?+
      (?:点[零〇一二三四五六七八九]++(?![十百千分刻]))?+)(?!分[之点點比])
    """,
    re.VERBOSE,
)
"""One number, without what follows it."""

SCALE = late(
    r"[ -]?(?:{})(?:(?<![{letter}])|(?![{letter}]))".format(
        "|".join(sorted("|".join(_SCALES.values()).split("|"), key=len, reverse=True)), letter=LETTER
    ),
    re.IGNORECASE,
)
"""The scale word after a number, with the blank before it."""

_STARTS = late(rf"(?P<dash>[-\N{{MINUS SIGN}}])?\d+|[{HAN}]+|(?P<word>[{LETTER}]+)")
_FIRST_WORDS = {word.split()[0] for word in _WORDS}
# Two points between short groups make a date, and a version has no group of three.
_CONTINENTAL = late(r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![\d.,]*\d)")
_EXCHANGED = str.maketrans(".,", ",.")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺\N{MINUS SIGN}", "0123456789-+-")
_EACH_SCALE = [(Decimal(size), re.compile(words, re.IGNORECASE)) for size, words in _SCALES.items()]


def plain(text: str) -> str:
    """The text with full-width digits and fixed blanks replaced by plain ones, every character in its old place."""
    return text if text.isascii() else text.translate(_PLAIN)


def as_in_english(text: str) -> str:
    """A text whose numbers have decimal commas and thousands points, with the two exchanged, every one in its place."""
    return _CONTINENTAL.sub(lambda match: match[0].translate(_EXCHANGED), text)


def numerals(text: str) -> Iterator[re.Match[str]]:
    """The matches of `NUMERAL` in the text, in its order, none within another."""
    end = 0
    for start in _STARTS.finditer(text):
        if start.start() < end or (start["word"] and start["word"].lower() not in _FIRST_WORDS):
            continue
        match = NUMERAL.match(text, start.start())
        if match is None and start["dash"]:
            # This dash is no sign: it stands between two numbers.
            match = NUMERAL.match(text, start.end("dash"))
        if match:
            end = match.end()
            yield match


def read_numeral(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    """The number that a match of `NUMERAL` prints, and what one unit in its last digit is worth."""
    if match["power"]:
        number = Decimal(10) ** _exponent(match["power"])
        return number, number
    if match["digits"]:
        number = Decimal(_pointed(match["digits"]))
        power = match["times"] or match["exponent"]
        number = number.scaleb(_exponent(power)) if power else number
        worth = Decimal(1).scaleb(int(number.as_tuple().exponent))
        return (-number if match["sign"] else number), worth
    if match["chinese"]:
        number = read_chinese(match["chinese"])
        return number, Decimal(1).scaleb(int(number.as_tuple().exponent))
    return Decimal(_spelled(match["spelled"].lower())), Decimal(1)


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


def _exponent(raised: str) -> int:
    return int(raised.translate(_SUPERSCRIPTS).strip("^*(){} "))


def _spelled(words: str) -> int:
    """The number that words write: a hundred and four, forty-two, nine."""
    if words in _WORDS:
        return _WORDS[words]
    before, hundred, after = words.partition(" hundred")
    if hundred:
        return _WORDS[before] * 100 + (_spelled(after.removeprefix(" and").strip()) if after else 0)
    tens, one = re.split("[ -]", words)
    return _WORDS[tens] + _WORDS[one]


def read_chinese(characters: str) -> Decimal:
    """The number that Chinese numerals write: by position (二〇二五), or by powers (两万三千, 三点五)."""
    whole, _, fraction = characters.partition("点")
    total, rest = 0, whole
    for myriad in re.findall("[万萬亿億]", whole):
        part, _, rest = rest.partition(myriad)
        total += _under_myriad(part) * _CHINESE_MYRIADS[myriad]
    total += _under_myriad(rest) if rest else 0
    digits = "".join(str(_CHINESE[character]) for character in fraction)
    return Decimal(f"{total}.{digits}") if digits else Decimal(total)


def _under_myriad(characters: str) -> int:
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
