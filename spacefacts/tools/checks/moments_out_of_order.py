"""SF304: moments-out-of-order."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.moments import Moment
from spacefacts.tools.authoring import Base
from spacefacts.tools.authoring.drafts import FactDraft
from spacefacts.tools.rules import Met, rule


@rule("SF304", on=Base)
def moments_out_of_order(base: Base) -> Iterator[Met]:
    """Moments come in the order that their kind lays down.

    A landing before its launch is a slip in one of the two; moments known only roughly are left alone while they could
    still be in order.

    zh: 时刻的先后合乎类别的规定。着陆早于发射，两者必有一误；只知大概的时刻，只要次序仍可能成立，就不作判断。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      begun:
        value: 2025-04-24T09:17Z
        sources:
          - {source: paper/report}
      ended:
        value: 2024-11-14T08:40Z
        sources:
          - {source: paper/report}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      begun:
        value: 2025-04-24T09:17Z
        sources:
          - {source: paper/report}
      ended:
        value: 2025-11-14T08:40Z
        sources:
          - {source: paper/report}
    ```
    """
    for subject in base.subjects.values():
        for order in base.kinds[subject.kind].orders:
            stated = [subject.facts[name] for name in order if name in subject.facts]
            for index, earlier in enumerate(stated):
                later = next((fact for fact in stated[index + 1 :] if _certainly_after(earlier, fact)), None)
                if later:
                    yield earlier.latest.place, f"{earlier.address} lies after {later.address}; mend one of the two"


def _certainly_after(fact: FactDraft, other: FactDraft) -> bool:
    one, two = (draft.latest.written.value if draft.latest.written else None for draft in (fact, other))
    return isinstance(one, Moment) and isinstance(two, Moment) and one > two
