"""SF314: list-size."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF314", on=Base)
def list_size(base: Base) -> Iterator[Met]:
    """A list has as many values as its property allows.

    One name too many or too few is easily overlooked in a list, and everything counted from it is wrong; `size` says how
    many there are, as in `{from: 1, to: 3}`.

    zh: 列表中值的个数，合乎属性的规定。列表中多一个或少一个名字，很容易看漏，由此统计的数字就都错了；个数写在`size`中，
    例如`{from: 1, to: 3}`。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      colours:
        value: [red, green, blue, white]
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      keepers:
        value: [yard]
        sources:
          - {source: paper/report}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      colours:
        value: [red, green]
        sources:
          - {source: paper/report}
    ```
    """
    for fact in base.facts():
        size = fact.property.laws.size
        for written in (one.written for one in fact.observations if size):
            if size and written and isinstance(written.value, tuple) and len(written.value) not in size:
                yield (
                    written.place,
                    f"{fact.address} has {len(written.value)} values, and it can have {size}; mend the list",
                )
