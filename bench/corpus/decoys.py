"""Pages that hold the figure they are cited for, or one close to it, and do not say it of that."""

from __future__ import annotations

from random import Random

from corpus import makes
from corpus.cases import TIGHT, Case, Topic, drawn, whole, written
from corpus.domains import DOMAINS, Name
from corpus.surroundings import story
from corpus.traps import DATED, TRAPS, Trap


def decoy(key: str, names: dict[str, list[Name]], seed: str) -> Case:
    """A page that is not true, drawn by this seed, of a sort that every run takes in turn."""
    chance = Random(seed)  # noqa: S311  # pages, not secrets
    number = int(key[1:])
    while True:
        language = chance.choices(["en", "zh"], [55, 45])[0]
        setter = TRAPS[number % len(TRAPS)]
        fit = [
            (domain, about)
            for domain in DOMAINS
            for about in domain.properties
            if (about.sort in {"day", "minute"}) == (setter in DATED)
        ]
        domain, about = chance.choice(fit)
        pool = names[domain.kind]
        rivals = tuple(chance.sample(pool[1:], 3))
        value = drawn(about, chance)
        topic = Topic(
            domain=domain, about=about, name=pool[0], rivals=rivals, language=language, value=value, chance=chance
        )
        trap = setter(topic, value)
        if trap:
            pool.pop(0)
            return _case(topic, key, trap)


def _case(topic: Topic, key: str, trap: Trap) -> Case:
    chance, language = topic.chance, topic.language
    name = topic.name.of(language)
    title = chance.choice([name, {"en": f"All about {name}", "zh": f"走近{name}"}[language]])
    form = chance.choice(["html", "html", "html", "plain text", "pdf"])
    if trap.is_html or trap.head or trap.teasers:
        form = "html"
    made: tuple[bytes, str | None]
    if trap.sheet:
        make = chance.choice(makes.SHEETS)
        if form == "html":
            body, header, _ = whole(topic, title, make(trap.sheet, chance), [])
            form = f"html {make.__name__}"
        elif form == "pdf":
            body, header = makes.portable_sheet(title, trap.sheet, chance), "application/pdf"
        else:
            body, header = makes.text_sheet(title, trap.sheet, chance).encode(), "text/plain; charset=utf-8"
        made = body, header
    else:
        paragraphs = story(trap.sentences, language, chance)
        if form == "html":
            story_make = chance.choice(makes.STORIES)
            body, header, _ = whole(topic, title, story_make(paragraphs, chance), list(trap.teasers), trap.head)
            form = f"html {story_make.__name__}"
            made = body, header
        elif form == "pdf":
            made = makes.portable(title, paragraphs, chance, tight=language in TIGHT), "application/pdf"
        else:
            made = makes.text(title, paragraphs, chance, tight=language in TIGHT).encode(), "text/plain; charset=utf-8"
    return Case(
        key=key, is_true=False, sort=trap.sort, form=form, language=language, domain=topic.domain, about=topic.about, name=topic.name,
        value=written(topic.value, topic.about), says=topic.noted(topic.value), body=made[0], content_type=made[1],
    )  # fmt: skip
