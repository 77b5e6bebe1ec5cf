"""Search: which facts the words of a question point to.

A word counts most in the name of the subject or property, less in its other names, least in definitions and notes.
English is compared word by word, by beginnings; Chinese, which has no spaces, by pairs of characters.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacefacts.catalog import Catalog
    from spacefacts.model import Fact

_WORD = re.compile(r"[a-z0-9]+|[\u4e00-\u9fff]+")
_OWN_NAME, _NAME, _OTHER, _BESIDE = 9, 8, 4, 1


def search(catalog: Catalog, query: str, limit: int) -> tuple[Fact, ...]:
    """The best `limit` facts for `query`; none where no word of it is found."""
    wanted = set(_terms(query))
    scored = [(score, fact) for fact, texts in _indexed(catalog) if (score := _score(wanted, texts))]
    # Of equals the shorter subject is meant: shenzhou-20 before shenzhou-20-rescue.
    scored.sort(key=lambda pair: (-pair[0], len(pair[1].subject), pair[1].address))
    return tuple(fact for _, fact in scored[: max(limit, 0)])


def _indexed(catalog: Catalog) -> Iterator[tuple[Fact, list[tuple[int, set[str]]]]]:
    for subject in catalog.subjects():
        named = set(_terms(f"{subject.id} {subject.label('en')} {subject.label('zh')}"))
        other = set(_terms(" ".join((*subject.aliases, subject.about("en") or "", subject.about("zh") or ""))))
        for fact in subject.values():
            own = set(_terms(f"{fact.property} {fact.label('en')} {fact.label('zh')}"))
            said = (fact.display("en"), fact.display("zh"))
            beside = {term for part in _beside(fact) for term in _terms(part)}
            yield (
                fact,
                [(_NAME, named), (_OWN_NAME, own), (_OTHER, other | set(_terms(" ".join(said)))), (_BESIDE, beside)],
            )


def _beside(fact: Fact) -> Iterator[str]:
    for language in ("en", "zh"):
        yield fact.about(language) or ""
        yield fact.note(language) or ""
        for claim in fact.claims:
            yield claim.display(language)
            yield claim.note(language)


def _score(wanted: set[str], texts: list[tuple[int, set[str]]]) -> int:
    score = found = 0
    for term in wanted:
        best = max((weight for weight, terms in texts if _matches(term, terms)), default=0)
        score += best
        found += best > 0
    # All the words in one fact beat one word in a name.
    return score * found if found else 0


def _matches(term: str, terms: set[str]) -> bool:
    if term in terms:
        return True
    if len(term) == 1 and term >= "\u4e00":
        # A single character stands in the pairs that it is a part of.
        return any(term in other for other in terms)
    return len(term) >= 4 and any(other.startswith(term) for other in terms)


def _terms(text: str) -> Iterator[str]:
    for word in _WORD.findall(text.lower()):
        if word[0] < "\u4e00" or len(word) == 1:
            yield word
        else:
            yield from (word[i : i + 2] for i in range(len(word) - 1))
