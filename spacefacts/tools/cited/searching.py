"""Whether a cited page still says what it is cited for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacefacts.errors import BadValue
from spacefacts.moments import Moment
from spacefacts.tools.cited.apart import is_apart
from spacefacts.tools.cited.bearing import bears
from spacefacts.tools.cited.dated import moments_in, other_times
from spacefacts.tools.cited.goals import Goal, first_digits, goals_of, is_about, is_goal, is_of_sort
from spacefacts.tools.cited.han import in_one_form
from spacefacts.tools.cited.matters import Matter, is_note, is_ordinal
from spacefacts.tools.cited.names import Names, names_of
from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.questions import Question, Reply
from spacefacts.tools.cited.regions import NAVIGATION
from spacefacts.tools.cited.sentences import Stretch, clause_around, clauses, sentence_around
from spacefacts.tools.cited.sheets import Leaf, Sheet, prepare
from spacefacts.tools.cited.spots import found_at, is_at, where
from spacefacts.tools.cited.unclaimed import is_claimed
from spacefacts.tools.cited.withdrawn import speaks_of_changes, speaks_of_plans, stands_by
from spacefacts.tools.cited.worded import places_of, words_of
from spacefacts.tools.figures import Figure, figures
from spacefacts.tools.times import times
from spacefacts.tools.unit_heads import unit_of
from spacefacts.tools.unit_words import CURRENCIES
from spacefacts.units import unit

_BYLINE = re.compile(
    r"(?:\b(?:published|posted|updated|modified|accessed|retrieved|created|copyright|last edited|printed)\b|©|发布|更新|发表|来源)[^.。]{0,24}\Z",
    re.IGNORECASE,
)
# Over such a column or row stand old values, plans and differences.
_OTHER_HEAD = re.compile(
    r"\W*(?:(?:old|previous|former|prior|original|before|initial|superseded|withdrawn|plan|planned|target|budget|budgeted|forecast|projected|guidance|goal"
    r"|change|difference|delta|growth|yoy|rank|ranking|increase)(?: (?:value|figure|number|plan|target|%|y/y|yoy))?|旧值?|原值?|更正前|修订前|此前|计划值?|目标值?|预算|预测|同比|环比|变化|增减|排名|增幅)"
    r"(?: ?[（(].*)?\W*\Z",
    re.IGNORECASE,
)
_STUFF = re.compile(r"\s?of (?!(?:mass|weight|lift-?off)\b)|推进剂|燃料|货物|物资|载荷|煤|粮|钢|原油|水|样品")
_AWAY = re.compile(
    r"\s?(?:from (?!end|bank|shore|one|tip|abutment|[^.;,\d]{1,60}\bto\b)|away|off\b|outside|(?:due )?(?:north|south|east|west)\w*\b|upstream|downstream|inland|beyond)"
)
# What a share is one of stands before it in Chinese.
_WHOLE_BEFORE = re.compile("[\u3400-\u9fff]的\\Z")
_LETTER = re.compile(r"[^\W\d_]")
_END = re.compile(r"\s*(?:[.,;)。，；、]|\Z|and\b|respectively\b)")
_NEUTRAL = re.compile(
    r"\W*(?:number|count|total|quantity|amount|value|no\.?|数量|数目|总数|合计|总计|数值)(?:[（(].*)?\W*\Z",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]{4,}|[\u3400-\u9fff]{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A question with what it takes to answer it."""

    question: Question
    goals: tuple[Goal, ...]
    names: Names
    matter: Matter
    words: str
    is_plan: bool
    is_change: bool
    is_ordinal: bool
    is_bare: bool
    """Whether `says` gives its figure without the unit that it has."""
    has_more: bool
    """Whether `says` holds several figures, or other words than those of its figure."""


def search(question: Question, page: Sequence[Passage] | Sheet) -> Reply:
    """What the page says to the question: found, moved on the page, differs, or gone.

    A page of which several things are asked is made ready once, by `prepare`.
    """
    sheet = page if isinstance(page, Sheet) else prepare(page)
    asked = _asked(question)
    places = _enough(question, _told(sheet, asked))
    if places:
        return found_at(question, sheet, places)
    return _instead(sheet, asked) or Reply(verdict="gone")


