"""SF307: stale-value."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from spacefacts.moments import Moment
from spacefacts.tools.authoring import Dated
from spacefacts.tools.rules import Met, rule


@rule("SF307", on=Dated, severity="warning")
def stale_value(dated: Dated) -> Iterator[Met]:
    """A value that changes is not older than its property allows.

    A count that still grows misleads once it is old, and its reader cannot tell.

    zh: 会变的数值，不旧于属性规定的期限。仍在增长的数字，旧了就会误导人，而读者看不出来。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      made:
        observations:
          - as-of: 2025-06-30
            value: 90
            sources: [{source: paper/report}]
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      made:
        value: 90
        sources:
          - {source: paper/report}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      made:
        observations:
          - as-of: 2025-06-30
            value: 90
            sources: [{source: paper/report}]
          - as-of: 2025-12-01
            value: 108
            sources: [{source: paper/report}]
    ```
    """
    for fact in dated.base.facts():
        most = fact.property.stale_after_days
        as_of = fact.latest.as_of
        if most is None:
            continue
        if as_of is None:
            yield fact.place, f"{fact.address} changes, so it needs the day it held; write as-of"
            continue
        days = (dated.today - _last_day(as_of)).days
        if days > most:
            age = f"as of {as_of}, {days} days ago (stale after {most})"
            yield fact.latest.as_of_place or fact.place, f"{fact.address} is {age}; add a newer observation"


def _last_day(as_of: str) -> date:
    """The day itself, or the last day of the month or year."""
    precision = Moment(as_of).precision
    if precision == "year":
        return date(int(as_of[:4]), 12, 31)
    year, month = int(as_of[:4]), int(as_of[5:7])
    return date(year, month, int(as_of[8:10]) if precision == "day" else monthrange(year, month)[1])
