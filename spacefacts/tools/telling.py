"""What changed, in words: for release notes, for the page on what changed, and for feeds."""

from __future__ import annotations

from spacefacts.catalog import Catalog
from spacefacts.errors import UnknownName
from spacefacts.model import Fact
from spacefacts.tools.chronicle import Chapter
from spacefacts.tools.differences import Change, Differences
from spacefacts.tools.markup import day_words
from spacefacts.tools.punctuation import COLON, FULL_STOP, PAUSE
from spacefacts.views import words

PARTS = {
    "en": {
        "status": "status",
        "sources": "sources",
        "claims": "claims",
        "note": "note",
        "derivation": "derivation",
        "label": "name",
        "about": "definition",
        "series": "earlier observations",
    },
    "zh": {
        "status": "状态",
        "sources": "来源",
        "claims": "不同说法",
        "note": "附注",
        "derivation": "推算方式",
        "label": "名称",
        "about": "定义",
        "series": "此前的观测值",
    },
}
"""What stands behind a value, as a reader calls it."""

COUNTS = {
    "en": ("Numbers changed: {}", "Facts added: {}", "Moved or withdrawn: {}", "Changed behind the number: {}"),
    "zh": ("数字变更{}处", "新增事实{}条", "迁移或撤下{}条", "数字未变而佐证有变{}处"),
}
"""How many numbers changed, facts came and went, and changed in what stands behind the number."""

_SINCE = {"en": "Since {}", "zh": "{}之后"}
_FIRST = {
    "en": "The first release, with {facts} facts about {subjects} subjects, from {sources} documents.",
    "zh": "首次发布：{subjects}个主题的{facts}条事实，取自{sources}份文献。",
}
_DATED = {"en": "{} (as of {})", "zh": "{}（截至{}）"}
_WITHDRAWN = {"en": "withdrawn: {}", "zh": "已撤下：{}"}
_UNKNOWN = {"en": "not known: {}", "zh": "未知：{}"}
_MOVED = {"en": "moved to {}", "zh": "移至{}"}
_REMOVED = {"en": "removed", "zh": "已删除"}


def title_of(chapter: Chapter, language: str) -> str:
    """The version of a release; of what was not released yet, the one that it comes after."""
    if chapter.release:
        return chapter.release.version
    return _SINCE[language].format(chapter.since)


def anchor_of(chapter: Chapter) -> str:
    """Where a chapter begins on the page on what changed: `v0-1-0`, or `unreleased`."""
    return f"v{chapter.release.version.replace('.', '-')}" if chapter.release else "unreleased"


def summary_of(chapter: Chapter, found: Differences, language: str) -> str:
    """A chapter in a line: how many facts changed in which way, or how many the first release had."""
    if chapter.release and not chapter.since:
        return _FIRST[language].format(**{name: f"{count:,}" for name, count in chapter.release.counts.items()})
    values = sum(change.is_of_value for change in found.changed)
    counts = (values, len(found.added), len(found.moved) + len(found.removed), len(found.changed) - values)
    told = [words.format(count) for words, count in zip(COUNTS[language], counts, strict=True) if count]
    return FULL_STOP[language].join(told) + FULL_STOP[language].strip()


def name_of(catalog: Catalog, address: str, language: str) -> str:
    """The subject and the property of a fact: Shenzhou-20: Crew's stay in space."""
    fact = catalog.get(address)
    return COLON[language].join((catalog.subject(fact.subject).label(language), fact.label(language)))


def value_of(fact: Fact, language: str) -> str:
    """The value, with the day it held where it changes."""
    shown = fact.display(language)
    return _DATED[language].format(shown, day_words(fact.as_of, language)) if fact.as_of else shown


def parts_of(change: Change, language: str) -> str:
    """Which of the things behind a value changed: sources, status."""
    return PAUSE[language].join(PARTS[language][part] for part in change.parts if part in PARTS[language])


def fate_of(address: str, to: str, catalog: Catalog, language: str) -> str:
    """What became of an address: where it moved to, why it was withdrawn, that its value is not known, or nothing."""
    subject, _, property_name = address.partition(".")
    if to == "withdrawn":
        stone = catalog.snapshot.get("moved", address) or catalog.snapshot.get("moved", subject) or {}
        return _WITHDRAWN[language].format(words(stone["withdrawn"], language))
    if to == "unknown":
        return _UNKNOWN[language].format(_held(catalog, subject, property_name, language))
    return _MOVED[language].format(to) if to else _REMOVED[language]


def _held(catalog: Catalog, subject: str, property_name: str, language: str) -> str:
    try:
        return catalog.subject(subject).unknown(language)[property_name]
    except UnknownName:
        return ""
