"""The Markdown of notebooks, and where it stands."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.notebooks import BadNotebook, read_notebook


def notebook(*cells: object, **options: object) -> str:
    """A notebook with these sources in Markdown cells."""
    made = [{"cell_type": "markdown", "metadata": {"source": ["not me"]}, "source": cell} for cell in cells]
    return json.dumps({"cells": made, "nbformat": 4}, **options)  # type: ignore[arg-type]  # passed on as they are


def test_the_text_is_that_of_the_markdown_cells() -> None:
    file = '{"cells": [{"cell_type": "code", "source": ["code"]}, {"source": ["a\\n", "b"], "cell_type": "markdown"}]}'
    assert "a\nb" == read_notebook(file).text


def test_cells_stand_apart() -> None:
    one = read_notebook(notebook("One", ["Two"]))
    assert ("One\n\nTwo", ((0, 3), (5, 8))) == (one.text, one.cells)


def test_the_cells_of_an_old_notebook_are_found_in_its_worksheets() -> None:
    file = '{"worksheets": [{"cells": [{"cell_type": "markdown", "source": "Words"}]}]}'
    assert "Words" == read_notebook(file).text


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_every_character_knows_where_it_stands(indent: int | None, ascii_only: bool) -> None:
    text = 'Say "204 天"\t\\ 😀\nand on'
    file = notebook(text, text.splitlines(keepends=True), indent=indent, ensure_ascii=ascii_only)
    one = read_notebook(file)
    for start, end in one.cells:
        places = [one.spread(place, place + 1) for place in range(start, end)]
        assert list(text) == [json.loads(f'"{file[first:last]}"') for first, last in places]


def test_words_over_two_strings_stand_from_the_first_to_the_last() -> None:
    file = notebook(["one\n", "two"])
    start, end = read_notebook(file).spread(0, 7)
    assert 'one\\n", "two' == file[start:end]


def test_the_end_of_the_text_is_where_its_last_character_ends() -> None:
    file = notebook("one")
    one = read_notebook(file)
    assert '"' == file[one.spread(3, 3)[0]]


def test_half_a_character_is_none() -> None:
    assert "\N{REPLACEMENT CHARACTER}" == read_notebook(notebook("\ud83d")).text


def test_a_notebook_without_words_is_empty() -> None:
    assert ("", (0, 0)) == (read_notebook('{"cells": []}').text, read_notebook('{"cells": []}').spread(0, 0))


@pytest.mark.parametrize(
    "file", ["", "[]", '{"a": 1}', '{"cells": [', "null", "[" * 100_000, '{"cells": 5}', '{"cells": {"a": 1}}']
)
def test_what_is_no_notebook_is_told(file: str) -> None:
    with pytest.raises(BadNotebook, match="no notebook"):
        read_notebook(file)


def test_a_mistake_in_the_file_is_told_with_its_place() -> None:
    with pytest.raises(BadNotebook) as caught:
        read_notebook('{"cells": [}')
    assert 11 == caught.value.position


def test_new_words_are_escaped_as_the_file_is() -> None:
    assert r"\u5929\"" == read_notebook(notebook("a")).escaped('天"')
    assert r"天\"" == read_notebook(notebook("天", ensure_ascii=False)).escaped('天"')


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=3), st.booleans())
def test_any_text_comes_back(cells: list[str], ascii_only: bool) -> None:
    one = read_notebook(notebook(*cells, ensure_ascii=ascii_only))
    assert cells == [one.text[start:end] for start, end in one.cells]
