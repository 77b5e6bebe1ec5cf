"""Words flow together as a browser shows them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.cited.flow import Flow

STEPS = st.lists(
    st.text(alphabet="a 2\n\u200b\ufdd0神", max_size=4)
    | st.sampled_from(["strike", "live", "up", "down", "note", "line", "join"]),
    max_size=15,
)


def test_nothing_is_no_words() -> None:
    flow = Flow()
    flow.add(" \n ")
    assert flow.take() is None


def test_a_flow_begins_anew_after_it_was_taken() -> None:
    flow = Flow()
    flow.add("a")
    flow.take()
    flow.add("b")
    words = flow.take()
    assert words is not None
    assert "b" == words.text


def test_what_is_struck_goes_on_into_the_next_words() -> None:
    flow = Flow()
    flow.strike(is_struck=True)
    flow.add("a")
    flow.take()
    flow.add("203")
    flow.strike(is_struck=False)
    flow.add(" days")
    words = flow.take()
    assert words is not None
    assert ((0, 3),) == words.struck


def test_blanks_on_both_sides_of_what_is_struck_are_one() -> None:
    flow = Flow()
    flow.add("2 ")
    flow.strike(is_struck=True)
    flow.add(" 3")
    flow.strike(is_struck=False)
    words = flow.take()
    assert words is not None
    assert ("2 3", ((2, 3),)) == (words.text, words.struck)


def test_the_letters_of_links_are_counted() -> None:
    flow = Flow()
    flow.add("Read more: ")
    flow.add(" 183 days ", is_linked=True)
    words = flow.take()
    assert words is not None
    assert 8 == words.linked


@given(STEPS)
def test_marks_never_show_and_spans_lie_within_the_text(steps: list[str]) -> None:
    flow = Flow()
    for step in steps:
        match step:
            case "strike" | "live":
                flow.strike(is_struck=step == "strike")
            case "up":
                flow.raise_up()
            case "down" | "note":
                flow.lower(is_note=step == "note")
            case "line":
                flow.end_line()
            case "join":
                flow.join()
            case _:
                flow.add(step)
    words = flow.take()
    if words is not None:
        assert not set(words.text) & set("\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5\ufdd6\u200b")
        assert all(0 <= start < end <= len(words.text) for start, end in words.struck)
