"""A small project of facts about things, for tests to add files to."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from spacefacts.about import Subject
from spacefacts.catalog import Catalog
from spacefacts.snapshot import canonical
from spacefacts.tools.authoring import read_base
from spacefacts.tools.checker import check
from spacefacts.tools.cli import run
from spacefacts.tools.conduct import Grace
from spacefacts.tools.findings import Report
from spacefacts.tools.network.answers import Answer, Errand, Outcome, Read, Request
from spacefacts.tools.network.errands import run_errands
from spacefacts.tools.network.policies import Manners
from spacefacts.tools.online import Online
from spacefacts.tools.settings import read_settings
from spacefacts.tools.targets import targets_in

TODAY = date(2026, 1, 1)

_THING = """\
kind: thing
label: {en: Thing, zh: 物}
properties:
  length: {type: quantity, unit: m, within: {from: 0, to: 5000}, label: {en: Length, zh: 长度}}
  parts: {type: count, label: {en: Parts, zh: 零件数}}
  broken: {type: count, label: {en: Broken parts, zh: 损坏零件数}}
  sound: {type: count, label: {en: Sound parts, zh: 完好零件数}}
  used: {type: quantity, unit: "%", within: {from: 0, to: 100}, label: {en: Used, zh: 使用率}}
  begun: {type: moment, label: {en: Begun, zh: 开工}}
  ended: {type: moment, label: {en: Ended, zh: 完工}}
  promised: {type: moment, ahead: true, settled-by: ended, label: {en: Promised for, zh: 约定完工}}
  motto: {type: text, label: {en: Motto, zh: 格言}}
  colours: {type: text, list: true, size: {to: 3}, label: {en: Colours, zh: 颜色}}
  keepers: {type: reference, to: place, list: true, size: {from: 2}, label: {en: Keepers, zh: 保管处}}
  twin: {type: reference, to: thing, label: {en: Twin, zh: 同款}}
  kept-in: {type: reference, to: place, label: {en: Kept in, zh: 存放处}}
  made-in: {type: reference, to: place, label: {en: Made in, zh: 制作处}}
  made: {type: count, stale-after: 90 d, rises: true, label: {en: Made so far, zh: 累计产量}}
  lasted:
    type: quantity
    unit: d
    digits: 0
    label: {en: Lasted, zh: 历时}
    derive: {elapsed: [begun, ended]}
order:
  - [begun, ended]
at-most:
  - [broken, parts]
same:
  - [length, twin.length]
  - [begun, twin.begun]
sums:
  - {whole: parts, parts: [broken, sound]}
alone:
  - {who: made-in, from: begun, to: ended}
together:
  - [broken, sound]
"""

_PLACE = """\
kind: place
label: {en: Place, zh: 地点}
properties:
  height: {type: quantity, unit: m, label: {en: Height, zh: 高度}}
"""

_LAMP = """\
subject: lamp
label: {en: Lamp-3, zh: 灯三号}
aliases: [Lamp Three]
facts:
  length:
    value: 1.5
    sources:
      - {source: paper/report, says: "1.5 m"}
      - {source: paper/letter, says: "150 cm"}
  begun:
    value: 2025-01-01T00:00Z
    sources: [{source: paper/report}]
  ended:
    value: 2025-07-24T00:00Z
    sources: [{source: paper/report}]
  lasted:
    sources: [{source: paper/report, says: "204 days"}]
    claims:
      - source: paper/letter
        says: "205 days"
        value: 205
        verdict: other-definition
        note: {en: Counts both ends., zh: 首尾两日均计入。}
  made:
    observations:
      - {as-of: 2025-11-01, value: 90, sources: [{source: paper/report, says: "90"}]}
      - {as-of: 2025-12-01, value: 108, sources: [{source: paper/report, says: "108"}]}
"""

_YARD = """\
subject: yard
label: {en: Yard, zh: 院子}
facts: {}
"""

_PAPER = """\
publisher: paper
label: {en: The Paper, zh: 报纸}
grade: B
documents:
  report: {url: "https://example.org/report", published: 2025-12-01, accessed: 2025-12-02, language: en}
  letter: {url: "https://example.org/letter", language: en, origin: agency}
