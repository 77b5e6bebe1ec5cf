"""SF205: says-disagrees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacefacts.tools.accepted import accepted, left_open
from spacefacts.tools.agreement import agrees, prints_plainly
from spacefacts.tools.authoring import Base
from spacefacts.tools.authoring.drafts import CitationDraft
from spacefacts.tools.rules import Met, rule
from spacefacts.values import Value


@rule("SF205", on=Base)
def says_disagrees(base: Base) -> Iterator[Met]:
    """The figure that a citation says agrees with the value that it is cited for.

    What a source prints supports a value only within the rounding of its own last digit; anything else it says is a
    claim, with a verdict of its own.

    zh: 引文所载的数字，与它所支持的数值相符。来源刊载的数字，在自身末位的舍入范围之内与数值相符，才算支持；
    此外的说法都是异说，各有判定。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources:
          - {source: paper/report, says: 13 m}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      begun:
        value: 2025-04-24T09:17Z
        sources:
          - {source: paper/report, says: "5:18 p.m."}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      parts:
        value: 12
        sources:
          - {source: paper/report}
        claims:
          - source: paper/letter
            says: some 90 parts
            value: 9
            verdict: wrong
            note: {en: A slip., zh: 笔误。}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources:
          - {source: paper/report, says: 1200 cm}
      begun:
        value: 2025-04-24T09:17Z
        sources:
          - {source: paper/report, says: "5:17 p.m."}
      parts:
        value: 12
        sources:
          - {source: paper/report}
        claims:
          - source: paper/letter
            says: nine parts
            value: 9
            verdict: wrong
            note: {en: A slip., zh: 笔误。}
    ```
    """
    for fact in base.facts():
        unit = fact.property.unit
        for observation in fact.observations:
            value = accepted(base, fact, observation)
            printed = None if value is None else left_open(value, observation)
            for citation in _disagreeing(observation.sources, printed, unit, observation.qualifier):
                held = f"{fact.address}, {_shown(value, unit, observation.qualifier)}"
                yield _told(citation, f"does not agree with {held}; cite it as a claim with its own value")
            for claim in observation.claims:
                for citation in _disagreeing(claim.sources, claim.written.value, claim.unit, claim.qualifier):
                    held = f"this claim on {fact.address}, {_shown(claim.written.value, claim.unit, claim.qualifier)}"
                    yield _told(citation, f"does not agree with {held}; mend one of the two")


def _disagreeing(
    citations: Iterable[CitationDraft], value: Value | None, unit: str | None, qualifier: str | None
) -> Iterator[CitationDraft]:
    for citation in citations:
        says = citation.says
        # Most citations print the very number, which needs no second look.
        if value is None or not says or prints_plainly(says, value, unit):
            continue
        if agrees(says, value, unit, qualifier) is False:
            yield citation


def _told(citation: CitationDraft, message: str) -> Met:
    return citation.says_place or citation.place, f"{citation.says!r} {message}"


def _shown(value: Value | None, unit: str | None, qualifier: str | None) -> str:
    return " ".join(part for part in (qualifier, str(value), unit) if part)
