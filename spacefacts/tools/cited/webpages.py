"""HTML pages as passages: the words that a browser shows, under their headings, with what each table says of its cells.

What is hidden, scripted or a comment is left out; what is struck out stays in its passage and is marked. Menus, the
header and footer of a site, and links to other articles are kept under the head `navigation`, for what they say is
about another thing. An `<aside>` of an article is part of it, unless it holds little but links.
"""

from __future__ import annotations

import re

from spacefacts.tools.cited.passages import Passage, Unreadable
from spacefacts.tools.cited.showing import Shown
from spacefacts.tools.cited.structured import describes_a_thing
from spacefacts.tools.cited.tokens import read
from spacefacts.tools.patterns import late

_FEW = 60
"""A page that is filled by scripts shows no more letters than this before: "Loading" and the name of the site."""

_NOTICE = 600
"""A page that shows no more letters than this may be nothing but the request to switch scripts on."""

_NEEDS_SCRIPTS = late(
    r"(?:enabl\w+|requires?|needs?|turn on|activate|without|supports?)\b.{0,40}\bjava\s?script"
    r"|java\s?script.{0,40}(?:required|disabled|enabled)|(?:启用|开启|需要|支持|啟用|開啟).{0,8}javascript"
    r"|checking your browser|^just a moment",
    re.IGNORECASE,
)


def read_html(html: str, *, is_xml: bool = False) -> list[Passage]:
    """What a page shows, its title first; raises `Unreadable` where it shows nothing, or only by its scripts."""
    page = Shown()
    read(html, page, is_xml=is_xml)
    unseen = page.unseen
    shown = page.passages()
    letters = sum(len(passage.text) for passage in shown if passage.sort != "data")
    if letters <= _NOTICE and not describes_a_thing(unseen.linked) and _needs_scripts(page, shown, letters):
        raise Unreadable("the page needs scripts to show its words")
    if letters == 0:
        shown += [Passage(text=text) for text in unseen.without_scripts]
    if not shown and not unseen.linked:
        raise Unreadable("the page has no words")
    return [*unseen.titles, *shown, *unseen.linked]


def _needs_scripts(page: Shown, shown: list[Passage], letters: int) -> bool:
    hint = " ".join(page.unseen.without_scripts)
    if len(hint) > _NOTICE:  # the words of the page stand there
        return False
    if _NEEDS_SCRIPTS.search(" ".join(passage.text for passage in shown if passage.sort == "prose")):
        return True
    if not page.unseen.has_scripts or letters > _FEW:
        return False
    return page.is_mounted or _NEEDS_SCRIPTS.search(hint) is not None or (letters == 0 and not hint)
