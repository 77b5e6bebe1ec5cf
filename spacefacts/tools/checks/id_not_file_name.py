"""SF105: id-not-file-name."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF105", on=Base)
def id_not_file_name(base: Base) -> Iterator[Met]:
    """A subject, kind or publisher is called what its file or folder is called.

    One name in two spellings sends the reader of an address to a file that is not there.

    zh: 条目、类别或发布者的标识，与其文件名或目录名相同。同一名称有两种写法，按地址去找的读者就会找到一个不存在的文件。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: z
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
    return base.met("id-not-file-name")
