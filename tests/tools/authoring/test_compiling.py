"""Compiling: from drafts to facts, tombstones resolved and derived facts computed."""

from __future__ import annotations

import pytest

from spacefacts import UnknownFact, Withdrawn
from tests.support import COMPANY_KIND, Facts

COUNTED = "label: {en: N, zh: 数}"


def gone(facts: Facts, name: str, tombstone: str) -> Facts:
    """Lay down a ship's tombstone."""
    return facts.write(f"ship/{name}.yaml", f"subject: {name}\n{tombstone}\n")


def test_a_fact_that_cites_an_unknown_source_is_left_out(facts: Facts) -> None:
    facts.ship("gamma", "mass: {value: 5, sources: [{source: agency/lgo}]}\nseats: {value: 2}")
    assert ["ship/gamma.yaml:4:39 source-unknown"] == facts.told()
    assert ["gamma.seats"] == [address for address in facts.catalog().addresses() if address.startswith("gamma")]


def test_a_property_that_moved_leads_to_where_it_is(facts: Facts) -> None:
    facts.ship("gamma", "weight: {moved-to: gamma.mass}\nmass: {value: 5}")
    assert [] == facts.names()
    assert "gamma.mass" == facts.catalog().get("gamma.weight").address


def test_a_chain_of_tombstones_leads_to_its_end(facts: Facts) -> None:
    facts.ship("gamma", "a: {moved-to: gamma.b}\nb: {moved-to: gamma.c}\nc: {moved-to: gamma.mass}\nmass: {value: 5}")
    assert [] == facts.names()
    assert {"gamma.mass"} == {facts.catalog().get(f"gamma.{name}").address for name in "abc"}
    moved = facts.catalog().snapshot.get("moved", "gamma.a")
    assert {"to": "gamma.mass", "split": None, "withdrawn": None} == moved


def test_a_subject_that_moved_takes_its_addresses_along(facts: Facts) -> None:
    gone(facts, "older", "moved-to: old")
    gone(facts, "old", "moved-to: alpha")
    assert [] == facts.names()
    catalog = facts.catalog()
    assert ["alpha.mass", "alpha.mass"] == [catalog.get(f"{name}.mass").address for name in ("old", "older")]
    assert "alpha" == catalog.subject("older").id


def test_a_property_may_have_moved_to_a_subject_that_moved_since(facts: Facts) -> None:
    gone(facts, "old", "moved-to: alpha")
    facts.ship("gamma", "weight: {moved-to: old.mass}")
    assert [] == facts.names()
    assert "alpha.mass" == facts.catalog().get("gamma.weight").address


def test_a_subject_that_was_split_names_its_parts(facts: Facts) -> None:
    gone(facts, "old", "split-into: [alpha, beta]")
    with pytest.raises(Withdrawn, match="was split into alpha, beta") as caught:
        facts.catalog().get("old.mass")
    assert ("alpha.mass",) == caught.value.successors


@pytest.mark.parametrize("ask", ["old.mass", "gamma.weight"])
def test_what_was_withdrawn_says_why(facts: Facts, ask: str) -> None:
    gone(facts, "old", "withdrawn: {en: Never flew., zh: 从未飞行。}")
    facts.ship("gamma", "weight: {moved-to: old.mass}")
    assert [] == facts.names()
    with pytest.raises(Withdrawn, match=r"Never flew\."):
        facts.catalog().get(ask)


def test_a_subject_that_is_gone_has_no_facts_not_even_computed_ones(facts: Facts) -> None:
    facts.define(f"fleet: {{type: count, {COUNTED}, derive: {{sum: [alpha.seats]}}}}".replace("seats", "orbits"))
    gone(facts, "old", "moved-to: alpha")
    catalog = facts.catalog()
    assert [] == facts.names()
    assert ["alpha.fleet", "beta.fleet"] == [address for address in catalog.addresses() if address.endswith("fleet")]
    assert "alpha.fleet" == catalog.get("old.fleet").address


def test_a_computed_property_that_moved_is_computed_no_more(facts: Facts) -> None:
    facts.ship("gamma", "stay: {moved-to: alpha.stay}\nlaunched: {value: 2025Z}\nlanded: {value: 2026Z}")
    assert "alpha.stay" == facts.catalog().get("gamma.stay").address


