"""SF207: source-unused."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF207", on=Base, severity="warning")
def source_unused(base: Base) -> Iterator[Met]:
    """A document that is described is cited somewhere.

    A document that nobody cites supports nothing, and more often than not a citation was lost or misspelt.

    zh: 凡著录的文献，都有引用之处。没有人引用的文献什么也不支持，多半是漏了引文，或者写错了。

    Bad:

    ```yaml title="facts/source/gazette.yaml"
    publisher: gazette
    label: {en: Gazette}
    grade: B
    documents:
      lamps: {url: "https://example.org/lamps", language: en}
    ```

    Good:

    ```yaml title="facts/source/gazette.yaml"
    publisher: gazette
    label: {en: Gazette}
    grade: B
    documents:
      lamps: {url: "https://example.org/lamps", language: en}
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
    _ = base.resolved
    if base.faults:
        # What a faulty file cites was not read, so nobody can tell what is cited nowhere.
        return
    cited = {citation.source for fact in base.facts() for citation in fact.citations()}
    for document in base.documents.values():
        if document.id not in cited:
            yield document.place, f"nothing cites {document.id}; cite it or take it out"
