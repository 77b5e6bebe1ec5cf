"""SF503: duplicate-id."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.built import Site
from spacefacts.tools.rules import Met, rule


@rule("SF503", on=Site)
def duplicate_id(site: Site) -> Iterator[Met]:
    """Every id stands once on a page.

    A fragment leads to the first of them, so that the second place cannot be linked to; scripts and labels miss it too.

    zh: 同一页面上，每个id只出现一次。片段只通向其中第一处，第二处就无法链接；脚本和标签也找不到它。

    Bad:

    ```html title="site/index.html"
    <h2 id="use">Use</h2>
    <h2 id="use">Use by others</h2>
    ```

    ```html title="site/index.html"
    <p id=lamp>A lamp.</p>
    <img src="data:," alt="" id="lamp">
    ```

    Good:

    ```html title="site/index.html"
    <h2 id="use">Use</h2>
    <h2 id="use-by-others">Use by others</h2>
    <!-- <h2 id="use">Use</h2> -->
    ```

    ```html title="site/index.html"
    <a id="use" name="use"></a>
    <h2 id="Use">Use</h2>
    ```
    """
    for path, page in site.links.pages.items():
        if page.ids_differ:
            continue
        first: dict[str, int] = {}
        for name, start in site.links.ids(path):
            if name and name in first:
                line, _ = site.links.line_and_column(path, first[name])
                yield site.place_in(path, start), f"the id {name!r} stands in line {line} already; give each its own"
            first.setdefault(name, start)
