"""The laws in a `kind.yaml`: read with the place of every word, and held against what the kinds define."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from spacefacts.errors import BadValue
from spacefacts.tools.authoring.drafts import KindDraft, PropertyDraft, SubjectDraft
from spacefacts.tools.authoring.fields import Fields, as_items, as_mapping, as_scalar
from spacefacts.tools.authoring.laws import Alone, Bounds, Chain, Input, KindLaws, PropertyLaws, Sum
from spacefacts.tools.authoring.nodes import Node, Scalar, Sequence
from spacefacts.tools.findings import Faults
from spacefacts.tools.nearest import nearest
from spacefacts.units import Dimension, unit
from spacefacts.values import number

OF_KIND = ("at-most", "same", "sums", "alone", "together")
OF_PROPERTY = ("rises", "size", "within", "ahead", "settled-by")
SUM = ("whole", "parts")
ALONE = ("who", "from", "to")
ENDS = ("from", "to")

_NUMBERS = ("quantity", "count")


def read_kind_laws(fields: Fields, faults: Faults) -> KindLaws:
    """The laws among the fields of a kind."""
    return KindLaws(
        at_most=tuple(_chains(fields, "at-most", faults)),
        same=tuple(_chains(fields, "same", faults)),
        sums=tuple(_sums(fields, faults)),
        alone=tuple(_alone(fields, faults)),
        together=tuple(_chains(fields, "together", faults)),
    )


def read_property_laws(type_name: str, fields: Fields, faults: Faults) -> PropertyLaws:
    """The laws among the fields of a property."""
    many = fields.one_of("list", ("true", "false")) == "true" if "size" in fields else False
    _only(fields, "rises", "a number", faults, holds=type_name in _NUMBERS)
    _only(fields, "within", "a number", faults, holds=type_name in _NUMBERS)
    _only(fields, "size", "a list", faults, holds=many)
    ahead = fields.one_of("ahead", ("true", "false")) == "true"
    _only(fields, "settled-by", "a moment with 'ahead: true'", faults, holds=ahead and type_name == "moment")
    settled = fields.scalar("settled-by")
    return PropertyLaws(
        rises=fields.one_of("rises", ("true", "false")) == "true",
        size=_bounds(fields, "size", faults),
        within=_bounds(fields, "within", faults),
        ahead=ahead,
        settled_by=_input(settled) if settled else None,
    )


def check_laws(kinds: Mapping[str, KindDraft], subjects: Mapping[str, SubjectDraft], faults: Faults) -> None:
    """Note every word of a law that names nothing, or something that the law cannot judge."""
    for kind in kinds.values():
        reader = _Names(kind, kinds, subjects, faults)
        laws = kind.laws
        for chain in (*laws.at_most, *((law.whole, *law.parts) for law in laws.sums)):
            reader.comparable(chain, numbers_only=True)
        for chain in laws.same:
            reader.comparable(chain, numbers_only=False)
        for chain in laws.together:
            for name in chain:
                reader.own(name)
        for law in laws.alone:
            reader.own(law.who, "reference", "text")
            reader.own(law.begin, "moment")
            reader.own(law.end, "moment")
        for definition in kind.properties.values():
            if definition.laws.settled_by:
                reader.own(definition.laws.settled_by)


class _Names:
    """Finds what the words of one kind's laws name."""

    def __init__(
        self,
        kind: KindDraft,
        kinds: Mapping[str, KindDraft],
        subjects: Mapping[str, SubjectDraft],
        faults: Faults,
    ) -> None:
        self.kind, self.kinds, self.subjects, self.faults = kind, kinds, subjects, faults

    def own(self, name: Input, *types: str) -> None:
        """Note a word that is no property of the kind, or one of another type."""
        definition = self.kind.properties.get(name.text)
        if definition is None:
            hint = nearest(name.text, self.kind.properties)
            message = f"a law names {name.text!r}, which a {self.kind.name} does not have; {hint}"
            self.faults.add("unknown-property", name.place, message)
        elif types and definition.type not in types:
            message = f"{name.text} is a {definition.type}; name a {' or '.join(types)} here"
            self.faults.add("bad-derivation", name.place, message)

    def comparable(self, chain: Chain, *, numbers_only: bool) -> None:
        """Note inputs that name nothing, and those that do not measure what the first of them measures."""
        measured: list[tuple[str, Dimension]] = []
        for name in chain:
            definition = self._definition(name.text)
            if definition is None:
                message = (
                    f"the input {name.text!r} names nothing; write a property of {self.kind.name}, "
                    "reference.property, or the address of a fact"
                )
                self.faults.add("bad-derivation", name.place, message)
            elif numbers_only and definition.type not in _NUMBERS:
                message = f"{name.text} is a {definition.type}; name numbers here"
                self.faults.add("bad-derivation", name.place, message)
            else:
                measured.append(_measure(definition))
                if measured[-1] != measured[0]:
                    message = f"{name.text} cannot be compared with {chain[0].text}; name what measures the same"
                    self.faults.add("bad-derivation", name.place, message)

    def _definition(self, text: str) -> PropertyDraft | None:
        head, dot, tail = text.partition(".")
        own = self.kind.properties.get(head)
        if not dot:
            return own
        if own is None:
            subject = self.subjects.get(head)
            return self.kinds[subject.kind].properties.get(tail) if subject else None
        if own.type != "reference" or own.many:
            return None
        targets = (kind for kind in self.kinds.values() if own.to in (None, kind.name))
        return next((kind.properties[tail] for kind in targets if tail in kind.properties), None)


