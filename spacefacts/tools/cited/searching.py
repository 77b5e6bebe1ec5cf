"""Whether a cited page still says what it is cited for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacefacts.moments import Moment
from spacefacts.tools.cited.asked import Asked, asked_of
from spacefacts.tools.cited.bearing import bears
from spacefacts.tools.cited.dated import moments_in, other_times
from spacefacts.tools.cited.fitting import counts_it, is_bare_fine, is_in_property, others_beside
from spacefacts.tools.cited.goals import Goal, first_digits, is_about, is_goal, is_of_sort
from spacefacts.tools.cited.matters import is_note, is_ordinal
from spacefacts.tools.cited.passages import Passage
from spacefacts.tools.cited.questions import Question, Reply
from spacefacts.tools.cited.regions import NAVIGATION
from spacefacts.tools.cited.sentences import Stretch, clause_around, clauses, sentence_around
from spacefacts.tools.cited.sheets import Leaf, Sheet, prepare
from spacefacts.tools.cited.spots import found_at, is_at, where
from spacefacts.tools.cited.unclaimed import is_claimed
from spacefacts.tools.cited.withdrawn import stands_by
from spacefacts.tools.cited.worded import places_of, words_of
from spacefacts.tools.figures import Figure, figures
from spacefacts.tools.times import times

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
_LETTER = re.compile(r"[^\W\d_]")
# A currency or a qualifier stands no further before its number.
_FAR = 24
_WORDS = re.compile(r"[^\W\d_]{4,}|[\u3400-\u9fff]{2,}")


def search(question: Question, page: Sequence[Passage] | Sheet) -> Reply:
    """What the page says to the question: found, moved on the page, differs, or gone.

    A page of which several things are asked is made ready once, by `prepare`.
    """
    sheet = page if isinstance(page, Sheet) else prepare(page)
    asked = asked_of(question)
    places = _enough(question, _told(sheet, asked))
    if places:
        return found_at(question, sheet, places)
    return _instead(sheet, asked) or Reply(verdict="gone")


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


def _told(sheet: Sheet, asked: Asked) -> Iterator[Leaf]:
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


def _as_printed(sheet: Sheet, asked: Asked) -> Iterator[tuple[Leaf, Stretch]]:
    """Where the page prints the words of `says`, or those of a value in words."""
    question = asked.question
    if asked.goals or isinstance(question.value, Moment):
        if isinstance(question.value, Moment) and _is_only_time(question.says):
            return
        # A number by itself says nothing: it needs what it counts beside it.
        if (
            _WORDS.search(question.says)
            or asked.has_more
            or (question.says and not figures(question.says) and not times(question.says))
        ):
            for leaf, place in places_of(question.says, sheet):
                printed = [one for one in leaf.figures_in(place[0] - _FAR, place[1]) if one.end > place[0]]
                # A currency or a qualifier stands before the words.
                whole = (min([place[0], *(one.start for one in printed)]), place[1])
                if (
                    all(is_in_property(sheet, leaf, one, asked) for one in printed)
                    and _is_no_byline(leaf, whole)
                    and (asked.goals or _is_event(leaf, whole, asked))
                ):
                    yield leaf, whole
        return
    groups = [[place for words in group for place in places_of(words, sheet)] for group in words_of(question)]
    if groups and all(groups):
        yield from groups[0]


def _is_only_time(words: str) -> bool:
    """Whether words hold a date or a time of day and nothing else, so that all of it is read as a moment."""
    printed = times(words)
    for time in reversed(printed):
        words = words[: time.start] + words[time.end :]
    return bool(printed) and _LETTER.search(words) is None


def _is_figure(sheet: Sheet, leaf: Leaf, figure: Figure, asked: Asked) -> bool:
    """Whether a figure of the page is the one that is looked for, by its number, its unit and what it counts."""
    met = [goal for goal in asked.goals if is_goal(figure, goal, is_bare_fine=True)]
    if not met or (
        figure.unit is None and not any(goal.unit is None for goal in met) and not is_bare_fine(leaf, figure, asked)
    ):
        return False
    if is_ordinal(leaf.text, figure.start, figure.end) and not asked.is_ordinal:
        return False
    return counts_it(leaf, figure, asked) and is_in_property(sheet, leaf, figure, asked)


def _is_said_of_it(sheet: Sheet, leaf: Leaf, place: Stretch, asked: Asked) -> bool:
    heads = leaf.passage.heads
    if not asked.is_plan and any(_OTHER_HEAD.match(head) and not asked.matter.is_named_well(head) for head in heads):
        return False
    if NAVIGATION in leaf.passage.heads or any(
        place[0] < end and start < place[1] for start, end in leaf.passage.struck
    ):
        return False
    sentence = sentence_around(leaf.text, *place)
    others = others_beside(leaf, sentence, place, asked)
    stands = stands_by(
        leaf.text, sentence, place, others=others, is_plan=asked.is_plan, is_change=asked.is_change
    ) and is_claimed(leaf.text, sentence, place, asked.words, is_plan=asked.is_plan)
    return stands and bears(sheet, leaf, place, asked.names) is not False


def _is_no_byline(leaf: Leaf, place: Stretch) -> bool:
    heads = " ".join(leaf.passage.heads)
    return not _BYLINE.search(leaf.text[max(0, place[0] - 40) : place[0]]) and not _BYLINE.search(heads)


def _is_event(leaf: Leaf, place: Stretch, asked: Asked) -> bool:
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


def _instead(sheet: Sheet, asked: Asked) -> Reply | None:
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


def _of_its_sort(sheet: Sheet, asked: Asked) -> Iterator[tuple[Leaf, Stretch]]:
    if isinstance(asked.question.value, Moment):
        yield from ((leaf, place) for leaf, place in other_times(sheet, asked.question) if _is_no_byline(leaf, place))
    units = {goal.unit for goal in asked.goals}
    for leaf in sheet.leaves if units else ():
        for figure in leaf.figures:
            fits = any(is_of_sort(figure, unit) for unit in units) or (
                figure.unit is None and is_bare_fine(leaf, figure, asked)
            )
            if (
                fits
                and counts_it(leaf, figure, asked)
                and is_in_property(sheet, leaf, figure, asked)
                and not is_ordinal(leaf.text, figure.start, figure.end)
                and not is_note(leaf.text, figure.start, figure.end)
            ):
                yield leaf, (figure.start, figure.end)


def _score(sheet: Sheet, leaf: Leaf, place: Stretch, asked: Asked) -> int:
    """How surely a figure is the one that took the other's place; 0 for one that hardly is."""
    words = " ".join([leaf.text[slice(*sentence_around(leaf.text, *place))], *leaf.passage.heads])
    is_named = asked.matter.is_named(words) or _is_beside_old(leaf, place, asked)
    is_ours = bears(sheet, leaf, place, asked.names) is True
    figure = next((one for one in leaf.figures_in(*place) if one.end == place[1]), None)
    is_near = figure is not None and any(is_about(figure, goal) for goal in asked.goals)
    if not is_named and not (is_ours and is_near):
        return 0
    return 4 * is_named + 2 * is_ours + 2 * is_near + (leaf.passage.sort != "title")


def _is_beside_old(leaf: Leaf, place: Stretch, asked: Asked) -> bool:
    """Whether the sentence still prints the figure that was looked for, and so speaks of it."""
    inside = leaf.figures_in(*sentence_around(leaf.text, *place))
    return any(is_goal(one, goal) for one in inside for goal in asked.goals)
