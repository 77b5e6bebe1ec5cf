"""Pages from their bytes to the answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from spacefacts.tools.cited.questions import Question
from spacefacts.tools.cited.reading import read_page
from spacefacts.tools.cited.searching import search
from tests.tools.cited.said import BRIDGE, LAUNCHED, LOSS, MASS, SATELLITES, STAFF, STAY

PAGES = [
    (STAY, "<article><h1>Crew of Shenzhou-20 home</h1><p>The crew spent <b>2</b>04&nbsp;days in space.</p></article>"),
    (STAY, "<article><h1>x</h1><p>The crew spent 204&thinsp;days.</p></article>"),
    (
        MASS,
        "<table><caption>Vehicles</caption><tr><th>Name<th>Mass (kg)<th>Payload (kg)</tr><tr><td>Orion Mule<td>8&nbsp;200<td>350</tr><tr><td>Dray<td>9,100<td>410</tr></table>",
    ),
    (
        MASS,
        "<table class=infobox><tr><th colspan=2>Orion Mule</th></tr><tr><th>Mass</th><td>8,200 kg (18,078 lb)</td></tr><tr><th>Payload</th><td>350 kg</td></tr></table>",
    ),
    (
        LOSS,
        "<table><tr><th rowspan=2>Company<th colspan=2>Revenue (billion yuan)</tr><tr><th>2023<th>2024</tr><tr><td>Acme Steel<td>6.8<td>7.5</tr><tr><td>Bolt Works<td>5.1<td>6.1</tr></table>",
    ),
    (LOSS, "<p>单位：亿元</p><table><tr><th>公司<th>营业收入</tr><tr><td>艾克钢铁<td>75</tr></table>"),
    (
        LOSS,
        "<table><caption>2024年财务数据（单位：亿元）</caption><tr><th>项目<th>金额</tr><tr><td>营业收入<td>75.00</tr><tr><td>净利润<td>5.2</tr></table>",
    ),
    (LOSS, "<p>Revenue was 7.5 × 10<sup>9</sup> yuan.</p>"),
    (SATELLITES, "<dl><dt>Satellites launched<dd>108<dt>Operator<dd>SSST</dl>"),
    (SATELLITES, "<ul><li>Guowang: 86 satellites<li>Qianfan: 108 satellites</ul>"),
    (
        SATELLITES,
        "<table><tr><th>Constellation<th>Launched<th>Planned</tr><tr><td>Qianfan<td>108<td>1,296</tr><tr><td>Guowang<td>86<td>12,992</tr></table>",
    ),
    (LAUNCHED, "<table class=infobox><tr><th>Launch date</th><td>24 April 2025, 09:17 UTC</td></tr></table>"),
    (LAUNCHED, "<p>Launched <time datetime='2025-04-24T17:17:00+08:00'>on Thursday afternoon</time></p>"),
    (
        BRIDGE,
        '<script type=\'application/ld+json\'>{"@type":"Bridge","name":"Halden Bridge","length":{"@type":"QuantitativeValue","value":1.5,"unitCode":"KMT"}}</script><p>The Halden Bridge.</p>',
    ),
    (
        BRIDGE,
        "<table><tr><td>Name</td><td>Halden Bridge</td></tr><tr><td>Length</td><td>1,500 m</td></tr><tr><td>Width</td><td>30 m</td></tr></table>",
    ),
    (BRIDGE, "<p><strong>Length:</strong> 1,500&nbsp;m<br><strong>Width:</strong> 30 m</p>"),
    (
        STAFF,
        "<table><tr><th></th><th>Acme Steel</th><th>Bolt Works</th></tr><tr><th>Employees</th><td>2,140</td><td>1,980</td></tr></table>",
    ),
    (STAFF, "<div class=fact><span class=num>2,140</span> <span class=lbl>employees</span></div>"),
    (STAFF, "<div><div>2,140</div><div>Employees</div></div>"),
    (STAY, "<div><h3>204</h3><p>days in space</p></div>"),
    (STAY, "<aside><h3>Shenzhou-20</h3><dl><dt>Stay<dd>204 days</dl></aside>"),
    (
        STAY,
        "<h1>Shenzhou-20</h1><h2>Previous missions</h2><p>Shenzhou-19 stayed 183 days.</p><h2>Return</h2><p>After 204 days in orbit the crew came home.</p>",
    ),
]

DECOYS = [
    (STAY, "<p>The crew spent <del>204 days</del> 205 days in space.</p>"),
    (STAY, "<p>The crew spent 205 days.</p><!-- 204 days --><script>var d='204 days'</script>"),
    (STAY, "<p style='display:none'>204 days</p><p>205 days</p>"),
    (MASS, "<table><tr><th>Name<th>Mass (kg)<th>Payload (kg)</tr><tr><td>Orion Mule<td>9,100<td>8,200</tr></table>"),
    (MASS, "<table><tr><th>Name<th>Mass (kg)</tr><tr><td>Orion Mule<td>9,100</tr><tr><td>Dray<td>8,200</tr></table>"),
    (LOSS, "<table><tr><th>公司<th>营业收入（万元）</tr><tr><td>艾克钢铁<td>75</tr></table>"),
    (
        LOSS,
        "<table><caption>单位：亿元</caption><tr><th>项目<th>金额</tr><tr><td>营业收入<td>62</tr><tr><td>净利润<td>75</tr></table>",
    ),
    (SATELLITES, "<table><tr><th>Constellation<th>Launched<th>Planned</tr><tr><td>Qianfan<td>90<td>108</tr></table>"),
    (SATELLITES, "<ul><li>Guowang: 108 satellites<li>Qianfan: 86 satellites</ul>"),
    (
        STAY,
        "<h1>Shenzhou missions</h1><h2>Shenzhou-19</h2><p>The crew stayed 204 days.</p><h2>Shenzhou-20</h2><p>The crew stayed 183 days.</p>",
    ),
    (
        STAY,
        "<article><h1>Weather</h1><p>Rain.</p></article><aside class=related><h3>Related articles</h3><a href=x>Crew home after 204 days</a></aside>",
    ),
    (
        BRIDGE,
        '<script type=\'application/ld+json\'>{"@type":"Bridge","name":"Tidewater Bridge","length":{"@type":"QuantitativeValue","value":1.5,"unitCode":"KMT"}}</script><p>The Halden Bridge is 2 km long.</p>',
    ),
    (
        BRIDGE,
        "<table><tr><td>Name</td><td>Halden Bridge</td></tr><tr><td>Length</td><td>2,500 m</td></tr><tr><td>Distance to town</td><td>1,500 m</td></tr></table>",
    ),
    (
        STAFF,
        "<table><tr><th></th><th>Acme Steel</th><th>Bolt Works</th></tr><tr><th>Employees</th><td>1,980</td><td>2,140</td></tr><tr><th>Founded</th><td>1987</td><td>1990</td></tr></table>",
    ),
    (
        STAFF,
        "<table><tr><th></th><th>Acme Steel</th></tr><tr><th>Employees</th><td>1,980</td></tr><tr><th>Trucks</th><td>2,140</td></tr></table>",
    ),
    (STAFF, "<div><div>2,140</div><div>Trucks</div></div><div><div>1,900</div><div>Employees</div></div>"),
    (
        LAUNCHED,
        "<table class=infobox><tr><th>Launch date</th><td>24 April 2025, 09:16 UTC</td></tr><tr><th>Docking</th><td>24 April 2025, 09:17 UTC</td></tr></table>",
    ),
    (
        STAY,
        "<table><tr><th>Mission<th>Planned (days)<th>Actual (days)</tr><tr><td>Shenzhou-20<td>204<td>205</tr></table>",
    ),
]


def verdict(question: Question, body: str) -> str:
    """What is answered to a question by a page with this body."""
    page = f"<!doctype html><html><head><meta charset=utf-8><title>News</title></head><body>{body}</body></html>"
    return search(question, read_page(page.encode(), "text/html")).verdict


@pytest.mark.parametrize(("question", "body"), PAGES)
def test_what_a_page_says_is_found(question: Question, body: str) -> None:
    assert "found" == verdict(question, body)
    assert "found" == verdict(replace(question, says=""), body)


@pytest.mark.parametrize(("question", "body"), DECOYS)
def test_what_a_page_only_seems_to_say_is_not_found(question: Question, body: str) -> None:
    assert "found" != verdict(question, body)
    assert "found" != verdict(replace(question, says=""), body)
