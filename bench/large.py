"""How long a base of 60,000 facts takes to check, over what PyYAML's `CSafeLoader` takes merely to load its files.

Run `python bench/large.py [FACTS ...]` in the environment that `make` makes; without a number it takes 6,000 and 60,000,
so that the two lines show whether time and memory grow with the facts alone. The bases are made up, the same at every run,
in the shape of real ones: sources, references, claims, series, words in two languages, derived facts, laws; a few faults are
put in, and a check that does not find exactly these is an error. Then the base is compiled, looked up and searched from its
snapshot; with `--site` its site is built as well, which takes many minutes. Every run is a process of its own, taken in
turns, and the least of its runs counts, of compiling and building the only one. Prints one line of JSON a base: seconds of
the clock and of the processor, and the most memory.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

SIZES = (6_000, 60_000)
RUNS = 3
CACHE = "cache"
TODAY = "2026-01-01"
SATELLITES_A_LAUNCH = 20
SATELLITES_A_PUBLISHER = 10
DOCUMENTS = ("maker", "list", "paper")
FACTS_A_SATELLITE = 7
CHECK = ("-m", "spacefacts", "check", "facts", "--today", TODAY, "--format", "json")
LOAD = """\
import sys, yaml
from pathlib import Path
for path in sorted(Path("facts").rglob("*.yaml")):
    with path.open(encoding="utf-8") as file:
        yaml.load(file, Loader=yaml.CSafeLoader)
"""

COMPILE = """\
from pathlib import Path
from spacefacts.tools.authoring import compile_folder
Path("facts.json").write_bytes(compile_folder("facts"))
"""
LOOK_UP = "import spacefacts; print(spacefacts.load('facts.json').get('sat-00001.mass').value)"
SEARCH = "import spacefacts; print(spacefacts.load('facts.json').search('Sat-1 mass')[0].address)"
SITE = """\
site_name: Satellites
theme: {name: material, font: false, features: [navigation.prune]}
plugins:
  - spacefacts: {facts: facts}
markdown_extensions: [spacefacts]
"""

SATELLITE = """\
kind: satellite
label: {en: Satellite, zh: 卫星}
properties:
  launch: {type: reference, to: launch, label: {en: Launch, zh: 发射}}
  operator: {type: reference, to: operator, label: {en: Operator, zh: 运营者}}
  mass: {type: quantity, unit: kg, within: {from: 0, to: 99999}, label: {en: Mass at launch, zh: 发射质量}}
  perigee: {type: quantity, unit: km, label: {en: Perigee, zh: 近地点高度}}
  apogee: {type: quantity, unit: km, label: {en: Apogee, zh: 远地点高度}}
  task: {type: text, label: {en: Task, zh: 用途}}
  decayed: {type: moment, label: {en: Decayed, zh: 再入}}
  passes: {type: count, rises: true, label: {en: Passes counted, zh: 累计过境次数}}
  lifetime: {type: quantity, unit: d, digits: 0, label: {en: In orbit, zh: 在轨时间}, derive: {elapsed: [launch.launched, decayed]}}
at-most:
  - [perigee, apogee]
"""
LAUNCH = """\
kind: launch
label: {en: Launch, zh: 发射}
properties:
  launched: {type: moment, label: {en: Launched, zh: 发射时间}}
  vehicle: {type: text, label: {en: Vehicle, zh: 运载火箭}}
  carried: {type: count, label: {en: Satellites carried, zh: 搭载卫星数}}
  listed: {type: count, label: {en: Satellites in this base, zh: 本库收录卫星数}, derive: {count-of: [satellite.launch]}}
same:
  - [carried, listed]
"""
OPERATOR = """\
kind: operator
label: {en: Operator, zh: 运营者}
properties:
  founded: {type: moment, label: {en: Founded, zh: 成立}}
  fleet: {type: count, stale-after: 90 d, label: {en: Satellites in orbit, zh: 在轨卫星数}}
