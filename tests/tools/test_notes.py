"""Release notes in Markdown."""

from __future__ import annotations

import pytest

from spacefacts.catalog import Catalog
from spacefacts.tools.differences import differences
from spacefacts.tools.notes import notes
from tests.tools.project import BASE, Project

LAMP = BASE["facts/thing/lamp.yaml"]


@pytest.fixture
def before(project: Project) -> Catalog:
    """The facts as they were."""
    return project.catalog()


def told(project: Project, before: Catalog, lamp: str) -> str:
    """The notes on what changed once the lamp's file holds this."""
    project.write({"facts/thing/lamp.yaml": lamp})
    after = project.catalog()
    return notes(differences(before, after), before, after)


def test_nothing_changed_is_a_sentence(project: Project, before: Catalog) -> None:
    assert "No fact changed.\n" == told(project, before, LAMP)


def test_each_sort_of_change_has_a_heading_of_its_own(project: Project, before: Catalog) -> None:
    lamp = LAMP.replace("facts:\n", "facts:\n  parts: {value: 3, sources: [{source: paper/report}]}\n")
    lamp = lamp.replace("value: 1.5\n", "value: 1.6\n").replace('report, says: "204 days"', "report")
    lamp = lamp[: lamp.index("  made:")] + "  made: {withdrawn: {en: It never was., zh: 从未有过。}}\n"
    assert told(project, before, lamp).split("\n") == [
        *("### Changed numbers", "", "- `lamp.length` (Lamp-3: Length): 1.5 m -> 1.6 m", ""),
        *("### Added", "", "- `lamp.parts` (Lamp-3: Parts): 3", ""),
        *("### Moved", "", "- `lamp.made` (Lamp-3: Made so far): withdrawn: It never was.", ""),
        *("### Changed behind the number", "", "- `lamp.lasted` (Lamp-3: Lasted): sources", ""),
    ]


def test_what_is_gone_is_told_by_the_name_it_had(project: Project, before: Catalog) -> None:
    notes_on_it = told(project, before, LAMP[: LAMP.index("  made:")])
    assert "### Removed\n\n- `lamp.made` (Lamp-3: Made so far)\n" == notes_on_it


def test_words_of_the_facts_cannot_change_the_layout(project: Project, before: Catalog) -> None:
    lamp = LAMP.replace("facts:\n", 'facts:\n  motto: {value: "*a* [b](c) <d>", sources: [{source: paper/report}]}\n')
    assert r"\*a\* \[b\](c) \<d\>" in told(project, before, lamp)
