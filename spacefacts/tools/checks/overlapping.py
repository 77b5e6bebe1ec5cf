"""SF312: overlapping."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from spacefacts.moments import Moment
from spacefacts.tools.authoring import Base
from spacefacts.tools.authoring.drafts import SubjectDraft
from spacefacts.tools.authoring.laws import Alone
from spacefacts.tools.findings import Place
from spacefacts.tools.held import held, place_of
from spacefacts.tools.rules import Met, rule


@rule("SF312", on=Base)
def overlapping(base: Base) -> Iterator[Met]:
    """Nobody is in two places at once.

    A name that two subjects of a kind hold over overlapping times is a slip in one of the names or moments; `alone` in a
    `kind.yaml` lists who holds what from when to when, as in `{who: made-in, from: begun, to: ended}`, and a time
    without an end lasts until the next begins.

    zh: 没有人分身两处。同一类别的两个条目，时间重叠而含有同一名字，必有一个名字或时刻写错了；
    谁从何时到何时属于哪个条目，写在`kind.yaml`的`alone`中，例如`{who: made-in, from: begun, to: ended}`，
    没有终点的时段延续到下一段开始。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      made-in:
        value: yard
        sources:
          - {source: paper/report}
      begun:
        value: 2025-03-01T00:00Z
        sources:
          - {source: paper/report}
      ended:
        value: 2025-05-01T00:00Z
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/y.yaml"
    subject: y
    label: {en: X, zh: 甲}
    facts:
      made-in:
        value: yard
        sources:
          - {source: paper/report}
      begun:
        value: 2025-04-01T00:00Z
        sources:
          - {source: paper/report}
      ended:
        value: 2025-06-01T00:00Z
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      made-in:
        value: yard
        sources:
          - {source: paper/report}
      begun:
        value: 2025-03-01T00:00Z
        sources:
          - {source: paper/report}
      ended:
        value: 2025-05-01T00:00Z
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/y.yaml"
    subject: y
    label: {en: X, zh: 甲}
    facts:
      made-in:
        value: yard
        sources:
          - {source: paper/report}
      begun:
        value: 2025-04-15
        sources:
          - {source: paper/report}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      made-in:
        value: yard
        sources:
          - {source: paper/report}
      begun:
        value: 2025-03-01T00:00Z
        sources:
          - {source: paper/report}
      ended:
        value: 2025-04-01
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/y.yaml"
    subject: y
    label: {en: X, zh: 甲}
    facts:
      made-in:
        value: yard
        sources:
          - {source: paper/report}
      begun:
        value: 2025-04-01T00:00Z
        sources:
          - {source: paper/report}
    ```
    """
    for kind in base.kinds.values():
        for law in kind.laws.alone:
            times: dict[object, list[_Time]] = defaultdict(list)
            for subject in base.subjects.values():
                for who in _named(base, subject, law) if subject.kind == kind.name else ():
                    times[who].extend(_time(base, subject, law))
            for who, spent in times.items():
                for earlier, later in _overlaps(spent):
                    names = f"{later.subject}.{law.who.text} names {who}"
                    busy = f"{earlier.subject} does from {earlier.begin} to {earlier.end}"
                    yield later.place, f"{names} from {later.begin}, as {busy}; mend one of the two"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Time:
    subject: str
    begin: Moment
    end: Moment | None
    place: Place


def _overlaps(spent: list[_Time]) -> Iterator[tuple[_Time, _Time]]:
    """Each two times of which the later certainly begins before the earlier ends."""
    ordered = sorted(spent, key=lambda time: time.begin.begin)
    for index, earlier in enumerate(ordered):
        for later in islice(ordered, index + 1, None):
            # What begins after the end does so with all that follow, and a name may stand in thousands of subjects.
            if earlier.end is None or later.begin.begin >= earlier.end.begin:
                break
            if later.begin < earlier.end:
                yield earlier, later


def _named(base: Base, subject: SubjectDraft, law: Alone) -> tuple[object, ...]:
    fact = held(base, subject, law.who)
    if fact is None:
        return ()
    return fact.value if isinstance(fact.value, tuple) else (fact.value,)


def _time(base: Base, subject: SubjectDraft, law: Alone) -> Iterator[_Time]:
    who, begin, end = (held(base, subject, named) for named in (law.who, law.begin, law.end))
    if who and begin and isinstance(begin.value, Moment):
        until = end.value if end and isinstance(end.value, Moment) else None
        yield _Time(subject=subject.id, begin=begin.value, end=until, place=place_of(who))
