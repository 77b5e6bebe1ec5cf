"""Sentences that say a figure: a line each, by what makes them hard to read."""

from __future__ import annotations

from spacefacts.tools.cited.questions import Question
from tests.tools.cited.said import (
    BRIDGE,
    FLIGHTS,
    LAUNCHED,
    LOSS,
    MASS,
    OPENED,
    RIVER,
    SATELLITES,
    SHARE,
    SITE,
    STAFF,
    STAY,
    TERM,
)

SENTENCES: dict[str, tuple[Question, str]] = {
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
}
