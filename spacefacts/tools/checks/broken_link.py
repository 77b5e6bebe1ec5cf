"""SF501: broken-link."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.built import Site
from spacefacts.tools.landings import Landing
from spacefacts.tools.rules import Met, rule


@rule("SF501", on=Site)
def broken_link(site: Site) -> Iterator[Met]:
    """Every link to the site itself leads to a file that is there.

    A reader who follows it, or a browser that loads it, gets an error page instead.

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
    for link in site.links.that(Landing.MISSING):
        path = link.destination.path
        near = site.links.near(path)
        meant = f"; did you mean {near}?" if near else "; mend the link, or add the file"
        yield site.place_in(link.file, link.start), f"the site has no {path or 'front page'}{meant}"
