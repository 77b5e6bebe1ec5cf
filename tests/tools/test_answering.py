"""Answers for programs: facts with their evidence, and the numbers of a text beside the facts."""

from __future__ import annotations

import pytest

from spacefacts import Catalog
from spacefacts.tools.answering import Answer, explained, found, text_checked


def numbers(catalog: Catalog, text: str) -> list[tuple[str, str, list[str]]]:
    """Each number of a text with its verdict and the facts it is to be compared with."""
    return [
        (one["text"], one["verdict"], [fact["address"] for fact in one["facts"]])
        for one in text_checked(catalog, text)["numbers"]
    ]


def first(catalog: Catalog, text: str) -> Answer:
    answer: Answer = text_checked(catalog, text)["numbers"][0]
    return answer


def test_an_explanation_holds_what_a_fact_was_computed_from(tiny: Catalog) -> None:
    answer = explained(tiny.get("alpha.stay"))
    assert ["alpha.launched", "alpha.landed"] == [one["address"] for one in answer["inputs"]]
    assert {**tiny.get("alpha.stay").as_dict(), "inputs": answer["inputs"]} == answer


def test_what_is_found_can_be_asked_for(tiny: Catalog) -> None:
    answers = found(tiny, "beta builder", 1)["facts"]
    assert [("beta.builder", "Acme")] == [(one["address"], one["display"]) for one in answers]


def test_words_that_point_nowhere_find_nothing(tiny: Catalog) -> None:
    assert {"facts": []} == found(tiny, "zzz")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("[204 days](https://ships.example/facts/alpha/#stay)", "agrees"),
        ("[205 days](https://ships.example/facts/alpha/#stay)", "differs"),
        ("204 days <!-- fact: alpha.stay -->", "agrees"),
        ("[about the stay](https://ships.example/facts/alpha/#stay)", "unmatched"),
        ("[204 days](https://ships.example/facts/alpha/#stays)", "unknown"),
    ],
)
def test_a_bound_number_is_judged_by_its_fact(tiny: Catalog, text: str, verdict: str) -> None:
    assert verdict == first(tiny, text)["verdict"]


def test_a_number_that_nothing_binds_matches_the_fact_that_its_sentence_is_about(tiny: Catalog) -> None:
    assert [("204 days", "matches", ["alpha.stay"])] == numbers(tiny, "The stay of Alpha was 204 days.")


def test_a_number_that_others_print_is_claimed(tiny: Catalog) -> None:
    answer = first(tiny, "The stay of Alpha was 203 days.")
    assert ("claimed", "rounded") == (answer["verdict"], answer["facts"][0]["claims"][0]["verdict"])


def test_another_number_is_to_be_compared_with_facts_of_its_sort(tiny: Catalog) -> None:
    answer = first(tiny, "The stay of Alpha was 210 days.")
    assert ("compare", "alpha.stay", "204 days") == (
        answer["verdict"],
        answer["facts"][0]["address"],
        answer["facts"][0]["display"],
    )


def test_a_number_about_nothing_here_is_unmatched(tiny: Catalog) -> None:
    assert [("12 km", "unmatched", [])] == numbers(tiny, "The road is 12 km long.")


def test_a_chinese_text_is_checked_as_well(tiny: Catalog) -> None:
    assert [("204天", "matches", ["alpha.stay"])] == numbers(tiny, "甲船在轨时间为204天。")


def test_each_sentence_stands_for_itself(tiny: Catalog) -> None:
    text = "The stay of Alpha was 204 days. The road is 12 km long."
    assert ["matches", "unmatched"] == [verdict for _, verdict, _ in numbers(tiny, text)]


def test_the_subject_that_a_sentence_names_comes_first(tiny: Catalog) -> None:
    facts = first(tiny, "Alpha, the first ship of Acme, had 9 seats.")["facts"]
    assert "alpha.seats" in [fact["address"] for fact in facts]
    assert facts[0]["address"].startswith("alpha.")


def test_every_number_has_its_place(tiny: Catalog) -> None:
    answers = text_checked(tiny, "Alpha:\r\n\r\n204 days, 12 km\r\n")["numbers"]
    assert [(3, 1), (3, 11)] == [(one["line"], one["column"]) for one in answers]


def test_code_and_names_hold_no_numbers(tiny: Catalog) -> None:
    assert [] == numbers(tiny, "`204 days`, SHA-256, Python 3.11\n\n```\n204 days\n```\n")


def test_a_fact_comes_with_its_evidence(tiny: Catalog) -> None:
    fact = first(tiny, "The stay of Alpha was 204 days.")["facts"][0]
    assert ("derived", "paper/wire", "From launch to landing.") == (
        fact["status"],
        fact["sources"][0]["source"],
        fact["about"],
    )
