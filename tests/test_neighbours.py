"""Several bases side by side: what a name with a colon leads to, and what a base says of itself."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

import spacefacts
from spacefacts import Catalog, SnapshotError, UnknownBase, UnknownFact, UnknownSource, UnknownSubject, load
from spacefacts.neighbours import GROUP, sites
from tests.support import Facts, lay_down

IMPRINT = """\
base: tiny
label: {en: Tiny, zh: 小库}
site: https://tiny.example/facts
licence: CC0-1.0
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny base with an imprint, which nobody changes."""
    return lay_down(tmp_path_factory.mktemp("tiny") / "facts").write("base.yaml", IMPRINT).folder


@pytest.fixture(scope="module")
def tiny(folder: Path) -> Catalog:
    return load(folder)


@pytest.fixture
def beside(folder: Path, tmp_path: Path) -> Catalog:
    """A base of nothing but a source, with the tiny one beside it as `ships`."""
    other = Facts(tmp_path / "other").write("source/a.yaml", "publisher: a\nlabel: {en: A}\ngrade: A\n")
    return load(other.folder).beside({"ships": folder})


@pytest.fixture
def installed(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tiny base as a package that announces it."""
    package, told = tmp_path / "tiny_base", tmp_path / "tiny_base-1.dist-info"
    package.mkdir()
    told.mkdir()
    (package / "__init__.py").write_text("raise ImportError('a look-up runs no code of the package')", encoding="utf-8")
    (package / "facts.json").write_bytes(load(folder).snapshot.bytes())
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: tiny-base\nVersion: 1\n", encoding="utf-8")
    (told / "entry_points.txt").write_text(f"[{GROUP}]\ntiny = tiny_base\nlost = no_such_package\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))


def test_a_base_says_what_it_is(tiny: Catalog) -> None:
    imprint = tiny.imprint
    assert imprint
    assert ("tiny", "https://tiny.example/facts/", "CC0-1.0", ()) == (
        imprint.name,
        imprint.site,
        imprint.licence,
        imprint.imports,
    )
    assert ("Tiny", "小库") == (imprint.label(), imprint.label("zh"))


def test_a_base_without_an_imprint_has_no_name_and_the_bytes_that_it_had_before(tiny_folder: Path) -> None:
    catalog = load(tiny_folder)
    assert (None, None) == (catalog.name, catalog.imprint)
    assert b'"base"' not in catalog.snapshot.bytes().split(b"\n")[0]


@pytest.mark.usefixtures("installed")
def test_an_installed_base_is_asked_by_its_name() -> None:
    fact = spacefacts.get("tiny:alpha.stay")
    assert ("204 days", "tiny:alpha.stay", "tiny:alpha") == (str(fact), fact.address, fact.subject)
    assert ("spacefacts", "tiny") == tuple(name for name in spacefacts.bases() if name != "lost")
    assert len(spacefacts.base("tiny")) > 5


@pytest.mark.usefixtures("installed")
def test_a_base_that_is_installed_without_its_facts_says_so() -> None:
    with pytest.raises(SnapshotError, match="'lost' is installed without its facts"):
        spacefacts.base("lost")


def test_the_page_of_a_fact_of_another_base_is_on_that_base_s_site(beside: Catalog) -> None:
    assert "https://tiny.example/facts/facts/alpha/#stay" == beside.get("ships:alpha.stay").url


def test_a_base_without_a_site_has_no_pages_to_lead_to(beside: Catalog, tiny_folder: Path) -> None:
    assert not beside.beside({"bare": tiny_folder}).get("bare:alpha.stay").url


def test_what_is_reached_from_a_fact_of_another_base_is_that_base_s(beside: Catalog) -> None:
    fact = beside.get("ships:alpha.stay")
    assert fact.derivation
    assert ["24 April 2025, 09:17 UTC", "14 November 2025, 08:40 UTC"] == list(map(str, fact.derivation.inputs))
    assert "The Paper" == fact.sources[0].source.publisher_label()
    assert ["Acme"] == [str(one) for one in beside.get("ships:alpha.builder").refers_to]


def test_subjects_and_sources_of_another_base_are_asked_by_their_whole_names(beside: Catalog) -> None:
    assert "204 days" == str(beside.subject("ships:alpha")["stay"])
    source = beside.source("ships:paper/wire")
    assert ("ships:paper/wire", "https://tiny.example/facts/sources/paper/#wire") == (source.id, source.page)


def test_a_fact_of_another_base_is_cited_as_that_base_s(beside: Catalog) -> None:
    assert beside.get("ships:alpha.mass").cite().startswith("ships. ")
    assert beside.get("ships:alpha.mass").cite().endswith("https://tiny.example/facts/facts/alpha/#mass")


def test_a_base_is_cited_by_its_imprint_unless_told_otherwise(tiny: Catalog) -> None:
    fact = tiny.get("alpha.mass")
    assert fact.cite().startswith("tiny. ")
    assert "https://tiny.example/facts/facts/alpha/#mass" in fact.cite()
    assert fact.cite(base="Mine", site_url="https://mine.example/").startswith("Mine. ")


def test_a_base_answers_to_its_own_name(tiny: Catalog) -> None:
    assert tiny.get("tiny:alpha.stay") == tiny.get("alpha.stay")
    assert tiny.base("tiny") is tiny


def test_a_name_is_held_where_its_base_holds_it(beside: Catalog) -> None:
    held = [name in beside for name in ("ships:alpha.stay", "ships:alpha.sty", "boats:alpha.stay", "alpha.stay")]
    assert [True, False, False, False] == held


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        pytest.param("ships:alpha.sty", "ships:alpha.stay", id="the fact"),
        pytest.param("ship:alpha.stay", "ships:alpha.stay", id="the base"),
    ],
)
def test_a_slip_in_either_half_of_a_name_is_told_with_the_nearest(beside: Catalog, name: str, suggested: str) -> None:
    with pytest.raises(UnknownFact) as raised:
        beside.get(name)
    assert suggested == raised.value.suggestions[0]
    assert name == raised.value.name


def test_each_question_fails_in_its_own_way(beside: Catalog) -> None:
    with pytest.raises(UnknownSubject, match="no base 'boats' is here"):
        beside.subject("boats:alpha")
    with pytest.raises(UnknownSource, match="no source 'ships:paper/none'"):
        beside.source("ships:paper/none")
    with pytest.raises(UnknownBase, match="did you mean ships"):
        beside.base("ship")


def test_a_base_that_cannot_be_read_says_so_when_it_is_asked(tiny: Catalog) -> None:
    with pytest.raises(SnapshotError, match="no/such/folder"):
        tiny.beside({"far": "no/such/folder"}).get("far:a.b")


def test_what_stood_on_a_day_is_asked_of_another_base_too(beside: Catalog) -> None:
    assert "600" == str(beside.get("ships:alpha.orbits", "2025-06"))


def test_a_catalog_with_neighbours_survives_the_way_to_another_process(beside: Catalog) -> None:
    fact = pickle.loads(pickle.dumps(beside)).get("ships:alpha.stay")  # noqa: S301  # our own bytes
    assert beside.get("ships:alpha.stay") == fact


def test_sites_lead_back_to_the_names_of_their_bases(beside: Catalog) -> None:
    assert ("https://tiny.example/facts/", "ships") in sites(beside)
