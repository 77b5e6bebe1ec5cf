"""Loading: where facts come from."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep

import pytest

import spacefacts
from spacefacts import SnapshotError, loading
from tests.support import Facts

PACKAGE = Path(spacefacts.__file__).parent


def answer(code: str, path: Path) -> subprocess.CompletedProcess[str]:
    """Run Python on code with nothing but `path` to import from."""
    environment = {"PYTHONPATH": os.fspath(path), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-S", "-c", code]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=path.parent)


def installed(folder: Path, snapshot: bytes | None) -> Path:
    """A copy of the package as a wheel installs it, with or without its snapshot."""
    shutil.copytree(PACKAGE, folder / "spacefacts", ignore=shutil.ignore_patterns("__pycache__", "tools"))
    if snapshot is not None:
        (folder / "spacefacts" / "facts.json").write_bytes(snapshot)
    return folder


def zipped(folder: Path, target: Path) -> Path:
    """Everything in a folder as a zip."""
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder))
    return target


def test_a_folder_and_its_snapshot_are_one_catalog(tiny_folder: Path, snapshot_file: Path) -> None:
    assert spacefacts.load(tiny_folder).digest() == spacefacts.load(os.fspath(snapshot_file)).digest()


@pytest.mark.parametrize("path", ["missing", "missing/facts.json"])
def test_a_path_that_is_not_there_is_a_snapshot_error(tmp_path: Path, path: str) -> None:
    with pytest.raises(SnapshotError, match="missing"):
        spacefacts.load(tmp_path / path)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"# Read me\n", "these bytes are no snapshot of facts"),
        (b"", "it is empty"),
        (b'{"format":9,"lengths":{},\n', "format 9"),
    ],
)
def test_a_file_that_is_no_snapshot_is_told_by_its_path(tmp_path: Path, data: bytes, why: str) -> None:
    file = tmp_path / "facts.json"
    file.write_bytes(data)
    with pytest.raises(SnapshotError, match=f"facts.json.*{why}"):
        spacefacts.load(file)


def test_a_folder_with_faults_is_a_snapshot_error_that_lists_them(facts: Facts) -> None:
    facts.ship("gamma", "mass: {value: heavy}")
    with pytest.raises(SnapshotError, match=r"the facts have a fault:\n.*gamma\.yaml:4:17: bad-number: 'heavy'"):
        spacefacts.load(facts.folder)


def test_an_installed_wheel_answers_from_its_snapshot(tmp_path: Path, snapshot_bytes: bytes) -> None:
    done = answer(
        "import spacefacts; print(spacefacts.get('alpha.stay'), spacefacts.digest())",
        installed(tmp_path / "site", snapshot_bytes),
    )
    assert ("", f"204 days {hashlib.sha256(snapshot_bytes).hexdigest()}\n") == (
        done.stderr,
        done.stdout,
    )


def test_a_zipped_install_answers_from_its_snapshot(tmp_path: Path, snapshot_bytes: bytes) -> None:
    site = zipped(installed(tmp_path / "site", snapshot_bytes), tmp_path / "site.zip")
    done = answer("import spacefacts; print(spacefacts.__file__, spacefacts.get('alpha.stay'))", site)
    assert ("", f"{site}/spacefacts/__init__.py 204 days\n") == (done.stderr, done.stdout)


@pytest.mark.parametrize("is_zipped", [False, True])
def test_an_install_without_facts_says_so(tmp_path: Path, is_zipped: bool) -> None:
    site = installed(tmp_path / "site", None)
    done = answer(
        "import spacefacts\ntry: spacefacts.get('alpha.stay')\nexcept spacefacts.SnapshotError as error: print(error)",
        zipped(site, tmp_path / "site.zip") if is_zipped else site,
    )
    assert ("", "this installation holds no facts: it was built without the snapshot, install it anew\n") == (
        done.stderr,
        done.stdout,
    )


def test_a_zipped_snapshot_that_is_damaged_is_a_snapshot_error(tmp_path: Path, snapshot_bytes: bytes) -> None:
    site = zipped(installed(tmp_path / "site", snapshot_bytes[:-1]), tmp_path / "site.zip")
    done = answer(
        "import spacefacts\ntry: spacefacts.digest()\nexcept spacefacts.SnapshotError as error: print('cut short')",
        site,
    )
    assert "cut short\n" == done.stdout


def test_without_the_yaml_reader_a_folder_says_what_to_install(tiny_folder: Path) -> None:
    done = answer(
        f"import spacefacts\ntry: spacefacts.load({os.fspath(tiny_folder)!r})\n"
        "except spacefacts.SnapshotError as error: print(error)",
        PACKAGE.parent,
    )
    assert f"reading {tiny_folder} needs PyYAML: pip install 'spacefacts[check]'\n" == done.stdout


def test_a_checkout_compiles_its_own_facts() -> None:
    assert os.fspath(PACKAGE.parent / "facts") == loading.checkout()


def test_the_bundled_facts_are_loaded_once(tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_default", None)
    monkeypatch.setattr(loading, "_bundled", lambda: spacefacts.load(tiny_folder))
    assert loading.default() is loading.default()
    assert spacefacts.get("alpha.stay") == loading.default().get("alpha.stay")


def test_threads_that_ask_at_once_share_one_load(tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loads = []

    def slowly() -> spacefacts.Catalog:
        loads.append(1)
        sleep(0.05)
        return spacefacts.load(tiny_folder)

    monkeypatch.setattr(loading, "_default", None)
    monkeypatch.setattr(loading, "_bundled", slowly)
    with ThreadPoolExecutor(max_workers=4) as pool:
        list(pool.map(lambda _: loading.default(), range(4)))
    assert [1] == loads
