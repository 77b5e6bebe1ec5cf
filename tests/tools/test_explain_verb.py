"""The verb `explain`, of facts."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from spacefacts import Catalog
from spacefacts.provenance import provenance
from tests.support import Facts
from tests.tools.line import Done, Line


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str], snapshot_file: Path, monkeypatch: pytest.MonkeyPatch) -> Line:
    """The command line with `SPACEFACTS_FACTS` set to the tiny base."""
    monkeypatch.setenv("SPACEFACTS_FACTS", os.fspath(snapshot_file))
    return Line(capsys)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_fact_is_explained_in_the_language_asked_for(line: Line, tiny: Catalog, language: str) -> None:
    explanation = tiny.get("alpha.stay").explain(language)

    assert Done(0, f"{explanation}\n", "") == line("explain", "alpha.stay", "--lang", language)


def test_in_chinese_statuses_and_verdicts_are_words_too(line: Line) -> None:
    out = line("explain", "alpha.stay", "--lang", "zh").out

    assert "alpha.stay = 204天（推算）" == out.splitlines()[0]
    assert "异说：203天（取整）：只计整日。" in out
    assert "derived" not in out


def test_without_the_rules_a_slip_in_a_subject_is_still_told(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacefacts.tools.rules", None)
    done = line("explain", "alpah")

    assert (1, True, True) == (done.code, "did you mean alpha?" in done.err, "spacefacts[check]" in done.err)
    assert 2 == line("explain", "qqq").code


def test_a_subject_is_explained_fact_by_fact(line: Line, tiny: Catalog) -> None:
    explanations = [str(fact.explain()) for fact in tiny.subject("alpha").values()]

    assert "\n".join(explanations) + "\n" == line("explain", "alpha").out


def test_a_subject_that_moved_is_explained_where_it_is(line: Line, facts: Facts) -> None:
    facts.write("ship/gamma.yaml", "subject: gamma\nmoved-to: alpha\n")
    named = ("--facts", os.fspath(facts.folder))

    assert line("explain", "alpha", *named) == line("explain", "gamma", *named)


def test_a_misspelt_subject_is_told_with_the_nearest(line: Line) -> None:
    assert Done(1, "", "spacefacts: no rule 'betta'; did you mean beta?\n") == line("explain", "betta")


@pytest.mark.parametrize("arguments", [["--json"], ["--format", "json"]])
def test_a_fact_is_explained_as_data(line: Line, arguments: list[str]) -> None:
    chain = line("explain", "alpha.stay", *arguments).mapping()

    assert ("alpha.stay", 2) == (chain["address"], len(chain["inputs"]))  # type: ignore[arg-type]  # JSON has no types


def test_a_fact_is_explained_as_prov(line: Line, tiny: Catalog) -> None:
    assert tiny.get("alpha.stay").explain().prov() == line("explain", "alpha.stay", "--format", "prov").mapping()


def test_the_facts_of_a_subject_are_one_document_of_prov(line: Line, tiny: Catalog) -> None:
    document = line("explain", "alpha", "--format", "prov").mapping()

    assert provenance(tiny.subject("alpha").values(), tiny) == document


@pytest.mark.parametrize("what", ["duplicate-key", "rules", "no-such-thing"])
def test_what_is_no_fact_has_no_provenance(line: Line, what: str) -> None:
    assert Done(2, "", f"spacefacts: {what} is no fact and no subject, and only these have a provenance\n") == line(
        "explain", what, "--format", "prov"
    )


def test_a_rule_is_data_in_either_spelling(line: Line) -> None:
    assert line("explain", "SF008", "--json") == line("explain", "SF008", "--format", "json")
    assert line("explain", "rules", "--json") == line("explain", "rules", "--format", "json")
