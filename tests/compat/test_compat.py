"""No release breaks a client of an earlier one, and what would break it is found."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from spacefacts import Catalog, load
from spacefacts.loading import default
from tests.compat.comparison import breaks, shape_of
from tests.compat.recording import FOLDER, promised, record, recorded
from tests.tools.static_host import api

RELEASES = sorted(path for path in FOLDER.iterdir() if path.name.startswith("v"))

Files = dict[str, Any]


@pytest.fixture(scope="module")
def now(tiny: Catalog) -> Files:
    """What the API promises now."""
    return promised(tiny)


@pytest.fixture
def changed(now: Files) -> Files:
    """The same, for the test to change."""
    return copy.deepcopy(now)


def found(old: Files, new: Files) -> list[str]:
    return breaks(shape_of(old), shape_of(new))


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.name)
def test_nothing_that_a_release_promised_is_broken(release: Path, now: Files) -> None:
    assert [] == found(recorded(release), now)


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.name)
def test_what_is_answered_now_fits_the_schemas_of_each_release(release: Path, tiny: Catalog) -> None:
    schemas = {path: whole for path, whole in recorded(release).items() if path.startswith("schema/api/")}
    base = "https://release.test/"
    registry = jsonschema_rs.Registry([(base + path, schema) for path, schema in schemas.items()])
    files = api(tiny)
    answers = {f"schema/api/{name}.json": [f"{name}.json"] for name in ("facts", "index", "publishers", "sources")}
    answers["schema/api/fact.json"] = [path for path in files if path.startswith("facts/")]
    answers["schema/api/subject.json"] = [path for path in files if path.startswith("subjects/")]
    for path, documents in answers.items():
        validator = jsonschema_rs.validator_for({"$ref": base + path}, registry=registry)
        assert documents
        assert [] == [one for one in documents if not validator.is_valid(json.loads(files[one]))]


def test_every_release_on_record_has_its_promise_here() -> None:
    versions = set(default().snapshot.keys("releases"))
    assert versions
    assert set() == {f"v{version}" for version in versions} - {path.name for path in RELEASES}


def test_a_promise_is_written_down_once(now: Files, tmp_path: Path) -> None:
    record(tmp_path / "v9", now)
    assert now == recorded(tmp_path / "v9")
    with pytest.raises(FileExistsError):
        record(tmp_path / "v9", now)


def test_a_promise_does_not_depend_on_the_facts(now: Files, tiny_folder: Path, tmp_path: Path) -> None:
    for file in tiny_folder.rglob("*.yaml"):
        copy_of = tmp_path / file.relative_to(tiny_folder)
        copy_of.parent.mkdir(parents=True, exist_ok=True)
        copy_of.write_bytes(file.read_bytes().replace(b"alpha", b"omega"))
    (tmp_path / "ship" / "alpha.yaml").rename(tmp_path / "ship" / "omega.yaml")
    assert shape_of(now).schemas == shape_of(promised(load(tmp_path))).schemas


def fact(files: Files) -> Any:
    return files["schema/api/fact.json"]


def path(files: Files, name: str) -> Any:
    return files["openapi.json"]["paths"][name]["get"]


def table(files: Files, name: str) -> Any:
    (found,) = (one for one in files["datapackage.json"]["resources"] if one["name"] == name)
    return found["schema"]["fields"]


BREAKING: dict[str, Callable[[Files], object]] = {
    "fact.unit: is gone": lambda files: fact(files)["properties"].pop("unit"),
    "fact.unit: may be left out": lambda files: fact(files)["required"].remove("unit"),
    "fact.text: may be integer or null": lambda files: fact(files)["properties"]["text"].update(
        type=["string", "integer", "null"]
    ),
    "fact.status: may be a new word": lambda files: fact(files)["properties"]["status"]["enum"].append("rumoured"),
    "fact.address: pattern is other": lambda files: fact(files)["properties"]["address"].update(pattern="."),
    "fact.about: may be of a new sort": lambda files: fact(files)["properties"]["about"]["anyOf"].append(
        {"type": "string"}
    ),
    "fact.sources[].says: is gone": lambda files: fact(files)["$defs"]["citation"]["properties"].pop("says"),
    "fact.value: may be of a new sort": lambda files: fact(files)["$defs"]["value"]["anyOf"].append(
        {"type": "boolean"}
    ),
    "sources[].grade: may be array or boolean": lambda files: files["schema/api/sources.json"]["items"][
        "properties"
    ].update(grade={"type": ["array", "boolean", "string"]}),
    "index.counts.facts: may be number": lambda files: files["schema/api/index.json"]["properties"]["counts"][
        "properties"
    ].update(facts={"type": "number", "minimum": 0}),
    "manifest: is gone": lambda files: files.pop("schema/api/manifest.json"),
    "/sources.json: is gone": lambda files: files["openapi.json"]["paths"].pop("/sources.json"),
    "/facts/{}.json: answers with another document": lambda files: path(files, "/facts/{address}.json")["responses"][
        "200"
    ]["content"]["application/json"].update(schema={"$ref": "schema/api/subject.json"}),
    "/facts/{}.json: answers 404 no more with application/json": lambda files: path(files, "/facts/{address}.json")[
        "responses"
    ]["404"]["content"].pop("application/json"),
    "/tables/{}.csv: answers 200 no more with text/csv": lambda files: path(files, "/tables/{table}.csv")["responses"][
        "200"
    ].update(content={"text/tab-separated-values": {}}),
    "/index.json: asks for key": lambda files: path(files, "/index.json").update(
        parameters=[{"name": "key", "in": "query", "required": True, "schema": {"type": "string"}}]
    ),
    "/tables/{}.csv: takes fewer words": lambda files: path(files, "/tables/{table}.csv")["parameters"][0]["schema"][
        "enum"
    ].remove("facts"),
    "/facts/{}.json: pattern is other": lambda files: path(files, "/facts/{address}.json")["parameters"][0][
        "schema"
    ].update(pattern="^[a-z]$"),
    "/facts/{}.json: takes no string": lambda files: path(files, "/facts/{address}.json")["parameters"][0].update(
        schema={"type": "integer"}
    ),
    "facts.unit: was string, is gone": lambda files: table(files, "facts").remove(
        next(field for field in table(files, "facts") if field["name"] == "unit")
    ),
    "facts.number: was number, is string": lambda files: next(
        field for field in table(files, "facts") if field["name"] == "number"
    ).update(type="string"),
}

HARMLESS: dict[str, Callable[[Files], object]] = {
    "a new field": lambda files: fact(files)["properties"].update(colour={"type": "string"}),
    "a new field that is always there": lambda files: (
        fact(files)["properties"].update(colour={"type": "string"}),
        fact(files)["required"].append("colour"),
    ),
    "a value that is never missing now": lambda files: fact(files)["properties"]["unit"].update(type="string"),
    "a word less": lambda files: fact(files)["properties"]["status"]["enum"].remove("weak"),
    "a sort less": lambda files: fact(files)["$defs"]["value"]["anyOf"].pop(),
    "a reference in place of what it stands for": lambda files: (
        fact(files)["$defs"]["citation"]["properties"].update(says={"$ref": "#/$defs/says"})
        or fact(files)["$defs"].update(says={"type": ["string", "null"]})
    ),
    "a limit that was not there": lambda files: fact(files)["properties"]["text"].update(minLength=1),
    "other words on it": lambda files: fact(files).update(title="One fact", description="What is known."),
    "a new document": lambda files: files.update({"schema/api/news.json": {"type": "array"}}),
    "a new path": lambda files: files["openapi.json"]["paths"].update({"/news.json": path(files, "/index.json")}),
    "a parameter that may be left out": lambda files: path(files, "/index.json").update(
        parameters=[{"name": "pretty", "in": "query", "schema": {"type": "boolean"}}]
    ),
    "another name for a parameter": lambda files: files["openapi.json"]["paths"].update(
        {"/facts/{fact}.json": files["openapi.json"]["paths"].pop("/facts/{address}.json")}
    ),
    "one more word to ask with": lambda files: path(files, "/tables/{table}.csv")["parameters"][0]["schema"][
        "enum"
    ].append("people"),
    "no limit on what is asked": lambda files: path(files, "/facts/{address}.json")["parameters"][0]["schema"].pop(
        "pattern"
    ),
    "a new column": lambda files: table(files, "facts").append({"name": "colour", "type": "string"}),
}


@pytest.mark.parametrize("told", BREAKING)
def test_a_change_that_breaks_a_client_is_found(told: str, now: Files, changed: Files) -> None:
    BREAKING[told](changed)
    assert told in found(now, changed)


@pytest.mark.parametrize("what", HARMLESS)
def test_a_change_that_breaks_nobody_is_none(what: str, now: Files, changed: Files) -> None:
    HARMLESS[what](changed)
    assert now != changed
    assert [] == found(now, changed)
