"""Where a page prints words, whatever their case, blanks and punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacefacts.tools.cited.han import in_one_form
from spacefacts.tools.cited.questions import Question
from spacefacts.tools.cited.sentences import Stretch
from spacefacts.tools.cited.sheets import Leaf, Sheet
from spacefacts.tools.figures import Figure, figures
from spacefacts.tools.patterns import late
from spacefacts.tools.unit_words import CURRENCIES
from spacefacts.values import Reference, Value, Words

_TOKEN = late(r"[^\W\d_\u3400-\u9fff]+|\d+|[\u3400-\u9fff]")
# A figure hardly begins so long before the words that it is part of.
_FAR = 60


def words_of(question: Question) -> tuple[tuple[str, ...], ...]:
    """What is to be found: one of each group, and every group; nothing for a number or a moment."""
    value = question.value
    if isinstance(value, tuple):
        every = tuple(spellings for one in value if (spellings := _spellings(one)))
        return ((question.says,),) if question.says else every
    own = _spellings(value)
    if question.says:
        return ((question.says, *own),)
    return (own,) if own else ()


def places_of(words: str, sheet: Sheet) -> Iterator[tuple[Leaf, Stretch]]:
    """Every place where the page prints the words, and where they are whole: 204 days, and not 1,204 days."""
    said = figures(in_one_form(words))
    # What folds between words would join a number to a word that it does not belong to.
    pattern = _pattern(words, r"[\s\u2010-\u2015-]" if said else r"[\W_]")
    if pattern is None:
        return
    for leaf in sheet.leaves:
        for match in pattern.finditer(leaf.text):
            if not said or _prints_the_same(leaf.figures_in(match.start() - _FAR, match.end()), said, match):
                yield leaf, match.span()


def _spellings(value: Value | None) -> tuple[str, ...]:
    if isinstance(value, Words):
        return tuple(dict.fromkeys((str(value), value.zh)))
    if isinstance(value, Reference):
        return (str(value),)
    return ()


def _pattern(words: str, between: str) -> re.Pattern[str] | None:
    bare = in_one_form(words)
    tokens = list(_TOKEN.finditer(bare))
    if not tokens:
        return None
    parts = [_whole_start(tokens[0][0])]
    for before, token in zip([None, *tokens], tokens, strict=False):
        if before:
            parts.append(_gap(bare[before.end() : token.start()], before[0], token[0], between))
        # Only the words themselves: the sets between them take long to compile where case is ignored.
        parts.append(f"(?i:{re.escape(token[0])})")
    parts.append(_whole_end(tokens[-1][0]))
    return re.compile("".join(parts))


def _gap(printed: str, before: str, after: str, between: str) -> str:
    """What may stand between two words: the mark of a number as it is, else any blanks and punctuation."""
    if before.isdigit() and after.isdigit():
        return re.escape(printed.strip()) if printed.strip() else r"\s?"
    return (
        f"{between}{{0,4}}"
        if not printed or _is_han(before) or _is_han(after)
        else f"(?:{between}{{1,4}}|{_mark(printed)})"
    )


def _mark(printed: str) -> str:
    """What is printed between two words, with any blanks for its own."""
    return r"\s+".join(re.escape(part) for part in re.split(r"\s+", printed))


def _whole_start(token: str) -> str:
    if token.isdigit():
        return r"(?<![A-Za-z\d_])(?<!\d[.,:'])"
    return "" if _is_han(token) else r"(?<![A-Za-z\u00C0-\u024F\d])"


def _whole_end(token: str) -> str:
    if token.isdigit():
        return r"(?![A-Za-z\d_]|[.,:']\d)"
    return "" if _is_han(token) else r"(?![A-Za-z\u00C0-\u024F\d])"


def _is_han(token: str) -> bool:
    return "\u3400" <= token[0] <= "\u9fff"


def _prints_the_same(found: tuple[Figure, ...], said: list[Figure], match: re.Match[str]) -> bool:
    """Whether the numbers at a place are those of the words, and no part of longer ones."""
    here = [figure for figure in found if match.start() < figure.end]
    units = {figure.unit for figure in here}
    if any(figure.unit in CURRENCIES and figure.unit not in units for figure in said):
        return False
    kinds = {(figure.low, figure.high, figure.qualifier) for figure in here}
    bare = {(low, high) for low, high, _ in kinds}
    for figure in said:
        exact = (figure.low, figure.high, figure.qualifier) in kinds
        softer = (
            (figure.low, figure.high) in bare
            and figure.qualifier is None
            and (figure.low, figure.high, "about") in kinds
        )
        if not (exact or softer):
            return False
    return True
