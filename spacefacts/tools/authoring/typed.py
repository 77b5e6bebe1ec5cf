"""YAML gives text, the kind gives the type: one node as a value of a property's type."""

from __future__ import annotations

from decimal import Decimal

from spacefacts.errors import BadValue
from spacefacts.moments import Moment
from spacefacts.tools.authoring.drafts import PropertyDraft, Written
from spacefacts.tools.authoring.fields import Fields, as_scalar, is_name, read_both
from spacefacts.tools.authoring.nodes import Mapping, Node, Scalar, Sequence
from spacefacts.tools.findings import Faults
from spacefacts.values import Range, Reference, Value, Words, number


def read_value(node: Node, definition: PropertyDraft, faults: Faults) -> Written | None:
    """The value that `node` writes for the property, or None where it cannot be one."""
    if not definition.many:
        return _read_one(node, definition, faults)
    if not isinstance(node, Sequence):
        faults.add("wrong-shape", node.place, f"{definition.name} is a list; write its items in brackets")
        return None
    items = [_read_one(item, definition, faults) for item in node.items]
    read = [item for item in items if item is not None]
    if len(read) < len(items) or not items:
        if not items:
            faults.add("wrong-shape", node.place, f"{definition.name} is empty; write its items or take it out")
        return None
    return Written(value=tuple(item.value for item in read), text=", ".join(i.text for i in read), place=node.place)


def _read_one(node: Node, definition: PropertyDraft, faults: Faults) -> Written | None:
    if definition.type == "text":
        return _read_words(node, definition.name, faults)
    if isinstance(node, Mapping) and definition.type in ("quantity", "count"):
        return _read_range(node, definition, faults)
    scalar = as_scalar(node, definition.name, faults)
    if scalar is None:
        return None
    value = _read_scalar(scalar, definition, faults)
    return None if value is None else Written(value=value, text=scalar.text, place=scalar.place)


def _read_scalar(scalar: Scalar, definition: PropertyDraft, faults: Faults) -> Value | None:
    try:
        if definition.type == "moment":
            return Moment(scalar.text)
        if definition.type == "reference":
            return Reference(scalar.text) if is_name(scalar, faults) else None
        return _whole(scalar.text) if definition.type == "count" else number(scalar.text)
    except BadValue as error:
        name = "bad-moment" if definition.type == "moment" else "bad-number"
        faults.add(name, scalar.place, error.reason)
        return None


def _whole(text: str) -> int:
    exact = number(text)
    if exact != exact.to_integral_value() or exact < 0:
        raise BadValue(text, f"{text!r} counts nothing; a count is a whole number, 0 or more")
    return int(exact)


def _read_range(node: Mapping, definition: PropertyDraft, faults: Faults) -> Written | None:
    fields = Fields(node, ("from", "to"), faults)
    ends: list[Scalar] = []
    for key in ("from", "to"):
        scalar = fields.required(key, "a range", fields.scalar)
        if scalar is None or _read_scalar(scalar, definition, faults) is None:
            return None
        ends.append(scalar)
    try:
        value = Range(Decimal(ends[0].text), Decimal(ends[1].text))
    except BadValue:
        message = f"the range from {ends[0].text} to {ends[1].text} is upside down; write the lower end first"
        faults.add("range-upside-down", node.place, message)
        return None
    return Written(value=value, text=f"{ends[0].text}–{ends[1].text}", place=node.place)


def _read_words(node: Node, what: str, faults: Faults) -> Written | None:
    if isinstance(node, Scalar):
        scalar = as_scalar(node, what, faults)
        return Written(value=Words(node.text, node.text), text=node.text, place=node.place) if scalar else None
    both = read_both(node, what, faults)
    return Written(value=Words(both["en"], both["zh"]), text=both["en"], place=node.place) if both else None
