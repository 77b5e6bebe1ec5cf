"""Promise 1 under other generators: this site, built by ProperDocs and by Zensical, has the same pages and numbers.

ProperDocs runs the plugin; for Zensical the pages are exported, and one line of the configuration is written otherwise.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.promises.conftest import PARTS, copy_of_the_tree
from tests.promises.extractor import Shown, read_site
from tests.test_generators import needed


def run(tree: Path, *commands: tuple[str, ...]) -> None:
    """Run modules of a tree side by side; each must do."""
    environment = {**os.environ, "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1", "NO_MKDOCS_2_WARNING": "1"}
    started = [
        subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=tree,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for command in commands
    ]
    for one in started:
        told, _ = one.communicate()
        assert one.returncode == 0, told


def by_properdocs(tree: Path) -> dict[str, Path]:
    """The folders of both parts."""
    folders = {part: tree / f"made-{part}" for part in PARTS}
    build = ("properdocs", "build", "--strict", "--config-file")
    run(tree, *((*build, config, "--site-dir", str(folders[part])) for part, config in configurations().items()))
    return folders


def by_zensical(tree: Path) -> dict[str, Path]:
    """The same, by way of the export."""
    export = ("spacefacts", "export", "docs", "--facts", "facts", "--pages", "docs")
    run(tree, *((*export, "--lang", part, "--output", f"docs-{part}") for part in PARTS))
    for part, config in configurations().items():
        text = (tree / config).read_text(encoding="utf-8")
        own = f"docs_dir: docs-{part}\nsite_dir: made-{part}\n" + without_tags(text)
        (tree / f"zensical-{part}.yml").write_text(own, encoding="utf-8")
    # Each cleans the cache of the folder, so one after the other.
    for part in PARTS:
        run(tree, ("zensical", "build", "--strict", "--clean", "--config-file", f"zensical-{part}.yml"))
    return {part: tree / f"made-{part}" for part in PARTS}


def without_tags(text: str) -> str:
    """A configuration of MkDocs as Zensical reads it: no tags of MkDocs' own, the options of the plugin at the extension."""
    changes = {
        "!relative $config_dir": ".",
        "INHERIT: mkdocs.yml": "INHERIT: zensical-en.yml",
        "site_dir: site/zh\n": "",
        "  spacefacts: {}\n": "  spacefacts: {facts: facts}\n",
        "markdown_extensions:\n  toc:\n    permalink_title": (
            "markdown_extensions:\n  spacefacts: {language: zh, top: ../}\n  toc:\n    permalink_title"
        ),
    }
    for before, after in changes.items():
        text = text.replace(before, after)
    return text


def configurations() -> dict[str, str]:
    """The configuration of each part."""
    return {part: f"mkdocs{'' if part == 'en' else f'.{part}'}.yml" for part in PARTS}


def numbers(folder: Path, pages: set[str]) -> Iterator[Shown]:
    """What the pages of a part show, and where it leads."""
    for one in read_site(folder):
        if one.page in pages:
            if "href" in one.attributes:
                one.attributes["href"] = urljoin(f"https://example.org/under/{one.page}", one.attributes["href"])
            yield one


def pages_of(folder: Path) -> set[str]:
    """The pages of a part; the Chinese ones are no pages of the English part."""
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    return {path for path in found if not path.startswith("zh/")}


@pytest.mark.parametrize("generator", ["properdocs", "zensical"])
def test_another_generator_shows_the_same_numbers_on_the_same_pages(generator: str, site: Path, tmp_path: Path) -> None:
    build = by_properdocs if needed(generator) == "properdocs" else by_zensical
    for part, folder in build(copy_of_the_tree(tmp_path / "tree")).items():
        ours = site / PARTS[part]
        pages = pages_of(ours)

        assert len(pages) > 200
        assert pages == pages_of(folder)
        assert [*numbers(ours, pages)] == [*numbers(folder, pages)]
