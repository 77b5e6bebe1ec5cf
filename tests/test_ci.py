"""The action, the workflows, the hooks and the snippets of the pages: they do what they say, as far as it shows here."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from spacefacts.tools.cli import parser_of
from spacefacts.tools.rooms import names
from tests.runner import ROOT, Runner, commit, read, write
from tests.test_docs import Fence, codes, fences
from tests.tools.project import BASE

ACTION = ROOT / "action.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PAGE = ROOT / "docs/use/ci.md"
TODAY = "--today 2026-01-01"
STALE = "203 days <!-- fact: lamp.lasted -->\n"
HOSTILE = """'; touch hacked #"; touch hacked #$(touch hacked)`touch hacked`${{ github.token }} && touch hacked"""


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A machine with a small base of facts and no page."""
    workspace = tmp_path / "repository"
    for path, text in BASE.items():
        write(workspace / path, text)
    return Runner(workspace, tmp_path / "machine")


def steps_in(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Every step of an action or a workflow."""
    jobs = data.get("jobs") or {"": data.get("runs", {})}
    return [step for job in jobs.values() for step in job["steps"]]


def made() -> Iterator[tuple[Path, dict[str, Any]]]:
    """Every step that is ours."""
    for path in (ACTION, *WORKFLOWS):
        yield from ((path, step) for step in steps_in(read(path)))


def shown(*languages: str) -> list[Fence]:
    """The blocks of the page in these languages."""
    return [fence for fence in fences(PAGE) if fence.language in languages]


