"""Whether a clause tells of another thing that only has to do with the subject: a path that leads to it, its director."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacefacts.tools.cited.matters import STAND_INS, Matter
from spacefacts.tools.cited.names import Mention
from spacefacts.tools.cited.sentences import Stretch

# With these before its name the subject is a place or a topic, and the figure is that of what stands there.
_BESIDE = re.compile(
    r"\b(?:near|nearby|beside|next to|outside|opposite|overlooking|alongside|behind|about|towards?|concerning|past|(?:lead|leads|led|leading|way|road|path|access|bus|route|gateway) (?:up )?to)"
    r" (?:the |our )?\Z"
    r"|(?:距离?|通往|前往|通向|关于|有关|介绍|事关|提到|描写|讲述|听说过|靠近|邻近|毗邻|途经|路过|關於|修建|建设|参观)(?:的|了|着)?\s?\Z",
    re.IGNORECASE,
)
_BESIDE_AFTER = re.compile(
    r"\s?(?:的)?(?:附近|旁边|旁|边上|周边|周围|一带|对面|门前|门口|外围|之后的|之前的|以[东西南北]|附設|时(?=[^间期长速刻]))"
)
_HEAD = re.compile(
    r"\W*(?:(?:In|On|At|By|For|During|Since|Last|This) [^,.;]{1,30}, ?)?(?:The|A|An|Its|Each|Every|One|Another|the|a|an|its|each|every|one|another) "
    r"(?P<words>(?:[a-z'’-]+ ){0,3}?[a-z'’-]+) (?:of|at|for|on|in|behind|from|to|with|inside|aboard|under|beneath|within|over|across|through|above|below) (?:the |its )?\Z"
)
_OF_FIGURE = re.compile(
    r"\W*(?:A|An|One|Another|a|an|one|another) (?P<words>(?:[a-z'’-]+ ){0,3}?[a-z'’-]+) (?:of|with|worth|weighing|measuring|spanning|costing|lasting) \Z"
)
# Preparing the rocket for it took so long.
_DOING = re.compile(
    r"\W*(?:(?:In|On|At|By|For|During|Since|Last|This) [^,.;]{1,30}, ?)?(?P<doing>[A-Z]?[a-z]+ing) (?:[\w'’-]+ ){0,6}\Z"
)
_TOOK = re.compile(r"[^.;,]{0,40}?\b(?:took|takes?|taken|lasted|lasts?|cost|costs|required|requires|needed|occupied)\b")
_DONE_TO_IT = frozenset(
    word
    for words in (
        "building constructing making completing finishing producing developing crossing travelling traveling riding flying",
        "during including following according",
    )
    for word in words.split()
)
_MEASURES = frozenset(
    word
    for words in (
        "length height width depth span size mass weight cost price sum total number count figure value amount share rate duration time stay record construction building work part",
        "end all whole rest people council government parliament board city town management staff operator company owners authority result date day year half stretch level",
    )
    for word in words.split()
)
_DEALS = re.compile(
    r"\b(?:sold|sells?|selling|bought|buys?|purchased|paid|pays?|borrow(?:s|ed)|len[dt]s?|donated|donates|fined|insured|compensated|acquired|auctioned|leased|rented)\b(?! (?:for|at)\b)",
    re.IGNORECASE,
)
_RAISED_AFTER = re.compile(
    r"\s?(?:in|from|through|by|with) (?:a|an|its|the|new|fresh)? ?(?:\w+ )?(?:sales?|rounds?|issues?|offerings?|loans?|bonds?|grants?|placements?|ipo|listing|fundrais\w+)\b",
    re.IGNORECASE,
)
_ASKED_PEOPLE = re.compile(
    r"\s?of (?:those|respondents|people|adults|voters|readers|customers|participants|the public|all those) (?:asked|surveyed|polled|questioned|interviewed|who|said|had|have)\b"
    r"|的(?:受访者|被访者|被调查者|受调查者|网友|读者|调查对象)"
)
_ALLOWED = re.compile(
    r"乘[组員员]|機組|机组|航天员|飞行|任务|项目|工程|公司|集团|全体|全年|全程|去年|今年|上年|本次|此次|这次|目前|当前|如今|截至[^，]{0,8}|[现现]?[共已]|累计|合计|总共|一共|总计|历时|为期|耗时|持续"
    r"|达到?|约|近|超过?|逾|为|是|有|在|了|的|于|則|则|也|均|仅|只|将|從|从|至|到|由|返回|完成|实现|工作|生活|停留|取得|创下|创造|刷新|大约|足足|整整|具有|拥有|拥|设|设有|设计|重|高|长|宽|深|跨|净|总|之|后|前|地球|以|[\sは]|である|[长長]度?"
    r"|[\d,.:：（）()“”\"'a-zA-Z、%±~～\-–—]"
)
_TRADED_AFTER = re.compile(r"[^，。；]{0,6}(?:出售|售出|卖出|转让|成交|拍卖|收购|购入|购得|买下|中标|赔付)")
_KANA = re.compile("[\u3040-\u30ff]")
_HAN = re.compile("[\u3400-\u9fff]")


def is_apart(
    text: str, clause: Stretch, place: Stretch, mentions: Sequence[Mention], matter: Matter, *, is_money: bool
) -> bool:
    """Whether the clause around a figure has it for something else; `mentions` are the names in the sentence."""
    ours = [one for one in mentions if one.is_ours and clause[0] <= one.start and one.end <= clause[1]]
    whole = text[slice(*clause)]
    if ours and all(_is_beside(text, clause, one) for one in ours):
        return True
    if _ASKED_PEOPLE.match(text, place[1]) and not matter.is_named_well(whole):
        return True
    before = [one for one in ours if one.end <= place[0]]
    if _KANA.search(whole):
        return False
    if _HAN.search(whole):
        return not matter.is_named(whole) and _is_apart_in_chinese(text, place, ours, before)
    is_deal = _DEALS.search(text, clause[0], place[0]) or _RAISED_AFTER.match(text, place[1])
    if is_money and is_deal and not matter.is_named(whole):
        return True
    starts = [text[clause[0] : one.start] for one in before[:1]]
    heads = [_HEAD.fullmatch(start) for start in starts] + [_OF_FIGURE.fullmatch(text[clause[0] : place[0]])]
    is_of_work = bool(before) and _is_of_work(text, clause, before[0], matter)
    return is_of_work or any(head is not None and not _is_known(head["words"], matter) for head in heads)


def _is_beside(text: str, clause: Stretch, one: Mention) -> bool:
    return bool(_BESIDE.search(text[max(clause[0], one.start - 24) : one.start]) or _BESIDE_AFTER.match(text, one.end))


def _is_of_work(text: str, clause: Stretch, one: Mention, matter: Matter) -> bool:
    """Whether what took so long, or so much, is work that had to do with the subject."""
    doing = _DOING.fullmatch(text[clause[0] : one.start])
    if doing is None or not _TOOK.match(text, one.end):
        return False
    return doing["doing"].lower() not in _DONE_TO_IT and not matter.is_named(doing[0])


def _is_known(words: str, matter: Matter) -> bool:
    """Whether what has the figure is the property itself, or stands for the subject."""
    each = words.lower().split()
    return matter.is_named(words) or any(word in STAND_INS or word in _MEASURES for word in each)


def _is_apart_in_chinese(text: str, place: Stretch, ours: Sequence[Mention], before: Sequence[Mention]) -> bool:
    if before:
        link = text[before[-1].end : place[0]]
        return bool(_HAN.search(_ALLOWED.sub("", link))) or _TRADED_AFTER.match(text, place[1]) is not None
    # What is counted before the name is something that has to do with it.
    return bool(ours)
