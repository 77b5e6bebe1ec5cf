"""SF604: anchor-missing."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.built import Site
from spacefacts.tools.rules import Met, rule


@rule("SF604", on=Site)
def anchor_missing(site: Site) -> Iterator[Met]:
    """Every fact has its permalink: the page of its subject, with the property as an anchor.

    Links from other documents end there, and they are promised to last.

    Bad:

    ```html title="site/facts/lamp/index.html"
    <h1>Lamp-3</h1>
    <h2 id="length">Length</h2>
    ```

    Good:

    ```html title="site/facts/yard/index.html"
    <h1>Yard</h1>
    ```
    """
    if not (site.folder / "facts").is_dir():
        return
    for subject in site.catalog.subjects():
        path = f"{subject.url}index.html"
        anchors = site.anchors(path)
        if anchors is None:
            yield site.place(path), f"the page of {subject.id} is missing; build the site again"
            continue
        for name in subject:
            if name not in anchors:
                yield site.place(path), f"no element here has the id {name!r}, so {subject[name].url} leads nowhere"
