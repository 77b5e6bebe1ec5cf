"""The verb report: several reports as one, in any format."""

from __future__ import annotations

import argparse
import json
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.cli import run
from spacefacts.tools.findings import Finding, Place, Report
from spacefacts.tools.merging import BadReport, merged, read_report
from spacefacts.tools.reporting import BadOutput, report
from spacefacts.tools.reviewing import PARTS
from spacefacts.tools.rooms import entries
from spacefacts.tools.seen import Seen, see
from tests.tools.reports.found import finding, hard, texts

LINK = {"url": "https://a.example/", "status": "broken", "why": "404 Not Found", "code": 404, "target": ""}
CITED = {
    "address": "lamp.length",
    "source": "paper/report",
    "url": "https://a.example/",
    "status": "gone",
    "says": "1.5 m",
    "now": "",
}
DEAD = finding("404 Not Found", code="SF505", name="broken-link", url="https://a.example/", status="broken")


def found(*findings: Finding, **more: Any) -> Report:
    """What a run with these findings found."""
    parts: dict[str, Any] = {"facts": 5, "pages": 1, "elements": 0} | more
    return Report(findings=tuple(sorted(findings)), **parts)


def written(path: Path, one: Report) -> Path:
    """The report as a file of JSON."""
    path.write_text(entries("reports")["json"](one, Seen()), encoding="utf-8", errors="backslashreplace")
    return path


def ask(*files: Path, form: str = "text", output: str | None = None) -> int:
    """Run the verb and return its exit code."""
    return report(argparse.Namespace(files=[*map(str, files)], format=form, output=output))


