"""The workflow that asks the network once a week, in shares that merge."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.runner import ROOT, Runner, commit, git, read, write
from tests.test_ci import bash, script
from tests.tools.network.server import Server, page
from tests.tools.project import BASE


@dataclass(frozen=True)
class Week:
    """The jobs of the weekly run, on a repository whose facts cite pages of a server."""

    runner: Runner
    jobs: dict[str, Any]
    origin: Path

    def ask(self) -> bool:
        """Whether every share of the run went well; what is broken does not count."""
        shares = self.jobs["ask"]["strategy"]["matrix"]["share"]
        numbers = {"job-total": str(len(shares))}
        ended = [self.runner.do(self.jobs["ask"], matrix={"share": one}, strategy=numbers) for one in shares]
        return not any(one.failed for one in ended)

    def merge(self) -> str:
        """Whether the shares together hold an error, as the next job is told."""
        ended = self.runner.do(self.jobs["merge"])
        assert not ended.failed, ended.log
        git("checkout", "--quiet", ".", folder=self.runner.workspace)
        return ended.outputs["failed"]

    def tell(self, failed: str) -> list[list[str]]:
        """What the last job calls `gh` for."""
        ended = self.runner.do(self.jobs["tell"], needs={"merge": {"outputs": {"failed": failed}}})
        assert not ended.failed, ended.log
        return self.runner.calls("gh")

    def told(self, report: str, evidence: str = "{}\n") -> None:
        """Lay down what the last job is told."""
        write(self.runner.home / "artifacts/told/report.md", report)
        write(self.runner.home / "artifacts/told/evidence.json", evidence)


@pytest.fixture
def week(tmp_path: Path) -> Iterator[Week]:
    """The weekly run; of the two pages that are cited, one is gone."""
    runner = Runner(tmp_path / "repository", tmp_path / "machine")
    for path, text in BASE.items():
        write(runner.workspace / path, text)
    with Server({"/report": page("<h1>Lamp-3</h1><p>It lasted 204 days.")}) as server:
        source = runner.workspace / "facts/source/paper.yaml"
        write(source, source.read_text(encoding="utf-8").replace("https://example.org", server.url("")))
        write(runner.workspace / "spacefacts.toml", f'allow-hosts = ["{server.site}"]\n')
        commit(runner.workspace)
        git("clone", "--quiet", "--bare", str(runner.workspace), str(tmp_path / "origin"), folder=tmp_path)
        git("remote", "add", "origin", str(tmp_path / "origin"), folder=runner.workspace)
        yield Week(runner, read(ROOT / ".github/workflows/links.yml")["jobs"], tmp_path / "origin")


def test_what_the_shares_found_is_told_in_one_issue(week: Week) -> None:
    assert week.ask()
    assert "true" == week.merge()
    created = next(words for words in week.tell("true") if words[:2] == ["issue", "create"])
    body = (week.runner.home / "temp/issue.md").read_text(encoding="utf-8")
    assert str(week.runner.home / "temp/issue.md") == created[created.index("--body-file") + 1]
    assert 1 == body.count("broken-link")
    assert body.startswith("## spacefacts: ")
    assert body.endswith("\n\nThe whole report: https://github.example/us/facts/actions/runs/7\n")


def test_what_the_cited_pages_say_is_proposed_in_a_branch_of_its_own(week: Week) -> None:
    week.ask()
    week.merge()
    (created,) = (words for words in week.tell("true") if words[:2] == ["pr", "create"])
    assert ["--head", "evidence", "--base", "main"] == created[2:6]
    assert json.loads(git("show", "evidence:facts/evidence.json", folder=week.origin))
    assert 1 == len(git("log", "--format=%s", "main..evidence", folder=week.origin).splitlines())


def test_a_share_that_cannot_run_stops_the_run(week: Week) -> None:
    write(week.runner.workspace / "spacefacts.toml", "no-such-key = 1\n")
    assert not week.ask()


def test_an_ignore_is_unused_in_no_share_that_does_not_ask_for_its_link(week: Week) -> None:
    settings = week.runner.workspace / "spacefacts.toml"
    ignore = 'rule = "broken-link"\npath = "facts/source/*"\nreason = "x"\nowner = "x"\nexpires = 2999-01-01\n'
    write(settings, f"{settings.read_text(encoding='utf-8')}\n[[ignore]]\n{ignore}")
    week.ask()
    week.merge()
    report = (week.runner.home / "artifacts/told/report.md").read_text(encoding="utf-8")
    assert [] == re.findall("broken-link|ignore-unused", report)


def test_an_issue_that_is_open_is_kept_up_to_date(week: Week) -> None:
    week.told("## spacefacts: 1 error, 0 warnings\n")
    week.runner.opens("issue", 12)
    called = [words[:3] for words in week.tell("true") if words[0] == "issue"]
    assert [["issue", "list", "--label"], ["issue", "edit", "12"]] == called


def test_an_issue_is_closed_when_everything_holds_again(week: Week) -> None:
    week.told("## spacefacts: nothing to mend\n")
    week.runner.opens("issue", 12)
    assert ["issue", "close", "12"] in [words[:3] for words in week.tell("false")]


def test_nothing_is_opened_where_everything_holds(week: Week) -> None:
    week.told("## spacefacts: nothing to mend\n")
    assert [["issue", "list"]] == [words[:2] for words in week.tell("false") if words[0] == "issue"]


def test_a_report_that_an_issue_cannot_hold_is_cut_between_characters(week: Week) -> None:
    week.told("灯" * 30_000)
    week.tell("true")
    body = (week.runner.home / "temp/issue.md").read_bytes().decode()
    assert 20_000 == body.count("灯")
    assert 65_536 > len(body.encode())


def test_evidence_that_is_as_it_was_is_not_proposed(week: Week) -> None:
    write(week.runner.workspace / "facts/evidence.json", "{}\n")
    commit(week.runner.workspace)
    week.told("## spacefacts: nothing to mend\n")
    assert [] == [words for words in week.tell("false") if words[0] in ("pr", "auth")]


def test_a_pull_request_that_is_open_gets_the_new_evidence(week: Week) -> None:
    week.runner.opens("pr", 13)
    week.told("## spacefacts: nothing to mend\n", '{"day": 1}\n')
    week.tell("false")
    git("checkout", "--quiet", "main", folder=week.runner.workspace)
    git("reset", "--quiet", "--hard", "HEAD^1", folder=week.runner.workspace)
    week.told("## spacefacts: nothing to mend\n", '{"day": 2}\n')
    assert [] == [words for words in week.tell("false") if words[:2] == ["pr", "create"]]
    assert '{"day": 2}\n' == git("show", "evidence:facts/evidence.json", folder=week.origin)


def test_jobs_of_gitlab_that_share_out_the_links_leave_one_report(week: Week, tmp_path: Path) -> None:
    asking = script("links.gitlab-ci.yml", "links", tmp_path)
    for number in "1234":
        assert 0 == bash(week.runner, asking, CI_NODE_INDEX=number, CI_NODE_TOTAL="4")
    assert 4 == len(list(week.runner.workspace.glob("links-*.json")))
    assert 1 == bash(week.runner, script("links.gitlab-ci.yml", "links-report", tmp_path))
    assert 1 == len(
        re.findall(r'<testcase name="SF\d+ broken-link:', (week.runner.workspace / "spacefacts.xml").read_text())
    )
