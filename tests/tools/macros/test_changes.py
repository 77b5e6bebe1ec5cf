"""What each release changed, as a page tells it."""

from __future__ import annotations

import re

import pytest

from spacefacts.tools.arguments import BadArgument
from spacefacts.tools.exports.changes import changes as export
from spacefacts.tools.macros.changes import changes
from tests.tools.project import BASE, Project

LAMP = BASE["facts/thing/lamp.yaml"]
WHY = 'changed: [{on: 2026-01-02, from: "1.5", why: {en: It was <measured> again., zh: 重新测量。}}]'
NEWER = "      - {as-of: 2025-12-24, value: 120, sources: [{source: paper/report}]}\n"
PARTS = "facts:\n  parts: {value: 3, sources: [{source: paper/report}]}\n"


@pytest.fixture
def released(project: Project) -> Project:
    """The project, of which 1.0.0 is on record."""
    project.release("1.0.0")
    return project


def edit(project: Project, *edits: tuple[str, str]) -> None:
    """Make edits in the lamp's file as it was."""
    text = LAMP
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    project.write({"facts/thing/lamp.yaml": text})


def headings(html: str) -> list[str]:
    return [re.sub("<[^>]*>", "", heading) for heading in re.findall("<h2.*?</h2>", html)]


def rows(html: str) -> list[list[str]]:
    """The cells of the tables, without their tags."""
    cells = re.findall(r"<tr>(.*?)</tr>", html.partition("<tbody>")[2])
    return [[re.sub("<[^>]*>", "", cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", row)] for row in cells]


def test_the_first_release_is_told_by_what_it_had(released: Project) -> None:
    html = changes(released.catalog())
    assert ["Since 1.0.0", "1.0.0 24 December 2025"] == headings(html)
    assert "<p>No fact has changed.</p>" in html
    assert "<p>The first release, with 5 facts about 2 subjects, from 2 documents.</p>" in html


def test_a_changed_number_is_told_as_old_and_new_with_the_reason(released: Project) -> None:
    edit(released, ("value: 1.5\n", f"value: 1.6\n    {WHY}\n"))
    html = changes(released.catalog())
    assert [["Lamp-3: Length", "1.5 m", "1.6 m", "It was &lt;measured&gt; again."]] == rows(html)
    assert "<p>Numbers changed: 1.</p>" in html
    assert 'href="site:/facts/lamp/#length"' in html


def test_a_series_is_told_with_the_days_of_its_values(released: Project) -> None:
    edit(released, ("    observations:\n", f"    observations:\n{NEWER}"))
    (row,) = rows(changes(released.catalog(), lang="zh"))
    assert ["灯三号：累计产量", "108（截至2025年12月1日）", "120（截至2025年12月24日）", "有了更近的观测值。"] == row


def test_what_changed_behind_a_number_is_folded_away(released: Project) -> None:
    edit(released, ('      - {source: paper/letter, says: "150 cm"}\n', ""))
    html = changes(released.catalog())
    assert [] == rows(html)
    assert "Changed behind the number <small>1</small>" in html
    assert "</a>: status, sources</li>" in html


def test_a_new_fact_is_told_with_its_value(released: Project) -> None:
    edit(released, ("facts:\n", PARTS))
    html = changes(released.catalog())
    assert 'Added <small>1</small></summary><ul><li><a href="site:/facts/lamp/#parts">Lamp-3: Parts</a>: 3</li>' in html


def test_what_was_withdrawn_is_told_with_the_reason(released: Project) -> None:
    released.write({"facts/thing/lamp.yaml": "subject: lamp\nwithdrawn: {en: It never was., zh: 从未有过。}\n"})
    assert "<li>Lamp-3: Length: withdrawn: It never was.</li>" in changes(released.catalog())
    assert "<li>灯三号：长度：已撤下：从未有过。</li>" in changes(released.catalog(), lang="zh")


def test_what_moved_is_told_with_the_place_it_moved_to(released: Project) -> None:
    released.write({"facts/thing/lantern.yaml": LAMP.replace("subject: lamp", "subject: lantern")})
    released.write({"facts/thing/lamp.yaml": "subject: lamp\nmoved-to: lantern\n"})
    assert "<li>Lamp-3: Length: moved to lantern.length</li>" in changes(released.catalog())


def test_what_is_not_known_any_more_says_so(released: Project) -> None:
    length = LAMP[LAMP.index("  length:") : LAMP.index("  begun:")]
    edit(released, (length, "  length: {unknown: {en: Nobody measured it., zh: 无人测量。}}\n"))
    assert "<li>Lamp-3: Length: not known: Nobody measured it.</li>" in changes(released.catalog())


def test_what_is_gone_without_a_word_is_told_as_well(released: Project) -> None:
    edit(released, (LAMP[LAMP.index("  made:") :], ""))
    assert "<li>Lamp-3: Made so far: removed</li>" in changes(released.catalog())


def test_the_newest_release_comes_first_and_keeps_what_it_changed(released: Project) -> None:
    edit(released, ("value: 1.5\n", f"value: 1.6\n    {WHY}\n"))
    then = changes(released.catalog())
    released.release("1.0.1", "2026-01-02")
    edit(released, ("value: 1.5\n", f"value: 1.6\n    {WHY}\n"), ("facts:\n", PARTS))
    now = changes(released.catalog())
    assert ["Since 1.0.1", "1.0.1 2 January 2026", "1.0.0 24 December 2025"] == headings(now)
    assert rows(then) == rows(now)


def test_a_number_of_an_address_that_has_gone_since_is_no_link(released: Project) -> None:
    edit(released, ("value: 1.5\n", f"value: 1.6\n    {WHY}\n"))
    released.release("1.0.1", "2026-01-02")
    released.write({"facts/thing/lamp.yaml": "subject: lamp\nwithdrawn: {en: It never was., zh: 从未有过。}\n"})
    html = changes(released.catalog())
    assert [["Lamp-3: Length", "1.5 m", "1.6 m", "It was &lt;measured&gt; again."]] == rows(html)
    assert "facts/lamp" not in html


def test_a_kind_may_be_asked_for_alone(released: Project) -> None:
    edit(released, ("value: 1.5\n", f"value: 1.6\n    {WHY}\n"))
    assert 1 == len(rows(changes(released.catalog(), kind="thing")))
    assert [] == rows(changes(released.catalog(), kind="place"))


def test_the_feeds_of_all_changes_and_of_each_kind_are_linked(released: Project) -> None:
    feeds = re.findall('href="site:/([^"]*[.]atom)"', changes(released.catalog(), lang="zh"))
    assert ["api/v1/zh/changes.atom", "api/v1/zh/changes/place.atom", "api/v1/zh/changes/thing.atom"] == feeds
    assert set(feeds) <= set(export(released.catalog(), ""))
    assert 1 == changes(released.catalog(), kind="thing").count(".atom")


def test_a_base_without_releases_has_nothing_to_tell(project: Project) -> None:
    with pytest.raises(BadArgument, match="no release is on record"):
        changes(project.catalog())
