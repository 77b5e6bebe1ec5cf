"""Laws: what a `kind.yaml` lays down about the values of its subjects, and where a faulty law is told."""

from __future__ import annotations

from decimal import Decimal

import pytest

from spacefacts.tools.authoring.drafts import KindDraft
from spacefacts.tools.authoring.laws import Bounds
from tests.support import Facts

PROBE = """\
kind: probe
label: {en: Probe, zh: 探测器}
properties:
  begun: {type: moment, label: {en: Begun, zh: 开始}}
  ended: {type: moment, label: {en: Ended, zh: 结束}}
  due: {type: moment, ahead: true, settled-by: ended, label: {en: Due, zh: 预定}}
  parts: {type: count, rises: true, within: {from: 1}, label: {en: Parts, zh: 零件}}
  spare: {type: count, label: {en: Spare parts, zh: 备件}}
  mass: {type: quantity, unit: kg, label: {en: Mass, zh: 质量}}
  motto: {type: text, label: {en: Motto, zh: 格言}}
  team: {type: text, list: true, size: {from: 1, to: 3}, label: {en: Team, zh: 团队}}
  twin: {type: reference, to: probe, label: {en: Twin, zh: 同款}}
  carrier: {type: reference, to: ship, label: {en: Carrier, zh: 载船}}
  anything: {type: reference, label: {en: Anything, zh: 任意}}
  fleet: {type: reference, to: ship, list: true, label: {en: Fleet, zh: 船队}}
"""

LABEL = "label: {en: Mass, zh: 质量}"


def told(facts: Facts, laws: str) -> list[str]:
    """The faults of the probe kind with these laws below its properties, which end in line 15."""
    return [fault.removeprefix("probe/kind.yaml:") for fault in facts.write("probe/kind.yaml", PROBE + laws).told()]


def probe(facts: Facts, laws: str = "") -> KindDraft:
    """The probe kind with these laws."""
    assert [] == told(facts, laws)
    return facts.base().kinds["probe"]


def of_property(facts: Facts, definition: str) -> list[str]:
    """The faults of a kind with one property."""
    text = f"kind: probe\nlabel: {{en: Probe, zh: 探测器}}\nproperties:\n  mass: {definition}\n"
    return facts.write("probe/kind.yaml", text).names()


def test_a_kind_without_laws_lays_none_down(facts: Facts) -> None:
    laws = probe(facts).laws
    assert ((), (), (), (), ()) == (laws.at_most, laws.same, laws.sums, laws.alone, laws.together)


@pytest.mark.parametrize("key", ["at-most", "same", "together"])
def test_a_chain_keeps_its_order_and_the_place_of_every_word(facts: Facts, key: str) -> None:
    laws = probe(facts, f"{key}:\n  - [spare, parts]\n").laws
    (chain,) = getattr(laws, key.replace("-", "_"))
    assert ["spare", "parts"] == [name.text for name in chain]
    assert ["probe/kind.yaml:17:6", "probe/kind.yaml:17:13"] == [str(name.place) for name in chain]


def test_a_sum_names_its_whole_and_its_parts(facts: Facts) -> None:
    (law,) = probe(facts, "sums:\n  - {whole: parts, parts: [spare, carrier.seats, alpha.orbits]}\n").laws.sums
    assert ("parts", ["spare", "carrier.seats", "alpha.orbits"]) == (law.whole.text, [part.text for part in law.parts])


def test_who_is_alone_is_so_from_one_moment_to_another(facts: Facts) -> None:
    (law,) = probe(facts, "alone:\n  - {who: team, from: begun, to: ended}\n").laws.alone
    assert ("team", "begun", "ended") == (law.who.text, law.begin.text, law.end.text)


def test_the_laws_of_a_property_stand_beside_its_type(facts: Facts) -> None:
    properties = probe(facts).properties
    assert (True, Bounds(low=Decimal(1), high=None)) == (
        properties["parts"].laws.rises,
        properties["parts"].laws.within,
    )
    assert Bounds(low=Decimal(1), high=Decimal(3)) == properties["team"].laws.size
    due = properties["due"].laws
    assert due.settled_by is not None
    assert (True, "ended") == (due.ahead, due.settled_by.text)


@pytest.mark.parametrize(
    ("bounds", "words", "inside", "outside"),
    [
        (Bounds(low=Decimal(1), high=Decimal(3)), "from 1 to 3", 3, 4),
        (Bounds(low=Decimal(1), high=None), "at least 1", 1, 0),
        (Bounds(low=None, high=Decimal(3)), "at most 3", 3, 4),
    ],
)
def test_bounds_hold_their_ends(bounds: Bounds, words: str, inside: int, outside: int) -> None:
    assert words == str(bounds)
    assert inside in bounds
    assert outside not in bounds


