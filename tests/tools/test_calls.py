"""Macro calls in Markdown."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.arguments import BadArgument
from spacefacts.tools.calls import BadCall, find_calls, show
from spacefacts.tools.verbatim import without_code
from tests.tools.project import Project


def only_call(text: str) -> tuple[str, list[object], dict[str, object]]:
    (call,) = find_calls(text)
    return call.read()


def test_a_call_is_a_name_with_literal_arguments() -> None:
    assert ("fact", ["a.b"], {"digits": 1}) == only_call('Stayed {{ fact("a.b", digits=1) }} there.')


def test_a_call_may_span_lines() -> None:
    assert ("table", ["x", ["a", "b"]], {}) == only_call('{{ table("x",\n  ["a",\n   "b"]) }}')


def test_a_call_knows_its_line_and_column() -> None:
    (call,) = find_calls('One.\n\nTwo {{ fact("a.b") }}.')

    assert (3, 5) == (call.line, call.column)


@pytest.mark.parametrize(
    "text",
    [
        '`{{ fact("a.b") }}`',
        '``{{ fact("a.b") }} ` ``',
        '```\n{{ fact("a.b") }}\n```',
        '~~~ python\n{{ fact("a.b") }}\n~~~',
        '````\n```\n{{ fact("a.b") }}\n````',
        '<!-- {{ fact("a.b") }} -->',
    ],
)
def test_code_and_comments_are_left_alone(text: str) -> None:
    assert [] == find_calls(text)


def test_code_does_not_hide_what_follows_it() -> None:
    assert ["fact"] == [call.read()[0] for call in find_calls('```\ncode\n```\n\n`code` {{ fact("a.b") }}')]


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "fact",
        "fact(",
        "1 + 1",
        "fact(address)",
        'fact(*["a"])',
        'fact(**{"a": 1})',
        '__import__("os").system("ls")',
        'fact("a" + "b" * 9999999999)',
        'a.b("c")',
        "fact(lambda: 1)",
    ],
)
def test_anything_but_a_call_with_literals_is_refused(inside: str) -> None:
    with pytest.raises(BadCall):
        only_call("{{ " + inside + " }}")


@given(st.text())
def test_blanking_code_keeps_every_character_in_its_place(text: str) -> None:
    blanked = without_code(text)

    assert len(text) == len(blanked)
    assert [i for i, c in enumerate(text) if c == "\n"] == [i for i, c in enumerate(blanked) if c == "\n"]


@given(st.text(alphabet="{}`~<!->fact(\"'.)\n ", max_size=60))
def test_reading_calls_ends_in_a_call_or_in_words(text: str) -> None:
    for call in find_calls(text):
        with suppress(BadCall):
            assert call.read()[0].isidentifier()


def test_an_unknown_macro_suggests_the_nearest(project: Project) -> None:
    (call,) = find_calls('{{ tabel("thing") }}')

    with pytest.raises(BadCall, match="write table"):
        show(call, project.catalog())


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("fact()", "fact cannot be called so: missing a required argument: 'address'"),
        ('fact("lamp.length", nope=1)', "fact cannot be called so: got an unexpected keyword argument 'nope'"),
        ("fact(5)", "fact cannot take 5 as address; write a text"),
        ("fact(None)", "fact cannot take None as address; write a text"),
        ('fact("lamp.length", lang="fr")', "fact cannot take 'fr' as lang; write 'en' or 'zh'"),
        ('fact("lamp.length", digits="two")', "fact cannot take 'two' as digits; write a whole number"),
        ('fact("lamp.length", digits=True)', "fact cannot take True as digits; write a whole number"),
        ('fact("lamp.length", unit=5)', "fact cannot take 5 as unit; write a text"),
        ('cite(["lamp"])', r"cite cannot take \['lamp'\] as of; write a text"),
        ('table("thing", "length")', "table cannot take 'length' as columns; write a list of texts"),
        ("table(5)", "table cannot take 5 as of; write a text or a list of texts"),
        ('table("thing", where=["x"])', r"table cannot take \['x'\] as where; write texts by name"),
        ('timeline("lamp", properties="begun")', "timeline cannot take 'begun' as properties; write a list of texts"),
        ('chart("thing", "length", caption="x", log=1)', "chart cannot take 1 as log; write True or False"),
    ],
)
def test_an_argument_that_a_macro_cannot_take_is_told_with_what_to_write(
    inside: str, words: str, project: Project
) -> None:
    (call,) = find_calls("{{ " + inside + " }}")

    with pytest.raises(BadArgument, match=words):
        show(call, project.catalog())
