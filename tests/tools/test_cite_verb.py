"""The verb `cite`."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from spacefacts import Catalog
from spacefacts.citing import STYLES
from tests.tools.line import Done, Line


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str], snapshot_file: Path, monkeypatch: pytest.MonkeyPatch) -> Line:
    """The command line with `SPACEFACTS_FACTS` set to the tiny base."""
    monkeypatch.setenv("SPACEFACTS_FACTS", os.fspath(snapshot_file))
    return Line(capsys)


@pytest.mark.parametrize("style", STYLES)
def test_a_reference_is_printed_in_the_style_asked_for(line: Line, tiny: Catalog, style: str) -> None:
    assert Done(0, f"{tiny.get('alpha.stay').cite(style)}\n", "") == line("cite", "alpha.stay", "--style", style)


def test_without_a_style_it_is_that_of_the_apa(line: Line, tiny: Catalog) -> None:
    assert f"{tiny.get('alpha.stay').cite('apa')}\n" == line("cite", "alpha.stay").out


def test_the_documents_follow_where_they_are_asked_for(line: Line, tiny: Catalog) -> None:
    fact, *documents = line("cite", "alpha.stay", "--sources").out.splitlines()

    assert tiny.get("alpha.stay").cite() == fact
    assert [tiny.source(source).cite() for source in ("paper/wire", "agency/log", "paper/feature")] == documents


def test_fact_and_documents_are_one_list_of_csl_json(line: Line) -> None:
    items = json.loads(line("cite", "alpha.stay", "--sources", "--style", "csl-json").out)

    assert ["alpha.stay", "paper:wire", "agency:log", "paper:feature"] == [item["id"] for item in items]


def test_language_base_and_site_are_taken_over(line: Line) -> None:
    printed = line("cite", "alpha.stay", "--lang", "zh", "--base", "Ships", "--site-url", "https://ships.example").out

    assert printed.startswith("Ships. (2025). 甲船，在轨时间：204天 ")
    assert printed.endswith(" https://ships.example/facts/alpha/#stay\n")


def test_the_day_of_reading_is_taken_over(line: Line) -> None:
    printed = line("cite", "alpha.stay", "--style", "gb-t-7714", "--accessed", "2026-01-02").out

    assert printed.endswith("[2026-01-02].\n")


def test_a_day_of_reading_that_is_none_could_not_run(line: Line) -> None:
    assert 2 == line("cite", "alpha.stay", "--accessed", "yesterday").code


def test_an_unknown_style_ends_with_2_and_the_nearest(line: Line) -> None:
    assert Done(2, "", "spacefacts: no style 'bibtx'; did you mean bibtex?\n") == line(
        "cite", "alpha.stay", "--style", "bibtx"
    )


def test_an_unknown_address_ends_with_1(line: Line) -> None:
    assert 1 == line("cite", "alpha.stya").code


def test_a_document_is_cited_by_its_id(line: Line, tiny: Catalog) -> None:
    assert Done(0, f"{tiny.source('paper/wire').cite('ris')}\n", "") == line("cite", "paper/wire", "--style", "ris")
