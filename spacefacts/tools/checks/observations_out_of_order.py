"""SF306: observations-out-of-order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule


@rule("SF306", on=Base)
def observations_out_of_order(base: Base) -> Iterator[Met]:
    """The observations of a series stand from the oldest to the newest.

    People take the last entry of a list for the value that holds today, and so it must be.

    zh: 一系列观测值按时间先后排列。人们会把列表的最后一项当作现值，所以它必须就是现值。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      made:
        observations:
          - as-of: 2025-12-01
            value: 90
            sources: [{source: paper/report}]
          - as-of: 2025-11-01
            value: 108
            sources: [{source: paper/report}]
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      made:
        observations:
          - as-of: 2025-11-01
            value: 90
            sources: [{source: paper/report}]
          - as-of: 2025-12-01
            value: 108
            sources: [{source: paper/report}]
    ```
    """
    for fact in base.facts():
        # Reading sorts them by date, so that their places tell how they were written.
        dated = [one for one in fact.observations if one.as_of]
        for earlier, later in pairwise(dated):
            if earlier.as_of_place and later.as_of_place and later.as_of_place < earlier.as_of_place:
                message = f"the observation of {earlier.as_of} stands below that of {later.as_of}; move it up"
                yield earlier.as_of_place, message
