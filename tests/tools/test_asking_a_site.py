"""The look-ups over a site, as somebody types them."""

from __future__ import annotations

from pathlib import Path

import pytest

from spacefacts import Catalog
from spacefacts.tools.site import files_for_programs
from tests.tools.line import Line
from tests.tools.static_host import static_host


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Line:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("no_proxy", "*")
    return Line(capsys)


def test_a_site_answers_as_its_facts_do_and_its_copy_when_it_is_gone(line: Line, tiny: Catalog) -> None:
    with static_host(files_for_programs(tiny, "")) as address:
        there = line("get", "alpha.stay", "--facts", address)
    gone = line("get", "alpha.stay", "--facts", f"{address}/api/v1/")

    assert (0, "204 days\n", "") == (there.code, there.out, there.err)
    assert (0, "204 days\n") == (gone.code, gone.out)
    assert gone.err.startswith(f"spacefacts: {address}/api/v1/facts.json cannot be reached")
    assert 1 == gone.err.count("\n")


def test_a_site_that_was_never_there_is_told_in_one_line(line: Line) -> None:
    with static_host({}) as address:
        empty = line("list", "--facts", address)

    assert (2, "") == (empty.code, empty.out)
    assert f"spacefacts: {address}/api/v1/facts.json is not there (404); name the root of a site, or a snapshot\n" == (
        empty.err
    )
