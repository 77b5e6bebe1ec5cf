"""SF003: control-character."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF003", on=Base)
def control_character(base: Base) -> Iterator[Met]:
    r"""A file holds no characters that nobody can see.

    What no editor shows cannot be reviewed, and XML and JSON readers refuse it or drop it.

    zh: 文件中没有看不见的字符。编辑器不显示的，就无从审阅；读取XML和JSON的程序会拒收或丢弃这些字符。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X\x07, zh: 甲}
    facts: {}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: {}
    ```
    """
    return base.met("control-character")
