"""What a notebook shows."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from spacefacts import Catalog
from spacefacts.notebook import _linked
from tests.support import Facts

PLAIN = {"div", "p", "strong", "ul", "li", "a", "code", "table", "thead", "tbody", "tr", "th", "td"}


class Reader(HTMLParser):
    """Reads words and links, and notices what is not closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.open.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        self.words += data


def shown(thing: object) -> Reader:
    """What a notebook makes of it."""
    reader = Reader(thing._repr_html_())  # type: ignore[attr-defined]  # as IPython asks
    assert [] == reader.open
    assert reader.tags <= PLAIN
    return reader


def test_a_fact_shows_its_value_its_status_and_its_sources_as_links(tiny: Catalog) -> None:
    reader = shown(tiny.get("alpha.launched"))
    assert "Alpha, Launched: 24 April 2025, 09:17 UTC (corroborated)" in reader.words
    assert "The Agency, 2025-11-14: “09:17” (grade A)" in reader.words
    assert "The Paper, paragraph 2 (grade B)" in reader.words
    assert ["https://agency.example/log", "https://paper.example/feature"] == reader.links


def test_a_fact_shows_what_others_say_and_what_it_was_computed_from(tiny: Catalog) -> None:
    words = shown(tiny.get("alpha.stay")).words
    assert "From launch to landing." in words
    assert "203 days (rounded): Whole days only. Robot Digest (grade D)" in words
    assert "Computed: elapsed ofalpha.launched = 24 April 2025, 09:17 UTC" in words


def test_a_fact_that_changes_shows_its_date_and_its_note(tiny: Catalog) -> None:
    words = shown(tiny.get("alpha.orbits")).words
    assert "1,000 (single, as of 2025-07)" in words
    assert "Rounded." in words


def test_a_subject_shows_a_row_a_fact(tiny: Catalog) -> None:
    reader = shown(tiny.subject("alpha"))
    assert reader.words.startswith("AlphaA ship whose window cracked.PropertyValueStatus")
    assert "Massabout 1,500 kgrepeated" in reader.words


def test_a_table_shows_names_and_values(tiny: Catalog) -> None:
    html = tiny.table("ship")._repr_html_()
    assert '<th scope="col">Ship</th><th scope="col">Launched</th>' in html
    assert "<td>Beta</td><td></td>" in html
    assert "more</p>" not in html


def test_a_long_table_says_how_many_rows_follow(facts: Facts) -> None:
    for number in range(60):
        facts.ship(f"ship-{number}", "seats: {value: 3, sources: [{source: agency/log}]}")
    html = facts.catalog().table("ship")._repr_html_()
    assert 51 == html.count("<tr>")
    assert "<p>and 12 more</p>" in html


def test_a_catalog_shows_its_kinds_and_its_digest(tiny: Catalog) -> None:
    words = shown(tiny).words
    assert f"{len(tiny)} facts, digest {tiny.digest()[:12]}" in words
    assert "shipShip2" in words


def test_words_of_facts_are_words_and_no_markup(facts: Facts) -> None:
    facts.ship("gamma", 'motto: {value: "<script>alert(1)</script>", sources: [{source: agency/log, says: "<b>&"}]}')
    catalog = facts.catalog()
    for thing in (catalog.get("gamma.motto"), catalog.subject("gamma"), catalog.table("ship")):
        assert "<script>alert(1)</script>" in shown(thing).words
    assert "“<b>&”" in shown(catalog.get("gamma.motto")).words


@pytest.mark.parametrize("url", ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "file:///etc", ""])
def test_an_address_that_is_no_page_is_no_link(tiny: Catalog, url: str) -> None:
    fact = tiny.get("alpha.landed")
    source = fact.sources[0].source
    assert [] == Reader(_linked(str(source), url)).links
    assert [source.url] == Reader(_linked(str(source), source.url)).links


def test_an_address_cannot_break_out_of_its_link() -> None:
    reader = Reader(_linked("words", 'https://a.example/"onclick="alert(1)'))
    assert ['https://a.example/"onclick="alert(1)'] == reader.links


def test_nothing_is_fetched_and_nothing_runs(tiny: Catalog) -> None:
    html = "".join(one._repr_html_() for one in (tiny, tiny.table("ship"), *tiny.subjects(), *tiny.facts()))  # type: ignore[attr-defined]  # as IPython asks
    assert not re.search(r"<(script|style|link|img|iframe)|\bon\w+=|\bsrc=", html)
