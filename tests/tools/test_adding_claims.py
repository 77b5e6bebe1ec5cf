"""What a source says instead: where the claim is written, and what it needs."""

from __future__ import annotations

import pytest

from tests.tools.adding import Adding

NOTES = ("--note-en", "A slip.", "--note-zh", "笔误。")


def test_a_claim_is_written_beside_what_is_accepted(add: Adding) -> None:
    done = add("alpha.mass", "1600", "--source", "agency/log", "--claim", "wrong", "--at", "page 2", *NOTES)
    assert (0, "") == (done.code, done.err)
    assert done.out.endswith("added a claim to alpha.mass\n")
    (claim,) = (fact := add.facts.catalog().get("alpha.mass")).claims
    assert ("1.50e3", "1600", "wrong", "A slip.", "笔误。") == (
        fact.text,
        claim.text,
        claim.verdict,
        claim.note(),
        claim.note("zh"),
    )
    assert ("agency/log", "page 2") == (claim.sources[0].source.id, claim.sources[0].at)


def test_a_claim_has_its_keys_in_the_order_of_the_format(add: Adding) -> None:
    add("alpha.mass", "3", "--unit", "t", "--qualifier", "about", "--source", "agency/log", "--claim", "wrong", *NOTES)
    assert (
        "      - source: agency/log\n"
        "        value: 3\n"
        "        unit: t\n"
        "        qualifier: about\n"
        "        verdict: wrong\n"
        "        note: {en: A slip., zh: 笔误。}\n"
    ) in add.text("ship/alpha.yaml")


def test_a_claim_joins_those_that_are_there(add: Adding) -> None:
    assert 0 == add("alpha.stay", "205", "--source", "herald/reprint", "--claim", "wrong", *NOTES).code
    assert ["203", "205"] == [claim.text for claim in add.facts.catalog().get("alpha.stay").claims]


def test_a_claim_may_deny_what_is_computed_and_not_in_the_file(add: Adding) -> None:
    assert 0 == add("acme.ships", "3", "--source", "paper/wire", "--claim", "wrong", *NOTES).code
    (claim,) = add.facts.catalog().get("acme.ships").claims
    assert (2, "3") == (add.facts.catalog().get("acme.ships").value, claim.text)


def test_a_claim_denies_the_observation_that_stands_or_that_of_a_day(add: Adding) -> None:
    first = add("alpha.orbits", "601", "--as-of", "2025-06-01", "--source", "paper/wire", "--claim", "wrong", *NOTES)
    last = add("alpha.orbits", "999", "--source", "paper/wire", "--claim", "rounded", *NOTES)
    assert (0, 0) == (first.code, last.code)
    series = add.facts.catalog().get("alpha.orbits").series
    assert [["601"], ["999"]] == [[claim.text for claim in one.claims] for one in series]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("beta.builder", "alpha", "--claim", "wrnog", *NOTES), "no verdict 'wrnog'; did you mean 'wrong'?"),
        (
            ("beta.builder", "alpha", "--claim", "wrong"),
            "this needs why it is not accepted, in English; write --note-en",
        ),
        (("beta.builder", "alpha", "--claim", "wrong", *NOTES[:2]), "in Chinese; write --note-zh TEXT"),
        (("beta.builder", "acme", "--claim", "wrong", *NOTES), "beta.builder is acme already; leave out --claim"),
        (
            ("beta.seats", "3", "--claim", "wrong", *NOTES),
            "beta.seats has no value; a claim stands beside what is accepted",
        ),
        (("gamma.seats", "3", "--claim", "wrong", *NOTES), "there is no subject 'gamma'; a claim stands beside"),
        (("beta.seat", "3", "--claim", "wrong", *NOTES), "no property 'seat'; did you mean 'seats'?"),
        (("beta.builder", "alpha", "--claim", "wrong", "--as-of", "2025", *NOTES), "is no series; leave out --as-of"),
        (("alpha.orbits", "9", "--claim", "wrong", "--as-of", "2024", *NOTES), "has no observation of 2024"),
        (("alpha.mass", "heavy", "--claim", "wrong", *NOTES), "'heavy' is no number"),
        (("alpha.mass", "3", "--unit", "t"), "--unit is for claims; a fact has the unit of its property"),
    ],
)
def test_a_claim_that_cannot_be_is_told_and_not_written(add: Adding, arguments: tuple[str, ...], message: str) -> None:
    before = add.all()
    done = add(*arguments, "--source", "agency/log")
    assert (2, True) == (done.code, message in done.err), done.err
    assert before == add.all()


def test_the_same_claim_is_not_written_twice(add: Adding) -> None:
    again = ("alpha.mass", "1600", "--source", "agency/log", "--claim", "wrong", *NOTES)
    assert 0 == add(*again).code
    done = add(*again)
    assert (2, True) == (done.code, "has this claim of agency/log already; there is nothing to add" in done.err)
