"""Chinese words in a search: they stand together without a space, so a search box would take a sentence for one.

The index is the one that MkDocs and Material write, `search/search_index.json`; between two Chinese words it gets a
zero-width space, which readers do not see and the `separator` of the search has to name. Numbers keep their units and
dates their parts, as nobody looks for the one without the other.
"""

from __future__ import annotations

import json
import re
from typing import Any

from spacefacts.errors import MissingExtra
from spacefacts.units import CODES, unit

_GAP = "\N{ZERO WIDTH SPACE}"
_HAN = "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f]"
_COUNTERS = ("年", "月", "日", "分", "次", "人", "名", "家", "颗", "枚", "个", "种", "项", "号", "级", "处", "座")
_UNITS = "|".join(sorted({*_COUNTERS, *(unit(code).zh for code in CODES)} - {""}, key=lambda one: (-len(one), one)))
_CHINESE = re.compile(
    rf"\d+年(?:\d+月(?:\d+日)?)?|\d+月\d+日|\d(?:[\d.,]*\d)?(?:(?:万亿|亿|万)(?:{_UNITS})?|{_UNITS})|(?P<words>{_HAN}+)"
)
# 神舟二十号 is no 神舟二十三号.
_ORDINAL = re.compile(r"([〇零一二三四五六七八九十百千]+号)")


def segmented(index: str) -> str:
    """The index with its Chinese words apart, written as short as JSON can be.

    Raises:
        MissingExtra: what knows the words is not installed.
    """
    data: dict[str, Any] = json.loads(index)
    for entry in data["docs"]:
        for name in ("title", "text"):
            entry[name] = re.sub(f"{_GAP}+", _GAP, _CHINESE.sub(_apart, entry[name])).strip(_GAP)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _apart(match: re.Match[str]) -> str:
    # Not at the top: a site without Chinese pages needs no words.
    try:
        import rjieba
    except ImportError:
        raise MissingExtra("rjieba", "spacefacts[site]") from None
    words = [match[0]]
    if match["words"]:
        parts = enumerate(_ORDINAL.split(match[0]))
        words = [word for number, part in parts for word in ([part] if number % 2 else rjieba.cut(part))]
    return _GAP + _GAP.join(words) + _GAP
