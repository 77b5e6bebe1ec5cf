"""What a page holds of links and ids is what an HTML parser finds in it, and each place is the right one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from spacefacts.tools.charsets import decode
from spacefacts.tools.hypertext import read_css, read_html

WATCHED = {
    "a": ("href", "name"),
    "img": ("src",),
    "area": ("href",),
    "video": ("src", "poster"),
    "script": ("src",),
    "iframe": ("src",),
}

PIECES = st.sampled_from(
    ["a", "b/", "#", "é", "&amp;", "&copy=1", "&copyx", "&lt;", "&#65;", "&#x41;", "&", "=", "/", " ", "\n", "<", "<b>"]
)
PLAIN = st.lists(PIECES, max_size=5).map("".join)
NAMES = st.sampled_from(
    ["href", "src", "id", "name", "title", "class", "HREF", "Id", "poster", "action", "data-href", "a'b"]
)


@st.composite
def attribute(draw: st.DrawFn) -> str:
    name, value, space = draw(NAMES), draw(PLAIN), draw(st.sampled_from(["", " ", "\n"]))
    quote = draw(st.sampled_from(['"', "'", "", "none"]))
    if quote == "none":
        return name
    if quote:
        other = "'" if quote == '"' else '"'
        return f"{name}{space}={space}{quote}{value}{draw(st.sampled_from(['', other, '>']))}{quote}"
    bare = "".join(value.split()).replace("<b>", "") or "x"
    return f"{name}{space}={space}{bare} "


ATTRIBUTES = st.lists(attribute(), max_size=4).map(lambda written: "".join(f" {one}" for one in written))
TEXT = st.sampled_from(
    ["", "words", " < ", "a > b", '"', "it's", "<!-- <a href=x> -->", "<!-->", "<!--->", "<?php '>", "<!x>"]
)
OPAQUE = st.sampled_from(["script", "STYLE", "title", "textarea", "iframe", "xmp"])
HIDDEN = st.sampled_from(["", '<a href="x">', "</b>", "'", "<!-- ", "</scripts>", "if (a<b) {}"])


@st.composite
def element(draw: st.DrawFn) -> str:
    kind = draw(st.sampled_from(["a", "img", "video", "area", "span", "opaque", "text", "IMG", "end"]))
    if kind == "text":
        return draw(TEXT)
    if kind == "end":
        return f"<span></span{draw(ATTRIBUTES)}>"
    if kind == "opaque":
        name = draw(OPAQUE)
        return f"<{name}{draw(ATTRIBUTES)} >{draw(HIDDEN)}</{name.lower()}>"
    return f"<{kind}{draw(ATTRIBUTES)} >{draw(TEXT)}" + ("" if kind.lower() in ("img", "area") else f"</{kind}>")


HTML = st.lists(element(), max_size=8).map(lambda parts: f"<!doctype html><body><div>{''.join(parts)}</div>")


def parsed(html: str) -> list[str]:
    """What a parser of the whole standard finds."""
    found = []
    for node in LexborHTMLParser(html).css("body *"):
        for name, value in node.attributes.items():
            if name == "id":
                found.append(value or "")
            elif name in WATCHED.get(node.tag or "", ()):
                found.append(value or "" if name == "name" else (value or "").strip(" \t\n\f\r"))
    return found


@given(HTML)
def test_the_same_links_and_ids_are_found_as_by_a_parser(html: str) -> None:
    assert parsed(html) == [mark.text for mark, _ in read_html(html)]


@given(HTML)
def test_every_mark_stands_where_it_says(html: str) -> None:
    for mark, start in read_html(html):
        if "&" not in html and mark.text:
            assert html.startswith(mark.text, start)


@given(st.text(alphabet="<>!-/=\"' aidhrefscriptname\n", max_size=80))
def test_any_text_is_read(html: str) -> None:
    for mark, start in read_html(html):
        assert 0 <= start <= len(html)
        assert isinstance(mark.text, str)


@pytest.mark.parametrize(
    "cut", ["</p ", "<a ", "<p", "<!--", "<script ", '<a href="', "<title>", "</1", "<style>url('"]
)
def test_very_many_tags_that_never_end_hold_nothing(cut: str) -> None:
    assert [] == list(read_html(cut * 200_000))


def found(html: str) -> list[tuple[str, str]]:
    """What is found, and what stands at its place."""
    return [(mark.text, html[start : start + len(mark.text)]) for mark, start in read_html(html)]


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ('<img srcset="a,b.png 1x, c.png 2x,d.png">', ["a,b.png", "c.png", "d.png"]),
        ('<img srcset="data:image/gif;base64,R0l 1x, b.png">', ["data:image/gif;base64,R0l", "b.png"]),
        ('<source srcset=" a.png , b.png f(1, 2) 3w,c.png">', ["a.png", "b.png", "c.png"]),
        ("<meta http-equiv=Refresh content=\"0; URL='next/'\">", ["next/"]),
        ('<meta http-equiv="refresh" content="5;next.html">', ["next.html"]),
        ('<meta http-equiv="refresh" content="30">', []),
        ('<meta name="refresh" content="0; url=next/">', []),
        ('<svg><use xlink:href="a.svg#b"/><title>T</title><a href="c"/></svg>', ["a.svg#b", "c"]),
        ('<p style="background: url(a.png)">', ["a.png"]),
        ("<style>p { background: url('a.png') } /* url(b.png) */</style>", ["a.png"]),
        ('<object data="a.pdf"></object><button formaction="b"><input formaction="c">', ["a.pdf", "b", "c"]),
        ('<template><a href="{{ url }}"></a></template><a href="b">', ["b"]),
        ('<a href="a" href="b">', ["a"]),
        ('<a href="a', []),
    ],
)
def test_links_are_found_at_their_places(html: str, texts: list[str]) -> None:
    assert [(text, text) for text in texts] == found(html)


def test_a_style_sheet_loads_what_it_names() -> None:
    css = '@namespace svg url(http://www.w3.org/2000/svg);@import "a.css";p{src:url( b.woff ) format("x"),url(#clip)}'
    assert ["a.css", "b.woff"] == [mark.text for mark, _ in read_css(css)]


@pytest.mark.parametrize(("charset", "word"), [("gb18030", "航天"), ("iso-8859-1", "Größe"), ("utf-8", "航天")])
def test_a_page_is_read_in_the_character_set_that_it_names(charset: str, word: str) -> None:
    html = f'<meta charset="{charset}"><h2 id="{word}">'
    assert {word} == read_html(decode(html.encode(charset))).anchors


@pytest.mark.parametrize("charset", ["no-such", "hex", "utf-16"])
def test_a_character_set_that_cannot_be_is_taken_for_utf_8(charset: str) -> None:
    assert {"航天"} == read_html(decode(f'<meta charset="{charset}"><h2 id="航天">'.encode())).anchors
