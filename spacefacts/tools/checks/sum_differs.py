"""SF311: sum-differs."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.held import Held, held, place_of, shown, span
from spacefacts.tools.rules import Met, rule
from spacefacts.tools.spans import gap, total


@rule("SF311", on=Base)
def sum_differs(base: Base) -> Iterator[Met]:
    """A whole is the sum of its parts.

    Where every part is known, a whole that is more or less than all of them was counted by another rule; `sums` in a
    `kind.yaml` lists them, as in `{whole: parts, parts: [broken, sound]}`, and each number may be off by half of its last
    digit.

    zh: 总数等于各部分之和。各部分都已知，而总数比它们的和多或少，就是口径不同；总数与各部分写在`kind.yaml`的`sums`中，
    例如`{whole: parts, parts: [broken, sound]}`，每个数可有末位半个单位的误差。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      parts:
        value: 12
        sources:
          - {source: paper/report}
      broken:
        value: 2
        sources:
          - {source: paper/report}
      sound:
        value: 9
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      parts:
        value: 12
        qualifier: about
        sources:
          - {source: paper/report}
      broken:
        value: 2
        sources:
          - {source: paper/report}
      sound:
        value: {from: 18, to: 20}
        sources:
          - {source: paper/report}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      parts:
        value: 12
        sources:
          - {source: paper/report}
      broken:
        value: 2
        sources:
          - {source: paper/report}
      sound:
        value: 10
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      parts:
        value: 12
        sources:
          - {source: paper/report}
      broken:
        value: 2
        sources:
          - {source: paper/report}
    ```
    """
    # A law among full addresses is met at every subject of the kind.
    return iter(sorted(set(_broken(base))))


def _broken(base: Base) -> Iterator[Met]:
    for subject in base.subjects.values():
        for law in base.kinds[subject.kind].laws.sums:
            whole = held(base, subject, law.whole)
            parts = [part for named in law.parts if (part := held(base, subject, named))]
            if whole and len(parts) == len(law.parts) and _differs(whole, parts):
                listed = " + ".join(shown(part) for part in parts)
                yield place_of(whole), f"{shown(whole)} is not {listed}; mend one of them"


def _differs(whole: Held, parts: list[Held]) -> bool:
    one, terms = span(whole), [one for part in parts if (one := span(part))]
    if one is None or len(terms) < len(parts):
        return False
    added = total(terms)
    return gap(one, added) > (one.step + added.step) / 2
