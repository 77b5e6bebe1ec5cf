"""SF604: anchor-missing."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.built import Site
from spacefacts.tools.editions import PARTS
from spacefacts.tools.rules import Met, rule


@rule("SF604", on=Site)
def anchor_missing(site: Site) -> Iterator[Met]:
    """Every fact has its permalink: the page of its subject, with the property as an anchor.

    Links from other documents end there, and they are promised to last. A site in two languages has it in both.

    zh: 每条事实都有永久链接，即其条目的页面，以属性为锚点。别处文档的链接都指向这里，而且承诺过长期有效；
    站点如有两种语言，两种语言的页面都应有这一锚点。

    Bad:

    ```html title="site/facts/lamp/index.html"
    <h1>Lamp-3</h1>
    <h2 id="length">Length</h2>
    ```

    ```html title="site/zh/facts/lamp/index.html"
    <h1>灯三号</h1>
    ```

    Good:

    ```html title="site/facts/yard/index.html"
    <h1>Yard</h1>
    ```
    """
    for part in PARTS.values():
        if (site.folder / part / "facts").is_dir():
            yield from _missing(site, part)


def _missing(site: Site, part: str) -> Iterator[Met]:
    for subject in site.catalog.subjects():
        path = f"{part}{subject.url}index.html"
        anchors = site.anchors(path)
        if anchors is None:
            yield site.place(path), f"the page of {subject.id} is missing; build the site again"
            continue
        for name in subject:
            if name not in anchors:
                yield (
                    site.place(path),
                    f"no element here has the id {name!r}, so {part}{subject[name].url} leads nowhere",
                )
