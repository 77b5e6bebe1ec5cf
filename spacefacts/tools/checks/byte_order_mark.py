"""SF002: byte-order-mark."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF002", on=Base)
def byte_order_mark(base: Base) -> Iterator[Met]:
    r"""A file begins with its text, not with a byte-order mark.

    UTF-8 needs no mark, and some readers take it for a part of the first key.

    zh: 文件从正文开始，不带字节顺序标记。UTF-8不需要这一标记，有些程序还会把它当作第一个键的一部分。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    \xEF\xBB\xBFsubject: x
    label: {en: X, zh: 甲}
    facts: {}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: {}
    ```
    """
    return base.met("byte-order-mark")
