"""The schemas of what verbs print with `--json`, held against what they print."""

from __future__ import annotations

import json
import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from spacefacts import Catalog
from spacefacts.tools.rooms import entries
from tests.support import Facts
from tests.tools.line import Line

SITE = "https://facts.example"
VERBS = f"{SITE}/api/v1/schema/verbs"


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str], snapshot_file: Path, monkeypatch: pytest.MonkeyPatch) -> Line:
    """The command line with `SPACEFACTS_FACTS` set to the tiny base."""
    monkeypatch.setenv("SPACEFACTS_FACTS", os.fspath(snapshot_file))
    return Line(capsys)


@pytest.fixture(scope="module")
def registry(tiny: Catalog) -> Registry[Any]:
    """Every schema where the site would have it."""
    found: Registry[Any] = Registry()
    for export in ("api-schemas", "verb-schemas"):
        schemas = map(json.loads, entries("exports")[export](tiny, SITE).values())
        found = found.with_resources((schema["$id"], Resource.from_contents(schema)) for schema in schemas)
    return found


def faults(registry: Registry[Any], verb: str, data: object) -> list[str]:
    """What keeps the data from being what the verb prints."""
    schema = {"$ref": f"{VERBS}/{verb}.json"}
    return [error.message for error in Draft202012Validator(schema, registry=registry).iter_errors(data)]


def test_each_verb_that_prints_json_has_a_schema_and_no_other(tiny: Catalog) -> None:
    told = {Path(path).stem for path in entries("exports")["verb-schemas"](tiny, "")}
    declared = {}
    for name, verb in entries("verbs").items():
        declared[name] = ArgumentParser()
        verb.declare(declared[name])
    assert {name for name, options in declared.items() if "--json" in options.format_help()} == told


def test_every_schema_is_one_and_without_a_site_has_no_address(tiny: Catalog) -> None:
    for data in entries("exports")["verb-schemas"](tiny, "").values():
        schema = json.loads(data)
        Draft202012Validator.check_schema(schema)
        assert "$id" not in schema


@pytest.mark.parametrize(
    "words",
    [
        "get alpha.stay",
        "get alpha.crew",
        "get alpha.orbits --as-of 2025-06",
        "search alpha",
        "search zzz",
        "list",
        "list ship",
        "show alpha",
        "explain alpha.stay",
        "explain alpha",
        "explain rules",
        "explain tab",
    ],
)
def test_a_look_up_prints_what_its_schema_says(registry: Registry[Any], line: Line, words: str) -> None:
    verb, *rest = words.split()
    assert [] == faults(registry, verb, json.loads(line(verb, *rest, "--json").out))


def test_a_check_and_a_report_print_what_their_schema_says(
    registry: Registry[Any], line: Line, facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts.ship("gamma", "mass: {value: heavy}")
    monkeypatch.chdir(facts.folder.parent)
    found = line("check", "facts", "--json", "--today", "2026-01-01").out
    Path("found.json").write_text(found, encoding="utf-8")
    whole = line("report", "found.json", "--json").out
    assert json.loads(found)["findings"]
    assert [] == faults(registry, "check", json.loads(found)) + faults(registry, "report", json.loads(whole))


def test_a_comparison_prints_what_its_schema_says(
    registry: Registry[Any], line: Line, facts: Facts, snapshot_file: Path
) -> None:
    facts.ship("alpha", "seats: {value: 4}")
    facts.ship("gamma", "seats: {value: 4}")
    printed = json.loads(line("diff", os.fspath(snapshot_file), os.fspath(facts.folder), "--json").out)
    assert printed["added"]
    assert printed["removed"]
    assert printed["changed"]
    assert [] == faults(registry, "diff", printed)


@pytest.mark.parametrize("verb", ["check", "diff", "explain", "get", "list", "report", "search", "show"])
@pytest.mark.parametrize("data", [{}, [{}], None, "204 days"])
def test_what_a_verb_never_prints_is_refused(registry: Registry[Any], verb: str, data: object) -> None:
    assert faults(registry, verb, data)
