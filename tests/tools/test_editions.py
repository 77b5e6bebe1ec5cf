"""One site in two languages: where each page stands, and how the one leads to the other."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.editions import (
    NoTranslation,
    address_of,
    chinese_of,
    editions,
    english_of,
    top_of,
    translated,
)

FOLDERS = st.lists(st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True).filter(lambda one: one != "zh"), max_size=3)


@given(FOLDERS.filter(bool))
def test_a_page_and_its_chinese_find_each_other(parts: list[str]) -> None:
    path = "/".join(parts) + ".md"

    assert path == english_of(chinese_of(path))


def test_a_page_in_english_translates_nothing() -> None:
    assert english_of("docs/record.md") is None


@given(FOLDERS, st.sampled_from(["en", "zh"]))
def test_every_page_leads_to_itself_in_both_languages(parts: list[str], language: str) -> None:
    page = "".join(f"{part}/" for part in parts)
    here = f"/{'zh/' if language == 'zh' else ''}{page}"
    root = "../" * len(parts) or "./"
    leads = {one.tag: posixpath.normpath(posixpath.join(here, one.way)) for one in editions(page, root, language, "")}

    assert {"en": posixpath.normpath(f"/{page}"), "zh-Hans": posixpath.normpath(f"/zh/{page}")} == leads


def test_one_of_the_editions_is_the_page_itself() -> None:
    assert ["zh-Hans"] == [one.tag for one in editions("record/", "../", "zh", "") if one.is_here]


def test_an_edition_has_a_whole_address_where_the_site_has_one() -> None:
    site = "https://lamps.example.org/"

    assert [site + "record/", site + "zh/record/"] == [one.address for one in editions("record/", "../", "en", site)]
    assert ["", ""] == [one.address for one in editions("record/", "../", "en", "")]


@pytest.mark.parametrize("site", ["https://lamps.example.org/base", "https://lamps.example.org/base/"])
def test_the_chinese_pages_begin_one_folder_down(site: str) -> None:
    assert "https://lamps.example.org/base/zh/" == address_of(site, "zh")
    assert "https://lamps.example.org/base/" == address_of(site, "en")


def test_a_site_without_an_address_gives_its_languages_none() -> None:
    assert "" == address_of("", "zh")


@pytest.mark.parametrize(
    ("root", "language", "top"),
    [("./", "en", "./"), ("../../", "en", "../../"), ("./", "zh", "../"), ("/", "zh", "/../")],
)
def test_what_the_site_has_once_lies_above_the_chinese_pages(root: str, language: str, top: str) -> None:
    assert top == top_of(root, language)


def test_every_title_of_a_navigation_is_translated_and_no_address_is() -> None:
    nav = [{"Home": "index.md"}, {"Use": ["use/index.md", {"Home": "use/home.md"}]}]

    assert [{"首页": "index.md"}, {"使用": ["use/index.md", {"首页": "use/home.md"}]}] == translated(
        nav, {"Home": "首页", "Use": "使用"}
    )


def test_a_title_without_a_translation_is_told() -> None:
    with pytest.raises(NoTranslation, match="'Use' has no translation") as told:
        translated([{"Use": "use.md"}], {"Home": "首页"})
    assert "Use" == told.value.title
