"""A subject in the words of schema.org."""

from __future__ import annotations

import json
from typing import Any

from spacefacts.tools.macros.jsonld import jsonld
from tests.tools.project import Project

OPENING = '<script type="application/ld+json">'


def read(project: Project, **named: str) -> dict[str, Any]:
    """What the script element of the lamp holds."""
    html = jsonld(project.catalog(), "lamp", **named)
    assert html.startswith(OPENING)
    described = json.loads(html.removeprefix(OPENING).removesuffix("</script>"))
    assert isinstance(described, dict)
    return described


def measured(project: Project, address: str, **named: str) -> dict[str, Any]:
    """What is told of one fact."""
    return next(one for one in read(project, **named)["variableMeasured"] if one["propertyID"] == address)


def test_a_subject_is_a_data_set_of_its_facts(project: Project) -> None:
    described = read(project)

    assert ("Dataset", "Lamp-3", "lamp") == (described["@type"], described["name"], described["identifier"])
    assert len(project.catalog().subject("lamp")) == len(described["variableMeasured"])


def test_a_fact_has_its_value_its_unit_and_its_sources(project: Project) -> None:
    assert {
        "@type": "PropertyValue",
        "propertyID": "lamp.length",
        "name": "Length",
        "value": "1.5",
        "unitText": "m",
        "subjectOf": [{"@id": "https://example.org/report"}, {"@id": "https://example.org/letter"}],
    } == measured(project, "lamp.length")


def test_a_range_has_its_two_ends(project: Project) -> None:
    lamp = project.root / "facts/thing/lamp.yaml"
    project.write({"facts/thing/lamp.yaml": lamp.read_text().replace("value: 1.5", "value: {from: 1, to: 2}")})
    length = measured(project, "lamp.length")

    assert (1, 2, None) == (length["minValue"], length["maxValue"], length.get("value"))


def test_every_source_is_cited_once(project: Project) -> None:
    cited = read(project)["citation"]

    assert ["https://example.org/report", "https://example.org/letter"] == [one["@id"] for one in cited]
    assert "The Paper" == cited[0]["publisher"]["name"]


def test_addresses_are_told_where_the_site_has_one(project: Project) -> None:
    described = read(project, site_url="https://facts.museum")

    assert "https://facts.museum/facts/lamp/" == described["url"]
    assert "https://facts.museum/api/v1/subjects/lamp.json" == described["distribution"]["contentUrl"]
    assert "url" not in read(project)
    assert "url" not in read(project, site_url="https://facts.example.org/")


def test_it_speaks_chinese_too(project: Project) -> None:
    assert ("灯三号", "zh-Hans") == (read(project, lang="zh")["name"], read(project, lang="zh")["inLanguage"])


def test_words_from_facts_cannot_end_the_element(project: Project) -> None:
    lamp = project.root / "facts/thing/lamp.yaml"
    project.write({"facts/thing/lamp.yaml": lamp.read_text().replace("en: Lamp-3", 'en: "</script><b>"')})

    assert "</script><b>" == read(project)["name"]
    assert 1 == jsonld(project.catalog(), "lamp").count("</script>")
