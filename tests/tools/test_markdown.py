"""The Markdown extension, in Python-Markdown alone."""

from __future__ import annotations

import pytest
from markdown import Markdown

from spacefacts.tools.markdown import RENDERING, MacroFailed, Rendering
from tests.tools.project import Project


def convert(project: Project, text: str, **options: str) -> str:
    facts = {"facts": str(project.root / "facts")}
    settings = {"spacefacts": {**facts, **options}}
    return Markdown(extensions=["tables", "fenced_code", "spacefacts"], extension_configs=settings).convert(text)


def test_a_number_stands_in_its_sentence(project: Project) -> None:
    html = convert(project, 'It *lasted* {{ fact("lamp.lasted") }}, they say.')

    assert html.startswith("<p>It <em>lasted</em> <a ")
    assert html.endswith(">204 days</a>, they say.</p>")


def test_a_number_stands_in_a_table(project: Project) -> None:
    html = convert(project, '| a | b |\n|---|---|\n| x | {{ fact("lamp.length") }} |')

    assert ">1.5 m</a></td>" in html


def test_a_block_is_not_wrapped_in_a_paragraph(project: Project) -> None:
    assert convert(project, 'Before.\n\n{{ table("thing", ["length"]) }}\n\nAfter.').startswith("<p>Before.</p>\n<div ")


def test_links_begin_at_the_root_that_is_configured(project: Project) -> None:
    assert 'href="/facts/lamp/#length"' in convert(project, '{{ fact("lamp.length") }}')
    assert 'href="/base/facts/lamp/#length"' in convert(project, '{{ fact("lamp.length") }}', root="/base/")


def test_code_stays_as_it_is_written(project: Project) -> None:
    assert '<code>{{ fact("lamp.length") }}</code>' in convert(project, '`{{ fact("lamp.length") }}`')


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ('fact("lamp.lenght")', "did you mean lamp.length"),
        ('fcat("lamp.length")', "write fact"),
        ("fact(lamp.length)", "quote it"),
        ('fact("lamp.length", colour="red")', "colour"),
    ],
)
def test_a_macro_that_fails_names_its_line_and_column(call: str, words: str, project: Project) -> None:
    with pytest.raises(MacroFailed, match=words) as failure:
        convert(project, "One.\n\nTwo {{ " + call + " }}.")

    assert (3, 5) == (failure.value.line, failure.value.column)


def test_a_number_speaks_the_language_of_its_page(project: Project) -> None:
    assert ">204天</a>" in convert(project, '{{ fact("lamp.lasted") }}', language="zh")


def test_a_call_in_another_language_than_its_page_says_so(project: Project) -> None:
    chinese = convert(project, '{{ fact("lamp.lasted", lang="zh") }} {{ fact("lamp.lasted", lang="en") }}')

    assert chinese.startswith('<p><span lang="zh-Hans"><a ')
    assert 1 == chinese.count(" lang=")


def test_a_block_in_another_language_is_a_block_still(project: Project) -> None:
    html = convert(project, '{{ table("thing", ["length"], lang="zh") }}')

    assert html.startswith('<div lang="zh-Hans"><div class="sf-table"')


def test_files_are_looked_for_at_the_top_and_pages_in_their_own_language(project: Project) -> None:
    page = Rendering(catalog=project.catalog(), root="../", top="../../", language="zh")
    told = RENDERING.set(page)
    try:
        html = convert(project, '{{ data("lamp") }} {{ fact("lamp.lasted") }}')
    finally:
        RENDERING.reset(told)

    assert 'href="../../api/v1/subjects/lamp.json"' in html
    assert 'href="../facts/lamp/#lasted"' in html
