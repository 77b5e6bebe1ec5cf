"""SF104: bad-id."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF104", on=Base)
def bad_id(base: Base) -> Iterator[Met]:
    """An id is in kebab-case: small letters, digits and single hyphens.

    Ids become addresses, file names and links, where case, blanks and other letters break.

    zh: 标识采用短横线写法：小写字母、数字和单个连字符。标识会成为地址、文件名和链接，大小写、
    空格和其他字符在那里都会出错。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      twin:
        value: The Lamp
        sources:
          - {source: paper/report}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      twin:
        value: lamp
        sources:
          - {source: paper/report}
    ```
    """
    return base.met("bad-id")
