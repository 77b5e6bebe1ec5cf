"""The font of the social cards."""

from __future__ import annotations

from pathlib import Path

from spacefacts.display import LANGUAGES
from spacefacts.judgements import STATUS_WORDS
from spacefacts.loading import default
from spacefacts.tools.cards import title_of
from spacefacts.tools.lettering import FONT, letters
from spacefacts.tools.sharing import headlines

ROOT = Path(__file__).parents[2]
CUT_ANEW = "cut the font anew, as .ci/letters.py says"


def lacking(text: str) -> str:
    return "".join(sorted(set(text) - letters()))


def test_every_title_can_be_written() -> None:
    titles = {page.name: title_of(page.read_text(encoding="utf-8")) or "" for page in (ROOT / "docs").rglob("*.md")}

    assert {} == {name: lacking(title) for name, title in titles.items() if lacking(title)}, CUT_ANEW


def test_every_headline_can_be_written() -> None:
    home = (ROOT / "docs/index.md").read_text(encoding="utf-8")
    catalog = default()
    facts = headlines(catalog, home)
    words = [
        catalog.subject(subject).label(language) + fact.label(language) + fact.display(language)
        for subject, fact in facts.items()
        for language in LANGUAGES
    ]

    assert facts
    assert "" == lacking("".join(words)), CUT_ANEW


def test_every_status_can_be_written() -> None:
    assert "" == lacking("".join(words for meanings in STATUS_WORDS.values() for words in meanings.values()))


def test_a_character_that_no_title_has_is_not_there() -> None:
    assert "𠀀" == lacking("𠀀")


def test_the_font_is_small_and_has_its_licence_beside_it() -> None:
    assert FONT.stat().st_size < 300_000
    assert "SIL OPEN FONT LICENSE" in Path(FONT.parent, "OFL.txt").read_text(encoding="utf-8")
