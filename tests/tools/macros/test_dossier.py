"""All that is known of one fact, on its page."""

from __future__ import annotations

import re
from html import unescape

import pytest

from spacefacts import Catalog
from spacefacts.snapshot import SECTIONS, Snapshot, pack
from spacefacts.tools.macros.dossier import dossier
from tests.tools.project import Project

SCRIPT = '<script src="https://facts.museum/assets/space-fact.js" defer></script>'
ELEMENT = '<space-fact address="lamp.lasted">204 days</space-fact>'
EDIT = "https://forge.example/spacefacts/edit/main/facts"


def kept(html: str) -> list[str]:
    """The texts to take along."""
    return [unescape(text) for text in re.findall(r'<pre class="sf-copy">(.*?)</pre>', html, re.DOTALL)]


def rows(html: str) -> list[list[str]]:
    """The words in the cells of each row of the first table."""
    table = html.partition("<tbody>")[2].partition("</tbody>")[0]
    cells = (re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in re.findall(r"<tr>(.*?)</tr>", table))
    return [[" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in row] for row in cells]


def with_length(project: Project, record: dict[str, object]) -> str:
    """The page's part on the length of the lamp, if this were its record."""
    held = project.catalog().snapshot
    sections = {name: dict(held.items(name)) for name in SECTIONS}
    sections["facts"]["lamp.length"] = record
    return dossier(Catalog(Snapshot(pack(sections))), "lamp.length")


def test_who_says_so_is_a_table(project: Project) -> None:
    assert [
        ["The Paper details", "1.5 m", "1 December 2025", "B", "The Paper"],
        ["The Paper details", "150 cm", "undated", "B", "The Agency"],
    ] == rows(dossier(project.catalog(), "lamp.length"))


def test_where_in_a_source_it_stands_is_told_in_the_readers_language(project: Project) -> None:
    lamp = project.root / "facts/thing/lamp.yaml"
    told = lamp.read_text(encoding="utf-8").replace("letter, says", "letter, at: {en: page 2, zh: 第2页}, says")
    project.write({"facts/thing/lamp.yaml": told})
    catalog = project.catalog()

    assert ["150 cm page 2", "150 cm 第2页"] == [
        rows(dossier(catalog, "lamp.length", lang=lang))[1][1] for lang in ("en", "zh")
    ]


def test_the_day_on_which_a_figure_was_last_found_stands_beside_it(project: Project) -> None:
    catalog = project.catalog()
    record = catalog.get("lamp.length").as_dict()

    assert "Last found" not in dossier(catalog, "lamp.length")
    record["sources"][0]["found"] = "2026-01-01"
    assert {"1 January 2026", "not yet looked for"} <= {row[-1] for row in rows(with_length(project, record))}


def test_what_was_computed_leads_to_its_inputs(project: Project) -> None:
    html = dossier(project.catalog(), "lamp.lasted")

    assert "Computed (<code>elapsed</code>) from" in html
    assert 'Lamp-3, Begun: <a class="sf-fact sf-single" href="site:/facts/lamp/#begun"' in html


def test_inputs_that_were_computed_unfold_into_theirs(project: Project) -> None:
    kind = project.root / "facts/thing/kind.yaml"
    twice = "  twice: {type: quantity, unit: d, label: {en: Twice, zh: 两倍}, derive: {sum: [lasted, lasted]}}\n"
    project.write({"facts/thing/kind.yaml": kind.read_text().replace("order:\n", f"{twice}order:\n", 1)})

    html = dossier(project.catalog(), "lamp.twice")

    assert html.count("<details><summary>computed (<code>elapsed</code>)</summary><ul><li>Lamp-3, Begun: ") >= 1


def test_a_value_that_changes_has_its_history_with_dates_in_words(project: Project) -> None:
    assert [["1 December 2025", "108"], ["1 November 2025", "90"]] == [
        row[:2] for row in rows(dossier(project.catalog(), "lamp.made"))
    ]


def test_three_observations_are_drawn_each_bound_to_its_day(project: Project) -> None:
    lamp = project.root / "facts/thing/lamp.yaml"
    third = "      - {as-of: 2025-12-20, value: 110, sources: [{source: paper/report}]}\n"
    project.write({"facts/thing/lamp.yaml": lamp.read_text() + third})

    html = dossier(project.catalog(), "lamp.made")

    drawn = re.findall(r'<text[^>]*data-value="(\d+)"[^>]*data-as-of="([^"]*)"', html)
    assert {("90", "2025-11-01"), ("108", "2025-12-01"), ("110", "2025-12-20")} == set(drawn)


def test_two_observations_are_told_by_the_table_alone(project: Project) -> None:
    assert "<svg" not in dossier(project.catalog(), "lamp.made")


def test_what_others_say_stands_with_its_verdict(project: Project) -> None:
    html = dossier(project.catalog(), "lamp.lasted")

    assert html.index("Others say") < html.index(">205 days<") < html.index("counts something else")


def test_the_fact_can_be_cited_in_every_style(project: Project) -> None:
    fact = project.catalog().get("lamp.lasted")
    texts = kept(dossier(project.catalog(), "lamp.lasted"))

    assert [fact.cite(style) for style in ("apa", "gb-t-7714", "bibtex", "ris", "csl-json")] == texts[:5]


def test_a_reference_has_an_address_where_the_site_has_one(project: Project) -> None:
    texts = kept(dossier(project.catalog(), "lamp.lasted", site_url="https://facts.museum/"))

    assert all("https://facts.museum/facts/lamp/#lasted" in text for text in texts[:5])


@pytest.mark.parametrize("nowhere", ["https://facts.example.org/", "http://localhost:8000/", "https://a.test", ""])
def test_an_address_that_is_kept_for_examples_is_none(project: Project, nowhere: str) -> None:
    assert not any("http" in text for text in kept(dossier(project.catalog(), "lamp.lasted", site_url=nowhere)))


def test_the_value_can_be_had_in_python_on_a_web_page_and_by_a_macro(project: Project) -> None:
    texts = kept(dossier(project.catalog(), "lamp.lasted", site_url="https://facts.museum/"))

    assert [
        'spacefacts.get("lamp.lasted")',
        f"{SCRIPT}\n{ELEMENT}",
        '{{ fact("lamp.lasted") }}',
    ] == texts[5:]


def test_the_snippet_for_a_chinese_page_says_so(project: Project) -> None:
    texts = kept(dossier(project.catalog(), "lamp.lasted", lang="zh"))

    assert texts[6].endswith('<space-fact address="lamp.lasted" lang="zh">204天</space-fact>')


def test_a_number_can_be_edited_where_the_repository_is_known(project: Project) -> None:
    assert f'<a href="{EDIT}/thing/lamp.yaml" rel="noopener">Edit this number</a>' in dossier(
        project.catalog(), "lamp.lasted", edit=EDIT
    )
    assert "Edit" not in dossier(project.catalog(), "lamp.lasted")


@pytest.mark.parametrize("address", ["lamp.lasted", "lamp.made", "lamp.length"])
def test_no_english_word_of_ours_is_left_in_chinese(project: Project, address: str) -> None:
    html = dossier(project.catalog(), address, lang="zh")
    english = "Sources|Source|Says|Published|Grade|Origin|undated|Cite|Use|Others|Computed|History|details|Badge|grade"

    assert [] == re.findall(rf">[^<]*\b({english})\b[^<]*<", re.sub(r"<pre.*?</pre>", "", html, flags=re.DOTALL))
