"""What changed, for programs."""

from __future__ import annotations

import json
from datetime import datetime
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from spacefacts.tools.exports.changes import changes
from tests.tools.project import BASE, Project

ATOM = "{http://www.w3.org/2005/Atom}"
LAMP = BASE["facts/thing/lamp.yaml"]
WHY = 'changed: [{on: 2026-01-02, from: "1.5", why: {en: Measured <again>., zh: 重新测量。}}]'
SITE = "https://example.org/lamps/"
FEEDS = [f"api/v1/{part}changes{kind}.atom" for part in ("", "zh/") for kind in ("", "/thing", "/place")]


@pytest.fixture
def released(project: Project) -> Project:
    """The project with two releases: the second one mended a length."""
    project.release("1.0.0")
    project.write({"facts/thing/lamp.yaml": LAMP.replace("value: 1.5\n", f"value: 1.6\n    {WHY}\n")})
    project.release("1.0.1", "2026-01-02")
    return project


def feed(files: dict[str, bytes], path: str = "api/v1/changes.atom") -> ET.Element:
    return ET.fromstring(files[path])  # noqa: S314  # our own file


def texts(element: ET.Element, name: str) -> list[str]:
    return [found.text or "" for found in element.iter(f"{ATOM}{name}")]


def links(element: ET.Element, rel: str) -> list[str]:
    return [link.attrib["href"] for link in element.iter(f"{ATOM}link") if link.attrib["rel"] == rel]


def test_a_base_without_releases_has_no_feeds(project: Project) -> None:
    assert {} == changes(project.catalog(), SITE)


def test_there_is_a_feed_of_all_and_one_of_each_kind_in_both_languages(released: Project) -> None:
    assert sorted(FEEDS) == sorted(path for path in changes(released.catalog(), SITE) if path.endswith(".atom"))


@pytest.mark.parametrize("path", FEEDS)
@pytest.mark.parametrize("site_url", [SITE, ""])
def test_a_feed_has_what_the_standard_wants(path: str, site_url: str, released: Project) -> None:
    # RFC 4287: 4.1.1 for a feed, 4.1.2 for an entry; an id is an IRI, 4.2.6, and a date is that of RFC 3339, 3.3.
    read = feed(changes(released.catalog(), site_url), path)
    assert f"{ATOM}feed" == read.tag
    for element in (read, *read.iter(f"{ATOM}entry")):
        assert [1, 1, 1] == [len(element.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")]
        assert 1 == len([link for link in element.findall(f"{ATOM}link") if link.attrib["rel"] == "alternate"])
    assert texts(read, "name")
    assert all(identity.startswith("urn:uuid:") for identity in texts(read, "id"))
    assert len(set(texts(read, "id"))) == len(texts(read, "id"))
    assert all(datetime.fromisoformat(date).tzinfo for date in texts(read, "updated"))
    assert ([SITE + path] if site_url else []) == links(read, "self")


def test_an_entry_says_what_changed_and_where_to_read_on(released: Project) -> None:
    read = feed(changes(released.catalog(), SITE))
    assert ["1.0.1", "Lamp-3: Length", "1.0.0"] == [texts(entry, "title")[0] for entry in read.iter(f"{ATOM}entry")]
    assert "1.5 m -> 1.6 m. Measured <again>." == texts(read, "summary")[1]
    assert [f"{SITE}changes/", f"{SITE}changes/#v1-0-1", f"{SITE}facts/lamp/#length"] == links(read, "alternate")[:3]


def test_a_chinese_feed_is_in_chinese_and_leads_to_chinese_pages(released: Project) -> None:
    read = feed(changes(released.catalog(), SITE), "api/v1/zh/changes.atom")
    assert "1.5米 -> 1.6米。重新测量。" == texts(read, "summary")[1]
    assert f"{SITE}zh/facts/lamp/#length" in links(read, "alternate")
    assert "zh-Hans" == read.attrib["{http://www.w3.org/XML/1998/namespace}lang"]


def test_the_feed_of_a_kind_has_its_facts_alone(released: Project) -> None:
    files = changes(released.catalog(), SITE)
    assert ["What changed: Thing", "Lamp-3: Length"] == texts(feed(files, "api/v1/changes/thing.atom"), "title")
    assert ["What changed: Place"] == texts(feed(files, "api/v1/changes/place.atom"), "title")


def test_an_entry_keeps_its_id_when_the_site_moves_and_another_release_comes(released: Project) -> None:
    before = texts(feed(changes(released.catalog(), SITE)), "id")
    released.write(
        {
            "facts/thing/lamp.yaml": LAMP.replace(
                "value: 1.5\n", f"value: 1.6\n    {WHY}\n    note: {{en: A., zh: 乙。}}\n"
            )
        }
    )
    released.release("1.0.2", "2026-01-03")
    after = texts(feed(changes(released.catalog(), "https://example.net/")), "id")
    assert set(before) < set(after)
    assert before[0] == after[0]


def test_what_was_not_released_yet_is_in_no_feed_but_in_the_json(released: Project) -> None:
    before = changes(released.catalog(), SITE)
    released.write({"facts/thing/lamp.yaml": LAMP.replace("value: 1.5\n", "value: 1.7\n")})
    after = changes(released.catalog(), SITE)
    assert feed(before) is not None
    assert before["api/v1/changes.atom"] == after["api/v1/changes.atom"]
    (change,) = json.loads(after["api/v1/changes.json"])["changes"][0]["changed"]
    assert ("1.6", "1.7", None) == (change["before"]["text"], change["after"]["text"], change["why"])


def test_the_json_tells_each_release_newest_first_and_keeps_to_its_schema(released: Project) -> None:
    files = changes(released.catalog(), SITE)
    told = json.loads(files["api/v1/changes.json"])
    schema = json.loads(files["api/v1/schema/api/changes.json"])
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(told)
    assert [None, "1.0.1", "1.0.0"] == [one["release"] and one["release"]["version"] for one in told["changes"]]
    assert ["1.0.1", "1.0.0", None] == [one["since"] for one in told["changes"]]
    assert [0, 0, 5] == [len(one["added"]) for one in told["changes"]]
    assert "https://example.org/lamps/api/v1/schema/api/changes.json" == schema["$id"]


def test_the_files_are_the_same_on_every_run(released: Project) -> None:
    assert changes(released.catalog(), SITE) == changes(released.catalog(), SITE)
