"""Readers find what they look for, in their language."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.reading import HOME, LANGUAGES, STORY, SUBJECT, TEMPLATES, TEMPLATES_THAT_ARE, Reader

INDEX = "search_index.json"
ASKED = {"en": "Shenzhou-20", "zh": "神舟二十号"}


@pytest.mark.parametrize(("language", "question"), ASKED.items())
def test_a_search_finds_a_subject_before_what_is_about_it(reader: Reader, language: str, question: str) -> None:
    page = reader.open(HOME, language)
    page.locator(".md-search__input").fill(question)
    page.wait_for_selector(".md-search-result__link")

    found = page.locator(".md-search-result__link").evaluate_all("links => links.map((link) => link.href)")
    assert f"/{LANGUAGES[language]}{SUBJECT}" in found[0]
    assert [] == reader.complaints


def test_the_search_index_is_sent_only_to_those_who_search(reader: Reader) -> None:
    page = reader.open(STORY)
    page.wait_for_load_state("networkidle")
    before = [address for address in reader.asked if INDEX in address]
    with page.expect_request(f"**/{INDEX}"):
        reader.press("/")

    assert [] == before


def test_a_search_in_the_address_is_answered(reader: Reader) -> None:
    page = reader.open(f"{HOME}?q=shenzhou")

    page.wait_for_selector(".md-search-result__link")


@pytest.mark.parametrize("name", TEMPLATES_THAT_ARE)
def test_the_switch_of_languages_stays_on_the_page(reader: Reader, name: str) -> None:
    page = reader.open(TEMPLATES[name])
    english = page.url
    page.locator(".sf-language").click()
    page.wait_for_url(f"**/zh/{TEMPLATES[name]}")
    assert page.evaluate("document.documentElement.lang").startswith("zh")

    page.locator(".sf-language").click()
    page.wait_for_url(english)


def test_pictures_are_kept_where_they_are_wanted(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPACEFACTS_SHOTS", str(tmp_path))
    reader.open(HOME)
    reader.keep("home")

    assert (tmp_path / "home.png").read_bytes().startswith(b"\x89PNG")
