"""SF001: not-utf8."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF001", on=Base)
def not_utf8(base: Base) -> Iterator[Met]:
    r"""A file is UTF-8.

    Any other encoding is a guess, and a wrong guess changes names and units without a word.

    zh: 文件采用UTF-8编码。其他编码只能靠猜，猜错了，名称和单位就会不声不响地改变。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: \xE9, zh: 甲}
    facts: {}
    ```

    ```markdown title="docs/index.md"
    \xFF\xFEH\x00i\x00
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: É, zh: 甲}
    facts: {}
    ```
    """
    return base.met("not-utf8")
