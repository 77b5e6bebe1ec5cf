"""How long the site takes to build, and an edited fact to show.

Run `python bench/site_build.py [PAGES]` in the environment that `make` makes. It measures three things:

- the site of this checkout in English, against the same pages with everything typed in that the macros show;
- so many pages (1,000 if not told) with 40 numbers each, through the Markdown extension and with `navigation.prune` as
  this site, against the same pages with the numbers typed in, built by Material as it comes;
- `make serve`: from the moment a fact, or a page, is saved until the server shows it.

Builds are measured in seconds of the processor, theirs alone, so that whatever else the machine does does not count;
the least of the runs. Prints one line of JSON.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter, sleep
from urllib.request import urlopen

from spacefacts import Catalog
from spacefacts.tools.authoring import read_base
from spacefacts.tools.calls import find_calls, show
from spacefacts.tools.markup import SITE
from spacefacts.tools.site import generated_files

ROOT = Path(__file__).parent.parent
PAGES = 1000
NUMBERS = 40
RUNS = 3
LONGEST = 60
PARTS = (
    "docs",
    "facts",
    "spacefacts",
    "theme",
    "mkdocs.yml",
    "mkdocs.zh.yml",
    "pyproject.toml",
    "CHANGELOG.md",
    "README.md",
)
OURS = """\
site_name: Many numbers
theme: {name: material, font: false, features: [navigation.prune]}
markdown_extensions: {spacefacts: {facts: facts, root: ../}}
"""
THEIRS = """\
site_name: Many numbers
theme: {name: material, font: false}
"""
EDITS = {
    "fact": ("facts/mission/shenzhou-20.yaml", re.compile(r"(?m)^label: \{en: [^,}]+"), "label: {en: Edited just now"),
    "page": ("docs/rescue.md", re.compile(r"(?m)^# .*"), "# Written just now"),
}
SHOWN = {"fact": ("facts/shenzhou-20/", "Edited just now"), "page": ("rescue/", "Written just now")}


def main() -> None:
    """Measure, and print."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    with tempfile.TemporaryDirectory() as folder:
        catalog = read_base(ROOT / "facts", ROOT).catalog
        ours, typed = site(Path(folder, "site"), catalog)
        many, plain = numbers(Path(folder, "numbers"), catalog, pages)
        measured = {
            "what": "site build",
            "site_seconds": ours,
            "typed_seconds": typed,
            "over_typed": round(ours / typed, 2),
            "pages": pages,
            "numbers": pages * NUMBERS,
            "numbers_seconds": many,
            "material_seconds": plain,
            "over_material": round(many / plain, 2),
            "edit_shows_after_seconds": edits_show(Path(folder, "served")),
        }
    print(json.dumps(measured))


def site(folder: Path, catalog: Catalog) -> tuple[float, float]:
    """Seconds for this site as it is, and for the same pages with everything typed in."""
    ours, typed = copied(folder / "ours"), copied(folder / "typed")
    for path, data in generated_files(catalog, "").items():
        write(typed / "docs" / path, data)
    for page in (typed / "docs").rglob("*.md"):
        if page.name.endswith(".zh.md"):
            page.unlink()
        else:
            write(page, typed_in(page.read_text(encoding="utf-8"), catalog, page.relative_to(typed / "docs")).encode())
    config = (typed / "mkdocs.yml").read_text(encoding="utf-8")
    bare = config.replace("  spacefacts:\n    language: en\n", "").replace("  spacefacts: {}\n", "")
    write(typed / "mkdocs.yml", bare.encode())
    return in_turns(ours, typed)


