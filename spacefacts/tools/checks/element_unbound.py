"""SF602: element-unbound."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.built import Site
from spacefacts.tools.rules import Met, rule


@rule("SF602", on=Site)
def element_unbound(site: Site) -> Iterator[Met]:
    """Every number on the built site that names a fact names one that is there.

    A number bound to nothing would never be proved.

    zh: 构建好的站点上，凡注明事实的数字，所指的事实都存在。没有绑定到任何事实的数字，永远得不到证实。

    Bad:

    ```html title="site/index.html"
    <p>It lasted <a data-fact="lamp.lastd" data-value="204">204 days</a>.</p>
    ```

    Good:

    ```html title="site/index.html"
    <p>It lasted <a data-fact="lamp.lasted" data-value="204">204 days</a>.</p>
    ```
    """
    for element in site.elements:
        if element.address not in site.catalog:
            near = site.catalog.nearest(element.address, site.catalog.addresses())
            hint = f"did you mean {near[0]!r}?" if near else "build the site again"
            yield element.place, f"no fact {element.address!r}; {hint}"
