"""How long a cold process takes to a first answer, over a bare interpreter, and how long a further look-up takes.

Run `python bench/start.py [WHEEL]` in the environment that `make` makes; without a wheel it builds one. The wheel is
installed into an empty environment with its byte code compiled: where that is missing and cannot be written, every
process compiles anew, and the measure is of the compiler. Each time is the least of its runs, since whatever else the
machine does can only add. Prints one line of JSON a measurement.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parent.parent
RUNS = 15
FIRST = "import spacefacts; spacefacts.get('shenzhou-20.crew-stay').value"
AGAIN = f"""
{FIRST}
from timeit import repeat
print(min(repeat("spacefacts.get('shenzhou-20.crew-stay').value", number=1000, repeat={RUNS}, globals=globals())))
"""


def main() -> None:
    """Measure, and print."""
    with tempfile.TemporaryDirectory() as folder:
        wheel = Path(sys.argv[1]) if len(sys.argv) > 1 else built(Path(folder, "dist"))
        python = installed(wheel, Path(folder, "venv"))
        # Taken in turns, so that a slow spell of the machine falls on both.
        turns = [(cold(python, "pass"), cold(python, FIRST)) for _ in range(RUNS)]
        bare, first = (min(times) for times in zip(*turns, strict=True))
        report("bare process", bare * 1000, "ms")
        report("first answer, cold process", first * 1000, "ms")
        report("first answer over bare process", first / bare, "ratio")
        # A thousand look-ups in so many seconds is one in so many milliseconds.
        report("further look-up", float(output(python, AGAIN)) * 1000, "us")


def built(folder: Path) -> Path:
    """A new wheel of this checkout."""
    build: list[str | Path] = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder]
    subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return next(folder.glob("*.whl"))


def installed(wheel: Path, folder: Path) -> Path:
    """The interpreter of an environment with nothing but this wheel."""
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    install = ["install", "--quiet", "--no-index", "--no-deps", "--compile"]
    subprocess.run([sys.executable, "-m", "pip", "--python", str(python), *install, str(wheel)], check=True)
    return python


def cold(python: Path, code: str) -> float:
    """Seconds that a new process takes to run this."""
    begin = perf_counter()
    output(python, code)
    return perf_counter() - begin


def output(python: Path, code: str) -> str:
    """What a new process prints."""
    return subprocess.run([python, "-I", "-c", code], check=True, capture_output=True, text=True).stdout


def report(what: str, value: float, unit: str) -> None:
    """Print one measurement."""
    print(json.dumps({"what": what, "value": round(value, 3), "unit": unit}))


if __name__ == "__main__":
    main()
