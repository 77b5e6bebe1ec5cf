"""An XML text is told by elements, a feed by what its items show."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.cited.passages import Unreadable
from spacefacts.tools.cited.records import read_xml

FEED = """<?xml version="1.0"?><rss><channel><title>News</title><item><title>Crew is back</title>
<link>https://example.org/</link><description>%s</description></item></channel></rss>"""


@pytest.mark.parametrize(
    "description", ["<![CDATA[<p>It stayed <b>204</b> days</p>]]>", "&lt;p&gt;It stayed 204 days&lt;/p&gt;"]
)
def test_an_item_of_a_feed_shows_its_html_under_its_title(description: str) -> None:
    passages = read_xml(FEED % description)
    assert [("News", "Crew is back")] == [one.headings for one in passages if one.text == "It stayed 204 days"]


def test_an_element_stands_under_its_names_and_attributes() -> None:
    passages = read_xml('<ship><name>A</name><mass unit="kg">8000</mass></ship>')
    assert [("ship", "A", "mass", "kg")] == [one.heads for one in passages if one.text == "8000"]


def test_attributes_are_values() -> None:
    assert [("ship", "mass")] == [one.heads for one in read_xml('<ship mass="8000"/>')]


def test_elements_named_as_in_html_have_no_meaning_of_html() -> None:
    assert ["1", "2", "3"] == [one.text for one in read_xml("<a><link>1</link><script>2</script><td>3</td></a>")]


def test_an_element_may_hold_one_of_its_own_name() -> None:
    assert [("p",), ("p", "p")] == sorted(one.heads for one in read_xml("<p>1<p>2</p></p>"))


@pytest.mark.parametrize("text", ["<a/>", "<a></a>", "", "<a>" * 1000 + "x"])
def test_what_holds_nothing_or_too_deep_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable):
        read_xml(text)


@given(st.text(alphabet="<>/abc=\"' &;![]?-", max_size=60))
def test_any_text_is_read_or_turned_down(text: str) -> None:
    with suppress(Unreadable):
        assert read_xml(text)
