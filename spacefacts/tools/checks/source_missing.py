"""SF201: source-missing."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF201", on=Base)
def source_missing(base: Base) -> Iterator[Met]:
    """A value that is not computed names at least one source.

    A number without evidence cannot be checked by anybody, and would be the one that is wrong.

    zh: 凡不是推算得出的数值，至少有一个来源。没有证据的数字，谁也无法核对，出错的往往就是它。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources:
          - {source: paper/report, says: "12 m"}
    ```
    """
    for fact in base.facts():
        for observation in fact.observations:
            if observation.written and not observation.sources:
                yield observation.place, f"{fact.address} has no source; cite one, or take the value out"
