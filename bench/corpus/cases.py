"""A page, what it is cited for, and whether it says that; and how the bytes of pages are made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from random import Random

from corpus.dates import clock_says, days, drawn_day, drawn_minute, minutes
from corpus.domains import Domain, Name, Property
from corpus.makes import Column, Sheet
from corpus.printing import Printed, bare, grouped, says, simplest, spellings, trimmed
from corpus.surroundings import page
from corpus.words import CURRENCIES, UNITS

TIGHT = frozenset({"zh", "ja", "zh-Hant"})
_ENCODINGS = {
    "en": {"utf-8": 6, "windows-1252": 3, "utf-16": 1},
    "zh": {"utf-8": 5, "gb18030": 5, "utf-16": 1},
    "de": {"utf-8": 1, "windows-1252": 1},
    "fr": {"utf-8": 1, "windows-1252": 1},
    "es": {"utf-8": 1, "windows-1252": 1},
    "ja": {"shift_jis": 3, "euc_jp": 1, "utf-8": 1},
    "zh-Hant": {"big5": 2, "utf-8": 1},
}
_LABELS = {"gb18030": ("gb2312", "gbk", "GB18030", "GB2312"), "big5": ("big5", "Big5"), "shift_jis": ("Shift_JIS", "x-sjis"), "euc_jp": ("euc-jp",), "windows-1252": ("iso-8859-1", "windows-1252"), "utf-8": ("utf-8", "UTF-8"), "utf-16": ("utf-16",)}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A page and its citation; `sort` is the way in which it is true or a decoy, `form` how it is made."""

    key: str
    is_true: bool
    sort: str
    form: str
    language: str
    domain: Domain
    about: Property
    name: Name
    value: str
    says: str
    body: bytes
    content_type: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a page is to speak of: a thing with its true value, other things beside it, and the language."""

    domain: Domain
    about: Property
    name: Name
    rivals: tuple[Name, ...]
    language: str
    value: Decimal | datetime
    chance: Random

    @property
    def label(self) -> str:
        """A label of the property."""
        return self.chance.choice(self.about.labels[self.language])

    def drawn(self) -> Decimal | datetime:
        """Another value of the same property, which differs from the true one in plain sight."""
        while True:
            other = drawn(self.about, self.chance)
            if apart(other, self.value):
                return other

    def printed(self, value: Decimal | datetime) -> Printed:
        """A value in a usual spelling."""
        if isinstance(value, datetime):
            return self.chance.choice(list((days if self.about.sort == "day" else minutes)(value, self.language)))
        return simplest(self.about, value, self.language, self.chance)

    def styled(self, value: Decimal | datetime) -> Printed:
        """A value in any spelling, each style as likely as the next."""
        if isinstance(value, datetime):
            return self.printed(value)
        every = spellings(self.about, value, self.language, self.chance)
        style = self.chance.choice(sorted({one.style for one in every}))
        return self.chance.choice([one for one in every if one.style == style])

    def tell(self, name: Name | None, figure: str) -> str:
        """A sentence that says the figure of this thing, or of the thing that the page is about, unnamed."""
        own = {"en": f"{self.domain.en.lower()}", "zh": f"该{self.domain.zh}"}.get(self.language)
        told = self.about.told[self.language]
        if name is None and own:
            fit = [sentence for sentence in told if not sentence.startswith("{name} and")]
            return _begun(
                self.chance.choice(fit)
                .replace("the {name}", "{name}")
                .replace("The {name}", "{name}")
                .format(name=f"the {own}" if self.language == "en" else own, figure=figure)
            )
        return _begun(self.chance.choice(told).format(name=(name or self.name).of(self.language), figure=figure))

    def noted(self, value: Decimal | datetime) -> str:
        """What a citation notes of this value."""
        if isinstance(value, datetime):
            if self.about.sort == "minute":
                return clock_says(value, self.language, self.chance)
            return next(days(value, self.language)).plain
        return says(self.about, value, self.language, self.chance)


def _begun(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def drawn(about: Property, chance: Random) -> Decimal | datetime:
    """A value of this property, seldom a round one."""
    if about.sort == "day":
        return drawn_day(chance)
    if about.sort == "minute":
        return drawn_minute(chance)
    while True:
        size = about.low * (about.high / about.low) ** chance.random()
        number = Decimal(repr(size)).quantize(Decimal(1).scaleb(-about.decimals))
        coarse = trimmed(Decimal(f"{number:.{about.digits}g}"))
        if (
            about.low <= coarse <= about.high
            and str(bare(coarse, "en")).rstrip("0")[-2:]
            and len(digits(coarse)) >= min(2, about.digits)
        ):
            return coarse


def apart(one: Decimal | datetime, other: Decimal | datetime) -> bool:
    """Whether nobody could take the one for the other, even rounded."""
    if isinstance(one, datetime) or isinstance(other, datetime):
        return one != other and str(one)[:10] != str(other)[:10]
    ratio = one / other
    return digits(one) != digits(other) and not Decimal("0.93") < ratio < Decimal("1.07")


def digits(number: Decimal) -> str:
    """The significant digits of a number."""
    return f"{number:f}".replace(".", "").strip("0")


def written(value: Decimal | datetime, about: Property) -> str:
    """A value as a fact base writes it."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%dT%H:%MZ}" if about.sort == "minute" else f"{value:%Y-%m-%d}+08:00"
    return f"{value:f}"


