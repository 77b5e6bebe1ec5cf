"""SF501: broken-link."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.built import Site
from spacefacts.tools.landings import Landing
from spacefacts.tools.leads import Reached
from spacefacts.tools.rules import Met, MetAt, rule
from spacefacts.tools.wayward import Wayward


@rule("SF501", on=Site | Wayward | Reached)
def broken_link(held: Site | Wayward | Reached) -> Iterator[Met]:
    """Every link leads to something that is there.

    A reader who follows it, or a browser that loads it, gets an error page instead. Links to other hosts are followed
    with `--online`; one of them that was healthy lately is a warning until its grace is over.

    zh: 每个链接所指的内容都存在。否则读者打开的、浏览器载入的，都是错误页。指向其他主机的链接，带上`--online`才追踪；
    不久前还正常的，宽限期内只作警告。

    Bad:

    ```html title="site/index.html"
    <a href="facts/lamb/">The lamp</a>
    ```

    ```html title="site/index.html"
    <img src="lamp.png" srcset="lamp-2.png 2x" alt="The lamp">
    ```

    ```html title="site/index.html"
    <meta http-equiv="refresh" content="0; url=facts/lamb/">
    ```

    ```html title="site/index.html"
    <link rel="canonical" href="https://example.org/things/">
    <a href="https://example.org/things/lamb/">The lamp</a>
    ```

    ```css title="site/site.css"
    p { background: url("grey.png") }
    ```

    ```markdown title="docs/index.md"
    [How to light it](lightning.md)
    ```

    ```markdown title="docs/index.md"
    [The lamp](https://example.org/lamp)
    ```

    ```http title="https://example.org/lamp"
    HTTP/1.1 404 Not Found
    ```

    Good:

    ```html title="site/index.html"
    <a href="facts/lamp/">The lamp</a>
    <a href="facts/lamp/index.html?print=yes">To print</a>
    <a href="mailto:ada@example.org">Ada</a>
    ```

    ```html title="site/index.html"
    <link rel="canonical" href="https://example.org/things/">
    <a href="https://example.org/things/facts/lamp/">The lamp</a>
    <a href="https://example.org/">Other things</a>
    ```
    """
    if isinstance(held, Site):
        return _in_site(held)
    return _in_documents(held) if isinstance(held, Wayward) else _elsewhere(held)


def _in_site(site: Site) -> Iterator[Met]:
    for link in site.links.that(Landing.MISSING):
        path = link.destination.path
        message = f"the site has no {path or 'front page'}{_meant(site.links.near(path))}"
        yield MetAt(site.place_in(link.file, link.start), message, link.written, "broken")


def _in_documents(wayward: Wayward) -> Iterator[Met]:
    for page, one in wayward.each("missing"):
        message = f"nothing is at {one.link.target}{_meant(one.near)}"
        yield MetAt(page.place_of(one.link.start), message, one.link.target, "broken")


def _elsewhere(reached: Reached) -> Iterator[Met]:
    for lead, outcome in reached.each("broken"):
        instead = f"mend the link, or see {lead.copy}" if lead.copy else "mend the link"
        if reached.is_spared(outcome):
            message = f"{lead.url} leads nowhere since {outcome.failing}: {outcome.why}; {instead}"
            yield MetAt(lead.place, message, lead.url, "broken", "warning")
        else:
            yield MetAt(lead.place, f"{lead.url} leads nowhere: {outcome.why}; {instead}", lead.url, "broken")


def _meant(near: str) -> str:
    return f"; did you mean {near}?" if near else "; mend the link, or add the file"
