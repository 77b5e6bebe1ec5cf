"""SF305: tombstone-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF305", on=Base)
def tombstone_unknown(base: Base) -> Iterator[Met]:
    """A tombstone leads to something that is there.

    Whoever follows a published address must end at a fact, or at the reason why there is none.

    zh: 墓碑所指的内容存在。循公布过的地址而来的人，最终须能找到事实，或者没有这一事实的缘由。

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
