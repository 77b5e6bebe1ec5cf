"""A figure of something that only has to do with the subject is no figure of the subject."""

from __future__ import annotations

import pytest

from spacefacts.tools.cited.questions import Question
from spacefacts.tools.cited.searching import search
from tests.tools.cited.said import BRIDGE, DAM, LAUNCHED, LOSS, MASS, OPENED, SHARE, STAY, titled

APART = (
    (BRIDGE, "A promenade of 1.5 km runs beside the Halden Bridge."),
    (BRIDGE, "The car park at the Halden Bridge stretches for 1.5 km."),
    (BRIDGE, "A tunnel with a length of 1.5 km lies near Halden Bridge."),
    (BRIDGE, "哈登大桥附近有一条1.5公里的绿道。"),
    (BRIDGE, "通往哈登大桥的匝道长1.5公里。"),
    (BRIDGE, "火车站距哈登大桥1.5公里。"),
    (DAM, "The crane on Velm Dam is 185 m high."),
    (LOSS, "Acme Steel bought a rival for 7.5 billion yuan."),
    (LOSS, "艾克钢铁以75亿元收购一家同行。"),
    (LOSS, "A stadium beside the works of Acme Steel will cost 7.5 billion yuan."),
    (LOSS, "Acme Steel raised 7.5 billion yuan in a share sale."),
    (BRIDGE, "The highway over the Halden Bridge was widened for 1.5 km."),
    (STAY, "The chief designer of Shenzhou-20 was ill for 204 days."),
    (STAY, "The film about Shenzhou-20 was shown for 204 days."),
    (STAY, "神舟二十号总设计师已退休204天。"),
    (MASS, "The antenna of Orion Mule has a weight of 8,200 kg."),
    (MASS, "奥骡的支架重8200千克。"),
    (SHARE, "12.4% of those surveyed had been to Northland."),
    (LAUNCHED, "The hatch of Shenzhou-20 was opened at 5:17 p.m. on April 24, 2025."),
    (LAUNCHED, "Shenzhou-20 landed on April 24, 2025, at 5:17 p.m."),
    (LAUNCHED, "神舟二十号于2025年4月24日17时17分着陆。"),
    (LAUNCHED, "神舟二十号2025年4月24日17时17分运抵发射场。"),
    (OPENED, "An accident happened on Halden Bridge on May 3, 2021."),
    (OPENED, "哈登大桥设计师生于2021年5月3日。"),
)
ABOUT_IT = (
    (STAY, "The flight of Shenzhou-20 took 204 days."),
    (LOSS, "Revenue at Acme Steel came to 7.5 billion yuan."),
    (LOSS, "For the full year Acme Steel posted 7.5 billion yuan in revenue."),
    (STAY, "神舟二十号飞行乘组在太空工作生活了204天。"),
    (BRIDGE, "The Halden Bridge runs for 1.5 km from one end to the other."),
    (LAUNCHED, "At 5:17 p.m. on April 24, 2025, Shenzhou-20 lifted off."),
    (BRIDGE, "The road to the town crosses the Halden Bridge, which is 1.5 km long."),
    (LAUNCHED, "The rocket that carried Shenzhou-20 lifted off at 5:17 p.m. on April 24, 2025."),
    (STAY, "在轨飞行204天后，神舟二十号乘组平安返回。"),
    (OPENED, "Traffic has used Halden Bridge since May 3, 2021."),
)


@pytest.mark.parametrize(("question", "sentence"), APART)
def test_a_figure_of_another_thing_is_not_found(question: Question, sentence: str) -> None:
    assert search(question, titled(question.subject[0], sentence)).verdict in ("gone", "differs")


@pytest.mark.parametrize(("question", "sentence"), ABOUT_IT)
def test_a_figure_of_the_thing_itself_is_found(question: Question, sentence: str) -> None:
    assert search(question, titled(question.subject[0], sentence)).verdict == "found"
