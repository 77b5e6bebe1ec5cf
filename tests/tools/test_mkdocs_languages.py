"""The MkDocs plugin, over facts told in two languages."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from spacefacts.tools.assets import assets
from tests.tools.project import BASE, Project
from tests.tools.sites import OURS, PAGES, TWO, ZH, build_in_chinese, built, loaded, read


@pytest.fixture
def both(project: Project) -> Project:
    project.write({"mkdocs.yml": TWO, "mkdocs.zh.yml": ZH, **PAGES})
    return project


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in both languages, for tests that only read it."""
    project = Project(tmp_path_factory.mktemp("lamps"))
    project.write({**BASE, "mkdocs.yml": TWO, "mkdocs.zh.yml": ZH, **PAGES})
    folder = built(project)
    build_in_chinese(project)
    return folder


def test_each_language_has_its_pages_at_the_same_address(site: Path) -> None:

    assert ">204 days</a>" in read(site, "index.html")
    assert ">204天</a>" in read(site, "zh", "index.html")
    assert not list(site.rglob("*.zh"))


def test_a_chinese_page_links_to_chinese_pages_by_the_names_of_the_english_ones(site: Path) -> None:
    html = read(site, "zh", "index.html")

    assert '<a href="oil/">灯油</a>' in html
    assert 'href="./facts/lamp/#lasted"' in html


def test_each_page_says_its_language_and_leads_to_itself_in_the_other(site: Path) -> None:
    english, chinese = read(site, "oil", "index.html"), read(site, "zh", "oil", "index.html")

    assert '<html lang="en"' in english
    assert 'href="../zh/oil/" hreflang="zh-Hans" lang="zh-Hans">中文</a>' in english
    assert '<html lang="zh-Hans"' in chinese
    assert 'href="../../oil/" hreflang="en" lang="en">English</a>' in chinese


@pytest.mark.parametrize("part", ["", "zh"])
def test_search_engines_are_told_both_addresses_of_a_page(part: str, site: Path) -> None:
    html = read(site, part, "oil", "index.html")

    for tag, address in {"en": "oil/", "zh-Hans": "zh/oil/", "x-default": "oil/"}.items():
        assert f'hreflang="{tag}" href="https://lamps.example.org/{address}"' in html
    assert f'<link rel="canonical" href="https://lamps.example.org/{part and part + "/"}oil/">' in html


def test_a_page_without_its_chinese_is_shown_in_english_and_says_so(site: Path) -> None:
    html = read(site, "zh", "oil", "index.html")

    assert "本页尚无中文译文" in html
    assert html.index('<div lang="en">') < html.index(">108</a>") < html.index('id="much"')
    assert "本页尚无中文译文" not in read(site, "zh", "index.html")


def test_what_programs_read_is_there_once_and_found_from_both_languages(site: Path) -> None:

    assert not (site / "zh" / "api").exists()
    assert ["_headers"] == [path.relative_to(site).as_posix() for path in site.rglob("_headers")]
    assert 'href="../../api/v1/subjects/lamp.json"' in read(site, "facts", "lamp", "index.html")
    assert 'href="../../../api/v1/subjects/lamp.json"' in read(site, "zh", "facts", "lamp", "index.html")
    assert '<meta name="spacefacts-top" content="../../../">' in read(site, "zh", "facts", "lamp", "index.html")


def test_both_languages_load_the_same_styles_and_scripts(site: Path) -> None:
    assert OURS == [way.removeprefix("../") for way in loaded(site / "zh" / "index.html", "../assets/")]
    assert [] == [path for path in assets() if (site / "zh" / path).exists()]


def test_the_generated_pages_are_there_in_both_languages(site: Path) -> None:
    english = {path.relative_to(site).as_posix() for path in (site / "facts").rglob("*.html")}

    assert english == {path.relative_to(site / "zh").as_posix() for path in (site / "zh" / "facts").rglob("*.html")}
    assert ">历时<" in read(site, "zh", "facts", "lamp", "index.html")
    assert 'id="lasted"' in read(site, "zh", "facts", "lamp", "index.html")


def test_the_titles_of_the_navigation_are_translated(site: Path) -> None:
    html = read(site, "zh", "index.html")

    assert "灯油\n" in html.partition("<nav")[2]
    assert "Oil\n" not in html


def test_a_title_without_a_translation_fails_the_build(both: Project, caplog: pytest.LogCaptureFixture) -> None:
    both.write({"mkdocs.zh.yml": ZH.replace(", Oil: 灯油", "")})

    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        build_in_chinese(both)
    assert "the title 'Oil' has no translation" in caplog.text