def test_every_action_of_others_is_pinned_to_a_commit() -> None:
    named = [step["uses"] for _, step in made() if "uses" in step]
    assert [] == [name for name in named if name != "./" and not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", name)]
    assert 8 < len(named)


def test_no_expression_stands_in_a_script() -> None:
    assert [] == [(path.name, step["run"]) for path, step in made() if "${{" in step.get("run", "")]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_write_nothing_and_no_job_runs_for_ever(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] in ({}, {"contents": "read"})
    assert [] == [name for name, job in workflow["jobs"].items() if "timeout-minutes" not in job]


def test_who_reads_strangers_pages_may_write_nothing() -> None:
    jobs = read(ROOT / ".github/workflows/links.yml")["jobs"]
    asking = [name for name, job in jobs.items() if "online" in str(job["steps"])]
    assert ["ask", "merge"] == asking
    assert [{"contents": "read"}] * 2 == [jobs[name]["permissions"] for name in asking]


def test_no_checkout_leaves_its_credentials_behind() -> None:
    checkouts = [step for _, step in made() if step.get("uses", "").startswith("actions/checkout@")]
    assert ["false"] * len(checkouts) == [step["with"]["persist-credentials"] for step in checkouts]


def test_the_action_annotates_the_lines_and_fails(runner: Runner) -> None:
    write(runner.workspace / "docs/a.md", STALE)
    ended = runner.act()
    assert ended.failed
    assert "\n::error file=docs/a.md,line=1,col=1,title=SF404 stale-number::" in ended.log


def test_the_action_tells_how_much_it_found_and_where_the_reports_are(runner: Runner) -> None:
    write(runner.workspace / "docs/a.md", STALE * 2)
    outputs = runner.act(args=TODAY).outputs
    report = json.loads(Path(outputs["report"]).read_text(encoding="utf-8"))
    sarif = json.loads(Path(outputs["sarif"]).read_text(encoding="utf-8"))
    assert ("2", "0") == (outputs["errors"], outputs["warnings"])
    assert ["stale-number"] * 2 == [one["name"] for one in report["findings"]]
    assert ["SF404"] * 2 == [one["ruleId"] for one in sarif["runs"][0]["results"]]


def test_the_action_writes_a_table_into_the_summary(runner: Runner) -> None:
    write(runner.workspace / "docs/a.md", STALE)
    runner.act(args=TODAY)
    assert runner.summary.startswith("## spacefacts: 1 error, 0 warnings\n")
    assert "| 1:1 | error | SF404 stale-number |" in runner.summary


def test_the_action_passes_where_there_is_nothing_to_mend(runner: Runner) -> None:
    ended = runner.act(args=TODAY)
    assert (False, "0") == (ended.failed, ended.outputs["errors"])
    assert ended.log.endswith("facts: nothing to mend\n")


def test_the_action_fails_and_says_why_where_it_cannot_run(runner: Runner) -> None:
    ended = runner.act(args="--select stale-numbr")
    assert ended.failed
    assert "no rule or family 'stale-numbr'; did you mean 'stale-number'?" in ended.log
    assert ("", "") == (runner.summary, ended.outputs["report"])


def test_the_action_installs_what_came_with_it_or_the_version_that_is_named(runner: Runner) -> None:
    runner.act()
    runner.act(version="0.1.0")
    assert [f"{ROOT}[check]", "spacefacts[check]==0.1.0"] == [words[-1] for words in runner.calls("pip")]


def test_the_action_leaves_the_python_of_the_job_as_it_is(runner: Runner) -> None:
    runner.act(python="3.12")
    runner.act(python="", paths="facts")
    assert [("actions/setup-python", {"python-version": "3.12", "update-environment": "false"})] == runner.uses


def test_the_action_checks_the_paths_that_stand_on_lines_of_their_own(runner: Runner) -> None:
    names = ["docs/a b.md", 'docs/it\'s "odd" $(touch hacked).md', "-rf.md", "docs/灯.md"]
    for name in (*names, "docs/left out.md"):
        write(runner.workspace / name, STALE)
    ended = runner.act(paths="\n".join(names) + "\n")
    report = json.loads(Path(ended.outputs["report"]).read_text(encoding="utf-8"))
    assert sorted(names) == [one["path"] for one in report["findings"]]
    assert not (runner.workspace / "hacked").exists()


def test_the_action_takes_further_options_with_their_quotes(runner: Runner) -> None:
    write(runner.workspace / "docs/a.md", STALE + "It hangs 2 m high.\n")
    write(runner.workspace / "my settings.toml", 'select = ["stale-number", "bare-number"]\n')
    ended = runner.act(args="--config 'my settings.toml' --ignore \"stale-number, tab\"\n--today=2026-01-01")
    report = json.loads(Path(ended.outputs["report"]).read_text(encoding="utf-8"))
    assert ["bare-number"] == [one["name"] for one in report["findings"]]


@pytest.mark.parametrize("given", [{"online": "yes"}, {"online": "True"}, {"cache": ""}])
def test_a_slip_of_the_pen_switches_nothing_off(runner: Runner, given: dict[str, str]) -> None:
    ended = runner.act(**given)
    assert ended.failed
    assert "::error title=spacefacts::online and cache are true or false, and nothing else\n" in ended.log


@pytest.mark.parametrize("name", sorted(read(ACTION)["inputs"]))
def test_no_input_is_ever_run(runner: Runner, name: str) -> None:
    runner.act(**{name: HOSTILE})
    assert [] == [path.name for path in runner.workspace.iterdir() if "hacked" in path.name]
    assert [] == list((runner.home / "temp").glob("hacked"))


def test_the_action_keeps_what_is_known_of_links_from_run_to_run(runner: Runner) -> None:
    write(runner.workspace / "docs/a.md", "No link.\n")
    ended = runner.act(online="true", paths="docs", shard="2/4")
    (_, restored), (_, saved) = [use for use in runner.uses if use[0].startswith("actions/cache/")]
    assert not ended.failed
    assert restored["key"] == saved["key"] == "spacefacts-links-Linux-2/4-7-1"
    assert restored["key"].startswith(restored["restore-keys"])
    assert restored["path"] == saved["path"] == ended.outputs["cache"]


@pytest.mark.parametrize("given", [{}, {"online": "true", "cache": "false", "paths": "docs"}])
def test_the_action_keeps_nothing_where_nothing_is_asked_or_nothing_shall_be_kept(
    runner: Runner, given: dict[str, str]
) -> None:
    write(runner.workspace / "docs/a.md", "No link.\n")
    assert not runner.act(**{"args": TODAY, **given}).failed
    assert [] == [name for name, _ in runner.uses if name.startswith("actions/cache")]


def test_the_action_keeps_what_is_known_of_links_when_the_check_fails(runner: Runner) -> None:
    write(runner.workspace / "docs/a.md", STALE)
    assert runner.act(online="true", paths="docs").failed
    assert ["actions/cache/save"] == [name for name, _ in runner.uses][-1:]


def test_the_action_tells_only_what_came_since_a_commit(runner: Runner) -> None:
    write(runner.workspace / "docs/old.md", STALE)
    commit(runner.workspace)
    write(runner.workspace / "docs/new.md", STALE)
    commit(runner.workspace)
    ended = runner.act(base="HEAD^1", paths="docs")
    report = json.loads(Path(ended.outputs["report"]).read_text(encoding="utf-8"))
    assert ["docs/new.md"] == [one["path"] for one in report["findings"]]


def test_the_action_says_what_a_reviewer_of_changed_facts_has_to_open(runner: Runner) -> None:
    commit(runner.workspace)
    path = runner.workspace / "facts/thing/lamp.yaml"
    text = path.read_text(encoding="utf-8")
    write(path, text.replace("value: 1.5", "value: 1.6"))
    commit(runner.workspace)
    runner.act(base="HEAD^1", paths="facts", args=TODAY)
    assert "## To review: 1 changed" in runner.summary
    assert "- [ ] **lamp.length** 1.5 m → 1.6 m (" in runner.summary
    assert "    - [ ] [" in runner.summary


def test_the_action_takes_another_base_of_facts(runner: Runner) -> None:
    write(runner.workspace / "docs/a.md", STALE)
    (runner.workspace / "facts").rename(runner.workspace / "my base")
    assert "SF404 stale-number::203 days is not what lamp.lasted says" in runner.act(facts="my base").log


NOTEBOOK = json.dumps({"cells": [{"cell_type": "markdown", "source": [STALE]}], "nbformat": 4}, indent=1)
OF_EVERY_SORT = {
    "a.md": STALE,
    "b.html": f"<p>{STALE}</p>\n",
    "c.ipynb": NOTEBOOK,
    "d.rst": "It lasted 203 days.\n\n.. fact: lamp.lasted\n",
}


def hook(name: str, folder: Path, *files: str) -> subprocess.CompletedProcess[str]:
    """A hook on these files, as pre-commit runs it in the folder of the repository."""
    (entry,) = (one["entry"] for one in read(HOOKS) if one["id"] == name)
    program, *words = shlex.split(entry)
    stub = Runner(folder, folder.parent / f"machine of {name}").home / "stubs" / program
    return subprocess.run([stub, *words, *files], cwd=folder, capture_output=True, text=True, check=False)


def test_a_hook_is_given_the_sorts_of_files_that_are_read() -> None:
    assert [["markdown", "html", "jupyter", "rst"]] * 2 == [one["types_or"] for one in read(HOOKS)]


@pytest.mark.parametrize("file", OF_EVERY_SORT)
def test_the_hook_tells_what_is_wrong_in_a_file_of_every_sort(runner: Runner, file: str) -> None:
    write(runner.workspace / file, OF_EVERY_SORT[file])
    done = hook("spacefacts-check", runner.workspace, file)
    assert 1 == done.returncode, done.stderr
    assert f"{file}:" in done.stdout
    assert "SF404 stale-number: 203 days is not what lamp.lasted says" in done.stdout


def test_the_hook_that_mends_leaves_nothing_to_tell(runner: Runner) -> None:
    for file, text in OF_EVERY_SORT.items():
        write(runner.workspace / file, text)
    hook("spacefacts-fix", runner.workspace, *OF_EVERY_SORT)
    written = [(runner.workspace / file).read_text(encoding="utf-8") for file in OF_EVERY_SORT]
    assert [text.replace("203", "204") for text in OF_EVERY_SORT.values()] == written
    assert 0 == hook("spacefacts-check", runner.workspace, *OF_EVERY_SORT).returncode


def test_every_snippet_can_be_parsed(tmp_path: Path) -> None:
    for number, fence in enumerate(shown("yaml")):
        write(tmp_path / f"{number}.yml", fence.text)
        assert read(tmp_path / f"{number}.yml")
    assert 8 <= len(shown("yaml"))


def test_every_command_that_a_snippet_shows_can_be_run() -> None:
    lines = [line.strip() for fence in shown("yaml", "sh", "console") for line in fence.text.splitlines()]
    found = [line[match.start() :] for line in lines if (match := re.search(r"\bspacefacts (check|report)\b", line))]
    for command in found:
        parser_of(names("verbs")).parse_args(shlex.split(command.partition(" || ")[0])[1:])
    assert 9 <= len(found)


def test_the_action_is_shown_with_inputs_and_outputs_that_it_has() -> None:
    action = read(ACTION)
    given = set(re.findall(r"^\| `([\w-]+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert set(action["inputs"]) | set(action["outputs"]) == given
    for fence in shown("yaml"):
        asked = re.findall(r"OWNER/spacefacts@\S+\n +with:\n((?: {10,}.+\n)+)", fence.text)
        assert set() == set(re.findall(r"^ {10}([\w-]+):", "".join(asked), re.MULTILINE)) - set(action["inputs"])
        assert set() == set(re.findall(r"steps\.facts\.outputs\.(\w+)", fence.text)) - set(action["outputs"])


def test_the_hooks_are_shown_by_their_ids() -> None:
    (config,) = (fence.text for fence in shown("yaml") if fence.title == ".pre-commit-config.yaml")
    assert [one["id"] for one in read(HOOKS)] == sorted(re.findall(r"id: (\S+)", config))


def script(title: str, job: str, tmp_path: Path) -> str:
    """The script of a job of GitLab."""
    (text,) = (fence.text for fence in shown("yaml") if fence.title == title)
    write(tmp_path / title, text)
    return "\n".join(read(tmp_path / title)[job]["script"])


def bash(runner: Runner, text: str, **env: str) -> int:
    """The exit code of a script, run by the rules of GitLab."""
    ended = runner._script(text, "bash", env)
    return int(ended.failed)


def test_a_job_of_gitlab_fails_and_leaves_its_tests(runner: Runner, tmp_path: Path) -> None:
    write(runner.workspace / "docs/a.md", STALE)
    assert 1 == bash(runner, script(".gitlab-ci.yml", "facts", tmp_path))
    assert 'failures="1"' in (runner.workspace / "spacefacts.xml").read_text(encoding="utf-8")
    assert [["install", "spacefacts[check]"]] == runner.calls("pip")


def test_the_script_for_any_other_ci_fails_and_leaves_its_tests(runner: Runner) -> None:
    write(runner.workspace / "docs/a.md", STALE)
    (text,) = (fence.text for fence in shown("sh"))
    assert 1 == bash(runner, text)
    assert 'failures="1"' in (runner.workspace / "spacefacts.xml").read_text(encoding="utf-8")


def test_every_report_is_named_for_somebody() -> None:
    assert {"text", "json", "sarif", "junit", "github", "markdown"} - codes(PAGE) <= {"sarif", "markdown"}
