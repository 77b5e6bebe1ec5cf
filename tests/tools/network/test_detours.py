"""Redirects that lead somewhere else than to the page, by their addresses alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.network.detours import is_deliberate, is_error_page, is_home, is_sign_in

HERE = "https://example.org/missions/landing"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("https://short.example/crew", True),
        ("https://short.example/x7Kq", True),
        ("https://short.example/crew.html", False),
        ("https://short.example/crew/home-again", False),
        ("https://www.example.org/crew", False),
        ("https://example.co.uk/crew", True),
    ],
)
def test_a_short_address_of_another_site_may_be_meant_to_lead_home(asked: str, *, expected: bool) -> None:
    assert expected == is_deliberate(asked, "https://example.org/")


def test_sites_below_one_name_are_one_site() -> None:
    assert not is_deliberate("https://a.example.co.uk/crew", "https://b.example.co.uk/")


def test_sites_that_share_a_country_are_not() -> None:
    assert is_deliberate("https://a.co.uk/crew", "https://b.co.uk/")


@pytest.mark.parametrize("address", ["http://127.0.0.1:8080/crew", "http://[::1]/crew"])
def test_numbers_are_sites_of_their_own(address: str) -> None:
    assert is_deliberate(address, "http://127.0.0.2/")


@pytest.mark.parametrize("judge", [is_home, is_sign_in, is_error_page, is_deliberate])
def test_what_is_no_address_is_no_detour(judge: object) -> None:
    assert callable(judge)
    assert (False, False) == (judge("mailto:x", HERE), judge(HERE, ""))


@given(st.from_regex(r"[a-z0-9/?=&.%:@-]{0,40}", fullmatch=True))
def test_a_page_that_answers_itself_is_no_detour(end: str) -> None:
    url = f"https://example.org/{end}"
    assert (False, False) == (is_home(url, url), is_error_page(url, url))
    assert not is_sign_in(url, url)
