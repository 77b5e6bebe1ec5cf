"""What drafts come to together: citations that lead to documents, computed facts, tombstones that lead on.

This is all that a check needs to know of a base; the records of a snapshot are made from it when somebody asks for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from spacefacts.tools.authoring.constraints import check_laws
from spacefacts.tools.authoring.deriving import Deriver, Known, check_inputs
from spacefacts.tools.authoring.drafts import DocumentDraft, FactDraft, KindDraft, SubjectDraft
from spacefacts.tools.authoring.importing import Abroad, is_abroad
from spacefacts.tools.authoring.tombstones import moved
from spacefacts.tools.findings import Faults
from spacefacts.tools.nearest import nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """The subjects without what cites unknown documents, the addresses of their facts, and where tombstones lead.

    `facts` holds for each subject that is not gone the names of its facts, stated or computed, in the order of the kind.
    """

    subjects: Mapping[str, SubjectDraft]
    facts: Mapping[str, list[str]]
    moved: Mapping[str, Mapping[str, Any]]
    deriver: Deriver

    @property
    def count(self) -> int:
        """How many facts there are."""
        return sum(map(len, self.facts.values()))

    def known(self, subject: str, name: str) -> Known | None:
        """What the fact of this name comes to; None where the subject has none."""
        if name not in self.facts.get(subject, ()):
            return None
        draft = self.subjects[subject]
        return self.deriver.known(draft, self.deriver.kinds[draft.kind].properties[name])


def resolve(
    kinds: Mapping[str, KindDraft],
    documents: Mapping[str, DocumentDraft],
    subjects: Mapping[str, SubjectDraft],
    abroad: Abroad,
    faults: Faults,
) -> Resolved:
    """What the drafts come to; what cannot be resolved or computed goes to `faults`.

    What is used of another base and not carried is passed over: `import-unknown` and `import-differs` tell of it.
    """
    sound = _citing_known_sources(subjects, {**documents, **abroad.documents}, faults)
    check_inputs(kinds, sound, faults)
    check_laws(kinds, sound, faults)
    deriver = Deriver(kinds, sound, faults, abroad.carried)
    facts = {one.id: list(_facts(one, kinds[one.kind], deriver)) for one in sound.values() if one.id not in one.moved}
    return Resolved(subjects=sound, facts=facts, moved=_moved(subjects, facts, faults), deriver=deriver)


def _moved(
    subjects: Mapping[str, SubjectDraft], facts: Mapping[str, list[str]], faults: Faults
) -> dict[str, dict[str, Any]]:
    if not any(one.moved for one in subjects.values()):
        return {}
    present = {f"{subject}.{name}" for subject, names in facts.items() for name in names} | facts.keys()
    return moved(subjects, present, faults)


def _facts(subject: SubjectDraft, kind: KindDraft, deriver: Deriver) -> Iterator[str]:
    """The names of the facts that the subject has, stated or computed."""
    for name, definition in kind.properties.items():
        # What is stated and not gone is known without a look.
        if definition.derive is None and not subject.moved:
            if name in subject.facts:
                yield name
        elif deriver.known(subject, definition) is not None:
            yield name


def _citing_known_sources(
    subjects: Mapping[str, SubjectDraft], documents: Mapping[str, DocumentDraft], faults: Faults
) -> dict[str, SubjectDraft]:
    """The subjects without the facts that cite a source nobody described."""
    sound = {}
    for subject in subjects.values():
        broken = [name for name, fact in subject.facts.items() if _cites_unknown(fact, documents, faults)]
        if broken:
            facts = {name: fact for name, fact in subject.facts.items() if name not in broken}
            sound[subject.id] = replace(subject, facts=facts)
        else:
            sound[subject.id] = subject
    return sound


def _cites_unknown(fact: FactDraft, documents: Mapping[str, DocumentDraft], faults: Faults) -> bool:
    unknown = [citation for citation in fact.citations() if citation.source not in documents]
    for citation in unknown:
        if is_abroad(citation.source):
            continue
        message = f"no source {citation.source!r}; {_where(citation.source, documents)}"
        faults.add("source-unknown", citation.place, message)
    return bool(unknown)


def _where(source: str, documents: Mapping[str, DocumentDraft]) -> str:
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
