"""From drafts to the snapshot."""

from __future__ import annotations

from collections.abc import Mapping

from spacefacts.snapshot import pack
from spacefacts.tools.authoring.deriving import Deriver, check_inputs
from spacefacts.tools.authoring.drafts import KindDraft, PublisherDraft, SubjectDraft, Tombstone
from spacefacts.tools.authoring.fields import nearest
from spacefacts.tools.authoring.records import (
    Record,
    Recorder,
    document_record,
    kind_record,
    publisher_record,
    subject_record,
)
from spacefacts.tools.findings import Faults


def compile_drafts(
    kinds: Mapping[str, KindDraft],
    publishers: Mapping[str, PublisherDraft],
    subjects: Mapping[str, SubjectDraft],
    faults: Faults,
) -> bytes:
    """The canonical bytes of all that is sound; what cannot be resolved or computed goes to `faults`."""
    documents = {document.id: document for one in publishers.values() for document in one.documents.values()}
    sound = _citing_known_sources(subjects, set(documents), faults)
    check_inputs(kinds, sound, faults)
    deriver = Deriver(kinds, sound, faults)
    recorder = Recorder(documents, {subject.id: subject.label for subject in sound.values()})
    facts: dict[str, Record] = {}
    subject_records: dict[str, Record] = {}
    for subject in sound.values():
        names = []
        for definition in kinds[subject.kind].properties.values():
            known = deriver.known(subject, definition)
            if known is not None:
                names.append(definition.name)
                facts[f"{subject.id}.{definition.name}"] = recorder.fact(subject, definition, known)
        if subject.id not in subject.moved:
            subject_records[subject.id] = subject_record(subject, names)
    return pack(
        {
            "kinds": {name: kind_record(kind) for name, kind in kinds.items()},
            "publishers": {name: publisher_record(publisher) for name, publisher in publishers.items()},
            "sources": {name: document_record(document) for name, document in documents.items()},
            "subjects": subject_records,
            "facts": facts,
            "moved": _moved(subjects, set(facts) | set(subject_records), faults),
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
        sound[subject.id] = SubjectDraft(
            id=subject.id,
            kind=subject.kind,
            place=subject.place,
            label=subject.label,
            about=subject.about,
            aliases=subject.aliases,
            facts=facts,
            moved=subject.moved,
        )
    return sound


def _where(source: str, documents: set[str]) -> str:
    publisher, _, key = source.partition("/")
    siblings = sorted(document for document in documents if document.startswith(f"{publisher}/"))
    if siblings:
        return nearest(source, siblings)
    return f"describe it in source/{publisher}.yaml under documents: {key or '<document>'}"


def _moved(subjects: Mapping[str, SubjectDraft], present: set[str], faults: Faults) -> dict[str, Record]:
    """Where each tombstone leads, chains followed to their end."""
    stones = {name: stone for subject in subjects.values() for name, stone in subject.moved.items()}
    records = {}
    for name, stone in stones.items():
        targets = (stone.to,) if stone.to else stone.split
        ends = [_end_of(target, stones) for target in targets]
        for target, end in zip(targets, ends, strict=True):
            if end not in present and end not in stones:
                faults.add("tombstone-unknown", stone.place, f"{target!r} is not there; {nearest(str(target), present)}")
            elif end in stones and stones[end].to:
                faults.add("tombstone-unknown", stone.place, f"{target!r} leads back here; name where the fact is now")
        records[name] = {"to": ends[0] if stone.to else None, "split": list(ends) if stone.split else None}
        records[name]["withdrawn"] = stone.withdrawn
    return records


def _end_of(target: str | None, stones: Mapping[str, Tombstone]) -> str:
    seen: set[str] = set()
    end = str(target)
    while end in stones and end not in seen:
        seen.add(end)
        end = stones[end].to or end
    return end
