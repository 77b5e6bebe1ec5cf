"""From drafts to the snapshot."""

from __future__ import annotations

from collections.abc import Mapping

from spacefacts.indexing import index
from spacefacts.snapshot import pack
from spacefacts.tools.authoring.drafts import DocumentDraft, KindDraft, PublisherDraft
from spacefacts.tools.authoring.importing import Abroad
from spacefacts.tools.authoring.records import (
    Record,
    Recorder,
    document_record,
    kind_record,
    publisher_record,
    subject_record,
)
from spacefacts.tools.authoring.resolving import Resolved
from spacefacts.tools.authoring.witnessed import Witnessed


def compile_drafts(
    kinds: Mapping[str, KindDraft],
    publishers: Mapping[str, PublisherDraft],
    documents: Mapping[str, DocumentDraft],
    resolved: Resolved,
    witnessed: Witnessed,
    abroad: Abroad,
) -> bytes:
    """The canonical bytes of all that is sound.

    `witnessed` says when each citation was last found on its page, `abroad` what the base has of others.
    """
    subjects, deriver = resolved.subjects, resolved.deriver
    labels = {subject.id: subject.label for subject in subjects.values()} | dict(abroad.labels)
    recorder = Recorder({**documents, **abroad.documents}, labels, witnessed)
    facts: dict[str, Record] = {}
    for subject, names in resolved.facts.items():
        draft = subjects[subject]
        properties = kinds[draft.kind].properties
        for name in names:
            known = deriver.known(draft, properties[name])
            if known is not None:
                facts[f"{subject}.{name}"] = recorder.fact(draft, properties[name], known)
    kind_records = {name: kind_record(kind) for name, kind in kinds.items()}
    subject_records = {one: subject_record(subjects[one], names) for one, names in resolved.facts.items()}
    return pack(
        {
            "kinds": kind_records,
            "publishers": {name: publisher_record(publisher) for name, publisher in publishers.items()},
            "sources": {name: document_record(document) for name, document in documents.items()},
            "subjects": subject_records,
            "facts": facts,
            "moved": resolved.moved,
            **abroad.sections(),
            "words": index(kind_records.values(), subject_records.values(), facts),
        }
    )