def test_a_chinese_page_that_translates_none_is_warned_of(both: Project, caplog: pytest.LogCaptureFixture) -> None:
    both.write({"docs/wick.zh.md": "# 灯芯\n"})

    build_in_chinese(both)
    assert "wick.zh.md translates no page; write wick.md beside it" in caplog.text


def test_a_failing_macro_on_a_chinese_page_is_told_by_its_own_file(
    both: Project, caplog: pytest.LogCaptureFixture
) -> None:
    both.write({"docs/index.zh.md": '# 灯\n\n{{ fact("lamp.lastde") }}\n'})

    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        build_in_chinese(both)
    assert "docs/index.zh.md:3:1: no fact 'lamp.lastde'" in caplog.text


@pytest.mark.parametrize("part", ["", "zh"])
def test_the_search_finds_chinese_words_in_both_languages(part: str, site: Path) -> None:
    entries = json.loads(read(site, part, "search", "search_index.json"))["docs"]
    words = {word for entry in entries for word in entry["title"].split("\N{ZERO WIDTH SPACE}")}

    assert ("长度" if part else "Length") in words
    assert "三号" in {word for entry in entries for word in entry["text"].split("\N{ZERO WIDTH SPACE}")} | words


def test_the_page_for_what_is_not_there_speaks_the_language_and_knows_the_way(site: Path) -> None:

    assert 'href="/zh/" hreflang="zh-Hans"' in read(site, "404.html")
    assert 'href="/zh/../" hreflang="en"' in read(site, "zh", "404.html")
    assert "未找到该页" in read(site, "zh", "404.html")


# ---- where others show a link to a page ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in both languages, with cards."""
    project = Project(tmp_path_factory.mktemp("shared"))
    config = TWO.replace("language: en}\nm", "language: en, cards: true}\nm")
    project.write({**BASE, "mkdocs.yml": config, "mkdocs.zh.yml": ZH, **PAGES})
    folder = built(project)
    build_in_chinese(project)
    return folder


def told(html: str) -> dict[str, str]:
    """What a page tells those who show a link to it, by property."""
    return dict(re.findall(r'<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)">', html))


@pytest.mark.parametrize("part", ["", "zh/"])
@pytest.mark.parametrize(
    ("page", "card"), [("", "index"), ("oil/", "oil"), ("facts/lamp/", "facts/lamp"), ("rules/", "index")]
)
def test_a_page_tells_where_its_card_is_and_it_is_there(part: str, page: str, card: str, shared: Path) -> None:
    # What has no Chinese has no card in Chinese.
    there = "index" if part and card == "oil" else card
    html = read(shared, part, page, "index.html")

    assert f"https://lamps.example.org/{part}cards/{there}.png" == told(html)["og:image"]
    assert b"\x89PNG" == (shared / part / "cards" / f"{there}.png").read_bytes()[:4]
    assert f"https://lamps.example.org/{part}{page}" == told(html)["og:url"]


def test_a_page_tells_its_title_and_its_first_words(shared: Path) -> None:
    english, chinese = told(read(shared, "index.html")), told(read(shared, "zh", "index.html"))

    assert ("Lamps", "灯") == (english["og:title"], chinese["og:title"])
    assert ("Lasted 204 days. See oil.", "历时204天。参见灯油。") == (
        english["og:description"],
        chinese["og:description"],
    )
    assert "summary_large_image" == english["twitter:card"]


def test_a_site_that_wants_no_cards_has_none(site: Path) -> None:
    assert not (site / "cards").exists()
    assert "og:image" not in told(read(site, "index.html"))


def test_a_site_that_is_served_while_it_is_written_leads_to_no_other_language(
    both: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spacefacts.tools.mkdocs.gettempdir", lambda: str(both.root))
    config = load_config(str(both.root / "mkdocs.yml"))
    config.site_url = "http://127.0.0.1:8000/"
    build(config)
    html = read(both.root, "site", "oil", "index.html")

    assert "sf-language" not in html
    assert "hreflang" not in html


def test_the_chinese_part_brings_styles_and_scripts_while_it_is_served_alone(
    both: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spacefacts.tools.mkdocs.gettempdir", lambda: str(both.root))
    config = load_config(str(both.root / "mkdocs.zh.yml"), site_url="http://127.0.0.1:8000/")
    build(config)
    site = both.root / "site" / "zh"

    assert set(OURS) <= set(loaded(site / "index.html"))
    assert assets() == {path: (site / path).read_bytes() for path in assets()}
