"""Names on a page: those of the subject, and those of other things that the same figure may be printed for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacefacts.tools.cited.han import in_one_form
from spacefacts.tools.cited.properties import PROPERTIES
from spacefacts.tools.cited.rolls import Roll, Spelled
from spacefacts.tools.cited.sentences import Stretch
from spacefacts.tools.cited.strangers import NAMESAKES, strangers_of
from spacefacts.tools.numerals import HAN, read_chinese
from spacefacts.tools.patterns import late

_BETWEEN = r"[\s\-\u2010-\u2013_·.()（）:]{0,3}"
_TOKEN = late(
    rf"\d+|[{HAN}]+(?=[号號艘]|\Z)|[A-Za-z\u00C0-\u024F]+|[^\W\d_A-Za-z\u00C0-\u024F]+?(?=[{HAN}]+(?:[号號艘]|\Z)|\d|[A-Za-z]|\W|\Z)"
)
_NUMBER = rf"(?:\d{{1,6}}|[{HAN}]{{1,6}}|[IVX]{{1,6}}(?![A-Za-z]))"
_LETTER = r"(?:-?[A-Z](?![A-Za-z\d]))?"
_ROMAN = {"I": 1, "V": 5, "X": 10}
# A letter behind a number makes another name of it: Long March 12A, Long March 12-A.
_AFTER_NUMBER = late(r"(?![A-Za-z\d]|-?[A-Z](?![A-Za-z]))")
_AFTER_WORD = late(r"(?![A-Za-z\d])")
_AFTER_HAN = late(rf"(?![{HAN}])")
_MORE = late(
    rf"\s?(?:,|and|or|to|&|、|和|及|与|至)\s?(?:[-\u2010-\u2013](?P<dashed>\d{{1,3}})(?!\d)|(?P<han>\d{{1,3}}|[{HAN}]{{1,4}})[号號]"
    r"|(?P<bare>\d{1,3})(?= (?:missions|crews|flights|ships|spacecraft|respectively)\b))"
)
# Words that mean another thing of the same sort without its name.
_OTHER = late(
    r"(?:\b(?:its|their|the|a)|'s) (?:immediate )?(?:parent(?: company)?|subsidiar(?:y|ies)|suppliers?|customers?|owner|neighbou?rs?|twin|predecessors?|successors?|rivals?|competitors?|sister (?:ships?|bridges?|missions?|projects?))\b"
    r"|\b(?:previous|preceding|earlier|next|another|other|neighbou?ring|rival|older|competing) "
    r"(?:missions?|crews?|flights?|ships?|bridges?|rivers?|compan(?:y|ies)|firms?|rockets?|vehicles?|spacecraft|projects?|constellations?|one)\b"
    r"|前一(?:次|艘|批|任|座|条|家)|上一(?:次|艘|批|任|座|条|家)|另一(?:次|艘|座|条|家|枚|款)|竞争对手|姊妹(?:舰|船|桥)|前任(?!务)",
    re.IGNORECASE,
)

_WORD = late(r"[\w'-]+")
# What heads and headings name is asked again and again on one page.
_MOST_KEPT = 2000
# Words with a capital that are no part of a name, at the beginning of a sentence or anywhere.
_ARTICLES = frozenset(
    ("The", "This", "That", "A", "An", "Our", "Its", "Each", "Every", "In", "At", "By", "On", "For", "Of")
)
_ORDINARY = frozenset(word for words in PROPERTIES for word in words) | frozenset(
    word
    for words in (
        "following after before since during with from as when while although under over until today yesterday total mean",
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august",
        "september october november december launch mission maximum minimum overall annual final first last new average",
    )
    for word in words.split()
)
_TITLES = frozenset(
    word
    for words in (
        "MV MS SS RMS HMS USS RV Mount Mt Lake Port Fort River Cape Model Project Operation Route Line Type Class Phase",
        "Site Plant Unit Block Team Saint St Castle Hotel Pont Rio",
    )
    for word in words.split()
)
# A proper name of two words or more that something is said of.
_STATED = late(
    r"(?:(?<=\A)|(?<=[.;!?] )|(?<=, while )|(?<=, but )|(?<=, and )|(?<= whereas ))(?:The |Meanwhile, (?:the )?|the )?"
    r"(?P<name>(?:[A-Z][a-z\u00C0-\u024F]+[ -]){1,3}(?:[A-Z][a-z\u00C0-\u024F]+|\d+)|[A-Z][a-z]+'s (?:[A-Z][a-z\u00C0-\u024F]+ ){1,3}[a-z]+)"
    r"(?='s | (?:is|was|has|had|spans?|spanned|measures?|measured|weighs?|weighed|employs?|employed|stretches|flows|stayed|lasted|costs?|holds?|held"
    r"|carries|carried|stands|covers|operates|produces|earned|made|took|spent|runs)\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in a text, from `start` to `end`, of the subject or of another thing."""

    start: int
    end: int
    is_ours: bool


