"""The words of seven languages that stand beside numbers, and numbers in words."""

from __future__ import annotations

# fmt: off: tables of words, a line each
UNITS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "d": ("days",),
        "h": ("hours",),
        "min": ("minutes", "min"),
        "mo": ("months",),
        "m": ("metres", "meters", "m"),
        "km": ("kilometres", "kilometers", "km"),
        "cm": ("cm",),
        "kg": ("kilograms", "kg"),
        "t": ("tonnes", "t", "metric tons"),
        "%": ("per cent", "percent", "%"),
    },
    "zh": {
        "d": ("天",),
        "h": ("小时",),
        "min": ("分钟",),
        "mo": ("个月",),
        "m": ("米", "m"),
        "km": ("公里", "千米", "km"),
        "cm": ("厘米",),
        "kg": ("公斤", "千克", "kg"),
        "t": ("吨",),
        "%": ("%", "％"),
    },
    "de": {
        "d": ("Tage",),
        "h": ("Stunden",),
        "min": ("Minuten",),
        "mo": ("Monate",),
        "m": ("Meter", "m"),
        "km": ("Kilometer", "km"),
        "kg": ("Kilogramm", "kg"),
        "t": ("Tonnen", "t"),
        "%": ("Prozent", "%"),
    },
    "fr": {
        "d": ("jours",),
        "h": ("heures",),
        "min": ("minutes",),
        "mo": ("mois",),
        "m": ("mètres", "m"),
        "km": ("kilomètres", "km"),
        "kg": ("kilogrammes", "kg"),
        "t": ("tonnes",),
        "%": ("%", "pour cent"),
    },
    "es": {
        "d": ("días",),
        "h": ("horas",),
        "min": ("minutos",),
        "mo": ("meses",),
        "m": ("metros", "m"),
        "km": ("kilómetros", "km"),
        "kg": ("kilogramos", "kg"),
        "t": ("toneladas",),
        "%": ("%", "por ciento"),
    },
    "ja": {
        "d": ("日間",),
        "h": ("時間",),
        "min": ("分",),
        "mo": ("か月",),
        "m": ("メートル", "m"),
        "km": ("キロメートル", "km"),
        "kg": ("キログラム", "kg"),
        "t": ("トン",),
        "%": ("パーセント", "%"),
    },
    "zh-Hant": {
        "d": ("天",),
        "h": ("小時",),
        "min": ("分鐘",),
        "mo": ("個月",),
        "m": ("米", "公尺"),
        "km": ("公里",),
        "kg": ("公斤",),
        "t": ("公噸",),
        "%": ("%",),
    },
}
CURRENCIES: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "CNY": ("# yuan", "RMB #", "¥#", "CNY #", "&yen;#"),
        "EUR": ("&euro;#", "# euros", "€#", "EUR #"),
        "USD": ("$#", "US$#", "# US dollars", "USD&nbsp;#"),
    },
    "zh": {"CNY": ("#元", "#元人民币", "人民币#元"), "EUR": ("#欧元",), "USD": ("#美元",)},
    "de": {"EUR": ("# Euro", "#&nbsp;€", "#&nbsp;&euro;")},
    "fr": {"EUR": ("# euros", "#&nbsp;€")},
    "es": {"EUR": ("# euros", "#&nbsp;€")},
}
SCALES: dict[str, dict[int, tuple[str, ...]]] = {
    "en": {10**9: (" billion", "bn"), 10**6: (" million", "m")},
    "zh": {10**8: ("亿",), 10**4: ("万",)},
    "de": {10**9: (" Milliarden", " Mrd."), 10**6: (" Millionen", " Mio.")},
    "fr": {10**9: (" milliards",), 10**6: (" millions",)},
    "es": {10**6: (" millones",)},
}
# fmt: on
_ENGLISH = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: SIM905  # twenty words read better as one line
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_HANZI = "零一二三四五六七八九"


def english(number: int) -> str:
    """A whole number below a thousand in English words."""
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{_ENGLISH[hundreds]} hundred" + (f" and {english(rest)}" if rest else "")
    if number >= 20:
        tens, rest = divmod(number, 10)
        return _TENS[tens] + (f"-{_ENGLISH[rest]}" if rest else "")
    return _ENGLISH[number]


def chinese(number: int) -> str:
    """A whole number below a trillion in Chinese numerals."""
    for scale, sign in ((10**8, "亿"), (10**4, "万")):
        if number >= scale:
            head, rest = divmod(number, scale)
            gap = "零" if rest and rest < scale // 10 else ""
            return chinese(head) + sign + gap + (chinese(rest) if rest else "")
    return _below_ten_thousand(number)


def _below_ten_thousand(number: int) -> str:
    text = ""
    for scale, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, scale)
        if digit:
            text += _HANZI[digit] + sign
        elif text and number and not text.endswith("零"):
            text += "零"
    return (text[1:] if text.startswith("一十") else text) or "零"
