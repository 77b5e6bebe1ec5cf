"""SF115: bad-address."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF115", on=Base)
def bad_address(base: Base) -> Iterator[Met]:
    """The address of a document is a whole web address.

    Readers follow it and the checker opens it, and both need it from the scheme to the end.

    zh: 文献的网址要写完整。读者要打开它，检查器也要打开它，从协议名到末尾缺一不可。

    Bad:

    ```yaml title="facts/source/gazette.yaml"
    publisher: gazette
    label: {en: Gazette}
    grade: B
    documents:
      lamps: {url: www.example.org/lamps, language: en}
    ```

    Good:

    ```yaml title="facts/source/gazette.yaml"
    publisher: gazette
    label: {en: Gazette}
    grade: B
    documents:
      lamps: {url: "https://www.example.org/lamps", language: en}
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
    return base.met("bad-address")
