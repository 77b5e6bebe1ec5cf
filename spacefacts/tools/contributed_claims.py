"""The claim of a contribution: what a source says instead, beside the fact that it denies."""

from __future__ import annotations

from spacefacts.evidence import VERDICTS
from spacefacts.tools.authoring import Base
from spacefacts.tools.authoring.drafts import FactDraft, KindDraft, ObservationDraft, PropertyDraft, Written
from spacefacts.tools.contributed_facts import definition_in, fact_entry, value_of
from spacefacts.tools.contributions import Ask, Contribution, Read, Refused
from spacefacts.tools.inserting import with_entry, with_item
from spacefacts.tools.layout import Branch, Entry, Leaf, mapping_of
from spacefacts.tools.nearest import nearest
from spacefacts.tools.observing import citation, with_item_on


def with_claim(base: Base, one: Contribution, source: str, read: Read, ask: Ask | None) -> dict[str, str]:
    """The file of the subject with the claim in it, by its path; `source` is a document that is known by now.

    Raises:
        Refused: there is nothing to claim it of, the claim is there already, or its verdict or a note is missing.
        Unreadable: the file has faults.
    """
    if one.verdict not in VERDICTS:
        raise Refused(f"no verdict {one.verdict!r}; {nearest(one.verdict, VERDICTS)}")
    subject, _, name = one.address.partition(".")
    kind, definition = _accepted(base, one)
    known = base.subjects[subject].facts.get(name)
    value, written = value_of(one, definition)
    if known:
        _must_be_new(_observation(known, one), one, written, one.unit or definition.unit, source)
    claim = _claim(one, source, value, ask)
    path = f"{kind.name}/{subject}.yaml"
    text = read(path)
    old = fact_entry(text, path, name)
    return {path: with_entry(text, path, "facts", _beside(old, known, one, claim), tuple(kind.properties))}


def _accepted(base: Base, one: Contribution) -> tuple[KindDraft, PropertyDraft]:
    """What is claimed otherwise: a fact that has a value, or one that is computed."""
    subject, _, name = one.address.partition(".")
    if subject not in base.subjects:
        raise Refused(f"there is no subject {subject!r}; a claim stands beside what is accepted, so add that first")
    draft = base.subjects[subject]
    kind = base.kinds[draft.kind]
    definition = definition_in(kind, name)
    if one.address in draft.moved or (name not in draft.facts and not definition.derive):
        raise Refused(f"{one.address} has no value; a claim stands beside what is accepted, so add that first")
    return kind, definition


def _observation(known: FactDraft, one: Contribution) -> ObservationDraft:
    """The observation that the claim denies: that of its day, or the one that stands."""
    if not one.as_of:
        return known.latest
    if not known.is_series:
        raise Refused(f"{one.address} is no series; leave out --as-of")
    found = [each for each in known.observations if each.as_of == one.as_of]
    if not found:
        raise Refused(f"{one.address} has no observation of {one.as_of}; write --as-of with a day that it has")
    return found[0]


def _must_be_new(
    observed: ObservationDraft, one: Contribution, written: Written, unit: str | None, source: str
) -> None:
    said = (written.value, one.qualifier or None)
    if not one.unit and observed.written and (observed.written.value, observed.qualifier) == said:
        raise Refused(f"{one.address} is {one.value} already; leave out --claim to cite {source} for it")
    for claim in observed.claims:
        sources = {cited.source for cited in claim.sources}
        if (claim.written.value, claim.qualifier, claim.unit) == (*said, unit) and source in sources:
            raise Refused(f"{one.address} has this claim of {source} already; there is nothing to add")


def _claim(one: Contribution, source: str, value: Leaf | Branch, ask: Ask | None) -> Branch:
    english = one.detail("note-en", "why it is not accepted, in English", ask)
    chinese = one.detail("note-zh", "why it is not accepted, in Chinese", ask)
    said = {"value": value, "unit": one.unit, "qualifier": one.qualifier, "verdict": one.verdict}
    cited = {entry.key or "": entry.value for entry in citation(one, source).entries}
    note = mapping_of(en=english, zh=chinese)
    return mapping_of(**cited, **{key: part for key, part in said.items() if part}, note=note)


def _beside(old: Entry | None, known: FactDraft | None, one: Contribution, claim: Branch) -> Entry:
    if old is None:
        # A computed fact of which nobody has said anything yet is not in the file.
        old = Entry(key=one.address.partition(".")[2], value=Branch(entries=(), is_list=False))
    if known and known.is_series:
        return with_item_on(_observation(known, one).as_of or "", old, "claims", claim)
    return with_item(old, "claims", claim)
