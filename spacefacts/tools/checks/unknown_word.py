"""SF109: unknown-word."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF109", on=Base)
def unknown_word(base: Base) -> Iterator[Met]:
    """A field that takes one of a few words has one of them.

    Verdicts, grades and qualifiers carry meaning that code and readers rely on, so a new word needs a definition first.

    zh: 限定取值的字段，只用规定的词。判定、等级和限定词各有含义，程序和读者都以此为据，所以新词须先有定义。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        qualifier: roughly
        sources:
          - {source: paper/report}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        qualifier: about
        sources:
          - {source: paper/report}
    ```
    """
    return base.met("unknown-word")