def numbers(folder: Path, catalog: Catalog, pages: int) -> tuple[float, float]:
    """Seconds for many pages of numbers, and for the same with the numbers typed in, built by Material as it comes."""
    ours, theirs = folder / "ours", folder / "theirs"
    addresses = cycle(
        fact.address for kind in catalog.kinds() for one in catalog.subjects(kind.id) for fact in one.values()
    )
    write(ours / "mkdocs.yml", OURS.encode())
    write(theirs / "mkdocs.yml", THEIRS.encode())
    shutil.copytree(ROOT / "facts", ours / "facts")
    for number in range(pages):
        lines = [f'It is {{{{ fact("{address}") }}}}, as is known.\n' for address in islice(addresses, NUMBERS)]
        path, text = Path(f"part-{number // 50:02}", f"page-{number:04}.md"), f"# Page {number}\n\n" + "\n".join(lines)
        write(ours / "docs" / path, text.encode())
        write(theirs / "docs" / path, typed_in(text, catalog, path).encode())
    return in_turns(ours, theirs)


def edits_show(folder: Path) -> dict[str, float]:
    """Seconds from saving a fact, and from saving a page, until the server shows it."""
    tree = copied(folder)
    shutil.copy(ROOT / "Makefile", tree)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", *serving(tree), "--dev-addr", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=tree, env=environment(tree), stderr=subprocess.DEVNULL)
    site = f"http://127.0.0.1:{port}/"
    try:
        shows(site, "<h1")
        sleep(1)  # the watcher starts after the server
        return {what: edit_shows(tree, what, site) for what in EDITS}
    finally:
        server.send_signal(signal.SIGINT)
        server.wait()


def edit_shows(tree: Path, what: str, site: str) -> float:
    """Seconds from an edit until its page shows it."""
    name, before, after = EDITS[what]
    file, (page, text) = tree / name, SHOWN[what]
    shows(site + page, "<h1")
    file.write_text(before.sub(after, file.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    begin = perf_counter()
    shows(site + page, text)
    return round(perf_counter() - begin, 2)


def serving(tree: Path) -> list[str]:
    """The words that `make serve` gives to MkDocs."""
    recipe = re.search(r"mkdocs (serve .*)", (tree / "Makefile").read_text(encoding="utf-8"))
    return recipe[1].replace("$(CONFIG)", "mkdocs.yml").split() if recipe else ["serve"]


def shows(page: str, text: str) -> None:
    """Wait until a page shows a text.

    Raises:
        TimeoutError: It does not within a minute.
    """
    begin = perf_counter()
    while perf_counter() - begin < LONGEST:
        with suppress(OSError), urlopen(page, timeout=LONGEST) as answer:  # noqa: S310  # our own server
            if text in answer.read().decode():
                return
        sleep(0.02)
    raise TimeoutError(text)


def typed_in(text: str, catalog: Catalog, path: Path) -> str:
    """A page with what its macros show in place of the calls."""
    above = len(path.parts) - (path.name == "index.md")
    root = "../" * above or "./"
    parts, position = [], 0
    for call in find_calls(text):
        parts += [text[position : call.start], show(call, catalog).replace(f'"{SITE}', f'"{root}')]
        position = call.end
    return "".join([*parts, text[position:]])


def in_turns(*trees: Path) -> tuple[float, float]:
    """The least seconds of each tree's builds, taken in turns, so that a slow spell falls on both."""
    turns = [[built(tree) for tree in trees] for _ in range(RUNS)]
    first, second = (round(min(times), 2) for times in zip(*turns, strict=True))
    return first, second


def built(tree: Path) -> float:
    """Seconds of the processor that a build takes; the first one leaves its byte code."""
    before = getrusage(RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tree / "site")]
    subprocess.run(command, cwd=tree, env=environment(tree), check=True)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def environment(tree: Path) -> dict[str, str]:
    """This process's, without an announcement."""
    compiled = {"PYTHONPYCACHEPREFIX": str(tree.parent / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    return {**os.environ, **compiled, "NO_MKDOCS_2_WARNING": "1"}


def copied(folder: Path) -> Path:
    """What a site is built from, in a folder that may be changed."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / part)
    return folder


def write(path: Path, data: bytes) -> None:
    """Lay down a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


if __name__ == "__main__":
    main()
