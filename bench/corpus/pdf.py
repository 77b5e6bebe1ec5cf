"""Portable documents of one page, made by hand, in as many ways as writers of such files differ."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from random import Random

Line = Sequence[tuple[int, str]]
"""Pieces of text in a line, each with how far from the left it stands, in points."""


def document(lines: Sequence[Line], chance: Random) -> bytes:
    """The bytes of a document with these lines, from top to bottom."""
    characters = sorted({letter for line in lines for _, text in line for letter in text})
    if all(ord(letter) < 256 for letter in characters) and chance.random() < 0.8:
        fonts = [b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
        content = _content(lines, chance, _latin)
    else:
        codes = {letter: number for number, letter in enumerate(characters, 1)}
        fonts = _mapped_fonts(codes)
        content = _content(lines, chance, lambda text: "<" + "".join(f"{codes[letter]:04X}" for letter in text) + ">")
    return _file(content, fonts, packed=chance.random() < 0.7)


def _latin(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return "(" + "".join(letter if ord(letter) < 127 else f"\\{ord(letter):03o}" for letter in escaped) + ")"


def _content(lines: Sequence[Line], chance: Random, shown: Callable[[str], str]) -> bytes:
    parts = ["BT /F1 11 Tf"]
    kerned = chance.random() < 0.4
    for number, line in enumerate(lines):
        for left, text in line:
            parts.append(f"1 0 0 1 {60 + left} {800 - 15 * number} Tm")
            cut = chance.randrange(1, len(text)) if kerned and len(text) > 2 else 0
            parts.append(f"[{shown(text[:cut])} -18 {shown(text[cut:])}] TJ" if cut else f"{shown(text)} Tj")
    parts.append("ET")
    return "\n".join(parts).encode("latin-1")


def _mapped_fonts(codes: dict[str, int]) -> list[bytes]:
    """A font without glyphs whose codes are told apart by a map to Unicode, as print drivers write them."""
    pairs = [f"<{code:04X}> <{letter.encode('utf-16-be').hex().upper()}>" for letter, code in codes.items()]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    mapping = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{mapping}\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode("ascii")
    glyphs = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Song/DW 600"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"
    )
    return [
        b"<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Song/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
        glyphs,
        _stream(cmap, packed=False),
    ]


def _stream(content: bytes, *, packed: bool) -> bytes:
    data = zlib.compress(content) if packed else content
    kind = b"/Filter/FlateDecode" if packed else b""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), kind, data)


def _file(content: bytes, fonts: list[bytes], *, packed: bool) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    first = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page]
    objects = [*first, _stream(content, packed=packed), *fonts]
    out, places = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)
