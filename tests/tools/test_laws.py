"""Laws at work: what a project's own laws find in its facts, and what they leave alone."""

from __future__ import annotations

from datetime import date

import pytest

from tests.tools.project import Project

KIND = """\
kind: box
label: {en: Box, zh: 箱}
properties:
  filled: {type: moment, label: {en: Filled, zh: 装满}}
  emptied: {type: moment, label: {en: Emptied, zh: 清空}}
  due: {type: moment, ahead: true, settled-by: emptied, label: {en: Due, zh: 预定清空}}
  holder: {type: text, list: true, label: {en: Held by, zh: 持有者}}
  mass: {type: quantity, unit: kg, label: {en: Mass, zh: 质量}}
  net: {type: quantity, unit: g, label: {en: Net mass, zh: 净重}}
  tare: {type: quantity, unit: kg, label: {en: Tare, zh: 皮重}}
  share: {type: quantity, unit: "%", label: {en: Net share, zh: 净重占比}, derive: {ratio: [net, mass]}}
  uses: {type: count, rises: true, label: {en: Uses, zh: 使用次数}}
  losses: {type: count, label: {en: Losses, zh: 遗失次数}}
  copy: {type: reference, to: box, label: {en: Copy of, zh: 复制自}}
"""


def of(name: str, *facts: str) -> dict[str, str]:
    """The file of a box; a fact is `name: value`, with further keys after a semicolon."""
    lines = [f"subject: {name}", "label: {en: Box, zh: 箱}", "facts:"]
    for fact in facts:
        key, _, body = fact.partition(": ")
        value, _, more = body.partition("; ")
        lines.append(f"  {key}: {{value: {value}, {more or 'sources: [{source: paper/letter}]'}}}")
    return {f"facts/box/{name}.yaml": "\n".join(lines) + "\n"}


def told(project: Project, laws: str, *files: dict[str, str]) -> list[str]:
    """The place and name of every finding, with boxes under these laws."""
    project.write({"facts/box/kind.yaml": KIND + laws})
    for file in files:
        project.write(file)
    return [
        f"{finding.place.path.removeprefix('facts/box/')}:{finding.place.line} {finding.name}"
        for finding in project.check().findings
    ]


def test_a_part_is_held_against_its_whole_in_another_unit(project: Project) -> None:
    laws = "at-most:\n  - [net, mass]\n"
    assert ["a.yaml:4 part-exceeds-whole"] == told(project, laws, of("a", "net: 2500", "mass: 2"))
    assert [] == told(project, laws, of("a", "net: 1500", "mass: 2"))


def test_a_chain_is_held_together_where_its_middle_is_missing(project: Project) -> None:
    laws = "at-most:\n  - [tare, net, mass]\n"
    assert ["a.yaml:4 part-exceeds-whole"] == told(project, laws, of("a", "tare: 3", "mass: 2"))


def test_a_part_that_may_still_fit_is_left_alone(project: Project) -> None:
    whole = "mass: 2; qualifier: at-least, sources: [{source: paper/letter}]"
    assert [] == told(project, "at-most:\n  - [tare, mass]\n", of("a", "tare: 3", whole))


def test_a_law_among_addresses_is_told_once(project: Project) -> None:
    laws = "at-most:\n  - [a.mass, b.mass]\nsame:\n  - [a.mass, b.mass]\nsums:\n  - {whole: a.mass, parts: [b.mass]}\n"
    names = ["part-exceeds-whole", "values-differ", "sum-differs"]
    files = (of("a", "mass: 20"), of("b", "mass: 10"), of("c", "mass: 1"))
    assert sorted(f"a.yaml:4 {name}" for name in names) == sorted(told(project, laws, *files))


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ("2.04", "2", []),
        ("2.6", "2", []),
        ("3.1", "2", ["b.yaml:4 values-differ"]),
        ("2.04", "2.05", ["b.yaml:4 values-differ"]),
        ("{from: 1, to: 3}", "2", []),
    ],
)
def test_two_ways_to_a_number_may_differ_by_less_than_the_rougher_ones_last_digit(
    project: Project, one: str, other: str, names: list[str]
) -> None:
    laws = "same:\n  - [mass, copy.mass]\n"
    assert names == told(project, laws, of("a", f"mass: {one}"), of("b", f"mass: {other}", "copy: a"))


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ("2025-11-14T08:40Z", "2025-11-14T08:40:31Z", []),
        ("2025-11-14T16:40+08:00", "2025-11-14T08:40Z", []),
        ("2025-11-14+08:00", "2025-11-13T16:00Z", []),
        ("2025-11-14+08:00", "2025-11-14T16:00Z", ["b.yaml:4 values-differ"]),
        ("2025-11", "2025-11-30", []),
    ],
)
def test_two_ways_to_a_moment_meet_at_the_coarser_precision(
    project: Project, one: str, other: str, names: list[str]
) -> None:
    laws = "same:\n  - [filled, copy.filled]\n"
    assert names == told(project, laws, of("a", f"filled: {one}"), of("b", f"filled: {other}", "copy: a"))


