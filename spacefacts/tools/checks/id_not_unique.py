"""SF106: id-not-unique."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF106", on=Base)
def id_not_unique(base: Base) -> Iterator[Met]:
    """An id belongs to one subject in the whole base.

    Addresses begin with the id, so two subjects of one id would answer to the same addresses.

    zh: 一个标识在全库中只属于一个条目。地址以标识开头，两个条目共用一个标识，就会共用同样的地址。

    Bad:

    ```yaml title="facts/place/lamp.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: {}
    ```

    Good:

    ```yaml title="facts/place/lamp-shop.yaml"
    subject: lamp-shop
    label: {en: X, zh: 甲}
    facts: {}
    ```
    """
    return base.met("id-not-unique")
