"""Drafts as the records of a snapshot: the fields that the JSON API shows, in the order in which it shows them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from spacefacts.display import LANGUAGES, Style, digits, display
from spacefacts.moments import Moment
from spacefacts.tools.authoring.deriving import Known, written
from spacefacts.tools.authoring.drafts import (
    Both,
    CitationDraft,
    ClaimDraft,
    DocumentDraft,
    FactDraft,
    KindDraft,
    ObservationDraft,
    PropertyDraft,
    PublisherDraft,
    SubjectDraft,
)
from spacefacts.tools.authoring.witnessed import Witnessed, last_found
from spacefacts.values import Range, Value, Words, step

Record = dict[str, Any]


class Recorder:
    """Makes records; it needs the documents that citations name, the labels that references point to, and what was witnessed."""

    def __init__(
        self, documents: Mapping[str, DocumentDraft], labels: Mapping[str, Both], witnessed: Witnessed
    ) -> None:
        self.documents, self.labels, self.witnessed = documents, labels, witnessed

    def fact(self, subject: SubjectDraft, definition: PropertyDraft, known: Known) -> Record:
        """The record of a fact."""
        draft = subject.facts.get(definition.name)
        observation = draft.latest if draft else ObservationDraft(place=subject.place)
        return {
            "address": f"{subject.id}.{definition.name}",
            "subject": subject.id,
            "property": definition.name,
            "kind": subject.kind,
            "type": definition.type,
            "label": definition.label,
            "about": definition.about,
            **self._measured(definition, known),
            "as_of": observation.as_of or known.as_of,
            "status": self._status(observation, is_derived=known.rule is not None),
            "derivation": {"rule": known.rule, "inputs": list(known.inputs)} if known.rule else None,
            **self._evidence(subject, observation, definition),
            "display": self._display(known.value, _style(definition), known.qualifier),
            "note": observation.note,
            "series": self._series(subject, draft, definition) if draft and draft.is_series else None,
            "changed": [{"on": one.on, "from": one.was, "why": one.why} for one in draft.changed] if draft else [],
            "url": f"facts/{subject.id}/#{definition.name}",
        }

    def _series(self, subject: SubjectDraft, draft: FactDraft, definition: PropertyDraft) -> list[Record]:
        """The fields that each observation of a fact has of its own."""
        return [
            {
                **self._measured(definition, known),
                "as_of": one.as_of,
                "status": self._status(one, is_derived=False),
                **self._evidence(subject, one, definition),
                "display": self._display(known.value, _style(definition), known.qualifier),
                "note": one.note,
            }
            for one in draft.observations
            if (known := written(one))
        ]

    def _measured(self, definition: PropertyDraft, known: Known) -> Record:
        return {
            "value": stored(known.value),
            "text": known.text if known.text is not None else digits(known.value, definition.decimals),
            "unit": definition.unit,
            "qualifier": known.qualifier,
            "precision": _precision(known),
        }

    def _evidence(self, subject: SubjectDraft, observation: ObservationDraft, definition: PropertyDraft) -> Record:
        address = f"{subject.id}.{definition.name}"
        return {
            "sources": [self._citation(citation, address) for citation in observation.sources],
            "claims": [self._claim(claim, definition, address) for claim in observation.claims],
        }

    def _citation(self, citation: CitationDraft, address: str) -> Record:
        document = self.documents[citation.source]
        return {
            "source": citation.source,
            "publisher": document.publisher,
            "origin": document.origin,
            "grade": document.grade,
            "url": document.url,
            "published": document.published,
            "language": document.language,
            "at": citation.at["en"] if citation.at else None,
            "at_words": citation.at,
            "says": citation.says,
            "found": last_found(self.witnessed, citation.source, address, citation.says or ""),
        }

    def _claim(self, claim: ClaimDraft, definition: PropertyDraft, address: str) -> Record:
        return {
            "source": claim.sources[0].source,
            "value": stored(claim.written.value),
            "text": claim.written.text,
            "type": definition.type,
            "unit": claim.unit,
            "qualifier": claim.qualifier,
            "verdict": claim.verdict,
            "note": claim.note,
            "display": self._display(claim.written.value, Style(claim.unit), claim.qualifier),
            "sources": [self._citation(citation, address) for citation in claim.sources],
        }

    def _display(self, value: Value, style: Style, qualifier: str | None) -> Both:
        return {
            language: display(value, style, language, qualifier, partial(self._label, language))
            for language in LANGUAGES
        }

    def _label(self, language: str, subject: str) -> str:
        return self.labels[subject][language] if subject in self.labels else subject

    def _status(self, observation: ObservationDraft, *, is_derived: bool) -> str:
        if any(claim.verdict == "unresolved" for claim in observation.claims):
            return "disputed"
        if is_derived:
            return "derived"
        documents = [self.documents[citation.source] for citation in observation.sources]
        # What a machine, a mirror or an unknown hand wrote down corroborates nothing.
        solid = [document for document in documents if document.grade != "D"]
        if not solid:
            return "weak"
        if len({document.origin for document in solid}) > 1:
            return "corroborated"
        return "repeated" if len({document.publisher for document in solid}) > 1 else "single"


def subject_record(subject: SubjectDraft, properties: list[str]) -> Record:
    """The record of a subject that has facts of these properties."""
    return {
        "subject": subject.id,
        "kind": subject.kind,
        "label": subject.label,
        "about": subject.about,
        "aliases": list(subject.aliases),
        "see_also": list(subject.see_also),
        "properties": properties,
        "unknown": subject.unknown,
        "url": f"facts/{subject.id}/",
    }


def kind_record(kind: KindDraft) -> Record:
    """The record of a kind."""
    return {
        "kind": kind.name,
        "label": kind.label,
        "about": kind.about,
        "properties": {name: _property_record(definition) for name, definition in kind.properties.items()},
    }


def _property_record(definition: PropertyDraft) -> Record:
    derive = definition.derive
    return {
        "type": definition.type,
        "unit": definition.unit,
        "to": definition.to,
        "list": definition.many,
        "label": definition.label,
        "about": definition.about,
        "derivation": {"rule": derive.rule, "inputs": list(derive.inputs)} if derive else None,
        "stale_after_days": definition.stale_after_days,
    }


def publisher_record(publisher: PublisherDraft) -> Record:
    """The record of a publisher."""
    return {
        "publisher": publisher.id,
        "label": publisher.label,
        "grade": publisher.grade,
        "about": publisher.about,
        "documents": sorted(document.id for document in publisher.documents.values()),
        "url": f"sources/{publisher.id}/",
    }


def document_record(document: DocumentDraft) -> Record:
    """The record of a source."""
    return {
        "source": document.id,
        "publisher": document.publisher,
        "origin": document.origin,
        "grade": document.grade,
        "title": document.title,
        "url": document.url,
        "archive": document.archive,
        "published": document.published,
        "accessed": document.accessed,
        "language": document.language,
    }


def stored(value: Value) -> Any:
    """A value as a snapshot stores it."""
    if isinstance(value, tuple):
        return [stored(item) for item in value]
    if isinstance(value, Range):
        return {"from": value.low, "to": value.high}
    if isinstance(value, Words):
        return {"en": str(value), "zh": value.zh}
    return value if isinstance(value, (Decimal, int)) else str(value)


def _style(definition: PropertyDraft) -> Style:
    return Style(definition.unit, definition.decimals, definition.show)


def _precision(known: Known) -> str | None:
    if known.amount and known.amount.precision:
        return known.amount.precision
    if isinstance(known.value, Moment):
        return known.value.precision
    if isinstance(known.value, (Decimal, int)):
        worth = step(known.text or str(known.value))
        return str(Decimal(worth.numerator) / Decimal(worth.denominator))
    return None
