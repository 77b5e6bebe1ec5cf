"""Sentences that only seem to say a figure: a line each, by what gives them away."""

from __future__ import annotations

from spacefacts.tools.cited.questions import Question
from tests.tools.cited.said import (
    BRIDGE,
    BUDGET,
    FOUNDED,
    LAUNCHED,
    LOSS,
    MASS,
    OPENED,
    PADS,
    RIVER,
    SATELLITES,
    SHARE,
    SITE,
    STAFF,
    STAY,
    TERM,
)

DECOYS: dict[str, tuple[Question, str]] = {
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
}
