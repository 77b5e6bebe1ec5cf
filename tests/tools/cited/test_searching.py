"""Whether cited pages still say their figures: many pages that do, and many that only seem to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from spacefacts.moments import Moment
from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.questions import Question
from spacefacts.tools.cited.searching import search
from spacefacts.tools.cited.sheets import prepare
from spacefacts.tools.cited.spots import where
from spacefacts.values import Reference
from tests.tools.cited.said import (
    ALTITUDE,
    BEDS,
    BOOK,
    BOUND,
    BRIDGE,
    BUDGET,
    BUSES,
    CAPITAL,
    DAM,
    FLIGHTS,
    FOUNDED,
    GROWTH,
    LAUNCHED,
    LOSS,
    MASS,
    OPENED,
    PADS,
    PLAN,
    POPULATION,
    PRICE,
    RIVER,
    SATELLITES,
    SHARE,
    SHIP,
    SITE,
    STAFF,
    STAY,
    TEMPERATURE,
    TERM,
    TEST_RUN,
    TOWER,
    UNEMPLOYMENT,
    WORKERS,
    box,
    prose,
    table,
    titled,
)

SENTENCES = {
    "a stay": (
        STAY,
        """
        The crew came home after 204 days in orbit.
        The three astronauts spent 204 days aboard the station.
        A 204-day stay ended on Friday.
        Their 204‑day mission broke a record.
        They were away for 204\N{NO-BREAK SPACE}days.
        They were away for 204\N{THIN SPACE}d.
        The flight lasted 203.97 days.
        The flight lasted 204.0 days.
        The flight took two hundred and four days.
        They stayed up for 204 consecutive days.
        They stayed up for nearly 204 days.
        They stayed up for about 200 days.
        They stayed up for approximately 204 days.
        They stayed 204 ± 1 days.
        They stayed (204 ± 2) days in orbit.
        It took 4,895 hours from launch to landing.
        It took 4895.4 h from launch to landing.
        It took 203 days, 23 hours and 23 minutes.
        乘组在轨驻留204天。
        乘组在轨２０４天。
        乘组在轨二百零四天后返回。
        在轨204日,创下纪录。
        历时204个昼夜。
        在轨时间约204天。
        神舟二十号乘组在轨飞行204天,神舟十九号183天。
        神舟十九号183天、神舟二十号204天。
        Shenzhou-19 stayed 183 days; Shenzhou-20 204 days.
        Shenzhou-19 stayed 183 days and Shenzhou-20 204.
        Shenzhou-19 and Shenzhou-20 stayed 183 and 204 days respectively.
        Shenzhou-19 and -20 stayed 183 and 204 days, respectively.
        Unlike Shenzhou-19, Shenzhou-20 stayed 204 days.
        Unlike Shenzhou-19, the crew stayed 204 days.
        Shenzhou-20 stayed 204 days, 21 more than Shenzhou-19.
        After 204 days in orbit, the Shenzhou-20 crew landed.
        The crew of SZ-20 was in space for 204 days, against 183 for SZ-19.
        Shenzhou-20, launched after Shenzhou-19, stayed 204 days.
        Previously reported as 203 days, the stay is now given as 204 days.
        The stay was revised from 203 to 204 days.
        The stay was revised from 203 days to 204 days.
        It was not 203 but 204 days.
        原为203天，更正为204天。
        此前报道为203天，现更正为204天。
        由203天调整为204天。
        The stay grew to 204 days, up from 195.
        Planned for 180 days, the stay lasted 204 days.
        The stay was 204 days instead of 203 days.
        Correction: the crew stayed 204 days, not 203.
        Der Aufenthalt dauerte 204 Tage und ist ein Rekord für die Station.
        Le séjour de l'équipage a duré 204 jours dans la station.
        Der Aufenthalt dauerte 203,97 Tage, so die Agentur, und ist damit ein Rekord für das Land.
        (204 days)
        Duration: 204 days
        Duration – 204 d
        "204 days" is what the agency says.
        The mission lasted seven months, or 204 days.
        乘组共在轨飞行204天，刷新纪录，比神舟十九号多21天。
        这次任务历时204天。
        在轨驻留204天的神舟二十号乘组返回。
        Record: 204 days, previously 195
        in 204 days the crew circled Earth 3,270 times
        The trio returned on Friday, 204 days after launch.
        Not only did they stay 204 days, they also did four spacewalks.
        They could not return until after 204 days.
        The crew of Shenzhou-20 - Chen Dong, Chen Zhongrui and Wang Jie - spent 204 days in orbit.
        Chen Dong said the crew spent 204 days in space.
        Returning after 204 days aloft, the three looked well.
        The Shenzhou-20 crew (Chen Dong, Chen Zhongrui, Wang Jie) logged 204 days, a Chinese record.
        It was the longest Chinese stay to date: 204 days.
        The astronauts, who were supposed to return on Nov. 5, ended up staying for 204 days.
        Though planned to last six months, the mission ran to 204 days.
        They beat the 192-day record of Shenzhou-19 by staying 204 days.
        The crew broke the previous record of 192 days with a stay of 204 days.
        Shenzhou-20's 204 days exceed Shenzhou-19's 183 days.
        While Shenzhou-19 lasted 183 days, Shenzhou-20 lasted 204 days.
        Earlier reports said 203 days; the official figure is 204 days.
        The official count was corrected to 204 days.
        更正：乘组在轨时间应为204天。
        乘组在轨驻留时间达204天，刷新了此前192天的纪录。
        此次任务乘组共飞行204天，超过神舟十九号的183天。
        在轨204天后，乘组平安返回。
        他们在太空度过了204天。
        神舟二十号航天员乘组创造了中国航天员单个乘组在轨驻留时间最长纪录，达204天。
        The mission's duration, 204 days, was nine days longer than planned.
        """,
    ),
    "satellites": (
        SATELLITES,
        """
        Qianfan has 108 satellites in orbit.
        The operator has launched 108 satellites so far.
        One hundred and eight satellites have been launched.
        Some 108 broadband satellites are up.
        The number of satellites launched has reached 108.
        已发射108颗卫星。
        已发射卫星108颗。
        千帆星座在轨卫星达108颗。
        千帆星座已发射一百零八颗卫星。
        Qianfan has 108 satellites, Guowang 86.
        Guowang has 86 satellites and Qianfan 108.
        The fleet grew from 90 to 108 satellites.
        The fleet now numbers 108 satellites, up from 90.
        在轨卫星从90颗增至108颗。
        国网已有86颗卫星，千帆星座108颗卫星。
        108 of the satellites are working.
        With the latest launch, the number of Qianfan satellites in orbit rose to 108.
        The latest batch of 18 brings the total to 108 satellites.
        此次发射后，千帆星座在轨卫星数量达到108颗。
        目前已有108颗卫星在轨运行
        108 Qianfan satellites are in orbit.
        Satellites in orbit: 108 of 1,296
        Qianfan now counts 108 satellites, more than Guowang's 86.
        Following Tuesday's launch of 18 satellites, 108 have been orbited.
        The constellation, known as Qianfan, comprises 108 satellites.
        Qianfan: 108 satellites launched; Guowang: 86.
        截至10月17日，千帆星座累计发射108颗卫星，国网星座发射86颗。
        千帆极轨18组卫星入轨后，在轨总数增加到108颗卫星。
        """,
    ),
    "money": (
        LOSS,
        """
        Revenue came to 7.5 billion yuan.
        Revenue came to CNY 7.5bn.
        Revenue came to RMB 7.5 billion.
        Revenue came to ¥7.5 billion.
        Revenue came to 7,500 million yuan.
        Revenue came to 7,500,000,000 yuan.
        Revenue came to 7 500 000 000 yuan.
        Revenue came to 7'500'000'000 yuan.
        Revenue came to 7’500’000’000 yuan.
        Revenue came to 7.5 × 10^9 yuan.
        Revenue came to 7.5·10⁹ yuan.
        Revenue came to 7.5x10^9 yuan.
        Revenue came to 7.5e9 CNY.
        Revenue came to 7.50 billion Chinese yuan.
        Revenue came to about 7.5 billion yuan.
        Revenue came to ￥7.5B.
        营业收入75亿元。
        营业收入75亿元人民币。
        营业收入人民币75亿元。
        营业收入七十五亿元。
        营业收入约75亿元。
        营业收入750000万元。
        营业收入７５亿元。
        营业收入75.0亿元。
        营收达75亿元。
        艾克钢铁营业收入75亿元，博特工业营业收入62亿元。
        Der Umsatz der Firma lag bei 7,5 Milliarden Yuan und ist damit gestiegen.
        Le chiffre d'affaires de la société est de 7,5 milliards de yuans.
        Los ingresos de la empresa son de 7.500 millones de yuanes.
        Der Umsatz von Acme Steel ist auf 7.500.000.000 Yuan gestiegen.
        Acme Steel's revenue rose to 7.5 billion yuan from 6.8 billion yuan.
        Revenue rose from 6.8 billion to 7.5 billion yuan.
        Profit was 1.2 billion yuan and revenue 7.5 billion yuan.
        Bolt Works made 6.1 billion yuan while Acme Steel took in 7.5 billion yuan.
        Acme Steel posted revenue of 7.5 billion yuan, up 12% from a year earlier.
        Acme Steel posted revenue of 7.5 billion yuan, up 12% from 6.7 billion yuan a year earlier.
        2024年，艾克钢铁实现营业收入75亿元，同比增长12%。
        全年营收75亿元，净利润5亿元。
        营业收入为人民币7,500,000,000元
        营业收入：7,500,000千元
        Sales hit CNY7.5 bn last year.
        Revenue grew 12% to 7.5 billion yuan.
        Net profit fell 3% to 410 million yuan while revenue rose 12% to 7.5 billion yuan.
        Revenue of 7.5 billion yuan beat its target.
        Acme Steel reported revenue of 7.5 billion yuan ($1.03 billion) for 2024.
        Acme Steel's sales came in at 7.5bn yuan, beating the 7.2bn yuan analysts expected.
        Revenue: RMB7.5 billion (2023: RMB6.8 billion)
        Revenue totalled 7.5 billion yuan compared with 6.8 billion yuan in 2023.
        公司实现营业收入75亿元，上年同期为68亿元。
        报告期内，公司营业收入约75.0亿元，较上年同期的68亿元增长10.3%。
        The steelmaker's turnover amounted to CNY 7,500m.
        7.5 billion yuan in revenue
        Acme Steel (revenue: 7.5 billion yuan) and Bolt Works (revenue: 6.1 billion yuan)
        """,
    ),
    "a length": (
        BRIDGE,
        """
        The bridge is 1.5 km long.
        The bridge is 1,500 m long.
        The bridge is 1500 metres long.
        The Halden Bridge has a length of 1.50 kilometres.
        The span of Halden Bridge is 300 m and its length 1,500 m.
        大桥全长1500米。
        大桥全长1.5公里。
        大桥全长一千五百米。
        大桥全长1.5千米，主跨300米。
        Die Brücke ist 1.500 m lang und die längste der Region.
        Le pont est long de 1 500 mètres et relie les deux rives.
        Die Brücke ist 1,5 km lang und die längste der Region.
        The bridge, 1.5 kilometers in length, crosses the fjord.
        Total length: 1,500 m
        Length 1,500 metres (4,900 ft)
        At 1.5 km, it is the longest in the land.
        全长1.5公里的哈登大桥
        桥长1500m
        全长1,500米，宽30米。
        Halden Bridge is 1.5-km long and 30 m wide.
        """,
    ),
    "a mass": (
        MASS,
        """
        The mule weighs 8,200 kg.
        The mule weighs 8.2 t.
        The mule weighs 8.2 tonnes.
        Its mass is 8200 kilograms.
        起飞质量8.2吨。
        质量为8200公斤。
        质量8 200千克。
        It has a mass of 8,200 kg and a payload of 350 kg.
        At 8.2 metric tons, it is the heaviest.
        Launch mass 8,200 kilograms (18,078 lb)
        18,078 pounds (8,200 kg)
        其质量达8.2吨
        重8.2吨
        Masse : 8 200 kg, la plus lourde de la série et de loin
        """,
    ),
    "a share": (
        SHARE,
        """
        Wind power has a share of 12.4%.
        Wind power has a share of 12.4 per cent.
        Wind power has a share of 12.4 percent.
        Wind makes up 12.4 % of the mix.
        风电占比百分之十二点四。
        风电占比12.4%。
        风电占比１２.４％。
        风电占比百分之12.4。
        Wind power supplied 12.4% of electricity.
        12.4% of Northland's power comes from wind.
        风电占比达到12.4%，提高1.2个百分点。
        Wind's share rose 1.1 points to 12.4%.
        Der Anteil der Windkraft lag bei 12,4 Prozent und ist gestiegen.
        """,
    ),
    "a launch": (
        LAUNCHED,
        """
        Shenzhou-20 lifted off at 5:17 p.m. on April 24, 2025.
        Shenzhou-20 lifted off at 17:17 Beijing time.
        Shenzhou-20 lifted off at 0917 GMT on 24 April.
        Liftoff came at 09:17 UTC.
        Launched: 2025-04-24T09:17:00Z
        Launched: 2025-04-24T17:17:00+08:00
        The launch was at 5:17pm on Thursday.
        神舟二十号4月24日17时17分发射。
        北京时间2025年4月24日17时17分，神舟二十号发射。
        下午5时17分，火箭点火升空。
        The rocket rose at 24.04.2025, 17:17 Uhr.
        China launched Shenzhou-20 on Thursday, April 24, at 5:17 p.m. (0917 GMT).
        2025年4月24日17时17分，搭载神舟二十号载人飞船的长征二号F遥二十运载火箭发射。
        2025-04-24 17:17:31
        Launch date: 24 April 2025, 09:17:31 UTC
        at 5:17 in the afternoon
        傍晚5点17分
        """,
    ),
    "an opening": (
        OPENED,
        """
        The bridge opened on May 3, 2021.
        The bridge opened on 3 May 2021.
        The bridge opened on 3rd May, 2021.
        The bridge opened on the 3rd of May 2021.
        Opened: 2021-05-03
        Die Brücke wurde am 3. Mai 2021 eröffnet.
        Die Brücke wurde am 03.05.2021 eröffnet.
        大桥于2021年5月3日通车。
        大桥于二〇二一年五月三日通车。
        大桥于2021/05/03通车。
        It opened on 03/05/2021.
        In 2021, on May 3, the bridge opened.
        Opened Monday, May 3rd, 2021
        2021年5月3日上午，大桥正式通车
        Opening date: 3.5.2021
        El puente se abrió el 3 de mayo de 2021 en la ciudad.
        Le pont a été ouvert le 3 mai 2021 par le maire.
        Since May 3, 2021, cars have crossed it.
        """,
    ),
    "a staff": (
        STAFF,
        """
        Acme Steel has 2,140 employees.
        The company employs 2140 people and has 2,140 employees.
        Its staff numbers 2,140.
        员工2140人。
        公司共有员工2140名。
        Acme Steel: 2,140 employees worldwide
        Employees: 2140
        Number of employees 2 140
        A total of 2,140 people work for Acme Steel, its staff.
        Acme Steel, with 2,140 employees, is big.
        """,
    ),
    "flights": (
        FLIGHTS,
        """
        It was the 20th flight of the rocket.
        Ceres-1 made its twentieth, or 20th, flight.
        Ceres-1 has made 20 orbital flights.
        """,
    ),
    "a term": (
        TERM,
        """
        Cover lasts 1-3 years.
        Cover lasts 1–3 years.
        Cover lasts one to three years.
        Cover lasts between 1 and 3 years.
        Cover lasts from 1 to 3 years.
        期限1至3年。
        期限1~3年。
        期限介于1年和3年之间。
        """,
    ),
    "a site": (
        SITE,
        """
        It rose from the Jiuquan Satellite Launch Center.
        It rose from the JIUQUAN SATELLITE LAUNCH CENTER in Gansu.
        It rose from the Jiuquan  Satellite-Launch Center.
        神舟二十号在酒泉卫星发射中心升空。
        """,
    ),
    "a river": (
        RIVER,
        """
        The Arden River is 2,340 kilometres long, making it the third longest river.
        The Arden River (2340 km) rises in the Hohe Berge.
        雅登河全长2340公里。
        雅登河，长约2340千米，流经五省。
        Der Arden ist 2340 Kilometer lang und der längste Fluss des Landes.
        Der Arden ist 2.340 km lang und damit der längste Fluss des Landes.
        With a length of 2 340 km, it is the longest.
        Length 2,340 km (1,454 mi)
        It is 1,454 miles (2,340 km) long.
        """,
    ),
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

DECOYS = {
    "a stay": (
        STAY,
        """
        They stayed for 1204 days.
        They stayed for 1,204 days.
        They stayed for 2,204 days.
        They stayed for 204,000 days.
        They stayed for 204.7 days.
        They stayed for 20.4 days.
        They stayed for 240 days.
        They stayed for 203 days.
        They stayed for 205 days.
        They stayed for 200 days.
        They stayed for 204 hours.
        They flew 204 km.
        They met 204 guests.
        Version 204-1 was used.
        Call 204-555-0199 for days of fun.
        Flight 204 took two days.
        On the 204th day they rested.
        第204天，乘组休息。
        They stayed for more than 204 days.
        They stayed for less than 204 days.
        They stayed up to 204 days.
        They stayed between 183 and 204 days.
        The Shenzhou-19 crew stayed 204 days, Shenzhou-20's 183 days.
        Shenzhou-19: 204 days; Shenzhou-20: 183 days.
        Shenzhou-20 and Shenzhou-19 stayed 183 and 204 days, respectively.
        Shenzhou-20 stayed 183 days against 204 days for Shenzhou-19.
        Shenzhou-20 replaced Shenzhou-19, which had stayed 204 days.
        神舟十九号204天，神舟二十号183天。
        神舟十九号乘组在轨204天。
        Previously reported as 204 days, the stay is now given as 205 days.
        The stay was revised from 204 to 205 days.
        The stay was revised from 204 days to 205 days.
        It was not 204 but 205 days.
        It was 205 days instead of 204 days.
        It lasted 205 days rather than 204 days.
        An earlier version of this article said 204 days.
        This article wrongly said 204 days.
        The stay was given as 204 days; that was wrong. The stay was 204 days (since corrected to 205 days).
        原为204天，更正为205天。
        此前报道为204天，实为205天。
        误为204天。
        204天有误，应为205天。
        由204天调整为205天。
        不是204天，而是205天。
        The stay did not last 204 days.
        The stay never reached 204 days.
        乘组未达到204天。
        The stay was originally planned for 204 days but lasted 205 days.
        原计划204天。
        Two hundred and five days
        It took 4,859 hours from launch to landing.
        It took 203 days, 2 hours and 23 minutes and is 204 days ago.
        Its predecessor stayed 204 days.
        It stayed 204 days longer than planned or than Shenzhou-19 did.
        204 million days
        204天前
        Wind gusts kept the crew waiting 204 minutes.
        Its predecessor's 204 days remain the record.
        The previous crew spent 204 days in orbit.
        神舟十八号乘组在轨204天。
        This contradicts earlier reports of 204 days.
        The crew's stay was extended by 204 days.
        乘组没有在轨驻留204天。
        It is not true that the crew stayed 204 days.
        204 days (now corrected: 205 days)
        204 days → 205 days
        no 204-day stay took place
        Correction: an earlier version of this story gave the length of the stay as 204 days. It was 205 days.
        更正：此前报道称乘组在轨204天，应为205天。
        更正：乘组在轨时间应为205天，而非204天。
        Order no. 204: days to delivery 3
        Phone: 204-2040 days: Mon-Fri
        2.04 days
        0.204 days
        204.204 days
        They stayed for over 204 days.
        They stayed for at least 204 days.
        超过204天
        不到204天
        204多天
        204天以上
        The crew broke the previous record of 204 days with a stay of 211 days.
        They beat the 204-day record of Shenzhou-19 by staying 211 days.
        刷新了此前204天的纪录，达211天。
        While Shenzhou-19 lasted 204 days, Shenzhou-20 lasted 183 days.
        Shenzhou-20 lasted 21 days longer than Shenzhou-19, which lasted 204 days.
        Earlier reports said 204 days; the official figure is 205 days.
        The official count was corrected from 204 days.
        Shenzhou-20's stay fell short of Shenzhou-19's 204 days.
        The Soyuz crew spent 204 days in orbit, the Shenzhou-20 crew 183.
        超过神舟十九号的204天
        """,
    ),
    "satellites": (
        SATELLITES,
        """
        Guowang has 108 satellites.
        Qianfan has 86 satellites, Guowang 108.
        Guowang has 108 satellites and Qianfan 86.
        108 guests watched the satellites rise.
        108 rockets carried satellites.
        Qianfan hired 108 engineers.
        Qianfan raised 108 million yuan.
        国网星座已发射108颗卫星。
        千帆星座有108名员工。
        千帆星座有108枚火箭。
        已发射1108颗卫星。
        已发射10.8万颗卫星。
        已发射第108颗卫星。
        The fleet grew from 108 to 126 satellites.
        The fleet numbers 126 satellites, up from 108.
        在轨卫星从108颗增至126颗。
        Room 108 shows the satellites.
        In orbit at 108 km, the satellites work.
        Satellites: 1,080
        China's Guowang constellation has 108 satellites.
        Hulian Wangluo has 108 satellites in orbit.
        The satellites weigh 108 kg each.
        Qianfan launched 18 satellites 108 days ago.
        108号卫星
        The company employs 108 people and has 90 satellites.
        千帆星座计划发射1.08万颗卫星
        108 million people watch satellites
        Qianfan has 86 satellites, fewer than Guowang's 108.
        Following the loss of 108 satellites, 90 remain.
        """,
    ),
    "money": (
        LOSS,
        """
        Revenue came to 7.5 million yuan.
        Revenue came to 7.5 trillion yuan.
        Revenue came to 75 billion yuan.
        Revenue came to 7.4 billion yuan.
        Revenue came to 8 billion yuan.
        Revenue came to 7.5 billion dollars.
        Revenue came to €7.5 billion.
        Revenue came to £7.5 billion.
        Revenue came to 7.5 billion yen.
        Revenue came to 17.5 billion yuan.
        营业收入75万元。
        营业收入7.5亿元。
        营业收入75亿美元。
        营业收入75亿日元。
        营业收入57亿元。
        净利润75亿元。
        Profit was 7.5 billion yuan.
        Its debt was 7.5 billion yuan and its revenue 6.1 billion yuan.
        博特工业营业收入75亿元。
        艾克钢铁营业收入62亿元，博特工业营业收入75亿元。
        Bolt Works had revenue of 7.5 billion yuan.
        Revenue fell from 7.5 billion to 6.8 billion yuan.
        Acme Steel's revenue rose to 8.1 billion yuan from 7.5 billion yuan.
        Revenue missed the target of 7.5 billion yuan.
        Acme Steel posted revenue of 7.5 billion rupees.
        Acme Steel's revenue grew by 7.5 billion yuan.
        Profit was 7.5 billion yuan on revenue of 81 billion yuan.
        营业收入增长75亿元。
        艾克钢铁总资产75亿元，营业收入62亿元。
        Bolt Steel posted revenue of 7.5 billion yuan.
        Revenue, once 7.5 billion yuan, is now 6.8 billion yuan.
        The market is worth 7.5 billion yuan, of which Acme Steel's revenue is a tenth, 750 million yuan.
        Acme Steel's order backlog stands at 7.5 billion yuan; revenue was 6.8 billion yuan.
        Revenue: RMB6.8 billion (2023: RMB7.5 billion)
        Revenue totalled 6.8 billion yuan compared with 7.5 billion yuan in 2023.
        公司实现营业收入68亿元，上年同期为75亿元。
        Acme Steel's sales came in at 7.2bn yuan, missing the 7.5bn yuan analysts expected.
        Bolt Works (revenue: 7.5 billion yuan) and Acme Steel (revenue: 6.1 billion yuan)
        Acme Steel's parent had revenue of 7.5 billion yuan.
        """,
    ),
    "a length": (
        BRIDGE,
        """
        The Tidewater Bridge is 1.5 km long.
        The bridge is 15 km long.
        The bridge is 1.5 m long.
        The bridge covers 1.5 km².
        The bridge covers 1.5 square kilometres.
        Trains cross at 1.5 km/h.
        大桥面积1.5平方公里。
        大桥全长2公里，距离市区1.5公里。
        Kelso Bridge is 1.5 km long.
        The bridge stands 1.5 km from the town.
        The approach road to Halden Bridge is 2 km long, the tunnel 1.5 km.
        宽1.5米
        1.5 km to go
        The bridge's towers are 1.5 m wide.
        Halden Bridge is 1.51 km long.
        Halden Bridge is 1.05 km long.
        """,
    ),
    "a mass": (
        MASS,
        """
        It has a payload of 8,200 kg and a mass of 9,100 kg.
        It has a mass of 9,100 kg and a payload of 8,200 kg.
        有效载荷8.2吨，质量9.1吨。
        It weighs 8,200 pounds.
        It weighs 82,00 g.
        有效载荷8200公斤
        8,200 kg of fuel, and a dry mass of 3,000 kg
        It can lift 8,200 kg to orbit.
        8,200 kN
        """,
    ),
    "a share": (
        SHARE,
        """
        Wind power rose by 12.4 percentage points.
        风电占比提高12.4个百分点。
        Wind power has a share of 2.4%.
        Wind power has a share of 112.4%.
        Wind power grew 12.4%.
        风电增长12.4%。
        Solar power has a share of 12.4%.
        Wind power has a share of 12.4 GW.
        Wind power has a share of 1.24%.
        """,
    ),
    "a launch": (
        LAUNCHED,
        """
        Shenzhou-20 lifted off at 5:18 p.m.
        Shenzhou-20 lifted off at 5:17 a.m. Beijing time.
        Shenzhou-20 lifted off at 5:17 p.m. on April 25, 2025.
        Shenzhou-19 lifted off at 5:17 p.m.
        神舟十九号17时17分发射。
        The launch was at 08:17 UTC.
        Published at 17:17
        神舟二十号4月24日17时16分发射。
        The launch was at 5:17 p.m. Moscow time.
        Shenzhou-20 lifted off at 17:17 UTC.
        at 5.17
        """,
    ),
    "an opening": (
        OPENED,
        """
        The bridge opened on May 3, 2022.
        The bridge opened on May 13, 2021.
        The bridge opened in May 2021.
        The bridge opened on March 5, 2021.
        The Tidewater Bridge was closed in 2021 on May 4.
        Published May 3, 2021
        大桥于2021年5月30日通车。
        发布时间：2021年5月3日
        Halden Bridge opened on 3 June 2021.
        The Kelso Bridge opened on May 3, 2021.
        Updated: May 3, 2021
        哈登大桥2021年3月5日通车
        The bridge opened on May 3, 1921.
        """,
    ),
    "a staff": (
        STAFF,
        """
        Bolt Works has 2,140 employees.
        Acme Steel has 2,140 trucks.
        Acme Steel has 12,140 employees.
        Acme Steel has 214 employees.
        公司共有卡车2140辆。
        Acme Steel hired 2,140 tonnes of cranes.
        Acme Steel cut 2,140 jobs.
        The number of employees rose by 2,140.
        Bolt Steel has 2,140 employees.
        Employees: 2,104
        """,
    ),
    "a term": (TERM, "Cover lasts 1-4 years.\nCover lasts 3 years.\nCover lasts 13 years.\n期限2至3年。"),
    "a site": (
        SITE,
        "It rose from Wenchang.\nIt rose from the Jiuquan Satellite Launch Centers of old.\nShenzhou-19 rose from the Jiuquan Satellite Launch Center.",
    ),
    "a river": (
        RIVER,
        """
        The Tamar River is 2,340 km long.
        雅登河流域面积2340平方公里。
        雅登河全长3240公里。
        The river drains 2,340 km² of land.
        The Arden River is 2,430 km long.
        It flows 2,340 km from the Tamar River's mouth... no wait, 2,340 m.
        Its basin lies at 2,340 m.
        The river was long thought to be 2,340 km long; surveys now give 2,410 km.
        """,
    ),
    "a budget": (
        BUDGET,
        """
        The airport next door cost 2.1 billion euros; Kehl Hospital cost €1.2 billion.
        Costs fell from €1.2 billion to €900 million.
        The hospital cost €1.2 million.
        The hospital cost $1.2 billion.
        The hospital's annual revenue is €1.2 billion.
        Construction costs rose by €1.2 billion.
        造价12亿美元
        """,
    ),
    "a founding": (
        FOUNDED,
        """
        Acme Steel was founded in 1978.
        © 1987 Acme Steel
        Acme Steel makes 1987 tonnes a day.
        """,
    ),
    "pads": (
        PADS,
        """
        The port has three cranes.
        海南发射场有3座酒店，2个发射工位。
        Three people inspected the launch pads.
        3 km from the launch pads
        On day 3 the launch pads were washed.
        Launch pad 3 is closed.
        13 launch pads
        3号发射工位
        """,
    ),
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


def _lines(every: dict[str, tuple[Question, str]]) -> list[object]:
    return [
        pytest.param(question, line.strip(), id=f"{name}: {line.strip()}")
        for name, (question, lines) in every.items()
        for line in lines.strip().splitlines()
    ]


@pytest.mark.parametrize(("question", "sentence"), _lines(SENTENCES))
def test_what_a_sentence_says_is_found(question: Question, sentence: str) -> None:
    assert "found" == search(question, prose(sentence)).verdict


# An ordinal is only looked for where one was printed.
@pytest.mark.parametrize(("question", "sentence"), _lines({**SENTENCES, "flights": (FLIGHTS, "20 orbital flights")}))
def test_what_a_sentence_says_is_found_without_the_printed_words(question: Question, sentence: str) -> None:
    assert "found" == search(replace(question, says=""), prose(sentence)).verdict


@pytest.mark.parametrize(("question", "sentence"), _lines(DECOYS))
def test_what_a_sentence_only_seems_to_say_is_not_found(question: Question, sentence: str) -> None:
    assert search(question, prose(sentence)).verdict in ("gone", "differs")


@pytest.mark.parametrize(("question", "page"), [pytest.param(*rest, id=name) for name, *rest in PAGES])
def test_what_a_page_says_is_found(question: Question, page: Sequence[Passage]) -> None:
    assert "found" == search(question, page).verdict


@pytest.mark.parametrize(("question", "page"), [pytest.param(*rest, id=name) for name, *rest in DECOY_PAGES])
def test_what_a_page_only_seems_to_say_is_not_found(question: Question, page: Sequence[Passage]) -> None:
    assert search(question, page).verdict in ("gone", "differs")


def test_what_the_page_says_now_is_told() -> None:
    reply = search(STAY, titled("Shenzhou-20 crew home", "Their stay in space lasted 205 days."))
    assert ("differs", "205 days") == (reply.verdict, reply.now)


def test_a_correction_tells_what_holds_now() -> None:
    assert "205天" == search(STAY, prose("原为204天，更正为205天。")).now


def test_a_page_of_other_things_says_nothing() -> None:
    assert "gone" == search(STAY, prose("The weather was fine for 3 days.")).verdict


def test_a_page_without_passages_says_nothing() -> None:
    assert "gone" == search(STAY, []).verdict


def test_what_is_found_where_it_was_is_found() -> None:
    page = prose("204 days in space", headings=("Crew",))
    assert "found" == search(replace(STAY, where=where(page[0])), page).verdict


def test_what_is_found_elsewhere_has_moved() -> None:
    before, after = prose("204 days in space", headings=("Crew",)), prose("204 days in space", headings=("Records",))
    reply = search(replace(STAY, where=where(before[0])), after)
    assert ("moved", where(after[0])) == (reply.verdict, reply.where)


def test_the_place_that_a_citation_gives_is_looked_at_where_the_page_has_it() -> None:
    page = [*prose("204 days in space", headings=("Records",)), *prose("The crew", headings=("Crew",))]
    assert "moved" == search(replace(STAY, at="Crew"), page).verdict
    assert "found" == search(replace(STAY, at="records"), page).verdict
    assert "found" == search(replace(STAY, at="third paragraph"), page).verdict


def test_a_place_is_told_without_the_words_of_the_page() -> None:
    assert where(prose("a", headings=("Crew",))[0]) == where(prose("b", headings=("Crew",))[0])
    assert where(prose("a", headings=("Crew",))[0]) != where(prose("a", headings=("Ship",))[0])


def test_a_page_is_made_ready_once_for_all_questions() -> None:
    page = prepare(prose("Qianfan has 108 satellites.", "The crew of Shenzhou-20 spent 204 days in space."))
    assert ["found", "found", "gone"] == [search(question, page).verdict for question in (STAY, SATELLITES, MASS)]


def test_a_value_with_a_bound_is_found_with_a_bound_of_that_sort() -> None:
    question = replace(SATELLITES, says="more than 100 satellites", value=100, qualifier="more-than")
    assert "found" == search(question, prose("Over 100 satellites are up.")).verdict
    assert "differs" == search(question, prose("Fewer than 100 satellites are up.")).verdict


def test_the_words_of_a_citation_may_hold_an_old_value() -> None:
    question = replace(SATELLITES, says="up from 90 satellites", value=90)
    assert "found" == search(question, prose("Qianfan has 108 satellites, up from 90 satellites.")).verdict


def test_a_reference_is_found_by_the_words_that_were_printed() -> None:
    question = Question(says="Long March-2F", value=Reference("long-march-2f"), subject=("Shenzhou-20",))
    assert "found" == search(question, prose("It flew on a Long March 2F.")).verdict
    assert "gone" == search(question, prose("It flew on a Long March 2.")).verdict


def test_every_item_of_a_list_is_to_be_found() -> None:
    question = Question(value=(Reference("chen-dong"), Reference("wang-jie")))
    assert "found" == search(question, prose("Chen Dong and Wang Jie came home.")).verdict
    assert "gone" == search(question, prose("Chen Dong came home.")).verdict


def test_words_without_a_value_are_found_as_they_were_printed() -> None:
    assert "found" == search(Question(says="Flight Day Two"), prose("On flight-day two they slept.")).verdict
    assert "gone" == search(Question(says="Flight Day Two"), prose("On flight day three they slept.")).verdict


whole = st.integers(min_value=100, max_value=9_999_999)
STYLES = (
    "{0} days",
    "{0:,} days",
    "{0} d",
    "{0}-day",
    "{0}天",
    "{0:,}\N{NO-BREAK SPACE}days",
    "({0} ± 1) days",
    "about {0} days",
    "{0}.0 days",
    "{0:e} days",
)


@given(number=whole, style=st.sampled_from(STYLES))
def test_any_number_is_found_in_any_style(number: int, style: str) -> None:
    question = replace(STAY, says="", value=Decimal(number))
    assert "found" == search(question, prose(f"The stay took {style.format(number)}.")).verdict


@given(
    number=whole,
    place=st.integers(min_value=0, max_value=6),
    digit=st.integers(min_value=0, max_value=9),
    style=st.sampled_from(STYLES[:6]),
)
def test_a_number_with_one_digit_changed_is_not_found(number: int, place: int, digit: int, style: str) -> None:
    digits = list(str(number))
    digits[place % len(digits)] = str(digit)
    other = int("".join(digits))
    assume(other not in (number, 0) and len(str(other)) == len(digits))
    question = replace(STAY, says=f"{number} days", value=Decimal(number))
    assert "found" != search(question, prose(f"The stay took {style.format(other)}.")).verdict


@given(
    day=st.dates(min_value=date(1950, 1, 1), max_value=date(2060, 1, 1)),
    style=st.sampled_from(("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%Y年%m月%d日", "%d.%m.%Y", "%Y/%m/%d")),
)
def test_any_date_is_found_in_any_style(day: date, style: str) -> None:
    question = replace(OPENED, says="", value=Moment(day.strftime("%Y-%m-%d")))
    page = prose(f"It opened on {day.strftime(style)}.")
    assert "found" == search(question, page).verdict
    assert (
        "found" != search(replace(question, value=Moment((day + timedelta(days=1)).strftime("%Y-%m-%d"))), page).verdict
    )


@given(texts=st.lists(st.text(max_size=60), max_size=6), says=st.text(max_size=20))
def test_no_page_breaks_the_search(texts: list[str], says: str) -> None:
    assert search(replace(STAY, says=says), prose(*texts)).verdict in ("found", "differs", "gone")


@pytest.mark.parametrize(
    "part",
    [
        "not ",
        "1,",
        "10^",
        "204 days, ",
        "神舟",
        "Shenzhou-19 and ",
        "(",
        "the ",
        "1 000 ",
        "一万",
        "from 1 to ",
        "A B ",
        "4 January ",
    ],
)
def test_a_long_text_of_one_part_takes_no_longer_than_its_length(part: str) -> None:
    assert search(STAY, prose(part * (20_000 // len(part)))).verdict in ("found", "differs", "gone")
