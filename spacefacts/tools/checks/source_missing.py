"""SF201: source-missing."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF201", on=Base)
def source_missing(base: Base) -> Iterator[Met]:
    """A value that is not computed names at least one source.

    A number without evidence cannot be checked by anybody, and would be the one that is wrong.

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
