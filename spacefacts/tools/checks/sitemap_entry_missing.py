"""SF507: sitemap-entry-missing."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.built import Site
from spacefacts.tools.rules import Met, rule


@rule("SF507", on=Site)
def sitemap_entry_missing(site: Site) -> Iterator[Met]:
    """The sitemap and the search index name only pages that are there.

    Search engines and the search box send readers to what they name.

    zh: 站点地图和搜索索引所列的页面都存在。搜索引擎和搜索框正是按它们把读者引向各页。

    Bad:

    ```xml title="site/sitemap.xml"
    <urlset><url><loc>https://example.org/facts/lamb/</loc></url><url><loc>https://example.org/facts/lamp/</loc></url></urlset>
    ```

    ```json title="site/search/search_index.json"
    {"docs": [{"location": "facts/lamp/#last", "title": "Lasted", "text": ""}]}
    ```

    Good:

    ```xml title="site/sitemap.xml"
    <urlset><url><loc>https://example.org/</loc></url><url><loc>https://example.org/facts/lamp/</loc></url></urlset>
    ```

    ```json title="site/search/search_index.json"
    {"docs": [{"location": ""}, {"location": "facts/lamp/#lasted"}]}
    ```
    """
    for entry in site.links.stale_entries:
        message = f"the site has no {entry.written!r}; build the site again"
        yield site.place_in(entry.file, entry.start), message
