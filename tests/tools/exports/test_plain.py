"""Every subject as plain Markdown, and the list of them."""

from __future__ import annotations

from spacefacts.tools.exports.plain import plain
from tests.tools.project import Project


def test_a_subject_is_told_with_numbers_sources_and_claims(project: Project) -> None:
    text = plain(project.catalog(), "")["facts/lamp.txt"].decode()

    assert text.startswith("# Lamp-3 (灯三号)\n")
    assert "**204 days** (`lamp.lasted`, derived)" in text
    assert "- Computed (elapsed) from `lamp.begun` = 1 January 2025, 00:00 UTC, `lamp.ended`" in text
    assert '- Source: The Paper "204 days" (2025-12-01, grade B, origin The Paper) <https://example.org/report>' in text
    assert "- Others say: 205 days (other-definition). Counts both ends. Said by: The Paper" in text


def test_a_value_that_changes_is_told_with_what_it_was(project: Project) -> None:
    text = plain(project.catalog(), "")["facts/lamp.txt"].decode()

    assert "**108** (`lamp.made`, single, as of 2025-12-01)" in text
    assert "- Earlier: 90, as of 2025-11-01" in text


def test_the_list_leads_to_every_subject_that_has_facts(project: Project) -> None:
    index = plain(project.catalog(), "https://a.example")["llms.txt"].decode()

    assert "## Thing\n\n- [Lamp-3](https://a.example/facts/lamp.txt)\n" in index
    assert "yard" not in index


def test_without_an_address_the_list_begins_at_the_root(project: Project) -> None:
    assert "(/facts/lamp.txt)" in plain(project.catalog(), "")["llms.txt"].decode()
