"""Typed: what is written, as a value of the property's type."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts import Moment, Range, Reference, Words
from spacefacts.tools.authoring.drafts import PropertyDraft
from spacefacts.tools.authoring.nodes import parse
from spacefacts.tools.authoring.typed import read_value
from spacefacts.tools.findings import Faults, Place
from spacefacts.values import TYPES


def read(type_name: str, text: str, *, many: bool = False) -> tuple[object, str | None, list[str]]:
    """The value of a text, the author's own digits, and the names of the faults."""
    faults = Faults()
    node = parse(text, "x.yaml", faults)
    draft = PropertyDraft(name="thing", place=Place("k.yaml"), type=type_name, label={"en": "Thing"}, many=many)
    written = read_value(node, draft, faults) if node else None
    return written.value if written else None, written.text if written else None, [fault.name for fault in faults]


@pytest.mark.parametrize(
    ("type_name", "text", "value", "digits"),
    [
        ("quantity", "1.50", Decimal("1.50"), "1.50"),
        ("quantity", "'7.5e9'", Decimal("7.5e9"), "7.5e9"),
        ("quantity", "{from: 1.0, to: 3}", Range(Decimal("1.0"), Decimal(3)), "1.0–3"),
        ("count", "204", 204, "204"),
        ("count", "1e3", 1000, "1e3"),
        ("count", "{from: 1, to: 3}", Range(Decimal(1), Decimal(3)), "1–3"),
        ("moment", "2025-11-14T08:40Z", Moment("2025-11-14T08:40Z"), "2025-11-14T08:40Z"),
        ("moment", "2018", Moment("2018"), "2018"),
        ("text", "no", Words("no", "no"), "no"),
        ("text", "{en: Onward, zh: 向前}", Words("Onward", "向前"), "Onward"),
        ("reference", "shenzhou-20", Reference("shenzhou-20"), "shenzhou-20"),
    ],
)
def test_the_type_reads_the_text(type_name: str, text: str, value: object, digits: str) -> None:
    found, found_digits, faults = read(type_name, text)
    assert (value, digits, []) == (found, found_digits, faults)
    assert type(value) is type(found)


def test_words_in_two_languages_keep_the_chinese() -> None:
    value, _, _ = read("text", "{en: Onward, zh: 向前}")
    assert isinstance(value, Words)
    assert "向前" == value.zh


@pytest.mark.parametrize(
    ("type_name", "text", "value"),
    [
        ("text", "[a, {en: b, zh: 乙}]", (Words("a", "a"), Words("b", "乙"))),
        ("quantity", "[1, {from: 2, to: 3}]", (Decimal(1), Range(Decimal(2), Decimal(3)))),
        ("reference", "[one]", (Reference("one"),)),
    ],
)
def test_a_list_reads_each_of_its_items(type_name: str, text: str, value: object) -> None:
    assert (value, []) == read(type_name, text, many=True)[::2]


@pytest.mark.parametrize(
    ("type_name", "text", "name"),
    [
        ("quantity", "12:30", "bad-number"),
        ("quantity", "012", "bad-number"),
        ("quantity", "1,500", "bad-number"),
        ("quantity", "7.5 billion", "bad-number"),
        ("quantity", "no", "bad-number"),
        ("quantity", "~", "bad-number"),
        ("quantity", "1e400", "bad-number"),
        ("quantity", "[1]", "wrong-shape"),
        ("quantity", "''", "wrong-shape"),
        ("quantity", "{from: 3, to: 1}", "range-upside-down"),
        ("quantity", "{from: 3}", "missing-field"),
        ("quantity", "{from: 1, to: b}", "bad-number"),
        ("quantity", "{from: 1, to: 2, step: 1}", "unknown-field"),
        ("count", "1.5", "bad-number"),
        ("count", "-1", "bad-number"),
        ("moment", "{from: 2025, to: 2026}", "wrong-shape"),
        ("moment", "2025-02-30", "bad-moment"),
        ("moment", "2025-11-14T08:40", "bad-moment"),
        ("text", "[a]", "wrong-shape"),
        ("text", "{en: only}", "missing-field"),
        ("text", "' '", "wrong-shape"),
        ("reference", "Shenzhou 20", "bad-id"),
        ("reference", "神舟", "bad-id"),
    ],
)
def test_what_the_type_cannot_read_is_a_fault(type_name: str, text: str, name: str) -> None:
    value, _, faults = read(type_name, text)
    assert [name] == faults
    assert value is None or name == "unknown-field"


@pytest.mark.parametrize(("text", "name"), [("a", "wrong-shape"), ("[]", "wrong-shape"), ("[a, '']", "wrong-shape")])
def test_what_is_no_list_of_values_is_a_fault(text: str, name: str) -> None:
    assert (None, [name]) == read("text", text, many=True)[::2]


@given(st.sampled_from(TYPES), st.booleans(), st.text(max_size=20))
def test_any_text_is_a_value_or_has_a_fault(type_name: str, many: bool, text: str) -> None:
    value, _, faults = read(type_name, text, many=many)
    assert value is not None or faults
