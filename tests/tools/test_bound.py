"""Numbers in anybody's Markdown that say which fact they print."""

from __future__ import annotations

import pytest

from spacefacts import Catalog
from spacefacts.tools.bound import bound_numbers
from spacefacts.tools.mending import number_edits
from spacefacts.tools.pages import Page
from spacefacts.tools.syntaxes import Syntax
from tests.tools.project import Project

LOST = """\
subject: lost
label: {en: Lost lamp, zh: 遗灯}
facts:
  length: {unknown: {en: No page gives it., zh: 无页面记载。}}
"""


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/facts/lamp/#lasted",
        "https://example.org/base/facts/lamp/index.html#lasted",
        "../facts/lamp/#lasted",
        "/facts/lamp#lasted",
        "facts/lamp.md#lasted",
        'https://example.org/facts/lamp/#lasted "a title"',
    ],
)
def test_a_link_to_a_permalink_binds_its_words(target: str) -> None:
    assert [("204 days", "lamp.lasted")] == [
        (one.words, one.address) for one in bound_numbers(f"It took [204 days]({target}).")
    ]


@pytest.mark.parametrize(
    "text",
    [
        '<a href="https://example.org/facts/lamp/#lasted">204 days</a>',
        "<a class='x' href='/facts/lamp/#lasted' rel='noopener'>204 days</a>",
        "[204 days][stay]\n\n[stay]: https://example.org/facts/lamp/#lasted",
        "[204 days][Stay]\n\n[stay]: <https://example.org/facts/lamp/#lasted> 'The lamp'",
        "[204 days][]\n\n[204 days]: https://example.org/facts/lamp/#lasted",
        "[204 days]\n\n[204 days]: https://example.org/facts/lamp/#lasted",
    ],
)
def test_every_way_to_write_a_link_binds(text: str) -> None:
    assert [("204 days", "lamp.lasted")] == [(one.words, one.address) for one in bound_numbers(text)]


@pytest.mark.parametrize(
    "text",
    [
        "[204 days](https://example.org/artefacts/lamp/#lasted)",
        "[204 days](https://example.org/facts/lamp/)",
        "[204 days](https://example.org/facts/lamp/more/#lasted)",
        "![204 days](https://example.org/facts/lamp/#lasted)",
        "204 days <!-- a fact of life -->",
    ],
)
def test_other_links_and_comments_bind_nothing(text: str) -> None:
    assert [] == bound_numbers(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It took 204 days <!-- fact: lamp.lasted -->.", "204 days"),
        ("It took **204 days** <!-- fact: lamp.lasted -->.", "204 days"),
        ("这盏灯用了204天<!--fact: lamp.lasted-->。", "204天"),
        ("From 3 to 204 days <!-- fact: lamp.lasted -->.", "3 to 204 days"),
        ("It took 204 days, they say <!-- fact: lamp.lasted -->.", ""),
        ("204 days\n<!-- fact: lamp.lasted -->", ""),
        ("It took **204** days <!-- fact: lamp.lasted -->.", "204 days"),
        ("It took _204_ days <!-- fact: lamp.lasted -->.", "204 days"),
        ("It took <b>204</b>&nbsp;days <!-- fact: lamp.lasted -->.", "204\N{NO-BREAK SPACE}days"),
        ("It took [204 days](https://example.org/x) <!-- fact: lamp.lasted -->.", "204 days"),
        ("It took [204][x] days[^1] <!-- fact: lamp.lasted -->.", "204 days"),
        ("It took ~204 days <!-- fact: lamp.lasted -->.", "~204 days"),
        ("<td>2</td><td>04 days</td> <!-- fact: lamp.lasted -->.", "04 days"),
        ("2*204 days <!-- fact: lamp.lasted -->.", "204 days"),
    ],
)
def test_a_comment_binds_the_number_right_before_it(text: str, words: str) -> None:
    assert [(words, "lamp.lasted")] == [(one.words, one.address) for one in bound_numbers(text)]


