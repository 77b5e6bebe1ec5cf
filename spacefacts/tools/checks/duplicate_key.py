"""SF008: duplicate-key."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF008", on=Base)
def duplicate_key(base: Base) -> Iterator[Met]:
    """A key stands once in a mapping.

    YAML keeps the last of two without a word, so one of the two values would vanish.

    zh: 同一映射中，每个键只出现一次。键有重复时，YAML只留最后一个，且不作提示，其中一个值就此消失。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    label: {en: Y, zh: 乙}
    facts: {}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: {}
    ```
    """
    return base.met("duplicate-key")
