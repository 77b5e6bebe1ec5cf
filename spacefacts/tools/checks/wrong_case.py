"""SF504: wrong-case."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.built import Site
from spacefacts.tools.landings import Landing
from spacefacts.tools.rules import Met, rule


@rule("SF504", on=Site)
def wrong_case(site: Site) -> Iterator[Met]:
    """Every link spells the name of a file with the capitals that the file has.

    It works on the computer of somebody whose file system does not mind, and breaks on the server.

    Bad:

    ```html title="site/index.html"
    <a href="facts/Lamp/">The lamp</a>
    ```

    ```html title="site/index.html"
    <a href="facts/lamp/Index.html#lasted">The lamp</a>
    ```

    Good:

    ```html title="site/index.html"
    <a href="facts/lamp/">The lamp</a>
    ```
    """
    for link in site.links.that(Landing.WRONG_CASE):
        yield site.place_in(link.file, link.start), f"the file is named {link.destination.path}; write it so"
