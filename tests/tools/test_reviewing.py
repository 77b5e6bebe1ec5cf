"""What a reviewer of changed facts has to look at."""

from __future__ import annotations

import pytest

from spacefacts import Catalog
from spacefacts.tools.findings import Row
from spacefacts.tools.reviewing import PARTS, reviewed
from tests.support import ALPHA, BETA, Facts


def rows(facts: Facts, tiny: Catalog) -> list[Row]:
    """What is to be reviewed of the facts as they are now, over the tiny base."""
    return list(reviewed(tiny, facts.catalog()))


def of(rows: list[Row], *parts: str) -> list[tuple[str, ...]]:
    return [tuple(row[part] for part in parts) for row in rows]


def test_the_same_facts_leave_nothing_to_review(facts: Facts, tiny: Catalog) -> None:
    assert [] == rows(facts, tiny)


def test_a_new_fact_is_told_with_each_page_to_open(facts: Facts, tiny: Catalog) -> None:
    facts.write(
        "ship/beta.yaml",
        BETA
        + '  seats:\n    value: 3\n    sources: [{source: agency/log, at: page 2, says: "3"}, {source: paper/feature}]\n',
    )
    told = rows(facts, tiny)
    assert [
        ("beta.seats", "added", "", "3", "corroborated", "agency/log", "A", "page 2", "3"),
        ("beta.seats", "added", "", "3", "corroborated", "paper/feature", "B", "", ""),
    ] == of(told, "address", "change", "old", "new", "status", "source", "grade", "at", "says")
    assert ["https://agency.example/log", "https://paper.example/feature"] == [row["url"] for row in told]


def test_a_changed_value_is_told_with_the_old_one_and_every_page(facts: Facts, tiny: Catalog) -> None:
    facts.write("ship/alpha.yaml", ALPHA.replace("value: 1.50e3", "value: 1.60e3"))
    assert [
        ("alpha.mass", "changed", "about 1,500 kg", "about 1,600 kg", "paper/wire"),
        ("alpha.mass", "changed", "about 1,500 kg", "about 1,600 kg", "herald/reprint"),
    ] == of(rows(facts, tiny), "address", "change", "old", "new", "source")


def test_a_value_that_follows_from_a_changed_one_names_its_inputs(facts: Facts, tiny: Catalog) -> None:
    facts.write("ship/alpha.yaml", ALPHA.replace("2025-11-14T08:40Z", "2025-11-15T08:40Z"))
    told = {row["address"]: row for row in rows(facts, tiny)}
    assert "elapsed of alpha.launched, alpha.landed" == told["alpha.stay"]["why"]
    assert ("computed", "204 days", "205 days") == tuple(told["alpha.stay"][part] for part in ("change", "old", "new"))


def test_a_source_more_is_the_only_page_to_open_and_the_status_says_what_it_did(facts: Facts, tiny: Catalog) -> None:
    facts.write("ship/beta.yaml", BETA.replace("{source: agency/log}", "{source: agency/log}, {source: paper/feature}"))
    assert [("behind", "single -> corroborated", "paper/feature")] == of(
        rows(facts, tiny), "change", "status", "source"
    )


def test_other_words_behind_a_value_are_told_without_a_page(facts: Facts, tiny: Catalog) -> None:
    facts.write("ship/beta.yaml", BETA.replace("acme,", "acme, note: {en: So it says., zh: 如其所述。},"))
    assert [("behind", "note", "")] == of(rows(facts, tiny), "change", "why", "url")


def test_a_new_claim_is_told_with_its_verdict_and_its_page(facts: Facts, tiny: Catalog) -> None:
    claim = "claims: [{source: paper/wire, value: alpha, verdict: wrong, note: {en: A slip., zh: 笔误。}}]"
    facts.write("ship/beta.yaml", BETA.replace("sources:", f"{claim}, sources:"))
    assert ("claim", "wrong", "A slip.", "paper/wire") in of(rows(facts, tiny), "change", "status", "why", "source")


@pytest.mark.parametrize(
    ("text", "change", "new"),
    [
        (BETA.partition("facts:")[0] + "facts: {}\n", "removed", ""),
        (BETA.partition("facts:")[0] + "facts:\n  builder: {moved-to: alpha.builder}\n", "moved", "alpha.builder"),
    ],
)
def test_what_went_is_told(facts: Facts, tiny: Catalog, text: str, change: str, new: str) -> None:
    facts.write("ship/beta.yaml", text)
    told = [one for one in rows(facts, tiny) if one["address"] == "beta.builder"]
    assert [(change, new)] == of(told, "change", "new")


def test_every_row_has_every_part_and_no_other(facts: Facts, tiny: Catalog) -> None:
    facts.write("ship/alpha.yaml", ALPHA.replace("1.50e3", "1.60e3").replace("2025-11-14T", "2025-11-15T"))
    facts.write("ship/beta.yaml", BETA.partition("facts:")[0] + "facts: {}\n")
    assert {PARTS} == {tuple(row) for row in rows(facts, tiny)}
