"""What a host's robots.txt allows."""

from __future__ import annotations

import pytest

from spacefacts.tools.network.answers import Answer, NoAnswer
from spacefacts.tools.network.robots import read_rules
from tests.tools.network.web import code

PAGE = "https://example.org/missions/home"


def rules(text: str) -> Answer:
    """A robots.txt."""
    return Answer(url="https://example.org/robots.txt", code=200, body=text.encode())


@pytest.mark.parametrize(
    ("text", "is_allowed"),
    [
        ("", True),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow: /missions", False),
        ("User-agent: *\nDisallow: /*/home$", False),
        ("User-agent: *\nDisallow: /\nAllow: /missions/", True),
        ("User-agent: spacefacts\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        ("User-agent: spacefacts\nAllow: /\n\nUser-agent: *\nDisallow: /", True),
        ("User-agent: another\nDisallow: /", True),
        ("<html>this is none</html>", True),
    ],
)
def test_the_rules_for_us_decide(text: str, is_allowed: bool) -> None:
    assert is_allowed == read_rules(rules(text)).allow(PAGE)


@pytest.mark.parametrize("number", [301, 400, 401, 403, 404, 410])
def test_without_rules_all_is_allowed(number: int) -> None:
    found = read_rules(code(number))
    assert found.allow(PAGE)
    assert "" == found.trouble


@pytest.mark.parametrize("number", [429, 500, 503])
def test_a_host_in_trouble_allows_nothing_yet(number: int) -> None:
    assert str(number) in read_rules(code(number)).trouble


def test_a_host_that_does_not_answer_is_left_to_the_request_for_the_page() -> None:
    found = read_rules(NoAnswer("timeout", "no answer"))
    assert (True, "") == (found.allow(PAGE), found.trouble)


@pytest.mark.parametrize(
    ("text", "delay"), [("Crawl-delay: 2.5", 2.5), ("Disallow: /x", 0.0), ("Crawl-delay: soon", 0.0)]
)
def test_a_delay_is_read(text: str, delay: float) -> None:
    assert delay == read_rules(rules(f"User-agent: *\n{text}")).delay


def test_any_bytes_are_rules() -> None:
    assert read_rules(Answer(url="", code=200, body=b"\xff\xfe\x00User-agent: *")).allow(PAGE)
