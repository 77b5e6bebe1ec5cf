"""The report as Markdown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from selectolax.lexbor import LexborHTMLParser

from tests.tools.reports.found import finding, told


def rendered(text: str) -> LexborHTMLParser:
    """The report as a reader of Markdown shows it."""
    return LexborHTMLParser(markdown(text, extensions=["tables"]))


def cells(text: str) -> list[list[str]]:
    """The words in the cells of every row but the heads."""
    return [[cell.text() for cell in row.css("td")] for row in rendered(text).css("tbody tr")]


def test_findings_stand_in_a_table_for_each_file() -> None:
    text = told(
        "markdown",
        finding("write 204 days"),
        finding("write 205 days", line=3),
        finding("look again", path="docs/b.md", severity="warning"),
    )
    assert text == (
        "## spacefacts: 2 errors, 1 warning\n\n"
        "Looked at 5 facts, 1 page.\n\n"
        "### docs/a.md\n\n"
        "| Place | Severity | Rule | What to mend |\n|---|---|---|---|\n"
        "| 1:16 | error | SF402 bare-number | write 204 days |\n"
        "| 3:16 | error | SF402 bare-number | write 205 days |\n\n"
        "### docs/b.md\n\n"
        "| Place | Severity | Rule | What to mend |\n|---|---|---|---|\n"
        "| 1:16 | warning | SF402 bare-number | look again |\n"
    )


def test_without_findings_there_is_nothing_to_mend() -> None:
    assert "## spacefacts: nothing to mend\n\nLooked at 5 facts, 1 page.\n" == told("markdown")


def test_a_message_of_two_lines_stays_in_its_cell() -> None:
    assert "| one<br>two |" in told("markdown", finding("one\ntwo"))


@given(
    st.text(
        alphabet="abcABC019灯天\U0001f680%:,;|&<>'\"\\`*_[]{}()#~$@!-+=./?^",
        min_size=1,
        max_size=40,
    )
)
def test_no_mark_in_a_message_or_a_path_means_anything(words: str) -> None:
    text = told("markdown", finding(f"say {words} now", path=f"docs/{words}.md"))
    assert [["1:16", "error", "SF402 bare-number", f"say {words} now"]] == cells(text)
    assert [f"docs/{words}.md"] == [node.text() for node in rendered(text).css("h3")]


def test_a_report_too_long_for_a_summary_is_cut_and_says_so() -> None:
    every = [finding("灯" * 1000, path=f"docs/{number // 3:04}.md", line=number + 1) for number in range(500)]
    text = told("markdown", *every)
    shown = text.count("| error |")
    assert 1_048_576 > len(text.encode())
    assert 300 < shown < 500
    assert text.endswith(f"\n\nAnd {500 - shown} more, which the report as text has.\n")
    assert text.startswith("## spacefacts: 500 errors, 0 warnings\n")
