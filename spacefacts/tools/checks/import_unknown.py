"""SF118: import-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.imports import Imports
from spacefacts.tools.rules import Met, rule


@rule("SF118", on=Base | Imports)
def import_unknown(judged: Base | Imports) -> Iterator[Met]:
    """What is used of another base is there, and `imports` in `base.yaml` names that base.

    A name that leads nowhere gives no number, and whoever reads the facts has to see on which others they stand.

    zh: 取自其他事实库的内容在该库中存在，且`base.yaml`的`imports`列出了该库。名称落空，就取不到数字；
    读者也应当看得出这些事实建立在哪些库之上。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources: [{source: "islands:gazette/atlas"}]
    ```

    ```yaml title="facts/base.yaml"
    base: things
    label: {en: Things, zh: 诸物}
    imports: [islands]
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources: [{source: "islands:gazette/atlas"}]
    ```

    ```toml title="spacefacts.toml"
    [bases]
    islands = "islands"
    ```

    ```yaml title="islands/source/gazette.yaml"
    publisher: gazette
    label: {en: Gazette, zh: 公报}
    grade: A
    documents:
      almanac: {url: "https://example.org/almanac", language: en}
    ```

    Good:

    ```yaml title="facts/base.yaml"
    base: things
    label: {en: Things, zh: 诸物}
    imports: [islands]
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources: [{source: "islands:gazette/atlas"}]
    ```

    ```json title="facts/imports.json"
    {
    "islands": {"digest": "b5a2c96250612366ea272ffac6d9744aaf4b45aacd96aa7cfcb931ee3b558259"},
    "islands/publishers/gazette": {"publisher":"gazette","label":{"en":"Gazette","zh":"公报"},"grade":"A","about":null,"documents":["gazette/atlas"],"url":"sources/gazette/"},
    "islands/sources/gazette/atlas": {"source":"gazette/atlas","publisher":"gazette","origin":"gazette","grade":"A","title":null,"url":"https://example.org/atlas","archive":null,"published":null,"accessed":null,"language":"en"}
    }
    ```
    """
    if isinstance(judged, Base):
        yield from judged.met("import-unknown")
    else:
        yield from ((use.place, why) for use, why in judged.unknown())
