"""The words that pages print for units, currencies and qualifiers, as alternations of regular expressions."""

from __future__ import annotations

import re
from collections.abc import Mapping

# The codes of miles, feet, inches and pounds are UCUM's, `pp` stands for percentage points, and other currencies have
# their ISO codes; the base does not convert them, so nothing is compared.
UNIT_WORDS = {
    "s": "seconds?|secs?|sekunden?|segundos?|секунды?",
    "min": "minutes?|mins?|minuten?|minutos?|minuti|минуты?|минут",
    "h": "hours?|hrs?|stunden?|heures?|horas?|ore|часов|часа|час",
    "d": "days?|tag(?:en?)?|jours?|días?|dias?|giorni|dager|дней|день|дня|суток|сутки",
    "wk": "weeks?|wochen?|semaines?|semanas?|settimane|недель|недели",
    "mo": "months?|monat(?:en?)?|mois|mes(?:es)?|mesi|месяцев|месяца?",
    "a": "years?|yrs?|jahr(?:en?)?|ans?|années?|años?|anni|лет|года?",
    "mm": "millimeters?|millimetres?",
    "cm": "centimeters?|centimetres?",
    "m": "meters?|metres?|metern|mètres?|metros?|metri|метров|метра?",
    "km": "kilometers?|kilometres?|kilometern|kilomètres?|kilómetros?|chilometri|quilômetros?|километров|километра?|км",
    "g": "grams?|grammes?|gramm",
    "kg": "kilograms?|kilogrammes?|kilogramm|kilogramos?|kilos?|кг",
    "t": "metric tons?|metric tonnes?|tons?|tonnes?|tonnen?|toneladas?|tonnellate|тонны?|тонн",
    "tf": "tonnes?-force|tons?-force",
    "Cel": "degrees celsius|grad celsius|°c|℃",
    "%": "%|percent|per cent|pct\\.?|prozent|pour cent|por ciento|per cento",
    "CNY": "chinese yuan|yuans?|yuanes|rmb|renminbi|cny|юаней",
    "USD": "us dollars?|u\\.s\\. dollars?|american dollars?|dollars?|usd|us-dollar|dólares|dollari|\\$",
    "EUR": "euros?|eur|€",
    "HKD": "hong kong dollars?|hkd",
    "RUB": "roubles?|rubles?|rubel|рублей",
    "GBP": "pounds? sterling|british pounds?|gbp",
    "JPY": "japanese yen|yen|jpy",
    "INR": "indian rupees?|rupees?|inr",
    "pp": "percentage points?|percent points?|prozentpunkte?n?|points? de pourcentage|puntos porcentuales",
    "[mi_i]": "miles?",
    "[ft_i]": "feet|foot|ft",
    "[in_i]": "inch(?:es)?",
    "[lb_av]": "pounds?|lbs?",
}
UNIT_SYMBOLS = {code: code for code in ("s", "min", "h", "d", "mm", "cm", "m", "km", "g", "kg", "t", "kN", "tf")}
UNITS_IN_CHINESE = {
    "s": "秒钟|秒鐘|秒間|秒间|秒",
    "min": "分钟|分鐘|分間|分间|分",
    "h": "个小时|個小時|小时|小時|个钟头|個鐘頭|時間|时间",
    "d": "个昼夜|昼夜|整天|天|日間|日间|日(?![元圆圓本币幣])",
    "wk": "个星期|個星期|星期|周|週間|周间|週",
    "mo": "个月|個月|か月|カ月|ヶ月|ヵ月",
    "a": "年間|年间|年",
    "mm": "毫米|公厘|ミリメートル",
    "cm": "厘米|公分|センチメートル|センチ",
    "m": "米|公尺|メートル",
    "km": "公里|千米|キロメートル",
    "g": "克|グラム",
    "kg": "公斤|千克|キログラム",
    "t": "公吨|公噸|吨|噸|トン",
    "kN": "千牛",
    "tf": "吨力|噸力",
    "Cel": "摄氏度|攝氏度|℃",
    "%": "パーセント",
    "CNY": "元人民币|元人民幣|人民币|人民幣|元",
    "USD": "美元|美金|米ドル|ドル",
    "EUR": "欧元|歐元|ユーロ",
    "HKD": "港元|港币|港幣",
    "RUB": "卢布|盧布",
    "JPY": "日元|日圆|日圓|円",
    "KRW": "韩元|韓元|韩圆",
    "GBP": "英镑|英鎊",
    "TWD": "新台币|新臺幣",
    "INR": "印度卢比|卢比|盧比",
    "pp": "个百分点|個百分點|百分点|百分點|ポイント",
    "[mi_i]": "英里|哩|マイル",
    "[ft_i]": "英尺|呎|フィート",
    "[in_i]": "英寸|吋|インチ",
    "[lb_av]": "磅|ポンド",
}
CURRENCIES_BEFORE = {
    "USD": r"US\$|USD|\$|美元",
    "HKD": r"HK\$|HKD",
    "CNY": r"CNY|RMB|¥|￥|人民币|人民幣",
    "EUR": r"EUR|€",
    "RUB": r"RUB|₽",
    "GBP": r"GBP|£",
    "INR": r"INR|₹",
    "AUD": r"A\$|AU\$|AUD",
    "CAD": r"C\$|CA\$|CAD",
    "TWD": r"NT\$|TWD",
    "%": "百分之",
}
CURRENCIES = frozenset(("CNY", "USD", "EUR", "HKD", "RUB", "GBP", "JPY", "KRW", "INR", "AUD", "CAD", "TWD"))
QUALIFIERS_BEFORE = {
    "about": r"about|around|approximately|approx\.?|roughly|nearly|almost|close to|just under|just over|an estimated|estimated|circa|ca\.|some|~|≈"
    r"|etwa|rund|fast|environ|circa|près de|около|почти|unos|casi|约|約|大约|大約|近|将近|將近",
    "at-least": r"at least|no less than|not less than|no fewer than|a minimum of|mindestens|не менее|al menos|au moins"
    r"|至少|不少于|不少於|不低于|不低於",
    "at-most": r"at most|no more than|not more than|up to|as many as|as much as|within|a maximum of|höchstens|bis zu|jusqu'à|hasta"
    r"|до|至多|最多|不超过|不超過",
    "more-than": r"more than|over|above|exceed|exceeding|exceeded|exceeds|upwards of|in excess of|über|mehr als|plus de|più di|более|свыше|más de"
    r"|超过|超過|超|逾|多于|多於|高于|高於",
    "less-than": r"less than|fewer than|under|below|unter|weniger als|moins de|менее|menos de|不到|不足|少于|少於|低于|低於",
}
QUALIFIERS_AFTER = {
    "more-than": r"\+|多|余|餘|馀",
    "at-least": r"以上| or more",
    "at-most": r"以下|以内|以內| or less| or fewer",
    "about": "左右|上下",
}


def any_of(*tables: Mapping[str, str]) -> str:
    """The words of the tables as one alternation of a regular expression, the longest first."""
    words = [word for table in tables for one in table.values() for word in one.split("|")]
    return "|".join(sorted(words, key=len, reverse=True))


def codes_of(*tables: Mapping[str, str], flags: int = 0) -> list[tuple[str, re.Pattern[str]]]:
    """The code and the pattern of every entry of the tables."""
    return [(code, re.compile(words, flags)) for table in tables for code, words in table.items()]