@pytest.mark.parametrize(
    ("tombstone", "message"),
    [
        ("moved-to: alpah", "'alpah' is not there; did you mean 'alpha'?"),
        ("moved-to: nothing-like-it", "'nothing-like-it' is not there; name something that is"),
        ("moved-to: alpha.mass", "'alpha.mass' is of another sort; write the id of a subject"),
        ("split-into: [alpha, gone]", "'gone' is not there; name something that is"),
        ("moved-to: old", "'old' leads round in a circle; name where it is now"),
    ],
)
def test_a_tombstone_that_leads_nowhere_is_a_fault(facts: Facts, tombstone: str, message: str) -> None:
    gone(facts, "old", tombstone)
    assert (["tombstone-unknown"], [message]) == (facts.names(), facts.messages())


def test_tombstones_that_lead_to_each_other_are_faults_and_unknown(facts: Facts) -> None:
    gone(facts, "one", "moved-to: two")
    gone(facts, "two", "moved-to: one")
    assert ["ship/one.yaml:2:1 tombstone-unknown", "ship/two.yaml:2:1 tombstone-unknown"] == facts.told()
    with pytest.raises(UnknownFact):
        facts.catalog().get("one.mass")


def test_a_property_cannot_move_to_a_subject(facts: Facts) -> None:
    facts.ship("gamma", "weight: {moved-to: alpha}")
    assert ["'alpha' is of another sort; write an address, subject.property"] == facts.messages()


def test_a_count_by_inverse_reference_counts_who_names_the_subject(facts: Facts) -> None:
    fact = facts.catalog().get("acme.ships")
    assert 2 == fact.value
    assert fact.derivation is not None
    assert ["alpha.builder", "beta.builder"] == [one.address for one in fact.derivation.inputs]


def test_a_subject_that_nobody_names_has_no_count(facts: Facts) -> None:
    facts.write("company/idle.yaml", "subject: idle\nlabel: {en: Idle, zh: 闲}\nfacts: {}\n")
    assert [] == facts.names()
    assert "idle.ships" not in facts.catalog()


def test_an_input_may_follow_a_reference(facts: Facts) -> None:
    facts.define(f"""
        sister: {{type: reference, to: ship, {COUNTED}}}
        seats-of-sister: {{type: count, {COUNTED}, derive: {{sum: [sister.orbits, orbits]}}}}
    """)
    facts.ship("gamma", "sister: {value: alpha}\norbits: {value: 24}")
    fact = facts.catalog().get("gamma.seats-of-sister")
    assert [] == facts.names()
    assert fact.derivation is not None
    assert (1024, ["alpha.orbits", "gamma.orbits"]) == (fact.value, [one.address for one in fact.derivation.inputs])


def test_an_input_may_be_any_fact_by_its_address(facts: Facts) -> None:
    facts.define(f"more: {{type: count, {COUNTED}, derive: {{difference: [alpha.orbits, orbits]}}}}")
    facts.ship("gamma", "orbits: {value: 24}")
    assert 976 == facts.catalog().get("gamma.more").value


def test_what_cannot_be_computed_is_not_there_unless_somebody_states_it(facts: Facts) -> None:
    facts.ship("gamma", "launched: {value: 2025-01-01T00:00Z}")
    assert [] == facts.names()
    assert "gamma.stay" not in facts.catalog()


def test_what_somebody_states_but_cannot_be_computed_is_a_fault(facts: Facts) -> None:
    facts.ship("gamma", "launched: {value: 2025-01-01T00:00Z}\nstay: {sources: [{source: agency/log}]}")
    assert ["gamma.stay cannot be computed, because gamma.landed is not there; add it"] == facts.messages()


def test_moments_in_the_wrong_order_compute_nothing_and_are_a_fault_where_stated(facts: Facts) -> None:
    facts.ship("gamma", "launched: {value: 2025-01-02T00:00Z}\nlanded: {value: 2025-01-01T00:00Z}")
    assert [] == facts.names()
    facts.ship("delta", "launched: {value: 2025Z}\nlanded: {value: 2024Z}\nstay: {sources: [{source: agency/log}]}")
    assert ["delta.stay cannot be computed: delta.landed lies before delta.launched"] == facts.messages()


def test_a_fact_computed_from_itself_is_a_fault(facts: Facts) -> None:
    facts.define(f"""
        chicken: {{type: count, {COUNTED}, derive: {{sum: [egg]}}}}
        egg: {{type: count, {COUNTED}, derive: {{sum: [chicken, orbits]}}}}
    """)
    base = facts.base()
    assert {"derivation-cycle"} == {fault.name for fault in base.faults}
    assert (
        "this is computed from itself, by way of alpha.chicken <- alpha.egg <- alpha.chicken; break the circle"
        == base.faults[0].message
    )
    assert "alpha.egg" not in base.catalog


