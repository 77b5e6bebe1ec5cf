"""A table sorts by the column whose head is pressed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reading import HOME, LANGUAGES, PHONE, STORY, SUBJECT, TABLE, Reader
from tests.browser.serving import FOLDER

FIRST = ".sf-table table >> nth=0"
HEADS = f"{FIRST} >> thead th"
NAME, LAUNCHED, STAY = 0, 1, 3
SHIFTED = """() => new Promise((tell) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => { sum += one.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => tell(sum), 300);
})"""


def column(page: Page, number: int) -> list[str]:
    """The digits of a column from top to bottom, the name where a cell shows no fact, nothing where nothing is known."""
    rows = page.locator(f"{FIRST} >> tbody tr")
    digits = """(rows, number) => rows.map(({ cells }) => cells[number].matches(".sf-none")
      ? "" : cells[number].querySelector("[data-value]")?.dataset.value ?? cells[number].textContent)"""
    found: list[str] = rows.evaluate_all(digits, number)
    return found


def press(page: Page, number: int) -> str | None:
    """Press the head of a column; what it then says of its order."""
    head = page.locator(HEADS).nth(number)
    head.locator("button").click()
    return head.get_attribute("aria-sort")


def split(cells: list[str]) -> tuple[list[str], list[str]]:
    """The cells down to the first that is empty, and the rest."""
    end = cells.index("") if "" in cells else len(cells)
    return cells[:end], cells[end:]


def lowest(digits: str) -> float:
    """The least that a number may be: that of the range 209–210 is 209."""
    return float(digits.partition("–")[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_go_up_then_down_then_as_they_were(reader: Reader, language: str) -> None:
    page = reader.open(TABLE, language)
    before = column(page, STAY)

    assert "ascending" == press(page, STAY)
    up, missing = split(column(page, STAY))
    assert sorted(up, key=lowest) == up
    assert [""] * len(missing) == missing
    assert "descending" == press(page, STAY)
    assert [*sorted(up, key=lowest, reverse=True), *missing] == column(page, STAY)
    assert press(page, STAY) is None
    assert before == column(page, STAY)


def test_moments_go_by_time(reader: Reader) -> None:
    page = reader.open(TABLE)
    press(page, LAUNCHED)
    press(page, LAUNCHED)
    down, _ = split(column(page, LAUNCHED))

    # These are all in UTC, so the order of their letters is that of time.
    assert sorted(down, reverse=True) == down
    assert len(down) > 3


def test_names_go_by_the_numbers_in_them(reader: Reader) -> None:
    page = reader.open(TABLE)
    press(page, NAME)
    names = column(page, NAME)

    assert names.index("Shenzhou-9") < names.index("Shenzhou-10")


def test_the_keyboard_sorts_and_keeps_its_place(reader: Reader) -> None:
    page = reader.open(TABLE)

    assert reader.tab_to(".sf-sorter")
    reader.press("Tab", "Enter")
    assert "ascending" == page.locator(HEADS).nth(LAUNCHED).get_attribute("aria-sort")
    assert page.evaluate("document.activeElement.matches('.sf-sorter')")
    reader.press(" ")
    assert "descending" == page.locator(HEADS).nth(LAUNCHED).get_attribute("aria-sort")


def test_one_column_is_sorted_at_a_time(reader: Reader) -> None:
    page = reader.open(TABLE)
    press(page, STAY)
    press(page, LAUNCHED)

    assert 1 == page.locator(f"{FIRST} >> [aria-sort]").count()


def test_what_is_evidence_keeps_its_order(reader: Reader) -> None:
    page = reader.open(SUBJECT)

    assert page.locator(".sf-evidence tbody tr").count() > 3
    assert 0 == page.locator(".sf-evidence .sf-sorter").count()


def test_without_scripts_a_table_is_as_it_was_written(browser: Browser, host: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{host}{FOLDER}/{TABLE}")

    assert page.locator(HEADS).count() > STAY
    assert 0 == page.locator(".sf-sorter").count()
    page.context.close()


@pytest.mark.parametrize("path", [HOME, STORY, TABLE, SUBJECT])
def test_nothing_moves_while_a_page_loads(reader: Reader, path: str) -> None:
    reader.page.set_viewport_size(PHONE)
    page = reader.open(path)

    assert page.evaluate(SHIFTED) < 0.02


def test_the_names_of_a_wide_table_stay_in_sight_on_a_phone(reader: Reader) -> None:
    reader.page.set_viewport_size(PHONE)
    page = reader.open(TABLE)
    name = page.locator(f"{FIRST} >> tbody th").first
    box = page.locator(".sf-table").first
    box.evaluate("box => box.scrollTo(200, 0)")

    assert box.evaluate("box => box.scrollLeft") > 100
    assert name.evaluate("name => name.getBoundingClientRect().left >= 0")
