"""The links of HTML, each with its place."""

from __future__ import annotations

import pytest

from spacefacts.tools.bound import bound_in_html
from spacefacts.tools.html_links import html_links
from spacefacts.tools.verbatim import without_elements


@pytest.mark.parametrize(
    ("html", "written", "target"),
    [
        ('<a href="a.html">b</a>', "a.html", "a.html"),
        ("<a href='a.html'>b</a>", "a.html", "a.html"),
        ("<a href=a.html>b</a>", "a.html", "a.html"),
        ('<a href="a?b&amp;c">b</a>', "a?b&amp;c", "a?b&c"),
        ("<a href = ' a&#46;html '>b</a>", "a&#46;html", "a.html"),
        ('<img src="a.png">', "a.png", "a.png"),
        ('<script src="a.js"></script>', "a.js", "a.js"),
    ],
)
def test_a_link_stands_where_its_target_does(html: str, written: str, target: str) -> None:
    (link,) = html_links(html)
    assert (written, target, written) == (link.written, link.target, html[link.start : link.end])


@pytest.mark.parametrize(
    "html", ['<a href="{{ url }}">a</a>', '<a href="<?= $a ?>">a</a>', "<!-- <a href=b>c</a> -->", '<a id="b">c</a>']
)
def test_what_nobody_could_follow_is_left_out(html: str) -> None:
    assert [] == list(html_links(html))


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.org/facts/lamp/#lasted">204 days</a>',
        '<a class="x" href="/facts/lamp/#lasted"><b>204</b> days</a>',
        "<a href='../facts/lamp/#lasted'>204&nbsp;days</a>",
        '<span data-fact="lamp.lasted" data-value="204">204 days</span>',
        '<a href="/facts/lamp/#lasted"><span data-fact="lamp.lasted">204 days</span></a>',
        '<a data-fact="lamp.lasted" href="/facts/lamp/#lasted">204 days</a>',
        "<p><b>204 days</b> <!-- fact: lamp.lasted --></p>",
    ],
)
def test_every_way_to_bind_a_number_binds_it_once(html: str) -> None:
    (one,) = bound_in_html(html)
    assert ("204 days", "lamp.lasted") == (" ".join(one.words.split()), one.address)


def test_code_binds_nothing() -> None:
    html = '<pre><a href="/facts/lamp/#lasted">203 days</a></pre><script>"<!-- fact: lamp.lasted -->"</script>'
    assert [] == bound_in_html(without_elements(html))
