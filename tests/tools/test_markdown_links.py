"""The links of a Markdown text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.markdown_links import markdown_links
from spacefacts.tools.verbatim import with_comments


def targets(text: str) -> list[str]:
    """Where the links of a text lead."""
    return [link.target for link in markdown_links(with_comments(text))]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("[a](b.md)", "b.md"),
        ('[a](b.md "title")', "b.md"),
        ("[a](b.md 'title')", "b.md"),
        ("[a](b.md (title))", "b.md"),
        ("[a]( b.md )", "b.md"),
        ("[a](\nb.md\n'title')", "b.md"),
        ("[a](<b c.md>)", "b c.md"),
        ("[a](w_(b)_c)", "w_(b)_c"),
        ("[a](w_((b))_c)", "w_((b))_c"),
        (r"[a](b\)c)", "b)c"),
        ("[a](b&amp;c)", "b&c"),
        ("[a [b] c](d.md)", "d.md"),
        (r"[a \] c](d.md)", "d.md"),
        ("[a\nb](d.md)", "d.md"),
        ("[](d.md)", "d.md"),
        ("![a](b.png)", "b.png"),
        ("![a](b.png =100x20)", "b.png"),
        ("![a](b.png){ width=20 }", "b.png"),
        ("- [a](b.md)", "b.md"),
        ("| [a](b.md) |", "b.md"),
        ("> [a](b.md)", "b.md"),
        ("## [a](b.md)", "b.md"),
        ("- item\n\n    [a](b.md)", "b.md"),
        ("[^1]: See [a](b.md).", "b.md"),
        ("[^1]", None),
        ("[a](#b)", "#b"),
        ("[a][b]\n\n[b]: c.md", "c.md"),
        ("[a][b]\n\n[B]: <c d.md> 'title'", "c d.md"),
        ("[a][b]\n\n[b]:\n  c.md\n  'title'", "c.md"),
        ("[a][]\n\n[a]: c", "c"),
        ("[a]\n\n[a]: c", "c"),
        ("[note]: nothing", None),
        ("[note]: this is a remark", None),
        ("[^1]: c.md", None),
        ("*[HTML]: Hypertext", None),
        ("<https://a.org/b?c&amp;d>", "https://a.org/b?c&d"),
        ("<ada@a.org>", None),
        ("See https://a.org/b.", "https://a.org/b"),
        ("[https://a.org/](https://b.org/)", "https://b.org/"),
        ("<img src='b.png' alt=''>", "b.png"),
        ('<a href="b.html#c">d</a>', "b.html#c"),
        (r"\[[1](b.md)\]", "b.md"),
        ("# \\<script setup>\n\n[a](b.md)", "b.md"),
        ('<Video href="https://a.org/b" />', "https://a.org/b"),
        ("<p>\n<a href=b.html>d</a>\n</p>", "b.html"),
    ],
)
def test_every_way_to_write_a_link_is_read(text: str, target: str | None) -> None:
    assert ([] if target is None else [target]) == targets(text)


@pytest.mark.parametrize(
    "text",
    [
        "`[a](b.md)`",
        "```\n[a](b.md)\n```",
        "<!-- [a](b.md) -->",
        "<pre>[a](b.md)</pre>",
        "<code>[a](b.md)</code>",
        "---\nlink: '[a](b.md)'\n---\n",
        "$f[a](b)$",
        "$$\nf[a](b)\n$$",
        r"\[a](b.md)",
        "[a] (b.md)",
        "[a]()",
        "[a](b c.md)",
        "text](b.md)",
        "[a\n\nb](c.md)",
        '{{ table("https://a.org/b") }}',
    ],
)
def test_what_is_no_link_is_left_alone(text: str) -> None:
    assert [] == targets(text)


@pytest.mark.parametrize(
    "target",
    [
        "{{ url }}",
        "{% url 'a' %}",
        "https://${HOST}/a",
        "https://a.org/{name}",
        "path/<name>",
        "https://...",
        "$URL/a",
    ],
)
def test_a_target_with_a_part_to_fill_in_is_left_out(target: str) -> None:
    assert [] == targets(f"[a]({target})")


@pytest.mark.parametrize("host", ["localhost", "localhost:80", "127.0.0.1:80", "[::1]:80", "a.org.", "test.org"])
def test_a_host_that_somebody_may_reach_is_kept(host: str) -> None:
    assert [f"http://{host}/b"] == targets(f"[a](http://{host}/b)")


def test_a_host_that_only_looks_like_one_is_kept() -> None:
    assert ["https://counterexample.com/a", "https://example.com.org/"] == targets(
        "[a](https://counterexample.com/a) [b](https://example.com.org/)"
    )


def test_an_image_in_a_link_is_two() -> None:
    links = markdown_links("[![a](b.png)](c.md)")
    assert [("b.png", True), ("c.md", False)] == [(link.target, link.is_loaded) for link in links]


def test_a_link_holds_no_other() -> None:
    assert ["b.md"] == targets("[a [a](b.md) a](c.md)")


def test_a_link_stands_where_its_target_does() -> None:
    text = "A [link](<a b.md> 't') and [one][x], <https://a.org/>.\n\n[x]: c&amp;d.md\n"
    links = markdown_links(text)
    assert ["a b.md", "https://a.org/", "c&amp;d.md"] == [text[link.start : link.end] for link in links]
    assert [link.written for link in links] == [text[link.start : link.end] for link in links]


@pytest.mark.parametrize(("target", "is_external", "is_local"), [
    ("HTTPS://a.org", True, False),
    ("a/b.md", False, True),
    ("#a", False, True),
    ("mailto:a@b.org", False, False),
    ("//a.org/b", False, False),
    ("attachment:a.png", False, False),
])  # fmt: skip
def test_a_link_knows_whether_it_leads_out(target: str, is_external: bool, is_local: bool) -> None:
    (link,) = markdown_links(f"[a]({target})")
    assert (is_external, is_local) == (link.is_external, link.is_local)


@given(st.text(alphabet="[]()<>!\\ \n\"'ab:/.#$`{}^-"))
def test_any_text_is_read_and_every_link_stands_in_it(text: str) -> None:
    for link in markdown_links(with_comments(text)):
        assert text[link.start : link.end] == link.written


@pytest.mark.parametrize("part", ["[", "[a](", "![", "](", "[a](b ", "<a ", "$", "(", "[a]: ", "> ", "\\[", "{{"])
def test_a_long_text_of_openings_is_read(part: str) -> None:
    assert len(markdown_links(part * 3000)) < 3001
