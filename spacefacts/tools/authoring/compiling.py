"""From drafts to the snapshot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches

from spacefacts.snapshot import pack
from spacefacts.tools.authoring.constraints import check_laws
from spacefacts.tools.authoring.deriving import Deriver, check_inputs
from spacefacts.tools.authoring.drafts import KindDraft, PublisherDraft, SubjectDraft
from spacefacts.tools.authoring.fields import nearest
from spacefacts.tools.authoring.records import (
    Record,
    Recorder,
    document_record,
    kind_record,
    publisher_record,
    subject_record,
)
from spacefacts.tools.authoring.tombstones import moved
from spacefacts.tools.authoring.witnessed import Witnessed
from spacefacts.tools.findings import Faults


def compile_drafts(
    kinds: Mapping[str, KindDraft],
    publishers: Mapping[str, PublisherDraft],
    subjects: Mapping[str, SubjectDraft],
    faults: Faults,
    witnessed: Witnessed,
) -> bytes:
    """The canonical bytes of all that is sound; what cannot be resolved or computed goes to `faults`.

    `witnessed` says when each citation was last found on its page.
    """
    documents = {document.id: document for one in publishers.values() for document in one.documents.values()}
    sound = _citing_known_sources(subjects, set(documents), faults)
    check_inputs(kinds, sound, faults)
    check_laws(kinds, sound, faults)
    deriver = Deriver(kinds, sound, faults)
    recorder = Recorder(documents, {subject.id: subject.label for subject in sound.values()}, witnessed)
    facts: dict[str, Record] = {}
    subject_records: dict[str, Record] = {}
    for subject in sound.values():
        if subject.id in subject.moved:
            continue
        names = []
        for definition in kinds[subject.kind].properties.values():
            known = deriver.known(subject, definition)
            if known is not None:
                names.append(definition.name)
                facts[f"{subject.id}.{definition.name}"] = recorder.fact(subject, definition, known)
        subject_records[subject.id] = subject_record(subject, names)
    return pack(
        {
            "kinds": {name: kind_record(kind) for name, kind in kinds.items()},
            "publishers": {name: publisher_record(publisher) for name, publisher in publishers.items()},
            "sources": {name: document_record(document) for name, document in documents.items()},
            "subjects": subject_records,
            "facts": facts,
            "moved": moved(subjects, set(facts) | set(subject_records), faults),
        }
    )


def _citing_known_sources(
    subjects: Mapping[str, SubjectDraft], documents: set[str], faults: Faults
) -> dict[str, SubjectDraft]:
    """The subjects without the facts that cite a source nobody described."""
    sound = {}
    for subject in subjects.values():
        facts = {}
        for name, fact in subject.facts.items():
            unknown = [citation for citation in fact.citations() if citation.source not in documents]
            for citation in unknown:
                message = f"no source {citation.source!r}; {_where(citation.source, documents)}"
                faults.add("source-unknown", citation.place, message)
            if not unknown:
                facts[name] = fact
        sound[subject.id] = replace(subject, facts=facts)
    return sound


def _where(source: str, documents: set[str]) -> str:
    publisher, _, key = source.partition("/")
    siblings = sorted(document for document in documents if document.startswith(f"{publisher}/"))
    if siblings:
        return nearest(source, siblings)
    if "://" in source:
        return "describe it in source/<publisher>.yaml, and cite it as <publisher>/<document>"
    close = get_close_matches(source, documents, n=1, cutoff=0.9)
    if close:
        return nearest(source, close)
    return f"describe it in source/{publisher}.yaml under documents: {key or '<document>'}"
