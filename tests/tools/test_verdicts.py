"""Verdicts on a base: found once, and told again while nothing has changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from spacefacts.tools import states
from spacefacts.tools.findings import Finding, Place
from spacefacts.tools.states import State
from spacefacts.tools.verdicts import Verdict, verdict
from tests.support import Facts

FOUND = Verdict(
    facts=3,
    findings=(
        Finding(place=Place("facts/a.yaml", 2, 5), code="SF101", name="bad-id", message="神舟 is no id", status="x"),
    ),
)


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(states, "WORTH", 1)
    return tmp_path / "cache" / "spacefacts" / "verdicts"


class Judge:
    """Judges, and counts how often; `meanwhile` is what happens before it is done."""

    def __init__(self, meanwhile: Callable[[], object] = str) -> None:
        self.judged = 0
        self.meanwhile = meanwhile

    def __call__(self, state: State | None) -> Verdict:
        assert state is not None
        self.judged += 1
        self.meanwhile()
        return FOUND


def test_a_base_that_is_as_it_was_is_not_judged_again(facts: Facts) -> None:
    judge = Judge()
    assert [FOUND, FOUND] == [verdict(facts.folder, "today", judge) for _ in range(2)]
    assert 1 == judge.judged


def test_another_question_is_judged(facts: Facts) -> None:
    judge = Judge()
    for asked in ("today", "tomorrow"):
        verdict(facts.folder, asked, judge)
    assert 2 == judge.judged


def test_an_edited_base_is_judged(facts: Facts) -> None:
    judge = Judge()
    verdict(facts.folder, "today", judge)
    facts.ship("gamma", "mass: {value: heavy}")
    verdict(facts.folder, "today", judge)
    assert 2 == judge.judged


def test_a_file_that_is_written_while_it_is_judged_gets_no_lasting_verdict(facts: Facts) -> None:
    meddling = Judge(lambda: facts.ship("gamma", "mass: {value: heavy}"))
    verdict(facts.folder, "today", meddling)
    (facts.folder / "ship" / "gamma.yaml").unlink()
    judge = Judge()
    verdict(facts.folder, "today", judge)
    assert 1 == judge.judged


@pytest.mark.parametrize(
    "kept", [b"", b"[]", b"{}", b'{"facts": 1, "findings": [[]]}', b'{"facts": 1, "findings": [7]}']
)
def test_what_is_no_verdict_counts_for_nothing(facts: Facts, kept: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spacefacts.tools.verdicts.recalled", lambda *_: kept)
    assert FOUND == verdict(facts.folder, "today", Judge())


def test_a_small_base_is_judged_each_time(facts: Facts, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(states, "WORTH", 100)
    judge = Judge()
    for _ in range(2):
        verdict(facts.folder, "today", judge)
    assert 2 == judge.judged
    assert not cache.exists()
