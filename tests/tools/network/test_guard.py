"""Requests go to the public internet, and elsewhere only to hosts that are allowed by name."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.network.addresses import Address, read_address
from spacefacts.tools.network.answers import NoAnswer
from spacefacts.tools.network.guard import Guard, is_public, read_allowed

PRIVATE = [
    "0.0.0.0",  # noqa: S104  an address that is refused, not one to listen at
    "10.1.2.3",
    "100.64.0.1",
    "100.127.255.255",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.2.1",
    "192.168.1.1",
    "198.18.0.1",
    "203.0.113.9",
    "224.0.0.251",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::10.0.0.1",
    "64:ff9b:1::808:808",
    "2002:7f00:1::",
    "2002:c0a8:101::1",
    "2001::1",
    "2001:db8::1",
    "3fff::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "100::1",
]
PUBLIC = [
    "1.1.1.1",
    "100.63.255.255",
    "100.128.0.1",
    "172.32.0.1",
    "192.0.1.1",
    "223.255.255.255",
    "2606:4700::1111",
    "2400:cb00::1",
    "::ffff:1.1.1.1",
    "64:ff9b::1.1.1.1",
    "2002:101:101::1",
]


def address(url: str) -> Address:
    found = read_address(url)
    assert found
    return found


@pytest.mark.parametrize("numeric", PRIVATE)
def test_what_is_not_of_the_public_internet_is_refused(numeric: str) -> None:
    with pytest.raises(NoAnswer) as caught:
        Guard().admitted(address("http://example.org"), [numeric])
    assert "private" == caught.value.trouble
    assert f"example.org leads to the private address {numeric}" == caught.value.why


@pytest.mark.parametrize("numeric", PUBLIC)
def test_the_public_internet_is_open(numeric: str) -> None:
    assert (numeric,) == Guard().admitted(address("http://example.org"), [numeric])


def test_a_host_with_addresses_of_both_kinds_is_reached_at_the_public_ones() -> None:
    admitted = Guard().admitted(address("http://example.org"), ["10.0.0.1", "1.1.1.1", "::1"])
    assert ("1.1.1.1",) == admitted


@pytest.mark.parametrize(
    "url", ["http://localhost", "http://a.localhost.", "http://printer.local", "http://metadata.google.internal"]
)
def test_a_name_of_private_networks_is_refused_before_it_is_resolved(url: str) -> None:
    with pytest.raises(NoAnswer) as caught:
        Guard().check_name(address(url))
    assert "private" == caught.value.trouble


@pytest.mark.parametrize("url", ["http://mylocalhost", "http://internal.example.org", "http://local.org"])
def test_a_name_that_only_resembles_one_is_not(url: str) -> None:
    Guard().check_name(address(url))
    assert ("1.1.1.1",) == Guard().admitted(address(url), ["1.1.1.1"])


@pytest.mark.parametrize(
    ("allowed", "url"),
    [
        ("localhost", "http://localhost:8080/a"),
        ("LOCALHOST:8080", "http://localhost:8080"),
        ("127.0.0.1", "http://2130706433/"),
        ("127.1:80", "http://127.0.0.1"),
        ("[::1]:80", "http://[::1]/"),
        ("::1", "https://[0:0::1]:1234/"),
        ("intranet.example.org", "https://intranet.example.org."),
        ("münchen.example", "http://xn--mnchen-3ya.example/"),
    ],
)
def test_a_host_that_is_allowed_by_name_is_reached_wherever_it_is(allowed: str, url: str) -> None:
    guard = Guard([allowed])
    guard.check_name(address(url))
    assert ("10.0.0.1",) == guard.admitted(address(url), ["10.0.0.1"])


@pytest.mark.parametrize(
    ("allowed", "url"),
    [
        ("localhost:8080", "http://localhost:8081"),
        ("localhost:443", "http://localhost"),
        ("localhost", "http://127.0.0.1"),
        ("127.0.0.1", "http://evil.example"),
        ("example.org", "http://intranet.example.org"),
    ],
)
def test_another_host_or_port_is_not_allowed_with_it(allowed: str, url: str) -> None:
    assert not Guard([allowed]).allows(address(url))


@pytest.mark.parametrize("text", ["", ":80", "a:", "a:b", "a:0", "a:65536", "http://a", "a/b", "[::1", "a b", "[::1]x"])
def test_what_is_neither_host_nor_port_is_not_allowed_silently(text: str) -> None:
    with pytest.raises(ValueError, match="neither HOST nor HOST:PORT"):
        read_allowed(text)


@given(st.ip_addresses(v=4))
def test_ipv4_is_judged_alike_in_all_its_clothes(numeric: IPv4Address) -> None:
    assert is_public(str(numeric)) == is_public(f"::ffff:{numeric}") == is_public(f"64:ff9b::{numeric}")


@given(st.ip_addresses())
def test_what_is_public_leads_to_one_host_that_is_not_this_one(numeric: IPv4Address | IPv6Address) -> None:
    is_elsewhere = not (numeric.is_multicast or numeric.is_loopback or numeric.is_link_local or numeric.is_unspecified)
    assert is_elsewhere or not is_public(str(numeric))
