"""SF502: broken-fragment."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.built import Site
from spacefacts.tools.landings import Landing
from spacefacts.tools.linked import nearest
from spacefacts.tools.rules import Met, rule


@rule("SF502", on=Site)
def broken_fragment(site: Site) -> Iterator[Met]:
    """Every link with a fragment leads to an id that is on the page.

    A browser drops its reader at the top of the page instead, and says nothing.

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

    Good:

    ```html title="site/index.html"
    <h2 id="größe">Size</h2>
    <a name="end"></a>
    <a href="#gr%C3%B6%C3%9Fe">Size</a> <a href="#end">End</a> <a href="#top">Top</a> <a href="#">Top</a>
    <a href="facts/lamp/#lasted">How long it lasted</a> <a href="facts/lamp/#:~:text=lasted">The same</a>
    ```
    """
    for link in site.links.that(Landing.NO_FRAGMENT):
        _, path, fragment = link.destination
        near = nearest(fragment, site.links.anchors(path))
        meant = f"; did you mean {near!r}?" if near else "; mend the link, or give the place this id"
        yield site.place_in(link.file, link.start), f"no element of {path} has the id {fragment!r}{meant}"
