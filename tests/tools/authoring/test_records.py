"""Records: the fields of the JSON API, in their order, and the status of a fact."""

from __future__ import annotations

import pytest

from tests.support import Facts

API = [
    *("address", "subject", "property", "kind", "type", "label", "about", "value", "text", "unit", "qualifier"),
    *("precision", "as_of", "status", "derivation", "sources", "claims", "display", "note", "series", "changed", "url"),
]


@pytest.mark.parametrize("address", ["alpha.stay", "alpha.mass", "alpha.orbits", "beta.builder"])
def test_a_fact_has_the_fields_of_the_api_in_their_order(facts: Facts, address: str) -> None:
    assert API == list(facts.catalog().get(address).as_dict())


@pytest.mark.parametrize("as_of", ["2025-06-01", "2025-07"])
def test_an_observation_has_the_fields_of_its_fact_in_their_order(facts: Facts, as_of: str) -> None:
    fact = facts.catalog().get("alpha.orbits", as_of)
    assert API == list(fact.as_dict())
    observation = fact.as_dict()["series"][0]
    assert [name for name in API if name in observation] == list(observation)


def test_a_source_and_a_claim_have_the_fields_of_the_api(facts: Facts) -> None:
    record = facts.catalog().get("alpha.stay").as_dict()
    assert [
        *("source", "publisher", "origin", "grade", "url", "published", "language", "at", "at_words", "says", "found")
    ] == list(record["sources"][0])
    assert {"source", "value", "verdict", "note"} <= set(record["claims"][0])


@pytest.mark.parametrize(
    ("at", "fields"),
    [
        ("", (None, None)),
        (", at: page 2", ("page 2", {"en": "page 2"})),
        (", at: {en: page 2, zh: 第2页}", ("page 2", {"en": "page 2", "zh": "第2页"})),
    ],
)
def test_the_place_in_a_source_is_english_text_with_words_beside_it(
    facts: Facts, at: str, fields: tuple[str | None, dict[str, str] | None]
) -> None:
    facts.ship("gamma", f"mass: {{value: 5, sources: [{{source: agency/log{at}}}]}}")
    (citation,) = facts.catalog().get("gamma.mass").as_dict()["sources"]
    assert fields == (citation["at"], citation["at_words"])


OFFICIAL = "{source: agency/log}"  # origin agency, grade A
OWN = "{source: paper/feature}"  # origin paper, grade B
WIRE = "{source: paper/wire}"  # origin agency, grade B
REPRINT = "{source: herald/reprint}"  # origin agency, grade C
WEAK = "{source: robot/digest}"  # origin robot, grade D
MIRROR = "{source: robot/mirror}"  # another origin, grade D


@pytest.mark.parametrize(
    ("sources", "status"),
    [
        ([OFFICIAL, OWN], "corroborated"),
        ([WIRE, OWN], "corroborated"),
        ([OFFICIAL, WIRE], "repeated"),
        ([WIRE, REPRINT], "repeated"),
        ([OFFICIAL, WIRE, REPRINT], "repeated"),
        ([OFFICIAL], "single"),
        ([REPRINT], "single"),
        ([OFFICIAL, OFFICIAL], "single"),
        ([WEAK], "weak"),
        ([WEAK, MIRROR], "weak"),
        ([], "weak"),
        ([OFFICIAL, WEAK], "single"),
        ([WIRE, REPRINT, WEAK, MIRROR], "repeated"),
        ([OFFICIAL, OWN, WEAK], "corroborated"),
    ],
)
def test_origins_and_publishers_make_the_status(facts: Facts, sources: list[str], status: str) -> None:
    facts.ship("gamma", f"mass: {{value: 5, sources: [{', '.join(sources)}]}}")
    assert status == facts.catalog().get("gamma.mass").status


CLAIM = "claims: [{source: robot/digest, value: 6, verdict: %s, note: {en: So it says., zh: 据称。}}]"


@pytest.mark.parametrize(
    ("verdict", "status"), [("unresolved", "disputed"), ("wrong", "corroborated"), ("rounded", "corroborated")]
)
def test_an_unresolved_claim_disputes_a_fact(facts: Facts, verdict: str, status: str) -> None:
    facts.ship("gamma", f"mass: {{value: 5, sources: [{OFFICIAL}, {OWN}], {CLAIM % verdict}}}")
    assert status == facts.catalog().get("gamma.mass").status


@pytest.mark.parametrize(("verdict", "status"), [("unresolved", "disputed"), ("wrong", "derived")])
def test_a_computed_fact_is_derived_or_disputed(facts: Facts, verdict: str, status: str) -> None:
    facts.ship(
        "gamma",
        f"launched: {{value: 2025-01-01T00:00Z}}\nlanded: {{value: 2025-01-06T00:00Z}}\nstay: {{{CLAIM % verdict}}}",
    )
    assert status == facts.catalog().get("gamma.stay").status


def test_each_observation_has_a_status_of_its_own(facts: Facts) -> None:
    facts.ship(
        "gamma",
        f"""
        orbits:
          observations:
            - {{as-of: 2024, value: 1, sources: [{OFFICIAL}, {OWN}]}}
            - {{as-of: 2025, value: 2, sources: [{WEAK}]}}
        """,
    )
    fact = facts.catalog().get("gamma.orbits")
    assert (["corroborated", "weak"], "weak") == ([one.status for one in fact.series], fact.status)


@pytest.mark.parametrize(
    ("body", "precision"),
    [
        ("mass: {value: 1.50}", "0.01"),
        ("mass: {value: 1500}", "1"),
        ("mass: {value: 1.5e9}", "100000000"),
        ("mass: {value: {from: 1, to: 2}}", None),
        ("mass: {value: 5e-3}", "0.001"),
        ("launched: {value: 2025-11}", "month"),
        ("motto: {value: Onward}", None),
    ],
)
def test_a_fact_says_what_it_is_known_to(facts: Facts, body: str, precision: str | None) -> None:
    facts.ship("gamma", body)
    assert precision == next(iter(facts.catalog().subject("gamma").values())).precision


def test_a_reference_reads_as_the_label_of_its_subject_in_either_language(facts: Facts) -> None:
    fact = facts.catalog().get("alpha.builder")
    assert {"en": "Acme", "zh": "极致"} == fact.as_dict()["display"]
    facts.ship("gamma", "builder: {value: nobody}")
    assert {"en": "nobody", "zh": "nobody"} == facts.catalog().get("gamma.builder").as_dict()["display"]
