"""SF505: empty-link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacefacts.tools.built import Site
from spacefacts.tools.landings import Landing
from spacefacts.tools.linked import Link
from spacefacts.tools.rules import Met, rule

_NAVIGATION = re.compile(r"<(?:nav|header)\b|\brole\s*=\s*[\"']?(?:navigation|banner)\b", re.IGNORECASE)
_NAME = re.compile(r"[a-zA-Z][\w-]*")
_CURRENT = re.compile(r"<a\s[^<>]*\baria-current\b[^<>]*>", re.IGNORECASE)


@rule("SF505", on=Site)
def empty_link(site: Site) -> Iterator[Met]:
    """No link is empty.

    A link to nothing leads to the page that it stands on, and an empty source loads that page once more. In a navigation
    that is what is meant: there, the page itself has its place among the others.

    zh: 链接不得为空。空链接指向它自己所在的页面，空的资源地址则会把该页再载入一次。导航中的空链接不在此列：
    那里本来就是指本页，与其他各页并列。

    Bad:

    ```html title="site/index.html"
    <a href="">The lamp</a>
    ```

    ```html title="site/index.html"
    <img src=" " alt="The lamp">
    ```

    ```html title="site/index.html"
    <a href>The lamp</a>
    ```

    Good:

    ```html title="site/index.html"
    <a href="#">To the top</a>
    <a id="lamp">No link at all</a>
    <form action=""><input name="q"></form>
    <nav><a href="">The lamp</a> <a href="facts/lamp/">Its facts</a></nav>
    ```
    """
    for link in site.links.that(Landing.EMPTY):
        # A form without an address goes to its own page, and many are written so on purpose.
        if link.role != "submit" and not (link.role == "follow" and _means_its_page(site, link)):
            yield site.place_in(link.file, link.start), "this leads nowhere; write where it leads, or take it out"


def _means_its_page(site: Site, link: Link) -> bool:
    """Whether the link is a navigation's way of naming the page that it stands on."""
    html = site.links.text(link.file)
    if _CURRENT.match(html, html.rfind("<", 0, link.start)):
        return True
    starts = (html.rfind("<", 0, match.end()) for match in _NAVIGATION.finditer(html, 0, link.start))
    return any(_is_open(html, start, link.start) for start in starts)


def _is_open(html: str, start: int, end: int) -> bool:
    """Whether the element that starts at one place has not ended at the other."""
    name = _NAME.match(html, start + 1)
    tags = re.compile(rf"<(/?){name[0]}\b", re.IGNORECASE).finditer(html, start, end) if name else ()
    depth = 0
    for tag in tags:
        depth += -1 if tag[1] else 1
        if not depth:
            return False
    return depth > 0
