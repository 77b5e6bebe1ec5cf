"""SF102: unknown-field."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF102", on=Base)
def unknown_field(base: Base) -> Iterator[Met]:
    """Every field is one that the format knows.

    A misspelt field would be passed over in silence, and with it what it says.

    zh: 每个字段都是格式中所有的。写错的字段会被悄然略过，所写的内容也随之丢失。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        qualifer: about
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
    return base.met("unknown-field")
