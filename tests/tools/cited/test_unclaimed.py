"""Sentences that print a figure without claiming it are no evidence for it."""

from __future__ import annotations

import pytest

from spacefacts.tools.cited.questions import Question
from spacefacts.tools.cited.searching import search
from tests.tools.cited.said import BOUND, BRIDGE, DAM, GROWTH, LOSS, PLAN, SATELLITES, SHARE, STAFF, STAY, titled

UNCLAIMED = {
    "a share": (
        (STAY, "The stay of Shenzhou-20 was only a third of 204 days."),
        (STAY, "Shenzhou-20 stayed well short of 204 days."),
        (LOSS, "Revenue at Acme Steel is nowhere near 7.5 billion yuan."),
        (LOSS, "艾克钢铁的营业收入仅为75亿元的三分之一。"),
        (STAY, "神舟二十号乘组在轨时间远不及204天。"),
        (BRIDGE, "Halden Bridge has twice the length of 1.5 km."),
    ),
    "a doubt": (
        (STAY, "Did the Shenzhou-20 crew stay 204 days? Nobody says so."),
        (STAY, "It remains open whether Shenzhou-20 will stay 204 days."),
        (DAM, "Will Velm Dam be 185 m high? That is not settled."),
        (LOSS, "艾克钢铁营业收入会不会达到75亿元，业内看法不一。"),
        (BRIDGE, "哈登大桥的长度是1.5公里吗？不是。"),
        (STAY, "Had the weather held, Shenzhou-20 could have stayed 204 days."),
        (STAY, "If Shenzhou-20 stays 204 days, it sets a record."),
    ),
    "a forecast": (
        (
            LOSS,
            "Analysts' forecasts for the revenue of Acme Steel had been for 7.5 billion yuan; it was 6.1 billion yuan.",
        ),
        (STAY, "A stay of 204 days had been foreseen for Shenzhou-20; it became 195 days."),
        (DAM, "Under the first plan Velm Dam would have been 185 m high."),
        (STAY, "神舟二十号原本应在轨驻留204天，结果为195天。"),
        (LOSS, "外界此前预计艾克钢铁营业收入为75亿元，实际只有61亿元。"),
    ),
    "a sum": (
        (SATELLITES, "Combined, Qianfan and Guowang have 108 satellites in orbit."),
        (LOSS, "Acme Steel and Bolt Works together had revenue of 7.5 billion yuan."),
        (LOSS, "艾克钢铁和博特工业的营业收入合计75亿元。"),
        (LOSS, "The revenue of all steel makers, Acme Steel among them, comes to 7.5 billion yuan."),
    ),
    "an average": (
        (SHARE, "On average, wind power has a share of 12.4% across the country; Northland is above that."),
        (STAY, "全国同类任务的在轨时间平均为204天，神舟二十号有所不同。"),
        (STAFF, "The industry average is 2,140 employees; Acme Steel has more."),
    ),
    "a rumour": (
        (STAY, "Rumours gave Shenzhou-20 a stay of 204 days."),
        (LOSS, "Claims that Acme Steel has revenue of 7.5 billion yuan are baseless."),
        (STAY, "关于神舟二十号在轨时间达204天的传言并不属实。"),
        (LOSS, "网络传闻称艾克钢铁营业收入75亿元，公司已经辟谣。"),
    ),
    "a mistake": (
        (STAY, "In the second line, “204 days” should read “195 days”."),
        (STAY, "勘误：第二段中的“204天”应为“195天”。"),
        (SATELLITES, "The figure of 108 satellites was printed by mistake; Qianfan has 90."),
        (STAY, "神舟二十号乘组在轨时间：195天（此前为204天）。"),
    ),
    "a difference": (
        (STAY, "Shenzhou-20's stay outdid that of Shenzhou-19 by 204 days."),
        (DAM, "Velm Dam tops Orrin Dam by 185 m."),
    ),
}
CLAIMED = (
    (STAY, "Did you know that the Shenzhou-20 crew stayed 204 days?"),
    (STAY, "How did the crew of Shenzhou-20 spend 204 days in orbit?"),
    (LOSS, "In all four quarters together Acme Steel had revenue of 7.5 billion yuan."),
    (LOSS, "全年合计，艾克钢铁营业收入75亿元。"),
    (PLAN, "Qianfan would have 1,296 satellites by then, as planned."),
    (GROWTH, "Revenue growth at Acme Steel was 12%, above the average of its industry."),
    (BOUND, "More than 15,000 satellites are planned for Qianfan."),
    (STAY, "Nobody had expected it, but Shenzhou-20 stayed 204 days."),
)


def _lines() -> list[object]:
    return [pytest.param(*one, id=f"{sort}: {one[1]}") for sort, every in UNCLAIMED.items() for one in every]


@pytest.mark.parametrize(("question", "sentence"), _lines())
def test_what_is_only_named_is_not_found(question: Question, sentence: str) -> None:
    assert search(question, titled(question.subject[0], sentence)).verdict in ("gone", "differs")


@pytest.mark.parametrize(("question", "sentence"), CLAIMED)
def test_what_is_claimed_is_found(question: Question, sentence: str) -> None:
    assert search(question, titled(question.subject[0], sentence)).verdict == "found"