"""

_AGENCY = """\
publisher: agency
label: {en: The Agency}
grade: A
"""

BASE = {
    "facts/thing/kind.yaml": _THING,
    "facts/thing/lamp.yaml": _LAMP,
    "facts/place/kind.yaml": _PLACE,
    "facts/place/yard.yaml": _YARD,
    "facts/source/paper.yaml": _PAPER,
    "facts/source/agency.yaml": _AGENCY,
}

CITED = {
    "https://example.org/report": """\
HTTP/1.1 200 OK
Content-Type: text/html

<h1>Lamp-3</h1><p>It has a length of 1.5 m and was lit from 1 January 2025, 00:00 UTC, to 24 July 2025, 00:00 UTC: it
lasted 204 days.</p><p>Made so far: 90 by November, and 108 by December.</p>
""",
    "https://example.org/letter": """\
HTTP/1.1 200 OK
Content-Type: text/html

<p>Lamp-3 has a length of 150 cm. It lasted 205 days.</p>
""",
}
"""What the documents of the sound project say."""

_ESCAPE = re.compile(rb"\\x([0-9A-F]{2})")


@dataclass(frozen=True)
class Project:
    """A project in a folder that the test owns."""

    root: Path

    def write(self, files: Mapping[str, str]) -> None:
        """Lay files down by path; `\\xNN` is a byte, and `-> name` alone in a file makes it a link, as `ls` prints one."""
        for path, text in files.items():
            file = self.root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if text.startswith("-> "):
                file.symlink_to(text[3:].strip())
            else:
                file.write_bytes(_ESCAPE.sub(lambda match: bytes([int(match[1], 16)]), text.encode()))

    def catalog(self) -> Catalog:
        """The catalog of its facts."""
        return read_base(self.root / "facts", self.root).catalog

    def release(self, version: str, day: str = "2025-12-24") -> None:
        """Put the facts as they are on record under a version, which the changelog dates."""
        changelog = self.root / "CHANGELOG.md"
        told = changelog.read_text(encoding="utf-8") if changelog.is_file() else ""
        self.write({"CHANGELOG.md": f"{told}## [{version}] - {day}\n"})
        with redirect_stdout(io.StringIO()):
            assert 0 == run(["release", version, "--facts", str(self.root / "facts")])

    def export(self) -> None:
        """Lay down a built site: its front page, the API, a page for each subject."""
        catalog = self.catalog()
        files = {"site/index.html": "<p>Hello.</p>\n", "site/api/v1/facts.json": catalog.snapshot.bytes().decode()}
        for fact in catalog.facts():
            files[f"site/api/v1/facts/{fact.address}.json"] = canonical(fact.as_dict())
        for subject in catalog.subjects():
            files[f"site/api/v1/subjects/{subject.id}.json"] = canonical(_whole(subject))
            anchors = "".join(f'<h2 id="{name}">{name}</h2>\n' for name in subject)
            files[f"site/facts/{subject.id}/index.html"] = f"<h1>{subject.label()}</h1>\n{anchors}"
        self.write(files)

    def check(self, today: date = TODAY, web: Mapping[str, str] | None = None) -> Report:
        """What the checker finds in all that the project has; the test must stand in its folder.

        `web` holds the pages of other hosts by address, each the text of a response.
        """
        settings = read_settings(Path())
        online = Online(partial(_ask, {**CITED, **web}), Grace()) if web else None
        return check(targets_in(settings), settings, today, online=online)

    def names(self, today: date = TODAY) -> list[str]:
        """The names of the rules that are broken, in the order of the findings."""
        return [finding.name for finding in self.check(today).findings]


def _ask(web: Mapping[str, str], errands: Sequence[Errand], read: Read) -> Mapping[str, Outcome]:
    manners = Manners(spacing=0, tries=1, pause=0)
    return run_errands(errands, fetch=partial(_fetch, web), read=read, manners=manners, memory=None, today=TODAY)


def _fetch(web: Mapping[str, str], request: Request) -> Answer:
    """The answer that a response's text spells; what is not in the web is not found."""
    head, _, body = web.get(request.url, "HTTP/1.1 404 Not Found\n").partition("\n\n")
    first, *lines = head.splitlines()
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    _, code, reason = first.split(" ", 2)
    return Answer(url=request.url, code=int(code), reason=reason, headers=headers, body=body.encode())


def _whole(subject: Subject) -> dict[str, object]:
    return {**subject.as_dict(), "facts": {name: fact.as_dict() for name, fact in subject.items()}}
