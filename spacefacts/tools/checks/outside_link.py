"""SF506: outside-link."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.built import Site
from spacefacts.tools.landings import Landing
from spacefacts.tools.rules import Met, rule


@rule("SF506", on=Site)
def outside_link(site: Site) -> Iterator[Met]:
    """No link leads out of the folder of the site.

    What lies beside it on the computer that built the site is not there where the site is served.

    zh: 链接不通向站点目录之外。构建站点的计算机上，目录旁边的文件不会随站点一起发布。

    Bad:

    ```html title="site/index.html"
    <a href="../docs/lamp.md">The lamp</a>
    ```

    ```html title="site/index.html"
    <a href="file:///home/ada/lamp.html">The lamp</a>
    ```

    ```html title="site/index.html"
    <link rel="canonical" href="https://example.org/things/">
    <a href="/facts/lamp/">The lamp</a>
    ```

    Good:

    ```html title="site/index.html"
    <a href="facts/lamp/../../">Here</a>
    <a href="/facts/lamp/">The lamp</a>
    ```

    ```html title="site/index.html"
    <link rel="canonical" href="https://example.org/things/">
    <a href="/things/facts/lamp/">The lamp</a>
    ```
    """
    for link in site.links.that(Landing.OUTSIDE):
        within = f", which is served under {site.links.home.path}" if site.links.home.path != "/" else ""
        message = f"{link.written!r} leads out of the site{within}; link to a page in it, or to a full address"
        yield site.place_in(link.file, link.start), message
