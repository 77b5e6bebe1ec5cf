"""The generated files."""

from __future__ import annotations

import json

from spacefacts.tools.rooms import entries
from spacefacts.tools.site import generated_files
from tests.tools.project import Project


def test_every_export_is_a_mapping_from_paths_to_bytes(project: Project) -> None:
    for export in entries("exports").values():
        for path, data in export(project.catalog(), "").items():
            assert isinstance(data, bytes)
            assert not path.startswith("/")


def test_exports_never_write_the_same_path(project: Project) -> None:
    catalog = project.catalog()
    sizes = [len(export(catalog, "")) for export in entries("exports").values()]

    assert sum(sizes) == len(generated_files(catalog, ""))


def test_the_index_of_the_api_counts_and_links(project: Project) -> None:
    index = json.loads(generated_files(project.catalog(), "https://example.org/")["api/v1/index.json"])

    assert {"facts": 5, "subjects": 2, "kinds": 2, "sources": 2, "publishers": 2} == index["counts"]
    assert project.catalog().digest() == index["digest"]
    assert "https://example.org/" == index["site"]


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
