"""What the API says of itself: of every file that is there, and of nothing else."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from spacefacts import Catalog, __version__
from spacefacts.loading import default
from spacefacts.tools.describing import described
from spacefacts.tools.resources import MEDIA, UnknownMedia, resources
from spacefacts.tools.rooms import entries
from spacefacts.tools.site import files_for_programs
from tests.tools.static_host import API, DOCS, SITE, api, static_host


@pytest.fixture(scope="module")
def small(tiny: Catalog) -> dict[str, bytes]:
    """The API of the tiny base."""
    return api(tiny)


@pytest.fixture(scope="module")
def ours() -> dict[str, bytes]:
    """The API of the bundled facts."""
    return api(default())


def read(files: Mapping[str, bytes], path: str) -> Any:
    return json.loads(files[path])


def schemas(files: Mapping[str, bytes]) -> dict[str, Any]:
    """The schemas of documents, by path."""
    return {path: json.loads(data) for path, data in files.items() if path.startswith("schema/api/")}


def documents(files: Mapping[str, bytes]) -> dict[str, str]:
    """Every file that has a schema, with the path of it."""
    return {
        resource.path.replace(f"{{{resource.parameter}}}", value): resource.schema
        for resource in resources(files)
        for value in resource.values or ("",)
        if resource.schema
    }


def faults(files: Mapping[str, bytes]) -> list[str]:
    """What in the documents does not fit their schemas."""
    made = schemas(files)
    registry = jsonschema_rs.Registry([(schema["$id"], schema) for schema in made.values()])
    validators = {path: jsonschema_rs.validator_for(schema, registry=registry) for path, schema in made.items()}
    return [
        f"{path}: {fault.message}"
        for path, schema in documents(files).items()
        for fault in validators[schema].iter_errors(json.loads(files[path]))
    ]


def test_every_document_that_is_published_fits_its_schema(ours: dict[str, bytes]) -> None:
    assert set(schemas(ours)) == set(documents(ours).values())
    assert len(default()) < len(documents(ours))
    assert [] == faults(ours)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("facts/alpha.mass.json", b'"type":"quantity"', b'"type":"weight"'),
        ("facts/alpha.mass.json", b'"label":', b'"name":'),
        ("facts/alpha.mass.json", b'"says":null', b'"says":[]'),
        ("facts/alpha.seats.json", b'{"from":2,', b'{"low":2,'),
        ("facts/alpha.orbits.json", b'"as_of":"2025-06-01"', b'"as_of":"1 June"'),
        ("facts/alpha.stay.json", b'"verdict":"rounded"', b'"verdict":"round"'),
        ("subjects/beta.json", b'"address":"beta.builder"', b'"address":"builder"'),
        ("sources.json", b'"grade":"A"', b'"grade":1'),
        ("index.json", b'"counts":', b'"count":'),
        ("manifest.json", b'"sha256":"', b'"sha256":"0'),
        ("facts.json", b'"publishers":{', b'"publisher":{'),
    ],
)
def test_a_slip_does_not_fit(small: dict[str, bytes], path: str, old: bytes, new: bytes) -> None:
    assert old in small[path]
    assert [] == faults(small)
    assert [path] == sorted(
        {fault.partition(":")[0] for fault in faults({**small, path: small[path].replace(old, new)})}
    )


def unnamed(value: Any, schema: Any, whole: Mapping[str, Any], root: Any) -> set[str]:
    """The fields of a document that its schema does not name."""
    if "$ref" in schema:
        file, _, inside = schema["$ref"].partition("#/$defs/")
        root = whole[f"schema/api/{file}"] if file else root
        return unnamed(value, root["$defs"][inside] if inside else root, whole, root)
    if "anyOf" in schema:
        return set.intersection(*(unnamed(value, one, whole, root) for one in schema["anyOf"]))
    if isinstance(value, list):
        return set().union(*(unnamed(item, schema.get("items", {}), whole, root) for item in value))
    if isinstance(value, dict):
        known, others = schema.get("properties", {}), schema.get("additionalProperties", False)
        found = {name for name in value if name not in known and not others}
        return found.union(*(unnamed(item, known.get(name, others or {}), whole, root) for name, item in value.items()))
    return set()


def test_every_field_of_every_document_is_named_in_its_schema(ours: dict[str, bytes]) -> None:
    made = schemas(ours)
    found = {
        name
        for path, schema in documents(ours).items()
        if path != "facts.json"
        for name in unnamed(json.loads(ours[path]), made[schema], made, made[schema])
    }
    assert set() == found


def test_a_field_that_no_schema_names_is_found(small: dict[str, bytes]) -> None:
    made = schemas(small)
    fact = {**read(small, "facts/alpha.stay.json"), "colour": "red"}
    schema = made["schema/api/fact.json"]
    assert {"colour"} == unnamed(fact, schema, made, schema)


def test_a_schema_lies_where_its_id_says(small: dict[str, bytes]) -> None:
    ids = {path: schema["$id"] for path, schema in schemas(small).items()}
    assert {path: f"{SITE}{API}{path}" for path in ids} == ids


def test_without_a_site_a_schema_claims_to_lie_nowhere(tiny: Catalog) -> None:
    assert [] == [path for path, schema in schemas(api(tiny, "")).items() if "$id" in schema]


def test_the_schemas_are_schemas(small: dict[str, bytes]) -> None:
    for schema in schemas(small).values():
        jsonschema_rs.meta.validate(schema)


def test_the_manifest_has_every_file_but_itself(small: dict[str, bytes]) -> None:
    manifest = read(small, "manifest.json")
    listed = {file["path"]: (file["bytes"], file["sha256"]) for file in manifest["files"]}
    others = {path: data for path, data in small.items() if path != "manifest.json"}
    assert {path: (len(data), hashlib.sha256(data).hexdigest()) for path, data in others.items()} == listed
    assert list(listed) == sorted(listed)


def test_the_index_says_what_there_is(small: dict[str, bytes], tiny: Catalog) -> None:
    index = read(small, "index.json")
    assert (tiny.digest(), __version__, SITE) == (index["digest"], index["version"], index["site"])
    assert {"facts": 13, "subjects": 3, "kinds": 2, "sources": 6, "publishers": 4} == index["counts"]


def test_the_index_links_every_file(ours: dict[str, bytes]) -> None:
    links = read(ours, "index.json")["links"].values()
    linked = {path for resource in resources(ours) if resource.path in links for path in files_of(resource.path, ours)}
    assert set(ours) == linked


def files_of(path: str, files: Mapping[str, bytes]) -> set[str]:
    """The files that a path with or without a parameter stands for."""
    before, brace, rest = path.partition("{")
    after = rest.partition("}")[2]
    return {
        file
        for file in files
        if file == path
        or (brace and file.startswith(before) and file.endswith(after) and "/" not in file[len(before) :])
    }


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("facts", "facts.json"),
        ("sources", "sources.json"),
        ("subject", "subjects/{subject}.json"),
        ("fact", "facts/{address}.json"),
        ("kind", "kinds/{kind}.csv"),
        ("schema", "schema/{kind}.json"),
        ("manifest", "manifest.json"),
        ("table-parquet", "tables/{table}.parquet"),
    ],
)
def test_a_link_keeps_its_name(small: dict[str, bytes], name: str, path: str) -> None:
    assert path == read(small, "index.json")["links"][name]


def test_no_two_resources_go_by_one_name(ours: dict[str, bytes]) -> None:
    names = [
        resource.name for resource in resources([*ours, "news.atom", "news/a.atom", "news/a.json", "old/news/a.csv"])
    ]
    assert sorted(set(names)) == sorted(names)


def test_what_another_export_lays_down_is_described_too(tiny: Catalog) -> None:
    own = {f"{API}changes/ship.atom": b"<feed/>", f"{API}news.json": b"{}", "elsewhere.bin": b""}
    made = described(tiny, SITE, own)
    assert "changes/{kind}.atom" in read(made, f"{API}index.json")["links"].values()
    assert {"/changes/{kind}.atom", "/news.json"} < set(read(made, f"{API}openapi.json")["paths"])
    assert "elsewhere.bin" not in made[f"{API}manifest.json"].decode()


def test_a_file_of_a_sort_that_nobody_knows_is_refused() -> None:
    with pytest.raises(UnknownMedia, match=r"no media type is known for tables/facts\.xls"):
        resources(["tables/facts.xls"])


def test_the_descriptions_are_the_same_each_time(tiny: Catalog) -> None:
    assert api(tiny) == api(tiny)


def test_openapi_names_every_path_with_what_it_answers(small: dict[str, bytes]) -> None:
    paths = read(small, "openapi.json")["paths"]
    assert set(small) == {file for path in paths for file in files_of(path.removeprefix("/"), small)}
    fact = paths["/facts/{address}.json"]["get"]
    assert {"$ref": "schema/api/fact.json"} == fact["responses"]["200"]["content"]["application/json"]["schema"]
    assert "application/json" in fact["responses"]["404"]["content"]
    assert {"application/vnd.apache.parquet"} == set(
        paths["/tables/{table}.parquet"]["get"]["responses"]["200"]["content"]
    )


def test_openapi_gives_examples_that_are_there(ours: dict[str, bytes]) -> None:
    for path, item in read(ours, "openapi.json")["paths"].items():
        for parameter in item["get"].get("parameters", ()):
            examples = [example["value"] for example in parameter["examples"].values()]
            assert examples
            for example in examples:
                assert path.removeprefix("/").replace(f"{{{parameter['name']}}}", example) in ours


def test_schemathesis_finds_nothing(tiny: Catalog) -> None:
    files: dict[str, bytes] = {}
    with static_host(files) as address:
        files |= files_for_programs(tiny, address)
        command = [sys.executable, "-m", "schemathesis.cli", "run", f"{address}/{API}openapi.json", "--checks", "all"]
        options = "--phases examples,coverage,fuzzing --max-examples 2 --workers 4 --seed 1 --generation-database none"
        done = subprocess.run(
            [*command, *options.split(), "--no-color"],
            env={**os.environ, "no_proxy": "*", "PYTHONWARNINGS": "ignore"},
            capture_output=True,
            text=True,
            check=False,
        )
    assert "No issues found" in done.stdout, done.stdout + done.stderr


def test_the_data_package_is_valid(small: dict[str, bytes], tmp_path: Path) -> None:
    import frictionless  # which takes a second, and one test

    for path, data in small.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.to_summary()
    assert report.stats["tasks"] == sum(path.startswith("tables/") for path in small)

    citations = tmp_path / "tables" / "citations.csv"
    citations.write_bytes(citations.read_bytes().replace(b"agency/log", b"agency/lag"))
    broken = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert {"foreign-key", "hash-count"} <= {error for [error] in broken.flatten(["type"])}


def test_search_engines_are_told_where_the_whole_base_is(small: dict[str, bytes], tiny: Catalog) -> None:
    dataset = read(small, "dataset.jsonld")
    assert ("https://schema.org", "Dataset") == (dataset["@context"], dataset["@type"])
    places = [one["contentUrl"] for one in dataset["distribution"]]
    assert ["datapackage.json", "facts.json", "facts.sqlite"] == places
    somewhere = json.loads(api(tiny, "https://facts.space/")["dataset.jsonld"])
    assert "https://facts.space/api/v1/facts.json" in [one["contentUrl"] for one in somewhere["distribution"]]


def test_what_a_missing_package_would_make_is_left_out_and_told(tiny: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.warns(UserWarning, match=r"left out parquet: this needs pyarrow: pip install 'spacefacts\[arrow\]'"):
        files = api(tiny)
    assert [] == [path for path in files if path.endswith(".parquet")]
    assert "parquet" not in files["index.json"].decode()
    assert "tables/facts.csv" in files


def test_every_sort_of_file_has_a_media_type(ours: dict[str, bytes]) -> None:
    assert {path.rpartition(".")[2] for path in ours} <= set(MEDIA)


def test_every_export_of_the_api_lies_below_it() -> None:
    parts = {"api", "api-schemas", "parquet", "publishers", "schemas", "sqlite", "tables"}
    made = {name: entries("exports")[name](default(), "") for name in parts}
    assert [] == [path for files in made.values() for path in files if not path.startswith(API)]


def test_what_hosts_do_not_know_by_its_ending_is_told_to_them(ours: dict[str, bytes]) -> None:
    told: dict[str, str] = {}
    pattern = ""
    for line in (DOCS / "_headers").read_text(encoding="utf-8").splitlines():
        name, _, value = line.strip().partition(": ")
        pattern = pattern if line.startswith(" ") else line
        if name == "Content-Type":
            told[pattern] = value
    for path in ours:
        ending = path.rpartition(".")[2]
        if ending in ("jsonld", "parquet", "sqlite"):
            assert {MEDIA[ending]} == {media for pattern, media in told.items() if fnmatch(f"/{API}{path}", pattern)}
