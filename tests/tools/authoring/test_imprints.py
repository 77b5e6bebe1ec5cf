"""What a base says of itself, and the record of what it takes from others: every fault with its place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts import Catalog
from spacefacts.snapshot import Snapshot, pack
from spacefacts.tools.authoring.importing import Use, pack_carried, read_carried
from spacefacts.tools.findings import Faults, Place
from tests.support import Facts

NAMED = "base: ships\nlabel: {en: Ships, zh: 船}\n"
KEYS = st.sampled_from(
    ["islands", "islands/facts/long.reach", "islands/sources/a/b", "islands/base/x", "Islands", "a/b", "/"]
)
RECORDS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("- a\n", "base.yaml:1:1 wrong-shape", id="a list"),
        pytest.param("label: {en: A, zh: 甲}\n", "base.yaml:1:1 missing-field", id="no name"),
        pytest.param("base: ships\n", "base.yaml:1:1 missing-field", id="no label"),
        pytest.param(f"{NAMED}sites: x\n", "base.yaml:3:1 unknown-field", id="a slip"),
        pytest.param(NAMED.replace("ships", "My Ships"), "base.yaml:1:7 bad-id", id="no id"),
        pytest.param(f"{NAMED}site: example.org\n", "base.yaml:3:7 bad-address", id="no address"),
        pytest.param(f"{NAMED}imports: islands\n", "base.yaml:3:10 wrong-shape", id="no list"),
        pytest.param(f"{NAMED}imports: [is lands]\n", "base.yaml:3:11 bad-id", id="no id of a base"),
        pytest.param(f"{NAMED}imports: [ships]\n", "base.yaml:3:11 import-unknown", id="itself"),
        pytest.param("base: [", "base.yaml:1:8 yaml-syntax", id="no YAML"),
    ],
)
def test_a_fault_in_an_imprint_is_told_where_it_stands(facts: Facts, text: str, told: str) -> None:
    assert [told] == facts.write("base.yaml", text).told()


def test_a_sound_imprint_is_no_stray_file(facts: Facts) -> None:
    assert [] == facts.write("base.yaml", NAMED).told()
    assert "ships" == facts.catalog().name


@given(st.binary(max_size=40) | st.dictionaries(KEYS, RECORDS, max_size=4).map(lambda read: json.dumps(read).encode()))
def test_whatever_stands_in_a_record_of_imports_is_read_or_told(data: bytes) -> None:
    faults = Faults()
    carried = read_carried(data, "imports.json", faults)
    again = read_carried(pack_carried(carried.texts), "imports.json", Faults())
    assert carried.texts == again.texts
    assert ["wrong-shape"] * bool(faults) == [fault.name for fault in faults]
    assert not carried.has(Use("nowhere:a.b", "facts", Place("x")))
    sound = Catalog(Snapshot(pack({"imported": {key: json.loads(text) for key, text in carried.texts.items()}})))
    assert sound.name is None


@pytest.mark.parametrize(
    ("key", "record"),
    [
        ("islands/facts/long.reach", {}),
        ("islands/facts/long.reach", {"type": "moment", "value": "no day", "derivation": None}),
        ("islands/sources/gazette/atlas", {"url": "https://example.org/"}),
        ("islands/subjects/long", {"label": 5}),
    ],
)
def test_a_record_that_says_too_little_is_told_before_anything_is_computed(key: str, record: object) -> None:
    faults = Faults()
    assert {} == read_carried(json.dumps({key: record}).encode(), "imports.json", faults).texts
    assert ["wrong-shape"] == [fault.name for fault in faults]
