"""Names that are built as those of the subject and its rivals are known for those of other things."""

from __future__ import annotations

from dataclasses import replace

import pytest

from spacefacts.tools.cited.names import names_of
from spacefacts.tools.cited.questions import Question
from spacefacts.tools.cited.searching import search
from tests.tools.cited.said import BRIDGE, LOSS, STAY, titled

CROSSING = replace(BRIDGE, rivals=("Tidewater Bridge", "Orrin Viaduct", "奥林高架桥", "潮水大桥"))
FIRM = replace(LOSS, rivals=("Bolt Works", "Lind Foods", "博特工业", "林德食品"))
FLIGHT = replace(STAY, rivals=("Heron-3", "苍鹭3号"))
OTHERS = (
    (CROSSING, "Halden Bridge was closed. The Mostar Viaduct has a length of 1.5 km."),
    (CROSSING, "The lengths are 2.2 km for Halden Bridge and 1.5 km for Mostar Viaduct."),
    (CROSSING, "The New Halden Bridge has a length of 1.5 km."),
    (CROSSING, "洛里高架桥全长1.5公里。"),
    (CROSSING, "哈登大桥长2.2公里，洛里大桥长1.5公里。"),
    (CROSSING, "新哈登大桥长1.5公里。"),
    (FIRM, "For the full year Marsh Foods had revenue of 7.5 billion yuan."),
    (FIRM, "年报显示，马什食品营业收入75亿元。"),
    (FLIGHT, "The crew of Heron-9 stayed 204 days."),
    (FLIGHT, "苍鹭9号乘组在轨驻留204天。"),
)
OURS = (
    (CROSSING, "Yesterday Halden Bridge, with a length of 1.5 km, was opened."),
    (CROSSING, "据了解，该大桥全长1.5公里。"),
    (CROSSING, "目前哈登大桥全长1.5公里。"),
    (CROSSING, "The bridge has a length of 1.5 km."),
    (FIRM, "目前，公司营业收入75亿元。"),
    (FLIGHT, "The crew of Shenzhou-20 stayed 204 days."),
)


@pytest.mark.parametrize(("question", "sentence"), OTHERS)
def test_the_figure_of_a_stranger_is_not_found(question: Question, sentence: str) -> None:
    assert search(question, titled(question.subject[0], sentence)).verdict in ("gone", "differs")


@pytest.mark.parametrize(("question", "sentence"), OURS)
def test_what_is_no_name_of_another_does_not_hide_the_figure(question: Question, sentence: str) -> None:
    assert search(question, titled(question.subject[0], sentence)).verdict == "found"


def test_a_name_in_other_characters_is_the_same_name() -> None:
    names = names_of(("哈登大桥",), ())
    assert names.standing("哈登大橋全長一公里") is True
