"""What a page shows at a glance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.network.answers import Answer
from spacefacts.tools.network.glance import Glance


def glance(html: str | bytes, sort: str = "text/html") -> Glance:
    """A page of this type."""
    body = html if isinstance(html, bytes) else html.encode()
    return Glance(Answer(url="", code=200, headers={"content-type": sort} if sort else {}, body=body))


@pytest.mark.parametrize("sort", ["text/html", "TEXT/HTML; charset=utf-8", "application/xhtml+xml", ""])
def test_html_is_a_page(sort: str) -> None:
    assert glance("<!DOCTYPE html><p>words", sort).is_page


@pytest.mark.parametrize("sort", ["text/plain", "image/png", "application/json", "application/pdf"])
def test_nothing_else_is(sort: str) -> None:
    assert not glance("<!DOCTYPE html><p>words", sort).is_page


def test_words_without_a_type_are_no_page() -> None:
    assert not glance("words", "").is_page


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ("<title>Crew &amp; ship</title>", "Crew & ship"),
        ("<TITLE lang=en>\n Crew\n home </TITLE>", "Crew home"),
        ("<title>Crew<meta name=x>", "Crew"),
        ("<p>words", ""),
    ],
)
def test_a_page_has_a_title(html: str, title: str) -> None:
    assert title == glance(html).title


def test_a_page_has_a_headline() -> None:
    assert "Crew home" == glance("<h1><img src=x></h1><h1 class=a>Crew <b>home</b></h1><h1>More</h1>").headline


@pytest.mark.parametrize("charset", ["gb2312", "gbk", "gb18030"])
def test_a_title_is_read_in_the_character_set_of_the_header(charset: str) -> None:
    assert "页面不存在" == glance("<title>页面不存在</title>".encode("gbk"), f"text/html; charset={charset}").title


def test_a_title_is_read_in_the_character_set_of_the_page() -> None:
    assert "页面" == glance("<meta charset=gbk><title>页面</title>".encode("gbk")).title


def test_what_nobody_sees_is_no_text() -> None:
    html = "<title>a</title><!-- b --><script>c</script><style>d</style><noscript>e</noscript><p>f<br>g"
    assert "f g" == glance(html).text


@pytest.mark.parametrize(
    ("html", "length"),
    [
        ("<p>The crew came home", 4),
        ("<p>乘组安全返回", 3),
        ("<p>乘组 took 204 days", 4),
        ("<p>" + "word " * 9_000, 400),
    ],
)
def test_a_page_has_a_length(html: str, length: int) -> None:
    assert min(length, 400) == min(glance(html).length, 400)


def test_words_behind_long_scripts_are_counted() -> None:
    assert 200 == glance(f"<script>{'x ' * 20_000}</script>{'word ' * 200}").length


@pytest.mark.parametrize(
    ("tag", "target"),
    [
        ('<meta http-equiv="refresh" content="0; url=/there">', "/there"),
        ("<META HTTP-EQUIV=Refresh CONTENT='0;URL=/there'>", "/there"),
        ('<meta content="0; url=\'/there\'" http-equiv="refresh">', "/there"),
        ('<meta http-equiv="refresh" content="0, /there?a=1&amp;b=2">', "/there?a=1&b=2"),
        ('<meta http-equiv="refresh" content="0">', ""),
        ('<meta http-equiv="refresh" content="5; url=/there">', ""),
        ('<meta http-equiv="refresh" content="; url=/there">', "/there"),
        ('<!-- <meta http-equiv="refresh" content="0; url=/there"> -->', ""),
        ('<noscript><meta http-equiv="refresh" content="0; url=/there"></noscript>', ""),
        ('<meta name="refresh" content="0; url=/there">', ""),
    ],
)
def test_a_page_may_send_its_readers_on_at_once(tag: str, target: str) -> None:
    assert target == glance(f"<html><head>{tag}</head>").refresh


@given(st.text(alphabet="<>/!-abchrefst=\"'; 0u", max_size=400))
def test_any_soup_of_tags_is_looked_at(soup: str) -> None:
    found = glance(f"<meta refresh {soup}")
    assert isinstance(found.title + found.headline + found.text + found.refresh, str)
    assert found.length >= 0


def test_tags_without_end_take_no_long_time() -> None:
    assert glance("<h1>" * 50_000 + "<title>" * 50_000 + "<!--" * 50_000).length >= 0
    assert "" == glance("<h1" * 50_000).headline