@pytest.mark.parametrize("syntax", ["markdown", "html"])
@pytest.mark.parametrize(
    "written", ["`204 days`", "<code>204 days</code>", "<b>204</b> days", "<b><i>204</i></b> <span>days</span>"]
)
def test_a_comment_binds_a_number_however_it_is_set(tiny: Catalog, written: str, syntax: Syntax) -> None:
    if syntax == "html" and "`" in written:
        written = f"<samp>{written.strip('`')}</samp>"
    page = Page(path="x", text=f"It took {written} <!-- fact: a.b -->.", catalog=tiny, syntax=syntax)

    assert [("204 days", "a.b")] == [(one.words, one.address) for one in page.bound]


def test_code_that_shows_how_to_bind_binds_nothing(tiny: Catalog) -> None:
    page = Page(path="x.md", text="Write `204 days <!-- fact: a.b -->` so.", catalog=tiny)

    assert [] == page.bound


def test_a_link_that_binds_a_number_is_not_bound_once_more_by_a_comment_that_says_the_same() -> None:
    text = "It took [just 204 days](/facts/lamp/#lasted) <!-- fact: lamp.lasted -->."

    assert ["just 204 days"] == [one.words for one in bound_numbers(text)]


def test_a_stale_number_among_marks_is_mended_in_its_place(tiny: Catalog) -> None:
    text = "It took **203** days <!-- fact: alpha.stay --> or `203 days` <!-- fact: alpha.stay -->."
    page = Page(path="x.md", text=text, catalog=tiny)
    right = str(tiny.get("alpha.stay")).partition(" ")[0]

    assert [f"{right}** days", f"{right} days"] == [edit.text for edit in number_edits(page)]


@pytest.mark.parametrize(
    "comment",
    ["FACT: lamp.lasted", "facts: lamp.lasted", "fact lamp.lasted", "fact:\n lamp.lasted", "Fact:lamp.lasted"],
)
def test_a_slip_in_the_word_before_the_address_does_not_unbind_the_number(comment: str) -> None:
    assert ["204 days"] == [one.words for one in bound_numbers(f"It took 204 days <!-- {comment} -->.")]


@pytest.mark.parametrize("named", ["", "lamp lasted", "lamp.lasted, rounded"])
def test_what_a_comment_names_is_an_address_whatever_it_is(named: str) -> None:
    assert [named] == [one.address for one in bound_numbers(f"It took 204 days <!-- fact: {named} -->.")]


@pytest.mark.parametrize("comment", ["fact checked", "facts", "fact of life.", "factory: lamp.lasted"])
def test_a_comment_that_only_speaks_of_facts_binds_nothing(comment: str) -> None:
    assert [] == bound_numbers(f"It took 204 days <!-- {comment} -->.")


def test_bindings_come_in_the_order_of_the_text() -> None:
    text = "1 m <!-- fact: a.b --> and [2 m](/facts/c/#d)"

    assert ["a.b", "c.d"] == [one.address for one in bound_numbers(text)]


def test_a_number_bound_to_what_is_not_known_is_a_finding(project: Project) -> None:
    project.write({"facts/thing/lost.yaml": LOST, "docs/index.md": "It is 3 m <!-- fact: lost.length --> long.\n"})

    assert ["unknown-address"] == project.names()


def test_a_comment_with_neither_number_nor_address_is_told_once(project: Project) -> None:
    project.write({"docs/index.md": "It is long <!-- fact: -->.\n"})

    assert ["unknown-address"] == project.names()


def test_a_macro_that_asks_for_what_is_not_known_asks_for_what_is_not_there(project: Project) -> None:
    project.write({"facts/thing/lost.yaml": LOST, "docs/index.md": 'It is {{ fact("lost.length") }} long.\n'})

    assert ["unknown-address"] == project.names()


def test_a_number_bound_to_an_address_that_moved_is_held_to_where_it_moved(project: Project) -> None:
    project.write({"facts/thing/torch.yaml": "subject: torch\nmoved-to: lamp\n"})
    project.write({"docs/index.md": "It is 9 m <!-- fact: torch.length --> long.\n"})

    assert ["stale-number"] == project.names()
