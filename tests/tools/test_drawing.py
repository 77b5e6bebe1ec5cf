"""What every drawing shares: colours, bindings, the width of words, round numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
import vl_convert
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.drawing import (
    Shown,
    Text,
    colour,
    draw,
    powers_of_ten,
    round_steps,
    text_layers,
    text_width,
    wrapped,
)

_NUMBERS = st.floats(min_value=-1e12, max_value=1e12).map(lambda number: round(number, 3))


def drawing(*texts: Text, bound: tuple[Shown, ...] = (), title: str = "Title") -> str:
    specification = {"width": 100, "height": 50, "data": {"values": []}, "layer": text_layers(texts)}
    return draw(specification, bound, title)


def test_a_bound_text_carries_its_binding_digit_for_digit() -> None:
    shown = Shown(words="75.2019%", binding={"data-fact": "a.b", "data-value": "75.20190000"})
    svg = drawing(Text(words=shown.words, left=0, top=10, bound=0), bound=(shown,))

    assert 'data-fact="a.b" data-value="75.20190000"' in svg
    assert ">75.2019%</text>" in svg


def test_a_text_that_is_not_bound_has_no_binding() -> None:
    assert "data-fact" not in drawing(Text(words="Label", left=0, top=10))


def test_a_binding_cannot_break_out_of_its_attribute() -> None:
    shown = Shown(words="x", binding={"data-fact": 'a"><script>'})

    assert 'data-fact="a&quot;&gt;&lt;script&gt;"' in drawing(Text(words="x", left=0, top=10, bound=0), bound=(shown,))


def test_ink_is_the_colour_of_the_page_and_every_other_tone_a_variable() -> None:
    svg = drawing(Text(words="a", left=0, top=10), Text(words="b", left=0, top=30, tone="weak"))

    assert 'fill="currentColor"' in svg
    assert 'fill="var(--sf-weak)"' in svg
    assert colour("weak") not in svg


def test_what_was_drawn_before_is_not_drawn_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    first = drawing(Text(words="a", left=0, top=10))
    monkeypatch.setattr(vl_convert, "vegalite_to_svg", lambda _: "<svg>drawn again</svg>")

    assert first == drawing(Text(words="a", left=0, top=10))
    assert "<svg>drawn again</svg>" == drawing(Text(words="b", left=0, top=10))


def test_the_title_is_the_one_text_alternative() -> None:
    svg = drawing(Text(words="a", left=0, top=10), title='Less & "more"')

    assert svg.startswith('<svg role="img" aria-label="Less &amp; &quot;more&quot;" viewBox=')
    assert 1 == svg.count("aria-")


def test_a_drawing_is_the_same_every_time() -> None:
    assert drawing(Text(words="a", left=1, top=10)) == drawing(Text(words="a", left=1, top=10))


def test_texts_that_are_written_alike_share_a_layer() -> None:
    texts = [Text(words="a", left=0, top=0), Text(words="b", left=5, top=9), Text(words="c", left=0, top=0, size=9)]

    assert [2, 1] == [len(layer["data"]["values"]) for layer in text_layers(texts)]


def test_a_chinese_character_is_wider_than_a_latin_letter() -> None:
    assert text_width("航天", 10) > text_width("ab", 10)


def test_a_line_is_broken_at_spaces_and_in_chinese_anywhere() -> None:
    assert ["From notice", "to landing"] == wrapped("From notice to landing", 80, 12)
    assert ["从发现到", "着陆"] == wrapped("从发现到着陆", 50, 12)


def test_a_word_that_is_too_long_stays_whole() -> None:
    assert ["Constellations"] == wrapped("Constellations", 10, 12)


@given(st.text(alphabet=st.sampled_from("ab 1-航天，"), max_size=40), st.integers(min_value=5, max_value=200))
def test_no_sign_is_lost_between_lines(text: str, width: int) -> None:
    assert text.replace(" ", "") == "".join(wrapped(text, width, 12)).replace(" ", "")


@pytest.mark.parametrize(
    ("low", "high", "count", "steps"),
    [
        (0, 210, 5, [0, 50, 100, 150, 200, 250]),
        (87, 93, 3, [86, 88, 90, 92, 94]),
        (-3, 0, 3, [-3, -2, -1, 0]),
        (15000, 15000, 3, [0, 20000]),
        (0, 0, 4, [0, 1]),
    ],
)
def test_steps_are_round_numbers(low: float, high: float, count: int, steps: list[float]) -> None:
    assert steps == round_steps(low, high, count)


@given(_NUMBERS, _NUMBERS, st.integers(min_value=1, max_value=8))
def test_steps_reach_from_the_lowest_to_the_highest(one: float, other: float, count: int) -> None:
    low, high = sorted((one, other))
    steps = round_steps(low, high, count)
    slack = 1e-6 * (steps[1] - steps[0])

    assert steps[0] <= low + slack
    assert steps[-1] >= high - slack
    assert 2 <= len(steps) <= count + 3


@given(st.floats(min_value=1e-6, max_value=1e12), st.floats(min_value=1, max_value=1e3))
def test_powers_of_ten_hold_every_number_between_them(low: float, factor: float) -> None:
    powers = powers_of_ten(low, low * factor)

    assert powers[0] <= low * 1.000001
    assert powers[-1] >= low * factor * 0.999999
    assert len(powers) > 1
