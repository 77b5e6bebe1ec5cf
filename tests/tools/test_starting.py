"""The base that `init` writes: sound, buildable, and with every sort of fact in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from spacefacts import Catalog, NotKnown, Range, load
from spacefacts.tools.authoring import Base, read_base
from spacefacts.tools.starting import NotEmpty, lay_down
from spacefacts.values import TYPES
from tests.tools.line import Line


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Line:
    monkeypatch.delenv("SPACEFACTS_FACTS", raising=False)
    return Line(capsys)


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new base, and the test standing in its folder."""
    lay_down(tmp_path / "bridges")
    monkeypatch.chdir(tmp_path / "bridges")
    return tmp_path / "bridges"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new base with its site in both languages; nobody changes it."""
    folder = tmp_path_factory.mktemp("built") / "bridges"
    lay_down(folder)
    for config in ("mkdocs.yml", "mkdocs.zh.yml"):
        build(load_config(str(folder / config), strict=True))
    return folder


@pytest.fixture
def base(begun: Path) -> Base:
    return read_base(begun / "facts")


@pytest.fixture
def bridges(begun: Path) -> Catalog:
    return load(begun / "facts")


@pytest.mark.usefixtures("begun")
def test_a_new_base_has_nothing_to_mend(line: Line) -> None:
    done = line("check", "--today", "2031-01-01")
    assert (0, "") == (done.code, done.err)
    assert "13 facts, 3 pages: nothing to mend\n" == done.out


def test_every_document_of_a_new_base_is_cited(base: Base) -> None:
    cited = {citation.source for fact in base.facts() for citation in fact.citations()}
    assert set(base.documents) == cited


@pytest.mark.parametrize("site", ["site", "site/zh"])
def test_a_new_base_builds_its_site_in_both_languages(built: Path, site: str) -> None:
    page = (built / site / "index.html").read_text(encoding="utf-8")
    assert 'data-fact="north-bridge.span"' in page
    assert (built / site / "facts" / "north-bridge" / "index.html").is_file()


def test_a_built_site_is_true_to_the_new_base(built: Path, line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(built)
    done = line("check")
    assert (0, True) == (done.code, done.out.endswith("numbers on the built site: nothing to mend\n"))


def test_where_the_site_is_stands_in_the_imprint_alone(built: Path) -> None:
    assert "<loc>https://facts.example.org/" in (built / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert "site_url" not in (built / "mkdocs.yml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("begun")
def test_a_new_base_gives_its_api(line: Line) -> None:
    assert 0 == line("export", "api", "--facts", "facts", "--output", "public").code
    done = line("get", "north-bridge.span", "--facts", "public/api/v1/facts.json")
    assert (0, "204.5 m\n") == (done.code, done.out)


def test_every_type_of_value_stands_in_a_new_base(base: Base) -> None:
    assert set(TYPES) == {fact.property.type for fact in base.facts()}


@pytest.mark.parametrize(
    "is_there",
    [
        pytest.param(lambda bridges: bridges.get("north-bridge.span").claims, id="claim"),
        pytest.param(lambda bridges: bridges.get("north-bridge.building-time").derivation, id="derived fact"),
        pytest.param(lambda bridges: len(bridges.get("north-bridge.crossings").series) > 1, id="series"),
        pytest.param(lambda bridges: isinstance(bridges.get("long-river.length").value, Range), id="range"),
        pytest.param(lambda bridges: isinstance(bridges.get("north-bridge.designers").value, tuple), id="list"),
        pytest.param(lambda bridges: bridges.get("north-bridge.traffic").property == "crossings", id="tombstone"),
        pytest.param(lambda bridges: "cost" in bridges.subject("north-bridge").unknown(), id="unknown"),
        pytest.param(lambda bridges: bridges.get("north-bridge.span").status == "repeated", id="origin"),
        pytest.param(lambda bridges: "lorries" in bridges.get("quieter-town.words").value, id="words"),
        pytest.param(lambda bridges: bridges.name == "bridges" and bridges.imprint.site, id="imprint"),
    ],
)
def test_every_sort_of_fact_stands_in_a_new_base(bridges: Catalog, is_there: object) -> None:
    assert callable(is_there)
    assert is_there(bridges)


def test_what_was_looked_for_and_not_found_says_so(bridges: Catalog) -> None:
    with pytest.raises(NotKnown, match="Neither the office nor the newspaper"):
        bridges.get("north-bridge.cost")


def test_every_source_of_a_new_base_is_invented(base: Base) -> None:
    assert {"example.org"} == {document.url.split("/")[2] for document in base.documents.values()}


def test_init_says_what_to_do_next(tmp_path: Path, line: Line) -> None:
    done = line("init", os.fspath(tmp_path / "new"))
    assert (0, "") == (done.code, done.err)
    assert f"wrote {len(list(files(tmp_path / 'new')))} files below " in done.out
    assert "spacefacts check" in done.out


@pytest.mark.usefixtures("begun")
def test_what_init_says_to_do_next_can_be_done(line: Line) -> None:
    assert 0 == line("show", "north-bridge", "--facts", "facts").code


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path, line: Line) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    done = line("init", os.fspath(tmp_path))
    assert (2, "", f"spacefacts: {tmp_path} is not empty, and nothing in it was touched; name a new folder\n") == (
        done.code,
        done.out,
        done.err,
    )
    assert ["notes.txt"] == [path.name for path in tmp_path.iterdir()]


def test_a_file_is_no_place_for_a_base(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(NotEmpty):
        lay_down(tmp_path / "file")


def test_a_repository_without_files_is_as_good_as_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert "mkdocs.yml" in lay_down(tmp_path)


def files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())