def spoilt(path: Path, **change: Any) -> Path:
    """A report as JSON in which something is changed."""
    data = json.loads(entries("reports")["json"](found(DEAD, links=(LINK,), evidence=(CITED,)), Seen()))
    path.write_text(json.dumps(data | change), encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def _stand_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines of findings are looked for where a test stands, and there are none."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("form", entries("reports"))
def test_one_report_comes_back_in_every_format(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    one = found(DEAD, finding(), finding(severity="warning", line=2), links=(LINK,), evidence=(CITED,))
    assert 1 == ask(written(tmp_path / "one.json", one), form=form)
    assert entries("reports")[form](one, see(["docs/a.md"], one.findings)) == capsys.readouterr().out


def test_the_lines_of_findings_are_read_from_the_disk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text("\U0001f680 The lamp hangs 2 m high.\n", encoding="utf-8")
    ask(written(tmp_path / "one.json", found(finding(column=18))), form="sarif")
    (result,) = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    assert 19 == result["locations"][0]["physicalLocation"]["region"]["startColumn"]


def test_what_several_reports_hold_is_told_once() -> None:
    shares = [found(finding(), DEAD, links=(LINK,), evidence=(CITED,)), found(finding(), links=(LINK,))]
    assert found(finding(), DEAD, links=(LINK,), evidence=(CITED,)) == merged(shares)


def test_what_looks_alike_but_stands_elsewhere_is_kept() -> None:
    apart = [finding(), finding(line=2), finding(path="docs/b.md"), finding(status="broken", url="https://a.example/")]
    assert set(apart) == set(merged([found(one) for one in apart]).findings)


def test_links_and_evidence_are_united_and_sorted() -> None:
    links = [LINK | {"url": f"https://{host}.example/"} for host in "cab"]
    cited = [CITED | {"address": f"lamp.{name}"} for name in ("parts", "begun")]
    whole = merged([found(links=(links[0], links[1]), evidence=(cited[0],)), found(links=(links[2],), evidence=cited)])
    assert ["https://a.example/", "https://b.example/", "https://c.example/"] == [row["url"] for row in whole.links]
    assert ["lamp.begun", "lamp.parts"] == [row["address"] for row in whole.evidence]


def test_what_every_share_looked_at_is_not_counted_twice() -> None:
    whole = merged([found(facts=5, pages=2, elements=7), found(facts=5, pages=3, elements=0)])
    assert (5, 3, 7) == (whole.facts, whole.pages, whole.elements)


rows = st.builds(lambda url, status: LINK | {"url": url, "status": status}, texts, st.sampled_from(["ok", "broken"]))
reports = st.builds(
    lambda findings, links, pages: found(*findings, links=tuple(links), pages=pages),
    st.lists(st.builds(finding, message=texts, line=st.integers(1, 3))),
    st.lists(rows, max_size=3),
    st.integers(0, 9),
)


@given(shares=st.lists(reports, min_size=1, max_size=3))
def test_the_order_of_the_reports_makes_no_difference(shares: list[Report]) -> None:
    assert 1 == len({str(merged(order)) for order in permutations(shares)})


@given(shares=st.lists(reports, min_size=1, max_size=3))
def test_a_merged_report_merged_again_stays_as_it_is(shares: list[Report]) -> None:
    whole = merged(shares)
    assert whole == merged([whole]) == merged([whole, *shares])


@given(message=st.one_of(texts, hard), path=st.one_of(texts, hard).filter(lambda path: "\0" not in path))
def test_every_text_is_read_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, message: str, path: str) -> None:
    one = found(finding(message, path, url=message, status="broken"), links=(LINK | {"why": message},))
    assert one == read_report(written(tmp_path_factory.getbasetemp() / "one.json", one))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_report_is_read_in_the_encodings_that_shells_write(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "one.json"
    path.write_text(entries("reports")["json"](found(finding("五十米")), Seen()), encoding=encoding)
    assert [finding("五十米")] == [*read_report(path).findings]


def test_a_report_without_links_and_evidence_is_one(tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    data = json.loads(entries("reports")["json"](found(finding()), Seen()))
    path.write_text(json.dumps({key: data[key] for key in ("findings", "checked")}), encoding="utf-8")
    assert found(finding()) == read_report(path)


def test_what_a_later_version_adds_is_passed_over(tmp_path: Path) -> None:
    assert found(DEAD, links=(LINK,), evidence=(CITED,)) == read_report(spoilt(tmp_path / "one.json", seconds=3))


@pytest.mark.parametrize(
    ("findings", "code"),
    [
        pytest.param((), 0, id="nothing"),
        pytest.param((finding(severity="warning"),), 0, id="warning"),
        pytest.param((finding(severity="warning"), finding()), 1, id="error"),
    ],
)
def test_only_an_error_in_any_of_the_reports_fails(tmp_path: Path, findings: tuple[Finding, ...], code: int) -> None:
    clean = written(tmp_path / "clean.json", found())
    assert code == ask(clean, written(tmp_path / "one.json", found(*findings)), clean)


def test_a_report_goes_into_a_file_and_one_line_says_what_it_comes_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = written(tmp_path / "one.json", found(finding()))
    assert 1 == ask(one, form="markdown", output="out.md")
    assert "5 facts, 1 page: 1 error, 0 warnings; the report is in out.md\n" == capsys.readouterr().out
    assert (tmp_path / "out.md").read_text(encoding="utf-8").startswith("## spacefacts: 1 error, 0 warnings\n")


def test_what_is_to_be_reviewed_is_told_once_whichever_report_has_it(tmp_path: Path) -> None:
    row = dict.fromkeys(PARTS, "") | {"address": "lamp.length", "change": "added", "new": "2 m"}
    compared = written(tmp_path / "one.json", found(changes=(row,)))
    other = written(tmp_path / "two.json", found(changes=(row,)))
    plain = written(tmp_path / "three.json", found())
    assert (row,) == merged([read_report(path) for path in (plain, compared, other)]).changes
    assert merged([read_report(plain)]).changes is None


@pytest.mark.parametrize("output", [".", "nowhere/out.md"])
def test_an_output_that_cannot_be_written_is_told_before_anything_is_read(output: str) -> None:
    with pytest.raises(BadOutput, match="name a file in a folder that is there"):
        ask(Path("missing.json"), output=output)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "is no JSON"),
        ("docs/a.md:1:16: SF402 bare-number: no\n", "is no JSON"),
        ("\xff\xfe\xfa", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ('{"line": ' + "9" * 5000 + "}", "is no JSON"),
        ("[]", "it has no list of findings"),
        ("{}", "it has no list of findings"),
        ('{"findings": {}}', "it has no list of findings"),
        ('{"findings": []}', "it does not say how much was checked"),
        ('{"findings": [], "checked": {"facts": true, "pages": 0, "elements": 0}}', "how much was checked"),
        ('{"findings": [], "checked": {"facts": -1, "pages": 0, "elements": 0}}', "how much was checked"),
    ],
)
def test_a_file_that_is_no_report_is_told(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "one.json"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(BadReport, match=f"one.json is no .*{why}|one.json {why}"):
        read_report(path)


@pytest.mark.parametrize(
    "change",
    [
        {"findings": [3]},
        {"links": {}},
        {"links": [{"url": "https://a.example/"}]},
        {"links": [{"url": 3, "status": "ok"}]},
        {"evidence": [LINK]},
        {"findings": [{"path": "docs/a.md", "line": 1}]},
        {"links": None},
        {"changes": [3]},
        {"changes": [{"address": "lamp.length"}]},
    ],
)
def test_a_part_that_is_missing_is_told(tmp_path: Path, change: dict[str, Any]) -> None:
    with pytest.raises(BadReport, match=r"lacks? a part or ha(s|ve) one of another type"):
        read_report(spoilt(tmp_path / "one.json", **change))


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("path", None),
        ("path", "a\0b.md"),
        ("path", "\ud800.md"),
        ("line", 0),
        ("line", "1"),
        ("line", True),
        ("column", 1.5),
        ("code", None),
        ("message", ["no"]),
        ("severity", "fatal"),
        ("severity", "error file=x::"),
        ("severity", ["error"]),
        ("url", None),
        ("status", 404),
    ],
)
def test_a_part_of_a_finding_that_means_nothing_is_told(tmp_path: Path, part: str, value: object) -> None:
    data = json.loads(entries("reports")["json"](found(DEAD), Seen()))["findings"][0]
    with pytest.raises(BadReport, match="its finding 2 lacks a part or has one of another type"):
        read_report(spoilt(tmp_path / "one.json", findings=[data, data | {part: value}]))


def test_a_report_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadReport, match=r"missing\.json cannot be read: No such file or directory"):
        ask(tmp_path / "missing.json")


def test_a_file_that_is_no_report_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.json").write_text("{}", encoding="utf-8")
    assert 2 == run(["report", "one.json"])
    why = "it has no list of findings; give it one that spacefacts check --json wrote"
    assert f"spacefacts: one.json is no report: {why}\n" == capsys.readouterr().err


def test_the_verb_takes_the_files_and_a_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(written(tmp_path / f"{number}.json", found(finding(line=number)))) for number in (1, 2)]
    assert 1 == run(["report", *files, "--format", "github"])
    assert 2 == capsys.readouterr().out.count("::error file=docs/a.md,")


def test_findings_are_told_in_the_order_of_paths_and_lines(tmp_path: Path) -> None:
    data = json.loads(entries("reports")["json"](found(finding(), finding(line=2)), Seen()))["findings"]
    one = read_report(spoilt(tmp_path / "one.json", findings=[*reversed(data)]))
    assert [Place("docs/a.md", 1, 16), Place("docs/a.md", 2, 16)] == [each.place for each in one.findings]
