"""The letters of social cards: a font of our own, so that a card is the same picture on every machine.

Fonts that a machine happens to have would draw each title in another shape, or a box in the place of a character. The
font lies here under a name that no machine has. It is a subset, made by `.ci/letters.py`, of Noto Sans CJK SC Bold,
under the SIL Open Font License (`OFL.txt`), of all that pages, labels and numbers are written in.
"""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path

FAMILY = "Spacefacts Cards"
"""How a drawing names the font."""
FOLDER = Path(__file__).parent
FONT = FOLDER / "cards.otf"


@cache
def letters() -> frozenset[str]:
    """Every character that the font has, read from its `cmap` table in format 12, the only one that the font has.

    https://learn.microsoft.com/en-us/typography/opentype/spec/cmap
    """
    font = FONT.read_bytes()
    tables = (
        struct.unpack_from(">4sIII", font, 12 + 16 * number) for number in range(*struct.unpack_from(">H", font, 4))
    )
    cmap = next(place for tag, _, place, _ in tables if tag == b"cmap")
    (below,) = struct.unpack_from(">I", font, cmap + 8)
    (count,) = struct.unpack_from(">I", font, cmap + below + 12)
    groups = (struct.unpack_from(">III", font, cmap + below + 16 + 12 * number) for number in range(count))
    return frozenset(chr(code) for first, last, _ in groups for code in range(first, last + 1))
