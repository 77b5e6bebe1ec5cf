"""SF203: says-too-long."""

from __future__ import annotations

from collections.abc import Iterator

from spacefacts.tools.authoring import Base
from spacefacts.tools.rules import Met, rule

MOST_WORDS = 6
MOST_CHARACTERS = 40


@rule("SF203", on=Base)
def says_too_long(base: Base) -> Iterator[Met]:
    """What a citation says is the figure as printed there, in at most six words and forty characters.

    It is what the checker looks for on the page, and a longer quotation would also be somebody else's text.

    zh: `says`照录来源刊载的数字，至多六个词、四十个字符。检查器要在网页上查找的就是它；引得过长，
    也就成了抄录他人的文字。

    Bad:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources:
          - {source: paper/report, says: "it was no less than 12 m long"}
    ```

    Good:

    ```yaml title="facts/thing/x.yaml"
    subject: x
    label: {en: X, zh: 甲}
    facts:
      length:
        value: 12
        sources:
          - {source: paper/report, says: 12 m long}
    ```
    """
    for fact in base.facts():
        for citation in fact.citations():
            # Chinese stands without blanks, so that a run of it counts as one word.
            words, characters = len((citation.says or "").split()), len(citation.says or "")
            if citation.says_place and (words > MOST_WORDS or characters > MOST_CHARACTERS):
                long = f"{words} words and {characters} characters"
                yield citation.says_place, f"{citation.says!r} has {long}; keep the figure with its unit"
