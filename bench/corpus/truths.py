"""Pages that say what they are cited for: in all the ways in which a careful reader still says yes."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from random import Random

from corpus import makes
from corpus.cases import TIGHT, Case, Topic, drawn, sheet, whole, written
from corpus.domains import DOMAINS, Name, Property
from corpus.printing import joined, spellings
from corpus.surroundings import story
from corpus.words import UNITS

_REVISED = {
    "en": ("An earlier version of this page gave {old}; the correct figure is {new}.", "The figure was revised from {old} to {new}.", "Correction: it is {new}, not {old} as first reported."),
    "zh": ("本文早先版本误作{old}，现更正为{new}。", "该数字由原来的{old}修正为{new}。", "更正：应为{new}，而非{old}。"),
}  # fmt: skip
_COMPARED = {"en": ("By comparison, {other}", "Elsewhere, {other}"), "zh": ("相比之下，{other}", "而{other}")}
_BOTH = {
    "en": ("{label}: {rival} {old}, {name} {new}.", "{label} of {name}: {new}. {label} of {rival}: {old}."),
    "zh": ("{rival}的{label}为{old}，{name}则为{new}。", "{name}{label}{new}，{rival}{label}{old}。"),
}  # fmt: skip
_SHEETS = tuple(make for make in makes.SHEETS)


def truth(key: str, names: dict[str, list[Name]], seed: str) -> Case:
    """A page that is true, drawn by this seed; the first of the names of its field is taken from the list."""
    chance = Random(seed)  # noqa: S311  # pages, not secrets
    language = chance.choices(["en", "zh", "de", "fr", "es", "ja", "zh-Hant"], [40, 36, 4, 4, 4, 6, 6])[0]
    fit = [(domain, about) for domain in DOMAINS for about in domain.properties if language in about.told]
    domain, about = chance.choice(fit)
    pool = names[domain.kind]
    name = pool.pop(0)
    topic = Topic(
        domain=domain,
        about=about,
        name=name,
        rivals=tuple(chance.sample(pool, 3)),
        language=language,
        value=drawn(about, chance),
        chance=chance,
    )
    weighed: dict[Callable[[Topic, str], Case], int] = {_told: 8, _text: 2, _portable: 2, _structured: 1}
    if language in {"en", "zh"}:
        weighed |= {_tabled: 8, _text_table: 1, _portable_table: 1}
    return chance.choices(list(weighed), list(weighed.values()))[0](topic, key)


def _case(
    topic: Topic,
    key: str,
    sort: str,
    form: str,
    made: tuple[bytes, str | None, str],
    noted: str | None = None,
    value: str | None = None,
) -> Case:
    body, content_type, encoding = made
    if noted is None:
        noted = topic.noted(topic.value)
        if topic.about.sort == "quantity" and topic.chance.random() < 0.15 and topic.language in {"en", "zh"}:
            noted = ""
    return Case(
        key=key, is_true=True, sort=f"{sort}, {encoding}" if encoding else sort, form=form, language=topic.language, domain=topic.domain, about=topic.about,
        name=topic.name, value=value or written(topic.value, topic.about), says=noted, body=body, content_type=content_type,
    )  # fmt: skip


def _title(topic: Topic) -> str:
    name = topic.name.of(topic.language)
    titles = {
        "en": (name, f"{name}: what we know", f"All about {name}"),
        "zh": (name, f"{name}最新消息", f"走近{name}"),
    }
    return topic.chance.choice(titles.get(topic.language, (name,)))


def _teasers(topic: Topic) -> list[str]:
    """Headlines about other things, with other figures."""
    return [
        topic.tell(rival, topic.printed(topic.drawn()).html).rstrip(".。")
        for rival in topic.rivals[: topic.chance.randint(0, 3)]
    ]


def _told(topic: Topic, key: str) -> Case:
    sort, sentences, noted, value = _wording(topic)
    paragraphs = story(sentences, topic.language, topic.chance)
    make = topic.chance.choice(makes.STORIES)
    head = (
        f"<!-- {topic.tell(topic.rivals[0], topic.printed(topic.drawn()).plain)} -->"
        if topic.chance.random() < 0.2
        else ""
    )
    made = whole(topic, _title(topic), make(paragraphs, topic.chance), _teasers(topic), head)
    return _case(topic, key, sort, f"html {make.__name__}", made, noted, value)


def _wording(topic: Topic) -> tuple[str, list[str], str | None, str | None]:
    """How the page puts it, its sentences, and the citation and the value where they are not the plain ones."""
    ways: list[Callable[[Topic], tuple[str, list[str], str | None, str | None] | None]] = [_plainly]
    if topic.language in {"en", "zh"}:
        ways += [_unnamed, _compared, _compared, _both, _revised, _rounded, _ranged, _adjective, _struck]
    while True:
        found = topic.chance.choice([*ways, _plainly, _plainly, _plainly])(topic)
        if found:
            return found


def _plainly(topic: Topic) -> tuple[str, list[str], None, None]:
    figure = topic.styled(topic.value)
    return f"told {figure.style}", [topic.tell(topic.name, figure.html)], None, None


def _unnamed(topic: Topic) -> tuple[str, list[str], None, None]:
    figure = topic.styled(topic.value)
    return f"unnamed {figure.style}", [topic.tell(None, figure.html)], None, None


def _compared(topic: Topic) -> tuple[str, list[str], None, None]:
    figure = topic.styled(topic.value)
    other = topic.tell(topic.rivals[0], topic.printed(topic.drawn()).html)
    if topic.language == "en" and not other.startswith(topic.rivals[0].en):
        other = other[0].lower() + other[1:]
    compared = topic.chance.choice(_COMPARED[topic.language]).format(other=other)
    sentences = [topic.tell(topic.name, figure.html), compared]
    topic.chance.shuffle(sentences)
    return f"compared {figure.style}", sentences, None, None


def _both(topic: Topic) -> tuple[str, list[str], None, None]:
    new, old = topic.printed(topic.value), topic.printed(topic.drawn())
    pattern = topic.chance.choice(_BOTH[topic.language])
    names = {"name": topic.name.of(topic.language), "rival": topic.rivals[0].of(topic.language)}
    return "both in a sentence", [pattern.format(**names, label=topic.label, old=old.html, new=new.html)], None, None


def _revised(topic: Topic) -> tuple[str, list[str], None, None] | None:
    if isinstance(topic.value, datetime):
        return None
    new, old = topic.printed(topic.value), topic.printed(topic.drawn())
    revised = topic.chance.choice(_REVISED[topic.language]).format(old=old.html, new=new.html)
    return "revised to it", [topic.tell(topic.name, new.html), revised], None, None


def _struck(topic: Topic) -> tuple[str, list[str], None, None]:
    new, old = topic.styled(topic.value), topic.printed(topic.drawn())
    tag = topic.chance.choice(["del", "s", "strike"])
    return "another struck out", [topic.tell(topic.name, f"<{tag}>{old.html}</{tag}> {new.html}")], None, None


def _rounded(topic: Topic) -> tuple[str, list[str], str, str] | None:
    """The value is known finer than the page prints it."""
    about, value = topic.about, topic.value
    if isinstance(value, datetime) or about.sort != "quantity":
        return None
    # A zero at the end leaves open how far the page has rounded, and so would tell nothing.
    ways = [
        one
        for one in spellings(about, value, topic.language, topic.chance)
        if one.style in {"plain", "scaled"} and re.findall(r"\d", one.plain)[-1] != "0"
    ]
    if not ways:
        return None
    step = Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
    finer = value + step * Decimal(topic.chance.choice([-41, -27, -13, 12, 28, 43])) / 100
    noted = re.sub(r"\s", " ", topic.chance.choice(ways).plain)
    return "rounded", [topic.tell(topic.name, topic.chance.choice(ways).html)], noted, f"{finer:f}"


def _ranged(topic: Topic) -> tuple[str, list[str], str, str] | None:
    about, low = topic.about, topic.value
    if (
        isinstance(low, datetime)
        or about.unit not in {"d", "m", "km", "min", "mo", "t"}
        or low != int(low)
        or low > 3000
    ):
        return None
    high = low + topic.chance.randint(2, 9)
    word = UNITS[topic.language][about.unit][0]
    ways = {
        "en": (
            "{low}&ndash;{high} {word}",
            "between {low} and {high} {word}",
            "{low} to {high} {word}",
            "{low} {word} to {high} {word}",
        ),
        "zh": ("{low}至{high}{word}", "{low}&mdash;{high}{word}", "{low}～{high}{word}", "{low}{word}到{high}{word}"),
    }
    figure = topic.chance.choice(ways[topic.language]).format(low=low, high=high, word=word)
    noted = f"{low}-{high} {word}" if topic.language == "en" else f"{low}至{high}{word}"
    return "range", [topic.tell(topic.name, figure)], noted, f"{{from: {low}, to: {high}}}"


def _adjective(topic: Topic) -> tuple[str, list[str], None, None] | None:
    if topic.language != "en" or not topic.about.joined or isinstance(topic.value, datetime):
        return None
    pattern = topic.chance.choice(topic.about.joined)
    return "adjective", [pattern.format(name=topic.name.en, figure=joined(topic.about, topic.value))], None, None


def _tabled(topic: Topic, key: str) -> Case:
    make = topic.chance.choice(_SHEETS)
    made = whole(topic, _title(topic), make(_sheet(topic), topic.chance), _teasers(topic))
    return _case(topic, key, "tabled", f"html {make.__name__}", made)


def _sheet(topic: Topic, most: int = 2) -> makes.Sheet:
    others = [about for about in topic.domain.properties if about != topic.about and topic.language in about.told]
    more: list[Property] = topic.chance.sample(others, topic.chance.randint(1, min(most, len(others))))
    values = [topic.value, *(topic.drawn() for _ in topic.rivals)]
    return sheet(topic, values, [topic.name, *topic.rivals], more)


def _text(topic: Topic, key: str) -> Case:
    sort, sentences, noted, value = _wording(topic)
    if sort == "another struck out":
        sort, sentences, noted, value = _plainly(topic)
    paragraphs = story(sentences, topic.language, topic.chance)
    words = makes.text(_title(topic), paragraphs, topic.chance, tight=topic.language in TIGHT)
    encoding = topic.chance.choice(
        ["utf-8", {"zh": "gb18030", "ja": "shift_jis", "zh-Hant": "big5"}.get(topic.language, "utf-8")]
    )
    try:
        body = words.encode(encoding)
    except UnicodeEncodeError:
        encoding, body = "utf-8", words.encode()
    header = topic.chance.choice(["text/plain", f"text/plain; charset={encoding}"])
    return _case(topic, key, sort, "plain text", (body, header, encoding), noted, value)


def _text_table(topic: Topic, key: str) -> Case:
    words = makes.text_sheet(_title(topic), _sheet(topic), topic.chance)
    return _case(topic, key, "tabled", "plain text", (words.encode(), "text/plain; charset=utf-8", ""))


def _portable(topic: Topic, key: str) -> Case:
    figure = topic.printed(topic.value)
    paragraphs = story([topic.tell(topic.name, figure.html)], topic.language, topic.chance)
    body = makes.portable(_title(topic), paragraphs, topic.chance, tight=topic.language in TIGHT)
    return _case(
        topic,
        key,
        f"told {figure.style}",
        "pdf",
        (body, topic.chance.choice(["application/pdf", "application/octet-stream", "text/html"]), ""),
    )


def _portable_table(topic: Topic, key: str) -> Case:
    body = makes.portable_sheet(_title(topic), _sheet(topic, 1), topic.chance)
    return _case(topic, key, "tabled", "pdf", (body, "application/pdf", ""))


def _structured(topic: Topic, key: str) -> Case:
    figure = topic.printed(topic.value)
    head = makes.structured(topic.name.of(topic.language), topic.tell(topic.name, figure.html), topic.chance)
    main = makes.article(story([], topic.language, topic.chance) or [""], topic.chance)
    return _case(
        topic, key, f"told {figure.style}", "json-ld", whole(topic, _title(topic), main, _teasers(topic), head)
    )
