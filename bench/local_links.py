"""How long the local links of a built site take: 1,000 pages with 50 links each, fragments and ids included.

Run `python bench/local_links.py [LYCHEE]` in the environment that `make` makes. Every page has the same navigation and
links of its own, and faults are planted, of which it counts those found. The time is that of a whole process,
`spacefacts check SITE`. Where lychee is on the path, or named, its time on the same files stands beside: offline, with
fragments. Each time is the least of its runs, since whatever else the machine does can only add. Prints one line of
JSON.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

PAGES = 1000
LINKS = 50
NAVIGATION = 20
RUNS = 3
PLANTED = (
    ("broken-link", '<a href="../page-9999/">nowhere</a>'),
    ("broken-link", '<a href="/page-9999/?print#section-1">nowhere</a>'),
    ("broken-link", '<a href="../page-0001/section-1.html">nowhere</a>'),
    ("broken-link", '<img src="gone.png" alt="">'),
    ("broken-link", '<img srcset="gone.png 2x" alt="">'),
    ("broken-link", '<script src="gone.js"></script>'),
    ("broken-link", '<link rel="stylesheet" href="gone.css">'),
    ("broken-link", '<iframe src="gone.html"></iframe>'),
    ("broken-link", '<meta http-equiv="refresh" content="0; url=../page-9999/">'),
    ("broken-link", '<p style="background: url(gone.png)">behind</p>'),
    ("broken-link", '<svg><use href="gone.svg#dot"/></svg>'),
    ("broken-fragment", '<a href="../page-0001/#section-99">nowhere</a>'),
    ("broken-fragment", '<a href="#section-99">nowhere</a>'),
    ("broken-fragment", '<a href="#se%C3%A7tion-1">nowhere</a>'),
    ("duplicate-id", '<p id="section-1">again</p>'),
    ("duplicate-id", "<svg><g id=section-2 /></svg>"),
    ("wrong-case", '<a href="../Page-0001/">one</a>'),
    ("empty-link", '<a href="">nothing</a>'),
    ("outside-link", '<a href="../../elsewhere.html">out</a>'),
    ("outside-link", '<a href="file:///tmp/elsewhere.html">out</a>'),
)


def main() -> None:
    """Measure, and print."""
    lychee = sys.argv[1] if len(sys.argv) > 1 else shutil.which("lychee")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        build(site)
        facts = bare_facts(Path(folder, "facts"))
        ours = [sys.executable, "-m", "spacefacts", "check", str(site), "--facts", str(facts), "--format", "json"]
        seconds, output = fastest(ours, Path(folder, "compiled"))
        found = [(finding["name"], Path(finding["path"]).parent.name) for finding in json.loads(output)["findings"]]
        planted = [(rule, name(number)) for number, (rule, _) in places().items()]
        measured = {
            "what": "local links",
            "pages": PAGES + 1,
            "links": PAGES * LINKS,
            "seconds": round(seconds, 2),
            "links_per_second": round(PAGES * LINKS / seconds),
            "planted": len(PLANTED),
            "found": len(set(found) & set(planted)),
            "false": len(found) - len(set(found) & set(planted)),
        }
        if lychee:
            options = ["--offline", "--include-fragments=anchor-only", "--no-progress", "--index-files", "index.html"]
            theirs, _ = fastest([lychee, *options, "--root-dir", str(site), str(site)], Path(folder, "compiled"))
            measured |= {"lychee_seconds": round(theirs, 2), "over_lychee": round(seconds / theirs, 2)}
    print(json.dumps(measured))


def build(site: Path) -> None:
    """Lay down a site, the same in every run."""
    chance = random.Random(4)  # noqa: S311  # pages, not secrets
    planted = {number: fault for number, (_, fault) in places().items()}
    navigation = "".join(f'<li><a href="../{name(number)}/">Page {number}</a></li>\n' for number in range(NAVIGATION))
    for number in range(PAGES):
        links = "".join(
            f'<p>See <a href="../{name(chance.randrange(PAGES))}/#section-{chance.randrange(10)}">there</a>.</p>\n'
            for _ in range(LINKS - NAVIGATION)
        )
        sections = "".join(f'<h2 id="section-{section}">Section {section}</h2>\n' for section in range(10))
        body = f"<nav><ul>\n{navigation}</ul></nav>\n{sections}{links}{planted.get(number, '')}"
        write(site / name(number) / "index.html", body)
    write(site / "index.html", '<a href="page-0000/">Begin</a>')


def places() -> dict[int, tuple[str, str]]:
    """The page that each fault is planted on, the same in every run."""
    return dict(zip(random.Random(20).sample(range(PAGES), len(PLANTED)), PLANTED, strict=True))  # noqa: S311  # as above


def bare_facts(folder: Path) -> Path:
    """A base of next to no facts: reading facts is another measure."""
    thing = folder / "thing"
    thing.mkdir(parents=True)
    kind = "kind: thing\nlabel: {en: Thing, zh: 物}\nproperties: {motto: {type: text, label: {en: Motto, zh: 格言}}}\n"
    lamp = (
        "subject: lamp\nlabel: {en: Lamp, zh: 灯}\nfacts: {motto: {value: Shine, sources: [{source: lamp/leaflet}]}}\n"
    )
    maker = "publisher: lamp\nlabel: {en: Lamp}\ngrade: A\ndocuments: {leaflet: {url: 'https://example.org/', language: en}}\n"
    (thing / "kind.yaml").write_text(kind, encoding="utf-8")
    (thing / "lamp.yaml").write_text(lamp, encoding="utf-8")
    (folder / "source").mkdir()
    (folder / "source" / "lamp.yaml").write_text(maker, encoding="utf-8")
    return folder


def name(number: int) -> str:
    """The folder of a page."""
    return f"page-{number:04}"


def write(path: Path, body: str) -> None:
    """Lay down a page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<!doctype html>\n<title>Page</title>\n{body}\n", encoding="utf-8")


def fastest(command: list[str], compiled: Path) -> tuple[float, str]:
    """Seconds of the fastest run, and what it printed; the first one leaves its byte code, as an installed wheel has."""
    around = {**os.environ, "PYTHONPYCACHEPREFIX": str(compiled), "PYTHONDONTWRITEBYTECODE": ""}
    times = []
    output = ""
    for _ in range(RUNS):
        begin = perf_counter()
        output = subprocess.run(command, check=False, capture_output=True, text=True, env=around).stdout
        times.append(perf_counter() - begin)
    return min(times), output


if __name__ == "__main__":
    main()
