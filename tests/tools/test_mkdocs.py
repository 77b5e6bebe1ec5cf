"""The MkDocs plugin, over somebody else's facts."""

from __future__ import annotations

import logging
import re

import pytest
from mkdocs.exceptions import Abort

from spacefacts.tools.assets import assets
from spacefacts.tools.markdown import RENDERING
from tests.tools.project import Project
from tests.tools.sites import CONFIG, OURS, built, loaded, read


@pytest.fixture
def lamps(project: Project) -> Project:
    project.write({"mkdocs.yml": CONFIG, "docs/index.md": '# Lamps\n\nLasted {{ fact("lamp.lasted") }}.\n'})
    return project


def test_somebody_elses_site_gets_pages_and_api_from_their_facts(lamps: Project) -> None:
    site = built(lamps)

    assert 'href="./facts/lamp/#lasted"' in (site / "index.html").read_text(encoding="utf-8")
    assert 'id="lasted"' in (site / "facts" / "lamp" / "index.html").read_text(encoding="utf-8")
    assert lamps.catalog().snapshot.bytes() == (site / "api" / "v1" / "facts.json").read_bytes()


def test_nothing_but_the_documented_lines_is_needed(lamps: Project) -> None:
    lamps.write({"mkdocs.yml": CONFIG.replace("  - attr_list\n  - md_in_html\n", "")})
    site = built(lamps)
    rule = (site / "rules" / "element-unbound" / "index.html").read_text(encoding="utf-8")

    assert 'id="lasted"' in (site / "facts" / "lamp" / "index.html").read_text(encoding="utf-8")
    assert "<a data-fact" not in rule
    assert "```" not in rule


def test_links_find_their_way_from_a_page_further_down(lamps: Project) -> None:
    lamps.write({"docs/a/b.md": '{{ fact("lamp.lasted") }}\n'})

    assert 'href="../../facts/lamp/#lasted"' in (built(lamps) / "a" / "b" / "index.html").read_text(encoding="utf-8")


def test_an_edited_fact_shows_in_the_next_build(lamps: Project) -> None:
    built(lamps)
    file = lamps.root / "facts" / "thing" / "lamp.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("2025-07-24T", "2025-07-25T"), encoding="utf-8")

    assert ">205 days</a>" in (built(lamps) / "index.html").read_text(encoding="utf-8")


def test_a_failing_macro_fails_the_build_at_its_line(lamps: Project, caplog: pytest.LogCaptureFixture) -> None:
    lamps.write({"docs/index.md": '---\ntitle: Lamps\n---\n\n# Lamps\n\n{{ fact("lamp.lastde") }}\n'})

    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        built(lamps)
    assert "docs/index.md:7:1: no fact 'lamp.lastde'" in caplog.text


def test_broken_facts_fail_the_build_with_their_findings(lamps: Project, caplog: pytest.LogCaptureFixture) -> None:
    lamps.write({"facts/thing/broken.yaml": "subject: broken\n"})

    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        built(lamps)
    assert "facts/thing/broken.yaml:1:1: missing-field: a subject needs 'label'" in caplog.text


def test_a_build_leaves_no_page_behind_for_others_in_the_process(lamps: Project) -> None:
    built(lamps)

    assert RENDERING.get() is None


def test_a_failed_build_leaves_no_page_behind_either(lamps: Project) -> None:
    lamps.write({"docs/index.md": '{{ fact("lamp.lastde") }}\n'})

    with pytest.raises(Abort):
        built(lamps)
    assert RENDERING.get() is None


# ---- styles and scripts ----------------------------------------------------------------------------------------------


def test_pages_load_what_makes_numbers_open_and_it_is_there(lamps: Project) -> None:
    site = built(lamps)

    assert OURS == loaded(site / "index.html")
    assert OURS == [
        way.removeprefix("../../") for way in loaded(site / "facts" / "lamp" / "index.html", "../../assets/")
    ]
    assert assets() == {path: (site / path).read_bytes() for path in assets()}


def test_a_sites_own_styles_and_scripts_come_last(lamps: Project) -> None:
    own = "extra_css: [assets/own.css]\nextra_javascript: [{path: assets/own.js, defer: true}]\n"
    lamps.write({"mkdocs.yml": CONFIG + own, "docs/assets/own.css": "", "docs/assets/own.js": ""})

    assert [OURS[0], "assets/own.css", *OURS[1:], "assets/own.js"] == loaded(built(lamps) / "index.html")


def test_a_site_may_do_without(lamps: Project) -> None:
    lamps.write({"mkdocs.yml": CONFIG.replace("facts: facts", "facts: facts, assets: false")})
    site = built(lamps)

    assert [] == loaded(site / "index.html")
    assert [] == [path for path in assets() if (site / path).exists()]


def test_a_style_of_ones_own_under_the_same_name_takes_the_place_of_ours(
    lamps: Project, caplog: pytest.LogCaptureFixture
) -> None:
    named = "extra_css: [assets/own.css, assets/spacefacts.css]\n"
    lamps.write(
        {"mkdocs.yml": CONFIG + named, "docs/assets/own.css": "", "docs/assets/spacefacts.css": "a { color: red }\n"}
    )
    site = built(lamps)

    assert ["assets/own.css", *OURS] == loaded(site / "index.html")
    assert "a { color: red }\n" == read(site, "assets", "spacefacts.css")
    assert [] == [record.message for record in caplog.records if record.levelno >= logging.WARNING]


def test_a_site_that_names_no_language_keeps_all_its_pages(lamps: Project) -> None:
    lamps.write({"docs/oil.zh.md": "# 灯油\n"})

    assert (built(lamps) / "oil.zh" / "index.html").is_file()


def test_cards_without_their_letters_end_the_build(
    lamps: Project, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    lamps.write({"mkdocs.yml": CONFIG.replace("{facts: facts}", "{facts: facts, cards: true}")})
    monkeypatch.setattr("spacefacts.tools.mkdocs.FONT", lamps.root / "cards.otf")
    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        built(lamps)

    assert "cards: the wheel leaves out the letters" in caplog.text


def test_a_site_without_a_navigation_of_its_own_names_the_lists_and_no_subject(lamps: Project) -> None:
    page = (built(lamps) / "index.html").read_text(encoding="utf-8")
    menu = re.findall(r'href="([^"#]+)"', page.partition("<main")[0].partition("navbar")[2])

    assert "facts/" in menu
    assert [] == [address for address in menu if "facts/lamp" in address]
