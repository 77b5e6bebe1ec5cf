"""SF310: values-differ."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from spacefacts.moments import Moment
from spacefacts.tools.authoring import Base
from spacefacts.tools.held import Held, all_held, place_of, shown, span
from spacefacts.tools.rules import Met, rule
from spacefacts.tools.spans import gap


@rule("SF310", on=Base)
def values_differ(base: Base) -> Iterator[Met]:
    """Two ways to one value give one value.

    What a base says twice drifts apart when only one of the two is corrected; `same` in a `kind.yaml` lists such ways, as
    in `[length, twin.length]`, and numbers may differ by less than the last digit of the rougher one.

    zh: 通向同一数值的不同途径，得出同一数值。同一数值在库中写了两处，只更正一处就会不一致；
    这样的途径写在`kind.yaml`的`same`中，例如`[length, twin.length]`，相差小于较粗一个的末位单位，不算不同。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 1.6
        sources:
          - {source: paper/report}
      twin:
        value: lamp
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      begun:
        value: 2025-01-02T00:00Z
        sources:
          - {source: paper/report}
      twin:
        value: lamp
        sources:
          - {source: paper/report}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 2
        sources:
          - {source: paper/report}
      begun:
        value: 2025-01-01
        sources:
          - {source: paper/report}
      twin:
        value: lamp
        sources:
          - {source: paper/report}
    ```
    """
    # A law among full addresses is met at every subject of the kind.
    return iter(sorted(set(_broken(base))))


def _broken(base: Base) -> Iterator[Met]:
    for subject in base.subjects.values():
        for ways in base.kinds[subject.kind].laws.same:
            for one, other in combinations(all_held(base, subject, ways), 2):
                if _differ(one, other):
                    message = f"{shown(one)} and {shown(other)} are one value told twice; mend one of the two"
                    yield place_of(one), message


def _differ(one: Held, other: Held) -> bool:
    first, second = span(one), span(other)
    if first and second:
        apart = gap(first, second)
        return apart > 0 and apart >= max(first.step, second.step)
    if isinstance(one.value, Moment) and isinstance(other.value, Moment):
        return one.value < other.value or other.value < one.value
    return one.value != other.value
