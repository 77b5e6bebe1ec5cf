"""Addresses of pages as a browser understands them, in one spelling each.

The rules are those of the URL standard (https://url.spec.whatwg.org/) for `http` and `https`, with one addition: what
RFC 3986 allows nowhere in a path or query, such as `|`, is always percent-encoded, since some servers refuse it.
"""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv6Address

PORTS = {"http": 80, "https": 443}

_WHOLE = re.compile(r"(https?):[/\\]*([^/\\?#]*)([^?#]*)(\?[^#]*)?(?:#(.*))?", re.IGNORECASE | re.DOTALL)
_PART = re.compile(r"([^?#]*)(\?[^#]*)?(?:#(.*))?", re.DOTALL)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_AUTHORITY = re.compile(r"(?:.*@)?(\[[^\]]*\]|[^:]*)(?::([0-9]{0,20}))?", re.DOTALL)
_EDGES = "".join(map(chr, range(33)))
# Named by what is left alone, since a class of everything else takes long to compile. A percent sign is left alone, and
# with it what it encodes.
_UNSAFE = re.compile(r"[^!$-;=@A-Z\[\]_a-z~]")
_UNSAFE_IN_QUERY = re.compile(r"[^!$-&(-;=?@A-Z\[\]_a-z~]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NO_HOST = re.compile(r"[\x00-\x20\x7f#%/:<>?@\[\\\]^|\ufffd]")
_DOTS = re.compile("[.\u3002\uff0e\uff61]")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
# Two letters and two joiners that the first rules for names in other scripts replaced; today's keep them.
_KEPT = "ßς\u200c\u200d"
_ONE_DOT = (".", "%2e")
_TWO_DOTS = ("..", ".%2e", "%2e.", "%2e%2e")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a page is: the host in lower-case ASCII without brackets, and the path with its query as it is sent."""

    scheme: str
    host: str
    port: int
    target: str
    fragment: str = ""

    @property
    def site(self) -> str:
        """The host, in brackets if it is an IPv6 address, with the port unless it is the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The address in its one spelling, without the fragment."""
        return f"{self.scheme}://{self.site}{self.target}"


# Whoever sends, follows, remembers and judges asks for the same address.
@lru_cache(maxsize=4096)
def read_address(url: str) -> Address | None:
    """The address that a browser would go to, or None if it is none of a web page.

    None comes back for other schemes, for a host or port that cannot be, and for what is no whole address. A name and
    password are left out: they are never sent.
    """
    match = _WHOLE.fullmatch(_tidy(url))
    if not match:
        return None
    scheme, authority, path, query, fragment = match.groups("")
    scheme = scheme.lower()
    found = _AUTHORITY.fullmatch(authority)
    host = read_host(found[1]) if found else None
    if not found or not host:
        return None
    port = int(found[2]) if found[2] else PORTS[scheme]
    if not 0 < port < 65536:
        return None
    return Address(scheme=scheme, host=host, port=port, target=_target(path, query), fragment=fragment)


def joined(base_url: str, location: str) -> Address | None:
    """Where the `Location` of an answer leads from the address that gave it, or None if that is no web page.

    The header's bytes are taken to have been read as Latin-1: UTF-8 among them is understood, and other bytes that are
    not ASCII are sent back as they came.
    """
    try:
        raw = location.encode("latin-1")
    except UnicodeEncodeError:
        return resolved(base_url, location)
    try:
        return resolved(base_url, raw.decode())
    except UnicodeDecodeError:
        return resolved(base_url, "".join(f"%{byte:02X}" if byte > 0x7E else chr(byte) for byte in raw))


def resolved(base_url: str, reference: str) -> Address | None:
    """Where a reference in the text of a page leads from the address of that page, or None if that is no web page.

    A reference without a fragment takes none from the base.
    """
    base = read_address(base_url)
    if base is None:
        return None
    text = _tidy(reference)
    own = f"{base.scheme}:"
    if text.lower().startswith(own) and text[len(own) :][:2].replace("\\", "/") != "//":
        # An old habit that browsers still know: the scheme of the page in front of a relative reference.
        text = text[len(own) :]
    elif _SCHEME.match(text):
        return read_address(text)
    elif text[:2].replace("\\", "/") == "//":
        return read_address(own + text)
    match = _PART.fullmatch(text)
    path, query, fragment = match.groups("") if match else ("", "", "")
    old_path, _, old_query = base.target.partition("?")
    if not path:
        path, query = old_path, query or (f"?{old_query}" if old_query else "")
    elif path[0] not in "/\\":
        path = old_path.rpartition("/")[0] + "/" + path
    return Address(scheme=base.scheme, host=base.host, port=base.port, target=_target(path, query), fragment=fragment)


def read_host(text: str) -> str | None:
    """A host in its one spelling, without brackets or a dot at its end, or None if no host can be called so.

    Every spelling of an IPv4 address, such as `127.1` or `0x7f000001`, gives its four numbers.
    """
    if text.startswith("["):
        return _ipv6(text)
    if "%" in text:
        from urllib.parse import unquote

        text = unquote(text)
    labels = _labels(text)
    if len(labels) > 1 and not labels[-1]:
        labels.pop()
    host = ".".join(labels)
    if not all(labels) or len(host) > 253 or any(len(label) > 63 for label in labels) or _NO_HOST.search(text + host):
        return None
    if not _NUMBER.fullmatch(labels[-1]):
        return host
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except OSError:
        return None


def _ipv6(text: str) -> str | None:
    if "%" in text or not text.endswith("]"):
        return None
    try:
        return IPv6Address(text[1:-1]).compressed
    except ValueError:
        return None


def _labels(name: str) -> list[str]:
    """The parts of a name in lower case, other scripts in their ASCII form (UTS 46, as far as real names go)."""
    if name.isascii():
        return name.lower().split(".")
    import unicodedata

    folded = (one if one in _KEPT else unicodedata.normalize("NFKC", one.casefold()) for one in name)
    plain = unicodedata.normalize("NFC", "".join(folded)).replace("\u00ad", "")
    return [one if one.isascii() else "xn--" + one.encode("punycode").decode("ascii") for one in _DOTS.split(plain)]


def _tidy(text: str) -> str:
    """Without what browsers drop: blanks around an address, tabs and line ends within it."""
    return _SURROGATE.sub("\ufffd", re.sub(r"[\t\n\r]", "", text.strip(_EDGES)))


def _target(path: str, query: str) -> str:
    """A path and a query as they are sent."""
    kept: list[str] = []
    segments = path.replace("\\", "/").removeprefix("/").split("/")
    for at, segment in enumerate(segments):
        lower = segment.lower()
        is_last = at == len(segments) - 1
        if lower in _TWO_DOTS and kept:
            kept.pop()
        if lower not in _ONE_DOT + _TWO_DOTS:
            kept.append(segment)
        elif is_last:
            kept.append("")
    # A question mark with nothing behind it is a page of its own to no server.
    asked = _UNSAFE_IN_QUERY.sub(_encoded, query) if len(query) > 1 else ""
    return "/" + _UNSAFE.sub(_encoded, "/".join(kept)) + asked


def _encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())
