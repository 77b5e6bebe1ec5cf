"""Completion: what fits in place of the last word of a line, and that real shells put it there."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.citing import STYLES
from spacefacts.tools.completing import completed
from spacefacts.tools.rooms import names
from tests.tools.line import Done, Line
from tests.tools.terminal import at_a_terminal


@pytest.fixture(autouse=True)
def _over_the_tiny_base(snapshot_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPACEFACTS_FACTS", os.fspath(snapshot_file))


def fitting(*words: str) -> list[str] | None:
    """The words that fit, without what they stand for."""
    found = completed(words)
    return None if found is None else [word.text for word in found]


def test_a_line_begins_with_a_verb() -> None:
    assert [*names("verbs"), "-h", "--help", "--version"] == fitting("")
    assert ["search", "show"] == fitting("s")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("get", ""), ["acme.", "alpha.", "beta."]),
        (("get", "al"), ["alpha."]),
        (("get", "alpha.la"), ["alpha.launched", "alpha.landed"]),
        (("get", "gamma."), []),
        (("get", "alpha.stay", ""), []),
        (("get", "--lang", "zh", "be"), ["beta."]),
        (("cite", "beta."), ["beta.builder"]),
        (("cite", "paper/w"), ["paper/wire"]),
        (("cite", "paper/wire", ""), []),
        (("help", "co"), ["completion"]),
        (("add", "beta."), ["beta.builder"]),
        (("show", "b"), ["beta"]),
        (("list", ""), ["company", "ship"]),
        (("explain", "unknown-u"), ["unknown-unit"]),
        (("explain", "alpha.st"), ["alpha.stay"]),
        (("export", "bad"), ["badges"]),
        (("search", "al"), []),
        (("nonsense", ""), []),
    ],
)
def test_a_place_is_filled_with_what_it_is_for(words: tuple[str, ...], found: list[str]) -> None:
    assert found == fitting(*words)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("get", "--la"), ["--lang"]),
        (("get", "--lang", "zh", "--la"), []),
        (("get", "--lang", ""), ["en", "zh"]),
        (("get", "--lang=z"), ["--lang=zh"]),
        (("get", "--lang", "=", "z"), ["zh"]),  # as bash cuts the line
        (("get", "--lang", "="), ["en", "zh"]),
        (("get", "--nothing="), []),
        (("get", "--", "--la"), []),
        (("get", "--as-of", ""), []),
        (("cite", "alpha.stay", "--style", ""), list(STYLES)),
        (("check", "--format", ""), list(names("reports"))),
        (("check", "--select", "unknown-u"), ["unknown-unit"]),
        (("check", "--select", "tab", "--sel"), ["--select"]),  # may stand more than once
        (("add", "--source", "agency"), ["agency/log"]),
        (("add", "--qualifier", "at-l"), ["at-least"]),
        (("add", "--claim", "r"), ["rounded"]),
    ],
)
def test_an_option_is_completed_and_its_value(words: tuple[str, ...], found: list[str]) -> None:
    assert found == fitting(*words)


@pytest.mark.parametrize(
    "words", [("check", ""), ("check", "a", "b"), ("get", "--facts", ""), ("fmt", "fa"), ("init", "")]
)
def test_where_a_path_stands_the_shell_completes_files(words: tuple[str, ...]) -> None:
    assert fitting(*words) is None


def test_the_facts_that_the_line_names_are_those_that_are_completed(tmp_path: Path) -> None:
    assert [] == fitting("get", "--facts", os.fspath(tmp_path / "none"), "al")
    assert [] == fitting("get", f"--facts={tmp_path / 'none'}", "al")


def test_every_word_tells_what_it_stands_for() -> None:
    assert [("beta", "Beta")] == completed(["show", "be"])
    assert [("alpha.stay", "Stay in space: 204 days")] == completed(["get", "alpha.st"])


@given(
    st.lists(st.one_of(st.sampled_from([*names("verbs"), "--", "=", "--facts", "--json=", "-"]), st.text()), min_size=1)
)
def test_no_line_is_too_odd(words: list[str]) -> None:
    found = completed(words)
    assert found is None or all(word.text for word in found)


def test_the_verb_prints_the_words_and_what_they_stand_for(capsys: pytest.CaptureFixture[str]) -> None:
    line = Line(capsys)
    assert Done(0, "beta\tBeta\n", "") == line("completion", "fish", "show", "be")
    assert Done(0, "--lang\tthe language to print it in\n", "") == line("completion", "zsh", "get", "x.y", "--la")
    assert Done(1, "", "") == line("completion", "bash", "check", "do")


def test_who_names_no_shell_is_asked_for_that_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert "are required: shell; see spacefacts completion --help" in Line(capsys)("completion").err


SHELLS = {
    "bash": (
        ["bash", "--noprofile", "--rcfile", "rc", "-i"],
        "rc",
        "source <(spacefacts completion bash)\nPS1='READY '\n",
    ),
    "zsh": (
        ["zsh", "-i"],
        ".zshrc",
        "autoload -U compinit\ncompinit -u -D\nsource <(spacefacts completion zsh)\nPROMPT='READY '\n",
    ),
    "fish": (
        ["fish", "--private", "-i"],
        "fish/config.fish",
        "spacefacts completion fish | source\nfunction fish_prompt; echo 'READY '; end\n",
    ),
}


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("get al\tsta\t --la\tz\t", "204天"),
        ("get --lang=z\t alpha.sta\t", "204天"),
        ("get beta.bu\t --facts sna\t", "Acme"),
        ("sea\tacme", "beta.builder"),
    ],
)
def test_a_shell_puts_in_what_fits(shell: str, typed: str, printed: str, tmp_path: Path, snapshot_file: Path) -> None:
    command, settings, text = SHELLS[shell]
    if not shutil.which(shell):
        pytest.skip(f"there is no {shell} to try")
    (tmp_path / settings).parent.mkdir(exist_ok=True)
    (tmp_path / settings).write_text(text, encoding="utf-8")
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin/spacefacts"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m spacefacts "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    shutil.copy(snapshot_file, tmp_path / "snapshot.json")
    lines = [("READY", f"spacefacts {typed}\n"), ("READY", "exit\n")]
    environment = {
        "SPACEFACTS_FACTS": "snapshot.json",
        "ZDOTDIR": os.fspath(tmp_path),
        "XDG_CONFIG_HOME": os.fspath(tmp_path),
    }
    assert printed in at_a_terminal(command, tmp_path, lines, **environment)
