"""Addresses are understood as browsers understand them, and have one spelling each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.network.addresses import joined, read_address, read_host, resolved

SPELLINGS = [
    ("HTTP://Example.ORG", "http://example.org/"),
    ("https://example.org:443/a", "https://example.org/a"),
    ("http://example.org:/a", "http://example.org/a"),
    ("http://example.org:8080/a?b=c#d", "http://example.org:8080/a?b=c"),
    ("https://example.org./", "https://example.org/"),
    ("https://user:secret@example.org/", "https://example.org/"),
    ("https://a@b@example.org/", "https://example.org/"),
    ("https://münchen.de/straße", "https://xn--mnchen-3ya.de/stra%C3%9Fe"),
    ("https://straße.de", "https://xn--strae-oqa.de/"),
    ("https://中国航天.中国/神舟 二十", "https://xn--fiqs8sxwbw57e.xn--fiqs8s/%E7%A5%9E%E8%88%9F%20%E4%BA%8C%E5%8D%81"),
    ("https://新华网。中国/", "https://xn--xkrr14bows.xn--fiqs8s/"),
    ("http://ｅｘａｍｐｌｅ.org/", "http://example.org/"),
    ("http://[2001:DB8:0::1]:80/", "http://[2001:db8::1]/"),
    ("http://[::1]:8080/", "http://[::1]:8080/"),
    ("http://127.1/", "http://127.0.0.1/"),
    ("http://0x7f000001/", "http://127.0.0.1/"),
    ("http://2130706433/", "http://127.0.0.1/"),
    ("http://0177.0.0.1/", "http://127.0.0.1/"),
    ("http://１２７.0.0.1/", "http://127.0.0.1/"),
    ("http://h/a/./b/../c/%2e%2E/d", "http://h/a/d"),
    ("http://h/../../a/..", "http://h/"),
    ("http://h/a/.", "http://h/a/"),
    ("http://h//a//b/", "http://h//a//b/"),
    ("http://h\\a\\b", "http://h/a/b"),
    ("http:/example.org/a", "http://example.org/a"),
    ("http:\n//exa\tmple.org/a ", "http://example.org/a"),
    ('http://h/a|b"c<d>{e}^`f', "http://h/a%7Cb%22c%3Cd%3E%7Be%7D%5E%60f"),
    ("http://h/%e4%b8%ad%zz%", "http://h/%e4%b8%ad%zz%"),
    ("http://h/a'b?c='d'&e=[1]", "http://h/a'b?c=%27d%27&e=[1]"),
    ("http://h?q=神舟|x", "http://h/?q=%E7%A5%9E%E8%88%9F%7Cx"),
    ("http://h/a?", "http://h/a"),
    ("http://exa%6Dple.org/", "http://example.org/"),
    ("http://my_host.example.org/", "http://my_host.example.org/"),
]

NONE = [
    "",
    "example.org",
    "/a",
    "ftp://example.org/",
    "mailto:a@example.org",
    "http://",
    "http://?a",
    "http://exa mple.org/",
    "http://a..b/",
    "http://example.org:0/",
    "http://example.org:65536/",
    "http://example.org:80a/",
    f"http://example.org:{'9' * 5000}/",
    "http://[::1/",
    "http://[fe80::1%25eth0]/",
    "http://[1.2.3.4]/",
    "http://1.2.3.4.5/",
    "http://256.1.1.1/",
    "http://a<b/",
    "http://%C3/",
    f"http://{'a' * 64}.org/",
    f"http://{'a.' * 130}org/",
]


@pytest.mark.parametrize(("written", "url"), SPELLINGS)
def test_an_address_has_one_spelling(written: str, url: str) -> None:
    address = read_address(written)
    assert address
    assert url == address.url


@pytest.mark.parametrize("written", NONE)
def test_what_is_no_address_of_a_page_is_none(written: str) -> None:
    assert read_address(written) is None


def test_the_fragment_stands_by_itself() -> None:
    address = read_address("https://example.org/a?b#c?d#e")
    assert address
    assert ("/a?b", "c?d#e") == (address.target, address.fragment)


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("http://example.org/a", "example.org"),
        ("https://example.org:80/a", "example.org:80"),
        ("http://[::1]:8080/", "[::1]:8080"),
    ],
)
def test_a_site_is_a_host_and_a_port_that_is_not_the_usual(url: str, site: str) -> None:
    address = read_address(url)
    assert address
    assert site == address.site


JOINED = [
    ("/b", "https://example.org/b"),
    ("b", "https://example.org/a/b"),
    ("../b?c", "https://example.org/b?c"),
    ("?c=d", "https://example.org/a/page?c=d"),
    ("#f", "https://example.org/a/page?old"),
    ("", "https://example.org/a/page?old"),
    ("//other.org/b", "https://other.org/b"),
    ("\\\\other.org\\b", "https://other.org/b"),
    ("http://other.org", "http://other.org/"),
    ("https:b", "https://example.org/a/b"),
    ("https:/b", "https://example.org/b"),
    ("https:http:b", "https://example.org/a/http:b"),
    ("HTTPS://b", "https://b/"),
    ("/with space", "https://example.org/with%20space"),
    ("a:8080/b", None),
    ("mailto:a@b", None),
    ("http://", None),
]


@pytest.mark.parametrize(("location", "url"), JOINED)
def test_a_redirect_leads_on_from_where_it_stands(location: str, url: str | None) -> None:
    address = joined("https://example.org/a/page?old#old", location)
    assert url == (address and address.url)


def test_a_location_in_raw_utf_8_is_understood() -> None:
    address = joined("https://example.org/", "/神舟".encode().decode("latin-1"))
    assert address
    assert "/%E7%A5%9E%E8%88%9F" == address.target


def test_a_location_in_other_bytes_is_sent_back_as_it_came() -> None:
    address = joined("https://example.org/", "/神舟".encode("gb18030").decode("latin-1"))
    assert address
    assert "/%C9%F1%D6%DB" == address.target


def test_a_reference_in_a_page_is_sent_in_utf_8() -> None:
    address = resolved("https://example.org/", "/é")
    assert address
    assert "/%C3%A9" == address.target


def test_nothing_leads_on_from_no_address() -> None:
    assert joined("mailto:a@b", "/a") is None


@given(st.text())
def test_any_host_is_read_or_refused(text: str) -> None:
    host = read_host(text)
    assert host is None or (host.isascii() and host == host.lower() and 0 < len(host) < 254)


PIECES = st.sampled_from(
    [
        "a",
        "..",
        ".",
        "/",
        "//",
        "\\",
        "?",
        "#",
        "%",
        "%2e",
        "%C3",
        " ",
        "é",
        "神",
        "|",
        "@",
        ":",
        "[",
        "]",
        "\t",
        "&",
        "=",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_the_one_spelling_is_read_as_itself(text: str) -> None:
    address = read_address(f"https://example.org/{text}")
    assert address
    again = read_address(address.url)
    assert again
    assert (address.url, address.target) == (again.url, again.target)


@given(st.text())
def test_what_is_sent_is_plain_ascii_without_blanks(text: str) -> None:
    address = resolved("https://example.org/a", text)
    assert address is None or all("!" <= one <= "~" for one in address.url)


@given(st.text(), st.text())
def test_any_text_is_joined_or_refused(base: str, location: str) -> None:
    address = joined(f"http://{base}", location)
    assert address is None or read_address(address.url) is not None
