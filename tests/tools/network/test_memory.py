"""What is remembered of links from one run to the next."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.network.answers import UNSETTLED, Errand, Outcome, Status
from spacefacts.tools.network.memory import Entry, Memory, aged

HERE = "https://example.org/missions/home"
TODAY = date(2026, 1, 10)
GOOD = Outcome(url=HERE, status="ok", code=200, told={"crew": {"verdict": "found"}}, healthy=TODAY)


def written(folder: Path, *outcomes: Outcome, today: date = TODAY) -> Memory:
    """A memory that was saved with these outcomes, read again."""
    memory = Memory(folder)
    for outcome in outcomes:
        memory.note(outcome, {"If-None-Match": '"a"'}, today)
    memory.save()
    return Memory(folder)


def kept(folder: Path, errand: Errand, today: date = TODAY, days: int = 7) -> Outcome | None:
    """What a later run keeps."""
    memory = Memory(folder, days)
    return memory.kept(errand, memory.entry(errand.url), today)


def test_a_good_answer_is_kept(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    expected = Outcome(url=HERE, status="ok", code=200, told=GOOD.told, healthy=TODAY, is_kept=True)
    assert expected == kept(tmp_path, Errand(url=HERE, asks=("crew",)))


def test_a_moved_page_is_kept_with_its_target(tmp_path: Path) -> None:
    written(tmp_path, Outcome(url=HERE, status="moved", why="301 Moved Permanently", code=200, target="https://x.org/"))
    found = kept(tmp_path, Errand(url=HERE))
    assert found is not None
    assert ("moved", "301 Moved Permanently", "https://x.org/") == (found.status, found.why, found.target)


@pytest.mark.parametrize("status", ["broken", "blocked", "unsure", "skipped"])
def test_a_failure_is_never_kept(tmp_path: Path, status: Status) -> None:
    written(tmp_path, GOOD)
    written(tmp_path, Outcome(url=HERE, status=status, healthy=TODAY))
    assert (status == "skipped") == (kept(tmp_path, Errand(url=HERE)) is not None)


@pytest.mark.parametrize(("days", "is_kept"), [(0, True), (6, True), (7, False), (-1, False)])
def test_an_answer_is_kept_while_it_is_young(tmp_path: Path, days: int, is_kept: bool) -> None:
    written(tmp_path, GOOD)
    assert is_kept == (kept(tmp_path, Errand(url=HERE), TODAY + timedelta(days=days)) is not None)


def test_nothing_is_kept_for_no_days(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    assert kept(tmp_path, Errand(url=HERE), days=0) is None


def test_an_answer_that_did_not_tell_what_is_asked_is_not_kept(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    assert kept(tmp_path, Errand(url=HERE, asks=("crew", "ship"))) is None


def test_a_page_that_did_not_say_what_it_should_is_not_kept(tmp_path: Path) -> None:
    written(tmp_path, replace(GOOD, told={"crew": {"verdict": "gone"}, UNSETTLED: True}))
    assert kept(tmp_path, Errand(url=HERE, asks=("crew",))) is None


def test_an_answer_tells_only_what_is_asked(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    found = kept(tmp_path, Errand(url=HERE))
    assert found is not None
    assert {} == found.told


def test_what_asks_for_changes_is_remembered(tmp_path: Path) -> None:
    assert {"If-None-Match": '"a"'} == written(tmp_path, GOOD).entry(HERE).validators


def test_another_address_of_the_host_is_not_known(tmp_path: Path) -> None:
    assert Entry() == written(tmp_path, GOOD).entry(f"{HERE}/today")


# The history of a link


def test_a_healthy_link_has_no_failures() -> None:
    ill = Entry(healthy=date(2026, 1, 1), failing=date(2026, 1, 5), tried=date(2026, 1, 9), tries=4)
    found = aged(Outcome(url=HERE, status="ok"), ill, TODAY)
    assert (TODAY, None, 0) == (found.healthy, found.failing, found.tries)


def test_a_link_that_breaks_has_failed_since_today() -> None:
    found = aged(Outcome(url=HERE, status="broken"), Entry(healthy=date(2026, 1, 9)), TODAY)
    assert (date(2026, 1, 9), TODAY, 1) == (found.healthy, found.failing, found.tries)


def test_a_link_that_stays_broken_counts_its_days(tmp_path: Path) -> None:
    found = Outcome(url=HERE, status="broken")
    for day in (1, 3, 3, 3, 4):
        today = date(2026, 1, day)
        memory = Memory(tmp_path)
        found = aged(Outcome(url=HERE, status="broken"), memory.entry(HERE), today)
        written(tmp_path, found, today=today)
    assert (date(2026, 1, 1), 3) == (found.failing, found.tries)


@pytest.mark.parametrize("status", ["blocked", "unsure"])
def test_what_nobody_can_tell_changes_no_history(tmp_path: Path, status: Status) -> None:
    broken = aged(Outcome(url=HERE, status="broken"), Entry(healthy=date(2026, 1, 1)), TODAY)
    before = written(tmp_path, broken).entry(HERE)
    again = aged(Outcome(url=HERE, status=status), before, TODAY + timedelta(days=1))
    assert before == written(tmp_path, again, today=TODAY + timedelta(days=1)).entry(HERE)


# The files


def test_each_host_has_a_file_with_a_line_for_each_address(tmp_path: Path) -> None:
    urls = ["https://example.org/b", "http://example.org/a", "http://example.org:8080/", "http://[::1]:80/"]
    written(tmp_path, *(Outcome(url=url, status="ok") for url in urls))
    folder = tmp_path / "links"
    assert ["%5B++1%5D.json", "example.org+8080.json", "example.org.json"] == sorted(
        path.name for path in folder.iterdir()
    )
    lines = (folder / "example.org.json").read_text(encoding="utf-8").splitlines()
    assert ['"http://example.org/a"', '"https://example.org/b"'] == [line.partition(": {")[0] for line in lines[1:3]]


def test_folders_merge_by_copying(tmp_path: Path) -> None:
    written(tmp_path / "one", GOOD)
    written(tmp_path / "two", Outcome(url="https://example.com/", status="ok"))
    shutil.copytree(tmp_path / "one", tmp_path / "two", dirs_exist_ok=True)
    assert all(kept(tmp_path / "two", Errand(url=url)) for url in (HERE, "https://example.com/"))


def test_the_same_memory_gives_the_same_bytes(tmp_path: Path) -> None:
    others = [Outcome(url=f"{HERE}/{n}", status="ok", told={"b": 1, "a": 2}) for n in range(5)]
    written(tmp_path / "one", *others)
    written(tmp_path / "two", *reversed(others))
    assert 1 == len({(tmp_path / name / "links/example.org.json").read_bytes() for name in ("one", "two")})


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    memory = written(tmp_path, GOOD)
    (tmp_path / "links/example.org.json").unlink()
    memory.entry(HERE)
    memory.save()
    assert [] == list((tmp_path / "links").iterdir())


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    assert [tmp_path / "links/example.org.json"] == list((tmp_path / "links").iterdir())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"format": 99, "links": {}}',
        '{"format": 1}',
        '{"format": 1, "links": []}',
        f'{{"format": 1, "links": {{"{HERE}": 7}}}}',
        f'{{"format": 1, "links": {{"{HERE}": {{"status": "broken"}}}}}}',
        f'{{"format": 1, "links": {{"{HERE}": {{"status": "ok", "checked": "soon"}}}}}}',
        f'{{"format": 1, "links": {{"{HERE}": {{"status": "ok", "told": []}}}}}}',
        f'{{"format": 1, "links": {{"{HERE}": {{"status": "ok", "code": []}}}}}}',
        "[" * 100_000,
    ],
)
def test_a_broken_file_is_ignored_and_replaced(tmp_path: Path, text: str) -> None:
    path = tmp_path / "links/example.org.json"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    assert Entry() == Memory(tmp_path).entry(HERE)
    assert GOOD.told == written(tmp_path, GOOD).entry(HERE).told


def test_bytes_that_are_no_text_are_ignored(tmp_path: Path) -> None:
    path = tmp_path / "links/example.org.json"
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe{")
    assert Entry() == Memory(tmp_path).entry(HERE)


def test_a_file_that_cannot_be_replaced_is_left_whole(tmp_path: Path) -> None:
    (tmp_path / "links/example.org.json").mkdir(parents=True)
    memory = Memory(tmp_path)
    memory.note(GOOD, {}, TODAY)
    with pytest.raises(OSError, match="example"):
        memory.save()
    assert ["example.org.json"] == [path.name for path in (tmp_path / "links").iterdir()]


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_address_and_any_words_are_written_and_read(
    tmp_path_factory: pytest.TempPathFactory, end: str, why: str
) -> None:
    folder = tmp_path_factory.mktemp("memory")
    url = f"https://example.org/{end}"
    found = written(folder, Outcome(url=url, status="ok", why=why, told={why: end}))
    assert (why, {why: end}) == (found.entry(url).why, found.entry(url).told)


def test_a_file_is_json(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    assert [HERE] == list(json.loads((tmp_path / "links/example.org.json").read_bytes())["links"])
