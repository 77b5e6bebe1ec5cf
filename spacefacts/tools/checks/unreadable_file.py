"""SF014: unreadable-file."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF014", on=Base)
def unreadable_file(base: Base) -> Iterator[Met]:
    """Every file under the facts can be read.

    A file that cannot be opened is facts left out, and nobody would notice.

    Bad:

    ```yaml title="facts/thing/x.yaml"
    -> nowhere.yaml
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: {}
    ```
    """
    return base.met("unreadable-file")
