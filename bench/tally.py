"""What is found in the documentation of well-known projects, by us and by others, and how long each takes.

Run `python bench/tally.py SITE... [--lychee PATH] [--linkinator PATH]` in the environment that `make` makes. Each SITE
is a folder of HTML, named after the project and its version. The times are those of whole processes,
`spacefacts check SITE --select SF5` on our side; the tools take turns in every round, so that what else the machine
does hits all of them alike, and each time is the median of the rounds. Nobody asks the network: lychee runs offline
with fragments, linkinator serves the folder itself and skips other hosts. Prints one line of JSON a site, or with
`--table` one table of all.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from local_links import bare_facts

from spacefacts.tools.linked import Links

ROUNDS = 3
# Whatever leads to another host than the one that linkinator serves the folder on.
ELSEWHERE = r"^(?!https?://(?:localhost|127\.0\.0\.1)\b)"
COLUMNS = {
    "pages": "pages",
    "links": "links",
    "errors": "errors",
    "warnings": "warnings",
    "lychee": "lychee_found",
    "linkinator": "linkinator_found",
    "seconds": "seconds",
    "/ lychee": "over_lychee",
    "/ linkinator": "over_linkinator",
}


def main() -> None:
    """Measure, and print."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("sites", nargs="+", type=Path, metavar="SITE")
    asked.add_argument("--lychee", default=shutil.which("lychee"))
    asked.add_argument("--linkinator", default=shutil.which("linkinator"))
    asked.add_argument("--table", action="store_true")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        facts = bare_facts(Path(folder, "facts"))
        compiled = Path(folder, "compiled")
        rows = (measured(site.resolve(), tools(options, site.resolve(), facts), compiled) for site in options.sites)
        show = print_table if options.table else print_lines
        show(rows)


def tools(options: argparse.Namespace, site: Path, facts: Path) -> dict[str, list[str]]:
    """The command of each tool that is there, by its name."""
    ours = [sys.executable, "-m", "spacefacts", "check", str(site), "--select", "SF5", "--facts", str(facts)]
    lychee = ["--offline", "--include-fragments=anchor-only", "--no-progress", "--index-files", "index.html,index.htm"]
    linkinator = ["--recurse", "--check-fragments", "--format", "json", "--skip", ELSEWHERE]
    found = {"spacefacts": [*ours, "--format", "json"]}
    if options.lychee:
        found["lychee"] = [options.lychee, *lychee, "--root-dir", str(site), "--format", "json", str(site)]
    if options.linkinator:
        found["linkinator"] = [options.linkinator, str(site), *linkinator]
    return found


def measured(site: Path, commands: dict[str, list[str]], compiled: Path) -> dict[str, Any]:
    """What each tool found on a site, and its seconds."""
    times: dict[str, list[float]] = {tool: [] for tool in commands}
    printed: dict[str, str] = {}
    # The first round only warms up: it reads the files into memory and leaves our byte code, as an installed wheel has.
    for number in range(1 + ROUNDS):
        for tool, command in commands.items():
            seconds, printed[tool] = timed(command, compiled)
            times[tool] += [seconds] if number else []
    links = Links(site)
    found = json.loads(printed["spacefacts"])
    row: dict[str, Any] = {
        "what": "tally",
        "site": site.name,
        "pages": len(links.pages),
        "links": sum(1 for page in links.pages.values() for mark in page.marks if mark.role not in {"id", "name"}),
        "errors": found["summary"]["severity"]["error"],
        "warnings": found["summary"]["severity"]["warning"],
        "found": dict(sorted(Counter(finding["name"] for finding in found["findings"]).items())),
        "seconds": round(median(times["spacefacts"]), 2),
    }
    for tool, count in COUNTED.items():
        if tool in commands:
            seconds = median(times[tool])
            row |= {f"{tool}_found": count(printed[tool]), f"{tool}_seconds": round(seconds, 2)}
            row[f"over_{tool}"] = round(median(times["spacefacts"]) / seconds, 2)
    return row


def timed(command: list[str], compiled: Path) -> tuple[float, str]:
    """The seconds of one run, and what it printed."""
    around = {**os.environ, "PYTHONPYCACHEPREFIX": str(compiled), "PYTHONDONTWRITEBYTECODE": ""}
    begin = perf_counter()
    output = subprocess.run(command, check=False, capture_output=True, text=True, env=around).stdout
    return perf_counter() - begin, output


def lychee_found(output: str) -> int:
    """How many links lychee calls broken."""
    return int(json.loads(output)["errors"])


def linkinator_found(output: str) -> int:
    """How many links linkinator calls broken; it counts an address once a page."""
    return sum(1 for link in json.loads(output[output.index("{") :])["links"] if link["state"] == "BROKEN")


COUNTED: dict[str, Callable[[str], int]] = {"lychee": lychee_found, "linkinator": linkinator_found}


def print_lines(rows: Iterable[dict[str, Any]]) -> None:
    """Print one line of JSON a site."""
    for row in rows:
        print(json.dumps(row), flush=True)


def print_table(rows: Iterable[dict[str, Any]]) -> None:
    """Print a line a site, with our time as a part of each other tool's."""
    print(f"{'site':<24}" + "".join(f"{column:>13}" for column in COLUMNS))
    for row in rows:
        print(f"{row['site']:<24}" + "".join(f"{row.get(key, '-'):>13}" for key in COLUMNS.values()), flush=True)


if __name__ == "__main__":
    main()