"""


def main() -> None:
    """Make, measure and print."""
    for facts in [int(size) for size in sys.argv[1:] if size != "--site"] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            planted = make(Path(folder), facts)
            print(json.dumps(measured(Path(folder), planted) | used(Path(folder))), flush=True)
            if "--site" in sys.argv:
                print(json.dumps({"facts": facts, "site": built(Path(folder))}), flush=True)


def make(folder: Path, facts: int) -> int:
    """Write a base of about so many facts into `folder`; how many faults it has."""
    satellites = facts // FACTS_A_SATELLITE
    for kind, text in (("satellite", SATELLITE), ("launch", LAUNCH), ("operator", OPERATOR)):
        write(folder / "facts" / kind / "kind.yaml", text)
    (folder / "spacefacts.toml").write_text("", encoding="utf-8")
    for number in range(satellites):
        write(folder / "facts" / "satellite" / f"sat-{number:05}.yaml", "".join(satellite(number)))
    for number in range(0, satellites, SATELLITES_A_LAUNCH):
        carried = min(SATELLITES_A_LAUNCH, satellites - number)
        write(folder / "facts" / "launch" / f"{launch_of(number)}.yaml", launch(number, carried))
    for number in range(min(satellites, 50)):
        write(folder / "facts" / "operator" / f"operator-{number:02}.yaml", operator(number))
    for number in range(0, satellites, SATELLITES_A_PUBLISHER):
        write(folder / "facts" / "source" / f"{publisher_of(number)}.yaml", publisher(number, satellites))
    return sum(is_faulty(number) for number in range(satellites))


def satellite(number: int) -> Iterator[str]:
    """The lines of a satellite."""
    maker, list_, paper = (f"{publisher_of(number)}/{sort}-{number}" for sort in DOCUMENTS)
    mass, low = 100 + number * 37 % 4900, 300 + number * 13 % 900
    high = low - 1 if is_faulty(number) else low + number * 7 % 300
    yield f"subject: sat-{number:05}\nlabel: {{en: Sat-{number}, zh: 卫星{number}号}}\n"
    yield f"about:\n  en: Satellite {number} of its operator, built to a common pattern.\n  zh: 该运营者的第{number}颗卫星。\n"
    yield f"aliases: [SAT {number}, S-{number}]\nfacts:\n"
    yield fact("launch", launch_of(number), f"{{source: {maker}}}", f"{{source: {list_}}}", f"{{source: {paper}}}")
    yield fact("operator", f"operator-{number % 50:02}", f"{{source: {maker}}}", f"{{source: {paper}}}")
    says = f'says: "{mass} kg"', f'at: "Table {number % 9 + 1}", says: "{mass:,}"'
    yield fact("mass", str(mass), f"{{source: {maker}, {says[0]}}}", f"{{source: {list_}, {says[1]}}}")
    yield claim(paper, mass + 50, "kg", "Counts the fuel and the adapter.", "含推进剂和适配器。")
    yield fact("perigee", str(low), f'{{source: {maker}, says: "{low} km"}}', f'{{source: {list_}, says: "{low} km"}}')
    yield fact("apogee", str(high), f'{{source: {maker}, says: "{high} km"}}', f"{{source: {list_}}}")
    if number % 3 == 0:
        yield claim(paper, high + 3, "km", "Printed before the last manoeuvre.", "末次变轨前所写。")
    if number % 10 == 0:
        yield "  passes:\n    observations:\n"
        for month in (10, 11, 12):
            seen = number + month * 30
            yield f"      - as-of: 2025-{month}-01\n        value: {seen}\n        sources:\n"
            yield f'          - {{source: {maker}, says: "{seen} passes"}}\n'
    elif number % 2:
        yield fact(
            "task", "{en: Takes pictures of the ground, zh: 对地成像}", f"{{source: {maker}}}", f"{{source: {paper}}}"
        )
        yield "    note: {en: The operator names no other task., zh: 运营者未列其他用途。}\n"
    else:
        day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
        yield fact("decayed", day, f'{{source: {list_}, says: "{day}"}}', f"{{source: {paper}}}")
        yield f"  lifetime:\n    sources:\n      - {{source: {paper}}}\n"


def fact(name: str, value: str, *sources: str) -> str:
    """The text of a fact with its sources."""
    return f"  {name}:\n    value: {value}\n    sources:\n" + "".join(f"      - {source}\n" for source in sources)


def claim(source: str, value: int, unit: str, en: str, zh: str) -> str:
    """The text of what a source says instead."""
    return (
        f'    claims:\n      - source: {source}\n        says: "{value} {unit}"\n        value: {value}\n'
        f"        verdict: other-definition\n        note: {{en: {en}, zh: {zh}}}\n"
    )


def launch(number: int, carried: int) -> str:
    """The text of the launch that carried so many satellites, beginning with this one."""
    minute, words = f"{number // SATELLITES_A_LAUNCH % 60:02}", f"{carried} satellites"
    return (
        f"subject: {launch_of(number)}\nlabel: {{en: Launch {number}, zh: 第{number}次发射}}\nfacts:\n"
        f"  launched:\n    value: 2024-{number % 12 + 1:02}-{number % 28 + 1:02}T09:{minute}Z\n    sources:\n"
        f'      - {{source: {source_of(number)}, says: "09:{minute} UTC"}}\n'
        f"  vehicle:\n    value: {{en: Long March 2C, zh: 长征二号丙}}\n    sources: [{{source: {source_of(number)}}}]\n"
        f'  carried:\n    value: {carried}\n    sources:\n      - {{source: {source_of(number)}, says: "{words}"}}\n'
    )


def operator(number: int) -> str:
    """The text of an operator."""
    return (
        f"subject: operator-{number:02}\nlabel: {{en: Operator {number}, zh: 运营者{number}}}\nfacts:\n"
        f"  founded:\n    value: {1990 + number % 30}\n    sources:\n      - {{source: {source_of(number)}}}\n"
        f"  fleet:\n    as-of: 2025-12-01\n    value: {number + 3}\n    sources:\n      - {{source: {source_of(number)}}}\n"
    )


def publisher(number: int, satellites: int) -> str:
    """The text of the publisher whose documents begin with those on this satellite."""
    name = publisher_of(number)
    documents = "".join(
        f'  {sort}-{one}:\n    url: "https://{name}.example.org/{sort}/{one}"\n    title: "Satellite {one} in orbit"\n'
        "    published: 2025-12-31\n    accessed: 2026-01-01\n    language: en\n"
        for one in range(number, min(number + SATELLITES_A_PUBLISHER, satellites))
        for sort in DOCUMENTS
    )
    return f'publisher: {name}\nlabel: {{en: "The {name}", zh: 报纸{number}}}\ngrade: B\ndocuments:\n{documents}'


def launch_of(number: int) -> str:
    """The id of the launch that carried a satellite."""
    return f"launch-{number - number % SATELLITES_A_LAUNCH:05}"


def publisher_of(number: int) -> str:
    """The id of the publisher that reports on a satellite."""
    return f"paper-{number // SATELLITES_A_PUBLISHER:04}"


def source_of(number: int) -> str:
    """The id of the first document on a satellite."""
    return f"{publisher_of(number)}/{DOCUMENTS[0]}-{number}"


def is_faulty(number: int) -> bool:
    """Whether the lowest point of a satellite's orbit is written above its highest."""
    return number % 1000 == 500


