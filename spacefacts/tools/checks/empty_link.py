"""SF505: empty-link."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.built import Site
from spacefacts.tools.landings import Landing
from spacefacts.tools.rules import Met, rule


@rule("SF505", on=Site)
def empty_link(site: Site) -> Iterator[Met]:
    """No link is empty.

    A link to nothing leads to the page that it stands on, and an empty source loads that page once more.

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
    ```
    """
    for link in site.links.that(Landing.EMPTY):
        # A form without an address goes to its own page, and many are written so on purpose.
        if link.role != "submit":
            yield site.place_in(link.file, link.start), "this leads nowhere; write where it leads, or take it out"