def _asked(question: Question) -> _Asked:
    question = replace(question, says=in_one_form(question.says), label=tuple(map(in_one_form, question.label)))
    words = " ".join([*question.label, *question.subject, question.says])
    said = figures(question.says)
    return _Asked(
        question=question,
        goals=goals_of(question),
        names=names_of(question.subject, question.rivals),
        matter=Matter(question),
        words=words,
        is_plan=speaks_of_plans(" ".join([*question.label, question.says])),
        is_change=speaks_of_changes(" ".join([*question.label, question.says])),
        is_bare=question.unit is not None and any(figure.unit is None for figure in said),
        has_more=len(said) > 1 or (bool(said) and _LETTER.search(_without(said, question.says)) is not None),
        is_ordinal=any(is_ordinal(question.says, figure.start, figure.end) for figure in said),
    )


def _without(said: list[Figure], words: str) -> str:
    for figure in reversed(said):
        words = words[: figure.start] + words[figure.end :]
    return words


def _enough(question: Question, told: Iterator[Leaf]) -> list[Leaf]:
    """The places as far as the answer may depend on them, so that the rest of the page need not be read."""
    places = []
    for leaf in told:
        places.append(leaf)
        if _is_enough(question, leaf.passage):
            break
    return places


def _is_enough(question: Question, passage: Passage) -> bool:
    if question.where:
        return where(passage) == question.where
    return is_at(question.at, passage) if question.at else passage.sort != "title"


def _told(sheet: Sheet, asked: _Asked) -> Iterator[Leaf]:
    """The passages that say it; those that cost the least to read come first."""
    question = asked.question
    if isinstance(question.value, Moment):
        for leaf, place in moments_in(sheet, question, question.value):
            if (
                _is_no_byline(leaf, place)
                and _is_event(leaf, place, asked)
                and _is_said_of_it(sheet, leaf, place, asked)
            ):
                yield leaf
    for leaf in _likely_first(sheet, asked.goals) if asked.goals else ():
        if any(
            _is_figure(sheet, leaf, figure, asked) and _is_said_of_it(sheet, leaf, (figure.start, figure.end), asked)
            for figure in leaf.figures
        ):
            yield leaf
    told: Leaf | None = None
    for leaf, place in _as_printed(sheet, asked):
        if leaf is not told and _is_said_of_it(sheet, leaf, place, asked):
            told = leaf
            yield leaf


def _likely_first(sheet: Sheet, goals: Sequence[Goal]) -> Iterator[Leaf]:
    """All passages, first those that hold the first digits of what is looked for: to read every figure takes long."""
    keys = {f"|{digits}" for goal in goals for digits in first_digits(goal)}
    likely = [leaf for leaf in sheet.leaves if any(key in leaf.digits for key in keys)]
    yield from likely
    known = {leaf.number for leaf in likely}
    yield from (leaf for leaf in sheet.leaves if leaf.number not in known)


def _as_printed(sheet: Sheet, asked: _Asked) -> Iterator[tuple[Leaf, Stretch]]:
    """Where the page prints the words of `says`, or those of a value in words."""
    question = asked.question
    if asked.goals or isinstance(question.value, Moment):
        # A number by itself says nothing: it needs what it counts beside it.
        if (
            _WORDS.search(question.says)
            or asked.has_more
            or (question.says and not figures(question.says) and not times(question.says))
        ):
            for leaf, place in places_of(question.says, sheet):
                printed = leaf.figures_in(*place)
                if all(_is_in_property(sheet, leaf, one, asked) for one in printed) and _is_no_byline(leaf, place):
                    yield leaf, place
        return
    groups = [[place for words in group for place in places_of(words, sheet)] for group in words_of(question)]
    if groups and all(groups):
        yield from groups[0]


