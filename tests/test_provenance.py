"""The chain behind a fact as PROV-JSON."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from typing import Any

import pytest

from spacefacts import Catalog
from spacefacts.provenance import provenance
from tests.support import Facts

ENDS = {
    "wasGeneratedBy": ("entity", "activity"),
    "used": ("activity", "entity"),
    "wasAssociatedWith": ("activity", "agent"),
    "wasAttributedTo": ("entity", "agent"),
    "wasDerivedFrom": ("entity:generatedEntity", "entity:usedEntity"),
    "wasInfluencedBy": ("entity:influencee", "agent:influencer"),
}
"""What each relation goes from and to, by the member submission; the name of an end is that of its sort, or follows it."""


def chain(catalog: Catalog, address: str = "alpha.stay") -> dict[str, Any]:
    """The provenance of a fact, as JSON would hand it on."""
    data: dict[str, Any] = json.loads(json.dumps(catalog.get(address).explain().prov()))
    return data


def related(document: dict[str, Any], relation: str) -> list[tuple[str, str]]:
    """From what to what a relation goes, in its order."""
    ends = [f"prov:{end.partition(':')[2] or end}" for end in ENDS[relation]]
    return [(record[ends[0]], record[ends[1]]) for record in document.get(relation, {}).values()]


def dangling(document: dict[str, Any]) -> Iterator[str]:
    """Every end of a relation that is no record of its sort."""
    for relation in document.keys() - {"prefix", "entity", "activity", "agent"}:
        sorts = [end.partition(":")[0] for end in ENDS[relation]]
        for ends in related(document, relation):
            yield from (name for sort, name in zip(sorts, ends, strict=True) if name not in document[sort])


@pytest.mark.parametrize("address", ["alpha.stay", "alpha.mass", "alpha.orbits", "acme.ships", "beta.builder"])
def test_every_relation_leads_from_a_record_to_a_record(tiny: Catalog, address: str) -> None:
    document = chain(tiny, address)
    assert [] == list(dangling(document))
    assert f"fact:{address}" in document["entity"]


def test_every_name_has_a_prefix_that_is_declared(tiny: Catalog) -> None:
    document = chain(tiny)
    names = {name for sort in ("entity", "activity", "agent") for name in document[sort]}
    fields = {field for sort in ("entity", "activity", "agent") for one in document[sort].values() for field in one}
    assert {name.partition(":")[0] for name in names | fields} <= {*document["prefix"], "prov"}


def test_a_derived_fact_was_generated_by_what_used_its_inputs(tiny: Catalog) -> None:
    document = chain(tiny)
    derivation = "fact:alpha.stay/derivation"
    assert {"prov:label": "elapsed"} == document["activity"][derivation]
    assert [("fact:alpha.stay", derivation)] == related(document, "wasGeneratedBy")
    assert [(derivation, "fact:alpha.launched"), (derivation, "fact:alpha.landed")] == related(document, "used")
    assert [("fact:alpha.stay", "fact:alpha.launched"), ("fact:alpha.stay", "fact:alpha.landed")] == [
        pair for pair in related(document, "wasDerivedFrom") if pair[1].startswith("fact:")
    ]


def test_an_observed_fact_was_derived_from_its_documents(tiny: Catalog) -> None:
    document = chain(tiny, "alpha.launched")
    assert [
        ("fact:alpha.launched", "source:agency~1log"),
        ("fact:alpha.launched", "source:paper~1feature"),
    ] == related(document, "wasDerivedFrom")
    assert "activity" not in document


def test_a_document_that_only_prints_a_computed_number_is_none_of_its_origins(tiny: Catalog) -> None:
    assert "source:paper~1wire" not in chain(tiny)["entity"]


def test_whoever_states_a_thing_first_hand_is_a_primary_source(tiny: Catalog) -> None:
    derived = chain(tiny, "alpha.mass")["wasDerivedFrom"].values()
    assert ["source:paper~1wire", "source:herald~1reprint"] == [one["prov:usedEntity"] for one in derived]
    assert [None, None] == [one.get("prov:type") for one in derived]
    (first, _) = chain(tiny, "alpha.launched")["wasDerivedFrom"].values()
    assert {"$": "prov:PrimarySource", "type": "xsd:QName"} == first["prov:type"]
    assert "09:17" == first["schema:text"]


def test_a_document_belongs_to_its_publisher_and_is_influenced_by_whom_it_carries(tiny: Catalog) -> None:
    document = chain(tiny, "alpha.mass")
    assert ("source:herald~1reprint", "publisher:herald") in related(document, "wasAttributedTo")
    assert ("source:herald~1reprint", "publisher:agency") in related(document, "wasInfluencedBy")
    assert "The Agency" == document["agent"]["publisher:agency"]["prov:label"]


def test_a_document_says_where_it_stands_and_when_it_came_out(tiny: Catalog) -> None:
    assert {
        "dcterms:issued": "2025-11-14",
        "dcterms:language": "en",
        "prov:location": {"$": "https://agency.example/log", "type": "xsd:anyURI"},
    } == chain(tiny, "beta.builder")["entity"]["source:agency~1log"]


@pytest.mark.parametrize(
    ("address", "fields"),
    [
        ("alpha.stay", {"prov:value": {"$": "203.9743", "type": "xsd:decimal"}, "schema:unitText": "d"}),
        ("alpha.seats", {"schema:minValue": {"$": "2", "type": "xsd:decimal"}}),
        ("alpha.seats", {"schema:maxValue": {"$": "3", "type": "xsd:decimal"}}),
        ("alpha.orbits", {"dcterms:valid": "2025-07"}),
        ("alpha.motto", {"prov:value": "Onward"}),
        ("alpha.launched", {"prov:value": "2025-04-24T09:17Z"}),
        ("alpha.mass", {"prov:label": "Alpha, Mass: about 1,500 kg"}),
        ("alpha.stay", {"dcterms:description": "From launch to landing."}),
    ],
)
def test_a_fact_has_its_value_as_exactly_as_it_is_known(tiny: Catalog, address: str, fields: dict[str, object]) -> None:
    assert fields.items() <= chain(tiny, address)["entity"][f"fact:{address}"].items()


@pytest.mark.parametrize(
    ("qualifier", "field"),
    [
        ("at-least", "schema:minValue"),
        ("more-than", "schema:minValue"),
        ("at-most", "schema:maxValue"),
        ("less-than", "schema:maxValue"),
        ("about", "prov:value"),
    ],
)
def test_a_bound_is_never_passed_on_as_the_value(facts: Facts, qualifier: str, field: str) -> None:
    facts.ship("gamma", f"mass: {{value: 5, qualifier: {qualifier}, sources: [{{source: agency/log}}]}}")
    fact = chain(facts.catalog(), "gamma.mass")["entity"]["fact:gamma.mass"]
    assert [field] == [name for name in ("prov:value", "schema:minValue", "schema:maxValue") if name in fact]


def test_names_lead_into_the_snapshot_of_that_digest(tiny: Catalog) -> None:
    prefix = chain(tiny)["prefix"]["fact"]
    digest = prefix.removeprefix("ni:///sha-256;").removesuffix("#/facts/")
    assert bytes.fromhex(tiny.digest()) == urlsafe_b64decode(f"{digest}=")


def test_a_fact_says_its_page_where_the_site_is_known(tiny: Catalog) -> None:
    fact = tiny.get("alpha.mass").explain().prov("https://ships.example/")["entity"]["fact:alpha.mass"]
    assert {"$": "https://ships.example/facts/alpha/#mass", "type": "xsd:anyURI"} == fact["prov:location"]


def test_several_facts_share_what_they_have_in_common(tiny: Catalog) -> None:
    document = provenance(tiny.subject("alpha").values(), tiny)
    assert {f"fact:alpha.{name}" for name in tiny.subject("alpha")} <= set(document["entity"])
    assert [] == list(dangling(document))
    attributed = related(document, "wasAttributedTo")
    assert len(set(attributed)) == len(attributed)
