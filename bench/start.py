"""How long a cold process takes to a first answer, over a bare interpreter, and how long later answers take.

Run `python bench/start.py [WHEEL] [--others] [--table]` in the environment that `make` makes; without a wheel it builds
one. The wheel is installed into an empty environment with its byte code compiled: where that is missing and cannot be
written, every process compiles anew, and the measure is of the compiler. A second environment has the same code over a made
base of 60,000 facts. With `--others`, libraries that answer with facts of other fields are installed into a third, over
the network, and asked in the same turns. Each time is the least of its runs, since whatever else the machine does can only
add. Prints one line of JSON a library, or with `--table` one table of all.

`first` is importing and a first look-up in a new process, as a multiple of a process that does nothing; `again` the same
look-up later, `fresh` the look-up of a fact that was not asked for before, both in microseconds; `search_first` and `search`
in milliseconds, the first in a process and later ones.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import venv
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import large

ROOT = Path(__file__).parent.parent
RUNS = 25
MANY = 60_000
FIRST = "import spacefacts; spacefacts.get('{}').value"
ASKED = {"spacefacts": "shenzhou-20.crew-stay", f"spacefacts, {MANY} facts": "sat-04711.mass"}
SOUGHT = {"spacefacts": "window crack", f"spacefacts, {MANY} facts": "Sat-4711 mass"}
OTHERS = {
    "periodictable": "import periodictable; periodictable.elements.symbol('Fe').mass",
    "pycountry": "import pycountry; pycountry.countries.get(alpha_2='CN').name",
    "particle": "import particle; particle.Particle.from_pdgid(211).mass",
    "scipy": "import scipy.constants; scipy.constants.physical_constants['electron mass'][0]",
    "astropy": "import astropy.constants; astropy.constants.m_e.value",
}
COLUMNS = ("first_ms", "first", "again", "fresh", "search_first", "search")
AGAIN = """
{first}
from timeit import repeat
print(min(repeat({later!r}, number=1000, repeat=9, globals=globals())))
"""
# Every second fact, after the others: what reads them has been imported, and they themselves were never asked for.
FRESH = """
import spacefacts
from spacefacts.loading import default
from time import perf_counter
every = default().addresses()[:2000]
for address in every[::2]:
    spacefacts.get(address).value
addresses = every[1::2]
begin = perf_counter()
for address in addresses:
    spacefacts.get(address).value
print((perf_counter() - begin) / len(addresses) * 1000)
"""
SEARCH = """
import spacefacts
from timeit import repeat
times = repeat("spacefacts.search({words!r})", number=1, repeat=9, globals=globals())
print(times[0], min(times))
"""


@dataclass(frozen=True, kw_only=True)
class Library:
    """A library, the interpreter that has it, and the code of a first look-up."""

    name: str
    python: Path
    first: str

    @property
    def later(self) -> str:
        """The look-up without the import."""
        return self.first.partition("; ")[2]


def main() -> None:
    """Measure, and print."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("wheel", nargs="?", type=Path)
    asked.add_argument("--others", action="store_true")
    asked.add_argument("--table", action="store_true")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = options.wheel or built(folder / "dist")
        libraries = [*ours(wheel, folder), *(others(folder / "others") if options.others else ())]
        rows = measured(libraries)
        if options.table:
            print_table(rows)
        else:
            print("\n".join(json.dumps({"what": "start", **row}) for row in rows))


def ours(wheel: Path, folder: Path) -> list[Library]:
    """The wheel as it is, and with the made base in the place of its facts."""
    pythons = [environment(folder / place) for place in ("own", "many")]
    for python in pythons:
        install(python, "--no-index", "--no-deps", str(wheel))
    inside = next((folder / "many").rglob("spacefacts/facts.json"))
    inside.write_bytes(many_facts(folder / "base"))
    return [
        Library(name=name, python=python, first=FIRST.format(ASKED[name]))
        for name, python in zip(ASKED, pythons, strict=True)
    ]


def many_facts(folder: Path) -> bytes:
    """The snapshot of a made base of many facts."""
    from spacefacts.tools.authoring import compile_folder

    large.make(folder, MANY)
    return compile_folder(folder / "facts")


def others(folder: Path) -> list[Library]:
    """The other libraries in an environment of theirs."""
    python = environment(folder)
    install(python, *OTHERS)
    return [Library(name=name, python=python, first=first) for name, first in OTHERS.items()]


def measured(libraries: list[Library]) -> list[dict[str, object]]:
    """A row a library, in the order given."""
    # Taken in turns, so that a slow spell of the machine falls on all.
    turns = [[(cold(one.python, "pass"), cold(one.python, one.first)) for one in libraries] for _ in range(RUNS)]
    # The interpreter is the same in every environment.
    bare = min(nothing for turn in turns for nothing, _ in turn)
    rows: list[dict[str, object]] = []
    for place, library in enumerate(libraries):
        first = min(turn[place][1] for turn in turns)
        # A thousand look-ups in so many seconds is one in so many milliseconds.
        again = float(output(library.python, AGAIN.format(first=library.first, later=library.later))) * 1000
        row = {"library": library.name, "first_ms": first * 1000, "first": first / bare, "again": again}
        if library.name in SOUGHT:
            searches = [output(library.python, SEARCH.format(words=SOUGHT[library.name])).split() for _ in range(5)]
            row["fresh"] = min(float(output(library.python, FRESH)) for _ in range(5)) * 1000
            row["search_first"], row["search"] = (
                min(map(float, times)) * 1000 for times in zip(*searches, strict=True)
            )
        rows.append({name: round(value, 2) if isinstance(value, float) else value for name, value in row.items()})
    return rows


def print_table(rows: list[dict[str, object]]) -> None:
    """Print a line a library."""
    print(f"{'library':<25}" + "".join(f"{column:>14}" for column in COLUMNS))
    for row in rows:
        print(f"{row['library']:<25}" + "".join(f"{row.get(column, '-'):>14}" for column in COLUMNS))


def built(folder: Path) -> Path:
    """A new wheel of this checkout."""
    build: list[str | Path] = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder]
    subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return next(folder.glob("*.whl"))


def environment(folder: Path) -> Path:
    """The interpreter of a new environment with nothing in it."""
    venv.create(folder, with_pip=False, symlinks=True)
    return folder / "bin" / "python"


def install(python: Path, *what: str) -> None:
    """Install packages into an environment, with their byte code."""
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--compile", *what]
    subprocess.run(command, check=True)


def cold(python: Path, code: str) -> float:
    """Seconds that a new process takes to run this."""
    begin = perf_counter()
    output(python, code)
    return perf_counter() - begin


def output(python: Path, code: str) -> str:
    """What a new process prints."""
    return subprocess.run([python, "-I", "-c", code], check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main()
