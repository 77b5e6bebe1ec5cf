"""The forms for issues and the template for changes ask for what the facts need, and for nothing that is not there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from spacefacts.tools.rooms import names
from tests.runner import ROOT, read

FORMS = sorted(path for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
TYPES = {"input", "textarea", "dropdown", "checkboxes", "markdown"}
PARTS = {"label", "description", "placeholder", "render", "options", "value"}


def asked(form: Path) -> dict[str, Any]:
    """What a form asks, by id."""
    return {one["id"]: one for one in read(form)["body"]}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_is_one_by_the_syntax_of_github(form: Path) -> None:
    whole = read(form)
    assert {"name", "description", "body"} <= set(whole) <= {"name", "description", "body", "labels", "title"}
    assert len(whole["body"]) == len(asked(form))
    for one in whole["body"]:
        assert one["type"] in TYPES
        assert {"type", "id", "attributes"} <= set(one) <= {"type", "id", "attributes", "validations"}
        assert {"label"} <= set(one["attributes"]) <= PARTS
        assert re.fullmatch(r"[\w-]+", one["id"])
        assert ("options" in one["attributes"]) is (one["type"] == "dropdown")


def test_there_is_a_form_for_each_thing_that_is_reported() -> None:
    assert ["bug", "dead-source", "missing-fact", "wrong-number"] == [form.stem for form in FORMS]


@pytest.mark.parametrize("name", ["wrong-number", "missing-fact"])
def test_a_number_needs_its_source_and_the_words_of_it(name: str) -> None:
    form = asked(ROOT / f".github/ISSUE_TEMPLATE/{name}.yml")
    assert {"value", "source", "says"} <= {key for key, one in form.items() if "validations" in one}


def test_the_template_names_commands_and_files_that_are_there() -> None:
    text = (ROOT / ".github/pull_request_template.md").read_text(encoding="utf-8")
    assert {"check", "fmt"} == set(re.findall(r"`spacefacts (\w+)`", text)) & set(names("verbs"))
    assert all((ROOT / path).is_file() for path in (".ci/run", "CHANGELOG.md") if path in text)
