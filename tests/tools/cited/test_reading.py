"""A page is read as what it is, whatever its host calls it."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.cited.passages import Unreadable
from spacefacts.tools.cited.reading import read_page

HTML = b"<!doctype html><p>204 <b>days</b>"
JSON = b'{"mission": {"days": 204}}'
FEED = b'<?xml version="1.0"?><rss><item><days>204</days></item></rss>'


@pytest.mark.parametrize(
    ("body", "stated", "url", "heads"),
    [
        (HTML, "text/html; charset=utf-8", "", ()),
        (HTML, "text/plain", "", ()),
        (HTML, None, "", ()),
        (HTML, "application/octet-stream", "", ()),
        (HTML, "application/json", "", ()),
        (HTML, "image/png", "", ()),
        (b'<?xml version="1.0"?><html xmlns="x"><script/><p>204 days</p></html>', "application/xhtml+xml", "", ()),
        (b'<?xml version="1.0"?><html xmlns="x"><p>204 days</p></html>', "application/xml", "", ()),
        (JSON, "application/json", "", ("mission", "days")),
        (JSON, "text/html", "", ("mission", "days")),
        (JSON, "application/ld+json", "", ("mission", "days")),
        (FEED, "application/rss+xml", "", ("rss", "item", "days")),
        (FEED, "text/plain", "", ("rss", "item", "days")),
        (b"204 days", "text/plain", "", ()),
        (b"204 days", "text/html", "", ()),
        (b"name,days\nx,204", "text/csv", "", ("x", "days")),
        (b"name,days\nx,204", "text/plain", "https://example.org/a.csv?raw=1", ("x", "days")),
        (b"# Mission\n\n**204** days", "text/plain", "https://example.org/README.md", ()),
    ],
)
def test_the_sort_of_a_page_is_found(body: bytes, stated: str | None, url: str, heads: tuple[str, ...]) -> None:
    assert [heads] == [passage.heads for passage in read_page(body, stated, url) if passage.text.startswith("204")]


@pytest.mark.parametrize(
    ("body", "stated"),
    [
        (b"", "text/html"),
        (b" \n", None),
        (b"\x89PNG\r\n\x1a\n...", "text/html"),
        (b"\xff\xd8\xff\xe0 204 days", None),
        (b"PK\x03\x04 204 days", "text/html"),
        (b"\x1f\x8b\x08 204 days", "text/html"),
        (b"204 days", "image/svg+xml"),
        (b"a { width: 204px }", "text/css"),
        (bytes(range(32)) * 10, "text/html"),
        (b"%PDF-1.7 204 days", "text/html"),
        (b"{}", "application/json"),
    ],
)
def test_what_is_no_page_of_words_is_unreadable(body: bytes, stated: str | None) -> None:
    with pytest.raises(Unreadable) as caught:
        read_page(body, stated)
    assert str(caught.value)


def test_the_character_set_of_the_header_is_used() -> None:
    (passage,) = read_page("<p>在轨飞行204天".encode("gb18030"), "text/html; charset=GB2312")
    assert "在轨飞行204天" == passage.text


def test_an_address_that_is_none_does_no_harm() -> None:
    assert "204 days" == read_page(b"204 days", "text/plain", "http://[broken")[0].text


@given(st.binary(max_size=200), st.sampled_from([None, "text/html", "text/csv", "application/json", "text/xml", "a/b"]))
def test_any_bytes_are_read_or_turned_down(body: bytes, stated: str | None) -> None:
    with suppress(Unreadable):
        assert read_page(body, stated)


@given(
    st.text(alphabet='<>{}[]",:/=ab12 \n%&;!-#|*é神', max_size=120), st.sampled_from(["x.md", "x.csv", "x.tsv", "x"])
)
def test_any_text_is_read_or_turned_down(text: str, url: str) -> None:
    with suppress(Unreadable):
        assert read_page(text.encode(), "text/plain", url)