def column(topic: Topic, about: Property, values: list[Decimal | datetime]) -> Column:
    """A column with these values, each printed alike."""
    chance, language = topic.chance, topic.language
    label = chance.choice(about.labels[language])
    if about.sort in {"day", "minute"}:
        dates = [_date_cell(value, about, language, chance) for value in values if isinstance(value, datetime)]
        return Column(label=label, unit="", cells=tuple(dates), whole=tuple(dates))
    numbers = [value for value in values if isinstance(value, Decimal)]
    whole = tuple(simplest(about, value, language, chance).html for value in numbers)
    mark = chance.choice([None, ""])
    if about.sort == "count":
        cells = tuple(grouped(value, language, mark) for value in numbers)
        return Column(label=label, unit="", cells=cells, whole=cells if chance.random() < 0.5 else whole)
    if about.unit in CURRENCIES["en"]:
        unit, scale = _money_head(about.unit, language, chance)
        return Column(
            label=label,
            unit=unit,
            cells=tuple(grouped(trimmed(value / scale), language, mark) for value in numbers),
            whole=whole,
        )
    unit = chance.choice(UNITS[language][about.unit])
    return Column(label=label, unit=unit, cells=tuple(grouped(value, language, mark) for value in numbers), whole=whole)


def _date_cell(value: datetime, about: Property, language: str, chance: Random) -> str:
    every = list(days(value, language)) if about.sort == "day" else list(minutes(value, language, alone=True))
    return chance.choice(every).html


def _money_head(code: str, language: str, chance: Random) -> tuple[str, int]:
    if language == "zh":
        yuan = {"CNY": "元", "EUR": "欧元", "USD": "美元"}[code]
        return chance.choice([(f"亿{yuan}", 10**8), (f"万{yuan}", 10**4), (yuan, 1)])
    names = {"CNY": ("yuan", "RMB"), "EUR": ("euros", "€", "EUR"), "USD": ("US dollars", "US$", "USD")}[code]
    word = chance.choice(names)
    thing = word in {"€", "US$", "EUR", "RMB", "USD"}
    millions = [f"{word} million", f"{word} m"] if thing else [f"million {word}", f"in millions of {word}"]
    return chance.choice([(chance.choice(millions), 10**6), (word, 1)])


def sheet(topic: Topic, values: list[Decimal | datetime], names: list[Name], more: list[Property]) -> Sheet:
    """A sheet of these things with these values, and columns of other properties before or after."""
    chance = topic.chance
    columns = [column(topic, topic.about, values)]
    for other in more:
        neighbours = [drawn(other, chance) for _ in values]
        columns.insert(chance.randint(0, len(columns)), column(topic, other, neighbours))
    order = list(range(len(names)))
    chance.shuffle(order)
    corner = topic.domain.en if topic.language == "en" else topic.domain.zh
    return Sheet(
        corner=corner,
        names=tuple(name.of(topic.language) for name in names),
        columns=tuple(columns),
        shuffle=tuple(order),
    )


def html_bytes(source: str, language: str, chance: Random) -> tuple[bytes, str, str]:
    """A page of HTML in some character set that is declared somewhere or nowhere; the third is the name of that."""
    weights = _ENCODINGS[language]
    encoding = chance.choices(list(weights), list(weights.values()))[0]
    label = chance.choice(_LABELS[encoding])
    declared = chance.choice(["header", "meta", "both", "nowhere"])
    if declared in {"meta", "both"} and encoding != "utf-16":
        meta = chance.choice(
            [f'<meta charset="{label}">', f'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset={label}">']
        )
        source = re.sub(r"(?i)(<title>)", lambda found: meta + found[1], source, count=1)
    body = source.encode(encoding, "xmlcharrefreplace")
    header = "text/html" + (f"; charset={label}" if declared in {"header", "both"} else "")
    return body, header, f"{encoding} declared {declared}"


def whole(topic: Topic, title: str, main: str, teasers: list[str], head: str = "") -> tuple[bytes, str, str]:
    """The bytes of a page around these words."""
    source = page(
        title, main, topic.language, topic.chance, teasers=teasers, head=head, name=topic.name.of(topic.language)
    )
    return html_bytes(source, topic.language, topic.chance)
