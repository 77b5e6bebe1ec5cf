"""Pages that say they are not there, and addresses that nobody has used."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.network.absences import are_alike, doubt, name_of, said_by, sibling
from spacefacts.tools.network.addresses import read_address
from spacefacts.tools.network.answers import Answer
from spacefacts.tools.network.glance import Glance
from tests.tools.network.web import WORDS, page

NAME = "qwertzuiopasdfghjkly"


@pytest.mark.parametrize(
    "title",
    [
        "Shenzhou-20 lands after 204 days",
        "神舟二十号乘组安全返回",
        "Error 403",
        "Lost and found",
        "Room 404b",
        "北京404路公交",
        "Available now",
        "",
        "...",
        "Removed",
        "Our 1404 readers",
    ],
)
def test_most_titles_say_nothing_of_the_kind(title: str) -> None:
    assert "none" == said_by(title)


@pytest.mark.parametrize(
    "title",
    [
        "Water not found on Mars",
        "How to mend 404 Not Found errors",
        "404 Not Found - HTTP | MDN",
        "Peugeot 404 - Wikipedia",
        "Wreck of the liner not found after all, says the navy",
        "为什么会出现页面不存在",
        "A lost page of the diary could not be found",
    ],
)
def test_a_title_with_other_words_may_say_so(title: str) -> None:
    assert "weak" == said_by(title)


@given(st.text(max_size=200))
def test_any_title_is_read(title: str) -> None:
    assert said_by(title) in ("none", "weak", "strong")


@given(
    st.lists(
        st.sampled_from(["page", "not", "found", "404", "the ", "是", "页面", "不存在", " | ", "-", "x"]), max_size=300
    )
)
def test_no_title_takes_long(words: list[str]) -> None:
    assert said_by(" ".join(words) * 20) in ("none", "weak", "strong")


def test_only_pages_are_doubted() -> None:
    text = Answer(url="", code=200, headers={"content-type": "text/plain"}, body=b"<title>404 Not Found</title>")
    assert "none" == doubt(Glance(text), "https://example.org/")


@pytest.mark.parametrize(
    ("url", "beside"),
    [
        ("https://example.org/a/b", "https://example.org/a/*"),
        ("https://example.org/a/b.html", "https://example.org/a/*.html"),
        ("https://example.org/a/b/", "https://example.org/a/*/"),
        ("https://example.org/b", "https://example.org/*"),
        ("https://example.org/a/b.php?id=7", "https://example.org/a/*.php"),
        ("https://example.org/?p=12", "https://example.org/?p=*"),
        ("https://example.org/?a=1&p=12", "https://example.org/?a=1&p=*"),
        ("https://example.org/", "https://example.org/*"),
    ],
)
def test_an_address_that_cannot_exist_stands_beside_the_other(url: str, beside: str) -> None:
    found = sibling(url, 0)
    before, _, after = beside.partition("*")
    assert found.startswith(before)
    assert found.endswith(after)
    assert 20 == len(found) - len(before) - len(after)


@given(st.from_regex(r"[a-z0-9/?=&.%-]{0,30}", fullmatch=True), st.integers())
def test_such_an_address_is_one_of_the_same_host(end: str, seed: int) -> None:
    found = read_address(sibling(f"https://example.org/{end}", seed))
    assert found is not None
    assert "example.org" == found.site


def test_such_an_address_is_the_same_each_time() -> None:
    assert sibling("https://example.org/a", 1) == sibling("https://example.org/a", 1)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://example.org/a/b.html", "b.html"),
        ("https://example.org/a/%E8%88%B9/", "船"),
        ("https://example.org/?p=12", "p=12"),
        ("https://example.org/", ""),
    ],
)
def test_an_address_has_a_name(url: str, name: str) -> None:
    assert name == name_of(url)


def alike(one: Answer, other: Answer) -> bool:
    """Whether two pages are the same but for their names."""
    return are_alike(Glance(one), Glance(other), ("crew", NAME))


def test_the_same_message_makes_pages_alike() -> None:
    assert alike(page("Not found: crew", WORDS), page(f"Not found: {NAME}", f"Today: {WORDS[::-1]}"))


def test_the_same_words_make_pages_alike() -> None:
    other = page("Example", f"{WORDS * 3} {NAME} 22:05:17")
    assert alike(page("Example", f"{WORDS * 3} crew 22:05:16"), other)


def test_the_same_title_alone_does_not() -> None:
    assert not alike(page("Example", WORDS * 3), page("Example", "Nothing to see, but quite other words than those."))


def test_what_is_no_page_is_like_none() -> None:
    assert not alike(page("404"), Answer(url="", code=200, body=b"404"))


def test_a_port_is_no_word_on_what_a_page_is_about() -> None:
    assert "strong" == doubt(Glance(page("Page not found", "")), "http://127.0.0.1:44041/soft")


def test_an_address_about_the_matter_leads_to_a_page_about_it() -> None:
    assert "weak" == doubt(Glance(page("Page not found", "")), "https://a.org/why/404")
