"""The fact of a contribution, in the file of its subject."""

from __future__ import annotations

from spacefacts.tools.authoring import Base
from spacefacts.tools.authoring.drafts import KindDraft, PropertyDraft, Written
from spacefacts.tools.authoring.fields import KEBAB
from spacefacts.tools.authoring.nodes import Node, Scalar, Sequence, parse
from spacefacts.tools.authoring.typed import read_value
from spacefacts.tools.branches import read_branches
from spacefacts.tools.contributions import Ask, Contribution, Read, Refused
from spacefacts.tools.findings import Faults, Place
from spacefacts.tools.inserting import child, with_entry
from spacefacts.tools.layout import Branch, Entry, Leaf, laid_out, mapping_of
from spacefacts.tools.nearest import nearest
from spacefacts.tools.observing import first_observed, observed_again
from spacefacts.values import QUALIFIERS


def with_fact(base: Base, one: Contribution, source: str, read: Read, ask: Ask | None) -> dict[str, str]:
    """The file of the subject with the contribution in it, by its path; `source` is a document that is known by now.

    Raises:
        Refused: the facts cannot take it as it is.
        Unreadable: the file has faults.
    """
    subject, _, name = one.address.partition(".")
    kind = _kind(base, one, ask)
    definition = definition_in(kind, name)
    if definition.derive:
        raise Refused(f"{name} is computed ({definition.derive.rule}); add what it is computed from instead")
    value, written = value_of(one, definition)
    path = f"{kind.name}/{subject}.yaml"
    if subject not in base.subjects:
        return {path: _new_subject(one, first_observed(one, definition, value, source), ask)}
    draft = base.subjects[subject]
    if gone := draft.moved.get(one.address) or draft.moved.get(subject):
        raise Refused(f"{one.address} leads elsewhere by line {gone.place.line} of {gone.place.path}; add it there")
    text = read(path)
    old = fact_entry(text, path, name)
    known = draft.facts.get(name)
    if known and old:
        fact = observed_again(old, known, one, value, written, source)
    else:
        fact = first_observed(one, definition, value, source)
    return {path: with_entry(text, path, "facts", fact, tuple(kind.properties))}


def _new_subject(one: Contribution, fact: Entry, ask: Ask | None) -> str:
    subject = one.address.partition(".")[0]
    if not KEBAB.match(subject):
        raise Refused(f"{subject!r} is no id; write it in kebab-case, as in north-bridge")
    english, chinese = one.detail("label-en", "its English name", ask), one.detail("label-zh", "its Chinese name", ask)
    label, facts = mapping_of(en=english, zh=chinese), Branch(entries=(fact,), is_list=False)
    return "\n".join(laid_out(mapping_of(subject=subject, label=label, facts=facts))) + "\n"


def _kind(base: Base, one: Contribution, ask: Ask | None) -> KindDraft:
    """The kind of the subject: its own, the one that was named, or the only one with such a property."""
    subject, dot, name = one.address.partition(".")
    if not dot or not subject or not name:
        raise Refused(f"{one.address!r} is no address; write subject.property")
    if subject in base.subjects:
        return base.kinds[base.subjects[subject].kind]
    fitting = [kind.name for kind in base.kinds.values() if name in kind.properties]
    if "kind" not in one.details and len(fitting) == 1:
        return base.kinds[fitting[0]]
    if not fitting and "kind" not in one.details:
        every = sorted({name for kind in base.kinds.values() for name in kind.properties})
        raise Refused(f"there is no subject {subject!r}, and no kind with a property {name!r}; {nearest(name, every)}")
    named = one.detail("kind", f"the kind of {subject}", ask)
    if named not in base.kinds:
        raise Refused(f"no kind {named!r}; {nearest(named, base.kinds)}")
    return base.kinds[named]


def definition_in(kind: KindDraft, name: str) -> PropertyDraft:
    """The property of this name.

    Raises:
        Refused: the kind has none.
    """
    definition = kind.properties.get(name)
    if definition is None:
        raise Refused(f"the kind {kind.name} has no property {name!r}; {nearest(name, kind.properties)}")
    return definition


def value_of(one: Contribution, definition: PropertyDraft) -> tuple[Leaf | Branch, Written]:
    """The value as YAML and as what it means; brackets around it are read as YAML's.

    Raises:
        Refused: it is no value of the property.
    """
    if one.qualifier and one.qualifier not in QUALIFIERS:
        raise Refused(f"no qualifier {one.qualifier!r}; {nearest(one.qualifier, QUALIFIERS)}")
    faults = Faults()
    node: Node | None = Scalar(Place(one.address), one.value)
    if one.value.lstrip()[:1] in ("{", "["):
        node = parse(one.value.strip(), one.address, faults)
    written = read_value(node, definition, faults) if node is not None and not faults else None
    if node is None or written is None:
        raise Refused("; ".join(fault.message for fault in faults) or f"{one.value!r} is no {definition.type}")
    return _in_brackets(node), written


def _in_brackets(node: Node) -> Leaf | Branch:
    if isinstance(node, Scalar):
        return Leaf(text=node.text)
    if isinstance(node, Sequence):
        items = tuple(Entry(key=None, value=_in_brackets(item)) for item in node.items)
        return Branch(entries=items, is_list=True, in_brackets=True)
    entries = tuple(Entry(key=key, value=_in_brackets(value)) for key, value in node.entries.items())
    return Branch(entries=entries, is_list=False, in_brackets=True)


def fact_entry(text: str, path: str, name: str) -> Entry | None:
    """The entry of a fact in the text of its subject's file, if there is one.

    Raises:
        Unreadable: the text has faults.
    """
    facts = child(read_branches(text, path).branch, "facts")
    return child(facts.value, name) if facts and isinstance(facts.value, Branch) else None
