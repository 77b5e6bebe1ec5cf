"""A built site for the promises: once for all of them, in a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from filelock import FileLock

ROOT = Path(__file__).parents[2]
TREE = (
    "docs",
    "facts",
    "spacefacts",
    "theme",
    "mkdocs.yml",
    "mkdocs.zh.yml",
    "pyproject.toml",
    "CHANGELOG.md",
    "README.md",
)
PARTS = {"en": "", "zh": "zh"}
"""Where the pages of each language lie in the site."""


def copy_of_the_tree(folder: Path) -> Path:
    """What a site is built from, copied without anything made."""
    folder.mkdir(parents=True)
    for name in TREE:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder


def build(tree: Path, site: Path) -> Path:
    """Build the site of a tree, in both languages, with the code of that tree."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(tree),
        "PYTHONDONTWRITEBYTECODE": "1",
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": "1763942400",
    }
    folders = {"mkdocs.yml": site, "mkdocs.zh.yml": site.with_name(f"{site.name}-zh")}
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    builds = [
        subprocess.Popen(
            [*mkdocs, "--config-file", config, "--site-dir", str(folder)],
            cwd=tree,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for config, folder in folders.items()
    ]
    for one in builds:
        _, told = one.communicate()
        assert one.returncode == 0, told
    # Last, as the English build empties its folder first.
    folders["mkdocs.zh.yml"].rename(site / PARTS["zh"])
    return site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this tree."""
    return built_once(tmp_path_factory)


def built_once(factory: pytest.TempPathFactory) -> Path:
    """The site of this tree, which the processes of a run build once for all of them."""
    run = factory.getbasetemp()
    # A process of several has a folder of its own, inside that of the run.
    folder = (run.parent if "PYTEST_XDIST_WORKER" in os.environ else run) / "built-once"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            # What a failed build leaves must not be taken for a site.
            with TemporaryDirectory(dir=folder.parent) as making:
                build(copy_of_the_tree(Path(making, "tree")), Path(making, "made", "site"))
                Path(making, "made").rename(folder)
    return folder / "site"
