"""The index that search reads: what stands in the snapshot."""

from __future__ import annotations

from itertools import accumulate

from spacefacts import Catalog
from spacefacts.indexing import LEVELS, ORDER, index
from spacefacts.snapshot import Snapshot


def read(catalog: Catalog, term: str) -> dict[str, list[int]]:
    """The numbers of what has a term, by level."""
    return {level: list(accumulate(steps)) for level, steps in (catalog.snapshot.get("words", term) or {}).items()}


def test_the_order_numbers_the_facts_of_shorter_subjects_first(tiny: Catalog) -> None:
    order = tiny.snapshot.get("words", ORDER) or {}
    named = [
        f"{subject}.{order['properties'][name].split('.')[1]}"
        for subject, held in order["subjects"].items()
        for name in held
    ]
    assert sorted(tiny.addresses(), key=lambda address: (len(address.split(".")[0]), address)) == named


def test_a_word_in_a_name_is_kept_once_with_what_it_names(tiny: Catalog) -> None:
    order = tiny.snapshot.get("words", ORDER) or {}
    assert {"subject": [list(order["subjects"]).index("alpha")]} == read(tiny, "alpha")
    assert {"property": [order["properties"].index("ship.mass")]} == read(tiny, "mass")


def test_a_word_counts_once_where_it_counts_most(tiny: Catalog) -> None:
    # "ship" stands in the name of one property and in what is said of a subject.
    assert {"property", "subject-said"} == set(read(tiny, "ships") | read(tiny, "ship"))


def test_every_level_has_its_worth(tiny: Catalog) -> None:
    levels = {level for term, record in tiny.snapshot.items("words") if term != ORDER for level in record}
    assert levels <= set(LEVELS)


def test_the_order_of_records_changes_nothing(tiny: Catalog) -> None:
    held = [dict(tiny.snapshot.items(section)) for section in ("kinds", "subjects", "facts")]
    turned = [dict(reversed(records.items())) for records in held]
    assert index(held[0].values(), held[1].values(), held[2]) == index(
        turned[0].values(), turned[1].values(), turned[2]
    )


def test_a_base_without_facts_has_no_words() -> None:
    assert {ORDER: {"properties": [], "subjects": {}}} == index([], [], {})


def test_a_compiled_base_has_the_index_of_its_own_records(tiny: Catalog) -> None:
    kinds, subjects, facts = (dict(tiny.snapshot.items(section)) for section in ("kinds", "subjects", "facts"))
    assert index(kinds.values(), subjects.values(), facts) == dict(Snapshot(tiny.snapshot.bytes()).items("words"))
