"""SF313: series-falls."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.authoring.drafts import ObservationDraft
from spacefacts.tools.rules import Met, rule
from spacefacts.tools.spans import is_certainly_above, span_of


@rule("SF313", on=Base)
def series_falls(base: Base) -> Iterator[Met]:
    """A series that only grows does not fall.

    A count of what was ever done is lower later only if one of the two was counted by another rule; `rises: true` marks
    such a property, and ranges and rough numbers are left alone while the series could still rise.

    zh: 只增不减的序列不得下降。累计数后来反而变小，必是前后口径不同；这类属性以`rises: true`标明，
    区间和约数只要仍可能上升，就不作判断。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      made:
        observations:
          - {as-of: 2025-11-01, value: 108, sources: [{source: paper/report}]}
          - {as-of: 2025-12-01, value: 90, sources: [{source: paper/report}]}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      made:
        observations:
          - {as-of: 2025-10-01, value: 108, qualifier: more-than, sources: [{source: paper/report}]}
          - {as-of: 2025-11-01, value: 120, qualifier: about, sources: [{source: paper/report}]}
          - {as-of: 2025-12-01, value: 105, sources: [{source: paper/report}]}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      made:
        observations:
          - {as-of: 2025-10-01, value: 90, sources: [{source: paper/report}]}
          - {as-of: 2025-11-01, value: 108, qualifier: about, sources: [{source: paper/report}]}
          - {as-of: 2025-12-01, value: 105, sources: [{source: paper/report}]}
    ```
    """
    for fact in base.facts():
        if fact.property.laws.rises:
            for index, later in enumerate(fact.observations):
                higher = next((one for one in fact.observations[:index] if _falls(one, later)), None)
                if higher and higher.written and later.written:
                    before = f"it was {higher.written.text} on {higher.as_of} already"
                    message = (
                        f"{fact.address} is {later.written.text} on {later.as_of}, but {before}; mend one of the two"
                    )
                    yield later.place, message


def _falls(earlier: ObservationDraft, later: ObservationDraft) -> bool:
    if not (earlier.written and later.written and earlier.as_of and later.as_of):
        return False
    # A month holds its days, so that neither comes first.
    if later.as_of.startswith(earlier.as_of):
        return False
    first = span_of(earlier.written.value, qualifier=earlier.qualifier)
    second = span_of(later.written.value, qualifier=later.qualifier)
    return bool(first and second and is_certainly_above(first, second))
