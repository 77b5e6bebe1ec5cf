"""Kinds: what a `kind.yaml` may say."""

from __future__ import annotations

import pytest

from tests.support import Facts

NAMED = "kind: probe\nlabel: {en: Probe, zh: 探测器}\n"
LABEL = "label: {en: Mass, zh: 质量}"


def told(facts: Facts, text: str) -> list[str]:
    """The faults of a kind of its own."""
    return facts.write("probe/kind.yaml", text).told()


def of_property(facts: Facts, definition: str) -> list[str]:
    """The names of the faults of a kind with one property."""
    told(facts, f"{NAMED}properties:\n  mass: {definition}\n")
    return facts.names()


def test_a_kind_is_what_its_file_says(facts: Facts) -> None:
    kind = facts.base().kinds["ship"]
    stay = kind.properties["stay"]
    assert ("ship", "Ship", "飞船") == (kind.name, kind.label["en"], kind.label["zh"])
    assert ("quantity", "d", 0, False) == (stay.type, stay.unit, stay.decimals, stay.many)
    assert stay.derive is not None
    assert ("elapsed", ("launched", "landed")) == (stay.derive.rule, stay.derive.inputs)
    assert ["ship/kind.yaml:12:14", "ship/kind.yaml:12:24", "ship/kind.yaml:12:34"] == [
        str(place) for place in (stay.derive.place, *stay.derive.places)
    ]
    assert "company" == kind.properties["builder"].to
    assert kind.properties["crew"].many


def test_a_kind_may_order_moments_and_let_facts_go_stale(facts: Facts) -> None:
    assert [] == told(
        facts,
        f"{NAMED}about: {{en: A machine., zh: 机器。}}\n"
        "properties:\n"
        f"  begun: {{type: moment, {LABEL}}}\n"
        f"  ended: {{type: moment, {LABEL}}}\n"
        f"  flown: {{type: count, stale-after: 90 d, show: d-h-min, {LABEL}}}\n"
        "order:\n  - [begun, ended]\n",
    )
    kind = facts.base().kinds["probe"]
    assert ((("begun", "ended"),), 90, "d-h-min") == (
        kind.orders,
        kind.properties["flown"].stale_after_days,
        kind.properties["flown"].show,
    )
    assert {"en": "A machine.", "zh": "机器。"} == kind.about


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("- a", ["1:1 wrong-shape"]),
        ("a", ["1:1 wrong-shape"]),
        ("label: {en: Probe, zh: 探测器}", ["1:1 missing-field"]),
        ("kind: probe", ["1:1 missing-field"]),
        ("kind: prob\nlabel: {en: P, zh: 探}", ["1:7 id-not-file-name"]),
        ("kind: Probe!\nlabel: {en: P, zh: 探}", ["1:7 bad-id"]),
        (f"{NAMED}colour: red", ["3:1 unknown-field"]),
        (f"{NAMED}label: {{en: P, zh: 探}}", ["3:1 duplicate-key"]),
        (f"{NAMED}properties: [mass]", ["3:13 wrong-shape"]),
        (f"{NAMED}properties:\n  mass: heavy", ["4:9 wrong-shape"]),
        (f"{NAMED}properties:\n  Dry Mass: {{type: count, {LABEL}}}", ["4:3 bad-id"]),
        (f"{NAMED}order: begun", ["3:8 wrong-shape"]),
        (f"{NAMED}order: [begun]", ["3:9 wrong-shape"]),
        ("kind: probe\nlabel: {en: Probe}", ["2:8 missing-field"]),
        ("kind: probe\nlabel: {en: Probe, zh: 探, de: S}", ["2:27 unknown-field"]),
    ],
)
def test_a_faulty_kind_is_told_at_its_place(facts: Facts, text: str, faults: list[str]) -> None:
    assert [f"probe/kind.yaml:{fault}" for fault in faults] == told(facts, text)


