"""SF208: source-too-early."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.moments import Moment
from spacefacts.tools.authoring import Base
from spacefacts.tools.authoring.drafts import DocumentDraft, FactDraft, ObservationDraft
from spacefacts.tools.findings import Place
from spacefacts.tools.rules import Met, rule


@rule("SF208", on=Base)
def source_too_early(base: Base) -> Iterator[Met]:
    """What has happened is told by a source that is no older.

    A report of the plan is no evidence of the event; a property that holds plans says `ahead: true`, and a source without
    a date counts neither way.

    zh: 说明某事已经发生的来源，不早于其事。对计划的报道，不能证明事情已经发生；记录计划的属性以`ahead: true`标明，
    没有日期的来源，不据以判断。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      begun:
        value: 2025-12-24T09:17Z
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      made:
        observations:
          - {as-of: 2025-12-31, value: 120, sources: [{source: paper/report}]}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      begun:
        value: 2025-12-01
        sources:
          - {source: paper/report}
      promised:
        value: 2026-04
        sources:
          - {source: paper/report}
      ended:
        value: 2025-12-24T09:17Z
        sources:
          - {source: paper/letter}
    ```
    """
    documents, published = base.documents, _Published()
    for fact in base.facts():
        for observation in fact.observations if not fact.property.laws.ahead else ():
            for place, what, moment in _dated(fact, observation):
                cited = [documents[one.source] for one in observation.sources if one.source in documents]
                last = max((one for one in cited if one.published), key=published.of, default=None)
                if last and moment > published.of(last):
                    told = f"{last.id} of {last.published}, the latest source"
                    yield place, f"{what} lies after {told}; cite a report of the event, or mend one of the dates"


class _Published(dict[str | None, Moment]):
    """The moments of dates of publication, each read once, since many documents share them."""

    def of(self, document: DocumentDraft) -> Moment:
        return self[document.published]

    def __missing__(self, date: str | None) -> Moment:
        self[date] = moment = Moment(date or "9998")
        return moment


def _dated(fact: FactDraft, observation: ObservationDraft) -> Iterator[tuple[Place, str, Moment]]:
    written = observation.written
    if written and isinstance(written.value, Moment):
        yield written.place, f"{fact.address}, {written.text},", written.value
    if observation.as_of and observation.as_of_place:
        yield observation.as_of_place, f"{fact.address} as of {observation.as_of}", Moment(observation.as_of)
