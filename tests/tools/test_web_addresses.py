"""Web addresses among words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.web_addresses import addresses_in


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://a.org/b", "https://a.org/b"),
        ("See https://a.org/b.", "https://a.org/b"),
        ("See https://a.org/b, and", "https://a.org/b"),
        ("(https://a.org/b)", "https://a.org/b"),
        ("(https://a.org/b_(c))", "https://a.org/b_(c)"),
        ("https://a.org/b_(c)", "https://a.org/b_(c)"),
        ("**https://a.org/b**", "https://a.org/b"),
        ("https://a.org/b?c=d&e=f#g", "https://a.org/b?c=d&e=f#g"),
        ("https://a.org/b&amp;", "https://a.org/b"),
        ("见https://a.org/b。然后", "https://a.org/b"),
        ("（https://a.org/b）", "https://a.org/b"),
        ("https://a.org/b，然后", "https://a.org/b"),
        ("https://zh.wikipedia.org/wiki/神舟二十号", "https://zh.wikipedia.org/wiki/神舟二十号"),
        ("| https://a.org/b|", "https://a.org/b"),
        ("https://a.org/b<br>", "https://a.org/b"),
        ("<li>https://a.org/b</li>", "https://a.org/b"),
        ("HTTP://A.ORG", "HTTP://A.ORG"),
        ("https://a.org...", "https://a.org"),
        ("https://[::1]:80/a", "https://[::1]:80/a"),
    ],
)  # fmt: skip
def test_an_address_ends_where_a_reader_ends_it(text: str, address: str) -> None:
    assert [address] == [link.target for link in addresses_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "https://",
        "https://a.org/<name>",
        "https://a.org/{name}",
        "https://…",
        "xhttps://a.org",
        "ahttps://",
    ],
)
def test_what_nobody_could_follow_is_no_address(text: str) -> None:
    assert [] == list(addresses_in(text))


@given(st.text(alphabet="htps:/.a()[]。，<>&; ,*_"))
def test_an_address_stands_where_it_says(text: str) -> None:
    text = f"https://a.org/{text}"
    for link in addresses_in(text):
        assert text[link.start : link.end] == link.target
