"""One base that takes facts from another: what it carries, what it computes, and what the checker tells."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from markdown import markdown

from spacefacts import SnapshotError, load
from spacefacts.tools.checker import check, read_all
from spacefacts.tools.findings import Report
from spacefacts.tools.keys import BadSettings
from spacefacts.tools.repairs import repair
from spacefacts.tools.settings import read_settings
from spacefacts.tools.site import files_for_programs
from spacefacts.tools.targets import Targets, targets_in
from tests.support import Facts

ISLANDS = {
    "base.yaml": "base: islands\nlabel: {en: Islands, zh: 群岛}\nsite: https://islands.example/\n",
    "island/kind.yaml": """\
kind: island
label: {en: Island, zh: 岛}
properties:
  reach: {type: quantity, unit: km, label: {en: Reach, zh: 长度}}
  found: {type: moment, label: {en: Found, zh: 发现}}
  settled: {type: moment, label: {en: Settled, zh: 定居}}
  empty-for: {type: quantity, unit: d, label: {en: Empty for, zh: 无人时长}, derive: {elapsed: [found, settled]}}
""",
    "island/long.yaml": """\
subject: long
label: {en: Long Isle, zh: 长屿}
facts:
  reach: {value: 12.5, sources: [{source: gazette/atlas, says: "12.5 km"}]}
  found: {value: 1800-01-01T00:00Z, sources: [{source: gazette/atlas}]}
  settled: {value: 1800-01-11T00:00Z, sources: [{source: gazette/atlas}]}
""",
    "source/gazette.yaml": """\
publisher: gazette
label: {en: Gazette, zh: 公报}
grade: A
documents:
  atlas: {url: "https://gazette.example/atlas", language: en}
  almanac: {url: "https://gazette.example/almanac", language: en}
""",
}
TRIPS = {
    "base.yaml": "base: trips\nlabel: {en: Trips, zh: 旅行}\nimports: [islands]\n",
    "trip/kind.yaml": """\
kind: trip
label: {en: Trip, zh: 旅行}
properties:
  goal: {type: reference, label: {en: Goal, zh: 目的地}}
  walked: {type: quantity, unit: km, label: {en: Walked, zh: 步行}}
  left: {type: quantity, unit: km, label: {en: Left, zh: 余下}, derive: {difference: [islands:long.reach, walked]}}
""",
    "trip/first.yaml": """\
subject: first
label: {en: First, zh: 首次}
facts:
  goal: {value: "islands:long", sources: [{source: "islands:gazette/atlas"}]}
  walked: {value: 2.5, sources: [{source: "islands:gazette/atlas", says: "2.5 km"}]}
