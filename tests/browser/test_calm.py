"""Nothing breaks, nobody else is asked, and little is sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reading import HOME, LANGUAGES, NARROW, PAGES, SUBJECT, TEMPLATES_THAT_ARE, Reader, Visit
from tests.browser.serving import headers, weight

Visits = Callable[[str, str], Visit]

MOST_BYTES = 200_000


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_page_breaks_nothing(visits: Visits, language: str, name: str) -> None:
    # The browser itself notes that a page was not found.
    expected = ["404"] if name == "not found" else []

    assert expected == ["404" if "404 (Not Found)" in said else said for said in visits(language, name).complaints]


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_page_asks_no_other_host(visits: Visits, language: str, name: str) -> None:
    assert [] == visits(language, name).strangers


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TEMPLATES_THAT_ARE)
def test_the_first_view_of_a_page_is_light(visits: Visits, built_site: Path, language: str, name: str) -> None:
    assert MOST_BYTES > sum(weight(built_site, address) for address in visits(language, name).asked)


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_narrow_page_does_not_scroll_sideways(visits: Visits, language: str, name: str) -> None:
    assert NARROW["width"] == visits(language, name).width


def test_the_policy_lets_no_script_and_no_style_stand_in_a_page(built_site: Path) -> None:
    assert "unsafe" not in headers(built_site)["Content-Security-Policy"]


def test_a_script_in_a_page_is_stopped(reader: Reader) -> None:
    page = reader.open(HOME)
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))")

    assert [True] == ["Content Security Policy" in said for said in reader.complaints]
    assert page.evaluate("window.ran") is None


def test_without_scripts_a_fact_can_be_read(browser: Browser, host: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{host}/{SUBJECT}")
    shown = page.locator("#crew-stay").is_visible()
    page.close()

    assert shown
