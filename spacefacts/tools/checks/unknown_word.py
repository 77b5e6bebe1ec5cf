"""SF109: unknown-word."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF109", on=Base)
def unknown_word(base: Base) -> Iterator[Met]:
    """A field that takes one of a few words has one of them.

    Verdicts, grades and qualifiers carry meaning that code and readers rely on, so a new word needs a definition first.

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
