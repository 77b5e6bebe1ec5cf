# ruff: noqa: INP001  # a script, run by its path
"""Cut the font of the social cards anew, when a title or a label uses a character that it lacks.

    .venv/bin/python -m pip install --target /tmp/fonttools 'fonttools>=4.53,<5'
    PYTHONPATH=/tmp/fonttools .venv/bin/python .ci/letters.py /usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc

The argument is Debian's fonts-noto-cjk. It takes all that the pages, the labels and the values of facts are written
in, in both languages.
"""

from __future__ import annotations

import string
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from spacefacts.catalog import Catalog
from spacefacts.display import LANGUAGES
from spacefacts.judgements import STATUS_WORDS
from spacefacts.loading import load
from spacefacts.tools.lettering import FAMILY, FONT

ROOT = Path(__file__).parent.parent
CUT_FROM = "Noto Sans CJK SC Bold"
# What a title may come to use: the letters of Western Europe, and the signs of both languages.
USUAL = (
    string.printable.strip()
    + " "
    + "".join(map(chr, range(0xA0, 0x100)))
    + "‘’“”–—−…·•×÷≈≤≥℃°№"
    + "，。、；：？！（）《》〈〉「」【】％～"
)


def written(catalog: Catalog) -> set[str]:
    """Every character that a card may have to show."""
    # All of their words, so that the next title in Chinese seldom needs another font.
    words = [page.read_text(encoding="utf-8") for page in (ROOT / "docs").rglob("*.md")]
    words += [meaning for language in LANGUAGES for meaning in STATUS_WORDS[language].values()]
    for subject in catalog.subjects():
        for language in LANGUAGES:
            words.append(subject.label(language))
            words += [text for fact in subject.values() for text in (fact.label(language), fact.display(language))]
    return set("".join(words)) | set(USUAL)


def cut(collection: str, characters: set[str]) -> None:
    """Write the font: these characters, without what only a screen needs, under its own name."""
    font = next(one for one in TTCollection(collection).fonts if one["name"].getDebugName(4) == CUT_FROM)
    options = subset.Options(hinting=False, desubroutinize=False, layout_features=["kern"], name_IDs=[0, 13, 14])
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=map(ord, characters))
    cutter.subset(font)
    _rename(font)
    font["cmap"].tables = [_in_format_12(font.getBestCmap())]
    font.save(FONT, reorderTables=True)


def _in_format_12(characters: dict[int, str]) -> CmapSubtable:
    """The one table of characters that `letters` reads."""
    table = CmapSubtable.newSubtable(12)
    table.platformID, table.platEncID, table.language, table.cmap = 3, 10, 0, characters
    table.reserved = table.length = table.nGroups = 0
    return table


def _rename(font: TTFont) -> None:
    for name, text in {1: FAMILY, 2: "Bold", 4: f"{FAMILY} Bold", 6: "SpacefactsCards-Bold"}.items():
        font["name"].setName(text, name, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames = ["SpacefactsCards-Bold"]


if __name__ == "__main__":
    cut(sys.argv[1], written(load(str(ROOT / "facts"))))
