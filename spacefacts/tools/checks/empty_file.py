"""SF006: empty-file."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF006", on=Base)
def empty_file(base: Base) -> Iterator[Met]:
    """A file of facts says something.

    An empty file looks like a subject to people and is none to the base.

    Bad:

    ```yaml title="facts/thing/x.yaml"
    # To be written.
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: {}
    ```
    """
    return base.met("empty-file")
