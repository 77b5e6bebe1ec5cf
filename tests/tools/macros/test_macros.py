"""What each macro shows, on a small base."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest

from spacefacts.catalog import Catalog
from spacefacts.errors import SpacefactsError
from spacefacts.tools.rooms import entries
from tests.tools.project import BASE, Project

CALLS: dict[str, tuple[list[Any], dict[str, Any]]] = {
    "assertion": (["saying"], {}),
    "bars": ([["lamp.made"]], {"headings": ["灯"], "caption": "灯很多"}),
    "catalogue": ([], {}),
    "changes": ([], {}),
    "chart": (["thing", "length"], {"caption": "Lamps are long"}),
    "cite": (["lamp"], {}),
    "claims": (["lamp"], {}),
    "compare": (["thing", ["length"]], {"caption": "灯很长"}),
    "count": (["facts"], {}),
    "data": (["lamp"], {}),
    "date": (["lamp.made"], {}),
    "documents": (["paper"], {}),
    "dossier": (["lamp.lasted"], {}),
    "fact": (["lamp.lasted"], {}),
    "history": (["lamp.made"], {}),
    "jsonld": (["lamp"], {}),
    "overview": (["lamp"], {}),
    "rivals": (["lamp.lasted"], {"caption": "各家说法"}),
    "standing": (["corroborated"], {}),
    "stays": ([["lamp"], ["lasted"]], {"caption": "灯亮多久"}),
    "table": (["thing"], {}),
    "timeline": (["lamp"], {}),
    "trend": (["batch", ["lamps"]], {"caption": "灯越来越多"}),
    "unknown": ([], {}),
}

WORD = r"[A-Za-z]+"
NAMES = "A B C D m Atom JSON APA GB T BibTeX RIS CSL Python"
"""What Chinese writes in Latin letters too."""

SAYING = """\
kind: assertion
label: {en: Assertion, zh: 论断}
properties:
  statement: {type: text, label: {en: Statement, zh: 论断}}
"""
SAID = """\
subject: saying
label: {en: A saying, zh: 一句话}
see-also: [lamp]
facts:
  statement:
    value: {en: Lamps are <long>., zh: 灯很长。}
    sources: [{source: paper/letter, at: "page 2"}]
    note: {en: The figures agree., zh: 数据相符。}
"""
LOST = """\
subject: lost
label: {en: Lost lamp, zh: 遗灯}
facts:
  length:
    unknown: {en: "No <page> gives it.", zh: 无页面记载。}
"""
BATCH = """\
kind: batch
label: {en: Batch, zh: 批次}
properties:
  lamps: {type: count, label: {en: Lamps, zh: 灯数}}
"""
BATCHES = {
    f"facts/batch/batch-{year}.yaml": f"""\
subject: batch-{year}
label: {{en: Batch of {year}, zh: {year}年批次}}
facts:
  lamps: {{value: {lamps}, sources: [{{source: paper/report}}]}}
"""
    for year, lamps in ((2024, 3), (2025, 7))
}


@pytest.fixture
def catalog(project: Project) -> Catalog:
    project.write({"facts/assertion/kind.yaml": SAYING, "facts/assertion/saying.yaml": SAID})
    project.release("1.0.0")
    project.write({"facts/thing/lost.yaml": LOST, "facts/batch/kind.yaml": BATCH, **BATCHES})
    return project.catalog()


def show(catalog: Catalog, name: str, *arguments: Any, **named: Any) -> str:
    html: str = entries("macros")[name](catalog, *arguments, **named)
    return html


class Balance(HTMLParser):
    """Notes whether every tag is closed by its own end."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.sound = True

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  # the parser's own signature
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.sound = self.sound and bool(self.open) and self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        pass


def said(html: str) -> str:
    """What readers see and hear of some HTML; code is the same in every language."""
    heard = re.findall(r'(?:aria-label|aria-description|title|alt)="([^"]*)"', html)
    seen = re.sub(r"(?s)<(code|pre|script)\b.*?</\1>|<[^>]*>", " ", html)
    return " ".join([seen, *heard])


def test_every_macro_is_tried_here() -> None:
    assert sorted(CALLS) == sorted(entries("macros"))


@pytest.mark.parametrize("name", CALLS)
def test_a_macro_gives_well_formed_html(name: str, catalog: Catalog) -> None:
    arguments, named = CALLS[name]
    balance = Balance()
    balance.feed(show(catalog, name, *arguments, **named))

    assert (True, []) == (balance.sound, balance.open)


