"""Links of documents that lead to nothing in their repository."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from spacefacts.catalog import Catalog
from spacefacts.tools.astray import astray_in
from spacefacts.tools.documents import read_document
from spacefacts.tools.findings import Faults
from spacefacts.tools.trees import Tree
from tests.tools.project import Project


@pytest.fixture
def catalog(project: Project) -> Catalog:
    """The facts about the lamp; the test stands in the folder of their project."""
    return project.catalog()


def astray(catalog: Catalog, name: str, text: str, **others: str) -> list[str]:
    """What leads astray in a document, as `kind target` and what was meant, beside other files."""
    for path, content in {name: text, **{key.replace("__", "/"): value for key, value in others.items()}}.items():
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(content)
    page = read_document(Path(name), name, catalog, Faults())
    assert page is not None
    return [f"{one.kind} {one.link.target} {one.near}".strip() for one in astray_in(page, Tree(Path()))]


FILES = {
    "guide.md": "# Set up\n\n## Über uns\n",
    "more/index.md": "# More\n",
    "more/deep.md": "# Deep\n",
    "more/a b.md": "",
    "more/Case.md": "# Case\n",
    "lamp.png": "",
    "source.py": "",
    "page.rst": "",
    "plain.html": "<p id='a'>",
    "run.ipynb": json.dumps({"cells": [{"cell_type": "markdown", "source": "# First Run"}]}),
}


@pytest.mark.parametrize(
    "target",
    [
        "guide.md",
        "./guide.md",
        "guide.md#set-up",
        "guide.md#über-uns",
        "guide.md#%C3%BCber-uns",
        "guide.md?plain=1#L3",
        "guide",
        "guide.html",
        "page.html",
        "more",
        "more/",
        "more/../guide.md",
        "/guide.md",
        "/more/deep.md",
        "more/a%20b.md",
        "<more/a b.md>",
        "source.py#L10",
        "source.py#L10-L20",
        "plain.html#whatever",
        "run.ipynb#First-Run",
        "#here",
        "#",
        "#top",
        "#L3",
        "../../issues",
        "../../../wiki/Page",
        "mailto:ada@example.org",
        "https://a.org/none.md",
        "//a.org/none.md",
        "data:image/png;base64,AAAA",
        "attachment:none.png",
        "{{ none }}.md",
    ],
)
def test_what_arrives_by_any_convention_is_no_finding(catalog: Catalog, target: str) -> None:
    assert [] == astray(catalog, "README.md", f"# Here\n\n[a]({target})\n", **FILES)


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("guid.md", "missing guid.md guide.md"),
        ("none.md", "missing none.md"),
        ("more/none/", "missing more/none/"),
        ("/none.md", "missing /none.md"),
        ("guide.md#setup", "no-fragment guide.md#setup set-up"),
        ("#there", "no-fragment #there here"),
        ("run.ipynb#last", "no-fragment run.ipynb#last"),
        ("Guide.md", "wrong-case Guide.md guide.md"),
        ("MORE/Deep.md#deep", "wrong-case MORE/Deep.md#deep more/deep.md#deep"),
        ("more/case", "wrong-case more/case more/Case"),
        ("./more/A%20B.md?x", "wrong-case ./more/A%20B.md?x ./more/a%20b.md?x"),
    ],
)
def test_what_arrives_nowhere_is_a_finding(catalog: Catalog, target: str, found: str) -> None:
    assert [found] == astray(catalog, "README.md", f"# Here\n\n[a]({target})\n", **FILES)


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a/README.md", "![a](../none.png)", "missing ../none.png"),
        ("a/README.md", "<img src='../lamb.png'>", "missing ../lamb.png lamp.png"),
        ("a/page.html", "<img src='../none.png'><a href='../guide.md'>b</a>", "missing ../none.png"),
        ("a/page.html", "<a href='#none'>b</a><p id='some'>", "no-fragment #none"),
        ("a/page.rst", ".. image:: ../none.png", "missing ../none.png"),
        ("a/page.rst", "`b <../none.rst>`_", "missing ../none.rst"),
        (
            "a/run.ipynb",
            json.dumps({"cells": [{"cell_type": "markdown", "source": "[a](none.md)"}]}),
            "missing none.md",
        ),
    ],
)
def test_every_syntax_is_judged_from_its_own_folder(catalog: Catalog, name: str, text: str, found: str) -> None:
    assert [found] == astray(catalog, name, text, **FILES)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a/page.html", "{% block a %}<a href='none.html'>b</a>"),
        ("a/page.html", "<base href='/elsewhere/'><a href='none.html'>b</a>"),
        ("a/page.html", "<a href='#made'>b</a><script>make()</script>"),
        ("a/page.rst", "`b <none.html>`_ and `c <#none>`_ and `d <none>`_"),
        ("a/page.rst", ".. image:: none.*"),
        ("a/page.md", "# A\n\n--8<-- 'b.md'\n\n[a](#from-b)"),
    ],
)
def test_what_only_a_browser_or_a_build_can_tell_is_left_alone(catalog: Catalog, name: str, text: str) -> None:
    assert [] == astray(catalog, name, text)


@pytest.mark.parametrize(
    "mark", ["mkdocs.yml", "docs/conf.py", "docusaurus.config.js", "_config.yml", "docs/SUMMARY.md"]
)
def test_in_the_pages_of_a_generator_only_a_document_that_is_nowhere_is_missing(catalog: Catalog, mark: str) -> None:
    text = (
        "[a](none.md) ![b](none.png) [c](none/) [d](made/none.md) [e](#none) [f](/none.md) [g](other.md#none) "
        "[h](none.html) [i](img/lamp.png) [j](label)\n"
    )
    files = {mark: "", "docs/use/other.md": "", "docs/img/lamp.png": ""}
    assert ["missing none.md", "missing none.png"] == astray(catalog, "docs/use/page.md", text, **files)


def test_what_a_build_may_copy_from_the_root_is_not_missing(catalog: Catalog) -> None:
    files = {"mkdocs.yml": "", "CHANGELOG.md": ""}
    assert [] == astray(catalog, "docs/index.md", "[a](changelog.md)", **files)


def test_the_docs_of_mkdocs_are_where_its_settings_say(catalog: Catalog) -> None:
    files = {"mkdocs.yml": "site_name: a\ndocs_dir: 'pages'\n"}
    assert [] == astray(catalog, "pages/a/b.md", "[a](#none)", **files)
    assert ["no-fragment #none"] == astray(catalog, "docs/a.md", "[a](#none)", **files)


@pytest.mark.parametrize("name", ["README.md", ".github/CONTRIBUTING.md"])
def test_what_a_forge_shows_is_judged_wholly_whatever_is_generated(catalog: Catalog, name: str) -> None:
    assert ["no-fragment #none"] == astray(catalog, name, "[a](#none)", **{"_config.yml": ""})


def test_what_git_ignores_may_be_made_by_a_program(catalog: Catalog) -> None:
    subprocess.run(["git", "init", "--quiet"], check=True, capture_output=True)  # noqa: S607  # wherever it is
    text = "[a](build/report.html) [b](none.html)"
    assert ["missing none.html"] == astray(catalog, "README.md", text, **{".gitignore": "build/\n"})


def test_what_tools_put_into_their_folders_is_not_missing(catalog: Catalog) -> None:
    assert [] == astray(catalog, "a.html", '<img src="a/node_modules/lamp/lamp.png">', a__b="")


def test_a_document_outside_of_the_tree_is_not_judged(catalog: Catalog) -> None:
    Path("inner").mkdir()
    Path("a.md").write_text("[a](none.md)")
    page = read_document(Path("a.md"), "a.md", catalog, Faults())
    assert page is not None
    assert [] == list(astray_in(page, Tree(Path("inner"))))


def test_a_path_is_found_as_it_is_spelt(tmp_path: Path) -> None:
    (tmp_path / "Aa").mkdir()
    (tmp_path / "Aa" / "b.md").write_text("")
    tree = Tree(tmp_path)
    assert ("Aa/b.md", None, "") == (tree.find("aA/B.md"), tree.find("Aa/c"), tree.find(""))
    assert (True, False, True) == (tree.holds("Aa/b.md"), tree.holds("aa/b.md"), tree.is_folder("Aa"))
