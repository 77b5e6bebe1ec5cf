"""SF013: stray-file."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF013", on=Base)
def stray_file(base: Base) -> Iterator[Met]:
    """Every file under the facts is a subject, a kind or a publisher.

    A file elsewhere, or with another ending, would never be read while its author believes it is.

    zh: 事实目录下的每个文件，都是条目、类别或发布者。放在别处或扩展名不同的文件永远不会被读到，作者却以为已经读了。

    Bad:

    ```yaml title="facts/x.yaml"
    publisher: x
    ```

    ```yaml title="facts/thing/x.yml"
    subject: x
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
    return base.met("stray-file")
