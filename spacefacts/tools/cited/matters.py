"""What a figure is a figure of: the property in the words beside it, and for counts the things that were counted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from spacefacts.tools.cited.han import in_one_form
from spacefacts.tools.cited.properties import CONTRASTS, EVENTS, PROPERTIES, WEAK
from spacefacts.tools.cited.questions import Question
from spacefacts.tools.figures import figures
from spacefacts.tools.numerals import HAN
from spacefacts.tools.patterns import late

_WORD = late(r"[A-Za-z\u00C0-\u024F\u0400-\u04FF]{3,}")
_HAN_RUN = late("[\u3400-\u9fff]{2,}")
_HEAD_OF = re.compile(r"(?P<noun>[A-Za-z]+) (?:of|in|for) (?:the |its |their )?\Z")
_OF_A_SORT = re.compile(r"\s?(?P<noun>[a-z]+) (?:of|for) (?P<of>[a-z]+)", re.IGNORECASE)
_HAN_START = late(r"\s?([\u3400-\u9fff]+)")
_STOP = frozenset(
    word
    for words in (
        "the and for with from that this its their were was has had are been into over under per than then when",
        "which while who will would at in on of by to as is it be a an or but not all also other each both more",
        "most some any only just about after before since until during within without between through against",
        "around among so far now today overall total totally altogether worldwide respectively alone together we he",
        "she they there here have did does do can could may might must should yesterday tomorrow again already",
        "still yet ever never said says according including launched reached made being number count amount value",
        "figure figures first last new une les des der die das und von pour dans para con los las del est",
    )
    for word in words.split()
)
# These end a noun, and tell a property by themselves.
_TELLING = frozenset(("launched", "reached", "made"))
_HAN_STOP = frozenset(
    (
        "数量",
        "总数",
        "数值",
        "合计",
        "总计",
        "共计",
        "累计",
        "其中",
        "目前",
        "截至",
        "已经",
        "一共",
        "左右",
        "以上",
        "以下",
    )
)
_CLASSIFIERS = "颗顆枚个個架艘次名位人家座条條台辆輛项項起款套只隻件所站株栋棟部篇册種种支场場回轮輪批组組级級层層步户戶口间間张張份笔筆箱瓶道处處片头頭匹把段宗例员員页頁"
_AFTER_HAN = late(rf"\s?(?P<classifier>[{_CLASSIFIERS}])?(?P<noun>[\u3400-\u9fff]{{0,10}})")
_PEOPLE = frozenset(("people", "persons", "men", "women", "members"))
_COUNTED_AS_PEOPLE = frozenset(("employees", "population", "visitors", "deaths"))
# 42路 is a line and 3号 a place in a row.
_OF_A_ROW = frozenset("号號路届屆版楼")
_OF_PEOPLE = frozenset("人名位员員")
_ONE_AND_MANY = frozenset(("fish", "sheep", "deer", "aircraft", "spacecraft", "craft", "people", "staff", "crew"))
_LAST_WORD = late(r"(?P<word>[A-Za-z]+) \Z")
_PARTICLES = "的是在于及和与與或为為了已将將被由从從自到至共中内內外上下后後前时時有达達超约約等均都也还還并並而且但且以可能会會要把其该該此这這，。"
_AFTER = late(r"[ -](?:[\"'“(]\s?)?(?P<words>(?:[A-Za-z\u00C0-\u024F\u0400-\u04FF'’-]+[ ]?){1,5})")
_NUMBERED = late(
    r"(?:\b(?:No|Nr|Nos|no|p|pp|ch|sec|fig|tel|ext|vol|Art)\.? ?|[#§№]\s?|\b(?:number|room|page|chapter|section|article|figure|table|flight|route|highway|line|bus|"
    r"train|gate|order|case|issue|volume|version|model|type|class|block|suite|floor|unit|code|phone|fax|tel|id|item|resolution|decree|interstate|part|annex|rule|"
    r"apartment|lot|box|channel|level|postcode|post code|zip|zip code|isbn|iso|serial|pad|step|phase|stage|grade|season|episode"
    r"|(?<!\ba )(?<!\bper )(?<!\beach )(?<!\bevery )(?<!\bone )(?:day|week|year)) |第 ?)\Z",
    re.IGNORECASE,
)
_ORDINAL = late(r"(?:\d(?:st|nd|rd|th)|-й)\Z|第 ?[\d" + HAN + r"]+\Z")
STAND_INS = frozenset(
    word
    for words in (
        "crew ship team company firm group bridge mission flight vessel craft spacecraft rocket vehicle latter former second",
        "first",
        "third other trio",
    )
    for word in words.split()
)
"""Nouns that stand for the subject."""

_NOUN_ALONE = late(
    r"\s*(?:and |while |but |whereas )?(?:the|its|their|a) (?P<noun>[a-z]{3,})(?: at|,)?\s*", re.IGNORECASE
)
_SIDES = frozenset(("length", "height", "width", "depth", "diameter"))
_SIDE_AFTER = late(r"[ -]?(?P<side>long|wide|deep|high|tall|thick)\b")
_SIDE_BEFORE = late(r"(?P<side>[长長宽寬高深厚])(?:度)?(?:约|約|达|為|为|近)?\s?\Z")
_STRONG = sorted(frozenset().union(*PROPERTIES) - WEAK, key=len, reverse=True)
_ANY = "|".join(rf"\b{re.escape(word)}\b" if word.isascii() else word for word in _STRONG)
_PROPERTY = late(_ANY, re.IGNORECASE)
_PROPERTY_AFTER = late(rf"[ -]?(?:in |of |的)?(?P<word>{_ANY})", re.IGNORECASE)


class Matter:
    """What a question is about, in the words of its label and of what was printed."""

    __slots__ = (
        "_after",
        "_bigrams",
        "_classifier",
        "_groups",
        "_label_bigrams",
        "_label_stems",
        "_labels",
        "_nouns",
        "_own",
        "_says_han",
        "_says_noun",
        "_words",
        "is_counted",
    )

    def __init__(self, question: Question) -> None:
        said = figures(question.says)
        after = question.says[said[0].end :] if said else ""
        others = " ".join([question.says[: said[0].start], after]) if said else question.says
        own = " ".join(question.subject)
        self._says_noun = _stems(after)
        self._after = after
        han = _HAN_START.match(after)
        self._says_han = han[1] if han else ""
        self._nouns = _stems(others)
        self._labels = [_stems(label) - _stems(own) for label in question.label]
        self._label_stems = frozenset().union(*self._labels)
        self._bigrams = _bigrams(others)
        self._label_bigrams = _bigrams(" ".join(question.label))
        first = _AFTER_HAN.match(after)
        self._classifier = first["classifier"] if first else None
        words = " ".join([*question.label, others]).lower()
        self._words = words
        self._groups = _groups_in(words)
        self._own = frozenset().union(*self._groups)
        self.is_counted = question.unit is None

    def is_named(self, words: str) -> bool:
        """Whether words name the property or the things counted."""
        words = in_one_form(words)
        stems, bigrams = _stems(words), _bigrams(words)
        if stems & (self._label_stems | self._nouns) or bigrams & (self._label_bigrams | self._bigrams):
            return True
        low = words.lower()
        return any(_holds(low, word) for group in self._groups for word in group)

    def is_named_well(self, words: str) -> bool:
        """Whether words name the property by half of the words of its label, and not by one that it shares."""
        words = in_one_form(words)
        if any(2 * len(_stems(words) & label) >= len(label) for label in self._labels if label):
            return True
        low = words.lower()
        return bool(_bigrams(words) & self._label_bigrams) or any(
            _holds(low, word) for group in self._groups for word in group
        )

    def is_another(self, words: str) -> bool:
        """Whether words name a property that is known to be another, and not this one."""
        if self.is_named(words):
            return False
        low = in_one_form(words).lower()
        return any(_holds(low, word) for group in PROPERTIES if group not in self._groups for word in group)

    def nearest_is_another(self, before: str, after: str) -> bool:
        """Whether the property that stands next to a figure in running words is known to be another."""
        following = _PROPERTY_AFTER.match(after)
        if following:
            return following["word"].lower() not in self._own and not self.is_named(after[: following.end()])
        last = max(_PROPERTY.finditer(before), key=re.Match.end, default=None)
        if last is None or last[0].lower() in self._own:
            return False
        head = _HEAD_OF.search(before[: last.start()])
        if head and (head["noun"].lower() in self._own or _stem(head["noun"]) in self._label_stems):
            # The share of the budget is a share.
            return False
        beside = before[last.start() :]
        return _stems(beside).isdisjoint(self._label_stems) and _bigrams(beside).isdisjoint(self._label_bigrams)

    def is_of_another_side(self, before: str, after: str) -> bool:
        """Whether a length is that of another side of the thing, by the word next to it: 185 m long, 坝顶长185米."""
        side = _SIDE_AFTER.match(after) or _SIDE_BEFORE.search(before)
        is_side = any(not group.isdisjoint(_SIDES) for group in self._groups)
        return side is not None and is_side and side["side"].lower() not in self._own

    def is_of_event(self, words: str) -> bool | None:
        """Whether words tell of the event that is dated; False for another one, None where they tell of none."""
        own = [event for event in EVENTS if event.search(self._words)]
        if not own:
            return None
        if any(event.search(words) for event in own):
            return True
        return False if any(event.search(words) for event in EVENTS) else None

    def is_contrasted(self, words: str) -> bool:
        """Whether words name the other of a pair: solar power and not wind, the net figure and not the gross."""
        low = words.lower()
        for pair in CONTRASTS:
            ours = {word for word in pair if _holds(self._words, word)}
            if ours and not any(_holds(low, word) for word in ours) and any(_holds(low, word) for word in pair - ours):
                return True
        return False

    def is_of_a_part(self, before: str, own: str) -> bool:
        """Whether a clause that has nothing but a noun before its figure has one that is neither the thing nor the property."""
        match = _NOUN_ALONE.fullmatch(before)
        if match is None:
            return False
        noun = _stem(match["noun"])
        return (
            match["noun"].lower() not in STAND_INS
            and noun not in _stems(own)
            and noun not in self._label_stems
            and noun not in self._nouns
            and match["noun"].lower() not in self._own
        )

    def counts(self, text: str, start: int, end: int, around: str, clause: str) -> bool:
        """Whether a bare number counts what is asked for.

        `around` is the sentence or the heads that it stands in, `clause` the nearest part of that.
        """
        following, before = text[end : end + 60], text[max(0, start - 24) : start]
        if following[:1] in _OF_A_ROW:
            return False
        if self._says_han and following.lstrip().startswith(self._says_han):
            return True
        han = _AFTER_HAN.match(following)
        if han and (han["classifier"] or han["noun"]):
            return self._counts_in_chinese(han, around)
        told = self._is_noun_of_it(following)
        if _NUMBERED.search(before[-16:]) or self._is_one_of_a_row(before):
            # On a working day 900 vehicles cross it.
            return bool(told and self._is_noun_of_it(" ".join(following.split(" ")[:2])))
        return self.is_named(clause) if told is None else told

    def is_before_noun(self, following: str) -> bool:
        """Whether the words behind a number begin with the things that are counted."""
        if self._says_han and following.lstrip().startswith(self._says_han):
            return True
        return bool(self._is_noun_of_it(following))

    def _is_noun_of_it(self, following: str) -> bool | None:
        """Whether the noun behind a number is that of the things counted; None where there is none."""
        if self._is_of_others(following):
            return False
        match = _AFTER.match(following)
        words = re.findall(r"[^\W\d_]+", match["words"].lower()) if match else []
        if words and words[0] in _PEOPLE and not self._own & _COUNTED_AS_PEOPLE:
            return not self._says_noun.isdisjoint(_PEOPLE)
        for word in words:
            if word in self._own:
                return True
            if word in _STOP or word in _PEOPLE or len(word) < 3:
                break
            if _stem(word) in self._nouns | self._label_stems:
                return True
        return False if words and words[0] not in _STOP | _PEOPLE and len(words[0]) > 2 else None

    def _is_of_others(self, following: str) -> bool:
        """Whether the things are of another sort than those that were printed: species of birds for species of fish."""
        printed, said = _OF_A_SORT.match(following), _OF_A_SORT.match(self._after)
        return bool(printed and said and printed["noun"] == said["noun"] and _stem(printed["of"]) != _stem(said["of"]))

    def _is_one_of_a_row(self, before: str) -> bool:
        """Whether the things counted are named in the singular before a number, which then is one of them: launch pad 3."""
        match = _LAST_WORD.search(before)
        if match is None or match["word"].lower().endswith("s") or match["word"].lower() in _ONE_AND_MANY:
            return False
        return _stem(match["word"]) in self._says_noun and match["word"].lower() not in self._own

    def _counts_in_chinese(self, han: re.Match[str], around: str) -> bool:
        noun, classifier = han["noun"], han["classifier"]
        is_alone = not noun or noun[0] in _PARTICLES
        if classifier and is_alone and any(f"{classifier}{count}" in self._words for count in "数數量"):
            return True
        if _bigrams(noun) & (self._bigrams | self._label_bigrams):
            return True
        if (
            self._classifier
            and classifier
            and classifier != self._classifier
            and not {classifier, self._classifier} <= _OF_PEOPLE
        ):
            return False
        if noun and noun[0] not in _PARTICLES:
            # 家 alone may be the noun itself, as 人 and 户 are.
            return False
        return self.is_named(around) or (
            classifier is not None and classifier == self._classifier and classifier not in "个個次"
        )


@lru_cache(maxsize=1024)
def _groups_in(words: str) -> list[frozenset[str]]:
    """The sets of words for properties of which a text has one."""
    return [group for group in PROPERTIES if any(_holds(words, word) for word in group)]


def is_note(text: str, start: int, end: int) -> bool:
    """Whether a number is the mark of a footnote: [4]."""
    return text[start - 1 : start] == "[" and text[end : end + 1] == "]"


def is_ordinal(text: str, start: int, end: int) -> bool:
    """Whether a figure gives a place in a row: the 204th, 第204."""
    return bool(_ORDINAL.search(text[max(0, start - 2) : end].rstrip("天日次个名位 "))) or text[
        :start
    ].rstrip().endswith("第")


def _stems(words: str) -> frozenset[str]:
    return frozenset(
        _stem(word) for word in _WORD.findall(words) if word.lower() not in _STOP or word.lower() in _TELLING
    )


def _stem(word: str) -> str:
    low = word.lower()
    for ending in ("'s", "ies", "ing", "es", "ed", "s", "y", "e"):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            return low[: -len(ending)]
    return low


def _bigrams(words: str) -> frozenset[str]:
    runs: Iterable[str] = _HAN_RUN.findall(words)
    return frozenset(run[place : place + 2] for run in runs for place in range(len(run) - 1)) - _HAN_STOP


def _holds(words: str, word: str) -> bool:
    if not word.isascii():
        return word in words
    place = words.find(word)
    while place >= 0:
        end = place + len(word)
        if not words[place - 1 : place].isalpha() and not words[end : end + 1].isalpha():
            return True
        place = words.find(word, place + 1)
    return False
