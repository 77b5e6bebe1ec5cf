"""SF202: source-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF202", on=Base)
def source_unknown(base: Base) -> Iterator[Met]:
    """Every source that is cited is described under `source/`.

    A citation that leads to no document is no evidence.

    zh: 凡引用的来源，在`source/`之下都有著录。引文找不到对应的文献，就不成其为证据。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources:
          - {source: paper/rapport}
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
    return base.met("source-unknown")
