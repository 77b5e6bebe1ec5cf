"""`<kind>/<subject>.yaml`: a subject and its facts."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.errors import BadValue
from spacefacts.evidence import VERDICTS
from spacefacts.tools.authoring.drafts import (
    Both,
    ChangeDraft,
    CitationDraft,
    ClaimDraft,
    FactDraft,
    KindDraft,
    ObservationDraft,
    PropertyDraft,
    SubjectDraft,
    Tombstone,
)
from spacefacts.tools.authoring.fields import Fields, as_mapping, as_scalar, is_kebab
from spacefacts.tools.authoring.nodes import Mapping, Node, Scalar, Sequence
from spacefacts.tools.authoring.typed import read_value
from spacefacts.tools.findings import Faults, Place
from spacefacts.tools.nearest import nearest
from spacefacts.units import unit
from spacefacts.values import QUALIFIERS

GONE = ("moved-to", "split-into", "withdrawn")
_GONE = frozenset(GONE)
SUBJECT = ("subject", "label", "about", "aliases", "see-also", "facts", *GONE)
OBSERVATION = ("as-of", "value", "qualifier", "sources", "claims", "note")
FACT = (*OBSERVATION, "observations", "changed", "unknown", *GONE)
CHANGE = ("on", "from", "why")
CITATION = ("source", "at", "says")
CLAIM = ("source", "at", "says", "sources", "value", "unit", "qualifier", "verdict", "note")


def read_subject(node: Node, stem: str, kind: KindDraft, faults: Faults) -> SubjectDraft | None:
    """The subject that the file `<kind>/<stem>.yaml` describes."""
    mapping = as_mapping(node, "a subject", faults)
    if mapping is None:
        return None
    fields = Fields(mapping, SUBJECT, faults)
    name = fields.required("subject", "a subject", fields.scalar)
    if name and is_kebab(name, faults) and name.text != stem:
        message = f"this subject is called {name.text!r} but its file {stem!r}; give both one name"
        faults.add("id-not-file-name", name.place, message)
    place = name.place if name else mapping.place
    gone = _tombstone(fields, faults)
    if gone:
        return SubjectDraft(id=stem, kind=kind.name, place=place, label={"en": stem, "zh": stem}, moved={stem: gone})
    label = fields.required("label", "a subject", fields.words)
    facts = fields.required("facts", "a subject", fields.mapping)
    reader = _FactReader(stem, kind, faults)
    for key, body in facts.entries.items() if facts else ():
        reader.read(key, facts.keys[key] if facts else place, body)
    return SubjectDraft(
        id=stem,
        kind=kind.name,
        place=place,
        label=label or {"en": stem, "zh": stem},
        about=fields.words("about"),
        aliases=fields.texts("aliases"),
        see_also=_see_also(fields, faults),
        facts=reader.facts,
        moved=reader.moved,
        unknown=reader.unknown,
    )


def _see_also(fields: Fields, faults: Faults) -> dict[str, Place]:
    scalars = (as_scalar(node, "see-also", faults) for node in fields.items("see-also"))
    return {scalar.text: scalar.place for scalar in scalars if scalar and is_kebab(scalar, faults)}


def _tombstone(fields: Fields, faults: Faults) -> Tombstone | None:
    if _GONE.isdisjoint(fields.node.keys):
        return None
    gone = next(key for key in GONE if key in fields)
    for key in fields.node.keys:
        if key in fields.known and key not in (gone, "subject", "label"):
            message = f"{gone} stands in place of all else; take {key} out, or {gone}"
            faults.add("unknown-field", fields.place_of(key), message)
    to = fields.text(gone) if gone == "moved-to" else None
    split = fields.texts(gone) if gone == "split-into" else ()
    withdrawn = fields.words(gone) if gone == "withdrawn" else None
    return Tombstone(place=fields.place_of(gone), to=to, split=split, withdrawn=withdrawn)


class _FactReader:
    """Reads the facts of one subject."""

    def __init__(self, subject: str, kind: KindDraft, faults: Faults) -> None:
        self.subject, self.kind, self.faults = subject, kind, faults
        self.facts: dict[str, FactDraft] = {}
        self.moved: dict[str, Tombstone] = {}
        self.unknown: dict[str, Both] = {}

    def read(self, name: str, place: Place, node: Node) -> None:
        body = as_mapping(node, name, self.faults)
        if body is None:
            return
        fields = Fields(body, FACT, self.faults)
        gone = _tombstone(fields, self.faults)
        if gone:
            if is_kebab(Scalar(place, name), self.faults):
                self.moved[f"{self.subject}.{name}"] = gone
            return
        definition = self.kind.properties.get(name)
        if definition is None:
            message = f"the kind {self.kind.name} has no property {name!r}; {nearest(name, self.kind.properties)}"
            self.faults.add("unknown-property", place, message)
            return
        if "unknown" in fields:
            self._note_unknown(name, fields)
            return
        is_series = "observations" in fields
        observations = self._series(fields, definition) if is_series else self._one(fields, definition)
        if observations:
            self.facts[name] = FactDraft(
                address=f"{self.subject}.{name}",
                subject=self.subject,
                property=definition,
                place=place,
                observations=observations,
                is_series=is_series,
                changed=tuple(self._changes(fields)) if "changed" in fields else (),
            )

    def _changes(self, fields: Fields) -> Iterator[ChangeDraft]:
        for node in fields.items("changed"):
            body = as_mapping(
                node, "a change, as in {on: 2025-11-14, from: old text, why: {en: ..., zh: ...}},", self.faults
            )
            if body is not None:
                own = Fields(body, CHANGE, self.faults)
                on, was, why = (
                    own.required("on", "a change", own.day),
                    own.required("from", "a change", own.text),
                    own.required("why", "a change", own.words),
                )
                if on and was and why:
                    yield ChangeDraft(on=on, was=was, why=why)

    def _note_unknown(self, name: str, fields: Fields) -> None:
        for key in FACT:
            if key != "unknown" and key in fields:
                message = f"{name} is either unknown or has a {key}; take one of them out"
                self.faults.add("unknown-field", fields.place_of(key), message)
        note = fields.words("unknown")
        if note:
            self.unknown[name] = note

    def _series(self, fields: Fields, definition: PropertyDraft) -> tuple[ObservationDraft, ...]:
        for key in OBSERVATION:
            if key in fields:
                message = f"{key} belongs to each of the observations; move it into them"
                self.faults.add("unknown-field", fields.place_of(key), message)
        drafts: list[ObservationDraft] = []
        items = fields.items("observations")
        for node in items:
            body = as_mapping(node, "an observation", self.faults)
            if body is None:
                continue
            own = Fields(body, OBSERVATION, self.faults)
            if "as-of" not in own:
                own.missing("as-of", "an observation")
            drafts += self._one(own, definition)
        self._tell_of_repeated_days(drafts)
        drafts.sort(key=lambda draft: draft.as_of or "")
        if not items and isinstance(fields.node_of("observations"), Sequence):
            self.faults.add("missing-field", fields.place_of("observations"), "a series needs at least one observation")
        return tuple(drafts)

    def _tell_of_repeated_days(self, drafts: list[ObservationDraft]) -> None:
        first: dict[str, Place] = {}
        for draft in drafts:
            if draft.as_of and draft.as_of_place:
                before = first.setdefault(draft.as_of, draft.as_of_place)
                if before is not draft.as_of_place:
                    message = (
                        f"an observation of {draft.as_of} stands already in line {before.line}; keep one of the two"
                    )
                    self.faults.add("duplicate-key", draft.as_of_place, message)

    def _one(self, fields: Fields, definition: PropertyDraft) -> tuple[ObservationDraft, ...]:
        written = None
        node = fields.node_of("value")
        if definition.derive:
            if "value" in fields:
                message = f"{definition.name} is computed ({definition.derive.rule}); take the value out"
                self.faults.add("derived-typed", fields.place_of("value"), message)
        elif "value" not in fields:
            fields.missing("value", f"the fact {self.subject}.{definition.name}")
            return ()
        elif node is None or (written := read_value(node, definition, self.faults)) is None:
            return ()
        draft = ObservationDraft(
            place=fields.place_of("value"),
            written=written,
            qualifier=fields.one_of("qualifier", QUALIFIERS),
            as_of=fields.day("as-of"),
            as_of_place=fields.place_of("as-of"),
            sources=tuple(self._citations(fields, "sources")),
            claims=tuple(self._claims(fields, definition)) if "claims" in fields else (),
            note=fields.words("note"),
        )
        return (draft,)

    def _citations(self, fields: Fields, key: str) -> list[CitationDraft]:
        drafts = []
        for node in fields.items(key):
            if type(node) is Mapping:
                draft = self._citation(Fields(node, CITATION, self.faults))
                if draft:
                    drafts.append(draft)
            else:
                as_mapping(node, "a citation, as in {source: publisher/document},", self.faults)
        return drafts

    def _citation(self, fields: Fields) -> CitationDraft | None:
        source, says, at = fields.scalar("source"), fields.scalar("says"), fields.words_or_text("at")
        if source is None:
            if "source" not in fields:
                fields.missing("source", "a citation")
            return None
        return CitationDraft(
            source=source.text,
            place=source.place,
            at=at,
            at_place=fields.place_of("at") if at else None,
            says=says.text if says else None,
            says_place=says.place if says else None,
        )

    def _claims(self, fields: Fields, definition: PropertyDraft) -> list[ClaimDraft]:
        drafts = []
        for node in fields.items("claims"):
            body = as_mapping(node, "a claim", self.faults)
            if body is not None and (draft := self._claim(body, definition)):
                drafts.append(draft)
        return drafts

    def _claim(self, body: Mapping, definition: PropertyDraft) -> ClaimDraft | None:
        fields = Fields(body, CLAIM, self.faults)
        if "sources" in fields:
            sources = tuple(self._citations(fields, "sources"))
            for key in ("source", "at", "says"):
                if key in fields:
                    message = f"a claim has either one {key} or a list of sources; move it into the list"
                    self.faults.add("unknown-field", fields.place_of(key), message)
        else:
            citation = self._citation(fields)
            sources = (citation,) if citation else ()
        node = fields.required("value", "a claim", fields.node_of)
        written = read_value(node, definition, self.faults) if node is not None else None
        verdict = fields.required("verdict", "a claim", lambda key: fields.one_of(key, VERDICTS))
        note = fields.required("note", "a claim", fields.words)
        if written is None or verdict is None or note is None or not sources:
            return None
        return ClaimDraft(
            place=body.place,
            sources=sources,
            written=written,
            unit=self._unit(fields) or definition.unit,
            qualifier=fields.one_of("qualifier", QUALIFIERS),
            verdict=verdict,
            note=note,
        )

    def _unit(self, fields: Fields) -> str | None:
        scalar = fields.scalar("unit")
        try:
            # Any unit will do: the wrong unit may be the very thing that a source got wrong.
            return unit(scalar.text).code if scalar else None
        except BadValue as error:
            self.faults.add("unknown-unit", fields.place_of("unit"), error.reason)
            return None