def test_a_chain_of_computed_facts_may_be_longer_than_pythons_stack(facts: Facts) -> None:
    facts.define(f"""
        before: {{type: reference, {COUNTED}}}
        flown: {{type: count, {COUNTED}}}
        so-far: {{type: count, {COUNTED}, derive: {{sum: [before.so-far, flown]}}}}
    """)
    facts.write(
        "yard/kind.yaml", f"kind: yard\nlabel: {{en: Y, zh: 场}}\nproperties: {{so-far: {{type: count, {COUNTED}}}}}\n"
    )
    facts.write("yard/s400.yaml", "subject: s400\nlabel: {en: Y, zh: 场}\nfacts: {so-far: {value: 7}}\n")
    for number in range(400):
        facts.ship(f"s{number}", f"before: {{value: s{number + 1}}}\nflown: {{value: 1}}")
    base = facts.base()
    assert [] == base.faults
    assert [407, 8] == [base.catalog.get(f"s{number}.so-far").value for number in (0, 399)]


@pytest.mark.parametrize(
    ("definition", "message"),
    [
        ("type: text, derive: {sum: [orbits]}", "a text cannot be computed"),
        ("type: count, derive: {sum: [crew]}", "alpha.crew is no number"),
        (
            "type: count, derive: {difference: [seats, orbits]}",
            "it comes to no whole number of things; make it a quantity",
        ),
        ("type: count, derive: {ratio: [orbits, seats]}", "it comes to no whole number of things; make it a quantity"),
        ("type: quantity, unit: d, derive: {elapsed: [orbits, launched]}", "alpha.orbits is no moment"),
        ("type: quantity, unit: kg, derive: {sum: [orbits]}", "alpha.orbits is in 1, which cannot be given in kg"),
    ],
)
def test_what_cannot_be_computed_says_why(facts: Facts, definition: str, message: str) -> None:
    facts.define(f"odd: {{{definition}, {COUNTED}}}")
    assert f"alpha.odd cannot be computed: {message}" in facts.messages()


def test_a_number_beyond_any_measure_is_a_fault(facts: Facts) -> None:
    facts.define(
        f"odd: {{type: quantity, unit: '1', {COUNTED}, derive: {{product: [alpha.vast, alpha.vast]}}}}\nvast: {{type: quantity, unit: '1', {COUNTED}}}"
    )
    facts.ship("alpha", "vast: {value: 1e99}")
    assert "alpha.odd cannot be computed: it goes beyond any measure" in facts.messages()


def test_an_input_does_not_follow_a_list_of_references(facts: Facts) -> None:
    facts.define(
        """
        fleet: {type: reference, list: true, to: ship, label: {en: Fleet, zh: 船队}}
        whole: {type: quantity, unit: kg, label: {en: Whole, zh: 总}, derive: {sum: [mass, fleet.mass]}}
        """
    )
    assert ["bad-derivation"] == facts.names()
    assert facts.messages()[0].startswith("the input 'fleet.mass' names nothing")


def test_a_computed_fact_is_no_newer_than_the_oldest_of_its_inputs(facts: Facts) -> None:
    facts.define("""
        seats-to-orbits:
          type: quantity
          unit: "1"
          label: {en: Seats to orbits, zh: 座位与圈数之比}
          derive: {ratio: [orbits, places]}
        places: {type: count, label: {en: Places, zh: 座次}}
    """)
    facts.ship(
        "gamma",
        """
        orbits: {observations: [{as-of: 2025-07, value: 6, sources: [{source: agency/log}]}]}
        places: {value: 3, as-of: 2025-06-30, sources: [{source: agency/log}]}
        """,
    )
    assert "2025-06-30" == facts.catalog().get("gamma.seats-to-orbits").as_of


FLEET = "places: {type: count, label: {en: Places, zh: 座次}, derive: {sum: [ship.builder.orbits]}}"


def test_what_the_subjects_that_name_it_have_can_be_added_up(facts: Facts) -> None:
    facts.write("company/kind.yaml", f"{COMPANY_KIND}  {FLEET}\n")
    facts.ship(
        "beta",
        "builder: {value: acme, sources: [{source: agency/log}]}\norbits: {value: 7, sources: [{source: agency/log}]}",
    )
    assert 1007 == facts.catalog().get("acme.places").value


def test_a_sum_over_those_that_name_it_waits_until_each_has_a_value(facts: Facts) -> None:
    facts.write("company/kind.yaml", f"{COMPANY_KIND}  {FLEET}\n")
    assert "acme.places" not in facts.catalog()
    assert [] == facts.told()


def test_a_sum_over_a_property_that_is_not_there_is_a_fault(facts: Facts) -> None:
    facts.write("company/kind.yaml", f"{COMPANY_KIND}  {FLEET.replace('orbits', 'orbit')}\n")
    assert ["bad-derivation"] == facts.names()
