"""What the laws of a kind are held against: the facts that their inputs name, written or computed, and their places."""

from __future__ import annotations

from spacefacts.model import Fact
from spacefacts.tools.authoring.base import Base
from spacefacts.tools.authoring.drafts import SubjectDraft
from spacefacts.tools.authoring.laws import Chain, Input
from spacefacts.tools.findings import Place
from spacefacts.tools.spans import Span, span_of
from spacefacts.values import Reference


def held(base: Base, subject: SubjectDraft, named: Input) -> Fact | None:
    """The fact that an input names for a subject; None where there is none."""
    head, dot, tail = named.text.partition(".")
    if head not in base.kinds[subject.kind].properties:
        return _fact(base, named.text) if dot else None
    own = _fact(base, f"{subject.id}.{head}")
    if not dot or own is None:
        return own
    return _fact(base, f"{own.value}.{tail}") if isinstance(own.value, Reference) else None


def all_held(base: Base, subject: SubjectDraft, chain: Chain) -> list[Fact]:
    """The facts that the inputs name for a subject, without those that it does not have, each once."""
    found = (held(base, subject, named) for named in chain)
    return list({fact.address: fact for fact in found if fact is not None}.values())


def span(fact: Fact) -> Span | None:
    """The span of a fact that is a number."""
    return span_of(fact.value, fact.unit, fact.qualifier)


def place_of(base: Base, fact: Fact) -> Place:
    """Where a fact stands, or the subject of one that is only computed."""
    subject = base.subjects[fact.subject]
    draft = subject.facts.get(fact.property)
    if draft is None:
        return subject.place
    return draft.latest.place if draft.latest.written else draft.place


def shown(fact: Fact) -> str:
    """A fact with its value, for a finding."""
    return " ".join(part for part in (fact.address, fact.qualifier, fact.text, fact.unit) if part)


def _fact(base: Base, address: str) -> Fact | None:
    return base.catalog.get(address) if address in base.catalog else None
