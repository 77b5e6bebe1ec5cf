"""SF103: missing-field."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF103", on=Base)
def missing_field(base: Base) -> Iterator[Met]:
    """Every field that is needed is there.

    A subject without a name, or a claim without a verdict, leaves the reader to guess.

    zh: 必填的字段都已填写。条目没有名称，异说没有判定，读者就只能猜测。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    facts: {}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
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
        sources:
          - {source: paper/report}
    ```
    """
    return base.met("missing-field")
