"""The tags of a page open and close what the HTML standard says they do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.cited.tokens import attributes, read


class Outline:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.said = ""
        self.open: list[str] = []

    def text(self, said: str) -> None:
        self.said += said

    def opened(self, name: str, written: str) -> None:
        self.open.append(name)
        self.said += f"<{name}{written}>"

    def closed(self) -> None:
        self.said += f"</{self.open.pop()}>"

    def ended(self, depth: int) -> None:
        self.said += f"</{self.open[depth]}!>"


def outline(html: str, *, is_xml: bool = False) -> str:
    """What a page tells, tag by tag."""
    told = Outline()
    read(html, told, is_xml=is_xml)
    assert told.open == []
    return told.said


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<p>a<div>b", "<p>a</p><div>b</div>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ul><li><ul><li>a</ul><li>b</ul>", "<ul><li><ul><li>a</li></ul></li><li>b</li></ul>"),
        ("<table><tr><td>a<tr><td>b", "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>"),
        ("<b>a<p>b</b>c", "<b>a<p>b</b!>c</p></b>"),
        ("<span>a<p>b</span>c", "<span>a<p>bc</p></span>"),
        ("a</div>b", "ab"),
        ("<table><tr><td></div></p>a", "<table><tr><td><br></br>a</td></tr></table>"),
        ("<h2>a</h3>b", "<h2>a</h2>b"),
        ("<br/>a</br>", "<br/></br>a<br></br>"),
        ("<div/>a", "<div/>a</div>"),
        ("<svg><path/></svg>a", "<svg><path/></path></svg>a"),
        ("<svg><![CDATA[a<b]]></svg>", "<svg>a<b</svg>"),
        ("<script>a<b></p></script>c", "<script>a<b></p></script>c"),
        ("<title>a&amp;<b></title>c", "<title>a&<b></title>c"),
        ("<a title='>'>b</a>", "<a title='>'>b</a>"),
        ("a<!-- <p> -->b<!-->c<!--->d<?x>e</ x>f", "abcdef"),
        ("a < b & c", "a < b & c"),
        ("<a href='", ""),
        ("<BODY><P>a", "<body><p>a</p></body>"),
    ],
)
def test_elements_open_and_close(html: str, told: str) -> None:
    assert told == outline(html)


def test_in_xml_nothing_ends_by_itself() -> None:
    assert "<p><p/></p><link>a</link></p>" == outline("<p><p/><link>a</link></p>", is_xml=True)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (" a=1 B='2' c=\"3\" d", {"a": "1", "b": "2", "c": "3", "d": ""}),
        (" a=1 a=2", {"a": "1"}),
        (" a = '&lt;x&gt;' /", {"a": "<x>"}),
        (" a=it's b", {"a": "it's", "b": ""}),
        (" a=", {"a": ""}),
    ],
)
def test_attributes_are_read(written: str, told: dict[str, str]) -> None:
    assert told == attributes(written)


@given(st.text(alphabet="<>/!-='\" abptd&;", max_size=80))
def test_all_that_opens_closes(html: str) -> None:
    assert outline(html).count("<") >= 0
