"""Promise 3: a clean environment with only the wheel answers, offline, with nothing from PyPI imported."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from spacefacts.tools.assets import assets
from spacefacts.tools.authoring import compile_folder
from spacefacts.tools.starting import lay_down
from tests.support import digest

ROOT = Path(__file__).parent.parent
MADE = {".git", ".hypothesis", ".venv", "build", "dist", "site"}
"""What a fresh clone does not hold, with the caches."""

ABSENT = "[build-system]\nrequires = ['absent-requirement']\nbuild-backend = 'hatchling.build'\n"
ASK = ["-m", "spacefacts", "get", "shenzhou-20.crew-stay"]
NO_HOOKS = {"HATCH_BUILD_NO_HOOKS": "true"}
OFFLINE = """
import sys
def refuse(event, arguments):
    if event.startswith("socket."):
        raise SystemExit(f"reached for the network: {event}")
sys.addaudithook(refuse)
"""


@dataclass(frozen=True)
class Built:
    tree: Path
    from_tree: Path
    from_sdist: Path

    @property
    def sources(self) -> tuple[Path, Path]:
        """The source distribution, and the one that was built from it."""
        (first,), (again,) = (wheel.parent.glob("*.tar.gz") for wheel in (self.from_tree, self.from_sdist))
        return first, again


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("wheel")
    tree = folder / "tree"
    shutil.copytree(ROOT, tree, ignore=made)
    from_tree = build(tree, folder / "dist", "--sdist", "--wheel")
    with tarfile.open(next((folder / "dist").glob("*.tar.gz"))) as sdist:
        sdist.extractall(folder / "unpacked", filter="data")
    from_sdist = build(next((folder / "unpacked").iterdir()), folder / "dist-again", "--sdist", "--wheel")
    return Built(tree=tree, from_tree=from_tree, from_sdist=from_sdist)


@pytest.fixture(scope="module")
def python(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that holds the wheel and nothing else."""
    folder = tmp_path_factory.mktemp("empty") / "venv"
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    install = ["install", "--no-index", "--no-deps", "--no-compile", "--disable-pip-version-check", "--quiet"]
    run([sys.executable, "-m", "pip", "--python", python, *install, built.from_tree], folder)
    return python


@dataclass(frozen=True)
class Bridges:
    """The base that `init` lays down, and the wheel that was made of it."""

    folder: Path
    wheel: Path
    tools: Path
    """The wheel of spacefacts, unpacked, which made it."""


