"""`changes`: what each release changed, and what changed since the last one."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from spacefacts.catalog import Catalog
from spacefacts.tools.arguments import BadArgument
from spacefacts.tools.chronicle import Chapter, chronicle
from spacefacts.tools.differences import Change, Differences
from spacefacts.tools.feeds import FEED, feed_path
from spacefacts.tools.markup import SITE, day_words, element, item_list
from spacefacts.tools.punctuation import COLON
from spacefacts.tools.telling import anchor_of, fate_of, name_of, parts_of, summary_of, title_of, value_of

_HEADS = {"en": ("Number", "Before", "After", "Why"), "zh": ("数字", "旧值", "新值", "缘由")}
_WORDS = {
    "en": {
        "feeds": "Follow by Atom feed",
        "everything": "Everything",
        "nothing": "No fact has changed.",
        "added": "Added",
        "gone": "Moved or withdrawn",
        "behind": "Changed behind the number",
    },
    "zh": {
        "feeds": "用Atom订阅",
        "everything": "全部",
        "nothing": "没有事实改变。",
        "added": "新增",
        "gone": "迁移或撤下",
        "behind": "数字未变，佐证有变",
    },
}


def changes(catalog: Catalog, *, kind: str | None = None, lang: str = "en") -> str:
    """What changed since the last release, then what each release changed, newest first: old -> new, and why.

    `kind` limits it to the subjects of a kind.
    """
    if kind is not None:
        catalog.kind(kind)
    chapters = chronicle(catalog)
    if not chapters:
        raise BadArgument("no release is on record; make one with spacefacts release, or take the macro out")
    return _feeds(catalog, kind, lang) + "".join(_chapter(catalog, chapter, kind, lang) for chapter in chapters)


def _feeds(catalog: Catalog, kind: str | None, lang: str) -> str:
    words = _WORDS[lang]
    kinds = [catalog.kind(kind)] if kind else catalog.kinds()
    names = {} if kind else {feed_path(lang): words["everything"]}
    names |= {feed_path(lang, one.id): one.label(lang) for one in kinds}
    items = [element("a", escape(name), href=f"{SITE}{path}", type=FEED) for path, name in names.items()]
    return element("details", element("summary", words["feeds"]) + item_list(items))


def _chapter(catalog: Catalog, chapter: Chapter, kind: str | None, lang: str) -> str:
    release, found = chapter.release, chapter.of_kind(kind) if kind else chapter.found
    day = f" {element('small', day_words(release.date, lang))}" if release else ""
    heading = element("h2", escape(title_of(chapter, lang)) + day, id=anchor_of(chapter))
    told = summary_of(chapter, found, lang) if found.step != "none" or not chapter.since else _WORDS[lang]["nothing"]
    return f"{heading}{element('p', escape(told))}{_told(catalog, chapter, found, lang)}"


def _told(catalog: Catalog, chapter: Chapter, found: Differences, lang: str) -> str:
    words, new = _WORDS[lang], chapter.new
    values = [change for change in found.changed if change.is_of_value]
    added = [
        f"{_link(catalog, new, one, lang)}{COLON[lang]}{escape(value_of(new.get(one), lang))}" for one in found.added
    ]
    behind = [
        f"{_link(catalog, new, change.address, lang)}{COLON[lang]}{parts_of(change, lang)}"
        for change in found.changed
        if not change.is_of_value
    ]
    gone = [
        f"{escape(name_of(chapter.old, one, lang))}{COLON[lang]}{escape(fate_of(one, to, new, lang))}"
        for one, to in (*found.moved, *((one, "") for one in found.removed))
    ]
    folded = (("gone", gone), ("added", added), ("behind", behind))
    table = _table(catalog, new, values, lang) if values else ""
    return table + "".join(_folded(words[name], items) for name, items in folded if items)


def _table(catalog: Catalog, new: Catalog, changed: Iterable[Change], lang: str) -> str:
    head = "".join(element("th", name, scope="col") for name in _HEADS[lang])
    rows = "".join(
        f'<tr><th scope="row">{_link(catalog, new, change.address, lang)}</th>'
        f"<td>{escape(value_of(change.before, lang))}</td><td>{escape(value_of(change.after, lang))}</td>"
        f"<td>{escape(change.why[lang]) if change.why else '–'}</td></tr>"
        for change in changed
    )
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return element("div", table, class_="sf-table", tabindex="0", role="region", aria_label=_HEADS[lang][0])


def _folded(title: str, items: list[str]) -> str:
    return element("details", element("summary", f"{title} {element('small', str(len(items)))}") + item_list(items))


def _link(catalog: Catalog, new: Catalog, address: str, lang: str) -> str:
    """The name that a fact has after a change, as a link as far as it is still there."""
    name = escape(name_of(new, address, lang))
    return element("a", name, href=f"{SITE}{new.get(address).url}") if address in catalog else name