@pytest.mark.parametrize("name", sorted(set(CALLS) - {"count", "documents", "assertion", "cite"}))
def test_a_macro_speaks_chinese_too(name: str, catalog: Catalog) -> None:
    arguments, named = CALLS[name]

    assert re.search("[\u4e00-\u9fff]", show(catalog, name, *arguments, **{**named, "lang": "zh"}))


@pytest.mark.parametrize("name", CALLS)
def test_in_chinese_a_macro_says_no_english_word_but_names(name: str, catalog: Catalog) -> None:
    arguments, named = CALLS[name]
    spoken = said(show(catalog, name, *arguments, **{**named, "lang": "zh"}))
    known = " ".join([NAMES, *BASE.values(), SAYING, SAID, LOST, *map(str, named.values())])
    names = {name.lower() for name in re.findall(WORD, known)}

    assert [] == [word for word in re.findall(WORD, spoken) if word.lower() not in names]


@pytest.mark.parametrize("name", CALLS)
def test_a_macro_is_a_pure_function(name: str, catalog: Catalog) -> None:
    arguments, named = CALLS[name]

    assert show(catalog, name, *arguments, **named) == show(catalog, name, *arguments, **named)


def test_a_number_is_bound_linked_and_explained(catalog: Catalog) -> None:
    html = show(catalog, "fact", "lamp.lasted")

    assert ">204 days</a>" in html
    assert 'data-fact="lamp.lasted"' in html
    assert 'data-value="204"' in html
    assert 'href="site:/facts/lamp/#lasted"' in html
    assert 'aria-description="Computed from other facts · The Paper"' in html


def test_a_number_can_be_shown_in_another_unit(catalog: Catalog) -> None:
    html = show(catalog, "fact", "lamp.lasted", unit="h", digits=0)

    assert ">4,896 hours</a>" in html
    assert 'data-unit="h"' in html


def test_a_number_can_be_shown_as_of_a_date(catalog: Catalog) -> None:
    html = show(catalog, "fact", "lamp.made", as_of="2025-11-15")

    assert ">90</a>" in html
    assert 'data-as-of="2025-11-01"' in html


def test_the_date_of_a_number_is_bound_to_the_number(catalog: Catalog) -> None:
    html = show(catalog, "date", "lamp.made")

    assert ">1 December 2025</a>" in html
    assert 'data-fact="lamp.made" data-part="as_of" data-value="2025-12-01"' in html
    assert 'class="sf-fact sf-single"' in html


def test_a_table_dates_the_values_that_change_and_no_others(catalog: Catalog) -> None:
    html = show(catalog, "table", ["lamp"], ["length", "made"])

    assert ["1 December 2025"] == re.findall(r"<small [^>]*>as of <span [^>]*>([^<]*)</span></small>", html)


def test_a_table_shows_what_fits_a_unit_in_it_and_the_rest_as_it_is(catalog: Catalog) -> None:
    html = show(catalog, "table", ["lamp"], ["lasted", "length", "made"], unit="h", digits=0)

    assert ">4,896 hours</a>" in html
    assert ">1.5 m</a>" in html
    assert ">108</a>" in html


def test_digits_without_a_unit_are_those_of_every_quantity(catalog: Catalog) -> None:
    html = show(catalog, "table", ["lamp"], ["lasted", "length", "made"], digits=2)

    assert [">204.00 days<", ">1.50 m<", ">108<"] == re.findall(r">[^<>]+<(?=/a></td>|/a> <small)", html)


def test_a_history_has_a_row_for_each_date(catalog: Catalog) -> None:
    html = show(catalog, "history", "lamp")

    assert [("1 November 2025", "90"), ("1 December 2025", "108")] == re.findall(
        r"<tr><th[^>]*><span[^>]*>([^<]*)</span></th><td[^>]*><a[^>]*>([^<]*)</a>", html
    )


def test_the_facts_of_a_status_are_told_with_the_grades_of_their_sources(catalog: Catalog) -> None:
    html = show(catalog, "standing", "corroborated", kind="thing")

    assert ">1.5 m</a>" in html
    assert "The Paper (B)" in html
    assert 'data-fact="lamp.begun"' not in html


def test_a_derived_fact_is_told_with_the_way_it_is_computed(catalog: Catalog) -> None:
    assert "<code>elapsed</code>, The Paper (B)" in show(catalog, "standing", "derived")


def test_what_was_not_found_is_told_with_the_search(catalog: Catalog) -> None:
    html = show(catalog, "unknown", "thing")

    assert ">Lost lamp</a>: Length</strong>. No &lt;page&gt; gives it." in html


