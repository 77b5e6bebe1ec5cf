"""Lines: what is read by lines is what the parser of events reads, to the place of every word."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from spacefacts.tools.authoring.lines import read_lines
from spacefacts.tools.authoring.nodes import MOST_DEEP, parse
from spacefacts.tools.findings import Faults
from tests.support import TINY
from tests.tools.authoring.test_nodes import YAMLISH

# What stands in the lines of fact files, and what would make another thing of each.
LINES = st.lists(
    st.tuples(
        st.sampled_from(["", "  ", "    ", "      ", " ", "   ", "\t"]),
        st.sampled_from(["", "", "", "- ", "-", "- - ", "# "]),
        st.sampled_from(["a:", "b: ", "c-1: ", "key: ", "no: ", "a : ", '"a": ', "A: ", "", "<<: ", "神: "]),
        st.sampled_from(
            [
                *(
                    "",
                    "1.50",
                    "12:30",
                    "x y",
                    "a: b",
                    "a #b",
                    "a#b",
                    "x ",
                    "-",
                    "- x",
                    "-5",
                    "?x",
                    "~",
                    "a:",
                    "http://x/y#z",
                ),
                *(
                    '"q"',
                    '"q',
                    '"a\\n"',
                    '"a: {b}"',
                    "'q'",
                    "|",
                    ">-",
                    "&a x",
                    "*a",
                    "!t x",
                    "%x",
                    "@x",
                    "神舟",
                    "\u3000",
                    "\ufeffx",
                ),
                *(
                    "{a: b}",
                    "{a: b, c-1: d}",
                    '{a: "x, y", b: 1}',
                    "{a: b, a: c}",
                    "{a: b,c: d}",
                    "{a: b }",
                    "{}",
                    "{a}",
                    "{a: }",
                ),
                *(
                    "[a, b]",
                    "[a,b]",
                    "[]",
                    "[a, [b, c]]",
                    "[{a: b}, {a: c}]",
                    "[a: b]",
                    "{a: [b, {c: d}]}",
                    "{a: {b: c}}",
                    "{a: ?b}",
                ),
                *(
                    "{a: b:c}",
                    "[a]x",
                    "{a: b} # c",
                    "[a, b",
                    "{a: 'b'}",
                    '[{a: "}"}]',
                    "[a, ]",
                    '{a: "b"c}',
                    "{a: b#c}",
                    "x # c",
                ),
            ]
        ),
    ).map("".join),
    max_size=8,
).map("\n".join)


def read(text: str) -> tuple[object, Faults]:
    """What the parser of events makes of a text."""
    faults = Faults()
    return parse(text, "x.yaml", faults), faults


@settings(max_examples=1500)
@given(LINES | YAMLISH | st.text("ab:-#{}[],\"' \n", max_size=30))
@example("a: b\n\n# c\nb:\n  - c: d\n    e: f\n  - {g: h}\n")
@example("a:\nb: c\n")
@example("a: b\n  c: d\n")
@example("a:\n  - b\n - c\n")
@example("  a: b\n")
@example("a: b\n...\n")
def test_what_is_read_by_lines_is_what_the_parser_reads(text: str) -> None:
    by_lines = read_lines(text, "x.yaml")
    assert by_lines is None or (by_lines, Faults()) == read(text)


@settings(max_examples=300)
@given(st.sampled_from(sorted(TINY.values())), st.integers(0, 2000), st.text("a1 :-#{}[],\"'\n\té神\\", max_size=3))
def test_a_slip_of_the_pen_in_a_fact_file_is_read_by_lines_as_by_the_parser(text: str, at: int, slip: str) -> None:
    at %= len(text)
    slipped = text[:at] + slip + text[at + len(slip) :]
    by_lines = read_lines(slipped, "x.yaml")
    assert by_lines is None or (by_lines, Faults()) == read(slipped)


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n",
        'a:\n  - {b: c, d: "e: f"}\n  - g: h\n    i: [j, k]\n',
        "a:\n  b: http://c/d#e\n\n  # f\n  g: 12:30\n",
        "- a\n- b: -1\n",
        "a: {b: [c, {d: e}]}\n",
    ],
)
def test_the_style_of_fact_files_is_read_by_lines(text: str) -> None:
    assert read(text)[0] == read_lines(text, "x.yaml")


@pytest.mark.parametrize(
    "text", ["", "a: b\na: c\n", "a: \x00\n", "a: b\r\nc: d\r\n", "a:\n\tb: c\n", "a: 'b'\n", "a: *b\n"]
)
def test_any_other_style_is_left_to_the_parser(text: str) -> None:
    assert read_lines(text, "x.yaml") is None


def test_what_nests_too_deep_is_left_to_the_parser() -> None:
    deep = "".join(f"{'  ' * depth}a:\n" for depth in range(MOST_DEEP + 1)) + "  " * (MOST_DEEP + 1) + "a: b\n"
    assert read_lines(deep, "x.yaml") is None