def _is_figure(sheet: Sheet, leaf: Leaf, figure: Figure, asked: _Asked) -> bool:
    """Whether a figure of the page is the one that is looked for, by its number, its unit and what it counts."""
    met = [goal for goal in asked.goals if is_goal(figure, goal, is_bare_fine=True)]
    if not met or (
        figure.unit is None and not any(goal.unit is None for goal in met) and not _is_bare_fine(leaf, figure, asked)
    ):
        return False
    if is_ordinal(leaf.text, figure.start, figure.end) and not asked.is_ordinal:
        return False
    return _counts_it(leaf, figure, asked) and _is_in_property(sheet, leaf, figure, asked)


def _counts_it(leaf: Leaf, figure: Figure, asked: _Asked) -> bool:
    """Whether a bare number counts the things asked for; a figure with a unit needs no such words."""
    text, matter = leaf.text, asked.matter
    if not matter.is_counted or _is_plain_count(leaf, asked):
        return True
    sentence = sentence_around(text, figure.start, figure.end)
    clause = clause_around(text, sentence, figure.start, figure.end)
    heads = " ".join(leaf.passage.heads)
    around = " ".join([text[slice(*sentence)], heads, *leaf.passage.headings[-1:]])
    # A small number needs its words next to it.
    near = around if abs(figure.high) > 12 else " ".join([text[slice(*clause)], heads])
    return matter.counts(text, figure.start, figure.end, around, near)


def _is_bare_fine(leaf: Leaf, figure: Figure, asked: _Asked) -> bool:
    """Whether a number without a unit may be in the unit: it shares that of the next figure, or it fills a cell."""
    wanted = asked.question.unit
    after = next(iter(leaf.figures_in(figure.end, figure.end + 8)), None)
    if (
        after
        and after.unit
        and re.fullmatch(r",? ?(?:and|or|und|et|y|和|及|、|,) ?", leaf.text[figure.end : after.start])
    ):
        return is_of_sort(after, wanted)
    sentence = sentence_around(leaf.text, figure.start, figure.end)
    earlier = any(one.unit and is_of_sort(one, wanted) for one in leaf.figures_in(sentence[0], figure.start))
    if earlier and _END.match(leaf.text, figure.end):
        return True
    above = " ".join([leaf.text[slice(*sentence)], *leaf.passage.heads])
    if asked.is_bare and _END.match(leaf.text, figure.end) and (figure.scale > 1 or asked.matter.is_named(above)):
        return True
    if leaf.passage.sort not in ("cell", "data") or leaf.text.strip() != leaf.text[figure.start : figure.end].strip():
        return False
    return asked.matter.is_named(" ".join(leaf.passage.heads)) and not any(
        unit_of(head)[1] for head in leaf.passage.heads
    )


def _is_in_property(sheet: Sheet, leaf: Leaf, figure: Figure, asked: _Asked) -> bool:
    """Whether what stands beside a figure, or above it, is the property that is asked for, or leaves it open."""
    text, matter = leaf.text, asked.matter
    sentence = sentence_around(text, figure.start, figure.end)
    clause = clause_around(text, sentence, figure.start, figure.end)
    is_told = leaf.passage.sort == "data" and matter.is_named(text)
    if leaf.passage.sort in ("cell", "data") and not is_told:
        return _is_in_row(sheet, leaf, asked)
    place = (figure.start, figure.end)
    mentions = asked.names.mentions_in(text, sentence)
    is_money = figure.unit is not None and figure.unit in CURRENCIES
    if not _has_its_noun(leaf, figure, asked) and is_apart(text, clause, place, mentions, matter, is_money=is_money):
        return False
    start = max((one.end for one in leaf.figures_in(clause[0], figure.start)), default=0)
    start = max(clause[0], start, figure.start - 60, *(one.end for one in mentions if one.end <= figure.start))
    before = text[start : figure.start]
    after = text[figure.end : clause[1]]
    if _is_of_stuff(figure, before, after, matter) or matter.is_contrasted(text[slice(*clause)]):
        return False
    own = " ".join(asked.question.subject)
    others = _others(leaf, sentence, (figure.start, figure.end), asked)
    if others and matter.is_of_a_part(text[clause[0] : figure.start], own):
        return False
    if figure.unit == "%" and _WHOLE_BEFORE.search(before) and matter.is_named(after):
        return True
    return not matter.nearest_is_another(before, after)


