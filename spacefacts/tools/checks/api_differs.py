"""SF603: api-differs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from spacefacts.loading import API, SNAPSHOT
from spacefacts.snapshot import canonical
from spacefacts.tools.built import Site
from spacefacts.tools.rules import Met, rule


@rule("SF603", on=Site)
def api_differs(site: Site) -> Iterator[Met]:
    """Every file of the JSON API says what the base says.

    Programs read the API where people read the pages, and both must get the same number. Of the files below only the
    fields that matter are shown.

    zh: JSON API的每个文件都与事实库一致。程序读API，人读页面，得到的应是同一个数字。下面的文件只列出有关的字段。

    Bad:

    ```json title="site/api/v1/subjects/yard.json"
    {"subject": "yard", "label": {"en": "Garden", "zh": "院子"}}
    ```

    ```json title="site/api/v1/facts/lamp.lasted.json"
    {"address": "lamp.lasted", "text": "203"}
    ```

    ```json title="site/api/v1/facts.json"
    {}
    ```

    ```json title="site/api/v1/facts/lamp.lastd.json"
    {"address": "lamp.lastd"}
    ```

    Good:

    ```json title="site/api/v1/subjects/yard.json"
    {"subject": "yard", "label": {"en": "Yard", "zh": "院子"}}
    ```

    ```json title="site/api/v1/facts/lamp.lasted.json"
    {"address": "lamp.lasted", "text": "204"}
    ```
    """
    if not (site.folder / API / SNAPSHOT).is_file():
        return
    if (site.folder / API / SNAPSHOT).read_bytes() != site.catalog.snapshot.bytes():
        yield site.place(f"{API}/{SNAPSHOT}"), "this is not the snapshot of the base; build the site again"
    for fact in site.catalog:
        yield from _differing(site, f"{API}/facts/{fact.address}.json", fact.as_dict())
    for subject in site.catalog.subjects():
        yield from _differing(site, f"{API}/subjects/{subject.id}.json", subject.with_facts())
    for path in sorted((site.folder / API / "facts").glob("*.json")):
        if path.stem not in site.catalog:
            yield site.place(f"{API}/facts/{path.name}"), f"the base has no fact {path.stem!r}; build the site again"


def _differing(site: Site, path: str, record: dict[str, Any]) -> Iterator[Met]:
    file = site.folder / path
    if not file.is_file():
        yield site.place(path), "this file is missing; build the site again"
        return
    try:
        found = json.loads(file.read_bytes(), parse_float=Decimal)
    except ValueError:
        yield site.place(path), "this is not JSON; build the site again"
        return
    wanted = json.loads(canonical(record), parse_float=Decimal)
    for field, value in wanted.items():
        if not isinstance(found, dict) or found.get(field) != value:
            yield site.place(path), f"{field} is not what the base says; build the site again"
            return
