"""Every number opens: by mouse, by keyboard, by tap."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.reading import HOME, LANGUAGES, NUMBER, OPEN, STORY, Reader


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_opens_under_the_mouse_and_closes_with_escape(reader: Reader, language: str) -> None:
    page = reader.open(STORY, language)
    page.locator(NUMBER).first.hover()
    page.wait_for_selector(OPEN)
    reader.keep(f"number-{language}")

    assert page.locator(f"{OPEN} a[href^=http]").count() > 0
    reader.press("Escape")
    page.wait_for_selector(OPEN, state="hidden")
    assert [] == reader.complaints


def test_what_opened_stays_while_the_mouse_is_on_it(reader: Reader) -> None:
    page = reader.open(STORY)
    page.locator(NUMBER).first.hover()
    page.wait_for_selector(OPEN)
    page.locator(f"{OPEN} p").first.hover()

    assert page.locator(OPEN).is_visible()


def test_a_number_opens_when_the_keyboard_reaches_it_and_its_links_come_next(reader: Reader) -> None:
    page = reader.open(STORY)

    assert reader.tab_to(NUMBER)
    page.wait_for_selector(OPEN)
    assert "true" == page.locator(":focus").get_attribute("aria-expanded")
    reader.press("Tab")
    assert page.evaluate("document.activeElement.closest('.sf-pop') !== null")
    reader.press("Escape")
    page.wait_for_selector(OPEN, state="hidden")
    assert page.evaluate(f"document.activeElement.matches('{NUMBER}')")


def test_what_cannot_be_asked_for_is_told_by_the_page_itself(reader: Reader) -> None:
    page = reader.open(STORY)
    page.route("**/api/**", lambda route: route.abort())
    number = page.locator(f"{NUMBER}[aria-description]").first
    number.hover()
    page.wait_for_selector("html:not(.sf-opens)")
    told = number.evaluate("number => getComputedStyle(number, '::after').content")

    assert (number.get_attribute("data-fact") or "?") in told
    assert 0 == page.locator(OPEN).count()


def test_enter_on_a_number_follows_it_to_its_page(reader: Reader) -> None:
    page = reader.open(STORY)

    assert reader.tab_to(NUMBER)
    reader.press("Enter")
    page.wait_for_url("**/facts/**")


def test_a_tap_opens_a_number_and_leaves_the_page_where_it_is(reading: Callable[..., Reader]) -> None:
    reader = reading(touch=True)
    page = reader.open(HOME)
    before = page.url
    page.locator(NUMBER).first.tap()
    page.wait_for_selector(OPEN)

    assert before == page.url
    assert page.locator(f"{OPEN} a[href*='facts/']").count() > 0


def test_without_motion_nothing_moves(reading: Callable[..., Reader]) -> None:
    page = reading(still=True).open(STORY)
    moving = "[...document.querySelectorAll('*')].filter((one) => parseFloat(getComputedStyle(one).transitionDuration) > 0).length"

    assert 0 == page.evaluate(moving)


def test_on_paper_there_are_addresses_and_no_menus(reader: Reader) -> None:
    page = reader.open("facts/shenzhou-20/")
    page.emulate_media(media="print")
    link = "document.querySelector('article a[href^=http]:not(.sf-fact)')"

    assert [False] * 3 == [page.locator(one).first.is_visible() for one in (".md-header", ".md-tabs", ".md-sidebar")]
    assert page.evaluate(f"getComputedStyle({link}, '::after').content.includes({link}.getAttribute('href'))")
