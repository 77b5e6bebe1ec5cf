"""Search: which facts the words of a question point to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts import Catalog, load
from spacefacts.snapshot import Snapshot, pack
from tests.support import TINY, Facts

SHIPS = {
    "shenzhou-18": ("Shenzhou-18", "神舟十八号", "Flew before Shenzhou-20.", "在神舟二十号之前飞行。"),
    "shenzhou-20": ("Shenzhou-20", "神舟二十号", "Its window cracked.", "舷窗出现裂纹。"),
    "shenzhou-21": ("Shenzhou-21", "神舟二十一号", "Brought the crew of Shenzhou-20 home.", "接回神舟二十号乘组。"),
    "shenzhou-20-window": ("Window of Shenzhou-20", "神舟二十号舷窗", "The window that cracked.", "出现裂纹的舷窗。"),
}


@pytest.fixture(scope="session")
def flown(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """A base of ships whose names differ in a number, and whose texts name each other."""
    facts = Facts(tmp_path_factory.mktemp("flown") / "facts")
    for path in ("ship/kind.yaml", "company/kind.yaml", "company/acme.yaml", "source/agency.yaml", "source/paper.yaml"):
        facts.write(path, TINY[path])
    for ship, (en, zh, about_en, about_zh) in SHIPS.items():
        facts.write(
            f"ship/{ship}.yaml",
            f"subject: {ship}\nlabel: {{en: {en}, zh: {zh}}}\nabout: {{en: {about_en}, zh: {about_zh}}}\nfacts:\n"
            "  launched: {value: 2025-04-24T09:17Z, sources: [{source: agency/log}]}\n"
            "  landed: {value: 2025-11-14T08:40Z, sources: [{source: agency/log}]}\n",
        )
    return load(facts.folder)


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


@pytest.mark.parametrize(
    "query", ["Shenzhou-20", "shenzhou 20", "神舟二十号", "When did Shenzhou 20 land?", "神舟二十号何时着陆"]
)
def test_the_subject_that_is_named_comes_before_those_that_speak_of_it(flown: Catalog, query: str) -> None:
    assert "shenzhou-20" == flown.search(query)[0].subject


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("when was Shenzhou-20 launched", "shenzhou-20.launched"),
        ("how long is the stay of Shenzhou 21", "shenzhou-21.stay"),
        ("神舟二十一号着陆", "shenzhou-21.landed"),
        ("window of Shenzhou-20 landed", "shenzhou-20-window.landed"),
    ],
)
def test_a_question_finds_the_fact_that_answers_it(flown: Catalog, query: str, first: str) -> None:
    assert first == flown.search(query)[0].address


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [("shenzou 20 landed", "shenzhou 20 landed"), ("alpha masss", "alpha mass"), ("windw crakced", "window cracked")],
)
def test_a_word_that_no_fact_has_stands_for_the_one_spelt_most_like_it(
    flown: Catalog, tiny: Catalog, misspelt: str, meant: str
) -> None:
    base = tiny if "alpha" in meant else flown
    assert base.search(misspelt, 100) == base.search(meant, 100) != ()


@pytest.mark.parametrize("word", ["lands", "shp", "vindow"])
def test_a_word_is_not_taken_for_one_that_is_little_like_it(flown: Catalog, word: str) -> None:
    assert () == flown.search(word)


def test_a_name_is_known_where_other_words_part_it_from_its_number(flown: Catalog) -> None:
    assert "shenzhou-21" == flown.search("shenzhou landed 21")[0].subject


def test_a_rare_word_counts_more_than_one_that_all_have(flown: Catalog) -> None:
    assert "shenzhou-18" == flown.search("shenzhou ship landed 18")[0].subject


def test_a_whole_word_counts_more_than_a_beginning(tiny: Catalog) -> None:
    assert "acme.ships" == tiny.search("ships")[0].address


def test_a_snapshot_without_an_index_finds_the_same(tiny: Catalog) -> None:
    held = {
        section: dict(tiny.snapshot.items(section))
        for section in ("kinds", "subjects", "facts", "publishers", "sources")
    }
    bare = Catalog(Snapshot(pack(held)))
    for query in ("alpha mass", "在轨时间", "窗", "laun", "whole days"):
        assert [fact.address for fact in tiny.search(query)] == [fact.address for fact in bare.search(query)] != []


@given(st.text(max_size=20))
def test_any_query_is_answered(query: str) -> None:
    assert () == Catalog(Snapshot(pack({}))).search(query)


@given(st.text("abcdehlnopst 0123舷窗裂纹甲船号-", max_size=20))
def test_any_query_finds_facts_once_each(tiny: Catalog, query: str) -> None:
    found = [fact.address for fact in tiny.search(query, 100)]
    assert len(set(found)) == len(found)
