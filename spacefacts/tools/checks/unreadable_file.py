"""SF014: unreadable-file."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF014", on=Base)
def unreadable_file(base: Base) -> Iterator[Met]:
    """Every file under the facts can be read.

    A file that cannot be opened is facts left out, and nobody would notice.

    zh: 事实目录下的每个文件都能读取。打不开的文件，就是遗漏的事实，而且不会有人察觉。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    -> nowhere.yaml
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts: {}
    ```
    """
    return base.met("unreadable-file")
