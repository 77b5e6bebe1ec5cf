"""Anyone can read it: what a machine can judge of WCAG 2.2 AA, on a page of each make."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import ViewportSize

from tests.browser.auditing import faults
from tests.browser.reading import HOME, NARROW, NUMBER, OPEN, PAGES, STORY, TEMPLATES, WIDE, Reader

MIDDLE: ViewportSize = {"width": 768, "height": 900}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_page_has_no_fault(reader: Reader, language: str, name: str) -> None:
    page = reader.open(TEMPLATES[name], language)

    assert [] == faults(page, whole=True)


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_page_has_no_fault_light_or_dark_narrow_or_wide(reader: Reader, language: str, name: str) -> None:
    page = reader.open(TEMPLATES[name], language)
    page.emulate_media(reduced_motion="reduce")
    found = {}
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for size in (NARROW, MIDDLE, WIDE):
            page.set_viewport_size(size)
            found[scheme, size["width"]] = faults(page, whole=False)

    assert {} == {view: faults for view, faults in found.items() if faults}


def test_an_open_number_has_no_fault(reader: Reader) -> None:
    page = reader.open(STORY)
    page.locator(NUMBER).first.hover()
    page.wait_for_selector(OPEN)

    assert [] == faults(page, whole=False)


def test_an_open_search_has_no_fault(reader: Reader) -> None:
    page = reader.open(STORY)
    page.locator(".md-search__input").fill("rescue")
    page.wait_for_selector(".md-search-result__link")

    assert [] == faults(page, whole=False)


def test_a_fault_is_found(reader: Reader) -> None:
    page = reader.open(HOME)
    page.evaluate("document.querySelector('.md-search').removeAttribute('aria-label')")

    assert [True] == [fault.startswith("aria-dialog-name") for fault in faults(page, whole=False)]
