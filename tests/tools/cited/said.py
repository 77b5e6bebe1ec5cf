"""Questions and pages for tests: what is asked, and passages as a reader of pages would make them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from spacefacts.moments import Moment
from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.questions import Question
from spacefacts.values import Range, Words

STAY = Question(
    says="204 days",
    value=Decimal("203.9743"),
    unit="d",
    subject=("Shenzhou-20", "神舟二十号", "SZ-20"),
    label=("Crew's stay in space", "乘组在轨时间"),
    rivals=("Tiangong",),
)
SATELLITES = Question(
    says="108 satellites",
    value=108,
    subject=("Qianfan", "千帆星座"),
    label=("Satellites launched", "已发射卫星"),
    rivals=("Guowang", "国网星座", "Starlink"),
)
LOSS = Question(
    says="7.5 billion yuan",
    value=Decimal(7_500_000_000),
    unit="CNY",
    subject=("Acme Steel", "艾克钢铁"),
    label=("Revenue", "营业收入"),
    rivals=("Bolt Works", "博特工业"),
)
BRIDGE = Question(
    says="1.5 km",
    value=Decimal("1.5"),
    unit="km",
    subject=("Halden Bridge", "哈登大桥"),
    label=("Length", "长度"),
    rivals=("Tidewater Bridge",),
)
MASS = Question(
    says="8,200 kg",
    value=Decimal(8200),
    unit="kg",
    subject=("Orion Mule", "奥骡"),
    label=("Mass", "质量"),
)
SHARE = Question(
    says="12.4%",
    value=Decimal("12.4"),
    unit="%",
    subject=("Northland", "北境省"),
    label=("Share of wind power", "风电占比"),
)
LAUNCHED = Question(
    says="5:17 p.m.",
    value=Moment("2025-04-24T09:17Z"),
    subject=("Shenzhou-20", "神舟二十号"),
    label=("Launched", "发射"),
)
OPENED = Question(
    says="May 3, 2021",
    value=Moment("2021-05-03"),
    subject=("Halden Bridge", "哈登大桥"),
    label=("Opened", "通车"),
)
STAFF = Question(
    says="2,140 employees",
    value=2140,
    subject=("Acme Steel", "艾克钢铁"),
    label=("Employees", "员工人数"),
    rivals=("Bolt Works",),
)
FLIGHTS = Question(
    says="20th flight",
    value=20,
    subject=("Ceres-1", "谷神星一号"),
    label=("Orbital flights", "入轨飞行"),
)
TERM = Question(
    says="1-3 years",
    value=Range(Decimal(1), Decimal(3)),
    unit="a",
    subject=("Launch insurance", "发射保险"),
    label=("Term", "期限"),
)
SITE = Question(
    value=Words("Jiuquan Satellite Launch Center", "酒泉卫星发射中心"),
    subject=("Shenzhou-20", "神舟二十号"),
    label=("Launch site", "发射场"),
)
RIVER = Question(
    says="2,340 km", value=Decimal(2340), unit="km", subject=("Arden River", "雅登河"), label=("Length", "长度")
)
BUDGET = Question(
    says="1.2 billion euros",
    value=Decimal("1.2e9"),
    unit="EUR",
    subject=("Lindau Hospital",),
    label=("Construction cost", "造价"),
)
FOUNDED = Question(says="founded in 1987", value=Moment("1987"), subject=("Acme Steel",), label=("Founded", "成立"))
PADS = Question(says="3 launch pads", value=3, subject=("Hainan Port", "海南发射场"), label=("Launch pads", "发射工位"))
POPULATION = Question(says="48,300 residents", value=48300, subject=("Lindau",), label=("Population", "人口"))
TEMPERATURE = Question(
    says="-12.5 °C", value=Decimal("-12.5"), unit="Cel", subject=("Arden Station",), label=("Mean temperature",)
)
WORKERS = Question(says="员工3.5万人", value=35000, subject=("艾克钢铁",), label=("员工人数", "Employees"))

DAM = Question(
    says="185 m",
    value=Decimal(185),
    unit="m",
    subject=("Velm Dam", "维尔姆大坝"),
    label=("Height", "坝高"),
    rivals=("Orrin Dam",),
)
UNEMPLOYMENT = Question(
    says="4.3%", value=Decimal("4.3"), unit="%", subject=("Norvik",), label=("Unemployment rate", "失业率")
)
TOWER = Question(
    says="312 metres", value=Decimal(312), unit="m", subject=("Aster Tower", "星塔"), label=("Height", "高度")
)
BOOK = Question(says="1,250 pages", value=1250, subject=("Field Atlas",), label=("Pages", "页数"))
SHIP = Question(
    says="12,400 tonnes",
    value=Decimal(12400),
    unit="t",
    subject=("MV Corvus", "渡鸦号"),
    label=("Displacement", "排水量"),
)
BUSES = Question(says="42 buses", value=42, subject=("Lindau Transit",), label=("Buses", "公交车数量"))
CAPITAL = Question(
    says="350万元", value=Decimal(3500000), unit="CNY", subject=("晨星公司",), label=("注册资本", "Registered capital")
)
BEDS = Question(says="1,600 beds", value=1600, subject=("Lindau Hospital",), label=("Beds", "床位数"))
TEST_RUN = Question(
    says="36 hours", value=Decimal(36), unit="h", subject=("Trial 7",), label=("Test duration", "试验时长")
)
PRICE = Question(says="$1,299", value=Decimal(1299), unit="USD", subject=("Model Q",), label=("Price", "价格"))
GROWTH = Question(
    says="12%", value=Decimal(12), unit="%", subject=("Acme Steel",), label=("Revenue growth", "营收增长率")
)
PLAN = Question(says="1,296 satellites", value=1296, subject=("Qianfan",), label=("Satellites planned", "计划卫星数"))
ALTITUDE = Question(
    says="about 1,160 km",
    value=Decimal(1160),
    unit="km",
    qualifier="about",
    subject=("Qianfan",),
    label=("Orbital altitude", "轨道高度"),
)
BOUND = Question(
    says="over 15,000 satellites",
    value=15000,
    qualifier="more-than",
    subject=("Qianfan",),
    label=("Satellites planned", "计划卫星数"),
)


def prose(*texts: str, headings: Sequence[str] = ()) -> list[Passage]:
    """Paragraphs under headings."""
    return [Passage(text=text, headings=tuple(headings)) for text in texts]


def titled(title: str, *texts: str) -> list[Passage]:
    """Paragraphs under the title of their page."""
    return [Passage(text=title, sort="title"), *prose(*texts)]


def table(*rows: Sequence[str], caption: str = "", headings: Sequence[str] = ()) -> list[Passage]:
    """A table whose first row heads its columns, and whose first column heads its rows."""
    head, *body = rows
    return [
        Passage(
            text=text,
            sort="cell",
            heads=tuple(words for words in (row[0], head[column], caption) if words),
            headings=tuple(headings),
        )
        for row in body
        for column, text in enumerate(row)
        if column
    ]


def box(*pairs: tuple[str, str], caption: str = "") -> list[Passage]:
    """A box of facts: labels to the left, values to the right."""
    return [Passage(text=text, sort="cell", heads=(label, caption) if caption else (label,)) for label, text in pairs]