class Names:
    """The names of a subject, of its known rivals, and of its siblings: the same words with another number."""

    __slots__ = ("_alike", "_known", "_ours", "_own", "_rivals", "_series", "_strangers", "_told", "_years")

    def __init__(self, subject: tuple[str, ...], rivals: tuple[str, ...]) -> None:
        ours = tuple(name for name in subject if name.strip())
        self._ours = ours
        self._rivals = _roll(rivals)
        self._known = _roll(tuple(name for name in ours if name not in rivals))
        self._strangers = strangers_of(ours, rivals)
        self._told: dict[str, bool | None] = {}
        self._series = [series for name in ours if (series := _series(name))]
        self._own = {word.lower() for name in ours for word in re.findall(r"[A-Za-z\u00C0-\u024F]{2,}", name)}
        self._own -= NAMESAKES
        # Another bridge beside Halden Bridge, another Steel beside Acme Steel.
        kinds = {words[-1] for name in ours if len(words := re.findall(r"\b[A-Z][a-z]{2,}\b", name)) > 1}
        self._alike = [re.compile(rf"\b(?:[A-Z][\w'-]+ ){{1,3}}{kind}\b(?! [A-Z])") for kind in sorted(kinds)]
        firsts = {words[0] for name in ours if len(words := name.split()) > 1 and words[0] in _TITLES}
        self._alike += [re.compile(rf"\b{first} [A-Z\d][\w'-]*") for first in sorted(firsts)]
        # A subject that is a year's has other years for rivals.
        self._years = {year for name in ours for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", name)}

    def mentions(self, text: str) -> list[Mention]:
        """Every name in the text, in its order; of two that overlap the longer one."""
        bare = in_one_form(text)
        found = [
            Mention(start=start, end=end, is_ours=name in self._ours)
            for roll in (self._known, self._rivals)
            for name, (start, end) in roll.places(bare)
        ]
        for pattern, number in self._series:
            found += _siblings(pattern, number, bare)
        found += self._of_the_kind(bare)
        found = self._with_strangers(found, bare)
        if self._years:
            found += [
                Mention(start=match.start(), end=match.end(), is_ours=match[0] in self._years)
                for match in re.finditer(r"(?<![\d-])(?:19|20)\d\d(?![\d-])", bare)
            ]
        if found or self._ours:
            found += [Mention(start=m.start(), end=m.end(), is_ours=False) for m in _OTHER.finditer(bare)]
        return _longest(found)

    def mentions_in(self, text: str, part: Stretch) -> list[Mention]:
        """Every name in a part of a text, at its place in the whole."""
        found = self.mentions(text[slice(*part)])
        return [Mention(start=one.start + part[0], end=one.end + part[0], is_ours=one.is_ours) for one in found]

    def _with_strangers(self, found: list[Mention], text: str) -> list[Mention]:
        known = [(one.start, one.end) for one in found]
        ours = [(one.start, one.end) for one in found if one.is_ours]
        namesakes = [place for place in self._strangers.namesakes(text, ours) if place not in known]
        others = [*namesakes, *self._strangers.joined(text, ours), *self._strangers.places(text, known)]
        return [*found, *(Mention(start=start, end=end, is_ours=False) for start, end in others)]

    def _of_the_kind(self, text: str) -> Iterator[Mention]:
        """Names that end as the subject's does, and names that begin a statement, where they share no other word."""
        for pattern in self._alike if self._own else ():
            for match in pattern.finditer(text):
                words = [word for word in _WORD.findall(match[0]) if word not in _ARTICLES]
                distinct = words[1:] if words and words[0] in _TITLES else words[:-1]
                if self._is_foreign(distinct):
                    yield Mention(start=match.start(), end=match.end(), is_ours=False)
        for match in _STATED.finditer(text) if self._own else ():
            words = [word for word in _WORD.findall(match["name"]) if word not in _ARTICLES]
            if self._is_foreign(words) and _ORDINARY.isdisjoint(map(str.lower, words)):
                yield Mention(start=match.start("name"), end=match.end("name"), is_ours=False)

    def _is_foreign(self, words: list[str]) -> bool:
        return bool(words) and self._own.isdisjoint(map(str.lower, words))

    def standing(self, text: str) -> bool | None:
        """Whether a text names the subject alone; False where it names others alone, None where neither or both."""
        if len(self._told) > _MOST_KEPT:
            self._told.clear()
        if text not in self._told:
            kinds = {mention.is_ours for mention in self.mentions(text)}
            self._told[text] = kinds.pop() if len(kinds) == 1 else None
        return self._told[text]


@lru_cache(maxsize=256)
def _roll(names: tuple[str, ...]) -> Roll:
    """The names, made ready once for all the subjects that they are rivals of."""
    return Roll({name: _spelled(name) for name in names})


@lru_cache(maxsize=256)
def names_of(subject: tuple[str, ...], rivals: tuple[str, ...]) -> Names:
    """The names, made once for all questions about one subject."""
    return Names(subject, rivals)


def _longest(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for one in sorted(found, key=lambda mention: (mention.start, -mention.end, not mention.is_ours)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _siblings(pattern: re.Pattern[str], ours: str, text: str) -> Iterator[Mention]:
    for match in pattern.finditer(text):
        yield Mention(start=match.start(), end=match.end(), is_ours=_number(match["number"]) == ours)
        end = match.end()
        # Shenzhou-19 and -20, 神舟十九号、二十号
        while more := _MORE.match(text, end):
            number = more["dashed"] or more["han"] or more["bare"]
            end = more.end()
            yield Mention(start=more.start(), end=end, is_ours=_number(number) == ours)


def _series(name: str) -> tuple[re.Pattern[str], str] | None:
    """What finds a name with any number in place of its own, and its own number."""
    tokens = _TOKEN.findall(in_one_form(name))
    places = [place for place, token in enumerate(tokens) if _is_number(token)]
    if not places:
        return None
    place = places[-1]
    before, after = tokens[:place], tokens[place + 1 :]
    suffix = after[0].upper() if after and re.fullmatch(r"[A-Za-z]", after[0]) else ""
    if before and sum(map(len, before)) >= 2:
        stem = _BETWEEN.join(map(_word, before))
        pattern = rf"{_edge(before[0])}{stem}{_BETWEEN}(?P<number>{_NUMBER}{_LETTER})(?![\d{HAN}])[号號]?"
    elif after and not suffix:
        tail = _BETWEEN.join(map(_word, after))
        pattern = rf"(?<![\d.,])(?P<number>\d{{1,6}}){_BETWEEN}{tail}"
    else:
        return None
    return re.compile(pattern), _number(tokens[place] + suffix)


@lru_cache(maxsize=8192)
def _spelled(name: str) -> Spelled:
    """A name with or without its hyphens and blanks, its number in any digits."""
    tokens = _TOKEN.findall(in_one_form(name))
    if not tokens:
        return Spelled(parts=(), is_apart=False, end=None)
    is_plain = re.match(r"[A-Za-z\d\u00C0-\u024F]", tokens[-1])
    after_letters = _AFTER_NUMBER if tokens[-1].isdecimal() else _AFTER_WORD
    return Spelled(
        parts=tuple(map(_spellings, tokens)),
        is_apart=_edge(tokens[0]) != "",
        end=after_letters if is_plain else _AFTER_HAN if _is_number(tokens[-1]) else None,
    )


def _edge(token: str) -> str:
    return r"(?<![A-Za-z\d])" if re.match(r"[A-Za-z\d\u00C0-\u024F]", token) else ""


def _word(token: str) -> str:
    # Only the word itself: the sets around it take long to compile where case is ignored.
    return f"(?i:{re.escape(token)})"


def _spellings(token: str) -> tuple[str, ...]:
    """A token of a name in lower case, and a number in any digits; the longest first."""
    if not _is_number(token):
        return (token.lower(),)
    number = int(_number(token))
    return tuple(sorted({token, str(number), *(_han(number) if number < 100 else ())}, key=len, reverse=True))


def _han(number: int) -> tuple[str, ...]:
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    before = "" if tens == 0 else "十" if tens == 1 else f"{digits[tens]}十"
    return (before + (digits[ones] if ones or not tens else ""),)


def _is_number(token: str) -> bool:
    return token.isdecimal() or bool(re.fullmatch(rf"[{HAN}]+", token))


def _number(printed: str) -> str:
    """A number with its letter, in plain digits: 20 for 二十 and XX, 12A for 12-A."""
    match = re.fullmatch(rf"(?P<digits>\d+|[{HAN}]+|[IVX]+?)-?(?P<letter>[A-Za-z]?)", printed)
    if match is None:
        return printed
    digits = match["digits"]
    if re.fullmatch("[IVX]+", printed):
        return str(_roman(printed))
    value = int(digits) if digits.isdecimal() else _roman(digits) if digits.isascii() else int(read_chinese(digits))
    return f"{value}{match['letter'].upper()}"


def _roman(digits: str) -> int:
    values = [_ROMAN[digit] for digit in digits]
    return sum(-one if one < max(values[place:]) else one for place, one in enumerate(values))
