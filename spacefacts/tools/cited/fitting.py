"""Whether a figure on a page is one of the property that is asked for: by what it counts, what stands beside it and above it."""

from __future__ import annotations

import re

from spacefacts.errors import BadValue
from spacefacts.moments import Moment
from spacefacts.tools.cited.apart import is_apart
from spacefacts.tools.cited.asked import Asked
from spacefacts.tools.cited.goals import is_of_sort
from spacefacts.tools.cited.matters import Matter, is_note
from spacefacts.tools.cited.sentences import Stretch, clause_around, sentence_around
from spacefacts.tools.cited.sheets import Leaf, Sheet
from spacefacts.tools.figures import Figure
from spacefacts.tools.unit_heads import unit_of
from spacefacts.tools.unit_words import CURRENCIES
from spacefacts.units import unit

_STUFF = re.compile(r"\s?of (?!(?:mass|weight|lift-?off)\b)|推进剂|燃料|货物|物资|载荷|煤|粮|钢|原油|水|样品")
_AWAY = re.compile(
    r"\s?(?:from (?!end|bank|shore|one|tip|abutment|[^.;,\d]{1,60}\bto\b)|away|off\b|outside|(?:due )?(?:north|south|east|west)\w*\b|upstream|downstream|inland|beyond)"
)
# What a share is one of stands before it in Chinese.
_WHOLE_BEFORE = re.compile("[\u3400-\u9fff]的\\Z")
_END = re.compile(r"\s*(?:[.,;)。，；、]|\Z|and\b|respectively\b)")
_NEUTRAL = re.compile(
    r"\W*(?:number|count|total|quantity|amount|value|no\.?|数量|数目|总数|合计|总计|数值)(?:[（(].*)?\W*\Z",
    re.IGNORECASE,
)


def counts_it(leaf: Leaf, figure: Figure, asked: Asked) -> bool:
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


def is_bare_fine(leaf: Leaf, figure: Figure, asked: Asked) -> bool:
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


def is_in_property(sheet: Sheet, leaf: Leaf, figure: Figure, asked: Asked) -> bool:
    """Whether what stands beside a figure, or above it, is the property that is asked for, or leaves it open."""
    text, matter = leaf.text, asked.matter
    sentence = sentence_around(text, figure.start, figure.end)
    clause = clause_around(text, sentence, figure.start, figure.end)
    is_told = leaf.passage.sort == "data" and matter.is_named(text)
    is_cell = leaf.passage.sort in ("cell", "data") and not is_told
    if is_cell or (leaf.passage.heads and not matter.is_named_well(text) and not _is_in_row(sheet, leaf, asked)):
        return is_cell and _is_in_row(sheet, leaf, asked)
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
    others = others_beside(leaf, sentence, (figure.start, figure.end), asked)
    if others and matter.is_of_a_part(text[clause[0] : figure.start], own):
        return False
    if figure.unit == "%" and _WHOLE_BEFORE.search(before) and matter.is_named(after):
        return True
    return not matter.nearest_is_another(before, after)


def _has_its_noun(leaf: Leaf, figure: Figure, asked: Asked) -> bool:
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


def _is_in_row(sheet: Sheet, leaf: Leaf, asked: Asked) -> bool:
    matter, heads = asked.matter, leaf.passage.heads
    if any(matter.is_named(head) for head in heads) or not heads:
        return True
    if any(matter.is_another(head) for head in heads):
        return False
    every, _ = sheet.tables.get(leaf.run, (frozenset(), frozenset()))
    # Another row or column is headed by the property, so this one is not it.
    named = frozenset(head for head in every if matter.is_named_well(head))
    return not named or not any(_holds_its_sort(other, named, asked) for other in sheet.leaves if other.run == leaf.run)


def _holds_its_sort(leaf: Leaf, heads: frozenset[str], asked: Asked) -> bool:
    """Whether a cell under one of these heads has a figure in the unit asked for, or a date."""
    if heads.isdisjoint(leaf.passage.heads):
        return False
    return not asked.goals or any(is_of_sort(figure, asked.question.unit) for figure in leaf.figures)


def _is_plain_count(leaf: Leaf, asked: Asked) -> bool:
    """Whether a cell stands in the row of the subject under a head that says no more than that it is a number."""
    heads = leaf.passage.heads
    is_number = any(_NEUTRAL.match(head) for head in heads) and leaf.text.strip(" ,.").replace(",", "").isdigit()
    return leaf.passage.sort in ("cell", "data") and is_number and any(asked.names.standing(head) for head in heads)


def others_beside(leaf: Leaf, sentence: Stretch, place: Stretch, asked: Asked) -> list[Stretch]:
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
