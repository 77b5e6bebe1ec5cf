"""Where requests may go: to hosts of the public internet, and to those that are allowed by name.

What counts is the address that a name resolves to, however either is spelt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from spacefacts.tools.network.addresses import Address, read_host
from spacefacts.tools.network.answers import NoAnswer

# The special-purpose registries of the IANA, https://www.iana.org/assignments/iana-ipv4-special-registry/ and
# .../iana-ipv6-special-registry/. They stand here because `is_global` means something else in every release of Python.
_NOT_PUBLIC_4 = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",  # this network
            "10.0.0.0/8",
            "100.64.0.0/10",  # shared by a provider's customers
            "127.0.0.0/8",
            "169.254.0.0/16",  # this link; clouds tell secrets at 169.254.169.254
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",  # for examples, as the next two of its kind
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",  # for measurements
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",  # to many at once
            "240.0.0.0/4",
        ),
    )
)
_PUBLIC_6 = IPv6Network("2000::/3")
_NOT_PUBLIC_6 = tuple(
    map(
        IPv6Network,
        (
            "2001::/23",  # protocols, among them Teredo, which carries IPv4
            "2001:db8::/32",  # for examples, as the next
            "3fff::/20",
        ),
    )
)
# IPv4 in other clothes: mapped, translated (RFC 6052), and 6to4; how many bits stand behind the IPv4 address.
_CARRIERS = ((IPv6Network("::ffff:0:0/96"), 0), (IPv6Network("64:ff9b::/96"), 0), (IPv6Network("2002::/16"), 80))
# Names that no public name server knows: RFC 6761, 6762 and 8375, and what ICANN set aside for private use.
_PRIVATE_NAMES = ("localhost", "local", "internal", "home.arpa")
_ALLOWED = re.compile(r"(\[[^\]]*\]|[^:]+)(?::([0-9]{1,5}))?")


def is_public(address: str) -> bool:
    """Whether a numeric address belongs to the public internet; IPv4 within IPv6 is judged by itself.

    Raises:
        ValueError: it is no numeric address.
    """
    # What a resolver returns may name the interface behind a percent sign.
    return _is_public(ip_address(address.partition("%")[0]))


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _NOT_PUBLIC_4)
    for network, bits in _CARRIERS:
        if address in network:
            return _is_public(IPv4Address(int(address) >> bits & 0xFFFFFFFF))
    return address in _PUBLIC_6 and not any(address in network for network in _NOT_PUBLIC_6)


class Guard:
    """Lets requests out to public hosts, and to the hosts in `allowed` wherever they are.

    `allowed` holds `HOST` for all of its ports and `HOST:PORT` for one, an IPv6 address in brackets.

    Raises:
        ValueError: an entry of `allowed` is neither.
    """

    def __init__(self, allowed: Iterable[str] = ()) -> None:
        self._allowed = frozenset(map(read_allowed, allowed))

    def allows(self, address: Address) -> bool:
        """Whether the host is allowed by name."""
        return bool(self._allowed & {(address.host, None), (address.host, address.port)})

    def check_name(self, address: Address) -> None:
        """Refuse a name that only private networks give.

        Raises:
            NoAnswer: `private`.
        """
        if not self.allows(address) and f".{address.host}".endswith(tuple(f".{name}" for name in _PRIVATE_NAMES)):
            raise NoAnswer("private", f"{address.host} is the name of a private host")

    def admitted(self, address: Address, numeric: Iterable[str]) -> tuple[str, ...]:
        """Those of the numeric addresses of a host that may be reached, in their order.

        Raises:
            NoAnswer: `private`, none of them may.
        """
        known = tuple(numeric)
        found = known if self.allows(address) else tuple(one for one in known if is_public(one))
        if not found:
            one = known[0] if known else address.host
            is_numeric = one == address.host
            raise NoAnswer(
                "private",
                f"{one} is a private address" if is_numeric else f"{address.host} leads to the private address {one}",
            )
        return found


def read_allowed(text: str) -> tuple[str, int | None]:
    """The host and the port of a `HOST` or `HOST:PORT`, the port None for every one.

    Raises:
        ValueError: it is neither.
    """
    match = _ALLOWED.fullmatch(f"[{text}]" if text.count(":") > 1 and "[" not in text else text)
    host = read_host(match[1]) if match else None
    port = int(match[2]) if match and match[2] else None
    if not host or port == 0 or (port or 0) > 65535:
        raise ValueError(f"{text!r} is neither HOST nor HOST:PORT")
    return host, port
