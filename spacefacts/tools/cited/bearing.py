"""Whether a place on a page speaks of the subject of a question, or of another thing."""

from __future__ import annotations

import re

from spacefacts.tools.cited.names import Mention, Names
from spacefacts.tools.cited.sentences import Stretch, clauses, sentence_around, sentences_before
from spacefacts.tools.cited.sheets import Leaf, Sheet
from spacefacts.tools.figures import Figure
from spacefacts.tools.patterns import late

_TURNED_AWAY = late(
    r"(?:\b(?:unlike|than|compared (?:with|to)|versus|vs\.?|against|after|before|following|since|behind|ahead of|besides|like|from|to|alongside|near"
    r"|succeed(?:s|ed|ing)|replac(?:es|ed|ing)|reliev(?:es|ed|ing)|beat(?:s|ing)?|surpass(?:es|ed|ing)|exceed(?:s|ed|ing)|overtak(?:es|ing)|overtook|outliv\w+"
    r"|took over from|takes over from|record (?:of|set by|held by)|welcomed|meet(?:s|ing)?|met|join(?:s|ed|ing)?)(?: (?:the|its|that of|those of|crew of|ship|crew|mission|record of|by))*|比|较|相比于|不同于|超过|接替|取代|不如|高于|低于|长于)\s*\Z",
    re.IGNORECASE,
)
_THAN_ANOTHER = late(r"\bthan (?:the )?[A-Z][^,;.]{1,30}'s? (?:\w+ )?\Z")
_COMPARED = late(r"[^，。,.]{0,4}(?:相比|相较|不同)")
_BOUND = late(
    r"(?:['’]s?|的| ?\(|:| [–—]|,? (?:with|at|on|is|was|has|had|stayed|spent))\s?(?:\w+ ){0,2}\Z|\s?\Z", re.IGNORECASE
)
_FOR = late(
    r"[\s,]*(?:\S+ ){0,4}?(?:for|of|by|aboard|on|in|under|at|from|to)\s(?:the |its |their )?(?:\w+ ){0,2}?\Z",
    re.IGNORECASE,
)
_RELATIVE = late(r"\s*(?:which|who|whose|that|when|where)\b", re.IGNORECASE)
_ASIDE = late(r"\s*(?:which|who|whose|where|[a-z]+ed|[a-z]+ing|after|before|unlike|like|with|built|sent|along)\b")
_RESPECTIVELY = late(r"\brespectively\b|\bin that order\b|分别|分別|依次", re.IGNORECASE)
# Of two that are named together this is no figure of either.
_JOINED_AFTER = late(
    r"(?:,? and|,? plus|,? with| ?&| ?\+) (?:the )?[A-Z\d]|\s?(?:与|和|及|以及|同|跟|、)[\u3400-\u9fffA-Z]{2}"
)
_JOINED_BEFORE = late(
    r"(?:[A-Z\d][\w'’-]*,? (?:and|plus|with|&|\+) (?:the )?|[\u3400-\u9fff]{2}\s?(?:与|和|及|以及|同|跟|、))\Z"
)
_SUMMED = late(
    r"\b(?:together|combined|jointly|altogether|sum(?:s|med)?|in total|total(?:s|l?ed|l?ing)? (?:of )?|add(?:s|ed)? up|between them|collectively)\b"
    r"|合计|共计|总计|总和|总共|一共|之和|相加|加起来|加在一起|合起来|两者共|二者共|两[座家条艘者]\w{0,3}共|合計|共計|總計|總和",
    re.IGNORECASE,
)
_FEW = 12
_LONGEST_NAME = 60
# Under such a heading stands what is said of other things, unless it names its own.
_ELSEWHERE = late(
    r"\W*(?:related|see also|more (?:on|from|about|news|stories)|further reading|read (?:more|next)|you may|other |similar |previous |earlier |past |comparison|compare"
    r"|相关|延伸|其他|其它|更多|推荐|往期|此前|历史|对比|比较)",
    re.IGNORECASE,
)
_PRONOUN = late(
    r"\W*(?:it|its|they|their|this|that|these|the|he|she|his|her)\b|^[该其它这此乘机整全他她]", re.IGNORECASE
)


