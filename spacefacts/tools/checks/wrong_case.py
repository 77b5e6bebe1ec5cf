"""SF504: wrong-case."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.built import Site
from spacefacts.tools.landings import Landing
from spacefacts.tools.rules import Met, MetAt, rule
from spacefacts.tools.wayward import Wayward


@rule("SF504", on=Site | Wayward)
def wrong_case(held: Site | Wayward) -> Iterator[Met]:
    """Every link spells the name of a file with the capitals that the file has.

    It works on the computer of somebody whose file system does not mind, and breaks on the server.

    zh: 链接中的文件名，大小写与文件一致。在不区分大小写的计算机上能用，到了服务器上就会失效。

    Bad:

    ```html title="site/index.html"
    <a href="facts/Lamp/">The lamp</a>
    ```

    ```html title="site/index.html"
    <a href="facts/lamp/Index.html#lasted">The lamp</a>
    ```

    ```markdown title="docs/index.md"
    [The guide](Guide.md)
    ```

    ```markdown title="docs/guide.md"
    The guide.
    ```

    Good:

    ```html title="site/index.html"
    <a href="facts/lamp/">The lamp</a>
    ```
    """
    if isinstance(held, Site):
        for link in held.links.that(Landing.WRONG_CASE):
            message = f"the file is named {link.destination.path}; write it so"
            yield MetAt(held.place_in(link.file, link.start), message, link.written, "broken")
    else:
        for page, one in held.each("wrong-case"):
            message = f"the file is spelt in other capitals; write {one.near}"
            yield MetAt(page.place_of(one.link.start), message, one.link.target, "broken")
