"""SF009: merge-key."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF009", on=Base)
def merge_key(base: Base) -> Iterator[Met]:
    """No mapping takes over the keys of another by a merge key.

    A value must stand where its address says, so that a reader and a search find it in its place.

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      <<: {motto: {value: Onward}}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      motto:
        value: Onward
        sources:
          - {source: paper/report}
    ```
    """
    return base.met("merge-key")
