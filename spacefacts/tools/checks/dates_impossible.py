"""SF308: dates-impossible."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF308", on=Base)
def dates_impossible(base: Base) -> Iterator[Met]:
    """A document was read no earlier than it was published.

    One of the two dates is a slip, and a reader who looks for the version that was read would not find it.

    zh: 文献的查阅日期不早于发布日期。否则两个日期必有一误，读者也就找不到当时查阅的那个版本。

    Bad:

    ```yaml title="facts/source/gazette.yaml"
    publisher: gazette
    label: {en: Gazette}
    grade: B
    documents:
      lamps: {url: "https://example.org/lamps", language: en, published: 2025-11-14, accessed: 2025-11-13}
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
      lamps: {url: "https://example.org/lamps", language: en, published: 2025-11-14, accessed: 2025-11-14}
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
        if document.published and document.accessed:
            common = min(len(document.published), len(document.accessed), len("2025-11-14"))
            if document.accessed[:common] < document.published[:common]:
                dates = f"read on {document.accessed}, published on {document.published}"
                yield document.place, f"{document.id} was {dates}; mend one of the two"
