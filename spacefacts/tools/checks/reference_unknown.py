"""SF301: reference-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.authoring.drafts import FactDraft, Written
from spacefacts.tools.nearest import nearest
from spacefacts.tools.rules import Met, rule
from spacefacts.values import Reference


@rule("SF301", on=Base)
def reference_unknown(base: Base) -> Iterator[Met]:
    """A reference names a subject of the base, of the kind that its property points to; and so does `see-also`.

    A reference that leads nowhere breaks the pages and the derivations that follow it.

    zh: 引用所指的条目在库中存在，且属于该属性所指的类别；`see-also`中的条目也须存在。引用落空，
    依赖它的页面和推算就会出错。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      twin:
        value: lampp
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      kept-in:
        value: lamp
        sources:
          - {source: paper/report}
    ```

    ```yaml title="facts/box/kind.yaml"
    kind: box
    label: {en: Box, zh: 箱}
    properties:
      lid: {type: reference, to: cover, label: {en: Lid, zh: 盖}}
    ```

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    see-also: [lampp]
    facts: {}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      twin:
        value: lamp
        sources:
          - {source: paper/report}
      kept-in:
        value: yard
        sources:
          - {source: paper/report}
    ```
    """
    for kind in base.kinds.values():
        for definition in kind.properties.values():
            if definition.to and definition.to not in base.kinds:
                hint = nearest(definition.to, base.kinds)
                yield definition.place, f"{definition.name} points to {definition.to!r}, which is no kind; {hint}"
    for one in base.subjects.values():
        for name, place in one.see_also.items():
            if name not in base.subjects:
                yield place, f"no subject {name!r}; {nearest(name, base.subjects)}"
    for fact in base.facts():
        for written in _written(fact):
            yield from _unknown(written, fact.property.to, base)


def _written(fact: FactDraft) -> Iterator[Written]:
    """Every value that the fact or a claim on it writes."""
    for observation in fact.observations:
        yield from [observation.written] if observation.written else []
        yield from (claim.written for claim in observation.claims)


def _unknown(written: Written, to: str | None, base: Base) -> Iterator[Met]:
    for value in written.value if isinstance(written.value, tuple) else (written.value,):
        if not isinstance(value, Reference):
            continue
        subject = base.subjects.get(value)
        if ":" in value:
            # What another base holds is judged by `import-unknown`.
            if to is not None:
                yield (
                    written.place,
                    f"{str(value)!r} is no {to} of this base; take {to!r} out of the property, or name one",
                )
        elif subject is None:
            yield written.place, f"no subject {str(value)!r}; {_fitting(value, to, base)}"
        elif to not in (None, subject.kind):
            yield written.place, f"{str(value)!r} is a {subject.kind}, not a {to}; {_fitting(value, to, base)}"


def _fitting(value: str, to: str | None, base: Base) -> str:
    return nearest(value, [one.id for one in base.subjects.values() if to in (None, one.kind)])
