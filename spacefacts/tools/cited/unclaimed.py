"""What a sentence prints without claiming it: sums and averages of many, shares, doubts, forecasts, rumours, mistakes."""

from __future__ import annotations

import re

from spacefacts.tools.cited.sentences import Stretch
from spacefacts.tools.patterns import late

_SIZE = r"(?:half|halves|thirds?|quarters?|fifths?|tenths?|fractions?|parts?|multiples?)"
# Right before a figure: it is a measure for something that is larger or smaller.
_COMPARED = late(
    rf"(?:\b{_SIZE} (?:of |as (?:long|much|many|large|heavy|high) as )(?:the |that |those )?|\b(?:twice|double|triple|thrice|times|half)(?: of| the| that| as \w+ as)?(?: (?:length|height|width|depth|size|mass|weight|cost|price|time|sum|number|figure|amount) of)?"
    r"|\b(?:far|well|way|much|long|considerably|significantly|substantially|clearly|greatly|a lot) "
    r"(?:below|above|under|over|beyond|short of|less than|more than|fewer than|longer than|shorter than|ahead of|behind|from|off|away from)(?: the)?"
    r"|\b(?:anywhere near|nowhere near|expected|planned|forecast|projected|predicted|promised|hoped-for|budgeted|targeted|anticipated|proposed|intended|rumou?red|alleged|supposed)"
    r"|(?:[远大][远大]?|明显|显著|遠)(?:低于|高于|超出?|超过|少于|多于|小于|大于|不及|未及|未达|不如|低於|高於)|不及|未及|相当于)\s?\Z",
    re.IGNORECASE,
)
_PART_AFTER = late(r"\s?[的之](?:一半|半数|[一二两三四五六七八九十百\d]+分之|[数几一二两三四五六七八九十百\d.]+[倍成])")
# A question that is answered by yes or no; one that asks why or how takes its figure for granted.
_QUESTION = late(
    r"(?:\A|[:,;] )\W*(?:Is|Are|Was|Were|Do|Does|Did(?! you know)|Has|Have|Had|Will|Would|Could|Can|Should|Might|Ist|War|Hat|Est-ce|Es|Era)\b",
    re.IGNORECASE,
)
_ASKED = late(r"(?<!道)[吗嗎么麼][?？]|か[?？]")
_DOUBTED = late(
    r"\b(?:whether|unless)\b[^.;]{0,120}\Z|\A\W*(?i:if|had (?:the|it|they)|were (?:the|it)|should (?:the|it))\b"
    r"|\b(?:would|could|should|might|was to|were to) have\b[^.;]{0,40}\Z|\b(?:would|could|might|may) (?!not\b)(?:(?:well|yet|still|soon|one day|ever|eventually) )?[a-z]+(?: [a-z]+){0,3}\s\Z"
    r"|(?:是否|能否|可否|会否|有没有|会不会|能不能|是不是|有望|力争|争取|[本原理]应|[本原]该|[本原]可|如果|假如|倘若|要是|一旦)[^，。；]{0,30}\Z",
)
_FORECAST = late(
    r"\b(?:forecasts?|predictions?|projections?|expectations|proposals?|hopes|plans|designs?|promises|(?:early|earlier|first|initial|original|official|previous) (?:\w+ )?(?:estimates?|figures?|plans?|designs?|budgets?))\b"
    r"[^.;]{0,60}\b(?:spoke|talked|called|foresaw|envisaged|envisioned|provided|assumed|suggested|predicted|had (?:been|put|foreseen|set)|were (?:for|of)|was (?:for|of)|put|expected|aimed)\b[^.;]{0,60}\Z"
    r"|(?:曾|原本?|最初|外界|此前|先前|起初)[^,，。；;\d]{0,6}(?:预计|预测|预期|估计|设想|计划|希望|打算|期望)[^。；;]{0,30}\Z",
    re.IGNORECASE,
)
_PLANNED_AFTER = late(
    r"(?:[^.;,\d]{0,12}|(?:(?!\b(?:and|but|while|with|which|that|as|when|than|more|another)\b)[^.;,\d]){0,40}?)\b(?:was|were|had been|is|are|being) (?:originally |initially |first |once |also |all that was )?(?:planned|expected|forecast|foreseen|projected|hoped for|envisaged|intended|proposed"
    r"|promised|targeted|budgeted|predicted|scheduled|anticipated|the (?:original )?(?:plan|target|goal|aim|limit|forecast|budget))\b"
    r"|\s?(?:只?是|为|乃)(?:原|最初|起初)?的?(?:计划|目标|预期|设想|预测|上限)",
    re.IGNORECASE,
)
_SUMMED = late(
    r"\b(?:(?:taken|put|added|counted|lumped) together|combined|jointly|in combination|between them)\b[^.;]{0,80}\Z|\A\W*together\b"
    r"|\b(?:all|both|every|each|among them|including|whole|entire|group)\b[^.;]{0,80}\b(?:add(?:s|ed)? up|sum(?:s|med)?|total(?:s|led|ed)?|amount(?:s|ed)?|c[ao]mes?|runs?|ran) to\b[^.;\d]{0,16}\Z",
    re.IGNORECASE,
)
_WHOLE = r"(?:country|nation|region|world|industry|sector|state|province|county|city|area|market|continent|field|peers|group|class)"
_AVERAGED = late(
    rf"\b(?:on average|average|mean|median|typical(?:ly)?)\b[^.;]{{0,60}}\b(?:(?:in|of|for|across|throughout) (?:the|its|this|that) (?:whole |entire )?{_WHOLE}|nationwide|nationally|worldwide|globally|of all|among)\b[^.;]{{0,30}}\Z"
    rf"|\b(?:national|industry|world|global|regional|sector|market|{_WHOLE})(?:-wide|['’]s)? (?:average|mean|median|total)\b[^.;]{{0,40}}\Z"
    r"|(?:全国|全省|全市|全县|全球|全世界|世界|各地|各国|各省|同类|同行|行业|业内|全行业|地区|国内|全集团|國內|全國)[^,，。；;]{0,14}(?:平均|总计|合计|共计|总和|均值|中位数|總計|合計)[^,，。；;\d]{0,6}\Z",
    re.IGNORECASE,
)
_AVERAGE = late(r"\b(?:on average|average|mean|median)\b[^.;]{0,60}\Z", re.IGNORECASE)
_OF_MANY_AFTER = late(
    rf"[^.;]{{0,24}}?\b(?:(?:in|across|throughout) (?:the|this|that) (?:whole |entire )?{_WHOLE}|nationwide|nationally|worldwide|globally)\b",
    re.IGNORECASE,
)
_RUMOUR = late(
    r"\b(?:claims?|allegations?|speculation|assertions?|rumou?rs?|hoax(?:es)?|gossip)\b(?: online| on social media)? (?:that|of|about|gave|has|had|put|say|said|have|spoke)\b[^.;]{0,120}\Z"
    r"|(?:网传|网上传|网络传|传闻|谣传|传言|坊间传|据传|误传|有传)[^。；;]{0,40}\Z",
    re.IGNORECASE,
)
_UNTRUE_AFTER = late(
    r"[^.]{0,100}?(?:\b(?:is|are|was|were|be|as) (?:\w+ly )?(?:false|untrue|wrong|baseless|unfounded|denied|rejected|refuted|fabricated|not true|nonsense|an? (?:hoax|myth|lie|rumou?r))"
    r"|\b(?:denies|denied|rejects|rejected|dismisses|dismissed|disputes|disputed|refutes|refuted) (?:it|this|that|them|the|such)\b)"
    r"|[^。]{0,30}?(?:谣言|不实|辟谣|否认|虚假|子虚乌有|没有根据|毫无根据|不属实|误传|失实|谣传|謠言|不實)",
    re.IGNORECASE,
)
_SOUGHT = late(
    r"(?:有关|关于|所谓|称|說|说|關於)|\b(?:claims?|reports?|rumou?rs?|allegations?|suggestions?|stories|that)\b",
    re.IGNORECASE,
)
_MISTAKEN_AFTER = late(
    r"(?:[^“”\"，。；\d]{0,8}[”\"」』])?[\s\"'”’」』)）]*(?:[a-z]+ ){0,3}?(?:(?:(?:is|was|were|has been|had been) )?(?:stated|given|printed|reported|quoted|published|written|named|mentioned|listed)(?: \w+){0,2} (?:in error|by mistake|wrongly|incorrectly|erroneously|mistakenly|by accident)"
    r"|(?:was |is |were )?(?:a|an) (?:error|mistake|misprint|typo|slip)\b|(?:wrongly|mistakenly|erroneously|incorrectly)\b|should (?:read|be|have (?:been|read)|say)\b"
    r"|(?:应为|应是|应作|应改为|应当为|当为|实为|实应为|更正为|改为|為誤|應為|應是|一处?有误))",
    re.IGNORECASE,
)


