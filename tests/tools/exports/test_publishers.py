"""The names of publishers."""

from __future__ import annotations

import json

from spacefacts.tools.exports.publishers import publishers
from tests.tools.project import Project


def test_every_publisher_has_its_name_in_both_languages(project: Project) -> None:
    names = json.loads(publishers(project.catalog(), "")["api/v1/publishers.json"])

    assert {
        "agency": {"en": "The Agency", "zh": "The Agency"},
        "paper": {"en": "The Paper", "zh": "报纸"},
    } == names
