"""SF110: bad-number."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF110", on=Base)
def bad_number(base: Base) -> Iterator[Met]:
    """A number is written in plain digits, with a point or an exponent where it needs one.

    Separators and scale words mean different amounts in different countries, and a leading zero means octal to some
    readers.

    zh: 数字直接写出，必要时用小数点或指数。分隔符和“百万”之类的数量词，在不同国家代表不同的数量；以零开头的数，
    有些程序会当作八进制来读。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      parts:
        value: 12,992
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 1_000
        sources:
          - {source: paper/report}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      parts:
        value: 12992
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 1e3
        sources:
          - {source: paper/report}
    ```
    """
    return base.met("bad-number")
