"""Where fragments of a Markdown document can lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.headings import anchors_in


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("# Set up", "set-up"),
        ("## Set up ##", "set-up"),
        ("#Set up", "set-up"),
        ("Set up\n===", "set-up"),
        ("Words\n\nSet up\n---", "set-up"),
        ("> ## Set up", "set-up"),
        ("- ## Set up", "set-up"),
        ("<h2>Set <b>up</b></h2>", "set-up"),
        ("# Set `up()`", "set-up"),
        ("# *Set* **up**", "set-up"),
        ("# [Set](a.md) [up](<b c.md> 'd')", "set-up"),
        ("# _Set_ up", "set-up"),
        ("# snake_case", "snake_case"),
        ("# What's new?", "whats-new"),
        ("# A & B", "a--b"),
        ("# A & B", "a-b"),
        ("# 1.2.3 - 2020", "123---2020"),
        ("# [1.2.3] - 2020", "123---2020"),
        ("# 安装 说明", "安装-说明"),
        ("# Größe", "größe"),
        ("# Größe", "groe"),
        ("# Café", "cafe"),
        ("# 🚀 Launch", "-launch"),
        ("# 🚀 Launch", "launch"),
        ("# :rocket: Launch", "rocket-launch"),
        ("# :rocket: Launch", "launch"),
        ("# ![logo](a.png) Lamp", "lamp"),
        ("# 2. Set up", "2-set-up"),
        ("# 2. Set up", "set-up"),
        ("# v1.2", "v1.2"),
        ("# A\n# A", "a-1"),
        ("# A\n# A", "a_1"),
        ("# A {#lamp}", "lamp"),
        ("# A { #lamp .x }", "lamp"),
        ("# A {: #lamp }", "lamp"),
        ('# A {: id="lamp" }', "lamp"),
        ("(lamp)=\n# A", "lamp"),
        ('<a id="lamp"></a>', "lamp"),
        ('<a name="lamp"></a>', "lamp"),
        ('<h3 name="lamp">\nA\n</h3>', "lamp"),
        ("Words[^1]\n\n[^1]: Note", "fn:1"),
        ("# Set up", "Set-up"),
    ],
)
def test_a_fragment_that_any_convention_makes_is_there(text: str, fragment: str) -> None:
    assert fragment in (anchors_in(text) or ())


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("# Set up", "setup"),
        ("```\n# Set up\n```", "set-up"),
        ("Set up", "set-up"),
        ("# A", "a-1"),
        ("<!-- <a id='lamp'></a> -->", "lamp"),
        ("---\nset up\n---\n", "set-up"),
        ("| Set up |\n|---|", "set-up"),
        ("- Set up\n\n---", "set-up"),
    ],
)
def test_what_makes_no_heading_has_no_fragment(text: str, fragment: str) -> None:
    assert fragment not in (anchors_in(text) or ())


@pytest.mark.parametrize("text", ['--8<-- "a.md"', "{% include 'a.md' %}", "::: module.name"])
def test_a_text_that_brings_others_in_may_have_any(text: str) -> None:
    assert anchors_in(f"# A\n\n{text}\n") is None


@given(st.text(alphabet="# \n=->`_*[]()a1:!{}<>~é天"))
def test_any_text_is_read(text: str) -> None:
    found = anchors_in(text)
    assert found is None or all(isinstance(one, str) for one in found)


@pytest.mark.parametrize("line", ["a\n", "> ", "- ", "# a\n", "a\n---\n", "[", "_a ", "<h1>"])
def test_a_long_text_is_read(line: str) -> None:
    assert anchors_in(line * 2000) is not None
