"""The sorts of decoys: what a page holds so that a careless reader takes it for evidence."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from corpus import makes
from corpus.cases import Topic, sheet
from corpus.misreadings import ELSEWHERE, OTHER_UNITS, SAID, UNRELATED
from corpus.printing import grouped, plain, trimmed
from corpus.words import CURRENCIES


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """What a decoy page holds: sentences, markup for its head, headlines of other stories, or a sheet."""

    sort: str
    sentences: list[str]
    head: str = ""
    teasers: tuple[str, ...] = ()
    sheet: makes.Sheet | None = None
    is_html: bool = False


Set = Callable[[Topic, Decimal], Trap | None]


def _other(topic: Topic) -> Decimal:
    while True:
        other = topic.drawn()
        if isinstance(other, Decimal):
            return other


def _lowered(topic: Topic) -> str:
    """A label as it stands within a sentence."""
    label = topic.label
    return label[0].lower() + label[1:]


def _now(topic: Topic) -> list[str]:
    """In half of the pages a sentence that says what is true now."""
    return [topic.tell(topic.name, topic.printed(_other(topic)).html)] if topic.chance.random() < 0.5 else []


def longer_number(topic: Topic, value: Decimal) -> Trap | None:
    """A number that contains the digits of the right one."""
    first = topic.chance.choice("123456789")
    ways = [
        Decimal(first + f"{value:f}"),
        value * 1000 + int(first),
        value + Decimal(topic.chance.choice(["0.7", "0.8", "1.3"])),
        Decimal(f"{value:f}".replace(".", "") + first),
    ]
    if topic.about.sort == "count" or value > 10_000:
        ways.pop(2)
    if topic.about.unit == "%":
        ways = [value + 20, value + 30]
    return Trap(sort="longer number", sentences=[topic.tell(topic.name, topic.printed(topic.chance.choice(ways)).html)])


def other_unit(topic: Topic, value: Decimal) -> Trap | None:
    """The right number of another unit."""
    units = OTHER_UNITS[topic.language].get(topic.about.unit)
    if not units:
        return None
    if topic.about.unit in CURRENCIES["en"]:
        right = topic.printed(value).plain
        for ours, theirs in units:
            if ours in right and "人民币" not in right:
                return Trap(sort="other unit", sentences=[topic.tell(topic.name, right.replace(ours, theirs))])
        return None
    space = "" if topic.language == "zh" else " "
    figure = f"{grouped(value, topic.language)}{space}{topic.chance.choice(units)[1]}"
    return Trap(sort="other unit", sentences=[topic.tell(topic.name, figure), *_now(topic)])


def other_noun(topic: Topic, value: Decimal) -> Trap | None:
    """The right number of other things that are counted."""
    if not topic.about.others:
        return None
    noun = topic.chance.choice(topic.about.others[topic.language])
    figure = f"{grouped(value, topic.language)}{'' if topic.language == 'zh' else ' '}{noun}"
    return Trap(sort="other noun", sentences=[topic.tell(topic.name, figure), *_now(topic)])


def other_subject(topic: Topic, value: Decimal) -> Trap:
    """The figure is that of a rival on the same page."""
    rival, right, wrong = topic.rivals[0], topic.printed(value).html, topic.printed(_other(topic)).html
    pattern = topic.chance.choice(SAID["rival"][topic.language])
    text = pattern.format(
        name=topic.name.of(topic.language),
        rival=rival.of(topic.language),
        label=_lowered(topic),
        right=right,
        wrong=wrong,
    )
    ways = [
        [text],
        [topic.tell(topic.name, wrong), topic.tell(rival, right)],
        [topic.tell(rival, right), topic.tell(topic.name, wrong)],
        [topic.tell(rival, right)],
    ]
    return Trap(sort="other subject", sentences=topic.chance.choice(ways))


def other_row(topic: Topic, value: Decimal) -> Trap:
    """The figure stands in the row of a rival."""
    values: list[Decimal | datetime] = [_other(topic), value, *(_other(topic) for _ in topic.rivals[1:])]
    others = [about for about in topic.domain.properties if about != topic.about]
    made = sheet(topic, values, [topic.name, *topic.rivals], topic.chance.sample(others, topic.chance.randint(1, 2)))
    return Trap(sort="other row", sentences=[], sheet=made)


def other_column(topic: Topic, value: Decimal) -> Trap | None:
    """The figure stands in the row of the thing, in the column of another property."""
    alike = [
        about
        for about in topic.domain.properties
        if about != topic.about
        and about.sort == topic.about.sort
        and (about.sort == "count" or about.unit == topic.about.unit)
    ]
    if not alike:
        return None
    names = [topic.name, *topic.rivals]
    values: list[Decimal | datetime] = [_other(topic) for _ in names]
    made = sheet(topic, values, names, [])
    aside = Topic(
        domain=topic.domain,
        about=topic.chance.choice(alike),
        name=topic.name,
        rivals=topic.rivals,
        language=topic.language,
        value=value,
        chance=topic.chance,
    )
    beside = sheet(aside, [value, *(_other(aside) for _ in topic.rivals)], names, [])
    columns = [*made.columns, *beside.columns]
    topic.chance.shuffle(columns)
    return Trap(
        sort="other column",
        sentences=[],
        sheet=makes.Sheet(corner=made.corner, names=made.names, columns=tuple(columns), shuffle=made.shuffle),
    )


def other_property(topic: Topic, value: Decimal) -> Trap | None:
    """The figure is that of something else about the thing."""
    told = UNRELATED[topic.language].get(topic.about.unit or "count")
    if not told:
        return None
    figure = topic.printed(value).html if topic.about.sort != "count" else grouped(value, topic.language)
    sentence = topic.chance.choice(told).format(name=topic.name.of(topic.language), figure=figure)
    return Trap(sort="other property", sentences=[sentence, *_now(topic)])


def unseen(topic: Topic, value: Decimal) -> Trap:
    """The sentence stands where no reader sees it."""
    sentence = topic.tell(topic.name, topic.printed(value).html)
    text = plain(sentence)
    hidden = {
        "a script": f"<script>var story = {json.dumps(text, ensure_ascii=False)};</script>",
        "a script's data": f'<script type="application/json" id="state">{json.dumps({"body": text}, ensure_ascii=False)}</script>',
        "a comment": f"<!-- {text} -->",
        "a template": f"<template><p>{sentence}</p></template>",
        "a hidden element": f"<div hidden><p>{sentence}</p></div>",
        "an element not displayed": topic.chance.choice([f'<p style="display:none">{sentence}</p>', f"<div style='color:red; display: none;'><p>{sentence}</p></div>"]),
        "a style sheet": f"<style>.note::before{{content:{json.dumps(text, ensure_ascii=False)}}}</style>",
        "an attribute": f'<div class="card" data-text="{text.replace(chr(34), "")}"></div>',
        "a hidden field": f'<form action="/s"><input type="hidden" name="q" value="{text.replace(chr(34), "")}"></form>',
    }  # fmt: skip
    where = topic.chance.choice(sorted(hidden))
    return Trap(sort=f"unseen: {where}", sentences=[hidden[where], *_now(topic)], is_html=True)


def struck(topic: Topic, value: Decimal) -> Trap:
    """The figure is struck out."""
    right = topic.printed(value).html
    begin, end = topic.chance.choice(
        [
            ("<del>", "</del>"),
            ("<s>", "</s>"),
            ("<strike>", "</strike>"),
            ("<span style='text-decoration: line-through'>", "</span>"),
        ]
    )
    now = topic.printed(_other(topic)).html
    if topic.chance.random() < 0.5:
        sentences = [topic.tell(topic.name, f"{begin}{right}{end} {topic.chance.choice([now, f'<ins>{now}</ins>'])}")]
    else:
        sentences = [f"{begin}{topic.tell(topic.name, right)}{end}", topic.tell(topic.name, now)]
    return Trap(sort="struck out", sentences=sentences, is_html=True)


def _said(kind: str) -> Set:
    """A trap made of the sentences of a kind."""

    def setter(topic: Topic, value: Decimal) -> Trap | None:
        right, wrong = topic.printed(value).html, topic.printed(_other(topic)).html
        names = {
            "name": topic.name.of(topic.language),
            "rival": topic.rivals[0].of(topic.language),
            "label": _lowered(topic),
        }
        pattern = topic.chance.choice(SAID[kind][topic.language])
        sentences = [pattern.format(**names, right=right, wrong=wrong)]
        if kind == "corrected":
            sentences.insert(topic.chance.randint(0, 1), topic.tell(topic.name, wrong))
        elif kind in {"change", "sum", "share"}:
            sentences += _now(topic)
        return Trap(sort=kind, sentences=[sentence[0].upper() + sentence[1:] for sentence in sentences])

    return setter


def teaser(topic: Topic, value: Decimal) -> Trap:
    """The figure stands in the headline of another story."""
    headline = topic.tell(topic.rivals[0] if topic.chance.random() < 0.7 else None, topic.printed(value).html).rstrip(
        ".。"
    )
    more = [topic.tell(rival, topic.printed(_other(topic)).html).rstrip(".。") for rival in topic.rivals[1:]]
    headlines = [headline, *more]
    topic.chance.shuffle(headlines)
    return Trap(
        sort="teaser",
        sentences=_now(topic)
        or [topic.chance.choice(ELSEWHERE[topic.language]).format(name=topic.name.of(topic.language))],
        teasers=tuple(headlines),
    )


def numeral_elsewhere(topic: Topic, value: Decimal) -> Trap | None:
    """The digits are those of a telephone, a version, an identifier, a page or a date."""
    number = f"{value:f}"
    pattern = topic.chance.choice(SAID["identifier"][topic.language])
    sentence = pattern.format(name=topic.name.of(topic.language), number=number)
    return Trap(sort="identifier", sentences=[sentence, *_now(topic)])


def digit_off(topic: Topic, value: Decimal) -> Trap | None:
    """One digit differs."""
    text = f"{value:f}"
    places = [place for place, letter in enumerate(text) if letter.isdigit() and text[: place + 1].strip("0.")]
    last = max(place for place in places if text[place] != "0")
    place = topic.chance.choice([place for place in places if place <= last])
    new = topic.chance.choice([digit for digit in "123456789" if digit != text[place]])
    off = Decimal(text[:place] + new + text[place + 1 :])
    return Trap(sort="digit off", sentences=[topic.tell(topic.name, topic.printed(off).html)])


def digits_swapped(topic: Topic, value: Decimal) -> Trap | None:
    """Two digits have changed places."""
    text = f"{value:f}"
    pairs = [
        at
        for at in range(len(text) - 1)
        if text[at : at + 2].isdigit() and text[at] != text[at + 1] and not (at == 0 and text[1] == "0")
    ]
    if not pairs:
        return None
    at = topic.chance.choice(pairs)
    swapped = Decimal(text[:at] + text[at + 1] + text[at] + text[at + 2 :])
    return Trap(sort="digits swapped", sentences=[topic.tell(topic.name, topic.printed(swapped).html)])


def wrong_scale(topic: Topic, value: Decimal) -> Trap | None:
    """The figure is ten, a thousand or ten thousand times too large or small."""
    money = topic.about.unit in CURRENCIES["en"]
    if not money and value < 10_000:
        factor = topic.chance.choice([Decimal(10), Decimal("0.1"), Decimal(100)])
        if topic.about.unit == "%":
            factor = Decimal("0.1")
    else:
        factor = Decimal(10_000 if topic.language == "zh" else 1000) ** topic.chance.choice([1, -1])
    wrong = trimmed(value * factor)
    if topic.about.sort == "count" and wrong != int(wrong):
        return None
    try:
        return Trap(sort="wrong scale", sentences=[topic.tell(topic.name, topic.printed(wrong).html)])
    except IndexError:
        return None


def sheet_scale(topic: Topic, value: Decimal) -> Trap | None:
    """The number stands under a head with another unit."""
    heads = {
        "en": {"m": "ft", "km": "miles", "kg": "lb", "d": "hours", "min": "seconds", "mo": "weeks", "t": "kg"},
        "zh": {"m": "英尺", "km": "英里", "kg": "磅", "d": "小时", "min": "秒", "mo": "周", "t": "公斤"},
    }
    unit = heads[topic.language].get(topic.about.unit)
    if not unit:
        return None
    values: list[Decimal | datetime] = [value, *(_other(topic) for _ in topic.rivals)]
    names = [topic.name, *topic.rivals]
    made = sheet(
        topic,
        values,
        names,
        topic.chance.sample([about for about in topic.domain.properties if about != topic.about], 1),
    )
    columns = tuple(
        makes.Column(label=one.label, unit=unit, cells=one.cells, whole=tuple(f"{cell} {unit}" for cell in one.cells))
        if one.label in topic.about.labels[topic.language] else one
        for one in made.columns
    )  # fmt: skip
    return Trap(
        sort="other unit in the head",
        sentences=[],
        sheet=makes.Sheet(corner=made.corner, names=made.names, columns=columns, shuffle=made.shuffle),
    )


def nothing(topic: Topic, value: Decimal) -> Trap:
    """The page speaks of the thing and says no figure of it."""
    del value
    return Trap(
        sort="nothing",
        sentences=[topic.chance.choice(ELSEWHERE[topic.language]).format(name=topic.name.of(topic.language))],
    )


def other_day(topic: Topic, value: datetime) -> Trap:
    """Another day or another minute, close to the right one."""
    steps = [timedelta(days=1), timedelta(days=-1), timedelta(days=31), timedelta(days=365)]
    if topic.about.sort == "minute":
        steps += [timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=12), timedelta(hours=1)]
    off = value + topic.chance.choice(steps) * topic.chance.choice([1, -1])
    return Trap(sort="other moment", sentences=[topic.tell(topic.name, topic.printed(off).html)])


def other_event(topic: Topic, value: datetime) -> Trap:
    """The right moment of another event, or of a rival."""
    figure, other = topic.printed(value).html, topic.printed(topic.drawn()).html
    names = {"name": topic.name.of(topic.language), "rival": topic.rivals[0].of(topic.language)}
    pattern = topic.chance.choice(
        SAID["event"][topic.language] if topic.about.sort == "day" else SAID["landing"][topic.language]
    )
    ways = [
        [pattern.format(**names, right=figure), topic.tell(topic.name, other)],
        [topic.tell(topic.rivals[0], figure), topic.tell(topic.name, other)],
    ]
    return Trap(sort="other event", sentences=topic.chance.choice(ways))


DATED = (other_day, other_event)
TRAPS: tuple[Callable[..., Trap | None], ...] = (
    longer_number, other_unit, other_noun, other_subject, other_row, other_column, other_property, unseen, struck, teaser, numeral_elsewhere,
    digit_off, digits_swapped, wrong_scale, sheet_scale, nothing, other_day, other_event,
    _said("replaced"), _said("corrected"), _said("denied"), _said("planned"), _said("change"), _said("sum"), _said("share"),
)  # fmt: skip
