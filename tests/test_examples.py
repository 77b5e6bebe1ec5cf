"""The examples: each runs as its reader would run it, and is shorter than a screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

import spacefacts
from tests.runner import ROOT, Ended, Runner, commit, read

EXAMPLES = ROOT / "examples"
PROGRAMS = (
    "a-repository/.github/workflows/facts.yml",
    "a-site/docs/index.md",
    "how-long.sh",
    "launches.ipynb",
    "payloads.py",
)
A_SCREEN = 40
STAY = "shenzhou-20.crew-stay"


def printed(*command: str | Path, folder: Path = EXAMPLES) -> str:
    """What a command prints, `spacefacts` and `python` being those of these tests."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, "PATH": path}, check=True, capture_output=True, text=True, timeout=120
    )
    return done.stdout


def lines_written(program: Path) -> int:
    """The lines that somebody typed: of a notebook, those of its cells."""
    if program.suffix != ".ipynb":
        return len(program.read_text(encoding="utf-8").splitlines())
    return sum(len(cell["source"]) for cell in json.loads(program.read_text(encoding="utf-8"))["cells"])


@pytest.mark.parametrize("program", PROGRAMS)
def test_an_example_is_shorter_than_a_screen(program: str) -> None:
    assert lines_written(EXAMPLES / program) <= A_SCREEN


def test_the_list_names_every_example() -> None:
    told = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    there = {path.name for path in EXAMPLES.iterdir()} - {"README.md", "bookings.csv"}

    assert set() == {name for name in there if f"({name}" not in told}


def test_the_line_for_a_status_page_gives_the_stay_and_where_it_stands() -> None:
    line = printed("sh", "how-long.sh")

    assert line.startswith(f"The crew was in space for {spacefacts.get(STAY)}. ")
    assert spacefacts.get(STAY).cite("apa").strip() in line


@pytest.fixture(scope="module")
def notebook() -> nbformat.NotebookNode:
    """The notebook, run."""
    notebook = nbformat.read(EXAMPLES / "launches.ipynb", as_version=4)
    return NotebookClient(notebook, timeout=120, kernel_name="python3").execute()


def test_the_notebook_draws_a_point_for_every_year_and_country(notebook: nbformat.NotebookNode) -> None:
    drawn = "".join(
        output["data"]["image/svg+xml"]
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if output.output_type == "execute_result"
    )
    points = {
        f"year: {year.id[-4:]}; launches: {year[name].value}; who: {year[name].label()}"
        for year in spacefacts.subjects("launch-year")
        for name in ("world", "china", "united-states")
        if name in year
    }
    assert points == {point for point in points if f'aria-label="{point};' in drawn}
    assert len(points) == drawn.count('aria-roledescription="point"')


def test_the_notebook_tells_what_others_print(notebook: nbformat.NotebookNode) -> None:
    told = "".join(output.get("text", "") for cell in notebook.cells for output in cell.get("outputs", []))
    assert len(spacefacts.get("launches-2025.world").claims) == len(told.splitlines())


def test_the_bookings_are_joined_with_what_the_rockets_carry() -> None:
    rows = printed(sys.executable, "payloads.py").splitlines()

    assert "vehicle" == rows[0].split()[0]
    zhuque = next(row for row in rows if row.strip().startswith("zhuque-3 "))
    assert str(float(spacefacts.get("zhuque-3.leo-payload-recovered"))) in zhuque
    assert zhuque.endswith("False")


def test_somebody_elses_site_shows_the_numbers(tmp_path: Path) -> None:
    site = shutil.copytree(EXAMPLES / "a-site", tmp_path / "a-site")
    printed(sys.executable, "-m", "mkdocs", "build", "--quiet", folder=site)

    page = (site / "site" / "index.html").read_text(encoding="utf-8")
    assert f'data-fact="{STAY}" data-value="{spacefacts.get(STAY).text}"' in page
    assert 'data-fact="shenzhou-20-rescue.crew-landed"' in page


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The repository of the example, as its owner would have pushed it."""
    folder = shutil.copytree(EXAMPLES / "a-repository", tmp_path / "repository")
    commit(folder)
    return folder


@pytest.fixture
def job(repository: Path, tmp_path: Path) -> Callable[[], Ended]:
    """The job of the example, with this checkout as the action that it names."""
    steps = read(repository / ".github/workflows/facts.yml")["jobs"]["check"]["steps"]
    (given,) = [step["with"] for step in steps if step["uses"].startswith("OWNER/spacefacts@")]
    return lambda: Runner(repository, tmp_path / "machine").act(**given)


def test_the_job_passes_while_the_readme_is_true(job: Callable[[], Ended]) -> None:
    assert not job().failed


def test_the_job_fails_at_a_number_that_the_facts_do_not_bear_out(repository: Path, job: Callable[[], Ended]) -> None:
    readme = repository / "README.md"
    readme.write_text(readme.read_text(encoding="utf-8").replace("204 days", "205 days"), encoding="utf-8")

    ended = job()
    assert ended.failed
    assert "file=README.md,line=4" in ended.log
