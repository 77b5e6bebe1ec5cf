"""Numbers bound to facts, as people write them: which still say what the fact says."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from spacefacts.catalog import Catalog
from spacefacts.display import LANGUAGES, Style, display
from spacefacts.moments import Moment
from spacefacts.tools.agreement import agrees
from spacefacts.tools.authoring import read_base
from spacefacts.tools.pages import Page
from spacefacts.tools.rules import rules
from tests.tools.project import BASE

KIND = """\
kind: trip
label: {en: Trip, zh: 旅程}
properties:
  stay: {type: quantity, unit: d, label: {en: Stay, zh: 时间}}
  cost: {type: quantity, unit: CNY, label: {en: Cost, zh: 造价}}
  share: {type: quantity, unit: "%", label: {en: Share, zh: 占比}}
  mass: {type: quantity, unit: kg, label: {en: Mass, zh: 质量}}
  height: {type: quantity, unit: km, label: {en: Height, zh: 高度}}
  wait: {type: quantity, unit: h, label: {en: Wait, zh: 等待}}
  orbits: {type: count, label: {en: Orbits, zh: 圈数}}
  crew: {type: count, label: {en: Crew, zh: 人数}}
  landed: {type: moment, label: {en: Landed, zh: 着陆}}
  ordered: {type: moment, label: {en: Ordered, zh: 订购}}
  founded: {type: moment, label: {en: Founded, zh: 成立}}
"""

TRIP = """\
subject: trip
label: {en: Trip, zh: 旅程}
facts:
  stay: {value: 203.97, sources: [{source: paper/letter}]}
  cost: {value: 7500000000, sources: [{source: paper/letter}]}
  share: {value: 82.46, sources: [{source: paper/letter}]}
  mass: {value: 8.1e3, qualifier: about, sources: [{source: paper/letter}]}
  height: {value: 393, sources: [{source: paper/letter}]}
  wait: {value: {from: 220, to: 235}, sources: [{source: paper/letter}]}
  orbits: {value: 12992, sources: [{source: paper/letter}]}
  crew: {value: 3, sources: [{source: paper/letter}]}
  landed: {value: 2025-11-14T08:40Z, sources: [{source: paper/letter}]}
  ordered: {value: 2024-02-29, sources: [{source: paper/letter}]}
  founded: {value: 2018-03, sources: [{source: paper/letter}]}
