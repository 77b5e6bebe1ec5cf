"""SF005: yaml-syntax."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF005", on=Base)
def yaml_syntax(base: Base) -> Iterator[Met]:
    """A file of facts is YAML.

    A text that no parser accepts states nothing; quoting what holds colons, quotes or brackets mends most of them.

    zh: 事实文件须是合法的YAML。解析器都不接受的文本，等于什么也没说；含有冒号、引号或括号的内容加上引号，多半就能解决。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: "X" the first, zh: 甲}
    facts: {}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: "X, the first", zh: 甲}
    facts: {}
    ```
    """
    return base.met("yaml-syntax")
