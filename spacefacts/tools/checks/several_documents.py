"""SF007: several-documents."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF007", on=Base)
def several_documents(base: Base) -> Iterator[Met]:
    """A file holds one document.

    A second document in the same file would never be read, because a file is one subject.

    zh: 一个文件只有一份YAML文档。一个文件就是一个条目，同一文件中的第二份文档永远不会被读到。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: {}
    ---
    subject: z
    label: {en: X, zh: 甲}
    facts: {}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: {}
    ```
    """
    return base.met("several-documents")
