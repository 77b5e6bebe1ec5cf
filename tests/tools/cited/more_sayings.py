"""Sentences that say a figure: a line each, by what makes them hard to read."""

from __future__ import annotations

from spacefacts.tools.cited.questions import Question
from tests.tools.cited.said import (
    ALTITUDE,
    BEDS,
    BOOK,
    BOUND,
    BUDGET,
    BUSES,
    CAPITAL,
    DAM,
    FOUNDED,
    GROWTH,
    PADS,
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

SENTENCES: dict[str, tuple[Question, str]] = {
    "a budget": (
        BUDGET,
        """
        The hospital cost €1.2 billion to build.
        The hospital's construction cost was put at EUR 1,200 million.
        Der Bau des Krankenhauses kostete 1,2 Mrd. Euro und wurde von der Stadt bezahlt.
        Le coût de la construction de l'hôpital est de 1,2 milliard d'euros.
        Costs rose from €900 million to €1.2 billion.
        Originally budgeted at €900 million, the hospital ended up costing €1.2 billion.
        The final bill was 1.2bn euros, against an initial estimate of 900m euros.
        """,
    ),
    "a founding": (
        FOUNDED,
        """
        Acme Steel was founded in 1987.
        Founded: 1987
        Acme Steel成立于1987年。
        Since its founding in 1987, the firm has grown.
        Founded on 3 March 1987, the firm
        """,
    ),
    "pads": (
        PADS,
        """
        The port has three launch pads.
        海南发射场有3个发射工位。
        海南发射场共有三个发射工位。
        3 launch pads are in use.
        """,
    ),
    "a population": (
        POPULATION,
        """
        Lindau has 48,300 residents.
        The population of Lindau is 48,300.
        Population: 48,300 (2023)
        人口4.83万。
        人口48300人。
        Some 48,300 people live in Lindau.
        """,
    ),
    "a temperature": (
        TEMPERATURE,
        """
        The mean temperature at Arden Station is −12.5 °C.
        Mean temperature: -12.5°C
        """,
    ),
    "staff in Chinese": (
        WORKERS,
        """
        公司现有员工3.5万人。
        员工总数35000人
        员工三万五千人
        员工约3.5万名
        """,
    ),
    "a dam": (
        DAM,
        """
        The 185-metre-high dam was finished in 1974.
        Velm Dam is a 185 m high arch dam.
        Standing 185 metres tall, it is higher than Orrin Dam (150 m).
        Orrin Dam is 150 m high; Velm Dam, 185 m.
        维尔姆大坝坝高185米，坝顶长420米。
        坝高一百八十五米
        The dam rises 185 m above the valley floor.
        At 185 m, Velm Dam is taller than Orrin Dam.
        Height: 185 m (607 ft)
        Velm Dam's height is 185 m, compared with 150 m for Orrin Dam.
        """,
    ),
    "a rate": (
        UNEMPLOYMENT,
        """
        Unemployment in Norvik fell to 4.3% in May.
        The unemployment rate was 4.3 per cent, down from 4.6 per cent in April.
        失业率降至4.3%。
        失业率为4.3%，较上月下降0.3个百分点。
        Unemployment stood at 4.3%, while inflation was 2.1%.
        Die Arbeitslosenquote in Norvik lag im Mai bei 4,3 Prozent.
        Inflation was 2.1% and unemployment 4.3%.
        """,
    ),
    "a tower": (
        TOWER,
        """
        Aster Tower, 312 m tall, was completed in 2019.
        The tower is 312 meters (1,024 ft) high.
        星塔高312米。
        塔高三百一十二米，是全市最高建筑。
        La tour mesure 312 mètres de haut et domine la ville.
        """,
    ),
    "pages": (
        BOOK,
        """
        The atlas has 1,250 pages.
        1250 pages
        全书1250页。
        Pages: 1250
        """,
    ),
    "a ship": (
        SHIP,
        """
        The ship displaces 12,400 tonnes.
        Displacement: 12,400 t
        排水量1.24万吨。
        Displacement 12.4 thousand tonnes
        渡鸦号排水量12400吨，航速20节。
        """,
    ),
    "buses": (
        BUSES,
        """
        Lindau Transit runs forty-two buses.
        The fleet of 42 electric buses serves the town.
        拥有42辆公交车
        公交车四十二辆
        It operates 42 buses and 7 trams.
        """,
    ),
    "a capital": (
        CAPITAL,
        """
        注册资本350万元
        注册资本：人民币350万元整
        注册资本3,500,000元
        registered capital of RMB 3.5 million
        晨星公司成立于2015年，注册资本为三百五十万元人民币。
        """,
    ),
    "beds": (
        BEDS,
        """
        The hospital has 1,600 beds.
        床位1600张
        核定床位数1600张，员工3000人。
        a 1,600-bed hospital
        """,
    ),
    "a duration": (
        TEST_RUN,
        """
        The test ran for 36 hours.
        The test lasted a day and a half, 36 h in all.
        试验持续36小时。
        a 36-hour endurance test
        thirty-six hours
        1 day, 12 hours
        """,
    ),
    "a price": (
        PRICE,
        """
        It sells for $1,299.
        Price: US$1,299.00
        USD 1299
        售价1299美元
        priced at 1,299 dollars
        """,
    ),
    "a growth": (
        GROWTH,
        """
        Revenue grew 12% last year.
        Revenue was up 12 percent.
        营收同比增长12%。
        a 12% rise in revenue
        revenue growth of 12%
        """,
    ),
    "a plan": (
        PLAN,
        """
        Qianfan is to have 1,296 satellites.
        The first phase plans 1,296 satellites.
        计划发射1296颗卫星。
        108 of a planned 1,296 satellites
        """,
    ),
    "an altitude": (
        ALTITUDE,
        """
        They fly at an altitude of about 1,160 km.
        at an altitude of 1,160 kilometres
        轨道高度约1160公里
        """,
    ),
    "a bound": (
        BOUND,
        """
        more than 15,000 satellites are planned
        计划超过1.5万颗卫星
        计划部署1.5万余颗卫星
        15,000+ satellites planned
        """,
    ),
}
