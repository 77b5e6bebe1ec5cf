"""SF316: dates-mixed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from spacefacts.tools.authoring import Base
from spacefacts.tools.authoring.drafts import FactDraft
from spacefacts.tools.rules import Met, rule


@rule("SF316", on=Base)
def dates_mixed(base: Base) -> Iterator[Met]:
    """Numbers that are set against each other hold on one date.

    Failures up to summer out of flights up to winter give a success rate that never was; `together` in a `kind.yaml` lists
    such properties, as in `[broken, sound]`.

    zh: 相互对照的数字，在同一日期成立。用截至夏天的失利次数除以截至冬天的飞行次数，得出的成功率从未存在过；
    这类属性列在`kind.yaml`的`together`中，例如`[broken, sound]`。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      broken:
        as-of: 2025-06-01
        value: 2
        sources:
          - {source: paper/report}
      sound:
        as-of: 2025-12-01
        value: 10
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      broken:
        as-of: 2025-11
        value: 2
        sources:
          - {source: paper/report}
      sound:
        observations:
          - {as-of: 2025-11-01, value: 9, sources: [{source: paper/report}]}
          - {as-of: 2025-12-01, value: 10, sources: [{source: paper/report}]}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      broken:
        as-of: 2025-12
        value: 2
        sources:
          - {source: paper/report}
      sound:
        as-of: 2025-12-01
        value: 10
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      broken:
        as-of: 2025-06-01
        value: 2
        sources:
          - {source: paper/report}
      sound:
        value: 10
        sources:
          - {source: paper/report}
    ```
    """
    for subject in base.subjects.values():
        for chain in base.kinds[subject.kind].laws.together:
            stated = [subject.facts[named.text] for named in chain if named.text in subject.facts]
            for one, other in combinations(stated, 2):
                if _apart(one, other):
                    older, newer = sorted((one, other), key=lambda fact: fact.latest.as_of or "")
                    dates = f"{older.address} is as of {older.latest.as_of}, {newer.address} of {newer.latest.as_of}"
                    place = older.latest.as_of_place or older.place
                    yield place, f"{dates}; give both on one date"


def _apart(one: FactDraft, other: FactDraft) -> bool:
    first, second = one.latest.as_of, other.latest.as_of
    # A month holds its days, so that they may be one date.
    return bool(first and second) and not (str(first).startswith(str(second)) or str(second).startswith(str(first)))
