"""What every fact of a base comes to: written values as they stand, derived ones computed from their inputs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from spacefacts.errors import BadValue
from spacefacts.moments import Moment
from spacefacts.tools.amounts import PLAIN, Amount, Term, Underivable, WrongOrder, amount_of, rounded
from spacefacts.tools.authoring.drafts import Derive, KindDraft, ObservationDraft, PropertyDraft, SubjectDraft
from spacefacts.tools.authoring.importing import Carried, is_abroad
from spacefacts.tools.findings import Faults
from spacefacts.tools.rooms import entries
from spacefacts.units import unit
from spacefacts.values import Range, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a fact comes to, and as of when; `rule`, `inputs` and `amount` say how, where it was computed."""

    value: Value
    as_of: str | None = None
    text: str | None = None
    qualifier: str | None = None
    amount: Amount | None = None
    rule: str | None = None
    inputs: tuple[str, ...] = ()


class _Missing(Exception):
    """An input that this subject does not have."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class _Needed(Exception):
    """A fact that must be known before the one that asked for it."""

    def __init__(self, subject: SubjectDraft, definition: PropertyDraft) -> None:
        super().__init__()
        self.subject, self.definition = subject, definition


class Deriver:
    """Knows every fact by its address, computing on demand, each once."""

    def __init__(
        self,
        kinds: Mapping[str, KindDraft],
        subjects: Mapping[str, SubjectDraft],
        faults: Faults,
        carried: Carried | None = None,
    ) -> None:
        self.kinds, self.subjects, self.faults, self.carried = kinds, subjects, faults, carried
        self._known: dict[str, Known | None] = {}
        self._named_by = self._inverse()

    def known(self, subject: SubjectDraft, definition: PropertyDraft) -> Known | None:
        """What the subject's fact of this property comes to; None where it has none or none can be computed."""
        wanted = address = f"{subject.id}.{definition.name}"
        # A stack of our own: a chain of facts, each computed from the last, may be longer than Python's.
        under_way = {} if address in self._known else {address: (subject, definition)}
        while under_way:
            address, (subject, definition) = next(reversed(under_way.items()))
            try:
                self._known[address] = self._find(subject, definition)
                del under_way[address]
            except _Needed as needed:
                address = f"{needed.subject.id}.{needed.definition.name}"
                if address in under_way:
                    self._tell_of_cycle(list(under_way), address, needed.definition)
                    self._known[address] = None
                    del under_way[address]
                else:
                    under_way[address] = (needed.subject, needed.definition)
        return self._known[wanted]

    def _find(self, subject: SubjectDraft, definition: PropertyDraft) -> Known | None:
        if subject.id in subject.moved or f"{subject.id}.{definition.name}" in subject.moved:
            return None
        fact = subject.facts.get(definition.name)
        if definition.derive is None:
            return written(fact.latest) if fact else None
        try:
            return self._computed(subject, definition, definition.derive)
        except _Missing as missing:
            if fact:
                message = f"{fact.address} cannot be computed, because {missing.address} is not there; add it"
                self.faults.add("underivable", fact.place, message)
            return None
        except (Underivable, BadValue) as error:
            if fact is None and isinstance(error, WrongOrder):
                return None
            place = fact.place if fact else subject.place
            self.faults.add("underivable", place, f"{subject.id}.{definition.name} cannot be computed: {error}")
            return None

    def _computed(self, subject: SubjectDraft, definition: PropertyDraft, derive: Derive) -> Known:
        terms = [term for text in derive.inputs for term in self._terms(subject, text)]
        if definition.type not in ("quantity", "count"):
            raise Underivable(f"a {definition.type} cannot be computed")
        into = unit(definition.unit) if definition.unit else PLAIN
        amount: Amount = entries("derivations")[derive.rule](terms, into)
        return Known(
            value=_value(amount, definition.type),
            qualifier=amount.qualifier,
            amount=amount,
            rule=derive.rule,
            inputs=tuple(address for term in terms for address in term.facts),
            # No newer than the oldest of what it was made from.
            as_of=min((term.as_of for term in terms if term.as_of), default=None),
        )

    def _terms(self, subject: SubjectDraft, text: str) -> list[Term]:
        """What an input stands for: one fact, or with `kind.reference.property` one of each subject that names this."""
        kind, _, rest = text.partition(".")
        reference, dot, name = rest.partition(".")
        if not dot or kind not in self.kinds:
            return [self._term(subject, text)]
        named = self._named_by.get((kind, reference), {}).get(subject.id, [])
        if not named:
            raise _Missing(text)
        return [self._foreign_term(address.partition(".")[0], name) for address in named]

    def _term(self, subject: SubjectDraft, text: str) -> Term:
        head, _, tail = text.partition(".")
        own = self.kinds[subject.kind].properties
        if not tail and head in own:
            return self._term_of(subject, own[head])
        if head in own and own[head].type == "reference" and not own[head].many:
            reference = self._ready(subject, own[head])
            if reference is None:
                raise _Missing(f"{subject.id}.{head}")
            return self._foreign_term(str(reference.value), tail)
        if head in self.kinds:
            named = self._named_by.get((head, tail), {}).get(subject.id, [])
            if not named:
                raise _Missing(text)
            return Term(address=text, unit=PLAIN, count=len(named), counted=tuple(named))
        return self._foreign_term(head, tail)

    def _foreign_term(self, subject: str, name: str) -> Term:
        if ":" in subject:
            return self._carried_term(f"{subject}.{name}")
        draft = self.subjects.get(subject)
        definition = self.kinds[draft.kind].properties.get(name) if draft else None
        if draft is None or definition is None:
            raise _Missing(f"{subject}.{name}")
        return self._term_of(draft, definition)

    def _carried_term(self, address: str) -> Term:
        """What another base says, as far as this one carries it."""
        fact = self.carried.fact(address) if self.carried else None
        if fact is None:
            raise _Missing(address)
        value: Value = fact.value
        return Term(
            address=address,
            unit=unit(fact.unit) if fact.unit else PLAIN,
            amount=amount_of(value, fact.text, fact.qualifier),
            moment=value if isinstance(value, Moment) else None,
            count=len(value) if isinstance(value, tuple) else None,
            qualifier=fact.qualifier,
            as_of=fact.as_of,
        )

    def _term_of(self, subject: SubjectDraft, definition: PropertyDraft) -> Term:
        address = f"{subject.id}.{definition.name}"
        known = self._ready(subject, definition)
        if known is None:
            raise _Missing(address)
        return Term(
            address=address,
            unit=unit(definition.unit) if definition.unit else PLAIN,
            amount=known.amount or amount_of(known.value, known.text or "", known.qualifier),
            moment=known.value if isinstance(known.value, Moment) else None,
            count=len(known.value) if isinstance(known.value, tuple) else None,
            qualifier=known.qualifier,
            as_of=known.as_of,
        )

    def _ready(self, subject: SubjectDraft, definition: PropertyDraft) -> Known | None:
        address = f"{subject.id}.{definition.name}"
        if address not in self._known:
            if definition.derive:
                raise _Needed(subject, definition)
            # What is stated needs nothing else, and so no turn of its own.
            self._known[address] = self._find(subject, definition)
        return self._known[address]

    def _inverse(self) -> dict[tuple[str, str], dict[str, list[str]]]:
        """Which facts name a subject, by kind and property, then by the subject named."""
        named: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for subject in self.subjects.values():
            for name, fact in subject.facts.items():
                if fact.property.type == "reference" and fact.latest.written:
                    value = fact.latest.written.value
                    for target in value if isinstance(value, tuple) else (value,):
                        named[subject.kind, name][str(target)].append(fact.address)
        return named

    def _tell_of_cycle(self, under_way: list[str], address: str, definition: PropertyDraft) -> None:
        circle = [*under_way[under_way.index(address) :], address]
        if definition.derive:
            message = f"this is computed from itself, by way of {' <- '.join(circle)}; break the circle"
            self.faults.add("derivation-cycle", definition.derive.place, message)