def _measure(definition: PropertyDraft) -> tuple[str, Dimension]:
    sort = "number" if definition.type in _NUMBERS else definition.type
    return sort, unit(definition.unit or "1").dimension


def _input(scalar: Scalar) -> Input:
    return Input(text=scalar.text, place=scalar.place)


def _inputs(nodes: Iterable[Node], faults: Faults) -> Chain:
    return tuple(_input(scalar) for node in nodes if (scalar := as_scalar(node, "an input", faults)))


def _chains(fields: Fields, key: str, faults: Faults) -> Iterator[Chain]:
    for node in fields.items(key):
        items = as_items(node, f"a law under {key}", faults)
        chain = _inputs(items, faults)
        if len(chain) > 1:
            yield chain
        elif isinstance(node, Sequence) and len(items) < 2:
            faults.add("wrong-shape", node.place, f"{key} holds several against each other; name two or more")


def _mappings(fields: Fields, key: str, known: tuple[str, ...], shape: str, faults: Faults) -> Iterator[Fields]:
    """The fields of each law of this key that has them all."""
    for node in fields.items(key):
        mapping = as_mapping(node, f"a law under {key}, as in {shape},", faults)
        if mapping is not None:
            law = Fields(mapping, known, faults)
            missing = [name for name in known if name not in law]
            for name in missing:
                law.missing(name, f"a law under {key}")
            if not missing:
                yield law


def _sums(fields: Fields, faults: Faults) -> Iterator[Sum]:
    for law in _mappings(fields, "sums", SUM, "{whole: all, parts: [some, others]}", faults):
        whole, parts = law.scalar("whole"), _inputs(law.items("parts"), faults)
        if whole and parts:
            yield Sum(whole=_input(whole), parts=parts)


def _alone(fields: Fields, faults: Faults) -> Iterator[Alone]:
    for law in _mappings(fields, "alone", ALONE, "{who: crew, from: launched, to: landed}", faults):
        who, begin, end = (law.scalar(key) for key in ALONE)
        if who and begin and end:
            yield Alone(who=_input(who), begin=_input(begin), end=_input(end))


def _only(fields: Fields, key: str, what: str, faults: Faults, *, holds: bool) -> None:
    if key in fields and not holds:
        faults.add("unknown-field", fields.place_of(key), f"only {what} has {key!r}; take it out")


def _bounds(fields: Fields, key: str, faults: Faults) -> Bounds | None:
    mapping = fields.mapping(key)
    if mapping is None:
        return None
    ends = Fields(mapping, ENDS, faults)
    low, high = (_number(ends, end, faults) for end in ENDS)
    if low is None and high is None:
        if not mapping.keys:
            faults.add("wrong-shape", mapping.place, f"{key} has no bounds; write {{from: 0, to: 100}}, or one of them")
        return None
    if low is not None and high is not None and low > high:
        faults.add("range-upside-down", mapping.place, f"the range from {low:f} to {high:f} is upside down")
        return None
    return Bounds(low=low, high=high)


def _number(fields: Fields, key: str, faults: Faults) -> Decimal | None:
    scalar = fields.scalar(key)
    try:
        return number(scalar.text) if scalar else None
    except BadValue as error:
        faults.add("bad-number", fields.place_of(key), error.reason)
        return None
