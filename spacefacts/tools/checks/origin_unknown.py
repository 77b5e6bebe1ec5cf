"""SF204: origin-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.nearest import nearest
from spacefacts.tools.rules import Met, rule


@rule("SF204", on=Base)
def origin_unknown(base: Base) -> Iterator[Met]:
    """The origin of a document is a publisher of the base.

    Two documents corroborate each other only if their origins differ, and a misspelt origin would always differ.

    zh: 文献的出处是本库收录的发布者。两份文献出处不同，才算互证；出处写错，就总与别的不同。

    Bad:

    ```yaml title="facts/source/gazette.yaml"
    publisher: gazette
    label: {en: Gazette}
    grade: B
    documents:
      lamps: {url: "https://example.org/lamps", language: en, origin: agncy}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources:
          - {source: gazette/lamps}
    ```

    Good:

    ```yaml title="facts/source/gazette.yaml"
    publisher: gazette
    label: {en: Gazette}
    grade: B
    documents:
      lamps: {url: "https://example.org/lamps", language: en, origin: agency}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources:
          - {source: gazette/lamps}
    ```
    """
    for document in base.documents.values():
        if document.origin not in base.publishers:
            message = f"no publisher {document.origin!r}; {nearest(document.origin, base.publishers)}"
            yield document.origin_place, message
