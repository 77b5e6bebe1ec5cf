"""Search: which facts the words of a question point to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts import Catalog
from spacefacts.searching import search
from spacefacts.snapshot import Snapshot, pack


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("alpha mass", "alpha.mass"),
        ("MASS", "alpha.mass"),
        ("stay in space", "alpha.stay"),
        ("acme ships built", "acme.ships"),
        ("甲船 造价", "alpha.cost"),
        ("在轨时间", "alpha.stay"),
        ("极致 成立", "acme.founded"),
        ("Onward", "alpha.motto"),
        ("whole days", "alpha.stay"),
    ],
)
def test_the_words_of_a_name_find_its_fact_first(tiny: Catalog, query: str, first: str) -> None:
    assert first == tiny.search(query)[0].address


@pytest.mark.parametrize("query", ["window", "First One", "舷窗", "裂", "窗"])
def test_what_is_said_of_a_subject_finds_its_facts(tiny: Catalog, query: str) -> None:
    assert {"alpha"} == {fact.subject for fact in tiny.search(query)}


def test_the_beginning_of_a_word_finds_it(tiny: Catalog) -> None:
    assert "alpha.launched" == tiny.search("alpha laun")[0].address


@pytest.mark.parametrize("query", ["", " ", "?!", "zzz", "鑫"])
def test_what_nothing_says_finds_nothing(tiny: Catalog, query: str) -> None:
    assert () == tiny.search(query)


@pytest.mark.parametrize(("limit", "count"), [(1, 1), (3, 3), (0, 0), (-1, 0)])
def test_no_more_is_found_than_asked_for(tiny: Catalog, limit: int, count: int) -> None:
    assert count == len(tiny.search("alpha", limit))


def test_equal_finds_come_in_the_order_of_their_addresses(tiny: Catalog) -> None:
    found = [fact.address for fact in tiny.search("alpha", 100)]
    assert sorted(found) == found


@given(st.text(max_size=20))
def test_any_query_is_answered(query: str) -> None:
    assert () == search(Catalog(Snapshot(pack({}))), query, 10)
