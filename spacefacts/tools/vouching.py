"""What cited pages are asked, citation by citation, and what they answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import Any

from spacefacts.tools.accepted import accepted, left_open
from spacefacts.tools.authoring import Base
from spacefacts.tools.authoring.drafts import CitationDraft, FactDraft, SubjectDraft
from spacefacts.tools.cited.questions import Question, Reply, Verdict
from spacefacts.tools.findings import Place, Row
from spacefacts.tools.network.addresses import read_address
from spacefacts.tools.network.answers import Outcome
from spacefacts.values import Reference, Value, Words


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A citation, and the question that it puts to its page; `is_claim` tells what the base does not accept."""

    place: Place
    address: str
    source: str
    url: str
    question: Question
    is_claim: bool = False

    @cached_property
    def asked(self) -> str:
        """The address of the page, as it goes over the wire."""
        address = read_address(self.url)
        return address.url if address else ""

    @cached_property
    def name(self) -> str:
        """What the question is called among all: the same for the same question, whatever else the base holds."""
        alone = replace(self.question, rivals=())
        return sha256(repr(alone).encode(errors="backslashreplace")).hexdigest()[:16]

    @property
    def words(self) -> str:
        """What the page should say, for people."""
        held = self.question.says or " ".join(part for part in (str(self.question.value), self.question.unit) if part)
        return repr(held)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vouched:
    """Every citation whose page was read, and what the page says."""

    asked: tuple[Asked, ...]
    outcomes: Mapping[str, Outcome]

    def replies(self) -> Iterator[tuple[Asked, Reply]]:
        """Each citation with the answer of its page."""
        for one in self.asked:
            outcome = self.outcomes.get(one.asked)
            told = outcome.told.get(one.name) if outcome and outcome.status in ("ok", "moved") else None
            if told is not None:
                yield one, reply_of(told)

    def each(self, verdict: Verdict) -> Iterator[tuple[Asked, Reply]]:
        """The citations that were answered like this."""
        return ((one, reply) for one, reply in self.replies() if reply.verdict == verdict)

    def rows(self) -> tuple[Row, ...]:
        """Each citation, for programs."""
        return tuple(
            {
                "address": one.address,
                "source": one.source,
                "url": one.url,
                "status": reply.verdict,
                "says": one.question.says,
                "now": reply.now,
                "where": reply.where,
            }
            for one, reply in self.replies()
        )


def told_of(reply: Reply) -> Mapping[str, str]:
    """A reply as plain data."""
    return {"verdict": reply.verdict, "now": reply.now, "where": reply.where, "why": reply.why}


def reply_of(told: Mapping[str, Any]) -> Reply:
    """The reply that plain data tell."""
    return Reply(**told)


def asked_in_base(base: Base) -> tuple[Asked, ...]:
    """A question for each citation that says something that a page can be searched for."""
    names = {name: _names(subject) for name, subject in base.subjects.items()}
    # One tuple for all subjects of a kind: what is made of it is made once.
    kinds: dict[str, dict[str, None]] = {}
    for subject in base.subjects.values():
        kinds.setdefault(subject.kind, {}).update(dict.fromkeys(names[subject.id]))
    every = {kind: tuple(rivals) for kind, rivals in kinds.items()}
    return tuple(
        one
        for subject in base.subjects.values()
        for one in _of_subject(base, subject, names, rivals=every[subject.kind])
    )


def _of_subject(
    base: Base, subject: SubjectDraft, names: Mapping[str, tuple[str, ...]], *, rivals: tuple[str, ...]
) -> Iterator[Asked]:
    for fact in subject.facts.values():
        label = tuple(fact.property.label.values())
        about = Question(subject=names[subject.id], label=label, rivals=rivals)
        yield from _of_fact(base, fact, about, names)


def _of_fact(base: Base, fact: FactDraft, about: Question, names: Mapping[str, tuple[str, ...]]) -> Iterator[Asked]:
    for observation in fact.observations:
        value = accepted(base, fact, observation)
        if value is not None:
            value = left_open(value, observation)
            held = replace(about, value=value, unit=fact.property.unit, qualifier=observation.qualifier)
            yield from _of_citations(base, fact, observation.sources, held, names)
        for claim in observation.claims:
            held = replace(about, value=claim.written.value, unit=claim.unit, qualifier=claim.qualifier)
            yield from _of_citations(base, fact, claim.sources, held, names, is_claim=True)


def _of_citations(
    base: Base,
    fact: FactDraft,
    citations: tuple[CitationDraft, ...],
    held: Question,
    names: Mapping[str, tuple[str, ...]],
    *,
    is_claim: bool = False,
) -> Iterator[Asked]:
    documents = base.documents
    for citation in citations:
        document = documents.get(citation.source)
        says = citation.says or ""
        # Words of our own need not stand on the page; a figure must.
        if document and (says or not _is_words(held.value)):
            # Either language may be the document's.
            at = " / ".join((citation.at or {}).values())
            question = replace(held, says=says, at=at, value=_spoken(held.value, names))
            yield Asked(
                place=citation.says_place or citation.place,
                address=fact.address,
                source=citation.source,
                url=document.url,
                question=question,
                is_claim=is_claim,
            )


def _is_words(value: Value | None) -> bool:
    return isinstance(value, str | tuple)


def _spoken(value: Value | None, names: Mapping[str, tuple[str, ...]]) -> Value | None:
    """A reference as the names of what it refers to; any other value as it is."""
    if isinstance(value, tuple):
        return tuple(one for item in value if (one := _spoken(item, names)) is not None)
    if isinstance(value, Reference) and value in names:
        english, *others = names[value]
        return Words(english, others[0] if others else english)
    return value


def _names(subject: SubjectDraft) -> tuple[str, ...]:
    return (subject.label["en"], *(subject.label[other] for other in subject.label if other != "en"), *subject.aliases)
