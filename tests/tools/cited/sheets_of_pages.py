"""Pages that say a figure, and pages that only seem to, by what makes them hard to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacefacts.moments import Moment
from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.questions import Question
from tests.tools.cited.said import (
    BEDS,
    BRIDGE,
    BUDGET,
    BUSES,
    CAPITAL,
    DAM,
    LAUNCHED,
    LOSS,
    MASS,
    OPENED,
    SATELLITES,
    SHARE,
    STAFF,
    STAY,
    TEST_RUN,
    box,
    prose,
    table,
    titled,
)

PAGES: list[tuple[str, Question, Sequence[Passage]]] = [
    ("unit in the head", MASS, table(("Vehicle", "Mass (kg)"), ("Orion Mule", "8,200"), ("Dray", "9,100"))),
    ("unit in the head, converted", MASS, table(("型号", "质量/吨"), ("奥骡", "8.2"))),
    ("unit in the caption", LOSS, table(("公司", "营业收入"), ("艾克钢铁", "75"), caption="单位：亿元")),
    ("scale in the head", LOSS, table(("Company", "Revenue, million yuan"), ("Acme Steel", "7,500"))),
    ("currency and scale in the head", LOSS, table(("Company", "Revenue (CNY m)"), ("Acme Steel", "7,500"))),
    ("unit in the label of the row", MASS, box(("Mass (kg)", "8200"), ("Payload (kg)", "350"))),
    ("label of the row", STAY, box(("Crew", "3"), ("Stay in space", "204 days"))),
    ("another word for the label", STAY, box(("Crew", "3"), ("Duration", "204 days"))),
    ("count in a box", SATELLITES, box(("Operator", "SSST"), ("Satellites launched", "108"))),
    ("count in a table", SATELLITES, table(("Constellation", "Satellites"), ("Qianfan", "108"), ("Guowang", "86"))),
    ("count in a table of numbers", SATELLITES, table(("星座", "数量（颗）"), ("千帆星座", "108"), ("国网星座", "86"))),
    ("columns of subjects", STAY, table(("", "Shenzhou-19", "Shenzhou-20"), ("Stay in space", "183 days", "204 days"))),
    (
        "under its heading",
        STAY,
        [
            *prose("183 days in space", headings=("Shenzhou-19",)),
            *prose("204 days in space", headings=("Shenzhou-20",)),
        ],
    ),
    (
        "pronoun in its article",
        STAY,
        titled("Shenzhou-20 crew home", "The crew landed on Friday.", "They spent 204 days in space."),
    ),
    ("notice without a name", STAY, titled("Crew home safely", "They spent 204 days in space.")),
    ("structured data", STAY, [Passage(text="204", sort="data", heads=("stay", "days"))]),
    ("share in a head", SHARE, table(("Region", "Share of wind power, %"), ("Northland", "12.4"))),
    (
        "beside what is struck out",
        STAY,
        [Passage(text="神舟二十号乘组在轨203天 204天，刷新纪录。", struck=((9, 13),))],
    ),
    (
        "a time beside one that is struck out",
        LAUNCHED,
        [
            Passage(
                text="Shenzhou-20 lifted off at 4:10 pm on May 2, 2024 at 5:17 pm on April 24, 2025.",
                struck=((23, 48),),
            )
        ],
    ),
    ("the mark of a note before the unit", LOSS, prose("艾克钢铁营业收入为75亿[12]元。", "Its rivals earned less.")),
    ("the mark of a note before a word", LOSS, prose("Acme Steel had revenue of 7.5 billion[3] yuan.")),
    ("the head is a time", STAY, table(("任务", "飞行时间", "圈数"), ("神舟二十号", "204天", "3,200"))),
    (
        "a time whose unit stands below its head",
        TEST_RUN,
        [Passage(text="36", sort="cell", heads=("Trial 7", "试验时间", "小时"))],
    ),
    (
        "a first row taken for the head",
        STAFF,
        [Passage(text="2,140", sort="cell", heads=("Acme Steel", "Employees", "EUR 860m"))],
    ),
    (
        "a date taken for the head",
        STAFF,
        [Passage(text="2,140", sort="cell", heads=("艾克钢铁", "员工人数", "2016年9月21日14时29分"))],
    ),
    ("a measure of every year", BUSES, prose("Buses a day 42", headings=("Lindau Transit",))),
    ("a described measure", DAM, [Passage(text="185 m", heads=("Height",), headings=("Velm Dam",))]),
    ("a sentence that ends with a unit", MASS, prose("Mass of Orion Mule: 8.2 t. Mass of Great Dray: 9.1 t.")),
    ("days as a head", STAY, table(("Mission", "Days in space"), ("Shenzhou-19", "183"), ("Shenzhou-20", "204"))),
]

DECOY_PAGES: list[tuple[str, Question, Sequence[Passage]]] = [
    ("another row", MASS, table(("Vehicle", "Mass (kg)"), ("Orion Mule", "9,100"), ("Dray", "8,200"))),
    ("another column", MASS, table(("Vehicle", "Mass (kg)", "Payload (kg)"), ("Orion Mule", "9,100", "8,200"))),
    ("another label", MASS, box(("Mass (kg)", "9,100"), ("Payload (kg)", "8,200"))),
    (
        "another label alone",
        MASS,
        box(
            ("Payload (kg)", "8,200"),
        ),
    ),
    ("another unit in the head", MASS, table(("Vehicle", "Mass (t)"), ("Orion Mule", "8,200"))),
    ("another scale in the caption", LOSS, table(("公司", "营业收入"), ("艾克钢铁", "75"), caption="单位：万元")),
    ("a rival's row", STAY, table(("Mission", "Days"), ("Shenzhou-19", "204"), ("Shenzhou-20", "183"))),
    ("a rival's column", STAY, table(("", "Shenzhou-19", "Shenzhou-20"), ("Stay in space", "204 days", "183 days"))),
    ("a rival's heading", STAY, prose("204 days in space", headings=("Missions", "Shenzhou-19"))),
    ("a rival's page", STAY, titled("Shenzhou-19 crew home", "They spent 204 days in space.")),
    ("a rival's sentence before", STAY, prose("Shenzhou-19 landed on Friday. Its crew had spent 204 days in space.")),
    (
        "a rival's paragraph before",
        STAY,
        prose("Shenzhou-19 landed on Friday.", "Its crew had spent 204 days in space."),
    ),
    ("struck out", STAY, [Passage(text="They spent 204 days 205 days in space.", struck=((11, 19),))]),
    ("a teaser", STAY, [Passage(text="Crew home after 204 days", heads=("navigation",))]),
    ("another count in the row", SATELLITES, table(("Name", "Satellites", "Staff"), ("Qianfan", "90", "108"))),
    ("a rival's count", SATELLITES, table(("Name", "Satellites"), ("Qianfan", "86"), ("Guowang", "108"))),
    ("a bare number", SATELLITES, prose("108")),
    ("a page number", SATELLITES, prose("Page 108 of the satellites report")),
    ("another description", DAM, [Passage(text="185 m", heads=("Length",), headings=("Velm Dam",))]),
    ("another label over it", DAM, prose("坝顶长度", "185 米", "坝高", "96 米", headings=("维尔姆大坝",))),
    ("another currency", BUDGET, prose("Lindau Hospital has a construction cost of USD 1.2 billion.")),
    ("another currency behind it", BUDGET, prose("Construction of Lindau Hospital cost 1.2 billion pounds.")),
    ("paid by somebody else", LOSS, prose("The insurer of Acme Steel paid ¥7.5 billion after a flood.")),
    ("replaced, with its currency", CAPITAL, prose("晨星公司注册资本：人民币500万元（此前为人民币350万元）。")),
    ("planned", BEDS, prose("Lindau Hospital: 1,600 beds in four wings were planned; 900 were built.")),
    ("another event", OPENED, prose("The architect of the Halden Bridge was born on May 3, 2021.")),
    ("the page was changed", OPENED, prose("This text about the Halden Bridge was last changed on May 3, 2021.")),
    ("half a day off", LAUNCHED, prose("神舟二十号于2025年4月24日5时17分发射。")),
    (
        "the same time in brackets, a day off",
        replace(LAUNCHED, says="", value=Moment("2025-04-23T21:17Z")),
        prose("Shenzhou-20 lifted off at 5:17 am Beijing time (2117 GMT), April 23, 2025."),
    ),
    ("work that had to do with it", STAY, prose("Packing the cargo for Shenzhou-20 took 204 days.")),
    ("a sum of two", BRIDGE, prose("哈登大桥与北湾大桥的长度总和1.5公里。")),
    ("a sum of two, in English", BRIDGE, prose("The Halden Bridge and the Elbow Bridge measure 1.5 km altogether.")),
    (
        "in their order, with one that nobody told of",
        replace(BRIDGE, rivals=("博湾大桥",)),
        prose("哈登大桥和北湾大桥的长度分别为2.2公里和1.5公里。"),
    ),
    ("a name in two lines", BRIDGE, prose("Length of the Halden Bridge: 2.2 km; of the Tidewater\nBridge: 1.5 km.")),
    (
        "a stranger that one goes to",
        replace(STAFF, subject=("青河博物馆",), rivals=("南山博物馆",), label=("员工人数",), says="2140名员工"),
        titled("青河博物馆", "共有2140名员工走进东岭博物馆。"),
    ),
    (
        "a stranger of another sort",
        replace(BEDS, subject=("New Lindau Hospital",), rivals=("Orrin Clinic",)),
        titled("New Lindau Hospital", "The Lindau Clinic has 1600 beds."),
    ),
    (
        "a stranger that is new as well",
        replace(BRIDGE, subject=("New Halden Bridge",)),
        titled("New Halden Bridge", "The New Corvin Bridge is 1.5 km long."),
    ),
    (
        "its older namesake",
        replace(BRIDGE, subject=("New Halden Bridge",)),
        titled("New Halden Bridge", "The Halden Bridge is 1.5 km long."),
    ),
    (
        "a stranger of the same compound sort",
        replace(BEDS, subject=("Lindau Field Hospital",), rivals=("Lindau Field Hospital", "Orrin Field Hospital")),
        titled("Lindau Field Hospital", "The Corvin Field Hospital has 1600 beds."),
    ),
    ("an unknown row", BRIDGE, table(("Bridge", "Length (km)"), ("Halden Bridge", "2.1"), ("Elbow Bridge", "1.5"))),
]