def test_the_headings_of_claims_have_the_level_that_the_page_needs(catalog: Catalog) -> None:
    assert "<h3>" in show(catalog, "claims", "lamp", level=3)


def test_words_from_facts_cannot_break_the_page(catalog: Catalog) -> None:
    assert "Lamps are &lt;long&gt;." in show(catalog, "assertion", "saying")


def test_a_claim_stands_beside_what_is_accepted(catalog: Catalog) -> None:
    html = show(catalog, "claims", "lamp.lasted")

    assert html.index(">204 days<") < html.index(">205 days<")
    assert "counts something else" in html
    assert "Counts both ends." in html


def test_a_table_leaves_out_what_has_none_of_its_columns(catalog: Catalog) -> None:
    html = show(catalog, "table", ["lamp", "yard"], ["length"])

    assert "Lamp-3" in html
    assert "Yard" not in html


def test_a_timeline_runs_forward(catalog: Catalog) -> None:
    html = show(catalog, "timeline", "lamp.ended", "lamp.begun")

    assert html.index("1 January 2025") < html.index("24 July 2025")


def test_a_source_says_what_is_taken_from_it(catalog: Catalog) -> None:
    html = show(catalog, "documents", "paper")

    assert "with the statement of The Agency" in html
    assert "says <span" in html


@pytest.mark.parametrize(
    ("name", "arguments", "named"),
    [
        ("fact", ["lamp.lenght"], {}),
        ("fact", ["lamp.motto"], {}),
        ("fact", ["lamp.length"], {"unit": "kg"}),
        ("table", ["thnig"], {}),
        ("table", ["thing", ["lenght"]], {}),
        ("table", ["thing"], {"where": {"length": "9"}}),
        ("timeline", ["yard"], {}),
        ("claims", ["yard"], {}),
        ("claims", ["lamp"], {"verdict": "false"}),
        ("claims", [], {"source": "paper/none"}),
        ("cite", ["yard"], {}),
        ("assertion", ["lamp"], {}),
        ("bars", [["lamp.begun"]], {"headings": ["x"], "caption": "x"}),
        ("bars", [["lamp.made"]], {"headings": [], "caption": "x"}),
        ("bars", [["lamp.made", "lamp.length"]], {"headings": ["x"], "caption": "x"}),
        ("chart", ["thing", "begun"], {"caption": "x"}),
        ("compare", ["thing", ["begun"]], {"caption": "x"}),
        ("compare", ["thing", ["made", "length"]], {"caption": "x"}),
        ("compare", ["thing", ["length"]], {"caption": "x", "by": "twni"}),
        ("rivals", ["lamp.length"], {"caption": "x"}),
        ("rivals", ["lamp.begun"], {"caption": "x"}),
        ("stays", [["lamp"], ["length"]], {"caption": "x"}),
        ("stays", [["lamp"], ["lasted"]], {"caption": "x", "into": "twni"}),
        ("trend", ["thing", ["length"]], {"caption": "x"}),
        ("trend", [["batch-2024"], ["lamps"]], {"caption": "x"}),
        ("trend", [["lamp", "batch-2024"], ["lamps", "length"]], {"caption": "x"}),
        ("count", ["stars"], {}),
        ("documents", ["papers"], {}),
        ("dossier", ["lamp.none"], {}),
        ("overview", ["lamps"], {}),
        ("date", ["lamp.length"], {}),
        ("claims", ["lamp"], {"level": 1}),
        ("history", ["yard"], {}),
        ("standing", ["good"], {}),
        ("standing", ["disputed"], {}),
        ("standing", ["single"], {"kind": "place"}),
        ("table", ["thing"], {"unit": "kg"}),
        ("table", ["thing"], {"unit": "league"}),
        ("unknown", ["place"], {}),
        ("fact", ["lamp.length"], {"digits": 500}),
        ("fact", ["lamp.length"], {"digits": -1}),
        ("table", ["thing"], {"sort": "lenght"}),
        ("table", ["thing"], {"where": {"lenght": "1.5"}}),
        ("table", ["thing", []], {}),
        ("chart", ["thing", "length"], {"caption": "x", "by": "twni"}),
        ("timeline", ["lamp"], {"properties": ["begnu"]}),
    ],
)
def test_a_macro_says_what_it_cannot_show(
    name: str, arguments: list[Any], named: dict[str, Any], catalog: Catalog
) -> None:
    with pytest.raises(SpacefactsError):
        show(catalog, name, *arguments, **named)
