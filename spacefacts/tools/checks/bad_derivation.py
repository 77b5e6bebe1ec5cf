"""SF116: bad-derivation."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF116", on=Base)
def bad_derivation(base: Base) -> Iterator[Met]:
    """A derivation is one that exists, and each of its inputs names something, and so does each input of a law.

    A property computed from a misspelt input would never have a value, for any subject, and a law about one would never
    be broken.

    zh: 推算所用的方法须存在，推算和约束的每项输入都须有所指。输入的名称写错，任何条目都推算不出这一属性，
    约束也永远不会被违反。

    Bad:

    ```yaml title="facts/box/kind.yaml"
    kind: box
    label: {en: Box, zh: 箱}
    properties:
      filled: {type: moment, label: {en: Filled, zh: 装满}}
      emptied: {type: moment, label: {en: Emptied, zh: 清空}}
      full-for:
        type: quantity
        unit: d
        label: {en: Full for, zh: 装满时长}
        derive: {elapsed: [filled, emptid]}
    ```

    ```yaml title="facts/box/kind.yaml"
    kind: box
    label: {en: Box, zh: 箱}
    properties:
      capacity: {type: count, label: {en: Holds, zh: 容量}}
      filled: {type: moment, label: {en: Filled, zh: 装满}}
    at-most:
      - [filled, capacity]
    ```

    Good:

    ```yaml title="facts/box/kind.yaml"
    kind: box
    label: {en: Box, zh: 箱}
    properties:
      filled: {type: moment, label: {en: Filled, zh: 装满}}
      emptied: {type: moment, label: {en: Emptied, zh: 清空}}
      full-for:
        type: quantity
        unit: d
        label: {en: Full for, zh: 装满时长}
        derive: {elapsed: [filled, emptied]}
    ```
    """
    return base.met("bad-derivation")
