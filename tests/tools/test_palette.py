"""Pictures that stand alone look like the pages."""

from __future__ import annotations

import re

import pytest

from spacefacts.model import STATUSES as NAMES
from spacefacts.tools.assets import assets
from spacefacts.tools.palette import ACCENT, INK, LINE, QUIET, STATUSES

STYLE = assets()["assets/spacefacts.css"].decode()
ON_WHITE = dict(re.findall(r"--sf-([\w-]+): (#\w{6});", STYLE.partition("[data-md-color-scheme")[0]))


@pytest.mark.parametrize(
    ("name", "colour"), [("ink", INK), ("quiet", QUIET), ("line", LINE), ("accent", ACCENT), *STATUSES.items()]
)
def test_a_colour_is_that_of_the_pages(name: str, colour: str) -> None:
    assert ON_WHITE[name] == colour


def test_every_status_has_a_colour() -> None:
    assert set(NAMES) == set(STATUSES)
