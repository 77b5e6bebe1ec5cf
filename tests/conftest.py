"""What all tests share: a tiny base in a folder, its catalog and its snapshot, and how hypothesis runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from spacefacts import Catalog
from spacefacts.tools.authoring import compile_folder
from tests.support import Facts, lay_down

# The same examples on every run and no clock, so that a red build is red for a reason.
settings.register_profile("spacefacts", derandomize=True, deadline=None, database=None, max_examples=100)
settings.load_profile("spacefacts")


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    """The tiny base in a folder of the test's own, sound until the test adds to it."""
    return lay_down(tmp_path / "facts")


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny base in a folder that nobody changes."""
    return lay_down(tmp_path_factory.mktemp("tiny") / "facts").folder


@pytest.fixture(scope="session")
def snapshot_bytes(tiny_folder: Path) -> bytes:
    """The snapshot of the tiny base."""
    return compile_folder(tiny_folder)


@pytest.fixture(scope="session")
def snapshot_file(tmp_path_factory: pytest.TempPathFactory, snapshot_bytes: bytes) -> Path:
    """The snapshot of the tiny base as a file."""
    path = tmp_path_factory.mktemp("snapshot") / "facts.json"
    path.write_bytes(snapshot_bytes)
    return path


@pytest.fixture(scope="session")
def tiny(snapshot_file: Path) -> Catalog:
    """The catalog of the tiny base."""
    from spacefacts import load

    return load(snapshot_file)
