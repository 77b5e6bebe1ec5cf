"""The generated files."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from spacefacts.loading import default
from spacefacts.snapshot import canonical
from spacefacts.tools.describing import described
from spacefacts.tools.exports.docs import _rule
from spacefacts.tools.rooms import entries
from spacefacts.tools.rules import find_rule
from spacefacts.tools.site import files_for_programs, generated_files
from tests.tools.project import Project


def test_every_export_is_a_mapping_from_paths_to_bytes(project: Project) -> None:
    for export in entries("exports").values():
        for path, data in export(project.catalog(), "").items():
            assert isinstance(data, bytes)
            assert not path.startswith("/")


def test_exports_never_write_the_same_path(project: Project) -> None:
    catalog = project.catalog()
    made = [export(catalog, "") for export in entries("exports").values()]
    files = dict.fromkeys(path for one in made for path in one)

    assert sum(map(len, made)) == len(files)
    assert not files.keys() & described(catalog, "", files_for_programs(catalog, "")).keys()


def test_the_files_of_the_api_are_cut_from_the_snapshot() -> None:
    files = entries("exports")["api"](default(), "")

    for fact in default():
        assert f"{canonical(fact.as_dict())}\n".encode() == files[f"api/v1/facts/{fact.address}.json"]
    for subject in default().subjects():
        assert f"{canonical(subject.with_facts())}\n".encode() == files[f"api/v1/subjects/{subject.id}.json"]


def test_a_kind_is_a_table_in_csv(project: Project) -> None:
    csv = generated_files(project.catalog(), "")["api/v1/kinds/thing.csv"].decode()

    assert csv.splitlines() == [
        "subject,length,begun,ended,made,lasted",
        "lamp,1.5,2025-01-01T00:00Z,2025-07-24T00:00Z,108,204",
    ]


def test_a_fact_in_the_api_carries_what_was_promised(project: Project) -> None:
    fact = json.loads(generated_files(project.catalog(), "")["api/v1/facts/lamp.lasted.json"])
    promised = "address subject property kind label value text unit qualifier precision as_of status derivation sources claims url"

    assert set(promised.split()) <= set(fact)
    assert {"rule": "elapsed", "inputs": ["lamp.begun", "lamp.ended"]} == fact["derivation"]
    assert {"source", "publisher", "origin", "grade", "url", "published", "language", "says"} <= set(fact["sources"][0])
    assert {"source", "value", "verdict", "note"} <= set(fact["claims"][0])


def test_a_subject_page_names_every_property_as_an_anchor(project: Project) -> None:
    page = generated_files(project.catalog(), "")["facts/lamp.md"].decode()

    assert "## Lasted { #lasted }" in page
    assert '{{ dossier("lamp.lasted") }}' in page


def test_a_subject_page_in_chinese_has_the_same_anchors(project: Project) -> None:
    page = generated_files(project.catalog(), "", "zh")["facts/lamp.md"].decode()

    assert "# 灯三号" in page
    assert '<span lang="en">Lamp-3</span>' in page
    assert "## 历时 { #lasted }" in page
    assert '{{ dossier("lamp.lasted") }}' in page


def test_what_programs_read_is_made_once(project: Project) -> None:
    english, chinese = (generated_files(project.catalog(), "", language) for language in ("en", "zh"))

    assert [] == [path for path in chinese if not path.endswith(".md")]
    assert [] == [path for path in chinese if path not in english]
    assert any(path.startswith("api/") for path in english)


@pytest.mark.parametrize("path", ["facts/index.md", "sources/index.md", "rules/index.md", "sources/paper.md"])
def test_the_pages_that_lead_to_others_are_made_for_each_language(path: str, project: Project) -> None:
    english, chinese = (generated_files(project.catalog(), "", language)[path] for language in ("en", "zh"))

    assert english != chinese
    assert english.count(b"](") == chinese.count(b"](")


def test_the_page_of_a_rule_gives_law_and_reason_to_each_reader_in_his_own_language(project: Project) -> None:
    english, chinese = (
        generated_files(project.catalog(), "", language)["rules/translation-missing.md"].decode()
        for language in ("en", "zh")
    )

    assert "A reader who changes the language must not lose the page." in english
    assert "读者切换语言" not in english
    assert "读者切换语言" in chinese
    assert "A reader" not in chinese
    assert re.search(r"^\*\*SF605\*\* · [\u4e00-\u9fff]+ · 错误$", chinese, re.MULTILINE)
    assert re.findall("(?ms)^```.*?^```", english) == re.findall("(?ms)^```.*?^```", chinese)


def test_a_law_that_nobody_has_put_in_chinese_is_given_in_english_and_says_so() -> None:
    law = replace(find_rule("bare-number"), chinese="")

    assert '<div lang="en" markdown="1">\n\nEvery number in the pages' in _rule(law, "zh")