@pytest.mark.parametrize(
    ("definition", "names"),
    [
        (f"{{type: quantity, unit: kg, {LABEL}}}", []),
        (f"{{type: quantity, unit: CNY/kg, {LABEL}}}", []),
        (f"{{type: quantity, {LABEL}}}", ["missing-field"]),
        (f"{{type: quantity, unit: stone, {LABEL}}}", ["unknown-unit"]),
        (f"{{type: count, unit: kg, {LABEL}}}", ["unit-misfit"]),
        (f"{{type: number, {LABEL}}}", ["unknown-word"]),
        (f"{{{LABEL}}}", ["missing-field"]),
        ("{type: count}", ["missing-field"]),
        (f"{{type: text, to: ship, {LABEL}}}", ["unknown-field"]),
        (f"{{type: reference, to: Ship, {LABEL}}}", ["bad-id"]),
        (f"{{type: text, list: yes, {LABEL}}}", ["unknown-word"]),
        (f"{{type: count, digits: many, {LABEL}}}", ["bad-number"]),
        (f"{{type: count, digits: 10, {LABEL}}}", ["bad-number"]),
        (f"{{type: count, digits: 1.5, {LABEL}}}", ["bad-number"]),
        (f"{{type: count, show: long, {LABEL}}}", ["unknown-word"]),
        (f"{{type: count, stale-after: 90, {LABEL}}}", ["bad-number"]),
        (f"{{type: count, stale-after: 0 d, {LABEL}}}", ["bad-number"]),
        (f"{{type: count, stale-after: 3 mo, {LABEL}}}", ["bad-number"]),
        (f"{{type: count, stale-after: 99999999999999999999 d, {LABEL}}}", ["bad-number"]),
        (f"{{type: count, derive: sum, {LABEL}}}", ["wrong-shape"]),
        (f"{{type: count, derive: {{}}, {LABEL}}}", ["bad-derivation"]),
        (f"{{type: count, derive: {{sum: [a], ratio: [b]}}, {LABEL}}}", ["bad-derivation"]),
        (f"{{type: count, derive: {{total: [a]}}, {LABEL}}}", ["bad-derivation"]),
        (f"{{type: count, derive: {{sum: []}}, {LABEL}}}", ["bad-derivation"]),
        (f"{{type: count, derive: {{sum: [[a]]}}, {LABEL}}}", ["bad-derivation", "wrong-shape"]),
        (f"{{type: count, derive: {{sum: [nothing]}}, {LABEL}}}", ["bad-derivation"]),
        (f"{{type: count, derive: {{sum: [alpha.mass]}}, {LABEL}}}", []),
        (f"{{type: count, derive: {{sum: [alpha.nothing]}}, {LABEL}}}", ["bad-derivation"]),
        (f"{{type: count, derive: {{count-of: [ship.builder]}}, {LABEL}}}", []),
        (f"{{type: count, derive: {{count-of: [ship.mass]}}, {LABEL}}}", ["bad-derivation"]),
    ],
)
def test_a_faulty_property_is_told_by_name(facts: Facts, definition: str, names: list[str]) -> None:
    assert names == of_property(facts, definition)


def test_a_word_that_is_nearly_right_is_suggested(facts: Facts) -> None:
    of_property(facts, f"{{type: count, derive: {{elapse: [a]}}, {LABEL}}}")
    assert ["no derivation 'elapse'; did you mean 'elapsed'?"] == facts.messages()


def test_a_folder_without_a_definition_is_an_unknown_kind(facts: Facts) -> None:
    facts.write("probe/one.yaml", "subject: one\n")
    assert ["probe:1:1 unknown-kind"] == facts.told()


def test_a_definition_that_cannot_be_read_is_told_once(facts: Facts) -> None:
    assert ["probe/kind.yaml:1:8 yaml-syntax"] == told(facts, "kind: [")


def test_a_kind_needs_a_name_in_kebab_case(facts: Facts) -> None:
    facts.write("Space Probe/kind.yaml", NAMED)
    assert ["Space Probe:1:1 bad-id"] == facts.told()
