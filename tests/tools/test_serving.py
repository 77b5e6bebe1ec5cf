"""A served site after an edit: everything that is asked for shows the sources as they stand, and nothing else is made."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.pages import Page

from tests.tools.project import BASE, Project

CONFIG = """\
site_name: Lamps
theme: {name: material, font: false}
plugins:
  search: {}
  spacefacts: {facts: facts}
markdown_extensions: {attr_list: {}, md_in_html: {}, spacefacts: {}}
nav: [{Lamps: index.md}, oil.md]
not_in_nav: "*"
"""
SOURCES = {
    **BASE,
    "mkdocs.yml": CONFIG,
    "docs/index.md": '# Lamps\n\nLasted {{ fact("lamp.lasted") }}. See [oil](oil.md).\n',
    "docs/oil.md": '# Oil\n\nMade {{ fact("lamp.made") }}.\n',
    "docs/style.css": "a {}\n",
}
LAMP = "facts/thing/lamp.yaml"


class Served:
    """A project on a server that has built it and been asked nothing, without a socket."""

    def __init__(self, project: Project, site: Path) -> None:
        self.project = project
        self._site = site
        self.server = LiveReloadServer(builder=self._build, host="127.0.0.1", port=8000, root=str(site))
        config = self._config()
        self._build_whole(config)
        config.plugins.on_serve(self.server, config=config, builder=self._build)

    def edit(self, path: str, *changes: tuple[str, str]) -> None:
        """Change a file, as an author would, and let the server notice."""
        text = (self.project.root / path).read_text(encoding="utf-8")
        for before, after in changes:
            assert before in text
            text = text.replace(before, after)
        self.project.write({path: text})
        self.server.builder()

    def ask(self, path: str) -> tuple[str, str]:
        """The status of an answer, and its text."""
        told: list[str] = []
        answer = self.server.get_app()
        assert answer is not None
        sent: Any = answer({"PATH_INFO": path, "REQUEST_METHOD": "GET"}, lambda status, _: told.append(status))  # type: ignore[arg-type]  # a server's own is asked for more
        body = b"".join(sent)
        if hasattr(sent, "close"):
            sent.close()
        return told[0], body.decode()

    def shows(self, path: str) -> str:
        """The text of a page that is there."""
        status, text = self.ask(path)
        assert status == "200 OK"
        return text

    def _config(self) -> Any:
        config = load_config(config_file=str(self.project.root / "mkdocs.yml"), site_dir=str(self._site))
        config.site_url = self.server.url
        return config

    def _build(self) -> None:
        self._build_whole(self._config())

    def _build_whole(self, config: Any) -> None:
        build(config, serve_url=self.server.url)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The one that is built; each test leaves its sources as they were."""
    project = Project(tmp_path_factory.mktemp("lamps"))
    project.write(SOURCES)
    built = Served(project, tmp_path_factory.mktemp("site"))
    yield built
    built.server.server_close()


