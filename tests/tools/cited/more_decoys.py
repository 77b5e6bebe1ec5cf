"""Sentences that only seem to say a figure: a line each, by what gives them away."""

from __future__ import annotations

from spacefacts.tools.cited.questions import Question
from tests.tools.cited.said import (
    BEDS,
    BOOK,
    BOUND,
    BUSES,
    CAPITAL,
    DAM,
    GROWTH,
    PLAN,
    POPULATION,
    PRICE,
    SHIP,
    TEMPERATURE,
    TEST_RUN,
    TOWER,
    UNEMPLOYMENT,
    WORKERS,
)

DECOYS: dict[str, tuple[Question, str]] = {
    "a population": (
        POPULATION,
        """
        Lindau has 48,300 trees.
        The population of Lindau is 84,300.
        Lindau Arena seats 48,300 spectators.
        Postcode 48300 Lindau population
        The population fell by 48,300.
        """,
    ),
    "a temperature": (
        TEMPERATURE,
        """
        The mean temperature is 12.5 °C below zero? No: -21.5 °C.
        The mean temperature at Arden Station is -12.5 °F.
        """,
    ),
    "staff in Chinese": (
        WORKERS,
        """
        公司现有卡车3.5万辆。
        员工3.5亿人
        员工人均月薪3.5万元
        客户3.5万家
        """,
    ),
    "a dam": (
        DAM,
        """
        Orrin Dam is 185 m high.
        The crest of the dam is 185 m long.
        The lake is 185 m deep.
        Velm Dam is 158 m high.
        坝顶长185米，坝高150米。
        Velm Dam is 150 m high, Orrin Dam 185 m.
        The dam is 185 cm thick.
        Velm Dam, once said to be 185 m high, is 181 m high.
        Height: 1850 m
        The powerhouse at the dam delivers 185 MW.
        """,
    ),
    "a rate": (
        UNEMPLOYMENT,
        """
        Inflation was 4.3% and unemployment 5.1%.
        Unemployment rose 4.3%.
        Unemployment fell by 4.3 percentage points.
        Unemployment fell from 4.3% to 4.1%.
        通货膨胀率4.3%，失业率5.1%。
        Youth unemployment was 14.3%.
        Unemployment was 4.1%, down from 4.3%.
        失业率由4.3%降至4.1%。
        失业率较上年的4.3%下降。
        """,
    ),
    "a tower": (
        TOWER,
        """
        Aster Tower cost 312 million euros.
        The Corvid Tower is 312 m tall.
        Aster Tower is 312 feet tall.
        Aster Tower was meant to be 312 m tall but reached 298 m.
        It lies 312 m north of the station.
        Suite 312, Aster Tower
        """,
    ),
    "pages": (
        BOOK,
        """
        The atlas weighs 1,250 g.
        It lists 1,250 species on 980 pages.
        See page 1250.
        1,250 copies were printed; pages: 980
        全书第1250页
        """,
    ),
    "a ship": (
        SHIP,
        """
        The ship carries 12,400 tonnes of coal.
        The MV Lark displaces 12,400 tonnes.
        排水量1.24亿吨
        Displacement: 14,200 t
        """,
    ),
    "buses": (
        BUSES,
        """
        Bus 42 runs to the lake.
        Lindau Transit has 42 drivers.
        42路公交车
        The number of buses fell by 42.
        It had 42 buses until 2019 and now has 51.
        buses run every 42 minutes
        """,
    ),
    "a capital": (
        CAPITAL,
        """
        注册资本350亿元
        注册资本350万美元
        注册资本由350万元增至500万元
        实缴资本0元，年营收350万元
        """,
    ),
    "beds": (
        BEDS,
        """
        Lindau Hospital has 1,600 staff.
        床位数增加1600张
        The hospital has 160 beds.
        """,
    ),
    "a duration": (
        TEST_RUN,
        """
        Trial 6 ran for 36 hours.
        The test ran for 36 minutes.
        """,
    ),
    "a price": (
        PRICE,
        """
        It costs €1,299.
        It was $1,299, now $999.
        Was $1,299 – now $999
        save $1,299
        Model R: $1,299
        """,
    ),
    "a growth": (
        GROWTH,
        """
        Profit grew 12%.
        Revenue fell 12%.
        The margin was 12%.
        """,
    ),
    "a plan": (
        PLAN,
        """
        Guowang is to have 12,960 satellites.
        1,296 people planned the satellites
        """,
    ),
    "a bound": (
        BOUND,
        """
        fewer than 15,000 satellites are planned
        more than 15,000 people planned satellites
        more than 10,000 satellites are planned
        """,
    ),
}
