"""What of a page is prose, and which of its numbers are bare."""

from __future__ import annotations

import pytest

from spacefacts.catalog import Catalog
from spacefacts.tools.bare import bare_numbers
from spacefacts.tools.excuses import read_excuses
from spacefacts.tools.findings import Place
from spacefacts.tools.meanings import meant, printed
from spacefacts.tools.pages import Page
from tests.tools.project import Project


@pytest.fixture
def catalog(project: Project) -> Catalog:
    """The facts about the lamp."""
    return project.catalog()


def page(catalog: Catalog, text: str) -> Page:
    """A page of this text."""
    return Page(path="docs/index.md", text=text, catalog=catalog)


def bare(catalog: Catalog, text: str) -> list[str]:
    """The bare numbers in a text."""
    lines = page(catalog, text).prose_lines()
    return [line[one.start : one.end] for _, line in lines for one in bare_numbers(line, catalog)]


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: 204 days\n---\n",
        '{{ fact("lamp.lasted", digits=1) }}',
        '{{ table(\n    ["lamp"],\n    caption="204 days"\n) }}',
        "`204 days`",
        "``204 `days` ``",
        "```text\n204 days\n```",
        "~~~\n204 days\n~~~",
        "<!-- 204 days -->",
        '<img width="204">',
        "## Heading { #section-204 }",
        "![A lamp](lamp.png){ width=204 }",
        "[a lamp](https://example.org/204)",
        '[a lamp](https://example.org/lamp_(204) "204 days")',
        "[lamp]: https://example.org/204",
        "https://example.org/204",
        "as they say[^204]",
        "&#204;",
        "204. an item",
        '--8<-- "204.md"',
        "::: spacefacts.catalog\n    options:\n      heading_level: 3",
    ],
)
def test_what_readers_do_not_read_as_a_number_is_not_prose(catalog: Catalog, text: str) -> None:
    assert [] == bare(catalog, text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It took 204 days.", "204 days"),
        ("It took **204** days.", "204"),
        ("[204 days](https://example.org/)", "204 days"),
        ("- 204 days", "204 days"),
        ("| a | 204 |", "204"),
        ("# 204 days", "204 days"),
        ("> more than 400 days", "more than 400 days"),
        ("on 14 November 2025", "14 November 2025"),
        ("at 09:17 UTC", "09:17 UTC"),
        ("in 2025", "2025"),
        ("about 82.5% of it", "about 82.5%"),
        ("用了204天", "204天"),
        ("共75亿元", "75亿元"),
        ("2025年11月14日返回", "2025年11月14日"),
        ("the 16th day", "16th"),
        ("3× as much", "3"),
    ],
)
def test_a_number_in_prose_is_bare(catalog: Catalog, text: str, number: str) -> None:
    assert [number] == bare(catalog, text)


@pytest.mark.parametrize(
    "text",
    [
        "Lamp-3 and Lamp 3",
        "灯三号",
        "Soyuz MS-22 and T-10-1",
        "CZ-2F",
        "SHA-256, UTF-8 and W3C",
        "Python 3.11",
        "ISO 8601 and GB/T 7714-2015",
        "exit codes 0, 1 and 2",
        "MkDocs 1.6.1",
        "SF402",
        "twenty days",
        "the second crew",
        "二十天",
        "UTC+8",
    ],
)
def test_digits_in_a_name_are_no_number(catalog: Catalog, text: str) -> None:
    assert [] == bare(catalog, text)


def test_prose_stays_in_its_place(catalog: Catalog) -> None:
    text = 'A {{ fact("lamp.lasted") }}\nand `code` 5.\n'
    prose = page(catalog, text).prose
    assert (len(text), text.index("5"), text.index("\n")) == (len(prose), prose.index("5"), prose.index("\n"))


def test_a_number_means_the_facts_that_print_it(catalog: Catalog) -> None:
    (days,) = printed("204 days")
    (date,) = printed("24 July 2025")
    (count,) = printed("108")
    assert ["lamp.lasted"] == meant(catalog, days)
    assert ["lamp.ended"] == meant(catalog, date)
    assert ["lamp.made"] == meant(catalog, count)


def test_a_number_in_another_unit_means_nothing(catalog: Catalog) -> None:
    (figure,) = printed("204 kg")
    assert [] == meant(catalog, figure)


def test_a_call_that_fails_is_kept_with_its_error(catalog: Catalog) -> None:
    one = page(catalog, 'A {{ fact("lamp.lasted") }} and {{ fact("lamp.lastd") }} and {{ fact(5) }}.\n')
    assert [33, 62] == [call.column for call, _ in one.failures]


def test_an_excuse_keeps_its_parts() -> None:
    text = "Hello.\n\n<!-- spacefacts: ignore bare-number: years in\na history (ada lovelace, until 2027-01-31) -->\nIn 1957.\n"
    (one,) = read_excuses(text, "docs/a.md").ignores
    assert (Place("docs/a.md", 3), 5) == (one.place, one.line)
    assert ("bare-number", "years in a history", "ada lovelace") == (one.rule, one.reason, one.owner)


def test_an_excuse_in_code_excuses_nothing() -> None:
    comment = "<!-- spacefacts: ignore bare-number: x (ada, until 2027-01-31) -->"
    assert () == read_excuses(f"`{comment}`\n\n```html\n{comment}\n```\n", "docs/a.md").ignores


@pytest.mark.parametrize(
    "body",
    [
        "",
        "bare-number",
        "bare-number: because",
        "bare-number: because (ada)",
        "bare-number: because (until 2027-01-31)",
        "bare-number: (ada, until 2027-01-31)",
        "bare-number: because (ada, until 2027-02-31)",
        "because (ada, until 2027-01-31)",
    ],
)
def test_an_excuse_that_lacks_a_part_is_incomplete(body: str) -> None:
    excuses = read_excuses(f"<!-- spacefacts: ignore {body} -->\n", "docs/a.md")
    assert ((), (Place("docs/a.md"),)) == (excuses.ignores, excuses.incomplete)
