"""What the laws of a kind are held against: the facts that their inputs name, written or computed, and their places."""

from __future__ import annotations

from typing import NamedTuple

from spacefacts.display import digits
from spacefacts.tools.authoring.base import Base
from spacefacts.tools.authoring.drafts import PropertyDraft, SubjectDraft
from spacefacts.tools.authoring.laws import Chain, Input
from spacefacts.tools.findings import Place
from spacefacts.tools.spans import Span, span_of
from spacefacts.values import Reference, Value


class Held(NamedTuple):
    """A fact of a subject as far as laws ask for it; `text` is None where it was computed."""

    subject: SubjectDraft
    definition: PropertyDraft
    value: Value
    qualifier: str | None
    text: str | None

    @property
    def address(self) -> str:
        """`subject.property`."""
        return f"{self.subject.id}.{self.definition.name}"


def held(base: Base, subject: SubjectDraft, named: Input) -> Held | None:
    """The fact that an input names for a subject; None where there is none."""
    head, dot, tail = named.text.partition(".")
    if head not in base.kinds[subject.kind].properties:
        return fact_of(base, head, tail) if dot else None
    own = fact_of(base, subject.id, head)
    if not dot or own is None:
        return own
    return fact_of(base, own.value, tail) if isinstance(own.value, Reference) else None


def all_held(base: Base, subject: SubjectDraft, chain: Chain) -> list[Held]:
    """The facts that the inputs name for a subject, without those that it does not have, each once."""
    found = (held(base, subject, named) for named in chain)
    return list({(one.subject.id, one.definition.name): one for one in found if one is not None}.values())


def fact_of(base: Base, subject: str, name: str) -> Held | None:
    """The fact of a subject by the name of its property; None where there is none."""
    known = base.resolved.known(subject, name)
    if known is None:
        return None
    draft = base.subjects[subject]
    return Held(draft, base.kinds[draft.kind].properties[name], known.value, known.qualifier, known.text)


def span(fact: Held) -> Span | None:
    """The span of a fact that is a number."""
    return span_of(fact.value, fact.definition.unit, fact.qualifier)


def place_of(fact: Held) -> Place:
    """Where a fact stands, or the subject of one that is only computed."""
    draft = fact.subject.facts.get(fact.definition.name)
    if draft is None:
        return fact.subject.place
    return draft.latest.place if draft.latest.written else draft.place


def shown(fact: Held) -> str:
    """A fact with its value, for a finding."""
    text = digits(fact.value, fact.definition.decimals) if fact.text is None else fact.text
    return " ".join(part for part in (fact.address, fact.qualifier, text, fact.definition.unit) if part)
