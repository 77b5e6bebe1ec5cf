"""Display: how values read to people."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts import Moment, Range, Reference, Words
from spacefacts.display import Style, days_hours_minutes, digits, display
from spacefacts.units import CODES
from spacefacts.values import Value, number

NUMBERS = st.from_regex(r"-?(0|[1-9][0-9]{0,20})(\.[0-9]{1,20})?(e[+-]?[0-9]{1,2})?", fullmatch=True).map(number)
BOTH = ("en", "zh")


def shown(text: str, code: str | None, decimals: int | None = None, show: str | None = None) -> tuple[str, str]:
    """A written number in English and in Chinese."""
    value: Decimal | int = int(text) if code is None else number(text)
    style = Style(code, decimals, show)
    return display(value, style, "en"), display(value, style, "zh")


@pytest.mark.parametrize(
    ("text", "code", "en", "zh"),
    [
        ("7500000000", "CNY", "7.5 billion yuan", "75亿元"),
        ("7.5e9", "CNY", "7.5 billion yuan", "75亿元"),
        ("36431900", "CNY", "36.4319 million yuan", "3643.19万元"),
        ("1000000000000", "CNY", "1 trillion yuan", "1万亿元"),
        ("1234567890", "CNY", "1,234,567,890 yuan", "1234567890元"),
        ("-7500000000", "CNY", "−7.5 billion yuan", "−75亿元"),
        ("12992", None, "12,992", "12992"),
        ("120000", None, "120,000", "12万"),
        ("3000000", None, "3 million", "300万"),
        ("1", "d", "1 day", "1天"),
        ("1.0", "d", "1.0 days", "1.0天"),
        ("204", "d", "204 days", "204天"),
        ("1.50", "kg", "1.50 kg", "1.50千克"),
        ("12345.6", "kg", "12,345.6 kg", "12345.6千克"),
        ("3000000", "kg", "3,000,000 kg", "3000000千克"),
        ("-0.5", "Cel", "−0.5 °C", "−0.5℃"),
        ("90", "%", "90%", "90%"),
        ("2", "1", "2", "2"),
        ("2", "mo", "2 months", "2个月"),
        ("20000", "CNY/kg", "20,000 yuan per kg", "20000元/千克"),
        ("12", "/a", "12 per year", "12每年"),
    ],
)
def test_an_amount_reads_as_people_write_it(text: str, code: str | None, en: str, zh: str) -> None:
    assert (en, zh) == shown(text, code)


@pytest.mark.parametrize(
    ("text", "decimals", "en"),
    [("203.9743", 0, "204 days"), ("203.9743", 1, "204.0 days"), ("0.5", 0, "0 days"), ("1e50", 2, None)],
)
def test_a_kind_may_say_how_many_decimals_are_printed(text: str, decimals: int, en: str | None) -> None:
    assert (en or f"{10**50:,}.00 days") == shown(text, "d", decimals)[0]


@pytest.mark.parametrize(
    ("text", "code", "en", "zh"),
    [
        ("326", "min", "5 h 26 min", "5小时26分"),
        ("5.4333", "h", "5 h 26 min", "5小时26分"),
        ("1.5", "d", "1 d 12 h 0 min", "1天12小时0分"),
        ("0", "h", "0 min", "0分"),
        ("-90", "min", "−1 h 30 min", "−1小时30分"),
    ],
)
def test_a_time_may_read_in_days_hours_and_minutes(text: str, code: str, en: str, zh: str) -> None:
    assert (en, zh) == shown(text, code, show="d-h-min")


@given(st.integers(0, 10**7))
def test_days_hours_and_minutes_add_up(minutes: int) -> None:
    worth = {"d": 1440, "h": 60, "min": 1}
    words = days_hours_minutes(Fraction(minutes), "en").split()
    assert minutes == sum(int(count) * worth[name] for count, name in zip(words[::2], words[1::2], strict=True))


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        ("2025-11-14T08:40Z", "14 November 2025, 08:40 UTC", "2025年11月14日16:40（北京时间）"),
        ("2025-11-14T20:40Z", "14 November 2025, 20:40 UTC", "2025年11月15日04:40（北京时间）"),
        ("2025-11-14T16:40:07+08:00", "14 November 2025, 08:40:07 UTC", "2025年11月14日16:40:07（北京时间）"),
        ("2025-11-10+08:00", "10 November 2025 (Beijing date)", "2025年11月10日"),
        ("2025-11-10Z", "10 November 2025 (UTC)", "2025年11月10日（世界时）"),
        ("2025-11-10-05:00", "10 November 2025 (UTC-05:00)", "2025年11月10日（UTC-05:00）"),
        ("2025-11-10", "10 November 2025", "2025年11月10日"),
        ("2025-11", "November 2025", "2025年11月"),
        ("2025", "2025", "2025年"),
    ],
)
def test_a_moment_reads_with_its_precision_and_its_zone(text: str, en: str, zh: str) -> None:
    assert [en, zh] == [display(Moment(text), Style(), language) for language in BOTH]


@pytest.mark.parametrize(
    ("low", "high", "code", "en", "zh"),
    [
        ("232.7", "256.7", "h", "232.7 to 256.7 hours", "232.7至256.7小时"),
        ("1000000", "3000000", "CNY", "1 to 3 million yuan", "100万至300万元"),
        ("900000000", "1500000000", "CNY", "900 million to 1.5 billion yuan", "9亿至15亿元"),
        ("1", "3000000", "CNY", "1 to 3,000,000 yuan", "1至3000000元"),
        ("5000", "20000", "CNY", "5,000 to 20,000 yuan", "5000至20000元"),
        ("-3000000", "5", "CNY", "−3 million to 5 yuan", "−300万至5元"),
        ("-2", "1", "Cel", "−2 to 1 °C", "−2至1℃"),
        ("1", "2", "%", "1 to 2%", "1至2%"),
    ],
)
def test_a_range_names_its_unit_once(low: str, high: str, code: str, en: str, zh: str) -> None:
    value = Range(number(low), number(high))
    assert [en, zh] == [display(value, Style(code), language) for language in BOTH]


@pytest.mark.parametrize(
    ("qualifier", "en", "zh"),
    [
        ("about", "about 2 days", "约2天"),
        ("at-least", "at least 2 days", "至少2天"),
        ("at-most", "at most 2 days", "至多2天"),
        ("more-than", "more than 2 days", "超过2天"),
        ("less-than", "less than 2 days", "不到2天"),
    ],
)
def test_a_qualifier_belongs_to_the_words(qualifier: str, en: str, zh: str) -> None:
    assert [en, zh] == [display(Decimal(2), Style("d"), language, qualifier) for language in BOTH]


@pytest.mark.parametrize(
    ("value", "en", "zh"),
    [
        ((Words("Ann", "安"),), "Ann", "安"),
        ((Words("Ann", "安"), Words("Bo", "博")), "Ann and Bo", "安和博"),
        ((Words("Ann", "安"), Words("Bo", "博"), Words("Cy", "西")), "Ann, Bo and Cy", "安、博和西"),
    ],
)
def test_a_list_reads_as_a_sentence_would_have_it(value: Value, en: str, zh: str) -> None:
    assert [en, zh] == [display(value, Style(), language) for language in BOTH]


def test_a_reference_reads_as_the_name_it_points_to() -> None:
    assert "ACME" == display(Reference("acme"), Style(), "en", label=str.upper)
    assert "acme" == display(Reference("acme"), Style(), "en")


@given(NUMBERS)
def test_the_digits_of_a_number_read_back_as_that_number(exact: Decimal) -> None:
    assert exact == number(digits(exact)) if len(digits(exact)) <= 60 else Fraction(digits(exact)) == Fraction(exact)


@given(NUMBERS)
def test_a_quantity_in_english_contains_its_digits(exact: Decimal) -> None:
    plain = display(exact, Style("kg"), "en").replace(",", "").replace("\N{MINUS SIGN}", "-")
    assert f"{digits(exact)} kg" == plain


@given(NUMBERS, st.sampled_from([None, *CODES]), st.sampled_from([None, 0, 1, 9]), st.sampled_from([None, "d-h-min"]))
def test_any_number_reads_in_any_unit(exact: Decimal, code: str | None, decimals: int | None, show: str | None) -> None:
    time = code in ("s", "min", "h", "d", "wk", "mo", "a")
    style = Style(code, decimals, show if time else None)
    assert all(display(exact, style, language) for language in BOTH)


SCALES = {" trillion": 12, " billion": 9, " million": 6, "万亿": 12, "亿": 8, "万": 4, "": 0}


@given(st.integers(-(10**15), 10**15), st.sampled_from(BOTH))
def test_an_amount_of_money_says_the_very_number(amount: int, language: str) -> None:
    words = display(Decimal(amount), Style("CNY"), language).replace(",", "").replace("\N{MINUS SIGN}", "-")
    words = words.removesuffix(" yuan").removesuffix("元")
    scale = next(word for word in SCALES if words.endswith(word))
    assert amount == Decimal(words.removesuffix(scale)).scaleb(SCALES[scale])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Range(Decimal("1.5"), Decimal("2.25")), "1.5–2.25"),
        ((Decimal(1), Decimal(2)), "1, 2"),
        (Decimal("7.5e9"), "7500000000"),
        (Moment("2025-11"), "2025-11"),
        (Reference("acme"), "acme"),
        (Words("Onward", "向前"), "Onward"),
    ],
)
def test_what_a_machine_compares_is_the_same_in_every_language(value: Value, text: str) -> None:
    assert text == digits(value)
