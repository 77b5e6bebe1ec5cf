"""SF317: plan-overdue."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.moments import Moment
from spacefacts.tools.authoring import Dated
from spacefacts.tools.rules import Met, rule


@rule("SF317", on=Dated, severity="warning")
def plan_overdue(dated: Dated) -> Iterator[Met]:
    """A plan whose time has passed is followed by what came of it.

    A plan that stands alone after its day reads as if it were still ahead; `settled-by` names the property that holds the
    event, a later plan is a newer observation, and a search without a find is `unknown` there.

    zh: 时间已过的计划，须有后续结果。日子过了而计划仍孤零零地写在那里，读来就像尚未发生；
    `settled-by`指明记录结果的属性，更新的计划作为新的观测值录入，查过而没有找到结果的，在那里写作`unknown`。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      promised:
        value: 2025-12-01
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      promised:
        observations:
          - {as-of: 2025-03, value: 2025-06, sources: [{source: paper/report}]}
          - {as-of: 2025-08, value: 2025-11, sources: [{source: paper/report}]}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      promised:
        value: 2025-11
        sources:
          - {source: paper/report}
      ended:
        value: 2025-11-24T09:17Z
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      promised:
        value: 2025-11
        sources:
          - {source: paper/report}
      ended:
        unknown: {en: Not told., zh: 未公布。}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      promised:
        value: 2026
        sources:
          - {source: paper/report}
    ```
    """
    base, today = dated.base, Moment(dated.today.isoformat())
    for fact in base.facts():
        settled, written = fact.property.laws.settled_by, fact.latest.written
        if settled and written and isinstance(written.value, Moment) and written.value < today:
            subject = base.subjects[fact.subject]
            if settled.text not in subject.facts and settled.text not in subject.unknown:
                event = f"{subject.id}.{settled.text}"
                message = f"{fact.address} was {written.text}, and {event} is not there; add it, or the newer plan"
                yield written.place, message
