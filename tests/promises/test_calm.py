"""Promise 6, as far as files can show it: the site leads nowhere by mistake, and asks no other host for anything."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from spacefacts.tools.authoring import read_base
from spacefacts.tools.checker import check
from spacefacts.tools.settings import Settings
from spacefacts.tools.targets import Targets
from tests.promises.conftest import ROOT


def test_the_site_has_no_broken_link_and_loads_nothing_from_another_host(site: Path) -> None:
    catalog = read_base(ROOT / "facts").catalog
    report = check(Targets(site=site), Settings(root=ROOT), date(2026, 1, 1), catalog)

    assert [] == [str(finding) for finding in report.findings]