@pytest.fixture(scope="module")
def bridges(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Bridges:
    root = tmp_path_factory.mktemp("bridges")
    with zipfile.ZipFile(built.from_tree) as wheel:
        wheel.extractall(root / "tools")  # noqa: S202  # our own wheel
    lay_down(root / "bridges")
    made_of(root / "bridges", root / "dist", root / "tools")
    return Bridges(folder=root / "bridges", wheel=next((root / "dist").glob("*.whl")), tools=root / "tools")


def made_of(folder: Path, output: Path, tools: Path) -> str:
    return run([sys.executable, "-m", "spacefacts", "build", folder, "--output", output], tools, PYTHONPATH=str(tools))


def made(folder: str, names: list[str]) -> set[str]:
    top = Path(folder) == ROOT
    return {name for name in names if name == "__pycache__" or (top and (name in MADE or name.endswith("_cache")))}


def build(tree: Path, output: Path, *what: str) -> Path:
    run([sys.executable, "-m", "build", "--no-isolation", *what, "--outdir", output], tree)
    return next(output.glob("*.whl"))


def attempt(command: Sequence[str | Path], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def run(command: Sequence[str | Path], folder: Path, **environment: str) -> str:
    done = attempt(command, folder, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def test_a_wheel_is_the_same_from_the_tree_and_from_the_sdist(built: Built) -> None:
    assert built.from_tree.name == built.from_sdist.name
    assert digest(built.from_tree.read_bytes()) == digest(built.from_sdist.read_bytes())


def test_a_source_distribution_is_the_same_when_built_from_itself(built: Built) -> None:
    first, again = built.sources
    assert first.name == again.name
    assert digest(first.read_bytes()) == digest(again.read_bytes())


def test_a_source_distribution_holds_all_that_the_repository_does(built: Built) -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("these are the sources of a release, which have no repository to compare with")
    with tarfile.open(built.sources[0]) as sources:
        held = {name.partition("/")[2] for name in sources.getnames()}
    known = run(["git", "ls-files", "-z"], ROOT).split("\0")
    assert [] == [path for path in known if path and (built.tree / path).exists() and path not in held]


def test_a_wheel_holds_the_compiled_facts(built: Built) -> None:
    with zipfile.ZipFile(built.from_tree) as wheel:
        assert digest(compile_folder(built.tree / "facts")) == digest(wheel.read("spacefacts/facts.json"))


def test_a_wheel_holds_nothing_but_the_package(built: Built) -> None:
    with zipfile.ZipFile(built.from_tree) as wheel:
        tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert {"spacefacts", "spacefacts-" + built.from_tree.name.split("-")[1] + ".dist-info"} == tops


def test_a_wheel_holds_what_makes_numbers_open_in_any_site(built: Built) -> None:
    with zipfile.ZipFile(built.from_tree) as wheel:
        held = {name.rpartition("/")[2] for name in wheel.namelist() if name.startswith("spacefacts/tools/assets/")}
    assert {path.rpartition("/")[2] for path in assets()} <= held


def test_a_wheel_leaves_out_the_letters_of_cards(built: Built) -> None:
    with zipfile.ZipFile(built.from_tree) as wheel:
        assert [] == [name for name in wheel.namelist() if name.endswith((".otf", "OFL.txt"))]


def test_building_leaves_the_tree_as_it_was(built: Built) -> None:
    assert [] == [path for path in built.tree.rglob("facts.json") if path.parent.name == "spacefacts"]


def test_a_broken_fact_stops_the_build_with_its_findings(built: Built, tmp_path: Path) -> None:
    tree = tmp_path / "broken"
    shutil.copytree(built.tree, tree)
    (tree / "facts" / "mission" / "shenzhou-20.yaml").write_text("subject: [", encoding="utf-8")
    done = attempt([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", "dist"], tree)
    assert done.returncode != 0
    assert "facts/mission/shenzhou-20.yaml:1" in done.stdout + done.stderr
    assert [] == list((tree / "dist").glob("*.whl"))


def test_the_library_alone_answers(python: Path, tmp_path: Path) -> None:
    assert run([python, "-I", *ASK], tmp_path) == "204 days"


def test_the_console_script_answers(python: Path, tmp_path: Path) -> None:
    assert run([python.parent / "spacefacts", *ASK[2:]], tmp_path) == "204 days"


def test_the_library_alone_completes_words(python: Path, tmp_path: Path) -> None:
    complete = [str(python.parent / "spacefacts"), "completion", "bash"]
    assert run(complete, tmp_path).endswith("complete -F _spacefacts spacefacts")
    fitting = run([*complete, "get", "shenzhou-20.crew-st"], tmp_path)
    assert fitting.startswith("shenzhou-20.crew-stay\tCrew's stay in space: 204 days")


def test_the_zipped_wheel_answers(built: Built, tmp_path: Path) -> None:
    # -S: without site-packages, whatever this interpreter has in them.
    command = [sys.executable, "-S", "-P", *ASK]
    assert run(command, tmp_path, PYTHONPATH=str(built.from_tree)) == "204 days"


def test_a_look_up_imports_the_standard_library_alone_and_opens_no_socket(python: Path, tmp_path: Path) -> None:
    code = OFFLINE + (
        "import spacefacts\n"
        "fact = spacefacts.get('shenzhou-20.crew-stay')\n"
        "fact.value, fact.sources, fact.claims, fact.status, fact.display('zh')\n"
        "spacefacts.search('window crack'), spacefacts.subjects('mission'), spacefacts.table('mission').to_csv()\n"
        "known = {*sys.stdlib_module_names, 'spacefacts', '__main__'}\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules} - known))"
    )
    assert run([python, "-I", "-c", code], tmp_path) == ""


def test_every_module_of_the_library_imports_without_extras(python: Path, tmp_path: Path) -> None:
    code = OFFLINE + (
        "import spacefacts\n"
        "from importlib import import_module\n"
        "from pkgutil import iter_modules\n"
        "for module in iter_modules(spacefacts.__path__, 'spacefacts.'):\n"
        "    import_module(module.name)"
    )
    assert run([python, "-I", "-c", code], tmp_path) == ""


def test_a_wheel_without_facts_says_so(built: Built, tmp_path: Path) -> None:
    run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path], built.tree, **NO_HOOKS)
    zipped = next(tmp_path.glob("*.whl"))
    done = attempt([sys.executable, "-S", "-P", *ASK], tmp_path, PYTHONPATH=str(zipped))
    assert done.returncode == 2
    assert "holds no facts" in done.stderr


def test_the_wheel_of_a_base_holds_its_facts_and_a_package_to_ask_them_by(bridges: Bridges) -> None:
    with zipfile.ZipFile(bridges.wheel) as wheel:
        assert compile_folder(bridges.folder / "facts") == wheel.read("bridges/facts.json")
        held = {name for name in wheel.namelist() if ".dist-info/" not in name}
        (told,) = (wheel.read(name).decode() for name in wheel.namelist() if name.endswith("METADATA"))
    assert {"bridges/__init__.py", "bridges/facts.json", "bridges/py.typed"} == held
    assert "Requires-Dist: spacefacts" in told


def test_the_wheel_of_a_base_is_the_same_when_it_is_built_again(bridges: Bridges, tmp_path: Path) -> None:
    printed = made_of(bridges.folder, tmp_path / "again", bridges.tools)
    (again,) = (tmp_path / "again").glob("*.whl")
    assert bridges.wheel.read_bytes() == again.read_bytes()
    assert sha256(again.read_bytes()).hexdigest() in printed


def test_building_a_base_leaves_its_folder_as_it_was(bridges: Bridges, tmp_path: Path) -> None:
    assert lay_down(tmp_path / "fresh") == sorted(
        path.relative_to(bridges.folder).as_posix() for path in bridges.folder.rglob("*") if path.is_file()
    )


def test_an_installed_base_answers_beside_the_bundled_one(bridges: Bridges, python: Path, tmp_path: Path) -> None:
    install = ["install", "--no-index", "--no-deps", "--no-compile", "--disable-pip-version-check", "--quiet"]
    run([sys.executable, "-m", "pip", "--python", python, *install, bridges.wheel], tmp_path)
    ask: list[str | Path] = [python, "-I", "-m", "spacefacts"]
    assert "204.5 m" == run([*ask, "get", "bridges:north-bridge.span"], tmp_path)
    assert "204 days" == run([*ask, "get", "shenzhou-20.crew-stay"], tmp_path)
    code = OFFLINE + (
        "import spacefacts, bridges\n"
        "found = spacefacts.get('bridges:north-bridge.span'), bridges.catalog().get('north-bridge.span')\n"
        "print(*spacefacts.bases(), *found, spacefacts.base('bridges').imprint.site)"
    )
    assert "bridges spacefacts 204.5 m 204.5 m https://facts.example.org/" == run([python, "-I", "-c", code], tmp_path)


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        pytest.param("facts/bridge/north-bridge.yaml", "subject: [", "facts/bridge/north-bridge.yaml:1", id="a fault"),
        pytest.param("pyproject.toml", ABSENT, "absent-requirement", id="a requirement"),
        pytest.param("pyproject.toml", "[", "cannot be built", id="no configuration"),
    ],
)
def test_what_stops_the_build_of_a_base_is_told(
    bridges: Bridges, tmp_path: Path, path: str, text: str, said: str
) -> None:
    shutil.copytree(bridges.folder, tmp_path / "broken")
    (tmp_path / "broken" / path).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "spacefacts", "build", "broken", "--output", "dist"]
    done = attempt(command, tmp_path, PYTHONPATH=str(bridges.tools))
    assert (2, "") == (done.returncode, done.stdout)
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert [] == list(tmp_path.glob("dist/*.whl"))


def test_a_base_without_facts_is_not_built(bridges: Bridges, tmp_path: Path) -> None:
    shutil.copytree(bridges.folder, tmp_path / "bare", ignore=shutil.ignore_patterns("facts"))
    done = attempt([sys.executable, "-m", "spacefacts", "build", "bare"], tmp_path, PYTHONPATH=str(bridges.tools))
    assert 2 == done.returncode
    assert "is no folder of facts" in done.stderr
