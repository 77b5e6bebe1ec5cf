"""SF508: foreign-asset."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.built import Site
from spacefacts.tools.landings import Landing
from spacefacts.tools.linked import Link
from spacefacts.tools.rules import Met, rule


@rule("SF508", on=Site, severity="warning")
def foreign_asset(site: Site) -> Iterator[Met]:
    """A page loads nothing from another host.

    Whoever reads the page is made known to that host, and the page breaks when it does; links to other hosts are fine.

    zh: 页面不从其他主机载入内容。否则读者的访问会被那台主机得知，那台主机出了故障，页面也随之残缺；
    指向其他主机的链接则没有问题。

    Bad:

    ```html title="site/index.html"
    <script src="https://cdn.example.com/chart.js"></script>
    ```

    ```html title="site/index.html"
    <link rel="stylesheet" href="//fonts.example.com/css?family=Roboto">
    ```

    ```html title="site/index.html"
    <style>@font-face { font-family: A; src: url(https://fonts.example.com/a.woff2) }</style>
    ```

    ```html title="site/index.html"
    <iframe src="https://video.example.com/7"></iframe>
    ```

    Good:

    ```html title="site/index.html"
    <a href="https://example.com/">Elsewhere</a>
    <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">
    <link rel="alternate" href="https://example.com/feed">
    ```
    """
    loaded: dict[str, list[Link]] = {}
    for link in site.links.that(Landing.ELSEWHERE):
        if link.role == "load":
            loaded.setdefault(link.written, []).append(link)
    for address, links in loaded.items():
        others = f", here and {len(links) - 1} more times" if len(links) > 1 else ""
        message = f"{address!r} is loaded from another host{others}; keep a copy on the site"
        yield site.place_in(links[0].file, links[0].start), message
