"""Web addresses that stand bare among words, as GitHub and most others make links of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacefacts.tools.links import Link, is_pattern

# Punctuation of Chinese text ends an address, though a browser would take it in.
_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9_/.\"'=@+-])https?://[^\s<>\"`|\\^\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’…—]+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"(?:[?!.,:;*_~']|&[A-Za-z]+;)+\Z")
_PAIRS = {")": "(", "]": "[", "}": "{"}
# A tag that ends a line, a cell or a paragraph is none of the address; anything else in angle brackets is to fill in.
_TAG = re.compile(r"</|<(?:br|p|li|td|tr|div|b|i|em|strong|span|sup|a|img|hr)\b|<!--|<https?:", re.IGNORECASE)


def addresses_in(text: str) -> Iterator[Link]:
    """Every bare web address in a text, without the punctuation that follows it.

    One that ends where a placeholder begins, as in `https://example.org/<name>`, is left out.
    """
    for match in _ADDRESS.finditer(text):
        written = _trimmed(match[0])
        end = match.start() + len(written)
        following = text[match.end() : match.end() + 8]
        is_cut = following[:1] in ("<", "\\", "^", "\N{HORIZONTAL ELLIPSIS}") and not _TAG.match(following)
        has_host = len(written.partition("//")[2]) > 1
        if has_host and not is_cut and not is_pattern(written):
            yield Link(start=match.start(), end=end, written=written, target=written)


def _trimmed(address: str) -> str:
    """The address without punctuation behind it, and without a bracket that it does not open."""
    while True:
        shorter = _TRAILING.sub("", address)
        opening = _PAIRS.get(shorter[-1:])
        if opening and shorter.count(shorter[-1]) > shorter.count(opening):
            shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter
