"""SF502: broken-fragment."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.built import Site
from spacefacts.tools.landings import Landing
from spacefacts.tools.leads import Reached
from spacefacts.tools.linked import nearest
from spacefacts.tools.rules import Met, MetAt, rule
from spacefacts.tools.wayward import Wayward


@rule("SF502", on=Site | Wayward | Reached)
def broken_fragment(held: Site | Wayward | Reached) -> Iterator[Met]:
    """Every link with a fragment leads to an id that is on the page.

    A browser drops its reader at the top of the page instead, and says nothing. On a page of another host a script may
    make the id, so there it is a warning.

    zh: 带片段的链接，所指的id都在那一页上。否则浏览器会停在页首，什么也不提示。其他主机的网页，id可能由脚本生成，
    所以只作警告。

    Bad:

    ```html title="site/index.html"
    <a href="facts/lamp/#last">How long it lasted</a>
    ```

    ```html title="site/index.html"
    <a href="#end">To the end</a>
    ```

    ```html title="site/index.html"
    <h2 id="größe">Size</h2>
    <a href="#gr%C3%B6sse">Size</a>
    ```

    ```markdown title="docs/index.md"
    # The lamp

    [Its size](#sise)

    ## Size
    ```

    ```markdown title="docs/index.md"
    [Its size](https://example.org/lamp#size)
    ```

    ```http title="https://example.org/lamp"
    HTTP/1.1 200 OK
    Content-Type: text/html

    <h2 id="weight">Weight</h2>
    ```

    Good:

    ```html title="site/index.html"
    <h2 id="größe">Size</h2>
    <a name="end"></a>
    <a href="#gr%C3%B6%C3%9Fe">Size</a> <a href="#end">End</a> <a href="#top">Top</a> <a href="#">Top</a>
    <a href="facts/lamp/#lasted">How long it lasted</a> <a href="facts/lamp/#:~:text=lasted">The same</a>
    ```
    """
    if isinstance(held, Site):
        return _in_site(held)
    return _in_documents(held) if isinstance(held, Wayward) else _elsewhere(held)


def _in_site(site: Site) -> Iterator[Met]:
    for link in site.links.that(Landing.NO_FRAGMENT):
        _, path, fragment = link.destination
        message = f"no element of {path} has the id {fragment!r}{_meant(nearest(fragment, site.links.anchors(path)))}"
        yield MetAt(site.place_in(link.file, link.start), message, link.written, "broken")


def _in_documents(wayward: Wayward) -> Iterator[Met]:
    for page, one in wayward.each("no-fragment"):
        path, _, fragment = one.link.target.partition("#")
        message = f"no heading of {path or page.path} has the id {fragment!r}{_meant(one.near)}"
        yield MetAt(page.place_of(one.link.start), message, one.link.target, "broken")


def _elsewhere(reached: Reached) -> Iterator[Met]:
    for lead in reached.lost_fragments():
        message = (
            f"no element of {lead.asked} has the id {lead.fragment!r}; mend the link, or look whether a script makes it"
        )
        yield MetAt(lead.place, message, lead.url, "broken", "warning")


def _meant(near: str) -> str:
    return f"; did you mean {near!r}?" if near else "; mend the link, or give the place this id"
