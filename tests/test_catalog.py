"""The catalog: what is asked by address, subject, kind."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import spacefacts
from spacefacts import (
    Catalog,
    Fact,
    Moment,
    NotKnown,
    NotObserved,
    UnknownFact,
    UnknownKind,
    UnknownSource,
    UnknownSubject,
    Withdrawn,
)
from spacefacts.errors import BadValue
from spacefacts.snapshot import Snapshot, pack
from tests.support import Facts


def test_a_fact_is_found_by_its_address(tiny: Catalog) -> None:
    assert ("alpha.stay", "204 days") == (tiny.get("alpha.stay").address, str(tiny.get("alpha.stay")))


def test_every_address_leads_to_its_fact(tiny: Catalog) -> None:
    assert tiny.addresses() == tuple(tiny.get(address).address for address in tiny.addresses())
    assert list(tiny.addresses()) == sorted(tiny.addresses())
    assert list(tiny) == list(tiny.facts())
    assert len(tiny) == len(tiny.addresses())


def test_a_fact_that_was_asked_for_is_kept(tiny: Catalog) -> None:
    assert tiny.get("alpha.mass") is tiny.get("alpha.mass")
    assert tiny.get("alpha.mass").value is tiny.get("alpha.mass").value


def test_no_more_facts_are_kept_than_a_bound(monkeypatch: pytest.MonkeyPatch, snapshot_file: Path) -> None:
    monkeypatch.setattr("spacefacts.catalog._MOST_KEPT", 3)
    catalog = spacefacts.load(snapshot_file)
    first = catalog.get("alpha.mass")
    for address in ("alpha.cost", "alpha.stay", "alpha.crew"):
        catalog.get(address)
    assert first is not catalog.get("alpha.mass")
    assert first == catalog.get("alpha.mass")


def test_a_catalog_is_sent_without_what_it_kept(snapshot_file: Path) -> None:
    catalog = spacefacts.load(snapshot_file)
    unasked = len(pickle.dumps(catalog))
    catalog.get("alpha.mass").value, catalog.search("alpha")
    assert unasked == len(pickle.dumps(catalog))


def test_a_damaged_fact_is_told_when_a_field_of_it_is_asked_for(snapshot_bytes: bytes) -> None:
    damaged = snapshot_bytes.replace(b'"alpha.mass":{"address"', b'"alpha.mass":{"address!', 1)
    fact = Catalog(Snapshot(damaged)).get("alpha.mass")
    with pytest.raises(spacefacts.SnapshotError, match="damaged where it reads"):
        str(fact)


def test_a_catalog_says_what_it_holds(tiny: Catalog) -> None:
    assert "alpha.stay" in tiny
    assert 5 not in tiny
    assert "alpha.stya" not in tiny
    assert f"<Catalog: {len(tiny)} facts, digest {tiny.digest()[:12]}>" == repr(tiny)


def test_an_unknown_address_suggests_the_nearest(tiny: Catalog) -> None:
    with pytest.raises(UnknownFact, match=r"did you mean alpha\.stay") as caught:
        tiny.get("alpha.stya")
    assert ("alpha.stya", "alpha.stay") == (caught.value.address, caught.value.suggestions[0])
    assert isinstance(caught.value, LookupError)


def test_capitals_do_not_hide_the_nearest(tiny: Catalog) -> None:
    with pytest.raises(UnknownFact, match=r"did you mean alpha\.stay"):
        tiny.get("ALPHA.STAY")


@given(st.text(max_size=20))
def test_any_text_is_a_fact_or_unknown(text: str) -> None:
    catalog = Catalog(Snapshot(pack({"facts": {"a.b": {"address": "a.b"}}})))
    try:
        assert text == catalog.get(text).address
    except UnknownFact as error:
        assert text == error.address  # noqa: PT017  # nearly every text is unknown, and nothing else may happen


@pytest.mark.parametrize(
    ("ask", "error", "near"),
    [
        ("subject", UnknownSubject, "alpha"),
        ("kind", UnknownKind, "ship"),
        ("subjects", UnknownKind, "ship"),
        ("table", UnknownKind, "ship"),
        ("source", UnknownSource, "paper/feature"),
    ],
)
def test_an_unknown_name_suggests_the_nearest(
    tiny: Catalog, ask: str, error: type[spacefacts.SpacefactsError], near: str
) -> None:
    with pytest.raises(error, match=f"did you mean {near}"):
        getattr(tiny, ask)(f"{near}x")


def test_subjects_come_sorted_and_by_kind(tiny: Catalog) -> None:
    assert ["acme", "alpha", "beta"] == [subject.id for subject in tiny.subjects()]
    assert ["alpha", "beta"] == [subject.id for subject in tiny.subjects("ship")]


def test_kinds_and_sources_come_sorted(tiny: Catalog) -> None:
    assert ["company", "ship"] == [kind.id for kind in tiny.kinds()]
    assert ["agency/log", "herald/reprint", "paper/feature", "paper/wire", "robot/digest", "robot/mirror"] == [
        source.id for source in tiny.sources()
    ]
    assert ("agency", "herald", "paper", "robot") == tiny.publishers()


def test_a_publisher_is_named_in_the_language_asked_for_or_in_english(tiny: Catalog) -> None:
    assert ["The Agency", "航天局"] == [tiny.publisher_label("agency", language) for language in ("en", "zh")]
    assert "The Paper" == tiny.publisher_label("paper", "zh")
    assert "nobody" == tiny.publisher_label("nobody")


@pytest.mark.parametrize(
    ("as_of", "value"),
    [
        ("2025-06-01", 600),
        ("2025-06-30", 600),
        ("2025-06", 600),
        ("2025-07-01", 1000),
        ("2025", 1000),
        ("2026-01-01T00:00Z", 1000),
        ("2025-06-01+08:00", 600),
    ],
)
def test_a_value_that_changes_is_as_it_stood_on_the_day(tiny: Catalog, as_of: str, value: int) -> None:
    assert value == tiny.get("alpha.orbits", as_of).value


def test_the_day_before_an_observation_does_not_know_it(facts: Facts) -> None:
    facts.ship(
        "gamma",
        """
        orbits:
          observations:
            - {as-of: 2025-06-01, value: 1, sources: [{source: agency/log}]}
            - {as-of: 2025-06-02, value: 2, sources: [{source: agency/log}]}
        """,
    )
    assert 1 == facts.catalog().get("gamma.orbits", "2025-06-01").value


def test_before_the_first_observation_nothing_was_observed(tiny: Catalog) -> None:
    with pytest.raises(NotObserved, match="first observed 2025-06-01, after 2025-05-31") as caught:
        tiny.get("alpha.orbits", "2025-05-31")
    assert ("alpha.orbits", "2025-05-31", "2025-06-01") == (
        caught.value.address,
        caught.value.as_of,
        caught.value.first,
    )


def test_a_value_that_does_not_change_always_stood(tiny: Catalog) -> None:
    assert tiny.get("alpha.mass") == tiny.get("alpha.mass", "1999")


def test_a_year_or_a_date_of_python_is_a_date_too(tiny: Catalog) -> None:
    asked: list[Any] = [2026, date(2026, 1, 1)]
    assert [tiny.get("alpha.orbits", str(one)) for one in asked] == [tiny.get("alpha.orbits", one) for one in asked]


@pytest.mark.parametrize("when", [datetime(2025, 7, 31, 23, 59, tzinfo=UTC), Moment("2025-07-31T23:59Z")])
def test_of_a_time_the_day_counts(tiny: Catalog, when: datetime | Moment) -> None:
    assert tiny.get("alpha.orbits", as_of="2025-07-31") == tiny.get("alpha.orbits", as_of=when)


@pytest.mark.parametrize("as_of", ["2025-13", "yesterday", ""])
def test_a_date_that_is_none_is_a_bad_value(tiny: Catalog, as_of: str) -> None:
    with pytest.raises(BadValue):
        tiny.get("alpha.orbits", as_of)


def moved(**stones: dict[str, object]) -> Catalog:
    """A catalog with `new.a` and `other.a`, and these tombstones."""
    empty: dict[str, object] = {"to": None, "split": None, "withdrawn": None}
    names = {name.replace("__", "."): {**empty, **stone} for name, stone in stones.items()}
    return Catalog(
        Snapshot(
            pack(
                {
                    "facts": {"new.a": {"address": "new.a"}, "other.a": {"address": "other.a"}},
                    "subjects": {"new": {"subject": "new"}, "other": {"subject": "other"}},
                    "moved": names,
                }
            )
        )
    )


WITHDRAWN: dict[str, object] = {"withdrawn": {"en": "never flew", "zh": "从未飞行"}}


def test_an_address_that_moved_resolves_to_where_it_is() -> None:
    assert "new.a" == moved(old__a={"to": "new.a"}).get("old.a").address


def test_a_subject_that_moved_resolves_to_where_it_is() -> None:
    assert "new" == moved(old={"to": "new"}).subject("old").id


def test_the_addresses_of_a_subject_that_moved_resolve_too() -> None:
    assert "new.a" == moved(old={"to": "new"}).get("old.a").address


def test_a_chain_of_tombstones_is_followed() -> None:
    catalog = moved(oldest={"to": "old"}, old={"to": "new"})
    assert ["new.a", "new"] == [catalog.get("oldest.a").address, catalog.subject("oldest").id]


def test_a_property_that_its_moved_subject_never_had_is_unknown() -> None:
    with pytest.raises(UnknownFact, match=r"no fact 'old\.b'"):
        moved(old={"to": "new"}).get("old.b")


def test_a_circle_of_tombstones_leads_to_nothing_known() -> None:
    with pytest.raises(UnknownFact):
        moved(one__a={"to": "two.a"}, two__a={"to": "one.a"}).get("one.a")


def test_a_tombstone_that_leads_nowhere_is_an_unknown_name() -> None:
    with pytest.raises(UnknownSubject, match="'old'"):
        moved(old={"to": "gone"}).subject("old")


@pytest.mark.parametrize("name", ["old", "older"])
def test_a_withdrawn_subject_says_why(name: str) -> None:
    with pytest.raises(Withdrawn, match="was withdrawn: never flew"):
        moved(old=WITHDRAWN, older={"to": "old"}).subject(name)


def test_the_addresses_of_a_withdrawn_subject_are_withdrawn() -> None:
    with pytest.raises(Withdrawn, match=r"old\.a was withdrawn: never flew"):
        moved(old=WITHDRAWN).get("old.a")


def test_an_address_that_moved_to_a_withdrawn_one_is_withdrawn() -> None:
    with pytest.raises(Withdrawn, match="never flew"):
        moved(old__a={"to": "mid.a"}, mid__a=WITHDRAWN).get("old.a")


def test_what_was_split_names_its_successors() -> None:
    with pytest.raises(Withdrawn, match=r"was split into new\.a, other\.a") as caught:
        moved(old__a={"split": ["new.a", "other.a"]}).get("old.a")
    assert ("new.a", "other.a") == caught.value.successors


def test_the_addresses_of_a_split_subject_name_those_of_its_successors() -> None:
    with pytest.raises(Withdrawn, match="was split into new, other") as caught:
        moved(old={"split": ["new", "other"]}).get("old.a")
    assert ("new.a", "other.a") == caught.value.successors


def test_what_is_there_is_not_taken_for_moved() -> None:
    assert "new.a" == moved(new={"to": "other"}).get("new.a").address


def test_two_catalogs_of_the_same_facts_have_one_digest(tiny: Catalog, tiny_folder: Path) -> None:
    assert tiny.digest() == spacefacts.load(tiny_folder).digest()


def test_facts_of_two_catalogs_are_equal_where_their_records_are(tiny: Catalog, tiny_folder: Path) -> None:
    other = spacefacts.load(tiny_folder)
    assert list(tiny) == list(other)
    assert {tiny.get("alpha.mass"): 1} == {other.get("alpha.mass"): 1}
    assert tiny.get("alpha.mass") != tiny.get("alpha.cost")


def test_a_number_written_with_other_digits_is_an_equal_fact_with_an_equal_hash() -> None:
    one, other = (
        Catalog(Snapshot(pack({"facts": {"a.b": {"address": "a.b", "value": value}}}))).get("a.b")
        for value in (Decimal("1.50"), Decimal("1.5"))
    )
    assert (one, hash(one)) == (other, hash(other))


def test_what_was_looked_for_and_not_found_says_so(facts: Facts) -> None:
    facts.ship("gamma", "motto: {unknown: {en: No page prints it., zh: 未见公布。}}")
    catalog = facts.catalog()

    with pytest.raises(NotKnown, match="No page prints it") as caught:
        catalog.get("gamma.motto")
    assert ("gamma.motto", "No page prints it.") == (caught.value.address, caught.value.note)
    assert {"motto": "未见公布。"} == catalog.subject("gamma").unknown("zh")


def test_what_is_computed_from_later_observations_is_not_given_for_an_earlier_date(facts: Facts) -> None:
    catalog = facts.define(
        """
        laps: {type: count, label: {en: Laps, zh: 圈}, derive: {sum: [orbits]}}
        rounds: {type: count, label: {en: Rounds, zh: 轮}, derive: {sum: [laps]}}
        """
    ).catalog()
    assert 1000 == catalog.get("alpha.rounds", as_of="2025-08-01").value
    with pytest.raises(NotObserved, match=r"alpha\.rounds was first observed 2025-07, after 2025-06-02"):
        catalog.get("alpha.rounds", as_of="2025-06-02")


def test_a_catalog_is_asked_by_subscript_too(tiny: Catalog) -> None:
    assert tiny.get("alpha.stay") == tiny["alpha.stay"]
    with pytest.raises(UnknownFact):
        tiny["alpha.stays"]


def test_a_fact_is_in_the_catalog_that_states_it(tiny: Catalog) -> None:
    orbits = tiny.get("alpha.orbits")
    other = Fact({**orbits.as_dict(), "value": 1}, tiny)
    elsewhere = Fact({**orbits.as_dict(), "address": "alpha.laps"}, tiny)
    assert (True, False, False, False) == (orbits in tiny, orbits.series[0] in tiny, other in tiny, elsewhere in tiny)


def test_what_is_no_text_is_no_address_and_no_question(tiny: Catalog) -> None:
    ask: Any
    for ask in (tiny.get, tiny.subject, tiny.source, tiny.kind, tiny.table):
        with pytest.raises(TypeError, match=r"a name is a text, .* not None"):
            ask(None)
    with pytest.raises(TypeError, match=r"a search is for words, .* not None"):
        tiny.search(None)  # type: ignore[arg-type]


def test_a_name_that_is_very_long_is_not_repeated_whole(tiny: Catalog) -> None:
    with pytest.raises(UnknownFact) as caught:
        tiny.get("a" * 9999)
    assert len(str(caught.value)) < 200
    assert caught.value.address == "a" * 9999
