"""SF103: missing-field."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF103", on=Base)
def missing_field(base: Base) -> Iterator[Met]:
    """Every field that is needed is there.

    A subject without a name, or a claim without a verdict, leaves the reader to guess.

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
