"""`documents`: what a publisher printed, and what is taken from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from urllib.parse import unquote

from spacefacts.catalog import Catalog
from spacefacts.display import Style, display
from spacefacts.evidence import Source
from spacefacts.model import Fact
from spacefacts.moments import Moment
from spacefacts.tools.arguments import BadArgument
from spacefacts.tools.markup import anchor, claim_value, element, fact_link, item_list, sentence, verdict_chip
from spacefacts.tools.punctuation import COLON, COMMA

GRADES = {
    "en": {
        "A": "official, a filing, or primary data",
        "B": "an established medium",
        "C": "a republication of somebody else's text",
        "D": "weak: machine-made, anonymous, or a mirror",
    },
    "zh": {
        "A": "官方发布、监管文件或一手数据",
        "B": "有声誉的媒体",
        "C": "转载他人文字",
        "D": "证据薄弱：机器生成、匿名或镜像",
    },
}
_WORDS = {
    "en": {
        "none": "No document of its own is cited here; others carry its statements.",
        "grade": "Grade {}: {}.",
        "grade-origin": "Grade {}: {}, with the statement of {}.",
        "dates": "Published {}, read {}.",
        "undated": "without a date",
        "unread": "on a day not noted",
        "cited": "Language {}. Cited as {}.",
        "kept": "A kept copy",
        "taken": "Taken from it",
        "says": "says ",
    },
    "zh": {
        "none": "本库未引用其自有文件；其说法由他人刊载。",
        "grade": "{}级：{}。",
        "grade-origin": "{}级：{}，所载为{}的说法。",
        "dates": "发布日期：{}；查阅日期：{}。",
        "undated": "未注明",
        "unread": "未记录",
        "cited": "语言：{}。引用名：{}。",
        "kept": "存档副本",
        "taken": "取自此文",
        "says": "文中称",
    },
}
_LANGUAGES = {
    "ar": {"en": "Arabic", "zh": "阿拉伯文"},
    "cs": {"en": "Czech", "zh": "捷克文"},
    "de": {"en": "German", "zh": "德文"},
    "en": {"en": "English", "zh": "英文"},
    "es": {"en": "Spanish", "zh": "西班牙文"},
    "fr": {"en": "French", "zh": "法文"},
    "it": {"en": "Italian", "zh": "意大利文"},
    "ja": {"en": "Japanese", "zh": "日文"},
    "ko": {"en": "Korean", "zh": "韩文"},
    "pl": {"en": "Polish", "zh": "波兰文"},
    "pt": {"en": "Portuguese", "zh": "葡萄牙文"},
    "ru": {"en": "Russian", "zh": "俄文"},
    "vi": {"en": "Vietnamese", "zh": "越南文"},
    "zh": {"en": "Chinese", "zh": "中文"},
    "zh-Hans": {"en": "Chinese, simplified", "zh": "简体中文"},
    "zh-Hant": {"en": "Chinese, traditional", "zh": "繁体中文"},
}
"""The names of languages; one that is not here is called by its code."""

Use = tuple[Fact, int | None]
"""A fact that cites a document, and which of its claims does so, if it is not the fact itself."""


def documents(catalog: Catalog, publisher: str, *, lang: str = "en") -> str:
    """Every document of a publisher: its address, date, grade and origin, and the facts and claims that cite it."""
    if publisher not in catalog.publishers():
        raise BadArgument(f"no publisher {publisher!r} is described under facts/source")
    mine = _by_publisher(catalog).get(publisher)
    if not mine:
        return element("p", _WORDS[lang]["none"])
    uses = _uses(catalog)
    return "".join(_document(catalog, source, uses.get(source.id, []), lang) for source in mine)


def _document(catalog: Catalog, source: Source, uses: list[Use], lang: str) -> str:
    name = source.title or sentence(anchor(source.id).replace("-", " "))
    words = _WORDS[lang]
    grade = "grade" if source.origin == source.publisher else "grade-origin"
    facts = [
        element("a", escape(unquote(source.url)), href=source.url, rel="noopener", class_="sf-address"),
        escape(words[grade].format(source.grade, GRADES[lang][source.grade], source.origin_label(lang))),
        words["dates"].format(
            _day(source.published, lang) or words["undated"], _day(source.accessed, lang) or words["unread"]
        ),
        words["cited"].format(
            escape(_LANGUAGES.get(source.language, {}).get(lang, source.language)), element("code", escape(source.id))
        ),
    ]
    if source.archive:
        facts.append(element("a", words["kept"], href=source.archive, rel="noopener"))
    heading = element("h2", escape(name))
    taken = element("p", words["taken"], class_="sf-heading") + item_list(_taken(catalog, uses, lang))
    return element(
        "section", heading + item_list(facts, class_="sf-sources") + (taken if uses else ""), id=anchor(source.id)
    )


def _taken(catalog: Catalog, uses: list[Use], lang: str) -> Iterator[str]:
    for fact, claim in uses:
        subject = catalog.subject(fact.subject).label(lang)
        name = f"{escape(subject)}{COMMA[lang]}{escape(fact.label(lang))}{COLON[lang]}"
        if claim is None:
            yield f"{name}{fact_link(fact, lang)}"
        else:
            yield f"{name}{_WORDS[lang]['says']}{claim_value(fact, claim, lang)} {verdict_chip(fact.claims[claim], lang)}"


def _day(written: str | None, lang: str) -> str:
    return display(Moment(written), Style(), lang) if written else ""


@lru_cache(maxsize=1)
def _by_publisher(catalog: Catalog) -> dict[str, list[Source]]:
    # Once for all publishers: a site has a page of each.
    found: dict[str, list[Source]] = defaultdict(list)
    for source in catalog.sources():
        found[source.publisher].append(source)
    return found


@lru_cache(maxsize=1)
def _uses(catalog: Catalog) -> dict[str, list[Use]]:
    uses: dict[str, list[Use]] = defaultdict(list)
    for fact in catalog:
        for one in fact.series:
            for citation in one.sources:
                uses[citation.source.id].append((one, None))
            for index, claim in enumerate(one.claims):
                for citation in claim.sources:
                    uses[citation.source.id].append((one, index))
    return uses