def bears(sheet: Sheet, leaf: Leaf, place: Stretch, names: Names) -> bool | None:
    """Whether what stands at a place is said of the subject; False for another thing, None where no name tells."""
    for heads in _levels_of_table(sheet, leaf, place, names) if leaf.passage.heads else ():
        if heads is not None:
            return heads
    sentence = sentence_around(leaf.text, *place)
    told = _in_sentence(leaf, sentence, place, names)
    if told is None:
        told = _in_earlier_sentences(leaf, sentence, names)
    if told is None and leaf.passage.sort != "title":
        told = _in_headings(leaf, names)
    if told is None:
        told = _in_passage_before(sheet, leaf, place, names)
    return _in_title(sheet, names) if told is None else told


def is_of_a_sibling_row(sheet: Sheet, leaf: Leaf, names: Names) -> bool:
    """Whether the table has a row or a column of the subject, and the cell stands in neither."""
    if leaf.passage.sort != "cell":
        return False
    every, shared = sheet.tables[leaf.run]
    named = {head for head in every - shared if names.standing(head)}
    return bool(named) and named.isdisjoint(leaf.passage.heads) and not names.standing(leaf.text)


def is_of_a_sibling_part(sheet: Sheet, leaf: Leaf, names: Names) -> bool:
    """Whether the page says the like of the subject, under the same heads but for the one that names it."""
    for key, words in leaf.places:
        beside = sheet.parts.get(key)
        if beside and not names.standing(words) and any(names.standing(one) for one in beside):
            return True
    return False


def _levels_of_table(sheet: Sheet, leaf: Leaf, place: Stretch, names: Names) -> list[bool | None]:
    own = names.standing(leaf.text) if leaf.passage.sort in ("cell", "data") else None
    if leaf.passage.sort not in ("cell", "data"):
        own = _in_sentence(leaf, sentence_around(leaf.text, *place), place, names)
    beside = False if is_of_a_sibling_row(sheet, leaf, names) or is_of_a_sibling_part(sheet, leaf, names) else None
    return [own, beside, *(names.standing(head) for head in leaf.passage.heads)]


def _in_sentence(leaf: Leaf, sentence: Stretch, place: Stretch, names: Names) -> bool | None:
    text = leaf.text
    sentence = _with_whole_name(text, sentence, names)
    mentions = names.mentions_in(text, sentence)
    mentions = [one for one in mentions if one.end <= place[0] or one.start >= place[1]]
    if not mentions:
        return None
    if _is_of_several(text, sentence, place, mentions):
        return False
    if _RESPECTIVELY.search(text, *sentence):
        return _in_order(leaf, sentence, place, mentions)
    parts = clauses(text, sentence)
    own = next((part for part in parts if part[0] <= place[0] < part[1] or place[0] < part[1]), parts[-1])
    told = _in_clause(leaf, own, place, mentions)
    if told is not None:
        return told
    return _in_other_clauses(leaf, parts, own, place, mentions)


def _with_whole_name(text: str, sentence: Stretch, names: Names) -> Stretch:
    """The sentence, with the first part of a name that the end of a line has cut off from it."""
    begin, end = sentence
    if text[begin - 1 : begin] != "\n":
        return sentence
    cut = names.mentions_in(text, (max(0, begin - _LONGEST_NAME), min(end, begin + _LONGEST_NAME)))
    return next((one.start for one in cut if one.start < begin < one.end), begin), end


def _is_of_several(text: str, sentence: Stretch, place: Stretch, mentions: list[Mention]) -> bool:
    """Whether the sentence joins the subject with another thing and gives the sum of both."""
    ours = [one for one in mentions if one.is_ours and one.end <= place[0]]
    return bool(ours) and any(
        _SUMMED.search(text, one.end, place[0])
        and (_JOINED_AFTER.match(text, one.end) or _JOINED_BEFORE.search(text, sentence[0], one.start))
        for one in ours
    )


def _in_clause(leaf: Leaf, clause: Stretch, place: Stretch, mentions: list[Mention]) -> bool | None:
    text = leaf.text
    if _THAN_ANOTHER.search(text, clause[0], place[0]) and not any(
        one.end > place[0] - 24 and one.is_ours for one in mentions if one.end <= place[0]
    ):
        return False
    before = [one for one in mentions if clause[0] <= one.start and one.end <= place[0]]
    after = [one for one in mentions if place[1] <= one.start and one.start < clause[1]]
    between = before and bool(leaf.figures_in(before[-1].end, place[0]))
    if after and (not before or between) and _FOR.match(text[place[1] : after[0].start]):
        return after[0].is_ours
    for one in reversed(before):
        is_next = _BOUND.fullmatch(text[one.end : place[0]]) is not None
        if is_next or not _is_turned_away(text, one):
            return one.is_ours
    if after and not _is_turned_away(text, after[0]):
        return after[0].is_ours
    return None


