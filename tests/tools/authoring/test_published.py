"""The record of releases beside the facts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.catalog import Catalog
from spacefacts.released import STATED, digest
from spacefacts.snapshot import canonical, pack_texts
from spacefacts.tools.authoring.published import PUBLISHED, read_published
from spacefacts.tools.findings import Faults
from tests.support import Facts, lay_down


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    return lay_down(tmp_path)


def record(catalog: Catalog, **more: object) -> bytes:
    """The file of a release 1.0.0 that stated what a base does."""
    texts = {section: dict(catalog.snapshot.texts(section)) for section in STATED}
    release = {
        "version": "1.0.0",
        "date": "2026-01-01",
        "step": "minor",
        "counts": {section: len(texts[section]) for section in STATED},
        "digest": digest(texts),
        "back": [],
        **more,
    }
    return pack_texts({**texts, "releases": {"1.0.0": canonical(release)}})


def test_a_base_without_a_record_has_no_releases(facts: Facts) -> None:
    assert () == facts.catalog().releases()


def test_a_release_is_in_the_snapshot_with_the_way_back_to_it(facts: Facts) -> None:
    before = facts.catalog()
    facts.write(PUBLISHED, record(before)).ship("beta", "seats: {value: 4, sources: [{source: agency/log}]}")
    after = facts.catalog()
    assert ["1.0.0"] == [release.version for release in after.releases()]
    assert ("beta.seats" in after, "beta.builder" in after) == (True, False)
    was = after.edition("1.0.0")
    assert ("beta.seats" in was, "beta.builder" in was) == (False, True)
    assert before.get("acme.ships").as_dict() == was.get("acme.ships").as_dict()


def test_the_same_facts_and_releases_give_the_same_bytes(facts: Facts) -> None:
    facts.write(PUBLISHED, record(facts.catalog()))
    assert facts.base().snapshot == facts.base().snapshot
    assert [] == facts.names()


def test_a_record_that_was_laid_out_anew_is_read_all_the_same(facts: Facts) -> None:
    data = record(facts.catalog())
    facts.write(PUBLISHED, data)
    snapshot = facts.base().snapshot
    facts.write(PUBLISHED, json.dumps(json.loads(data, parse_float=str), indent=2))
    assert ["wrong-shape"] == facts.names()
    # As long as no number is written in another way.
    facts.write(PUBLISHED, data.replace(b"\n", b" \n").replace(b'"format":2', b'"format":1'))
    assert snapshot == facts.base().snapshot
    assert [] == facts.names()


def test_a_record_that_was_changed_afterwards_is_told(facts: Facts) -> None:
    facts.write(PUBLISHED, record(facts.catalog()).replace(b"Onward", b"Upward"))
    (fault,) = facts.faults()
    assert ("wrong-shape", PUBLISHED) == (fault.name, fault.place.path)
    assert "this is not what 1.0.0 stated; restore the file" == fault.message


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "{",
        "null",
        '{"releases": {}}',
        '{"kinds": 1, "publishers": 1, "sources": 1, "subjects": 1, "facts": 1, "moved": 1, "releases": 1}',
        '{"kinds": {}, "publishers": {}, "sources": {}, "subjects": {}, "facts": {}, "moved": {}, "releases": {}}',
        '{"kinds": {}, "publishers": {}, "sources": {}, "subjects": {}, "facts": {}, "moved": {}, "releases": {"1": {}}}',
        "[" * 100_000,
        "\\ud800",
    ],
)
def test_what_is_no_record_is_told(text: str, facts: Facts) -> None:
    facts.write(PUBLISHED, text)
    (fault,) = facts.faults()
    assert ("wrong-shape", PUBLISHED) == (fault.name, fault.place.path)


@given(place=st.integers(0), junk=st.binary(max_size=3), is_cut=st.booleans())
def test_a_damaged_record_ends_in_a_fault_or_is_the_same(tiny: Catalog, place: int, junk: bytes, is_cut: bool) -> None:
    data = record(tiny)
    at = place % len(data)
    faults = Faults()
    read = read_published(data[:at] + junk + (b"" if is_cut else data[at + len(junk) :]), PUBLISHED, faults)
    assert (read is None) == bool(faults)
    assert read is None or ["1.0.0"] == [release.version for release in read.catalog.releases()]


def test_bytes_that_are_no_text_are_told(facts: Facts) -> None:
    assert ["wrong-shape"] == facts.write(PUBLISHED, b"\xff\xfe{").names()


def test_a_change_of_a_value_says_from_what_when_and_why(facts: Facts) -> None:
    facts.ship(
        "beta",
        """
        seats:
          value: 4
          sources: [{source: agency/log}]
          changed: [{on: 2026-01-02, from: "3", why: {en: Counted again., zh: 重新计数。}}]
        """,
    )
    expected = {"on": "2026-01-02", "from": "3", "why": {"en": "Counted again.", "zh": "重新计数。"}}
    assert [expected] == facts.catalog().get("beta.seats").as_dict()["changed"]


@pytest.mark.parametrize(
    ("changed", "names"),
    [
        ("[3]", ["wrong-shape"]),
        ("3", ["wrong-shape"]),
        ("[{on: 2026-01-02, from: 3}]", ["missing-field"]),
        ("[{on: soon, from: 3, why: {en: a, zh: b}}]", ["bad-moment"]),
        ("[{on: 2026-01-02, from: [3], why: {en: a, zh: b}}]", ["wrong-shape"]),
        ("[{on: 2026-01-02, from: 3, why: {en: a}}]", ["missing-field"]),
        ("[{on: 2026-01-02, from: 3, because: it, why: {en: a, zh: b}}]", ["unknown-field"]),
    ],
)
def test_a_change_that_cannot_be_read_is_told(changed: str, names: list[str], facts: Facts) -> None:
    facts.ship("beta", f"seats: {{value: 4, sources: [{{source: agency/log}}], changed: {changed}}}")
    assert names == facts.names()