"""

AGREE = {
    "stay": """204 days|204 d|203.97 days|204.0 days|about 200 days|around 204 days|roughly 204 days|some 200 days
        |204天|203.97天|约204天|大约200天|204日|29 weeks|4,895 hours|more than 203 days|over 200 days|at least 203 days
        |less than 205 days|up to 204 days|under 210 days|超过203天|200多天|不到205天|至少203天|近204天|~204 days|204-day
        |200 to 205 days|200–205 days|200至205天|200天左右|203 days, 23 hours and 17 minutes|２０４天
        |two hundred and four days|二百零四天|in 2025 it was 204 days|6.7 months""",
    "cost": """7.5 billion yuan|7,500,000,000 yuan|CNY 7.5 billion|RMB 7.5bn|¥7.5 billion|75亿元|75亿元人民币|750000万元
        |约75亿元|7.5 billion|7,500 million yuan|75.0亿元|人民币75亿元|over 7 billion yuan|超过70亿元|8 billion yuan
        |7 500 000 000 yuan|about 7.5 billion yuan""",
    "share": "82.46%|82.5%|82%|82 percent|82.5 per cent|about 80%|百分之82.5|more than 80%|80% to 85%|82.5 %",
    "mass": "8.1 t|8,100 kg|8.1 tonnes|about 8 t|8 metric tons|8.1吨|8100千克|8100公斤|约8吨|8.1 tons|8,100kg",
    "height": "393 km|393公里|393千米|393,000 m|about 400 km|393 kilometres|393 kilometers|400公里左右|39.3万米",
    "wait": "220 to 235 hours|220-235 hours|220–235 h|230 hours|220至235小时|about 9.5 days|between 220 and 235 hours|232小时",
    "orbits": "12,992|12992|12 992|about 13,000|1.3万|1.2992万|over 12,000|12,992 orbits|nearly 13,000",
    "crew": "3|three|three people|3人|三人|3名|3 astronauts",
    "landed": """14 November 2025|November 14, 2025|Nov. 14, 2025|14 Nov 2025|November 14|2025-11-14|2025年11月14日|11月14日
        |November 2025|14 November 2025, 08:40 UTC|08:40 UTC|0840 GMT|4:40 p.m.|16:40|16时40分|下午4时40分
        |2025年11月14日16:40（北京时间）|14th of November 2025|14/11/2025|2025""",
    "ordered": "29 February 2024|February 29, 2024|2024-02-29|2024年2月29日|Feb. 29|February 2024|2024|2月29日",
    "founded": "March 2018|2018-03|2018年3月|Mar. 2018|2018|2018年",
}

DISAGREE = {
    "stay": """203 days|205 days|203.9 days|204.1 days|205天|402天|28 weeks|30 weeks|4,800 hours
        |about 300 days|less than 200 days|more than 210 days|204 kg|204 km|204 hours|240 days|up to 200 days|at least 205 days
        |不到200天|超过210天|210 to 220 days|210至220天|204 weeks|20.4 days|二百零五天|2,040 days""",
    "cost": """7.4 billion yuan|7.6 billion yuan|75 billion yuan|7.5 million yuan|7.5亿元|75万元|750亿元|76亿元|75亿美元
        |7.5 billion dollars|$7.5 billion|about 10 billion yuan|less than 6 billion yuan|超过80亿元|€7.5 billion|75万亿元""",
    "share": "82.4%|82.6%|83%|81 percent|8.25%|82.46 days|more than 90%|不到80%|百分之83|28%",
    "mass": "9 t|81 t|8,100 t|810 kg|7 metric tons|8.1 km|8100吨|about 10 t",
    "height": "392 km|394公里|39 km|393 m|3,930 km|about 300 km|393 kg|more than 400 km",
    "wait": "200 hours|240 hours|236 to 240 hours|219小时|23 hours|12 days|210 to 215 hours",
    "orbits": "12,991|12,993|1,299|129,920|13万|12,929|more than 13,000|about 20,000|1.2万",
    "crew": "2|4|four|two people|30|13|4人|两人",
    "landed": """12 November 2025|15 November 2024|November 16, 2025|14 November 2024|14 October 2025|2025-11-16
        |2025年11月16日|2024年11月14日|10月14日|October 2025|2024|08:41 UTC|09:40 UTC|0841 GMT|16:10 UTC|14 December 2025""",
    "ordered": "28 February 2024|29 February 2023|March 2024|2024-03-01|2024年2月28日|2023|1 March 2024",
    "founded": "April 2018|2018-04|2017|March 2017|2018年4月|2019年",
}


def cases(table: dict[str, str]) -> list[tuple[str, str]]:
    """The property and the words of every case."""
    return [(name, words.strip()) for name, all_words in table.items() for words in all_words.split("|")]


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The facts about the trip."""
    root: Path = tmp_path_factory.mktemp("trip")
    for path, text in {**BASE, "facts/trip/kind.yaml": KIND, "facts/trip/trip.yaml": TRIP}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    return read_base(root / "facts", root).catalog


def is_stale(catalog: Catalog, name: str, words: str) -> bool:
    """Whether these words, linked to the fact, are a finding."""
    text = f"See [{words}](https://example.org/facts/trip/#{name}) here."
    return bool(list(rules()["stale-number"](Page(path="a.md", text=text, catalog=catalog, is_ours=False))))


@pytest.mark.parametrize(("name", "words"), cases(AGREE))
def test_words_that_say_what_the_fact_says_are_left_alone(catalog: Catalog, name: str, words: str) -> None:
    assert not is_stale(catalog, name, words)


@pytest.mark.parametrize(("name", "words"), cases(DISAGREE))
def test_words_that_say_something_else_are_stale(catalog: Catalog, name: str, words: str) -> None:
    assert is_stale(catalog, name, words)


@given(
    st.decimals("0.01", "99999999", places=3),
    st.sampled_from(["d", "h", "kg", "km", "CNY", "%"]),
    st.integers(0, 3),
    st.sampled_from(LANGUAGES),
)
def test_a_value_in_any_rounding_agrees_and_with_another_digit_does_not(
    value: Decimal, unit: str, decimals: int, language: str
) -> None:
    words = display(value, Style(unit, decimals), language)
    step = Decimal(1).scaleb(-decimals)
    assume(value > step and value % step * 2 != step)
    assert agrees(words, value, unit) is True
    for place in (match.start() for match in re.finditer(r"\d", words)):
        digit = str((int(words[place]) + 1) % 10 or 1)
        if digit != words[place]:
            assert agrees(words[:place] + digit + words[place + 1 :], value, unit) is False


@given(st.dates(date(1850, 1, 1), date(2099, 12, 31)), st.sampled_from(LANGUAGES))
def test_any_date_agrees_and_the_next_day_does_not(day: date, language: str) -> None:
    moment = Moment(day.isoformat())
    other = Moment((day + timedelta(days=1)).isoformat())
    words = display(moment, Style(), language)
    assert (True, False) == (agrees(words, moment, None), agrees(words, other, None))
