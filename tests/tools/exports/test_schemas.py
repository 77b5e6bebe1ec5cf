"""JSON Schemas for whoever writes facts in an editor."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from spacefacts import load
from spacefacts.tools.rooms import entries
from tests.tools.project import BASE, Project

OURS = Path(__file__).parents[3] / "facts"


def schemas(folder: Path) -> Mapping[str, Any]:
    """The schemas of a base, by kind."""
    made = entries("exports")["schemas"](load(folder), "")
    return {Path(path).stem: json.loads(data) for path, data in made.items()}


def faults(schema: Any, text: str) -> list[str]:
    """What an editor would underline in a file."""
    read = yaml.load(text, yaml.CBaseLoader)  # noqa: S506  # every scalar stays text
    return [error.message for error in Draft202012Validator(schema).iter_errors(read)]


@pytest.fixture(scope="module")
def ours() -> Mapping[str, Any]:
    return schemas(OURS)


def test_every_schema_is_one(ours: Mapping[str, Any]) -> None:
    for schema in ours.values():
        Draft202012Validator.check_schema(schema)


def files() -> Iterator[Path]:
    return OURS.glob("*/*.yaml")


def test_every_file_of_ours_fits_the_schema_of_its_kind(ours: Mapping[str, Any]) -> None:
    wrong = [
        f"{path.name}: {fault}"
        for path in files()
        for fault in faults(
            ours["kind" if path.name == "kind.yaml" else path.parent.name], path.read_text(encoding="utf-8")
        )
    ]
    assert [] == wrong


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("subject: lamp", "subject: The Lamp"),
        ("value: 1.5", "value: long"),
        ("value: 1.5", "values: 1.5"),
        ("  length:", "  lenght:"),
        ("source: paper/letter, says", "sauce: paper/letter, says"),
        ("source: paper/letter, says", "source: paper/letter, at: {en: page 2}, says"),
        ("verdict: other-definition", "verdict: other"),
        ("as-of: 2025-11-01", "as-of: November"),
        ("lasted:\n", "lasted:\n    value: 204\n"),
        ("value: 2025-01-01T00:00Z", "value: the first of January"),
        ("label: {en: Lamp-3, zh: 灯三号}", "label: Lamp-3"),
        ("note: {en: Counts both ends., zh: 首尾两日均计入。}", "note: {en: Counts both ends.}"),
    ],
)
def test_a_slip_does_not_fit(old: str, new: str, project: Project) -> None:
    text = BASE["facts/thing/lamp.yaml"]
    schema = schemas(project.root / "facts")["thing"]
    assert old in text
    assert [] == faults(schema, text)
    assert [] != faults(schema, text.replace(old, new, 1))


def test_a_tombstone_fits(project: Project) -> None:
    schema = schemas(project.root / "facts")["thing"]
    assert [] == faults(schema, "subject: lantern\nmoved-to: lamp\n")


def test_an_editor_shows_label_and_unit(ours: Mapping[str, Any]) -> None:
    stay = ours["mission"]["properties"]["facts"]["properties"]["crew-stay"]
    assert stay["title"].endswith(", in d")
    assert "description" in stay


def test_a_schema_lies_where_its_id_says(project: Project) -> None:
    made = entries("exports")["schemas"](project.catalog(), "https://facts.test/")
    assert {path: f"https://facts.test/{path}" for path in made} == {
        path: json.loads(data)["$id"] for path, data in made.items()
    }


def test_without_a_site_a_schema_claims_to_lie_nowhere(project: Project) -> None:
    assert not any("$id" in schema for schema in schemas(project.root / "facts").values())