def is_claimed(text: str, sentence: Stretch, place: Stretch, words: str, *, is_plan: bool) -> bool:
    """Whether a sentence says of something that it has the figure at a place, and not only names the figure.

    `words` are those of the question: a question about an average, a sum or a share takes one.
    """
    begin = max(sentence[0], place[0] - 240)
    before, after = text[begin : place[0]], text[place[1] : min(sentence[1], place[1] + 120)]
    if _COMPARED.search(before[-40:]) and not (is_plan and not _COMPARED.search(words)):
        return is_plan and _is_of_plans(before)
    if _PART_AFTER.match(after) or _MISTAKEN_AFTER.match(after):
        return False
    if _is_asked(text, sentence) or _is_untrue(before, after):
        return False
    if not is_plan and (_DOUBTED.search(before) or _FORECAST.search(before) or _PLANNED_AFTER.match(after)):
        return False
    many = _SUMMED.search(before) or _AVERAGED.search(before) or _average_after(before, after)
    return not many or _is_meant(many[0], words)


def _average_after(before: str, after: str) -> re.Match[str] | None:
    """An average that is said to be one of many only behind its figure."""
    return _AVERAGE.search(before) and _OF_MANY_AFTER.match(after)


def _is_of_plans(before: str) -> bool:
    return (
        re.search(r"(?i)\b(?:expected|planned|forecast|projected|budgeted|targeted|proposed|intended)\s?\Z", before)
        is not None
    )


def _is_asked(text: str, sentence: Stretch) -> bool:
    whole = text[slice(*sentence)].strip()
    return whole.endswith(("?", "？")) and bool(_QUESTION.search(whole) or _ASKED.search(whole) or "是否" in whole)


def _is_untrue(before: str, after: str) -> bool:
    return bool(_RUMOUR.search(before) or (_UNTRUE_AFTER.match(after) and _SOUGHT.search(before + after)))


def _is_meant(found: str, words: str) -> bool:
    """Whether the question itself is about an average, a sum or a whole."""
    low = words.lower()
    return any(
        word in low
        for word in re.findall(
            r"average|mean|median|combined|平均|合计|总计|national|全国|global|全球|world", found.lower()
        )
    )
