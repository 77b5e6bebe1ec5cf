"""How well links are judged: every behaviour of hosts, well, dead, walled, in doubt and oversized, over loopback.

Run `python bench/verdicts.py [--seeds N] [--show]` in the environment that `make` makes. Every behaviour stands on a
host of its own for every seed, with another path, other headers and delays; a document links to all of them, and
`spacefacts check --online` judges it in a process of its own. Prints one line of JSON: the healthy ones that are called
broken, the dead ones that are not, the walls that are not called blocked, the doubtful ones that are called broken, and
the peak memory of the process. With `--show` every answer that is not the expected one follows, by behaviour.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import Any

from faults import dead, doubtful, healthy, misread, oversized, walls
from faults.serving import Server, Stand, stands

MINUTES = 10
SECONDS = 2
CLOSED = 9
"""A port at which nothing listens."""
FAMILIES = (healthy, misread, dead, walls, doubtful, oversized)


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description="How well links are judged.")
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    every = list(stands(options.seeds))
    oversized.prepare()
    with tempfile.TemporaryDirectory() as folder, Server(every) as server:
        addresses = {address(stand, server.port): stand for stand in every}
        project(Path(folder), addresses)
        begin = perf_counter()
        report = checked(Path(folder), every)
        seconds = perf_counter() - begin
        failures = server.failures
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    answers = {link["url"]: link for link in report["links"]}
    judged = [(stand, answers.get(url, {"status": "absent", "why": ""})) for url, stand in addresses.items()]
    print(
        json.dumps(
            measured(judged, options.seeds)
            | {"peak_mib": round(peak), "seconds": round(seconds, 1), "longest_server_lag_ms": round(server.lag * 1000)}
        )
    )
    for failure in failures:
        print(failure, file=sys.stderr)
    if options.show:
        for line, seeds in sorted(unexpected(judged).items()):
            print(f"{line}; seeds {', '.join(map(str, seeds))}")


def unexpected(judged: list[tuple[Stand, dict[str, Any]]]) -> dict[str, list[int]]:
    """What was answered where something else was expected, each with its seeds."""
    seeds: dict[str, list[int]] = {}
    for stand, answer in judged:
        if answer["status"] not in stand.behaviour.statuses:
            seeds.setdefault(shown(stand, answer), []).append(stand.seed)
    return seeds


def address(stand: Stand, port: int) -> str:
    """The address that is linked to."""
    return f"http://{stand.host}:{CLOSED if stand.behaviour.name == 'closed port' else port}{stand.path}"


def project(folder: Path, addresses: dict[str, Stand]) -> None:
    """Lay down a document with every link, a short time-out, and a base of next to no facts."""
    (folder / "links.md").write_text(
        "# Links\n\n" + "\n".join(f"- [{stand.behaviour.name}](<{url}>)" for url, stand in addresses.items()) + "\n",
        encoding="utf-8",
    )
    (folder / "spacefacts.toml").write_text(f"timeout = {SECONDS}\n", encoding="utf-8")
    well = next(url for url, stand in addresses.items() if stand.behaviour.name == "plain")
    thing, source = folder / "facts" / "thing", folder / "facts" / "source"
    thing.mkdir(parents=True)
    source.mkdir()
    (thing / "kind.yaml").write_text(
        "kind: thing\nlabel: {en: Thing, zh: 物}\nproperties: {motto: {type: text, label: {en: Motto, zh: 格言}}}\n",
        encoding="utf-8",
    )
    (thing / "lamp.yaml").write_text(
        "subject: lamp\nlabel: {en: Lamp, zh: 灯}\nfacts: {motto: {value: Shine, sources: [{source: lamp/leaflet}]}}\n",
        encoding="utf-8",
    )
    (source / "lamp.yaml").write_text(
        f"publisher: lamp\nlabel: {{en: Lamp}}\ngrade: A\ndocuments: {{leaflet: {{url: '{well}', language: en}}}}\n",
        encoding="utf-8",
    )


def checked(folder: Path, every: list[Stand]) -> dict[str, Any]:
    """The report of the checker, which may reach these hosts and no other."""
    allowed = [part for stand in every for part in ("--allow-host", stand.host)]
    command = [sys.executable, "-m", "spacefacts", "check", "--online", "--json", "--today", "2026-01-01", *allowed]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True, timeout=60 * MINUTES)
    try:
        report: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        sys.exit(f"the checker printed no report:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return report


def measured(judged: list[tuple[Stand, dict[str, Any]]], seeds: int) -> dict[str, Any]:
    """What the line of JSON holds."""
    tally = Counter((stand.behaviour.group, answer["status"]) for stand, answer in judged)

    def other(group: str, wanted: str) -> int:
        return sum(count for (one, status), count in tally.items() if one == group and status != wanted)

    return {
        "what": "verdicts",
        "behaviours": len({stand.behaviour.name for stand, _ in judged}),
        "seeds": seeds,
        "links": len(judged),
        "healthy_reported_broken": tally["healthy", "broken"] + tally["oversized", "broken"],
        "healthy_not_ok": sum(
            answer["status"] not in {"ok", "moved"} for stand, answer in judged if stand.behaviour.group == "healthy"
        ),
        "moved_missed": sum(
            answer["status"] != "moved" for stand, answer in judged if stand.behaviour.statuses == {"moved"}
        ),
        "dead_missed": other("dead", "broken"),
        "walls_not_blocked": other("wall", "blocked"),
        "unsure_called_broken": tally["unsure", "broken"],
        "unexpected": sum(answer["status"] not in stand.behaviour.statuses for stand, answer in judged),
    }


def shown(stand: Stand, answer: dict[str, Any]) -> str:
    """An answer that is not the expected one."""
    return f"{stand.behaviour.group} / {stand.behaviour.name}: {answer['status']} ({answer.get('why', '')}), not {' or '.join(sorted(stand.behaviour.statuses))}"


if __name__ == "__main__":
    main()
