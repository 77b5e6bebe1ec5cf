"""Chinese words in a search index."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.errors import MissingExtra
from spacefacts.tools.segmenting import segmented

GAP = "\N{ZERO WIDTH SPACE}"


def texts(*written: str) -> list[str]:
    """The texts of an index after its Chinese words were set apart."""
    index = {"config": {"lang": ["zh"]}, "docs": [{"location": "", "title": "", "text": text} for text in written]}
    return [entry["text"] for entry in json.loads(segmented(json.dumps(index)))["docs"]]


def test_chinese_words_stand_apart() -> None:
    assert ["载人", "航天", "工程"] == texts("载人航天工程")[0].split(GAP)


def test_what_is_not_chinese_is_left_as_it_is() -> None:
    assert ["Shenzhou-20, <p>204 days</p>"] == texts("Shenzhou-20, <p>204 days</p>")


@pytest.mark.parametrize("whole", ["204天", "240小时", "75亿元", "2025年", "2025年11月14日", "3名", "13号"])
def test_a_number_keeps_its_unit_and_a_date_its_parts(whole: str) -> None:
    assert whole in texts(f"从神舟{whole}起算")[0].split(GAP)


def test_a_numbered_ship_is_not_taken_for_another() -> None:
    assert ["神舟", "二十号", "神舟", "二十三号"] == texts("神舟二十号神舟二十三号")[0].split(GAP)


def test_chinese_stands_apart_from_what_is_beside_it() -> None:
    assert ["CZ-2F", "火箭", "Y20"] == texts("CZ-2F火箭Y20")[0].split(GAP)


@given(st.text(max_size=60).filter(lambda text: GAP not in text))
def test_nothing_but_gaps_is_added(text: str) -> None:
    assert [text] == [one.replace(GAP, "") for one in texts(text)]


def test_the_title_is_searched_too_and_the_address_kept() -> None:
    index = json.dumps({"docs": [{"location": "a/#神舟飞船", "title": "神舟飞船", "text": ""}]})
    (entry,) = json.loads(segmented(index))["docs"]

    assert ("a/#神舟飞船", f"神舟{GAP}飞船") == (entry["location"], entry["title"])


def test_an_index_is_written_in_the_letters_themselves() -> None:
    assert "灯" in segmented('{"docs": [{"location": "", "title": "\\u706f", "text": ""}]}')


def test_without_what_knows_the_words_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "rjieba", None)

    with pytest.raises(MissingExtra, match=r"spacefacts\[site\]"):
        texts("神舟飞船")
