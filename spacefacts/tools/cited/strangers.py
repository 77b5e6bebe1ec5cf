"""Names that nobody told of: they are built as those of the subject and of its rivals are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from spacefacts.tools.cited.sentences import Stretch
from spacefacts.tools.patterns import late

_WORDS = late(r"[A-Z][A-Za-z\u00C0-\u024F'’]+")
_SERIES = late(r"(?P<stem>[A-Za-z\u00C0-\u024F ]{3,}?[- ]?|[\u3400-\u9fff]{2,})(?P<number>\d{1,4})[号號]?\Z")
_NO_NAMES = frozenset(
    word
    for words in (
        "the this that a an our its each every in at by on for of and or but with from when while after before since until",
        "as today yesterday total mean maximum minimum overall annual final first last average main also both all meanwhile",
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august",
        "september october november december elsewhere nearby correction update note however according",
    )
    for word in words.split()
)
# These tell a thing from its namesake: New York from York.
_NAMESAKES = "New|Old|Upper|Lower|Great|Greater|Little|North|South|East|West|Northern|Southern|Eastern|Western|Second|Inner|Outer"
NAMESAKES = frozenset(_NAMESAKES.lower().split("|"))
"""Words that many names begin with, so that one which has them in common with another has nothing to do with it."""

_NAMESAKE = late(rf"\b(?:{_NAMESAKES})[ -]\Z")
# Names of one firm may differ by these.
_FORMS = frozenset(
    ("company", "corporation", "group", "holding", "holdings", "limited", "inc", "ltd", "co", "corp", "plc")
)
_NAMESAKE_ZH = late(r"(?<![最全刷创崭清重更])[新老旧舊](?=\Z)")
# Three characters left of a name may be anything.
_SHORTEST = 4
# With these before it a common noun is no name.
_COMMON = frozenset(
    [
        "跨海",
        "公路",
        "铁路",
        "高架",
        "步行",
        "斜拉",
        "悬索",
        "长江",
        "黄河",
        "城市",
        "历史",
        "艺术",
        "科技",
        "自然",
        "国家",
        "地方",
        "轨道",
        "新型",
        "重型",
        "本地",
        "当地",
        "大型",
        "中型",
        "小型",
        "新建",
        "目前",
        "如今",
        "所有",
        "全部",
        "多家",
        "两家",
        "几座",
        "两座",
        "多座",
        "座",
        "条",
        "家",
        "艘",
        "新",
        "老",
        "旧",
        "特",
        "大",
        "小",
        "载人",
        "无人",
        "货运",
        "国产",
        "都",
        "城",
        "我",
        "港",
        "首座",
        "首条",
        "首家",
        "首艘",
        "上市",
        "民营",
        "国有",
        "合资",
    ]
)
_NO_NAME_ZH = late(
    "[的了是在于与或为到从被把对将过给向比较及并使让由至]|和(?![平谐])|有(?![轨軌限线線机機])|[该这此本]|^[全整其各每某两几多一首当]"
)
# What one goes to, rides on or sees is a thing, and so has a name.
_VERBS_ZH = "乘坐|搭乘|走进|走進|参观|參觀|前往|访问|訪問|到访|游览|遊覽|来到|登上|驶过|駛過"
_EDGE_ZH = r"(?:\A|(?<=[，。；：、！？（(“\s,;:.!?]))(?:而|但|同时|此外|相比之下|另外|其中)?"


class Strangers:
    """What finds such names."""

    __slots__ = ("_joined", "_own", "_patterns", "_series", "_shortened", "_sorts")

    def __init__(self, subject: tuple[str, ...], rivals: tuple[str, ...]) -> None:
        own = frozenset(shape for name in subject if (shape := _shape(name)))
        words = [_WORDS.findall(name) for name in subject]
        shared = {ending[0] for every in words if (ending := _ending(every)) and _endings(rivals)[ending] > 1}
        self._own = frozenset(word.lower() for every in words for word in every) - NAMESAKES - shared
        self._sorts = frozenset(every[-1].lower() for every in words if every) | _FORMS
        self._shortened = [pattern for name in subject if (pattern := _shortened(name))]
        shapes = own | _shapes(rivals)
        self._patterns, self._series = _patterns(shapes)
        self._joined = _joined(shapes)

    def places(self, text: str, known: Sequence[Stretch]) -> Iterator[Stretch]:
        """Where a text has such a name, and none of the known ones."""
        for pattern in self._patterns:
            for match in pattern.finditer(text):
                place = self._name(match)
                if place and not any(start < place[1] and place[0] < end for start, end in known):
                    yield place
        for pattern in (*self._series, *self._shortened):
            for match in pattern.finditer(text):
                if not any(start < match.end() and match.start() < end for start, end in known):
                    yield match.span()

    def joined(self, text: str, ours: Sequence[Stretch]) -> Iterator[Stretch]:
        """Where a text names another thing right behind the subject: 哈登大桥和泰德大桥."""
        for _, end in ours:
            for pattern in self._joined:
                if match := pattern.match(text, end):
                    yield match.span("name")

    def namesakes(self, text: str, ours: Sequence[Stretch]) -> Iterator[Stretch]:
        """Where a text has the name of the subject as part of a longer one: New Halden Bridge beside Halden Bridge."""
        for start, end in ours:
            before = text[max(0, start - 10) : start]
            match = _NAMESAKE.search(before) or (_NAMESAKE_ZH.search(before) if text[start] > "\u3400" else None)
            if match:
                yield start - len(before) + match.start(), end

    def _name(self, match: re.Match[str]) -> Stretch | None:
        if match["name"][0] > "\u3400":
            first = match["first"]
            return None if first in _COMMON or _NO_NAME_ZH.search(first) else match.span("name")
        words = list(_WORDS.finditer(match["name"]))
        while words and words[0][0].lower() in _NO_NAMES:
            words.pop(0)
        # The Acme Mill is not Acme Steel, but the Acme Steel Company may well be.
        is_of_sort = words and words[-1][0].lower() in self._sorts
        if len(words) < 2 or (is_of_sort and any(word[0].lower() in self._own for word in words[:-1])):
            return None
        return match.start("name") + words[0].start(), match.end("name")


def _shape(name: str) -> tuple[str, str] | None:
    """What names of its sort have in common: the last word, or what stands before the number."""
    return _shape_of(name)


@lru_cache(maxsize=8192)
def _shape_of(name: str) -> tuple[str, str] | None:
    if numbered := _SERIES.match(name):
        return "series", numbered["stem"].strip(" -")
    if name and all("\u3400" <= letter <= "\u9fff" for letter in name):
        return ("zh", name[-2:]) if len(name) > 3 else ("zh", name[-1:]) if len(name) == 3 else None
    words = name.split()
    if len(words) > 1 and _WORDS.fullmatch(words[-1]) and len(words[-1]) > 2 and words[-1].lower() not in _NO_NAMES:
        return "en", words[-1]
    return None


def _shortened(name: str) -> re.Pattern[str] | None:
    """What finds the namesake of a new or an old thing: Halden Bridge, where New Halden Bridge is asked for."""
    first, _, rest = name.partition(" ")
    if first.lower() in NAMESAKES and " " in rest:
        return re.compile(rf"\b{re.escape(rest)}\b")
    if name[:1] in "新老旧舊" and len(name) > _SHORTEST:
        return re.compile(re.escape(name[1:]))
    return None


def _ending(words: Sequence[str]) -> tuple[str, str] | None:
    """The last two words of a name of three or more, of which the first may be part of what many are called."""
    return (words[-2].lower(), words[-1].lower()) if len(words) > 2 else None


@lru_cache(maxsize=256)
def _endings(names: tuple[str, ...]) -> Counter[tuple[str, str]]:
    """How many names end with the same two words: two Harbour Towns have no more in common than two Towns."""
    return Counter(ending for name in names if (ending := _ending(_WORDS.findall(name))))


@lru_cache(maxsize=256)
def _shapes(names: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(shape for name in names if (shape := _shape(name)))


@lru_cache(maxsize=64)
def _patterns(shapes: frozenset[tuple[str, str]]) -> tuple[list[re.Pattern[str]], list[re.Pattern[str]]]:
    kinds: dict[str, list[str]] = {"en": [], "zh": [], "series": []}
    for sort, part in sorted(shapes):
        kinds[sort].append(re.escape(part))
    found, series = [], []
    if kinds["en"]:
        found.append(
            re.compile(rf"(?<!\w)(?P<name>(?:[A-Z][\w'’-]+ ){{1,4}}(?:{'|'.join(kinds['en'])}))\b(?! [A-Z][a-z])")
        )
    if kinds["zh"]:
        ends = sorted(kinds["zh"], key=len, reverse=True)
        found.append(
            re.compile(rf"(?:{_EDGE_ZH}|{_VERBS_ZH})(?P<name>(?P<first>[\u3400-\u9fff]{{1,6}}?)(?:{'|'.join(ends)}))")
        )
    for stem in kinds["series"]:
        is_han = stem[0] > "\u3400"
        series.append(re.compile(rf"{stem}\d{{1,4}}[号號]?" if is_han else rf"\b{stem}[- ]?\d{{1,4}}\b(?![.,]\d)"))
    return found, series


@lru_cache(maxsize=64)
def _joined(shapes: frozenset[tuple[str, str]]) -> tuple[re.Pattern[str], ...]:
    ends = sorted((part for sort, part in shapes if sort == "zh"), key=len, reverse=True)
    ending = "|".join(map(re.escape, ends))
    return (re.compile(rf"\s?[与和及同跟、與](?P<name>[\u3400-\u9fff]{{1,6}}?(?:{ending}))"),) if ends else ()


@lru_cache(maxsize=256)
def strangers_of(subject: tuple[str, ...], rivals: tuple[str, ...]) -> Strangers:
    """The names of others, made once for all questions about one subject."""
    return Strangers(subject, rivals)
