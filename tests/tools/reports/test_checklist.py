"""The report as a task list for whoever reviews changed facts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.findings import Finding, Report, Row
from spacefacts.tools.reviewing import PARTS
from spacefacts.tools.rooms import entries
from spacefacts.tools.seen import Seen
from tests.tools.reports.found import finding, hard

PAGE = {"source": "agency/log", "grade": "A", "url": "https://agency.example/log"}


def told(*changes: Row, findings: tuple[Finding, ...] = ()) -> str:
    held = Report(findings=findings, facts=5, pages=1, elements=0, changes=changes)
    text: str = entries("reports")["checklist"](held, Seen())
    return text


def row(change: str = "added", **said: str) -> Row:
    return dict.fromkeys(PARTS, "") | {"address": "beta.seats", "change": change, "new": "3"} | said


def test_a_fact_is_one_item_and_each_of_its_pages_one_below() -> None:
    first = row(status="corroborated", at="page 2", says="3 seats", **PAGE)
    second = row(status="corroborated", source="paper/wire", grade="B", url="https://paper.example/wire")
    assert (
        "## To review: 1 added\n"
        "\n"
        "- [ ] **beta.seats** added: 3 (corroborated)\n"
        "    - [ ] [agency/log](https://agency.example/log), grade A, page 2: does it say “3 seats”?\n"
        "    - [ ] [paper/wire](https://paper.example/wire), grade B: does it say so?\n"
    ) == told(first, second)


def test_a_changed_value_is_told_with_the_old_one_the_new_status_and_the_reason() -> None:
    text = told(row("changed", old="2", status="corroborated -> single", why="It was a slip.", **PAGE))
    assert "- [ ] **beta.seats** 2 → 3 (corroborated -&#62; single). It was a slip.\n" in text


def test_a_computed_value_names_its_inputs_and_has_nothing_to_open() -> None:
    text = told(row("computed", why="sum of alpha.seats, gamma.seats", status="derived"))
    assert text.endswith("- [ ] **beta.seats** computed as sum of alpha.seats, gamma.seats: 3 (derived)\n")


def test_a_claim_stands_beside_the_value_that_it_denies() -> None:
    text = told(row(**PAGE), row("claim", new="4", status="outdated", why="Before the rebuild.", **PAGE))
    assert "\n- [ ] **beta.seats** others say 4 (outdated). Before the rebuild.\n    - [ ] [agency/log]" in text
    assert text.startswith("## To review: 1 added, 1 with new claims\n")


def test_what_is_gone_or_elsewhere_is_told() -> None:
    text = told(row("removed", old="3", new=""), row("moved", new="gamma.seats"))
    assert "**beta.seats** removed, was 3; what was published has to resolve\n" in text
    assert "**beta.seats** moved to gamma.seats\n" in text


def test_what_the_check_found_follows() -> None:
    text = told(findings=(finding("no | such <b> thing"),))
    assert text.startswith("## To review: no fact changed\n")
    assert "- [ ] docs/a.md:1:16 SF402 bare-number: no &#124; such &#60;b&#62; thing\n" in text


def test_where_nothing_was_compared_it_says_how_to() -> None:
    report = Report(findings=(finding(),), facts=5, pages=1, elements=0)
    text = entries("reports")["checklist"](report, Seen())
    assert text.startswith("No facts were compared: `--base REF` names the revision")


def test_an_address_that_is_none_becomes_no_link() -> None:
    text = told(row(**{**PAGE, "url": "javascript:alert(1)"}))
    assert "[agency/log]()" in text


@given(st.fixed_dictionaries(dict.fromkeys(PARTS, hard)))
def test_whatever_a_row_holds_it_makes_items_of_its_own_and_no_more(said: dict[str, str]) -> None:
    lines = told(said).splitlines()
    assert 2 == sum(line.lstrip().startswith("- [ ] ") for line in lines)
    assert ("<", 0) == ("<", sum(line.count("<") for line in lines))
