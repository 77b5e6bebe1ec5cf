"""The keyboard alone suffices."""

from __future__ import annotations

import pytest

from tests.browser.reading import HOME, NARROW, STORY, SUBJECT, TEMPLATES, Reader

MENU = '.sf-opener[data-opens="drawer"]'
MAGNIFIER = '.sf-opener[data-opens="search"]'
# A choice of colours shows in its label.
SEEN = """() => {
  const focused = document.activeElement;
  const shown = focused.matches(".md-option") ? focused.nextElementSibling : focused;
  const { left, right, width, height } = shown.getBoundingClientRect();
  return width > 0 && height > 0 && right > 0 && left < innerWidth;
}"""


@pytest.mark.parametrize("path", [STORY, SUBJECT, TEMPLATES["not found"]])
def test_the_first_stop_skips_to_the_content(reader: Reader, path: str) -> None:
    page = reader.open(path)
    reader.press("Tab")

    assert "Skip to content" == page.locator(":focus").inner_text()
    reader.press("Enter")
    assert page.evaluate("document.querySelector(':target').closest('article') !== null")


@pytest.mark.parametrize("chosen", [".md-tabs__link", ".md-search__input", ".sf-language", "a.sf-fact"])
def test_tab_leads_to_all_that_a_wide_page_offers(reader: Reader, chosen: str) -> None:
    reader.open(STORY)

    assert reader.tab_to(chosen)


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_menu_of_a_narrow_page_opens_and_leads_on(reader: Reader, key: str) -> None:
    reader.page.set_viewport_size(NARROW)
    page = reader.open(HOME)

    assert reader.tab_to(MENU)
    reader.press(key)
    page.wait_for_selector(".md-sidebar--primary a:focus")
    assert "true" == page.locator(MENU).get_attribute("aria-expanded")
    reader.press("Escape")
    assert page.evaluate(f"document.activeElement.matches('{MENU}')")
    assert "false" == page.locator(MENU).get_attribute("aria-expanded")


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_search_of_a_narrow_page_opens(reader: Reader, key: str) -> None:
    reader.page.set_viewport_size(NARROW)
    page = reader.open(HOME)

    assert reader.tab_to(MAGNIFIER)
    reader.press(key)
    page.wait_for_selector(".md-search__input:focus")


def test_the_focus_never_leaves_a_narrow_page(reader: Reader) -> None:
    reader.page.set_viewport_size(NARROW)
    page = reader.open(HOME)
    unseen = []
    for _ in range(30):
        reader.press("Tab")
        if not page.evaluate(SEEN):
            unseen.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))

    assert [] == unseen


def test_a_wide_table_scrolls_by_keyboard(reader: Reader) -> None:
    reader.page.set_viewport_size(NARROW)
    page = reader.open(TEMPLATES["table"])
    page.wait_for_load_state("load")
    boxes = "[...document.querySelectorAll('.md-typeset *')].filter((one) => one.scrollWidth > one.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))"

    assert page.evaluate(f"{boxes}.length > 0")
    assert page.evaluate(f"{boxes}.every((one) => one.tabIndex === 0 || one.querySelector('a'))")


def test_the_colours_are_chosen_by_keyboard_and_kept_in_both_languages(reader: Reader) -> None:
    page = reader.open(STORY)

    assert reader.tab_to(".md-option")
    reader.press("ArrowRight", "ArrowRight")
    chosen = page.evaluate("document.body.dataset.mdColorScheme")
    reader.open(STORY, "zh")
    assert "slate" == chosen == page.evaluate("document.body.dataset.mdColorScheme")
