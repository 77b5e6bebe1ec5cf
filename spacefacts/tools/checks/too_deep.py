"""SF012: too-deep."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF012", on=Base)
def too_deep(base: Base) -> Iterator[Met]:
    """A file nests no deeper than facts need.

    Facts nest about eight deep; a text that nests far deeper is damaged, or built to exhaust whoever reads it.

    zh: 文件的嵌套不超过事实所需的层数。事实的嵌套大约八层；比这深得多的文本，不是已经损坏，
    就是有意用来耗尽读取者的资源。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: [[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: {}
    ```
    """
    return base.met("too-deep")
