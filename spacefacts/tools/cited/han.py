"""Chinese characters in one form, whether a page is written in traditional, in simplified or in Japanese ones."""

from __future__ import annotations

from spacefacts.tools.numerals import plain

_TRADITIONAL = (
    "長質總軌駐車運營業員數價費預債務體積寬徑離發開關閉學館覽觀眾遊組飛機場橋鐵線損虧淨額資產負稅醫區縣國歲齡溫氣風電廠衛號載貨滿實際達約層樓個於為與從後應該據稱說報導"
    "較減計劃標準過還會無餘萬億東島灣龍門馬烏爾維羅貝漢蘭塔蘋時鎮廳畫創設剛歷書頁編輯變誤訂將們這樣種類對樂節結終間"
)
_SIMPLIFIED = (
    "长质总轨驻车运营业员数价费预债务体积宽径离发开关闭学馆览观众游组飞机场桥铁线损亏净额资产负税医区县国岁龄温气风电厂卫号载货满实际达约层楼个于为与从后应该据称说报导"
    "较减计划标准过还会无余万亿东岛湾龙门马乌尔维罗贝汉兰塔苹时镇厅画创设刚历书页编辑变误订将们这样种类对乐节结终间"
)
_TO_SIMPLIFIED = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def in_one_form(text: str) -> str:
    """The text with plain digits and blanks and simplified characters, every character in its old place."""
    return text if text.isascii() else plain(text).translate(_TO_SIMPLIFIED)
