"""`kind.yaml`: which properties the subjects of a kind may have."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.errors import BadValue
from spacefacts.tools.authoring.constraints import OF_KIND, OF_PROPERTY, read_kind_laws, read_property_laws
from spacefacts.tools.authoring.drafts import Derive, KindDraft, PropertyDraft
from spacefacts.tools.authoring.fields import Fields, as_mapping, as_scalar, as_texts, is_kebab
from spacefacts.tools.authoring.nodes import Node, Scalar
from spacefacts.tools.findings import Faults, Place
from spacefacts.tools.nearest import nearest
from spacefacts.tools.rooms import entries
from spacefacts.units import unit
from spacefacts.values import TYPES, number

KIND = ("kind", "label", "about", "properties", "order", *OF_KIND)
PROPERTY = ("type", "unit", "to", "list", "label", "about", "derive", "digits", "show", "stale-after", *OF_PROPERTY)
SHOWS = ("d-h-min",)


def read_kind(node: Node, folder: str, faults: Faults) -> KindDraft | None:
    """The kind that a `kind.yaml` in the folder `folder` defines."""
    mapping = as_mapping(node, "a kind", faults)
    if mapping is None:
        return None
    fields = Fields(mapping, KIND, faults)
    name = fields.required("kind", "a kind", fields.scalar)
    if name and is_kebab(name, faults) and name.text != folder:
        message = f"this kind is called {name.text!r} but lies in {folder!r}; give both one name"
        faults.add("id-not-file-name", name.place, message)
    label = fields.required("label", "a kind", fields.words)
    return KindDraft(
        name=folder,
        place=mapping.place,
        label=label or {"en": folder, "zh": folder},
        about=fields.words("about"),
        properties={draft.name: draft for draft in _properties(fields, faults)},
        orders=tuple(as_texts(node, "an order", faults) for node in fields.items("order")),
        laws=read_kind_laws(fields, faults),
    )


def _properties(fields: Fields, faults: Faults) -> Iterator[PropertyDraft]:
    mapping = fields.mapping("properties")
    for name, node in mapping.entries.items() if mapping else ():
        place = mapping.keys[name] if mapping else fields.place
        body = as_mapping(node, name, faults)
        if is_kebab(Scalar(place, name), faults) and body is not None:
            draft = _property(name, place, Fields(body, PROPERTY, faults), faults)
            if draft:
                yield draft


def _property(name: str, place: Place, fields: Fields, faults: Faults) -> PropertyDraft | None:
    type_name = fields.required("type", f"the property {name}", lambda key: fields.one_of(key, TYPES))
    label = fields.required("label", f"the property {name}", fields.words)
    if type_name is None:
        return None
    return PropertyDraft(
        name=name,
        place=place,
        type=type_name,
        label=label or {"en": name, "zh": name},
        unit=_unit(name, type_name, fields, faults),
        to=_target(type_name, fields, faults),
        many=fields.one_of("list", ("true", "false")) == "true",
        about=fields.words("about"),
        derive=_derive(fields, faults),
        decimals=_whole_number("digits", fields, faults),
        show=fields.one_of("show", SHOWS),
        stale_after_days=_days("stale-after", fields, faults),
        laws=read_property_laws(type_name, fields, faults),
    )


def _unit(name: str, type_name: str, fields: Fields, faults: Faults) -> str | None:
    if type_name != "quantity":
        if "unit" in fields:
            message = f"a {type_name} has no unit; take it out or make {name} a quantity"
            faults.add("unit-misfit", fields.place_of("unit"), message)
        return None
    scalar = fields.required("unit", f"the quantity {name}", fields.scalar)
    if scalar is None:
        return None
    try:
        return unit(scalar.text).code
    except BadValue as error:
        faults.add("unknown-unit", scalar.place, error.reason)
        return None


def _target(type_name: str, fields: Fields, faults: Faults) -> str | None:
    if "to" in fields and type_name != "reference":
        faults.add("unknown-field", fields.place_of("to"), "only a reference has 'to'; take it out")
        return None
    return fields.kebab("to")


def _derive(fields: Fields, faults: Faults) -> Derive | None:
    mapping = fields.mapping("derive")
    if mapping is None:
        return None
    if len(mapping.keys) != 1:
        faults.add("bad-derivation", mapping.place, "a derivation has one key, its name; write {elapsed: [from, to]}")
        return None
    rule, place = next(iter(mapping.keys.items()))
    known = entries("derivations")
    if rule not in known:
        faults.add("bad-derivation", place, f"no derivation {rule!r}; {nearest(rule, known)}")
        return None
    nodes = Fields(mapping, (rule,), faults).items(rule)
    scalars = [scalar for node in nodes if (scalar := as_scalar(node, "an input", faults))]
    inputs = tuple(scalar.text for scalar in scalars)
    if not inputs:
        faults.add("bad-derivation", place, f"{rule} has nothing to work on; name its inputs in brackets")
        return None
    return Derive(rule=rule, inputs=inputs, places=tuple(scalar.place for scalar in scalars), place=place)


def _whole_number(key: str, fields: Fields, faults: Faults) -> int | None:
    scalar = fields.scalar(key)
    if scalar is None:
        return None
    try:
        exact = number(scalar.text)
        if exact == exact.to_integral_value() and 0 <= exact <= 9:
            return int(exact)
    except BadValue:
        pass
    faults.add("bad-number", scalar.place, f"{key} cannot be {scalar.text!r}; write a whole number from 0 to 9")
    return None


def _days(key: str, fields: Fields, faults: Faults) -> int | None:
    scalar = fields.scalar(key)
    if scalar is None:
        return None
    amount, _, code = scalar.text.partition(" ")
    # Five digits are 273 years; a longer number is a slip.
    if code == "d" and amount.isascii() and amount.isdigit() and len(amount) <= 5 and int(amount) > 0:
        return int(amount)
    faults.add("bad-number", scalar.place, f"{key} cannot be {scalar.text!r}; write days, as in 90 d")
    return None