def _has_its_noun(leaf: Leaf, figure: Figure, asked: _Asked) -> bool:
    """Whether a number stands right before the name of the things counted."""
    return asked.matter.is_counted and asked.matter.is_before_noun(leaf.text[figure.end : figure.end + 60])


def _is_of_stuff(figure: Figure, before: str, after: str, matter: Matter) -> bool:
    """Whether a mass is one of fuel or cargo, or a length another side of the thing, or the way from here to there."""
    try:
        dimension = unit(figure.unit or "1").dimension
    except BadValue:
        return False
    if dimension == unit("kg").dimension:
        return bool(_STUFF.match(after)) and not matter.is_named(after[:24])
    if dimension != unit("m").dimension:
        return False
    return matter.is_of_another_side(before, after) or (bool(_AWAY.match(after)) and not matter.is_named("distance"))


def _is_in_row(sheet: Sheet, leaf: Leaf, asked: _Asked) -> bool:
    matter, heads = asked.matter, leaf.passage.heads
    if any(matter.is_named(head) for head in heads) or not heads:
        return True
    if any(matter.is_another(head) for head in heads):
        return False
    every, _ = sheet.tables.get(leaf.run, (frozenset(), frozenset()))
    # Another row or column is headed by the property, so this one is not it.
    named = frozenset(head for head in every if matter.is_named_well(head))
    return not named or not any(_holds_its_sort(other, named, asked) for other in sheet.leaves if other.run == leaf.run)


def _holds_its_sort(leaf: Leaf, heads: frozenset[str], asked: _Asked) -> bool:
    """Whether a cell under one of these heads has a figure in the unit asked for, or a date."""
    if heads.isdisjoint(leaf.passage.heads):
        return False
    return not asked.goals or any(is_of_sort(figure, asked.question.unit) for figure in leaf.figures)


def _is_plain_count(leaf: Leaf, asked: _Asked) -> bool:
    """Whether a cell stands in the row of the subject under a head that says no more than that it is a number."""
    heads = leaf.passage.heads
    is_number = any(_NEUTRAL.match(head) for head in heads) and leaf.text.strip(" ,.").replace(",", "").isdigit()
    return leaf.passage.sort in ("cell", "data") and is_number and any(asked.names.standing(head) for head in heads)


def _is_said_of_it(sheet: Sheet, leaf: Leaf, place: Stretch, asked: _Asked) -> bool:
    heads = leaf.passage.heads
    if not asked.is_plan and any(_OTHER_HEAD.match(head) and not asked.matter.is_named_well(head) for head in heads):
        return False
    if NAVIGATION in leaf.passage.heads or any(
        place[0] < end and start < place[1] for start, end in leaf.passage.struck
    ):
        return False
    sentence = sentence_around(leaf.text, *place)
    others = _others(leaf, sentence, place, asked)
    stands = stands_by(
        leaf.text, sentence, place, others=others, is_plan=asked.is_plan, is_change=asked.is_change
    ) and is_claimed(leaf.text, sentence, place, asked.words, is_plan=asked.is_plan)
    return stands and bears(sheet, leaf, place, asked.names) is not False


def _others(leaf: Leaf, sentence: Stretch, place: Stretch, asked: _Asked) -> list[Stretch]:
    """Where the sentence prints other figures of the sort."""
    if isinstance(asked.question.value, Moment):
        places = [(one.start, one.end) for one in leaf.times]
    else:
        printed = leaf.figures_in(*sentence)
        own = [figure for figure in printed if figure.start < place[1] and place[0] < figure.end]
        wanted = own[0].unit if own else asked.question.unit
        alike = (one for one in printed if is_of_sort(one, wanted) or one.unit is None)
        places = [(one.start, one.end) for one in alike if not is_note(leaf.text, one.start, one.end)]
    inside = (one for one in places if sentence[0] <= one[0] < sentence[1])
    return [one for one in inside if one[1] <= place[0] or one[0] >= place[1]]