def _is_alike(leaf: Leaf, place: Stretch, other: Figure) -> bool:
    own = next(iter(leaf.figures_in(place[0], place[1])), None)
    if own is None or other.start < place[1]:
        return False
    # The two shores that it links are no lengths.
    return other.unit == own.unit or (other.unit is None and abs(other.high) > _FEW)


def _in_other_clauses(
    leaf: Leaf, parts: list[Stretch], own: Stretch, place: Stretch, mentions: list[Mention]
) -> bool | None:
    text = leaf.text
    earlier = [part for part in parts if part[1] <= own[0]]
    if _RELATIVE.match(text[slice(*own)]):
        names_before = [one for one in mentions if one.end <= own[0]]
        if names_before:
            return names_before[-1].is_ours
    aside: bool | None = None
    for part in reversed(earlier):
        here = [one for one in mentions if part[0] <= one.start < part[1] and not _is_turned_away(text, one)]
        if not here:
            continue
        if _ASIDE.match(text[slice(*part)]) and part is not earlier[0]:
            aside = here[0].is_ours if aside is None else aside
            continue
        return here[-1].is_ours if len(here) == 1 else here[0].is_ours
    if aside is not None:
        return aside
    later = [one for one in mentions if one.start >= own[1] and not _is_turned_away(text, one)]
    if not later:
        return None
    # A later name with a figure of its own is not that of this one.
    part = next(part for part in parts if later[0].start < part[1])
    has_own = any(
        _is_alike(leaf, place, figure)
        for figure in leaf.figures_in(later[0].end, parts[-1][1] if part[1] == parts[-1][1] else part[1] + 60)
    )
    return later[0].is_ours and not has_own


def _in_order(leaf: Leaf, sentence: Stretch, place: Stretch, mentions: list[Mention]) -> bool | None:
    """The first name with the first figure, the second with the second."""
    printed = leaf.figures_in(*sentence)
    own = next((figure for figure in printed if figure.start <= place[0] < figure.end), None)
    alike = [figure for figure in printed if own is None or figure.unit in (own.unit, None) or own.unit is None]
    apart = [figure for figure in alike if not any(one.start <= figure.start < one.end for one in mentions)]
    if own not in apart or len(mentions) != len(apart):
        return None if all(one.is_ours for one in mentions) else False
    return mentions[apart.index(own)].is_ours


def _in_earlier_sentences(leaf: Leaf, sentence: Stretch, names: Names) -> bool | None:
    for begin, end in sentences_before(leaf.text, sentence[0]):
        mentions = names.mentions(leaf.text[begin:end])
        first = next((one for one in mentions if not _is_turned_away(leaf.text[begin:end], one)), None)
        if first:
            return first.is_ours
    return None


def _in_headings(leaf: Leaf, names: Names) -> bool | None:
    for heading in reversed(leaf.passage.headings):
        told = names.standing(heading)
        if told is not None or _ELSEWHERE.match(heading):
            return told or False
    return None


def _in_passage_before(sheet: Sheet, leaf: Leaf, place: Stretch, names: Names) -> bool | None:
    """What the passage before is about, where this one begins with a pronoun."""
    if leaf.number == 0 or leaf.passage.sort != "prose":
        return None
    before = sheet.leaves[leaf.number - 1]
    is_near = before.passage.sort == "prose" and before.passage.headings == leaf.passage.headings
    sentence = sentence_around(leaf.text, *place)
    if not is_near or not _PRONOUN.match(leaf.text[slice(*sentence)]):
        return None
    mentions = [one for one in names.mentions(before.text) if not _is_turned_away(before.text, one)]
    return mentions[0].is_ours if mentions else None


def _in_title(sheet: Sheet, names: Names) -> bool | None:
    return next((told for title in sheet.titles if (told := names.standing(title)) is not None), None)


def _is_turned_away(text: str, one: Mention) -> bool:
    """Whether a name is there for comparison, or as an object."""
    is_compared = _COMPARED.match(text, one.end) is not None
    return is_compared or _TURNED_AWAY.search(text[max(0, one.start - 40) : one.start]) is not None
