"""The command line: what can be asked, and how answers and errors leave."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

import spacefacts
from spacefacts import Catalog, loading
from spacefacts.tools import lookups
from spacefacts.tools.rooms import names
from spacefacts.tools.rules import rules
from tests.support import Facts
from tests.tools.line import Done, Line

ROOT = Path(spacefacts.__file__).parent.parent


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str], snapshot_file: Path, monkeypatch: pytest.MonkeyPatch) -> Line:
    """The command line with `SPACEFACTS_FACTS` set to the tiny base."""
    monkeypatch.setenv("SPACEFACTS_FACTS", os.fspath(snapshot_file))
    return Line(capsys)


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        (("get", "alpha.stay"), "204 days\n"),
        (("get", "alpha.stay", "--lang", "zh"), "204天\n"),
        (("get", "alpha.orbits"), "1,000\n"),
        (("get", "alpha.mass", "--unit", "t"), "about 1.5 t\n"),
        (("get", "alpha.mass", "--unit", "t", "--lang", "zh"), "约1.5吨\n"),
        (("get", "alpha.orbits", "--as-of", "2025-06-15"), "600\n"),
        (("get", "alpha.cost"), "7.5 billion yuan\n"),
        (("list",), "company  Company (1 subject)\nship     Ship (2 subjects)\n"),
        (("list", "ship"), "alpha  Alpha (10 facts)\nbeta   Beta (1 fact)\n"),
        (("show", "beta"), "Beta\n  builder  Acme  (single)\n"),
        (("show", "beta", "--lang", "zh"), "乙船\n  builder  极致（单一来源）\n"),
        (("search", "beta", "builder", "--limit", "1"), "beta.builder  Acme  (single)\n"),
    ],
)
def test_an_answer_is_printed_and_nothing_else(line: Line, arguments: tuple[str, ...], out: str) -> None:
    assert Done(0, out, "") == line(*arguments)


def test_explain_says_where_a_fact_comes_from(line: Line) -> None:
    done = line("explain", "alpha.stay")
    assert (0, "") == (done.code, done.err)
    for part in (
        "alpha.stay = 204 days (derived)",
        "that is: From launch to landing.",
        'source: The Paper "204 days" (grade B, origin agency) https://paper.example/wire',
        "instead: 203 days (rounded): Whole days only.",
        "computed: elapsed of",
        "alpha.landed = 14 November 2025, 08:40 UTC (single)",
    ):
        assert part in done.out


def test_explain_gives_the_page_of_a_rule_by_name_or_code(line: Line) -> None:
    done = line("explain", "duplicate-key")
    assert (0, done) == (done.code, line("explain", "sf008"))
    assert done.out.startswith("SF008 duplicate-key (error)\n\nA key stands once in a mapping.")
    assert {"code", "name", "severity", "page"} == set(line("explain", "SF008", "--json").mapping())


def test_json_is_the_record_of_the_api(line: Line, tiny: Catalog) -> None:
    record = tiny.get("alpha.stay").as_dict()
    found = line("get", "alpha.stay", "--json").mapping()
    assert list(record) == list(found)
    assert ("203.9743", record["sources"], record["label"]) == (found["value"], found["sources"], found["label"])


def test_every_look_up_answers_in_json(line: Line) -> None:
    assert [
        {"id": "company", "label": "Company", "subjects": 1},
        {"id": "ship", "label": "Ship", "subjects": 2},
    ] == line("list", "--json").data()
    assert [{"id": "alpha", "label": "Alpha", "facts": 10}, {"id": "beta", "label": "Beta", "facts": 1}] == line(
        "list", "ship", "--json"
    ).data()
    found = line("search", "beta", "--json").data()
    assert isinstance(found, list)
    assert ["beta.builder"] == [fact["address"] for fact in found]
    assert ("beta", "single") == (
        (shown := line("show", "beta", "--json").mapping())["subject"],
        shown["facts"]["builder"]["status"],  # type: ignore[index]  # JSON has no types
    )
    chain = line("explain", "alpha.stay", "--json").mapping()
    assert ["alpha.launched", "alpha.landed"] == [one["address"] for one in chain["inputs"]]  # type: ignore[attr-defined]  # the same


def test_a_search_that_finds_nothing_prints_an_empty_list_as_json(line: Line) -> None:
    done = line("search", "zzz", "--json")
    assert (1, []) == (done.code, done.data())


@pytest.mark.parametrize(
    ("arguments", "err"),
    [
        (("get", "alpha.stya"), "spacefacts: no fact 'alpha.stya'; did you mean alpha.stay or beta.builder?\n"),
        (
            ("get", "alpha.orbits", "--as-of", "2024"),
            "spacefacts: alpha.orbits was first observed 2025-06-01, after 2024\n",
        ),
        (("show", "gamma"), "spacefacts: no subject 'gamma'; did you mean alpha?\n"),
        (("list", "shop"), "spacefacts: no kind 'shop'; did you mean ship?\n"),
        (("search", "zzz"), "spacefacts: nothing found for 'zzz'\n"),
        (("explain", "alpha.x"), "spacefacts: no fact 'alpha.x'"),
        (("cite", "paper/wir"), "spacefacts: no source 'paper/wir'"),
        (("show", "ship"), "spacefacts: no subject 'ship': it is a kind, whose subjects spacefacts list ship names"),
        (("show", "alpha.stay"), "spacefacts: no subject 'alpha.stay': it is a fact, which spacefacts get alpha.stay"),
        (("explain", "no-such-rule"), "spacefacts: no rule 'no-such-rule'"),
        (("get", "\udcff"), "spacefacts: no fact '\\udcff'\n"),
    ],
)
def test_what_is_not_there_ends_with_1_and_one_line(line: Line, arguments: tuple[str, ...], err: str) -> None:
    done = line(*arguments)
    assert (1, "", 1) == (done.code, done.out, done.err.count("\n"))
    assert done.err.startswith(err.partition(";")[0].rstrip("\n"))


@pytest.mark.parametrize(
    "arguments",
    [
        ("get",),
        ("get", "a.b", "c.d"),
        ("get", "alpha.stay", "--as-of", "2025-13"),
        ("get", "nothing.there", "--as-of", "2025-13"),
        ("get", "alpha.stay", "--as-of", ""),
        ("get", "alpha.stay", "--lang", "de"),
        ("get", "alpha.stay", "--nothing"),
        ("get", "alpha.stay", "--facts"),
        ("get", "alpha.stay", "--facts", ""),
        ("check", "--facts", ""),
        ("get", "alpha.stay", "--unit", "kg"),
        ("get", "alpha.stay", "--unit", ""),
        ("get", "alpha.stay", "--unit", "h", "--json"),
        ("get", "alpha.motto", "--unit", "h"),
        ("cite", "paper/wire", "--sources"),
        ("help", "gte"),
        ("get", "alpha.stay", "--facts", "missing"),
        ("get", "alpha.stay", "--facts", "\udcff"),
        ("get", "alpha.stay", "--facts", "a\0b"),
        ("search",),
        ("search", "x", "--limit", "0"),
        ("search", "x", "--limit", "-3"),
        ("search", "x", "--limit", "many"),
        ("search", "x", "--limit", "٣"),
        ("search", "x", "--limit", "9" * 5000),
        ("serch", "x"),
        ("show",),
        ("explain",),
        ("check", "missing.md"),
        ("check", "--format", "prose"),
        ("check", "--today", "yesterday"),
        ("check", "--json", "--format"),
        ("check", "--select", "bare-numbr"),
        ("check", "--select", ""),
        ("check", "--ignore", "SF9"),
        ("check", "--ignore", ","),
        ("check", "--select", "SF4", "--ignore", "SF4"),
        ("check", "--config", "missing.toml"),
        ("check", "--config", "."),
        ("check", "--output", "missing/report.txt"),
        ("check", "--output", "."),
        ("export",),
        ("export", "api"),
        ("export", "prose", "--output", "out"),
        ("export", "api", "--output", ""),
    ],
)
def test_what_cannot_be_run_ends_with_2_and_one_line(
    line: Line, arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = line(*arguments)
    assert (2, "", 1) == (done.code, done.out, done.err.count("\n"))
    assert done.err.startswith("spacefacts: ")


def test_a_wrong_option_says_where_to_read_on(line: Line) -> None:
    assert line("get", "a.b", "--lang", "de").err.endswith("; see spacefacts get --help\n")


def test_without_a_verb_the_help_is_printed_and_nothing_done(line: Line) -> None:
    done = line()
    assert (2, "") == (done.code, done.err)
    assert done.out.startswith("usage: spacefacts")


def test_facts_named_on_the_line_come_before_those_of_the_environment(line: Line, facts: Facts) -> None:
    facts.ship("gamma", "seats: {value: 4}")
    assert Done(0, "4\n", "") == line("get", "gamma.seats", "--facts", os.fspath(facts.folder))
    assert 1 == line("get", "gamma.seats").code


def test_facts_with_faults_end_with_2_and_the_list_of_them(line: Line, facts: Facts) -> None:
    facts.ship("gamma", "mass: {value: heavy}")
    done = line("get", "alpha.mass", "--facts", os.fspath(facts.folder))
    assert (2, "") == (done.code, done.out)
    assert "gamma.yaml:4:17: bad-number" in done.err


def test_without_facts_named_the_bundled_ones_answer(line: Line, facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    facts.ship("gamma", "seats: {value: 4}")
    monkeypatch.delenv("SPACEFACTS_FACTS")
    monkeypatch.setattr(loading, "_default", facts.catalog())
    assert "4\n" == line("get", "gamma.seats").out


def test_a_warning_is_told_in_one_line_and_changes_nothing_else(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    def get(_: argparse.Namespace) -> int:
        warnings.warn("the copy of last week is used", stacklevel=1)
        return 0

    monkeypatch.setattr(lookups, "get", get)
    assert Done(0, "", "spacefacts: the copy of last week is used\n") == line("get", "alpha.stay")


def test_whoever_stops_a_command_gets_no_traceback(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    def get(_: argparse.Namespace) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(lookups, "get", get)
    assert Done(2, "", "spacefacts: stopped\n") == line("get", "alpha.stay")


def test_a_check_of_faulty_facts_ends_with_1_and_names_them(
    line: Line, facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts.ship("gamma", "mass: {value: heavy}")
    monkeypatch.chdir(facts.folder.parent)
    done = line("check", "facts", "--today", "2026-01-01")
    assert 1 == done.code
    assert "facts/ship/gamma.yaml:4:17: " in done.out


def test_explain_lists_the_rules_by_family(line: Line) -> None:
    done = line("explain", "rules")
    assert (0, "") == (done.code, done.err)
    lines = done.out.splitlines()
    assert "SF0 Reading" == lines[0]
    assert lines.index("SF1 Shape") < lines.index("SF4 Words")
    assert {law.code for law in rules().values()} == {text.split()[0] for text in lines if text.startswith("  ")}
    stale = rules()["stale-value"]
    assert any(text.startswith("  SF307  stale-value ") and text.endswith(f"{stale.law} (warning)") for text in lines)


def test_explain_lists_the_rules_as_json(line: Line) -> None:
    listed = line("explain", "rules", "--json").data()
    assert isinstance(listed, list)
    assert [*rules()] == [one["name"] for one in listed]
    assert {"code", "name", "family", "severity", "law"} == set(listed[0])


def test_an_export_writes_files(line: Line, tmp_path: Path) -> None:
    done = line("export", "api", "--output", os.fspath(tmp_path / "out"))
    assert (0, "") == (done.code, done.err)
    assert f"wrote {sum(path.is_file() for path in (tmp_path / 'out').rglob('*'))} files" in done.out


@pytest.mark.parametrize("asked", [(), ("get",), ("help",)])
def test_the_verb_help_says_what_the_option_does(line: Line, asked: tuple[str, ...]) -> None:
    assert line(*asked, "--help") == line("help", *asked)


def test_an_empty_variable_for_facts_is_none(line: Line, tiny: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPACEFACTS_FACTS", "")
    monkeypatch.setattr(lookups, "default", lambda: tiny)
    assert Done(0, "204 days\n", "") == line("get", "alpha.stay")


def test_one_file_is_told_as_one(line: Line, facts: Facts, tmp_path: Path) -> None:
    file = facts.folder / "ship" / "alpha.yaml"
    assert "1 file, " in line("fmt", "--check", os.fspath(file)).out
    assert "wrote 1 file below" in line("export", "sqlite", "--output", os.fspath(tmp_path / "out")).out


def test_outside_a_project_what_needs_one_says_what_to_do(
    line: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SPACEFACTS_FACTS")
    monkeypatch.chdir(tmp_path)
    added = line("add", "a.b", "3", "--source", "c/d")
    assert (2, True) == (added.code, "spacefacts init DIR" in added.err)
    compared = line("diff")
    assert (2, True) == (compared.code, "name a folder or a snapshot" in compared.err)


def test_the_version_is_the_librarys(line: Line) -> None:
    assert Done(0, f"spacefacts {spacefacts.__version__}\n", "") == line("--version")


@pytest.mark.parametrize("verb", ["", *names("verbs")])
def test_the_help_fits_a_small_terminal(line: Line, verb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    done = line(*([verb] if verb else []), "--help")
    lines = done.out.splitlines()
    assert 0 == done.code
    assert (True, True) == (len(lines) <= 24, max(map(len, lines)) <= 80)
    assert "example: spacefacts" in lines[-1]


@pytest.mark.parametrize("word", ["get.get", "../get", "__init__", "list_", "get-", "-get", " get", "\udcff", "import"])
def test_what_is_like_a_verb_and_none_is_told_with_the_verbs(line: Line, word: str) -> None:
    done = line("--", word)
    assert (2, "") == (done.code, done.out)
    assert all(name in done.err for name in names("verbs"))


def test_a_misspelt_verb_is_told_with_the_nearest(line: Line) -> None:
    assert "spacefacts: no verb 'serach'; did you mean 'search'?; see spacefacts --help\n" == line("serach", "x").err


def test_a_system_s_error_is_told_by_its_path_and_reason(line: Line, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    done = line("export", "badges", "--output", os.fspath(tmp_path / "taken"))
    assert (2, True) == (done.code, done.err.endswith("taken/badges': Not a directory\n"))


def test_a_line_with_a_verb_loads_neither_the_other_verbs_nor_their_list(snapshot_file: Path) -> None:
    loaded = "import sys; from spacefacts.tools.cli import run; run(['get', 'alpha.stay']); print(*sys.modules)"
    env = {"PYTHONPATH": os.fspath(ROOT), "SPACEFACTS_FACTS": os.fspath(snapshot_file)}
    done = subprocess.run([sys.executable, "-Sc", loaded], env=env, capture_output=True, check=True, text=True)
    modules = done.stdout.split()
    assert ["spacefacts.tools.verbs.get"] == [name for name in modules if name.startswith("spacefacts.tools.verbs.")]
    assert "pkgutil" not in modules


def spawn(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    """The command as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "spacefacts", *arguments],
        env={"PYTHONPATH": os.fspath(ROOT), "PATH": os.environ["PATH"], **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_a_terminal_without_chinese_gets_escapes(snapshot_file: Path) -> None:
    command = spawn(
        "get", "alpha.stay", "--lang", "zh", PYTHONIOENCODING="ascii", SPACEFACTS_FACTS=os.fspath(snapshot_file)
    )
    out, err = command.communicate()
    assert (0, b"204\\u5929", b"") == (command.returncode, out.strip(), err)


def test_a_reader_that_stops_reading_is_no_error(snapshot_file: Path) -> None:
    with spawn("show", "alpha", SPACEFACTS_FACTS=os.fspath(snapshot_file)) as command:
        assert command.stdout is not None
        assert command.stderr is not None
        command.stdout.close()
        assert (b"", 0) == (command.stderr.read(), command.wait())


def test_the_exit_code_reaches_the_shell(snapshot_file: Path) -> None:
    command = spawn("get", "alpha.stya", SPACEFACTS_FACTS=os.fspath(snapshot_file))
    out, err = command.communicate()
    assert (1, b"", True) == (command.returncode, out, err.startswith(b"spacefacts: no fact"))
