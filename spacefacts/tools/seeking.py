"""What the search of a site finds first: its index and its script, which MkDocs and Material write, made to serve names."""

from __future__ import annotations

import json
import re
from typing import Any

_WORD = re.compile(r"[^\W_]+")
_WEIGHT = 2

_CUT_SHORT = re.compile(r"(for\(let (\w)=\w\+1;\2<)((\w)\.length;\2\+\+\)\4\.slice\(\w,\2\)in )")
# What decides that a word of a question stands for all that begin with it.
_BEGINS = re.compile(r"(?<=/)(\(\^\[\+-\]\|\[~\^\]\\d\+\$\))(?=/\.test\()")


def weighted(index: str) -> str:
    """The index with more weight on each page whose whole title stands in the title of another, which is about it.

    So who asks for Shenzhou-20 comes to its own page before those of its window and its rescue.
    """
    data: dict[str, Any] = json.loads(index)
    pages = [entry for entry in data["docs"] if "#" not in entry["location"]]
    titles = {entry["location"]: _words(entry["title"]) for entry in pages}
    for entry in pages:
        title = titles[entry["location"]]
        if title.strip() and any(title in other and title != other for other in titles.values()):
            entry["boost"] = _WEIGHT
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def mended(worker: str) -> str:
    """Material's search script, which never looks at the last character of a question, and takes 20 for 2029 as well.

    As it is where Material has mended that itself. A number that a reader types is the one that is meant: what it begins
    is rarer, so it would come first.
    """
    return _BEGINS.sub(r"\1|(?:^|[^\\d.])\\d+$", _CUT_SHORT.sub(r"\1=\3", worker))


def _words(title: str) -> str:
    """The words of a title, each between spaces, so that one title can be looked for in another."""
    return f" {' '.join(_WORD.findall(title.lower()))} "