""",
}


@dataclass(frozen=True)
class Pair:
    """A project whose facts take from those of a second folder."""

    root: Path

    @property
    def trips(self) -> Facts:
        return Facts(self.root / "facts")

    @property
    def islands(self) -> Facts:
        return Facts(self.root / "islands")

    def report(self) -> Report:
        settings = read_settings(self.root)
        return check(targets_in(settings), settings, date(2026, 1, 1), start=self.root)

    def told(self) -> list[str]:
        return [f"{one.place} {one.name}" for one in self.report().findings]

    def mend(self) -> list[str]:
        settings = read_settings(self.root)
        return repair(read_all(targets_in(settings), settings, self.root, None), self.report(), self.root)

    def carried(self) -> dict[str, dict[str, object]]:
        found: dict[str, dict[str, object]] = json.loads((self.root / "facts/imports.json").read_bytes())
        return found


@pytest.fixture
def pair(tmp_path: Path) -> Pair:
    """Two bases, of which nothing has been taken over yet."""
    pair = Pair(tmp_path)
    for facts, files in ((pair.islands, ISLANDS), (pair.trips, TRIPS)):
        for path, text in files.items():
            facts.write(path, text)
    (tmp_path / "spacefacts.toml").write_text('[bases]\nislands = "islands"\n', encoding="utf-8")
    return pair


@pytest.fixture
def taken(pair: Pair) -> Pair:
    """The same, once everything was taken over."""
    assert ["facts/imports.json"] == pair.mend()
    return pair


def test_what_is_not_carried_yet_is_told_where_it_is_used(pair: Pair) -> None:
    assert [
        "facts/trip/first.yaml:4:17 import-differs",
        "facts/trip/first.yaml:4:52 import-differs",
        "facts/trip/first.yaml:5:43 import-differs",
        "facts/trip/kind.yaml:6:85 import-differs",
    ] == pair.told()


def test_facts_are_not_loaded_while_something_is_not_carried(pair: Pair) -> None:
    with pytest.raises(SnapshotError, match=r"islands:long\.reach is not carried here"):
        load(pair.trips.folder)


def test_what_was_taken_over_has_nothing_to_mend(taken: Pair) -> None:
    assert [] == taken.told()


def test_no_more_is_carried_than_what_is_used_and_what_that_rests_on(taken: Pair) -> None:
    assert [
        "islands",
        "islands/base/islands",
        "islands/facts/long.reach",
        "islands/publishers/gazette",
        "islands/sources/gazette/atlas",
        "islands/subjects/long",
    ] == sorted(taken.carried())
    assert load(taken.islands.folder).digest() == taken.carried()["islands"]["digest"]
    assert ["reach"] == taken.carried()["islands/subjects/long"]["properties"]


def test_a_computed_fact_is_carried_with_its_inputs(pair: Pair) -> None:
    kind = TRIPS["trip/kind.yaml"].replace(
        "islands:long.reach, walked", "islands:long.empty-for, islands:long.empty-for"
    )
    pair.trips.write("trip/kind.yaml", kind.replace("unit: km, label: {en: Left", "unit: d, label: {en: Left"))
    pair.mend()
    assert {"islands/facts/long.found", "islands/facts/long.settled"} < set(pair.carried())
    fact = load(pair.trips.folder).get("first.left")
    assert fact.value == 0
    assert "long.found = 1 January 1800" in str(fact.explain())


def test_a_base_answers_where_the_other_is_not(taken: Pair) -> None:
    taken.islands.folder.rename(taken.root / "away")
    catalog = load(taken.trips.folder)
    assert "10.0 km" == str(catalog.get("first.left"))
    assert "12.5 km" == str(catalog.get("islands:long.reach"))
    assert "Gazette" == catalog.get("first.walked").sources[0].source.publisher_label()
    assert ["Long Isle"] == [str(one) for one in catalog.get("first.goal").refers_to]
    assert "https://islands.example/facts/long/#reach" == catalog.get("islands:long.reach").url
    imprint = catalog.imprint
    assert imprint
    assert imprint.taken_from("islands") == taken.carried()["islands"]["digest"]


def test_a_number_that_changed_in_the_other_base_is_told_and_taken_over(taken: Pair) -> None:
    taken.islands.write("island/long.yaml", ISLANDS["island/long.yaml"].replace("12.5", "14.5"))
    assert ["facts/trip/kind.yaml:6:85 import-differs"] == taken.told()
    assert "10.0 km" == str(load(taken.trips.folder).get("first.left"))
    taken.mend()
    assert [] == taken.told()
    assert "12.0 km" == str(load(taken.trips.folder).get("first.left"))


def test_a_change_in_what_is_not_used_is_not_told(taken: Pair) -> None:
    taken.islands.write("source/gazette.yaml", ISLANDS["source/gazette.yaml"].replace("almanac:", "yearbook:"))
    taken.islands.write("evidence.json", '{"gazette/atlas": {"long.reach": {"12.5 km": {"found": "2026-01-01"}}}}')
    assert [] == taken.told()


def test_what_is_used_no_longer_is_told_at_its_line(taken: Pair) -> None:
    taken.trips.write("trip/kind.yaml", TRIPS["trip/kind.yaml"].replace("islands:long.reach", "walked"))
    assert "facts/imports.json:4:1 import-differs" in taken.told()
    taken.mend()
    assert "islands/facts/long.reach" not in taken.carried()


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        pytest.param("base.yaml", "imports: [islands]\n", "", "islands is not imported", id="not declared"),
        pytest.param("trip/kind.yaml", "long.reach", "long.rech", "did you mean long.reach", id="no such fact"),
        pytest.param(
            "trip/first.yaml", "gazette/atlas", "gazette/atlass", "did you mean gazette/atlas", id="no such source"
        ),
        pytest.param("trip/first.yaml", "islands:long", "islands:lang", "did you mean long", id="no such subject"),
        pytest.param("base.yaml", "[islands]", "[islands, trips]", "trips is this base itself", id="itself"),
    ],
)
def test_a_name_that_leads_nowhere_is_told(pair: Pair, file: str, old: str, new: str, message: str) -> None:
    pair.trips.write(file, TRIPS[file].replace(old, new))
    found = [one for one in pair.report().findings if one.name == "import-unknown"]
    assert found
    assert all(message in one.message and one.place.path == f"facts/{file}" for one in found if file != "base.yaml")
    assert any(message in one.message for one in found)


def test_a_base_that_is_not_here_is_told_where_something_of_it_is_missing(pair: Pair) -> None:
    (pair.root / "spacefacts.toml").unlink()
    assert {"import-unknown"} == {line.rpartition(" ")[2] for line in pair.told()}
    assert "install it" in pair.report().findings[0].message


def test_a_base_that_takes_from_one_that_takes_from_it_is_a_circle(taken: Pair) -> None:
    islands = taken.islands
    islands.write("base.yaml", ISLANDS["base.yaml"] + "imports: [trips]\n")
    islands.write(
        "island/kind.yaml",
        re.sub(r"reach: .*", "reach: {type: quantity, unit: km, label: {en: R, zh: 长}, derive: {sum: [trips:first.left]}}",
               ISLANDS["island/kind.yaml"]),
    )  # fmt: skip
    islands.write("island/long.yaml", re.sub(r"  reach: .*\n", "", ISLANDS["island/long.yaml"]))
    settings = read_settings(taken.root)
    turned = replace(settings, bases={"trips": str(taken.trips.folder)})
    targets = Targets(facts=islands.folder)
    report = check(targets, turned, date(2026, 1, 1), start=taken.root)
    repair(read_all(targets, turned, taken.root, None), report, taken.root)
    after = check(targets, turned, date(2026, 1, 1), start=taken.root)
    assert ["derivation-cycle"] == [one.name for one in after.findings if one.name == "derivation-cycle"]


@pytest.mark.parametrize(
    "text", ["", "[]", '{"islands": 1}', '{"islands/facts": {}}', '{"islands/facts/x.y": []}', "{"]
)
def test_a_record_of_imports_that_is_none_is_a_finding(taken: Pair, text: str) -> None:
    taken.trips.write("imports.json", text)
    assert "facts/imports.json:1:1 wrong-shape" in taken.told()


def test_a_reference_of_a_kind_of_this_base_leads_to_no_other(taken: Pair) -> None:
    taken.trips.write("trip/kind.yaml", TRIPS["trip/kind.yaml"].replace("reference,", "reference, to: trip,"))
    assert ["facts/trip/first.yaml:4:17 reference-unknown"] == taken.told()


def test_documents_are_held_to_the_facts_of_other_bases(taken: Pair) -> None:
    (taken.root / "notes.md").write_text(
        "It is 11 km <!-- fact: islands:long.reach --> long, or [14 km](https://islands.example/facts/long/#reach),\n"
        'and was empty for {{ fact("islands:long.empty-for") }} and {{ fact("islands:long.emty") }}.\n',
        encoding="utf-8",
    )
    assert [
        "notes.md:1:7 stale-number",
        "notes.md:1:57 stale-number",
        "notes.md:2:60 unknown-address",
    ] == taken.told()


def test_a_base_of_which_only_documents_are_cited_is_carried_all_the_same(pair: Pair) -> None:
    pair.trips.write("trip/kind.yaml", TRIPS["trip/kind.yaml"].replace("islands:long.reach", "walked"))
    pair.trips.write("trip/first.yaml", re.sub(r"  goal: .*\n", "", TRIPS["trip/first.yaml"]))
    pair.mend()
    assert [] == pair.told()
    pair.islands.folder.rename(pair.root / "away")
    citation = load(pair.trips.folder).get("first.walked").sources[0]
    assert ("islands:gazette/atlas", "Gazette") == (citation.source.id, citation.source.publisher_label())
    assert "https://islands.example/sources/gazette/#atlas" == citation.source.page


def test_the_files_for_programs_hold_together_where_a_base_imports(taken: Pair) -> None:
    files = files_for_programs(load(taken.trips.folder), "")
    schema = json.loads(files["api/v1/schema/api/facts.json"])
    citation = json.loads(files["api/v1/schema/api/fact.json"])["$defs"]["citation"]["properties"]["source"]
    whole = json.loads(files["api/v1/facts.json"])
    assert re.search(citation["pattern"], whole["facts"]["first.walked"]["sources"][0]["source"])
    assert set(schema["required"]) <= set(whole)
    assert b"islands:gazette/atlas" in files["api/v1/tables/sources.csv"]


def test_a_call_in_a_page_asks_other_bases_and_links_to_their_sites(taken: Pair) -> None:
    shown = markdown(
        '{{ fact("isles:long.empty-for") }} and {{ fact("first.left") }}',
        extensions=["spacefacts"],
        extension_configs={
            "spacefacts": {"facts": str(taken.trips.folder), "bases": {"isles": str(taken.islands.folder)}}
        },
    )
    assert 'href="https://islands.example/facts/long/#empty-for" data-fact="isles:long.empty-for"' in shown
    assert 'href="/facts/first/#left" data-fact="first.left"' in shown


@pytest.mark.parametrize("bases", ['"islands"', "{islands = 1}", '{islands = ""}'])
def test_bases_are_named_with_where_they_are(tmp_path: Path, bases: str) -> None:
    (tmp_path / "spacefacts.toml").write_text(f"bases = {bases}\n", encoding="utf-8")
    with pytest.raises(BadSettings, match="bases must be a table"):
        read_settings(tmp_path)