def measured(folder: Path, planted: int) -> dict[str, Any]:
    """What loading, a first check and a second take of the base in `folder`."""
    files = list((folder / "facts").rglob("*.yaml"))
    turns = []
    for _ in range(RUNS):
        load = run(folder, "-c", LOAD)
        shutil.rmtree(folder / CACHE, ignore_errors=True)
        first = run(folder, *CHECK)
        turns.append((load, first, run(folder, *CHECK)))
    report = json.loads(turns[0][1]["out"])
    if report["findings"] != json.loads(turns[0][2]["out"])["findings"] or len(report["findings"]) != planted:
        raise SystemExit(f"{planted} faults were put in, and the check told {report['findings'][:5]}")
    load, first, second = (least(runs) for runs in zip(*turns, strict=True))
    return {
        "facts": report["checked"]["facts"],
        "files": len(files),
        "bytes": sum(path.stat().st_size for path in files),
        "load": load,
        "check": first,
        "again": second,
        "check_over_load": ratios(first, load),
        "again_over_check": ratios(second, first),
    }


def used(folder: Path) -> dict[str, Any]:
    """What compiling the base takes, and then, in new processes, a look-up and a search."""
    compiled = run(folder, "-c", COMPILE)
    turns = [(run(folder, "-c", LOOK_UP), run(folder, "-c", SEARCH)) for _ in range(RUNS)]
    said = turns[0][0]["out"].strip(), turns[0][1]["out"].strip()
    if said != ("137", "sat-00001.mass"):
        raise SystemExit(f"a look-up and a search gave {said}")
    look_up, search = (least(runs) for runs in zip(*turns, strict=True))
    return {"compile": least((compiled,)), "look_up": look_up, "search": search}


def built(folder: Path) -> dict[str, Any]:
    """What building a site of the base takes, and how many pages it has."""
    write(folder / "docs" / "index.md", '{{ fact("sat-00001.mass") }}\n')
    write(folder / "mkdocs.yml", SITE)
    taken = least((run(folder, "-m", "mkdocs", "build", "--quiet"),))
    return taken | {"pages": len(list((folder / "site").rglob("*.html")))}


def run(folder: Path, *arguments: str) -> dict[str, Any]:
    """The output of a process, its seconds and the most memory that it held."""
    command, environment = (
        [sys.executable, *arguments],
        {**os.environ, "XDG_CACHE_HOME": str((folder / CACHE).resolve())},
    )
    begun = perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)
    out = process.stdout.read() if process.stdout else ""
    _, _, used = os.wait4(process.pid, 0)
    seconds = perf_counter() - begun
    return {"out": out, "seconds": seconds, "cpu": used.ru_utime + used.ru_stime, "mebibytes": used.ru_maxrss // 1024}


def least(runs: tuple[dict[str, Any], ...]) -> dict[str, float]:
    """The least of each measure."""
    return {name: round(min(one[name] for one in runs), 2) for name in ("seconds", "cpu", "mebibytes")}


def ratios(one: dict[str, float], other: dict[str, float]) -> dict[str, float]:
    """How many times the one is the other, by the clock and by the processor."""
    return {name: round(one[name] / other[name], 3) for name in ("seconds", "cpu")}


def write(path: Path, text: str) -> None:
    """Write a file, with its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
