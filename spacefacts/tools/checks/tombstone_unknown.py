"""SF305: tombstone-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF305", on=Base)
def tombstone_unknown(base: Base) -> Iterator[Met]:
    """A tombstone leads to something that is there.

    Whoever follows a published address must end at a fact, or at the reason why there is none.

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    moved-to: lampp
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    moved-to: lamp
    ```
    """
    return base.met("tombstone-unknown")
