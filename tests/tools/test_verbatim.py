"""What of a page is shown verbatim."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.verbatim import with_comments, without_blocks, without_code, without_elements, without_indented


@pytest.mark.parametrize(
    "text",
    [
        "- item\n\n    ```text\n    code\n\n    code\n    ```",
        "> ```\n> code\n> ```",
        "1. ~~~\n   code\n   ~~~",
        "```\ncode",
        "``code ` code``",
    ],
)
def test_code_is_blanked_wherever_it_stands(text: str) -> None:
    assert "code" not in with_comments(text)


@pytest.mark.parametrize(
    "text", ["A lone ` mark.\n\nwords\n\nAnother ` mark.", r"\`words\`", "``` words ``` and words"]
)
def test_words_between_stray_marks_are_no_code(text: str) -> None:
    assert "words" in with_comments(text)


def test_a_fence_of_another_sort_closes_nothing() -> None:
    assert "words" not in with_comments("```\n~~~\nwords\n```")


@pytest.mark.parametrize(
    "text",
    [
        "Words.\n\n    code",
        "- item\n\nWords.\n\n    code\n\n    code",
        "- item\n\n      code",
        "!!! note\n\n        code",
        "Words.\n\n\tcode",
    ],
)
def test_an_indented_block_is_code(text: str) -> None:
    assert "code" not in without_indented(text)


@pytest.mark.parametrize(
    "text",
    [
        "Words,\n    words",
        "- item\n\n    words",
        "1. item\n\n    words",
        "- item\n    - item\n\n        words",
        "!!! note\n\n    words",
        '=== "Tab"\n\n    words',
        "[^1]: Note.\n\n    words",
        "Term\n:   Meaning.\n\n    words",
        "<div>\n\n    <p>words</p>",
    ],
)
def test_what_belongs_to_an_item_or_a_note_is_no_code(text: str) -> None:
    assert "words" in without_indented(text)


def test_a_line_that_begins_with_code_is_not_indented() -> None:
    assert "words" in without_blocks("Words.\n\n`a long piece of code` and words")


def test_an_item_ends_the_code_that_is_left_open_in_the_one_before() -> None:
    assert "words" in without_blocks("- a ` mark\n- words\n- another ` mark")


def test_elements_of_html_that_hold_code_are_blanked() -> None:
    html = "<p>words <code>code</code></p><pre>\ncode</pre><script>code()</script><STYLE>code</STYLE>"
    assert ("code" not in without_elements(html), True) == (True, "words" in without_elements(html))


@given(st.text(alphabet="`~ \n\tab<>!-*1.>:[]^"))
def test_blanking_keeps_every_character_in_its_place(text: str) -> None:
    for blanked in (without_code(text), without_indented(text), without_elements(text)):
        assert [len(line) for line in text.split("\n")] == [len(line) for line in blanked.split("\n")]