def check_inputs(kinds: Mapping[str, KindDraft], subjects: Mapping[str, SubjectDraft], faults: Faults) -> None:
    """Note every input of a derivation that names nothing."""
    for kind in kinds.values():
        for definition in kind.properties.values():
            if definition.derive:
                for text, place in zip(definition.derive.inputs, definition.derive.places, strict=True):
                    if not _is_input(text, kind, kinds, subjects):
                        message = (
                            f"the input {text!r} names nothing; write a property of {kind.name}, "
                            "reference.property, kind.reference.property, or the address of a fact"
                        )
                        faults.add("bad-derivation", place, message)


def _is_input(text: str, kind: KindDraft, kinds: Mapping[str, KindDraft], subjects: Mapping[str, SubjectDraft]) -> bool:
    if is_abroad(text):
        return "." in text
    head, dot, tail = text.partition(".")
    own = kind.properties.get(head)
    if not dot:
        return own is not None
    if own is not None:
        target = kinds.get(own.to) if own.to else None
        return own.type == "reference" and not own.many and (target is None or tail in target.properties)
    if head in kinds:
        reference, further, name = tail.partition(".")
        named = kinds[head].properties.get(reference)
        is_there = not further or name in kinds[head].properties
        return named is not None and named.type == "reference" and is_there
    return head in subjects and tail in kinds[subjects[head].kind].properties


def written(observation: ObservationDraft) -> Known | None:
    """What an observation states; None where it states no value."""
    if observation.written is None:
        return None
    value, text = observation.written.value, observation.written.text
    return Known(value=value, as_of=observation.as_of, text=text, qualifier=observation.qualifier)


def _value(amount: Amount, type_name: str) -> Value:
    if type_name == "count" and (amount.low < 0 or amount.low.denominator > 1 or amount.high.denominator > 1):
        raise Underivable("it comes to no whole number of things; make it a quantity")
    if type_name == "count" and amount.low == amount.high:
        return int(amount.low)
    if amount.low == amount.high:
        return rounded(amount.low, amount.step)
    return Range(rounded(amount.low, amount.step), rounded(amount.high, amount.step))