@pytest.mark.parametrize(
    ("laws", "faults"),
    [
        ("at-most: spare", ["16:10 wrong-shape"]),
        ("at-most: [spare, parts]", ["16:11 wrong-shape", "16:18 wrong-shape"]),
        ("at-most:\n  - [spare]", ["17:5 wrong-shape"]),
        ("at-most:\n  - []", ["17:5 wrong-shape"]),
        ("at-most:\n  - [[spare], parts]", ["17:6 wrong-shape"]),
        ("at-most:\n  - [spare, party]", ["17:13 bad-derivation"]),
        ("at-most:\n  - [spare, begun]", ["17:13 bad-derivation"]),
        ("at-most:\n  - [spare, mass]", ["17:13 bad-derivation"]),
        ("same:\n  - [parts, twin.nothing]", ["17:13 bad-derivation"]),
        ("same:\n  - [parts, alpha.nothing]", ["17:13 bad-derivation"]),
        ("same:\n  - [parts, nobody.seats]", ["17:13 bad-derivation"]),
        ("same:\n  - [parts, motto.seats]", ["17:13 bad-derivation"]),
        ("same:\n  - [parts, fleet.seats]", ["17:13 bad-derivation"]),
        ("same:\n  - [parts, begun]", ["17:13 bad-derivation"]),
        ("sums: {whole: parts, parts: [spare]}", ["16:7 wrong-shape"]),
        ("sums:\n  - [parts, spare]", ["17:5 wrong-shape"]),
        ("sums:\n  - {whole: parts}", ["17:5 missing-field"]),
        ("sums:\n  - {whole: parts, parts: [spare], rest: mass}", ["17:36 unknown-field"]),
        ("sums:\n  - {whole: party, parts: [spare]}", ["17:13 bad-derivation"]),
        ("sums:\n  - {whole: parts, parts: [motto]}", ["17:28 bad-derivation"]),
        ("alone:\n  - {who: team}", ["17:5 missing-field", "17:5 missing-field"]),
        ("alone:\n  - {who: crew, from: begun, to: ended}", ["17:11 unknown-property"]),
        ("alone:\n  - {who: team, from: parts, to: ended}", ["17:23 bad-derivation"]),
        ("alone:\n  - {who: team, from: [begun], to: ended}", ["17:23 wrong-shape"]),
        ("together:\n  - [parts, party]", ["17:13 unknown-property"]),
    ],
)
def test_a_faulty_law_is_told_at_the_very_word(facts: Facts, laws: str, faults: list[str]) -> None:
    assert faults == told(facts, laws)


@pytest.mark.parametrize(
    "laws",
    [
        "same:\n  - [mass, alpha.mass]",
        "same:\n  - [begun, carrier.launched, twin.begun]",
        "same:\n  - [mass, anything.mass]",
        "same:\n  - [carrier, twin.carrier]",
        "at-most:\n  - [spare, carrier.seats]",
    ],
)
def test_an_input_is_written_like_that_of_a_derivation(facts: Facts, laws: str) -> None:
    assert [] == told(facts, laws)


@pytest.mark.parametrize(
    ("definition", "names"),
    [
        (f"{{type: count, rises: true, {LABEL}}}", []),
        (f"{{type: count, rises: yes, {LABEL}}}", ["unknown-word"]),
        (f"{{type: text, rises: true, {LABEL}}}", ["unknown-field"]),
        (f"{{type: text, list: true, size: {{from: 2}}, {LABEL}}}", []),
        (f"{{type: text, size: {{from: 2}}, {LABEL}}}", ["unknown-field"]),
        (f"{{type: count, within: {{from: 0, to: 100}}, {LABEL}}}", []),
        (f"{{type: count, within: {{to: 1e3}}, {LABEL}}}", []),
        (f"{{type: moment, within: {{from: 0}}, {LABEL}}}", ["unknown-field"]),
        (f"{{type: count, within: 100, {LABEL}}}", ["wrong-shape"]),
        (f"{{type: count, within: {{}}, {LABEL}}}", ["wrong-shape"]),
        (f"{{type: count, within: {{from: 0, most: 9}}, {LABEL}}}", ["unknown-field"]),
        (f"{{type: count, within: {{from: none}}, {LABEL}}}", ["bad-number"]),
        (f"{{type: count, within: {{from: 9, to: 1}}, {LABEL}}}", ["range-upside-down"]),
        (f"{{type: moment, ahead: true, {LABEL}}}", []),
        (f"{{type: count, ahead: true, {LABEL}}}", []),
        (f"{{type: moment, ahead: maybe, {LABEL}}}", ["unknown-word"]),
        (f"{{type: moment, ahead: true, settled-by: mass, {LABEL}}}", []),
        (f"{{type: moment, ahead: true, settled-by: mast, {LABEL}}}", ["unknown-property"]),
        (f"{{type: moment, settled-by: mass, {LABEL}}}", ["unknown-field"]),
        (f"{{type: count, ahead: true, settled-by: mass, {LABEL}}}", ["unknown-field"]),
    ],
)
def test_a_faulty_law_of_a_property_is_told_by_name(facts: Facts, definition: str, names: list[str]) -> None:
    assert names == of_property(facts, definition)


def test_a_name_that_is_nearly_right_is_suggested(facts: Facts) -> None:
    told(facts, "together:\n  - [parts, spares]")
    assert ["a law names 'spares', which a probe does not have; did you mean 'spare'?"] == facts.messages()
