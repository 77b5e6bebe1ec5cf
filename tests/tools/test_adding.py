"""One number more: where it is written, what it needs, and that a fault undoes it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from spacefacts.tools import adding
from spacefacts.tools.findings import Finding
from tests.tools.adding import Adding
from tests.tools.terminal import at_a_terminal

NEW_DOCUMENT = ("--source", "https://paper.example/new", "--published", "2025-12-01", "--title", "A New Ship, 2025")


def test_a_new_fact_is_written_with_its_source_and_shown(add: Adding) -> None:
    done = add("beta.seats", "3", "--source", "agency/log", "--says", "3 seats", "--at", "page 2")
    assert (0, "") == (done.code, done.err)
    assert '+      - {source: agency/log, at: page 2, says: "3 seats"}\n' in done.out
    assert done.out.endswith("added beta.seats\n")
    assert (3, "single") == ((fact := add.facts.catalog().get("beta.seats")).value, fact.status)


def test_a_fact_stands_where_its_kind_has_the_property(add: Adding) -> None:
    add("beta.motto", "Onward", "--source", "agency/log")
    add("beta.launched", "2025-01-01T00:00Z", "--source", "agency/log")
    keys = [line[2:].partition(":")[0] for line in add.text("ship/beta.yaml").splitlines() if line[2:3].isalpha()]
    assert ["launched", "builder", "motto"] == [key for key in keys if key in ("launched", "builder", "motto")]


def test_nothing_else_in_the_file_changes(add: Adding) -> None:
    add.facts.write("ship/beta.yaml", "# who built it\n" + add.text("ship/beta.yaml"))
    before = add.text("ship/beta.yaml")
    add("beta.motto", "Onward", "--source", "agency/log")
    assert add.text("ship/beta.yaml").startswith(before)


def test_line_ends_of_two_characters_stay(add: Adding) -> None:
    before = add.text("ship/beta.yaml").replace("\n", "\r\n").encode()
    add.facts.write("ship/beta.yaml", before)
    add("beta.motto", "Onward", "--source", "agency/log")
    after = (add.facts.folder / "ship" / "beta.yaml").read_bytes()
    assert (True, after.count(b"\n")) == (after.startswith(before), after.count(b"\r\n"))


def test_a_qualifier_and_a_range_are_written(add: Adding) -> None:
    assert 0 == add("beta.seats", "{from: 2, to: 3}", "--source", "agency/log").code
    assert 0 == add("beta.mass", "1500", "--qualifier", "about", "--source", "agency/log").code
    catalog = add.facts.catalog()
    assert ("2 to 3", "about 1,500 kg") == (str(catalog.get("beta.seats")), str(catalog.get("beta.mass")))


def test_words_in_two_languages_and_a_list_are_written(add: Adding) -> None:
    assert 0 == add("beta.motto", "{en: Onward, zh: 向前}", "--source", "agency/log").code
    assert 0 == add("beta.crew", "[Ann, Bo]", "--source", "agency/log").code
    assert "value: {en: Onward, zh: 向前}\n" in add.text("ship/beta.yaml")
    assert "value: [Ann, Bo]\n" in add.text("ship/beta.yaml")


def test_a_new_subject_gets_a_file_in_style(add: Adding) -> None:
    done = add("gamma.seats", "3", "--source", "agency/log", "--label-en", "Gamma", "--label-zh", "丙船")
    assert 0 == done.code
    assert (
        "subject: gamma\nlabel: {en: Gamma, zh: 丙船}\nfacts:\n  seats:\n    value: 3\n    sources:\n"
        "      - {source: agency/log}\n"
    ) == add.text("ship/gamma.yaml")


def test_a_new_subject_needs_its_names(add: Adding) -> None:
    done = add("gamma.seats", "3", "--source", "agency/log")
    assert (2, "spacefacts: this needs its English name; write --label-en TEXT\n") == (done.code, done.err)


def test_a_new_subject_needs_a_kind_where_several_have_the_property(add: Adding) -> None:
    add.facts.define("founded: {type: moment, label: {en: Founded, zh: 成立}}")
    done = add("gamma.founded", "2018", "--source", "agency/log", "--label-en", "Gamma", "--label-zh", "丙")
    assert (2, "spacefacts: this needs the kind of gamma; write --kind TEXT\n") == (done.code, done.err)


def test_an_observation_stands_in_the_order_of_dates(add: Adding) -> None:
    assert 0 == add("alpha.orbits", "700", "--as-of", "2025-06-20", "--source", "agency/log").code
    assert [600, 700, 1000] == [one.value for one in add.facts.catalog().get("alpha.orbits").series]


def test_a_series_needs_a_date(add: Adding) -> None:
    done = add("alpha.orbits", "700", "--source", "agency/log")
    assert (2, "spacefacts: alpha.orbits is a series; write --as-of DATE\n") == (done.code, done.err)


def test_a_value_that_rises_begins_a_series(add: Adding) -> None:
    add.facts.define("docked: {type: count, rises: true, label: {en: Dockings, zh: 对接次数}}")
    assert 0 == add("beta.docked", "2", "--as-of", "2025-06", "--source", "agency/log").code
    assert "observations:\n      - as-of: 2025-06\n        value: 2\n" in add.text("ship/beta.yaml")


def test_a_second_date_makes_a_series_of_a_single_value(add: Adding) -> None:
    add("beta.orbits", "20", "--as-of", "2025-06", "--source", "agency/log")
    assert 0 == add("beta.orbits", "10", "--as-of", "2025-05", "--source", "agency/log").code
    assert [10, 20] == [one.value for one in add.facts.catalog().get("beta.orbits").series]


def test_a_second_source_for_the_same_value_is_put_beside_the_first(add: Adding) -> None:
    done = add("beta.builder", "acme", "--source", "paper/feature")
    assert 0 == done.code
    assert "corroborated" == add.facts.catalog().get("beta.builder").status


def test_a_second_source_for_an_observation_is_put_beside_its_first(add: Adding) -> None:
    assert 0 == add("alpha.orbits", "600", "--as-of", "2025-06-01", "--source", "paper/feature").code
    assert ["corroborated", "single"] == [one.status for one in add.facts.catalog().get("alpha.orbits").series]


def test_another_value_is_not_put_in_place_of_the_one_that_stands(add: Adding) -> None:
    before = add.all()
    done = add("beta.builder", "alpha", "--source", "paper/feature")
    assert (2, True) == (done.code, "beta.builder is acme already, by line 4 of " in done.err)
    assert before == add.all()


def test_the_same_source_is_not_cited_twice(add: Adding) -> None:
    done = add("beta.builder", "acme", "--source", "agency/log")
    assert (2, "spacefacts: beta.builder cites agency/log already; there is nothing to add\n") == (done.code, done.err)


def test_what_was_not_known_is_replaced_by_its_value(add: Adding) -> None:
    add.facts.ship("gamma", "seats:\n  unknown: {en: Nobody says., zh: 无人说明。}\n")
    assert 0 == add("gamma.seats", "3", "--source", "agency/log").code
    assert 3 == add.facts.catalog().get("gamma.seats").value


def test_what_is_computed_cannot_be_added(add: Adding) -> None:
    done = add("alpha.stay", "204", "--source", "agency/log")
    assert (2, "spacefacts: stay is computed (elapsed); add what it is computed from instead\n") == (
        done.code,
        done.err,
    )


def test_what_has_moved_is_not_added_where_it_was(add: Adding) -> None:
    add.facts.ship("gamma", "seats: {moved-to: beta.builder}\n")
    done = add("gamma.seats", "3", "--source", "agency/log")
    assert (2, True) == (done.code, "gamma.seats leads elsewhere by line 4 of " in done.err)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("beta", "1"), "'beta' is no address; write subject.property"),
        (("beta.seat", "1"), "the kind ship has no property 'seat'; did you mean 'seats'?"),
        (("beta.seats", "1,5"), "'1,5' has separators; write the digits in full, as in 7500000000 or 7.5e9"),
        (("beta.seats", "{a: "), "this is not YAML: "),
        (("beta.seats", "1", "--qualifier", "abot"), "no qualifier 'abot'; did you mean 'about'?"),
        (("../gamma.seats", "1", "--kind", "ship"), "'../gamma.seats' is no address"),
        (("GAMMA.seats", "1"), "'GAMMA' is no id; write it in kebab-case, as in north-bridge"),
        (("gamma.seats", "1", "--kind", "boat"), "no kind 'boat'; "),
        (("gamma.wings", "1"), "there is no subject 'gamma', and no kind with a property 'wings'"),
    ],
)
def test_what_cannot_be_is_told_and_not_written(add: Adding, arguments: tuple[str, ...], message: str) -> None:
    before = add.all()
    done = add(*arguments, "--source", "agency/log")
    assert (2, True) == (done.code, message in done.err)
    assert before == add.all()


def test_an_unknown_source_is_told_with_the_nearest(add: Adding) -> None:
    done = add("beta.seats", "3", "--source", "agency/lag")
    assert (1, "spacefacts: no source 'agency/lag'; did you mean agency/log?\n") == (done.code, done.err)


@pytest.mark.parametrize("url", ["https://agency.example/log", "http://www.agency.example/log/#top"])
def test_a_source_is_found_by_its_address(add: Adding, url: str) -> None:
    assert 0 == add("beta.seats", "3", "--source", url).code
    assert "{source: agency/log}" in add.text("ship/beta.yaml")


def test_a_new_document_is_written_below_the_publisher_of_its_host(add: Adding) -> None:
    done = add("beta.seats", "3", *NEW_DOCUMENT, "--language", "en")
    assert (0, "") == (done.code, done.err)
    source = add.facts.catalog().source("paper/a-new-ship-2025")
    assert ("https://paper.example/new", "2025-12-01", "2026-01-02", "en", "A New Ship, 2025") == (
        source.url,
        source.published,
        source.accessed,
        source.language,
        source.title,
    )


def test_a_new_document_needs_its_language_where_its_publisher_has_several(add: Adding) -> None:
    done = add("beta.seats", "3", *NEW_DOCUMENT)
    assert (2, "spacefacts: this needs its language, such as en or zh-Hans; write --language TEXT\n") == (
        done.code,
        done.err,
    )


def test_a_new_publisher_gets_a_file(add: Adding) -> None:
    done = add(
        *("beta.seats", "3", "--source", "https://yard.example/1", "--published", "2025", "--title", "船坞"),
        *("--language", "zh", "--publisher", "yard", "--publisher-name", "The Yard", "--grade", "B"),
    )
    assert 0 == done.code
    assert add.text("source/yard.yaml").startswith("publisher: yard\nlabel: {en: The Yard}\ngrade: B\ndocuments:\n")
    assert "  document-2025:\n" in add.text("source/yard.yaml")


@pytest.mark.parametrize(
    ("publisher", "grade", "message"),
    [("../yard", "B", "'../yard' is no id"), ("yard", "E", "no grade 'E'; write one of A, B, C, D")],
)
def test_a_new_publisher_that_cannot_be_is_told(add: Adding, publisher: str, grade: str, message: str) -> None:
    before = add.all()
    done = add(
        *("beta.seats", "3", "--source", "https://yard.example/1", "--published", "2025", "--title", "Yard"),
        *("--language", "en", "--publisher", publisher, "--publisher-name", "The Yard", "--grade", grade),
    )
    assert (2, True, before) == (done.code, message in done.err, add.all())


def test_two_documents_of_one_title_get_two_names(add: Adding) -> None:
    add("beta.seats", "3", *NEW_DOCUMENT, "--language", "en")
    second = ("--source", "https://paper.example/newer", *NEW_DOCUMENT[2:])
    assert 0 == add("beta.motto", "Onward", *second, "--language", "en").code
    assert "{source: paper/a-new-ship-2025-2}" in add.text("ship/beta.yaml")


def test_what_the_check_finds_undoes_it(add: Adding) -> None:
    before = add.all()
    done = add("beta.seats", "3", "--source", "agency/log", "--says", "4 seats")
    assert (1, "") == (done.code, done.err)
    assert "SF205 says-disagrees" in done.out
    assert done.out.endswith("nothing was added\n")
    assert before == add.all()


def test_a_new_file_is_taken_away_when_it_is_undone(add: Adding) -> None:
    done = add("gamma.builder", "nobody", "--source", "agency/log", "--label-en", "Gamma", "--label-zh", "丙")
    assert (1, True) == (done.code, "reference-unknown" in done.out)
    assert not (add.facts.folder / "ship" / "gamma.yaml").exists()


def test_a_document_is_undone_with_the_fact_that_cites_it(add: Adding) -> None:
    before = add.all()
    assert 1 == add("beta.seats", "3", *NEW_DOCUMENT, "--language", "en", "--says", "4 seats").code
    assert before == add.all()


def test_faults_that_were_there_before_do_not_undo_it(add: Adding) -> None:
    add.facts.ship("gamma", "seats: {value: 1}\n")
    assert 0 == add("beta.seats", "3", "--source", "agency/log").code


def test_what_breaks_off_is_undone(add: Adding, monkeypatch: pytest.MonkeyPatch) -> None:
    before = add.all()
    calls: Iterator[list[Finding]] = iter([[]])
    monkeypatch.setattr(adding, "_errors", lambda *_: next(calls))
    with pytest.raises(StopIteration):
        add("beta.seats", "3", "--source", "agency/log")
    assert before == add.all()


def test_at_a_terminal_what_is_missing_is_asked_for(add: Adding, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def answer(question: str) -> str:
        asked.append(question)
        return "Gamma"

    monkeypatch.setattr(adding, "_ask", lambda: answer)
    assert 0 == add("gamma.seats", "3", "--source", "agency/log").code
    assert ["its English name: ", "its Chinese name: "] == asked


def test_without_a_terminal_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path(os.devnull).open() as nothing:
        monkeypatch.setattr("sys.stdin", nothing)
        assert adding._ask() is None


@pytest.mark.parametrize(
    ("arguments", "missing"),
    [
        ((), "the address of the fact, subject.property"),
        (("beta.seats",), "its value, as a file has it"),
        (("beta.seats", "3"), "its source, publisher/document or a web address"),
    ],
)
def test_without_a_terminal_what_is_left_out_is_told(add: Adding, arguments: tuple[str, ...], missing: str) -> None:
    done = add(*arguments)
    assert (2, True) == (done.code, done.err.startswith(f"spacefacts: this needs {missing}; write spacefacts add "))


def test_at_a_real_terminal_everything_can_be_asked_for(add: Adding) -> None:
    command = [sys.executable, "-m", "spacefacts", "add", "--today", "2026-01-02"]
    questions = [("subject.property: ", "beta.seats\n"), ("a file has it: ", "3\n"), ("web address: ", "agency/log\n")]
    shown = at_a_terminal(command, add.facts.folder.parent, questions)
    assert "added beta.seats" in shown
    assert 3 == add.facts.catalog().get("beta.seats").value


def test_at_a_terminal_the_end_of_the_input_ends_it(add: Adding) -> None:
    before = add.all()
    command = [sys.executable, "-m", "spacefacts", "add"]
    shown = at_a_terminal(command, add.facts.folder.parent, [("subject.property: ", "\x04")])
    assert "spacefacts: this needs the address of the fact" in shown
    assert before == add.all()
