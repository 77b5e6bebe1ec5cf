"""SF309: part-exceeds-whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from spacefacts.tools.authoring import Base
from spacefacts.tools.held import Held, all_held, place_of, shown, span
from spacefacts.tools.rules import Met, rule
from spacefacts.tools.spans import is_certainly_above


@rule("SF309", on=Base)
def part_exceeds_whole(base: Base) -> Iterator[Met]:
    """A number is no greater than the next one in a chain that its kind lays down.

    A part that exceeds its whole is counted by another rule, or misprinted; `at-most` in a `kind.yaml` lists such chains,
    as in `[broken, parts]`, and ranges and rough numbers are left alone while the chain could still hold.

    zh: 类别所列的一串数字中，每个都不大于后一个。部分超过整体，不是口径不同，就是印错了；
    这样的各串写在`kind.yaml`的`at-most`中，例如`[broken, parts]`，区间和约数只要仍可能成立，就不作判断。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      broken:
        value: 13
        sources:
          - {source: paper/report}
      parts:
        value: 12
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      broken:
        value: {from: 30, to: 40}
        sources:
          - {source: paper/report}
      parts:
        value: 20
        qualifier: about
        sources:
          - {source: paper/report}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      broken:
        value: 12
        sources:
          - {source: paper/report}
      parts:
        value: 12
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      broken:
        value: {from: 21, to: 40}
        sources:
          - {source: paper/report}
      parts:
        value: 20
        qualifier: about
        sources:
          - {source: paper/report}
    ```
    """
    # A law among full addresses is met at every subject of the kind.
    return iter(sorted(set(_broken(base))))


def _broken(base: Base) -> Iterator[Met]:
    for subject in base.subjects.values():
        for chain in base.kinds[subject.kind].laws.at_most:
            for part, whole in combinations(all_held(base, subject, chain), 2):
                if not _is_plainly_at_most(part, whole):
                    one, other = span(part), span(whole)
                    if one and other and is_certainly_above(one, other):
                        message = f"{shown(part)} is more than {shown(whole)}; mend one of the two"
                        yield place_of(part), message


def _is_plainly_at_most(part: Held, whole: Held) -> bool:
    """Whether two exact numbers in one unit need no closer look."""
    if part.qualifier or whole.qualifier or part.definition.unit != whole.definition.unit:
        return False
    one, other = part.value, whole.value
    return isinstance(one, (Decimal, int)) and isinstance(other, (Decimal, int)) and one <= other
