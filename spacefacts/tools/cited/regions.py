"""Parts of a page that are about other things: menus, related articles, notices; and elements that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

from spacefacts.tools.patterns import late

NAVIGATION = "navigation"
"""The head of every passage that is no part of what the page is about."""

Region: TypeAlias = Literal["", "navigation", "navigation by its class", "navigation unless it is titled"]
"""Whether an element holds navigation: surely, by its class alone, or unless the title of the page stands in it."""

_ELEMENTS: dict[str, Region] = {"nav": "navigation", "menu": "navigation", "search": "navigation"}
_ROLES: dict[str, Region] = {
    "navigation": "navigation",
    "search": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "contentinfo": "navigation",
    "complementary": "navigation by its class",
    "banner": "navigation unless it is titled",
}
_WHOLE = frozenset(("html", "body", "main", "article", "h1", "title"))
_CLASS = late(
    r"(?:(?:site|page|post|article|entry|story|block|widget)[-_])?"
    r"(?:related|recommend\w*|sidebar|breadcrumbs?|menu|nav(?:bar|igation)?|cookies?|consent|gdpr|shar(?:e|ing)|social"
    r"|teasers?|newsletter|advert\w*|sponsored|comments|trending|popular|most[-_]?read|read[-_]?(?:more|next)"
    r"|more[-_](?:stories|news)|also[-_]like|(?:site|page)[-_]?footer|footer)(?:[-_].*)?",
    re.IGNORECASE,
)
_OTHER = (
    r"related(?:[ -](?:articles?|stories|news|content|posts?|links|reading|topics?|coverage))?|recommended(?: for you| reading)?"
    r"|see also|read (?:more|next|also)|also read|more (?:stories|news|like this|(?:from|in|on) \w+(?: \w+)?)|you (?:may|might) also .*"
    r"|most (?:read|popular|viewed)|latest (?:news|stories|posts)|trending(?: now)?|popular(?: now| posts)?|top stories|up next"
    r"|further reading|don't miss|editors?['’]s? picks?|相关(?:阅读|新闻|文章|报道|链接|推荐|稿件|专题)|相關(?:閱讀|新聞|文章|報導|連結)"
    r"|(?:推荐|延伸|扩展|更多|热门|热点|精彩)(?:阅读|新闻|推荐|文章|内容|资讯)?|(?:推薦|延伸|更多|熱門)(?:閱讀|新聞|文章)?|猜你喜欢|猜你喜歡"
    r"|最新(?:新闻|文章|消息|新聞)|热搜|(?:热门|点击|新闻)排行.*|(?:上|下)一篇"
)
_TITLE = late(rf"\W*(?:{_OTHER})\W*", re.IGNORECASE)
_LEAD = late(rf"\W*(?:{_OTHER})\s*[:：|›»>]", re.IGNORECASE)

_HIDING = late(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:^|;)\s*opacity\s*:\s*0*\.?0+\s*(?:;|!|$)"
    r"|font-size\s*:\s*0+(?:px|em|pt|rem|%)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
_STRIKING = late(r"text-decoration[a-z-]*\s*:[^;]*line-through", re.IGNORECASE)
_BLOCK = late(r"display\s*:\s*(?:block|flex|grid|list-item|table)", re.IGNORECASE)
_UNSEEN_CLASSES = frozenset(("katex-html", "mw-editsection", "mw-jump-link"))


def region_of(name: str, attributes: Mapping[str, str], *, is_inside: bool) -> Region:
    """What an element is to the page; `is_inside` an article, a header or a footer is that of the article."""
    if found := _ELEMENTS.get(name) or _ROLES.get(attributes.get("role", "")):
        return found
    if name == "footer" and not is_inside:
        return "navigation"
    if name == "header" and not is_inside:
        return "navigation unless it is titled"
    if name == "aside" and not is_inside:
        return "navigation by its class"
    if name not in _WHOLE and ("class" in attributes or "id" in attributes):
        for token in (*attributes.get("class", "").split(), attributes.get("id", "")):
            if _CLASS.fullmatch(token):
                return "navigation by its class"
    return ""


def heads_other_things(title: str) -> bool:
    """Whether a heading announces other articles."""
    return len(title) < 60 and _TITLE.fullmatch(title) is not None


def leads_to_other_things(text: str) -> bool:
    """Whether a line begins as a link to another article does."""
    return _LEAD.match(text) is not None


def is_hidden(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element says of itself that it is not shown; what a style sheet hides is not known."""
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if "popover" in attributes or (name == "dialog" and "open" not in attributes):
        return True
    if "class" in attributes and not _UNSEEN_CLASSES.isdisjoint(attributes["class"].split()):
        return True
    return "style" in attributes and _HIDING.search(attributes["style"]) is not None


def is_struck(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element strikes out its words."""
    return name in ("del", "s", "strike") or (
        "style" in attributes and _STRIKING.search(attributes["style"]) is not None
    )


def is_block(attributes: Mapping[str, str]) -> bool:
    """Whether an inline element says of itself that it is a block."""
    return "style" in attributes and _BLOCK.search(attributes["style"]) is not None