def test_two_ways_to_a_count_or_to_words_agree_to_the_last(project: Project) -> None:
    laws = "same:\n  - [uses, copy.uses]\n  - [holder, copy.holder]\n"
    same = of("b", "uses: 12", "holder: [Ann]", "copy: a")
    assert [] == told(project, laws, of("a", "uses: 12", "holder: [Ann]"), same)
    other = of("b", "uses: 13", "holder: [Bo]", "copy: a")
    assert ["b.yaml:4 values-differ", "b.yaml:5 values-differ"] == told(project, laws, other)


def test_a_sum_may_be_off_by_half_of_each_last_digit(project: Project) -> None:
    laws = "sums:\n  - {whole: mass, parts: [net, tare]}\n"
    assert [] == told(project, laws, of("a", "mass: 3.5", "net: 2440", "tare: 1.1"))
    assert ["a.yaml:4 sum-differs"] == told(project, laws, of("a", "mass: 3.8", "net: 2440", "tare: 1.1"))


def test_a_sum_of_things_counted_is_exact(project: Project) -> None:
    laws = "sums:\n  - {whole: uses, parts: [losses, copy.uses]}\n"
    files = (of("a", "uses: 9"), of("b", "uses: 12", "losses: 2", "copy: a"))
    assert ["b.yaml:4 sum-differs"] == told(project, laws, *files)
    assert [] == told(project, laws, of("b", "uses: 11", "losses: 2", "copy: a"))


def test_a_computed_number_is_judged_at_its_subject(project: Project) -> None:
    laws = "at-most:\n  - [share, copy.share]\n"
    files = (of("a", "net: 500", "mass: 1"), of("b", "net: 800", "mass: 1", "copy: a"))
    assert ["b.yaml:1 part-exceeds-whole"] == told(project, laws, *files)


ALONE = "alone:\n  - {who: holder, from: filled, to: emptied}\n"


def test_a_name_in_two_lists_over_one_time_is_told_at_the_later(project: Project) -> None:
    one = of("a", "holder: [Ann, Bo]", "filled: 2025-03-01T00:00Z", "emptied: 2025-06-01T00:00Z")
    other = of("b", "holder: [Cy, Bo]", "filled: 2025-05-01T00:00Z")
    assert ["b.yaml:4 overlapping"] == told(project, ALONE, one, other)


def test_a_time_without_an_end_lasts_until_the_next_begins(project: Project) -> None:
    one = of("a", "holder: [Ann]", "filled: 2025-03-01T00:00Z")
    assert [] == told(project, ALONE, one, of("b", "holder: [Ann]", "filled: 2025-05-01T00:00Z"))


def test_times_that_may_still_follow_each_other_are_left_alone(project: Project) -> None:
    one = of("a", "holder: [Ann]", "filled: 2025-03-01T00:00Z", "emptied: 2025-05")
    other = of("b", "holder: [Ann]", "filled: 2025-05-02")
    assert [] == told(project, ALONE, one, other, of("c", "holder: [Ann]"))


def test_a_month_and_its_days_are_in_no_order(project: Project) -> None:
    series = (
        "uses: {observations: [{as-of: 2025-11, value: 9, sources: [{source: paper/letter}]}, "
        "{as-of: 2025-11-03, value: 7, sources: [{source: paper/letter}]}]}"
    )
    text = f"subject: a\nlabel: {{en: Box, zh: 箱}}\nfacts:\n  {series}\n"
    assert [] == told(project, "", {"facts/box/a.yaml": text})
    assert ["a.yaml:4 series-falls"] == told(project, "", {"facts/box/a.yaml": text.replace("2025-11,", "2025-10,")})


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("2025-12-01", []),
        # The paper of 1 December may have come out where that day ended at noon of the second in Greenwich.
        ("2025-12-02T11:59Z", []),
        ("2025-12-02T12:00Z", ["source-too-early"]),
        # In Kiribati the third begins at ten on the second, and 2025-12-03 names no zone.
        ("2025-12-03", []),
        ("2025-12-04", ["source-too-early"]),
        ("2025-12", []),
        ("2026", ["source-too-early"]),
    ],
)
def test_a_source_is_given_the_most_generous_zone(project: Project, value: str, names: list[str]) -> None:
    cited = f"filled: {value}; sources: [{{source: paper/report}}, {{source: paper/letter}}]"
    found = told(project, "", of("a", cited))
    assert names == [finding.partition(" ")[2] for finding in found]


def test_a_source_without_a_date_says_nothing_of_the_time(project: Project) -> None:
    assert [] == told(project, "", of("a", "filled: 2031; sources: [{source: paper/letter}]"))


def test_a_plan_is_overdue_only_once_its_time_has_wholly_passed(project: Project) -> None:
    project.write({"facts/box/kind.yaml": KIND, **of("a", "due: 2026-03")})
    assert "plan-overdue" not in project.names(date(2026, 3, 31))
    assert "plan-overdue" in project.names(date(2026, 4, 3))