@pytest.fixture
def served(built: Served) -> Iterator[Served]:
    yield built
    files = {path.relative_to(built.project.root).as_posix(): path for path in built.project.root.rglob("*.*")}
    for path in files.keys() - SOURCES.keys():
        files[path].unlink()
    built.project.write(SOURCES)
    built.server.builder()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources of the pages whose Markdown is converted from now on."""
    pages: list[str] = []
    render = Page.render

    def noting(page: Page, *others: Any) -> None:
        pages.append(page.file.src_uri)
        render(page, *others)

    monkeypatch.setattr(Page, "render", noting)
    return pages


def test_an_edited_fact_shows_on_every_page_that_has_it(served: Served) -> None:
    served.edit(LAMP, ("2025-07-24T", "2025-07-25T"))

    assert ">205 days</a>" in served.shows("/")
    assert ">205 days</a>" in served.shows("/facts/lamp/")
    assert '"205"' in served.shows("/api/v1/facts/lamp.lasted.json")


def test_only_the_page_that_is_asked_for_is_made(served: Served, made: list[str]) -> None:
    served.edit(LAMP, ("value: 108", "value: 109"))
    served.shows("/oil/")
    served.shows("/oil/")

    assert ["oil.md"] == made


def test_nothing_that_was_made_before_an_edit_is_shown_after_it(served: Served) -> None:
    for number in (109, 110):
        served.edit(LAMP, (f"value: {number - 1}", f"value: {number}"))
        assert f">{number}</a>" in served.shows("/oil/")


@pytest.mark.parametrize(
    ("path", "before", "after", "page", "shown"),
    [
        ("facts/thing/kind.yaml", "en: Lasted", "en: Burnt for", "/facts/lamp/", ">Burnt for"),
        ("facts/source/paper.yaml", "The Paper", "The Weekly", "/sources/paper/", "The Weekly</h1>"),
        ("facts/source/paper.yaml", "grade: B", "grade: D", "/facts/lamp/", "grade D"),
        (LAMP, "en: Lamp-3", "en: Lamp-4", "/facts/", "Lamp-4"),
        (LAMP, "Counts both ends.", "Counts too much.", "/facts/lamp/", "Counts too much."),
        ("docs/oil.md", "Made", "Produced", "/oil/", "Produced <a"),
        ("docs/oil.md", "# Oil", "# Fuel", "/", "Fuel"),
        ("docs/style.css", "a {}", "b {}", "/style.css", "b {}"),
        ("mkdocs.yml", "{Lamps: index.md}", "{All lamps: index.md}", "/oil/", "All lamps"),
    ],
)
def test_whatever_is_edited_shows(served: Served, path: str, before: str, after: str, page: str, shown: str) -> None:
    assert shown not in served.shows(page)
    served.edit(path, (before, after))

    assert shown in served.shows(page)


def test_a_page_takes_its_title_from_its_heading_whatever_that_is_written_with(served: Served) -> None:
    served.edit("docs/oil.md", ("# Oil", '# Oil for {{ fact("lamp.made") }} lamps { #oil }'))

    assert "Oil for 108 lamps" in served.shows("/")


def test_a_subject_that_is_new_has_its_page_and_its_file(served: Served) -> None:
    served.project.write({"facts/place/shed.yaml": "subject: shed\nlabel: {en: Shed, zh: 棚}\nfacts: {}\n"})
    served.server.builder()

    assert "Shed</h1>" in served.shows("/facts/shed/")
    assert "Shed" in served.shows("/api/v1/subjects/shed.json")


def test_a_subject_that_is_gone_is_nowhere(served: Served) -> None:
    (served.project.root / "facts/place/yard.yaml").unlink()
    served.server.builder()

    assert "404 Not Found" == served.ask("/facts/yard/")[0]
    assert "404 Not Found" == served.ask("/api/v1/subjects/yard.json")[0]
    assert "Yard" not in served.shows("/facts/")


def test_what_is_not_there_is_told_by_the_page_of_the_site(served: Served) -> None:
    served.edit(LAMP, ("value: 108", "value: 109"))
    status, text = served.ask("/nothing")

    assert "404 Not Found" == status
    assert "404 - Not found" in text


def test_an_address_without_its_slash_leads_to_the_page(served: Served) -> None:
    served.edit(LAMP, ("value: 108", "value: 109"))

    assert "302 Found" == served.ask("/facts/lamp")[0]


def test_the_search_finds_what_was_edited(served: Served) -> None:
    served.edit("docs/oil.md", ("Made", "Produced"))
    entries = json.loads(served.shows("/search/search_index.json"))["docs"]

    assert ["<p>Produced 108.</p>"] == [entry["text"] for entry in entries if entry["location"] == "oil/"]


def test_a_page_that_fails_says_why_and_the_others_stay(served: Served, caplog: pytest.LogCaptureFixture) -> None:
    served.edit("docs/oil.md", ("lamp.made", "lamp.maed"))
    with caplog.at_level(logging.ERROR):
        status, text = served.ask("/oil/")

    assert "500 Internal Server Error" == status
    assert "docs/oil.md:3:6: no fact &#x27;lamp.maed&#x27;" in text
    assert "docs/oil.md:3:6: no fact 'lamp.maed'" in caplog.text
    assert ">204 days</a>" in served.shows("/")


def test_a_page_that_failed_shows_once_it_is_mended(served: Served) -> None:
    served.edit("docs/oil.md", ("lamp.made", "lamp.maed"))
    served.ask("/oil/")
    served.edit("docs/oil.md", ("lamp.maed", "lamp.made"))

    assert ">108</a>" in served.shows("/oil/")


def test_facts_that_cannot_be_read_are_told_at_once(served: Served, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR), pytest.raises(Abort, match="duplicate-key"):
        served.edit(LAMP, ("subject: lamp", "subject: lamp\nsubject: lamp"))


def test_beside_a_plugin_that_needs_all_pages_the_whole_site_is_built(served: Served, made: list[str]) -> None:
    served.project.write({"hook.py": "def on_post_page(output, **_):\n    return output + 'hooked'\n"})
    served.edit("mkdocs.yml", ("site_name: Lamps", "site_name: Lamps\nhooks: [hook.py]"))

    assert {"index.md", "oil.md", "facts/lamp.md"} < set(made)
    assert "hooked" in served.shows("/oil/")
