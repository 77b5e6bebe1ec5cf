"""What a base stated before, rebuilt from what it states now."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import spacefacts
from spacefacts import Catalog, SnapshotError, SpacefactsError, UnknownEdition
from spacefacts.released import STATED, digest
from spacefacts.snapshot import Snapshot, canonical, pack, pack_texts
from spacefacts.tools.authoring.published import patch

Base = Mapping[str, Mapping[str, object]]

KEYS = st.sampled_from(["lamp", "lamp.length", "paper/report", "a~b", "~1", "~0/x", ""])
DATA = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.decimals("-3", "3", places=1)
    | st.sampled_from(["", "1", "1.0"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=8,
)
RECORDS = st.dictionaries(KEYS, st.dictionaries(KEYS, DATA, max_size=3), max_size=4)
BASES = st.dictionaries(st.sampled_from(STATED), RECORDS)
FACT = {"text": "1.50", "value": Decimal("1.50"), "sources": [{"at": None}, {"at": "p. 4"}]}


def texts(base: object) -> dict[str, dict[str, str]]:
    """The sections that state something, each record as canonical JSON."""
    snapshot = Snapshot(pack(base)) if isinstance(base, dict) else base
    assert isinstance(snapshot, Snapshot)
    return {section: dict(snapshot.texts(section)) for section in STATED}


def base_with(now: Base, *past: Base) -> Catalog:
    """A base with releases 1.0.0, 2.0.0 and so on, oldest first in `past`."""
    states = [*past, now]
    releases = {
        f"{number}.0.0": {
            "version": f"{number}.0.0",
            "date": f"2026-01-0{number}",
            "step": "major",
            "counts": {"facts": len(texts(then)["facts"])},
            "digest": digest(texts(then)),
            "back": patch(Snapshot(pack(after)), Snapshot(pack(then))),
        }
        for number, (then, after) in enumerate(pairwise(states), start=1)
    }
    return Catalog(
        Snapshot(pack_texts({**texts(now), "releases": {key: canonical(one) for key, one in releases.items()}}))
    )


@settings(max_examples=40)
@given(BASES, BASES, BASES)
def test_an_edition_is_what_was_released_to_the_letter(now: Base, second: Base, first: Base) -> None:
    catalog = base_with(now, first, second)
    assert texts(first) == texts(catalog.edition("1.0.0").snapshot)
    assert texts(second) == texts(catalog.edition("2.0.0").snapshot)
    assert texts(now) == texts(catalog.snapshot)


@settings(max_examples=20)
@given(BASES, BASES)
def test_an_edition_tells_of_the_releases_up_to_it(now: Base, first: Base) -> None:
    catalog = base_with(now, first, first)
    assert ["2.0.0", "1.0.0"] == [release.version for release in catalog.releases()]
    assert ["1.0.0"] == [release.version for release in catalog.edition("1.0.0").releases()]
    second = catalog.edition("2.0.0")
    assert second.digest() == second.edition("2.0.0").digest()
    assert catalog.edition("1.0.0").digest() == second.edition("1.0.0").digest()


def test_what_did_not_change_costs_nothing() -> None:
    catalog = base_with({"facts": {"a.b": FACT}}, {"facts": {"a.b": FACT}})
    assert '"back":[]' in (catalog.snapshot.text("releases", "1.0.0") or "")


def test_only_what_changed_within_a_record_is_kept() -> None:
    then = {**FACT, "sources": [{"at": None}, {"at": "p. 5"}]}
    catalog = base_with({"facts": {"a.b": FACT}}, {"facts": {"a.b": then}})
    record = json.loads(catalog.snapshot.text("releases", "1.0.0") or "")
    assert [{"op": "replace", "path": "/facts/a.b/sources/1/at", "value": "p. 5"}] == record["back"]


def test_a_decimal_that_lost_a_digit_has_changed() -> None:
    catalog = base_with({"facts": {"a.b": FACT}}, {"facts": {"a.b": {**FACT, "value": Decimal("1.5")}}})
    assert '"value":1.5,' in (catalog.edition("1.0.0").snapshot.text("facts", "a.b") or "")


def test_going_back_changes_nothing_that_is_there_now() -> None:
    catalog = base_with({"facts": {"a.b": FACT}}, {"facts": {"a.b": {**FACT, "sources": [{"at": "x"}, {"at": None}]}}})
    before = catalog.snapshot.get("facts", "a.b")
    catalog.edition("1.0.0")
    assert FACT == before == catalog.snapshot.get("facts", "a.b")


def test_versions_are_ordered_by_their_numbers() -> None:
    releases = {version: {"version": version, "counts": {"facts": 0}} for version in ("0.9.0", "0.10.0", "0.2.1")}
    catalog = Catalog(Snapshot(pack({"releases": releases})))
    assert ["0.10.0", "0.9.0", "0.2.1"] == [str(release) for release in catalog.releases()]


def test_an_edition_that_never_was_names_the_nearest() -> None:
    catalog = base_with({}, {}, {})
    with pytest.raises(UnknownEdition, match=r"no edition '1\.0'; did you mean 1\.0\.0") as told:
        catalog.edition("1.0")
    assert ("1.0", ("1.0.0",)) == (told.value.version, told.value.suggestions)


def test_a_base_without_releases_has_no_editions() -> None:
    catalog = Catalog(Snapshot(pack({})))
    assert () == catalog.releases()
    with pytest.raises(UnknownEdition):
        catalog.edition("1.0.0")


@pytest.mark.parametrize(
    "back",
    [
        [],
        [{"op": "remove", "path": "/facts/a.c"}],
        [{"op": "replace", "path": "/facts/a.b/nothing/there", "value": 1}],
        [{"op": "replace", "path": "/facts/a.b/sources/9/at", "value": 1}],
        [{"op": "replace", "path": "/facts/a.b/text"}],
        [{"op": "replace", "path": "/facts", "value": 1}],
        [{"op": "replace", "path": "/nowhere/a.b/text", "value": "1"}],
        [{"op": "add", "path": "/nowhere/a.b", "value": {}}],
        [{"path": "/facts/a.b/text"}],
        [1],
        None,
        {"op": "remove"},
    ],
)
def test_a_record_that_does_not_lead_back_is_a_snapshot_error(back: object) -> None:
    sound = base_with({"facts": {"a.b": FACT}}, {"facts": {"a.b": {**FACT, "text": "2"}}})
    record = {**(sound.snapshot.get("releases", "1.0.0") or {}), "back": back}
    damaged = Catalog(Snapshot(pack_texts({**texts(sound.snapshot), "releases": {"1.0.0": canonical(record)}})))
    with pytest.raises(SnapshotError, match=r"1\.0\.0"):
        damaged.edition("1.0.0")


@pytest.mark.parametrize("record", [{}, {"version": 1}, {"version": "1.0"}, {"version": "a.b.c"}])
def test_a_release_without_a_version_is_a_snapshot_error(record: dict[str, object]) -> None:
    with pytest.raises(SnapshotError, match="names no versions"):
        Catalog(Snapshot(pack({"releases": {"1.0.0": record}}))).releases()


def test_a_release_says_what_it_was_without_the_way_back() -> None:
    (release,) = base_with({}, {"facts": {"a.b": FACT}}).releases()
    assert {"version", "date", "step", "counts", "digest"} == set(release.as_dict())
    assert ("1.0.0", "2026-01-01", "major", {"facts": 1}) == (
        release.version,
        release.date,
        release.step,
        release.counts,
    )
    assert "<Release 1.0.0 of 2026-01-01: 1 facts>" == repr(release)
    assert release.digest == release.as_dict()["digest"]


def test_every_release_of_the_bundled_facts_is_rebuilt_and_read_in_full() -> None:
    catalog = spacefacts.subjects()[0]._catalog
    assert [release.version for release in spacefacts.releases()]
    for release in catalog.releases():
        edition = catalog.edition(release.version)
        assert release.counts["facts"] == len(edition)
        assert all(fact.display("zh") for fact in edition)
        for subject in edition.subjects("mission"):
            fact = next(iter(subject.values()))
            # A field that is newer than the edition must not be missed there.
            for view in (fact, *fact.sources, *fact.claims, *(citation.source for citation in fact.sources)):
                for name in (name for name, member in vars(type(view)).items() if isinstance(member, property)):
                    with suppress(SpacefactsError, TypeError):
                        getattr(view, name)
            assert all(citation.at_words("zh") or not citation.at for citation in fact.sources)


def test_get_asks_an_edition() -> None:
    address = "shenzhou-20.crew-stay"
    assert spacefacts.get(address).subject == spacefacts.get(address, edition="0.1.0").subject
    with pytest.raises(UnknownEdition):
        spacefacts.get(address, edition="0.0.1")