def _is_no_byline(leaf: Leaf, place: Stretch) -> bool:
    heads = " ".join(leaf.passage.heads)
    return not _BYLINE.search(leaf.text[max(0, place[0] - 40) : place[0]]) and not _BYLINE.search(heads)


def _is_event(leaf: Leaf, place: Stretch, asked: _Asked) -> bool:
    """Whether a date or a time is not that of another event, by the words beside it or above it."""
    sentence = sentence_around(leaf.text, *place)
    clause = clause_around(leaf.text, sentence, *place)
    heads = asked.matter.is_of_event(" ".join(leaf.passage.heads))
    if heads is not None and leaf.passage.sort in ("cell", "data"):
        return heads
    parts = clauses(leaf.text, sentence)
    own = next((number for number, part in enumerate(parts) if part[0] <= place[0] < part[1]), 0)
    # The event is named beside its date, else before it, else after it.
    told = [
        asked.matter.is_of_event(leaf.text[slice(*part)]) for part in (clause, *reversed(parts[:own]), *parts[own:])
    ]
    return next((one for one in told if one is not None), heads is not False)


def _instead(sheet: Sheet, asked: _Asked) -> Reply | None:
    """What the page says of it now, if it says anything."""
    ranked = [
        (-score, leaf.number, place, leaf)
        for leaf, place in _of_its_sort(sheet, asked)
        if _is_said_of_it(sheet, leaf, place, asked) and (score := _score(sheet, leaf, place, asked))
    ]
    if not ranked:
        return None
    _, _, place, leaf = min(ranked, key=lambda one: one[:3])
    return Reply(verdict="differs", now=" ".join(leaf.passage.text[slice(*place)].split()), where=where(leaf.passage))


def _of_its_sort(sheet: Sheet, asked: _Asked) -> Iterator[tuple[Leaf, Stretch]]:
    if isinstance(asked.question.value, Moment):
        yield from ((leaf, place) for leaf, place in other_times(sheet, asked.question) if _is_no_byline(leaf, place))
    units = {goal.unit for goal in asked.goals}
    for leaf in sheet.leaves if units else ():
        for figure in leaf.figures:
            fits = any(is_of_sort(figure, unit) for unit in units) or (
                figure.unit is None and _is_bare_fine(leaf, figure, asked)
            )
            if (
                fits
                and _counts_it(leaf, figure, asked)
                and _is_in_property(sheet, leaf, figure, asked)
                and not is_ordinal(leaf.text, figure.start, figure.end)
                and not is_note(leaf.text, figure.start, figure.end)
            ):
                yield leaf, (figure.start, figure.end)


def _score(sheet: Sheet, leaf: Leaf, place: Stretch, asked: _Asked) -> int:
    """How surely a figure is the one that took the other's place; 0 for one that hardly is."""
    words = " ".join([leaf.text[slice(*sentence_around(leaf.text, *place))], *leaf.passage.heads])
    is_named = asked.matter.is_named(words) or _is_beside_old(leaf, place, asked)
    is_ours = bears(sheet, leaf, place, asked.names) is True
    figure = next((one for one in leaf.figures_in(*place) if one.end == place[1]), None)
    is_near = figure is not None and any(is_about(figure, goal) for goal in asked.goals)
    if not is_named and not (is_ours and is_near):
        return 0
    return 4 * is_named + 2 * is_ours + 2 * is_near + (leaf.passage.sort != "title")


def _is_beside_old(leaf: Leaf, place: Stretch, asked: _Asked) -> bool:
    """Whether the sentence still prints the figure that was looked for, and so speaks of it."""
    inside = leaf.figures_in(*sentence_around(leaf.text, *place))
    return any(is_goal(one, goal) for one in inside for goal in asked.goals)
