"""Whether a page still stands by what it prints: old values beside new ones, corrections, denials, mere plans."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacefacts.tools.cited.sentences import Stretch, clause_around
from spacefacts.tools.patterns import late

# Words that may stand between a sign and the figure that it is about; none of them is a number.
_FILLER = (
    r"(?:\s*\b(?:the|a|an|its|some|of|for|as|in|to|by|at|that|only|just|exactly|about|earlier|previous|previously|former|initial"
    r"|reported|stated|announced|published|original|figure|value|estimate|total|record|number|being|having|been|was|were)\b)*\s*[\"'“‘(]?\s*\Z"
)
_CHANGE = (
    r"grew|grow\w*|r[oi]s(?:e|en|es|ing)|increas\w*|climb\w*|jump\w*|f[ae]ll\w*|drop\w*|declin\w*|shr[aiu]nk\w*|revis\w*|correct\w*|chang\w*"
    r"|updat\w*|amend\w*|rais\w*|cut|extend\w*|lower\w*|reduc\w*|went|up|down|expand\w*|adjust\w*|upgrad\w*|shorten\w*|lengthen\w*|switch\w*|moved"
)
_MEASURE = (
    r"last|reach|exceed|total|amount|stay|spend|weigh|measure|cost|raise|employ|span|run|number|launch|carry|hit|top|be|been|equal"
    r"|have|receive|earn|make|take|require|need|remain|achieve|attain|complete"
)
_OLD_BEFORE = late(
    r"(?:"
    r"\b(?:instead of|rather than|as opposed to|in place of|no longer|never|up from|down from|short of|far from|anything but"
    r"|beat(?:s|en|ing)?|topp(?:ed|ing)|surpass(?:es|ed|ing)|miss(?:es|ed|ing)|broke|breaks?|breaking|eclips(?:es|ed|ing)|smash(?:es|ed|ing)"
    r"|compared (?:with|to)|as against|against|versus|vs\.?|used to be|replac(?:es|ed|ing)|supersed(?:es|ed|ing)"
    r"|(?<!whether or )not(?! (?:only|just|until|less|fewer|more|before|later|counting|including)))"
    rf"|\b(?:do|does|did|has|have|had|was|were|is|are|will|would|could|can)(?: not|n't|not) (?:{_MEASURE})\w*(?: (?:up|out|for|to|at|in))*"
    r"|\b(?:long|once|previously|originally|initially|formerly|first) (?:thought|believed|assumed|considered|supposed|estimated|reckoned|said|reported|held)(?: to (?:be|have|last|measure|cost|number|total)\w*)?"
    rf"|\bnever (?:{_MEASURE})\w*(?: (?:up|out|for|to|at|in))*"
    r"|\b(?:failed to|fell short of|unable to) (?:\w+ )?(?:for )?"
    r"|\b(?:no|nowhere near|hardly)(?=\s)"
    r"|(?:较|(?<![占同环])比(?![例重率])|相比)(?=[^,，。；;\d]{0,10}\Z)[^,，。；;\d]{0,10}"
    r"|(?:没有|并没有|从未|从来没有|未曾|不曾|并未|尚未)[^,，。；;\d]{0,6}"
    r"|而非|而不是|并不是|并非|不再是|不是|绝非|取代|取代了|未(?:能)?(?:达到|达|满)|没有(?:达到|达)?|误(?:为|写为|写成|作|称|报为|报|植为)"
    r"|错(?:为|写成|写为|误地?(?:写|报|称)[为作成]?)|原(?:为|是|报|称|报道为|定为|来是|来为|定|计划为?|写为)|相比之?前?的?|修(?:正|订|改)前(?:的|为)?"
    r")(?:[^,，。；;\d]{0,3}\Z|" + _FILLER + ")",
    re.IGNORECASE,
)
# By how much something changed is not how much it is.
_FALLEN = late(
    r"(?:\b(?:fell|falls?|dropp?\w*|declin\w*|decreas\w*|shrank|down|lost)(?: by)?|下降|下跌|减少|下滑)\s*\Z",
    re.IGNORECASE,
)
_BY = late(
    rf"(?:\b(?:{_CHANGE}|gain\w*|los[et]\w*|add\w*|higher|lower|longer|shorter|ahead|behind|differ\w*|better|worse)(?: \w+)? by"
    r"|\b(?:increase|rise|gain|drop|decline|decrease|difference|gap|growth|jump|fall|reduction|delay|extension|addition|surplus|shortfall) of"
    rf"|\b(?:exceed|surpass|beat|top|outdo|outstrip|overt[ao]k|trail|lag|lead|led|win|won|miss|overshoot|undercut|outnumber)\w*\b[^.;]{{0,60}}\bby"
    rf"){_FILLER}"
    r"|(?:增长|上升|提高|下降|增加|减少|上涨|下跌|延长|缩短|推迟|相差|[多少高低](?=[了出]))[了出]?(?:约|近|逾|超过?)?\s*\Z",
    re.IGNORECASE,
)
_CHANGED_FROM = late(rf"\b(?:{_CHANGE})\b[^.;\d]{{0,60}}\bfrom{_FILLER}", re.IGNORECASE)
_FROM = late(r"(?:\b(?:from|von|de)\s*|[从由從自])\Z", re.IGNORECASE)
_CHANGE_BEFORE = late(rf"\b(?:{_CHANGE})\b", re.IGNORECASE)
_WRONGLY = late(
    r"\b(?:wrongly|incorrectly|mistakenly|erroneously|falsely|inaccurately|misstated|misreported|misprinted|in error"
    r"|contrary to|not the case|den(?:y|ies|ied)|debunk\w*|rumou?rs?|myth|not true|untrue|false claims?"
    r"|(?:earlier|previous|original|first|prior|old|older|outdated|initial) (?:version|edition|draft|report|article|story|post|copy|statement|"
    r"estimate|figure|value|count|number|total|record|target|plan|limit)s?)\b"
    r"|(?:早前|早先|此前|先前|之前|旧|原|初|错误|更正前)的?(?:版本|报道|稿件|文章|数据|数字|说法|统计|估计|纪录|记录|消息|通报)|旧版|谣言|否认|不实|误将|误传|网传|传言|并不属实",
    re.IGNORECASE,
)
_ONCE = late(
    r"\b(?:previously|earlier|initially|originally|formerly|at first|until (?:now|then|recently)|once|last (?:year|month|week|quarter)|a year (?:earlier|ago|before))\b"
    r"|此前|先前|早先|早前|之前|曾经?|起初|最初|原先|原本|一度|去年|上年|上月|前一年",
    re.IGNORECASE,
)
_GROWN = late(
    rf"(?:(?:\A|[,;(:] ?|\b(?:is|was|are|were|and) )(?:up|down)|\b(?!up\b|down\b)(?:{_CHANGE})|\b(?:gain\w*|los[et]\w*))(?: (?:by|a|an|another|some|about|sharply|roughly|nearly))*\s*\Z",
    re.IGNORECASE,
)
_ONCE_NEXT = late(
    r"(?:\b(?:previously|formerly|originally|initially|at first|earlier|first|old|before|last (?:year|month|week|quarter)|prior|was:)|此前|先前|早先|之前|原先?|旧值?|曾|去年|上年(?:同期为?)?|上次)"
    + _FILLER.replace("for|", "").replace("that|", "")
    + r"|(?:此前|先前|早先|之前|原先?|曾经?|去年|上年(?:同期)?|上次|過去|过去|以前)(?:为|是|系|报|达|定|的|值|数|约|爲|為)*[“「\"]?\Z",
    re.IGNORECASE,
)
# A figure in brackets behind a year is that of the year: 6.8 billion (2023: 7.5 billion).
_OF_ANOTHER_YEAR = late(
    r"[(（](?:FY ?|in )?(?:(?:19|20)\d\d(?:/\d\d)?年?|(?:prior|previous|last) (?:year|period)|上年(?:同期)?)[:：为]?\s*[^\d()（）]{0,4}\Z"
)
_SAYING = late(
    r"\b(?:report|sa(?:id|y)|stat|announc|giv|gave|list|put|estimat|publish|cit|quot|thought|believ|count|print|wr[oi]t|claim|told|calculat|record|assum|show)\w*"
    r"|报道|报称|公布|披露|宣布|通报|发布|显示|认为|估计|表示|统计|写|称|说|报",
    re.IGNORECASE,
)
_PLANNED = late(
    r"\b(?:planned|scheduled|targets?|targeted|targeting|aim\w*|goals?|intended|expected|supposed|meant|due|budgeted|projected|forecast\w*|hoped|design(?:ed)?)\b"
    r"|原定|原计划|计划|预计|目标|拟|预期|预测|设计",
    re.IGNORECASE,
)
_MERELY_PLANNED = late(
    r"\b(?:(?:was|were|had been) (?:originally |initially |first )?(?:planned|scheduled|supposed|meant|intended|expected)"
    r"|(?:target|goal|limit|ceiling|cap|maximum|quota|deadline) (?:of|is|was|at|for)|originally (?:planned|scheduled|due))\b"
    r"|原计划|原定|原拟|上限|限额|目标(?:是|为|定为)",
    re.IGNORECASE,
)
_OLD_AFTER = late(
    r"[\s,，)）\"”’–—|/-]*(?:"
    r"(?:\w+ ){0,2}(?:until|till) (?:19|20)\d\d\b|"
    r"\(?(?:(?:but |and )?(?:since|later|now|subsequently|then|afterwards)\b[^.;\d]{0,30}\b(?:correct|revis|updat|amend|chang|retract|withdr|rais|rais|cut|adjust|extend)\w*"
    r"|(?:but |and )?(?:is |are |was |were )?now\b[^.;]{0,20}\d"
    r"|(?:correct|revis|updat|amend|chang|adjust)ed (?:up |down )?to\b)"
    r"|(?:\w+ ){0,2}?(?:is|was|were|are|has been|have been|had been|proved|turned out(?: to be)?)(?: since| later| now)? (?:wrong|incorrect|an? (?:error|mistake|typo|misprint)|mistaken|outdated|out of date"
    r"|false|untrue|inaccurate|not (?:true|correct|right)|retracted|withdrawn|corrected|revised|superseded|replaced|obsolete)"
    r"|\(?(?:wrong|incorrect|sic|old|outdated|superseded|obsolete|withdrawn|retracted)\b"
    r"|\(?(?:\w+ )?(?:previously|formerly|originally|at first|before (?:the )?(?:correction|revision|update)|until (?:now|then|recently|last))\b(?! \w* ?\d)"
    r"|\(?(?:as )?(?:in|according to) (?:the|an) (?:earlier|previous|original|old) (?:version|edition|report|article)"
    r"|(?:that )?(?:analysts|economists|investors|the market|it|they)? ?(?:had )?(?:expected|forecasted|predicted|hoped for)\b"
    r"|→|->|⇒|➔|=>"
    r"|[^，,。；;\d]{0,6}(?:有误|错误|不实|系误|系笔误|是误|是笔误|不准确|已过时|已作废)"
    r"|[^。；;\d]{0,6}(?:后|现|已|随后|今|后来|目前|如今)?(?:被|经)?(?:更正|修正|调整|修订|更新|改|订正)[^，,。；;\d]{0,4}[为成至到]"
    r"|(?:，|,)?(?:现|实|今|如今|目前)(?:应?为|已为|是|已)[^。；;]{0,4}\d"
    r"|(?<![,，])(?:增|升|攀|上[升调涨]|涨|扩|提|降|减|缩|跌|下[降调跌]|延|改|调|变|修|更)[^，,。；;\d]{0,5}[到至为成])",
    re.IGNORECASE,
)
_DIFFERENCE = late(
    r"\s*(?:\w+ )?(?:longer|shorter|more|less|fewer|heavier|lighter|higher|lower|taller|larger|smaller|greater|bigger|earlier|older|faster|better|worse)\b(?: \w+)? than\b"
    r"|\s*(?:ago|old|to go|left|remaining|remain)\b|[之以]?前(?!后)",
    re.IGNORECASE,
)
_TAKEN_BACK = late(
    r"[.;。；]?\s*(?:that|this|it|which|the (?:figure|number|value|claim))\b(?: figure| number| value| claim)? (?:is|was|were|has been|proved|turned out(?: to be)?) "
    r"(?:since |later )?(?:wrong|incorrect|an? (?:error|mistake|typo)|mistaken|false|untrue|inaccurate|not (?:true|correct|right)|corrected|revised)"
    r"|[。；，,]?(?:该|这一?|此)(?:数字|数据|说法)(?:有误|错误|不实|不准确|是错)",
    re.IGNORECASE,
)
_NEW = late(
    r"\b(?:now|currently|today|revised|corrected|updated|actual(?:ly)?|in fact|new|latest|since|later|final(?:ly)?|eventually|in the end|has grown|grew|rose|to)\b"
    r"|现|更正|修正|调整|更新|改为|实为|应为|实际|最终|如今|目前|已达|增至|升至|达到|今",
    re.IGNORECASE,
)


def stands_by(
    text: str, sentence: Stretch, place: Stretch, *, others: Sequence[Stretch], is_plan: bool, is_change: bool
) -> bool:
    """Whether the text still stands by what it prints at a place.

    `others` are the places in the sentence that print figures of the sort; one of the two may then be the old one.
    `is_plan` says that a plan or a limit is what is looked for, `is_change` that it is by how much something grew.
    """
    clause = clause_around(text, sentence, *place)
    before, after = text[max(sentence[0], place[0] - 160) : place[0]], text[place[1] : min(sentence[1], place[1] + 80)]
    has_rival = bool(others)
    since = max((end for _, end in others if end <= place[0]), default=clause[0])
    near = text[max(since, clause[0], place[0] - 160) : place[0]]
    withdrawn = (
        _OLD_BEFORE.search(before[-60:])
        or _OLD_AFTER.match(after)
        or _TAKEN_BACK.match(text, sentence[1])
        or _WRONGLY.search(near)
        or (is_change and _FALLEN.search(before[-40:]))
        or (not is_change and _is_a_change(before, text[slice(*place)], after))
        or _was_once(near, text[slice(*sentence)], has_rival=has_rival)
        or (
            has_rival
            and (
                _OF_ANOTHER_YEAR.search(before)
                or _ONCE_NEXT.search(before[-60:])
                or _is_start_of_change(before, text[clause[0] : place[0]], text[place[1] :][:60])
            )
        )
    )
    return not withdrawn and (is_plan or not _is_planned(near, has_rival=has_rival))


def _is_a_change(before: str, printed: str, after: str) -> bool:
    """Whether a figure tells what something grew by, grew from or differs by."""
    grown = re.search("%|per ?cent|pct", printed) and _GROWN.search(before[-40:])
    from_it = any(map(str.isdigit, printed)) and _CHANGED_FROM.search(before)
    return bool(grown or from_it or _BY.search(before[-60:]) or _DIFFERENCE.match(after))


def _is_start_of_change(before: str, near: str, following: str) -> bool:
    return bool(_FROM.search(before) and (_CHANGE_BEFORE.search(near) or _OLD_AFTER.match(following)))


def _was_once(near: str, sentence: str, *, has_rival: bool) -> bool:
    """Whether a figure was reported once, or held once while another holds now."""
    once = _ONCE.search(near)
    return once is not None and bool(_SAYING.search(near, once.start()) or (has_rival and _NEW.search(sentence)))


def _is_planned(near: str, *, has_rival: bool) -> bool:
    return bool(_MERELY_PLANNED.search(near) or (has_rival and _PLANNED.search(near)))


def speaks_of_changes(words: str) -> bool:
    """Whether words are about by how much something changes."""
    return bool(
        re.search(
            r"(?i)\b(?:growth|increase|rise|change|gain|decline|decrease|drop)\b|增长|增幅|增速|涨幅|降幅|变化", words
        )
    )


def speaks_of_plans(words: str) -> bool:
    """Whether words are about a plan, a target or a limit."""
    return bool(
        _PLANNED.search(words) or re.search(r"(?i)\b(?:plan\w*|limit|maximum|max|cap|capacity)\b|上限|限|运力", words)
    )
