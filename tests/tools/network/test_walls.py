"""Walls and parked domains, told from pages about them."""

from __future__ import annotations

from spacefacts.tools.network.glance import Glance
from spacefacts.tools.network.walls import SHORT, has_wall_header, is_market, is_parked, is_wall
from tests.tools.network.web import WORDS, page

LONG = WORDS * SHORT


def test_a_header_tells_a_wall_however_long_the_page() -> None:
    assert is_wall(Glance(page("Example", LONG, cf_mitigated="challenge")))


def test_a_header_that_every_answer_has_tells_nothing() -> None:
    assert not has_wall_header({"server": "cloudflare", "cf-ray": "1", "x-datadome": "allowed"})


def test_a_long_page_is_no_wall() -> None:
    assert not is_wall(Glance(page("Just a moment...", LONG)))


def test_a_site_may_name_itself_beside_the_title_of_its_wall() -> None:
    assert is_wall(Glance(page("Security check | Example")))


def test_a_title_that_only_begins_like_a_wall_is_none() -> None:
    assert not is_wall(Glance(page("Just a moment in time")))


def test_a_short_page_with_a_script_of_a_wall_and_words_of_its_own_is_none() -> None:
    assert not is_wall(Glance(page("Contact", f"{WORDS * 5}<script src='https://hcaptcha.com/1/api.js'></script>")))


def test_a_long_page_is_not_parked() -> None:
    assert not is_parked(Glance(page("This domain is for sale", LONG)))


def test_a_short_page_that_sells_something_else_is_not_parked() -> None:
    assert not is_parked(Glance(page("The house is for sale", "Three rooms and a garden by the sea.")))


def test_a_market_of_domains_is_known_with_its_hosts_below() -> None:
    assert is_market("www.sedoparking.com", "example.org")


def test_a_name_that_only_ends_like_a_market_is_none() -> None:
    assert not is_market("notdan.com", "example.org")
