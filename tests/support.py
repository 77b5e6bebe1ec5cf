"""A tiny base of ships and companies, for tests to add files to."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from spacefacts import Catalog
from spacefacts.tools.authoring import Base, read_base
from spacefacts.tools.findings import Fault

SHIP_KIND = """\
kind: ship
label: {en: Ship, zh: 飞船}
properties:
  launched: {type: moment, label: {en: Launched, zh: 发射}}
  landed: {type: moment, label: {en: Landed, zh: 着陆}}
  stay:
    type: quantity
    unit: d
    digits: 0
    label: {en: Stay in space, zh: 在轨时间}
    about: {en: From launch to landing., zh: 从发射到着陆。}
    derive: {elapsed: [launched, landed]}
  mass: {type: quantity, unit: kg, label: {en: Mass, zh: 质量}}
  cost: {type: quantity, unit: CNY, label: {en: Cost, zh: 造价}}
  seats: {type: count, label: {en: Seats, zh: 座位}}
  orbits: {type: count, label: {en: Orbits flown, zh: 飞行圈数}}
  builder: {type: reference, to: company, label: {en: Builder, zh: 制造商}}
  crew: {type: text, list: true, label: {en: Crew, zh: 乘组}}
  motto: {type: text, label: {en: Motto, zh: 格言}}
"""

ALPHA = """\
subject: alpha
label: {en: Alpha, zh: 甲船}
about: {en: A ship whose window cracked., zh: 舷窗出现裂纹的飞船。}
aliases: [First One]
facts:
  launched:
    value: 2025-04-24T09:17Z
    sources: [{source: agency/log, says: "09:17"}, {source: paper/feature, at: paragraph 2}]
  landed:
    value: 2025-11-14T08:40Z
    sources: [{source: agency/log}]
  stay:
    sources: [{source: paper/wire, says: "204 days"}]
    claims:
      - {source: robot/digest, value: 203, verdict: rounded, note: {en: Whole days only., zh: 只计整日。}}
  mass: {value: 1.50e3, qualifier: about, sources: [{source: paper/wire}, {source: herald/reprint}]}
  cost: {value: 7500000000, sources: [{source: robot/digest}]}
  seats: {value: {from: 2, to: 3}, sources: [{source: agency/log}]}
  orbits:
    observations:
      - {as-of: 2025-06-01, value: 600, sources: [{source: agency/log}]}
      - {as-of: 2025-07, value: 1000, sources: [{source: agency/log}], note: {en: Rounded., zh: 取整。}}
  builder: {value: acme, sources: [{source: agency/log}]}
  crew: {value: [Ann, Bo], sources: [{source: agency/log}]}
  motto: {value: {en: Onward, zh: 向前}, sources: [{source: agency/log}]}
"""

BETA = """\
subject: beta
label: {en: Beta, zh: 乙船}
facts:
  builder: {value: acme, sources: [{source: agency/log}]}
"""

COMPANY_KIND = """\
kind: company
label: {en: Company, zh: 公司}
properties:
  founded: {type: moment, label: {en: Founded, zh: 成立}}
  ships: {type: count, label: {en: Ships built, zh: 造船数}, derive: {count-of: [ship.builder]}}
"""

ACME = """\
subject: acme
label: {en: Acme, zh: 极致}
facts:
  founded: {value: 2018, sources: [{source: paper/feature}]}
"""

AGENCY = """\
publisher: agency
label: {en: The Agency, zh: 航天局}
grade: A
documents:
  log: {url: "https://agency.example/log", published: 2025-11-14, language: en}
"""

PAPER = """\
publisher: paper
label: {en: The Paper}
grade: B
documents:
  feature: {url: "https://paper.example/feature", language: en, title: A Ship, archive: "https://kept.example/1"}
  wire: {url: "https://paper.example/wire", language: zh, origin: agency, accessed: 2025-12-01}
"""

HERALD = """\
publisher: herald
label: {en: The Herald}
grade: C
documents:
  reprint: {url: "https://herald.example/reprint", language: en, origin: agency}
"""

ROBOT = """\
publisher: robot
label: {en: Robot Digest}
grade: D
documents:
  digest: {url: "https://robot.example/digest", language: en}
  mirror: {url: "https://robot.example/mirror", language: en, origin: elsewhere}
"""

TINY = {
    "ship/kind.yaml": SHIP_KIND,
    "ship/alpha.yaml": ALPHA,
    "ship/beta.yaml": BETA,
    "company/kind.yaml": COMPANY_KIND,
    "company/acme.yaml": ACME,
    "source/agency.yaml": AGENCY,
    "source/paper.yaml": PAPER,
    "source/herald.yaml": HERALD,
    "source/robot.yaml": ROBOT,
}


@dataclass(frozen=True)
class Facts:
    """A folder of facts that the test owns."""

    folder: Path

    def write(self, path: str, text: str | bytes) -> Facts:
        """Lay down one file, in place of the one that may be there."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else textwrap.dedent(text).encode())
        return self

    def ship(self, name: str, facts: str) -> Facts:
        """Lay down a ship with these facts."""
        body = textwrap.indent(textwrap.dedent(facts).strip("\n"), "  ")
        return self.write(f"ship/{name}.yaml", f"subject: {name}\nlabel: {{en: {name}, zh: 某船}}\nfacts:\n{body}\n")

    def define(self, properties: str) -> Facts:
        """Add properties to the ships' kind."""
        added = textwrap.indent(textwrap.dedent(properties).strip("\n"), "  ")
        return self.write("ship/kind.yaml", f"{SHIP_KIND}{added}\n")

    def base(self) -> Base:
        """The base, read and compiled."""
        base = read_base(self.folder, self.folder)
        _ = base.snapshot
        return base

    def faults(self) -> list[Fault]:
        """Every fault, by place."""
        return sorted(self.base().faults)

    def told(self) -> list[str]:
        """Every fault as `path:line:column name`, by place."""
        return [f"{fault.place} {fault.name}" for fault in self.faults()]

    def names(self) -> list[str]:
        """The name of every fault, by place."""
        return [fault.name for fault in self.faults()]

    def messages(self) -> list[str]:
        """The sentence of every fault, by place."""
        return [fault.message for fault in self.faults()]

    def catalog(self) -> Catalog:
        """The catalog of what is sound."""
        return self.base().catalog


def lay_down(folder: Path) -> Facts:
    """The tiny base in a folder."""
    facts = Facts(folder)
    for path, text in TINY.items():
        facts.write(path, text)
    return facts


def digest(data: bytes) -> str:
    """What big files are compared by: a difference in them, told line by line, would take a test run hours."""
    return sha256(data).hexdigest()
