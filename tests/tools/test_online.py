"""The network's part in a check, from a page on a server to a finding in a file."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from spacefacts.tools.conduct import Conduct, Grace
from spacefacts.tools.findings import Place
from spacefacts.tools.leads import Lead, Reached, archived
from spacefacts.tools.network.answers import Outcome
from tests.tools.line import Done, Line
from tests.tools.network.server import Server, page, redirect
from tests.tools.project import Project

HTML = "text/html; charset=utf-8"


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str]) -> Line:
    return Line(capsys)


def online(line: Line, server: Server, *more: str) -> Done:
    """How a check of all that is here ends with that server in reach."""
    return line("check", "--online", "--json", "--today", "2026-01-01", "--allow-host", server.site, *more)


def told(done: Done, name: str) -> list[tuple[str, int, int, str, str]]:
    """Where a rule was broken, and the address and the state that the finding tells."""
    data = json.loads(done.out)
    return [
        (one["path"], one["line"], one["column"], one["url"], one["status"])
        for one in data["findings"]
        if one["name"] == name
    ]


def write(**files: str) -> None:
    for name, text in files.items():
        Path(name.replace("__", ".")).write_text(text, encoding="utf-8")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which the test stands."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("here")
class TestLinks:
    def test_a_dead_link_is_told_at_its_place(self, line: Line) -> None:
        with Server({"/there": page("<p>Yes.</p>")}) as server:
            write(a__md=f"# A\n\nSee [it]({server.url('/gone')}).\n")
            done = online(line, server)
        assert [("a.md", 3, 10, server.url("/gone"), "broken")] == told(done, "broken-link")
        assert 1 == done.code

    def test_a_link_that_has_moved_is_a_warning(self, line: Line) -> None:
        with Server({"/old": redirect("/new-place", 301), "/new-place": page("<p>Yes.</p>")}) as server:
            write(a__html=f'<p><a href="{server.url("/old")}">it</a></p>\n')
            done = online(line, server)
        assert [("a.html", 1, 13, server.url("/old"), "moved")] == told(done, "moved-link")
        assert 0 == done.code

    def test_a_wall_is_no_broken_link(self, line: Line) -> None:
        with Server({"/wall": page("no", 403)}) as server:
            write(a__md=f"[it]({server.url('/wall')})\n")
            done = online(line, server)
        assert [("a.md", 1, 6, server.url("/wall"), "blocked")] == told(done, "blocked-link")
        assert 0 == done.code

    def test_a_link_is_asked_for_once_and_told_wherever_it_stands(self, line: Line) -> None:
        with Server({}) as server:
            write(a__md=f"[it]({server.url('/gone')})\n", b__rst=f"`it <{server.url('/gone')}>`_\n")
            done = online(line, server)
        assert ["a.md", "b.rst"] == [path for path, *_ in told(done, "broken-link")]
        assert 1 == sum(asked.path == "/gone" for asked in server.asked)

    def test_a_part_of_a_page_that_is_gone_is_a_warning(self, line: Line) -> None:
        with Server({"/p": page('<h2 id="size">Size</h2>')}) as server:
            write(a__md=f"[it]({server.url('/p')}#size) [it]({server.url('/p')}#sise)\n")
            done = online(line, server)
        assert [f"{server.url('/p')}#sise"] == [url for *_, url, _ in told(done, "broken-fragment")]
        assert 0 == done.code

    def test_without_the_option_nobody_is_asked(self, line: Line) -> None:
        with Server({}) as server:
            write(a__md=f"[it]({server.url('/gone')})\n")
            assert 0 == line("check", "--allow-host", server.site).code
            assert [] == server.asked

    def test_every_link_is_listed_with_its_state(self, line: Line) -> None:
        with Server({"/p": page("<p>Yes.</p>")}) as server:
            write(a__md=f"[it]({server.url('/p')}) [that](https://example.org/)\n")
            rows = json.loads(online(line, server).out)["links"]
        assert [(server.url("/p"), "ok"), ("https://example.org/", "skipped")] == [
            (row["url"], row["status"]) for row in rows
        ]

    def test_a_fix_writes_the_new_address_and_keeps_the_fragment(self, line: Line) -> None:
        routes = {"/old": redirect("/new-place", 308), "/new-place": page('<h2 id="x">X</h2>')}
        with Server(routes) as server:
            write(a__md=f"[it]({server.url('/old')}#x)\n")
            done = online(line, server, "--fix")
        assert f"[it]({server.url('/new-place')}#x)\n" == Path("a.md").read_text(encoding="utf-8")
        assert 0 == done.code
        assert [] == json.loads(done.out)["findings"]


def cited(project: Project, server: Server, says: str = "12 m") -> None:
    """A fact that cites a page of the server."""
    project.write(
        {
            "facts/thing/desk.yaml": "subject: desk\nlabel: {en: Desk-2, zh: 桌二号}\nfacts:\n"
            f"  length: {{value: 12, sources: [{{source: maker/desk, says: {says}}}]}}\n",
            "facts/source/maker.yaml": "publisher: maker\nlabel: {en: Maker, zh: 制造者}\ngrade: A\n"
            f'documents:\n  desk: {{url: "{server.url("/desk")}", language: en}}\n',
        }
    )


class TestEvidence:
    def test_a_page_that_still_says_it_is_nothing_to_tell(self, line: Line, project: Project) -> None:
        with Server({"/desk": page("<p>Desk-2 has a length of 12 metres.</p>")}) as server:
            cited(project, server)
            done = online(line, server)
        assert (0, []) == (done.code, json.loads(done.out)["findings"])

    def test_a_figure_that_is_gone_is_told_at_what_the_citation_says(self, line: Line, project: Project) -> None:
        with Server({"/desk": page("<p>Desk-2 is of oak.</p>")}) as server:
            cited(project, server)
            done = online(line, server)
        assert [("facts/thing/desk.yaml", 4, 60, server.url("/desk"), "gone")] == told(done, "evidence-gone")

    def test_a_figure_that_has_changed_is_told_with_what_it_is_now(self, line: Line, project: Project) -> None:
        with Server({"/desk": page("<p>Desk-2 has a length of 13 metres.</p>")}) as server:
            cited(project, server)
            done = online(line, server)
        assert 1 == len(told(done, "evidence-differs"))
        assert "13 metres" in done.out

    def test_a_cited_page_is_fetched_once_for_link_and_evidence(self, line: Line, project: Project) -> None:
        with Server({"/desk": page("<p>Desk-2 has a length of 12 metres.</p>")}) as server:
            cited(project, server)
            online(line, server)
        assert ["/robots.txt", "/desk"] == [asked.path for asked in server.asked]

    def test_a_dead_page_is_told_once_at_its_address(self, line: Line, project: Project) -> None:
        with Server({}) as server:
            cited(project, server)
            done = online(line, server)
        assert ["facts/source/maker.yaml"] == [one["path"] for one in json.loads(done.out)["findings"]]

    def test_what_was_found_is_remembered_and_not_asked_for_again(self, line: Line, project: Project) -> None:
        with Server({"/desk": page("<p>Desk-2 has a length of 12 metres.</p>")}) as server:
            cited(project, server)
            online(line, server, "--cache", "links")
            asked = len(server.asked)
            online(line, server, "--cache", "links")
            assert asked == len(server.asked)

    def test_a_figure_that_was_gone_is_looked_for_again(self, line: Line, project: Project) -> None:
        with Server({"/desk": page("<p>Desk-2 is of oak.</p>")}) as server:
            cited(project, server)
            online(line, server, "--cache", "links")
            server.routes["/desk"] = page("<p>Desk-2 has a length of 12 metres.</p>")
            assert 0 == online(line, server, "--cache", "links").code

    def test_the_record_says_when_it_was_last_found(self, line: Line, project: Project) -> None:
        with Server({"/desk": page("<p>Desk-2 has a length of 12 metres.</p>")}) as server:
            cited(project, server)
            online(line, server, "--record")
        assert "2026-01-01" == project.catalog().get("desk.length").sources[0].found

    def test_a_page_that_no_longer_says_it_keeps_the_day_on_which_it_did(self, line: Line, project: Project) -> None:
        with Server({"/desk": page("<p>Desk-2 has a length of 12 metres.</p>")}) as server:
            cited(project, server)
            online(line, server, "--record")
            server.routes["/desk"] = page("<p>Desk-2 is of oak.</p>")
            line("check", "--online", "--record", "--today", "2026-02-01", "--allow-host", server.site)
        assert "2026-01-01" == project.catalog().get("desk.length").sources[0].found

    @pytest.mark.usefixtures("project")
    def test_a_record_without_the_network_is_refused(self, line: Line) -> None:
        done = line("check", "--record")
        assert (2, True) == (done.code, "--record writes down what cited pages say; it needs --online" in done.err)


def reached(outcome: Outcome, today: date = date(2026, 1, 10), grace: Grace | None = None) -> Reached:
    lead = Lead(place=Place("a.md"), url=outcome.url)
    return Reached(leads=(lead,), outcomes={outcome.url: outcome}, today=today, grace=grace or Grace())


ILL = Outcome(url="https://a.org/", status="broken", healthy=date(2026, 1, 1), failing=date(2026, 1, 2), tries=3)


@pytest.mark.parametrize(
    ("outcome", "is_spared"),
    [
        (ILL, False),
        (replace(ILL, failing=date(2026, 1, 4)), True),
        (replace(ILL, tries=2), True),
        (replace(ILL, healthy=None), False),
        (replace(ILL, failing=None), False),
    ],
)
def test_a_link_that_was_healthy_is_spared_for_so_many_days_and_tries(outcome: Outcome, is_spared: bool) -> None:
    assert is_spared == reached(outcome).is_spared(outcome)


def test_a_project_may_spare_no_link() -> None:
    outcome = replace(ILL, failing=date(2026, 1, 10), tries=1)
    assert not reached(outcome, grace=Grace(days=0, tries=0)).is_spared(outcome)


def test_a_copy_is_sought_near_the_day_of_the_citation() -> None:
    assert "https://web.archive.org/web/20251114/https://a.org/" == archived("https://a.org/", "20251114")


def test_a_link_that_was_healthy_yesterday_is_a_warning_today(line: Line, here: Path) -> None:
    with Server({"/p": page("<p>Yes.</p>")}) as server:
        write(a__md=f"[it]({server.url('/p')})\n")
        online(line, server, "--cache", "links")
        server.routes["/p"] = page("no", 404)
        later = str(date(2026, 1, 1) + timedelta(days=8))
        done = line("check", "--online", "--json", "--cache", "links", "--today", later, "--allow-host", server.site)
    assert ["warning"] == [one["severity"] for one in json.loads(done.out)["findings"]]
    assert 0 == done.code
    assert (here / "links").is_dir()


def test_the_bounds_come_from_the_settings() -> None:
    assert (20.0, 7, Grace(days=7, tries=3)) == (Conduct().timeout, Conduct().max_age, Conduct().grace)
