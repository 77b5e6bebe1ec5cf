"""Two languages: which page is missing, what one leaves out, and which words of the facts have one alone."""

from __future__ import annotations

import pytest

from tests.tools.project import BASE, Project

CHINESE = {"docs/index.md": "The lamp.\n", "docs/index.zh.md": "这盏灯。\n"}


def found(project: Project, name: str) -> list[str]:
    """Where a rule is broken, and what to write."""
    return [f"{finding.place}: {finding.message}" for finding in project.check().findings if finding.name == name]


def test_a_project_without_a_chinese_page_needs_none(project: Project) -> None:
    project.write({"docs/index.md": "The lamp.\n", "docs/oil.md": "Its oil.\n"})

    assert [] == found(project, "translation-missing")


def test_a_page_without_its_chinese_is_told_the_name_of_the_file_to_write(project: Project) -> None:
    project.write({**CHINESE, "docs/use/oil.md": "Its oil.\n"})

    assert ["docs/use/oil.md:1:1: write its Chinese beside it, in oil.zh.md"] == found(project, "translation-missing")


def test_a_chinese_page_that_translates_none_is_told(project: Project) -> None:
    project.write({**CHINESE, "docs/oil.zh.md": "灯油。\n"})

    assert ["docs/oil.zh.md:1:1"] == [one.partition(": ")[0] for one in found(project, "translation-missing")]


def test_only_the_pages_of_the_project_need_both_languages(project: Project) -> None:
    project.write({**CHINESE, "README.md": "The lamp.\n"})

    assert [] == found(project, "translation-missing")


@pytest.mark.parametrize(
    "chinese",
    [
        '长{{ fact("lamp.length") }}，历时{{ fact("lamp.lasted", digits=0) }}。',
        '{{ fact("lamp.lasted", lang="zh") }}、{{ fact("lamp.length", unit="m") }}',
    ],
)
def test_order_and_manner_are_the_translators_own(chinese: str, project: Project) -> None:
    english = 'It lasted {{ fact("lamp.lasted") }}, and is {{ fact("lamp.length") }} long.'
    project.write({"docs/index.md": english, "docs/index.zh.md": chinese})

    assert [] == found(project, "translation-differs")


def test_a_fact_that_the_translation_leaves_out_is_told_with_its_line(project: Project) -> None:
    project.write({"docs/index.md": 'Lit.\n\n{{ fact("lamp.lasted") }}\n', "docs/index.zh.md": "点亮。\n"})

    (message,) = found(project, "translation-differs")
    assert message.startswith("docs/index.zh.md:1:1: lamp.lasted is left out, which docs/index.md:3 asks for")


def test_a_fact_that_only_the_translation_has_is_told_where_it_stands(project: Project) -> None:
    project.write({"docs/index.md": "Lit.\n", "docs/index.zh.md": '历时{{ fact("lamp.lasted") }}。\n'})

    (message,) = found(project, "translation-differs")
    assert message.startswith("docs/index.zh.md:1:3: lamp.lasted is asked for oftener than in docs/index.md")


def test_a_fact_that_is_told_twice_in_one_language_alone_is_told_once(project: Project) -> None:
    call = '{{ fact("lamp.lasted") }}'
    project.write({"docs/index.md": f"{call}\n", "docs/index.zh.md": f"{call}、{call}\n"})

    assert 1 == len(found(project, "translation-differs"))


def test_the_subjects_and_columns_of_a_table_count(project: Project) -> None:
    project.write(
        {
            "docs/index.md": '{{ table(["lamp"], ["length", "made"]) }}\n',
            "docs/index.zh.md": '{{ table(["lamp"], ["length"], caption="灯") }}\n',
        }
    )

    (message,) = found(project, "translation-differs")
    assert "made is left out" in message


def placed(at: str) -> dict[str, str]:
    """The lamp with a word on where in the letter its length stands."""
    return {"facts/thing/lamp.yaml": BASE["facts/thing/lamp.yaml"].replace("letter, says", f"letter, at: {at}, says")}


@pytest.mark.parametrize("at", ["page 2", "p. 2", "'§ 2, table'", "第2页"])
def test_a_place_in_a_source_in_words_of_one_language_is_told(at: str, project: Project) -> None:
    project.write({**CHINESE, **placed(at)})

    (message,) = found(project, "place-untranslated")
    assert message.startswith("facts/thing/lamp.yaml:9:32: ")


@pytest.mark.parametrize("at", ["2", "'§ 2.1'", "“Size”", "'§ 2, «Size»'", "{en: page 2, zh: 第2页}"])
def test_signs_numbers_and_quoted_headings_need_no_translation(at: str, project: Project) -> None:
    project.write({**CHINESE, **placed(at)})

    assert [] == found(project, "place-untranslated")


def test_a_place_is_in_one_language_where_the_pages_are(project: Project) -> None:
    project.write({"docs/index.md": "The lamp.\n", **placed("page 2")})

    assert [] == found(project, "place-untranslated")
