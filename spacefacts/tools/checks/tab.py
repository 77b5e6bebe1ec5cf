"""SF004: tab."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF004", on=Base)
def tab(base: Base) -> Iterator[Met]:
    r"""A file of facts is indented with spaces, never with tabs.

    YAML forbids tabs as indentation, and what they line up with depends on the editor.

    zh: 事实文件用空格缩进，不用制表符。YAML不许用制表符缩进，而且制表符对齐到哪里，因编辑器而异。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: {}\x09# none yet
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: {}  # none yet
    ```
    """
    return base.met("tab")
