"""The MkDocs plugin, over somebody else's facts."""

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
from spacefacts.tools.markdown import RENDERING
from tests.tools.project import BASE, Project

CONFIG = """\
site_name: Lamps
site_url: https://lamps.example.org/
plugins:
  - spacefacts: {facts: facts}
markdown_extensions:
  - attr_list
  - md_in_html
  - spacefacts
"""


@pytest.fixture
def lamps(project: Project) -> Project:
    project.write({"mkdocs.yml": CONFIG, "docs/index.md": '# Lamps\n\nLasted {{ fact("lamp.lasted") }}.\n'})
    return project


def built(project: Project) -> Path:
    build(load_config(str(project.root / "mkdocs.yml")))
    return project.root / "site"


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

OURS = ["assets/spacefacts.css", "assets/spacefacts.js", "assets/copying.js", "assets/sorting.js"]


def loaded(page: Path, folder: str = "assets/") -> list[str]:
    """The styles and scripts that a page takes from a folder, in their order."""
    return re.findall(rf'<(?:link|script)[^>]* (?:href|src)="({re.escape(folder)}\w[\w-]*\.(?:css|js))"', read(page))


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


# ---- in two languages ------------------------------------------------------------------------------------------------

TWO = """\
site_name: Lamps
site_url: https://lamps.example.org/
theme: {name: material, custom_dir: THEME, font: false, language: en}
extra: {alternate: true}
plugins:
  search: {}
  spacefacts: {facts: facts, language: en}
markdown_extensions: {attr_list: {}, md_in_html: {}, spacefacts: {}}
nav: [{Lamps: index.md}, {Oil: oil.md}]
""".replace("THEME", str(Path(__file__).parents[2] / "theme"))
ZH = """\
INHERIT: mkdocs.yml
site_dir: site/zh
theme: {language: zh-Hans}
plugins:
  search: {lang: zh}
  spacefacts: {language: zh, titles: {Lamps: 灯, Oil: 灯油}}
"""
PAGES = {
    "docs/index.md": '# Lamps\n\nLasted {{ fact("lamp.lasted") }}. See [oil](oil.md).\n',
    "docs/index.zh.md": '# 灯\n\n历时{{ fact("lamp.lasted") }}。参见[灯油](oil.md)。\n',
    "docs/_headers": "/*\n",
    "docs/oil.md": '# Oil\n\nMade {{ fact("lamp.made") }}.\n\n## How much { #much }\n',
}


@pytest.fixture
def both(project: Project) -> Project:
    project.write({"mkdocs.yml": TWO, "mkdocs.zh.yml": ZH, **PAGES})
    return project


def build_in_chinese(project: Project) -> None:
    build(load_config(str(project.root / "mkdocs.zh.yml")))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in both languages, for tests that only read it."""
    project = Project(tmp_path_factory.mktemp("lamps"))
    project.write({**BASE, "mkdocs.yml": TWO, "mkdocs.zh.yml": ZH, **PAGES})
    folder = built(project)
    build_in_chinese(project)
    return folder


def read(*parts: str | Path) -> str:
    return Path(*parts).read_text(encoding="utf-8")


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


def test_a_site_that_names_no_language_keeps_all_its_pages(lamps: Project) -> None:
    lamps.write({"docs/oil.zh.md": "# 灯油\n"})

    assert (built(lamps) / "oil.zh" / "index.html").is_file()


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
