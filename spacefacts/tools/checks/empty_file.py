"""SF006: empty-file."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF006", on=Base)
def empty_file(base: Base) -> Iterator[Met]:
    """A file of facts says something.

    An empty file looks like a subject to people and is none to the base.

    zh: 事实文件须有内容。空文件在人看来是一个条目，在事实库中却什么也不是。

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
