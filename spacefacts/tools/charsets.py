"""Character sets of web pages, as browsers find them, and a guess where a page names none or the wrong one.

The labels and what they stand for are those of the Encoding standard of WHATWG: `gb2312` is read as GB 18030, `latin1`
as windows-1252. Python's own codecs decode.
"""

from __future__ import annotations

import codecs
import re

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

# Where the standard reads a label by another name than Python does.
_LABELS = {
    "gb18030": "gb18030 gbk gb2312 gb_2312 gb_2312-80 csgb2312 csiso58gb231280 chinese x-gbk iso-ir-58 cp936 ms936",
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950",
    "cp932": "shift_jis shift-jis sjis x-sjis ms932 ms_kanji csshiftjis windows-31j cp932",
    "euc_jp": "euc-jp x-euc-jp cseucpkdfmtjapanese",
    "iso2022_jp": "iso-2022-jp csiso2022jp",
    "cp949": "euc-kr cseuckr csksc56011987 ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 iso-ir-149",
    "cp1252": "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso-ir-100 latin1 l1 cp819 ibm819"
    " ascii us-ascii ansi_x3.4-1968 csisolatin1",
    "cp1254": "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 latin5 l5",
    "cp874": "windows-874 iso-8859-11 iso8859-11 iso885911 tis-620 dos-874",
    "utf-16-le": "utf-16 utf-16le unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff",
    "utf-16-be": "utf-16be unicodefffe",
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8",
}
_CODECS = {label: codec for codec, labels in _LABELS.items() for label in labels.split()}

_SINGLE = re.compile(
    r"iso[-_]?8859[-_]\d{1,2}|windows-125\d|cp125\d|koi8-[ru]|(?:x-)?mac-?[a-z]+|ibm866|cp866|iso-2022-jp"
)

_NAME = rb"[\"']?\s*([A-Za-z0-9_.:-]+)"
_META = re.compile(rb"<meta[^>]+?charset\s*=\s*" + _NAME, re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^>]+?encoding\s*=\s*" + _NAME, re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_PRESCAN = 1024
"""How many bytes the standard searches for a `<meta>`; some pages have theirs behind a long comment, so comments go."""

_FOREIGN = re.compile(rb"[\x80-\xff]")
_FIRST_LEVEL = re.compile(rb"(?:[\xb0-\xd7][\xa1-\xfe]){2,}")
_FEWEST_BYTES = 16
_SAMPLE = 10_000
_REPLACED = "\N{REPLACEMENT CHARACTER}"

# The commonest characters of running text in each script: far more of them than chance puts there.
_COMMON = {
    "gb18030": "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面"
    "而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还"
    "因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建"
    "月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将"
    "航空器载火箭箱发射飞船卫星亿元",
    "big5hkscs": "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面"
    "而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還"
    "因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建"
    "月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將"
    "航空器載火箭飛船衛星億元",
    "cp932": "".join(map(chr, range(0x3041, 0x30FF))) + "日年月大人一国本中会出時生行者見分事",
    "cp949": "이다의는에을가고한로지기하사도시자인리어서은나정해대들과수으라부일상전스원그제여보장성동있년월것선주아조구신",
}
_COMMON["euc_jp"] = _COMMON["cp932"]
_SETS = {codec: frozenset(letters) for codec, letters in _COMMON.items()}
_WESTERN = frozenset("àâäáãåæçéèêëíìîïñóòôöõøœßúùûüÿÀÂÄÁÅÆÇÉÈÊËÍÎÏÑÓÔÖÕØÚÜ°±²³µ·×«»©®€£§–—‘’“”…•™\N{NO-BREAK SPACE}")
_PUNCTUATION = frozenset("，。、；：“”‘’（）《》！？・ー「」　％．－·")


def codec_named(label: str) -> str | None:
    """The Python codec for a label as pages write it, or None for a label that names no character set."""
    label = label.strip().strip("\"'").lower()
    if label in _CODECS:
        return _CODECS[label]
    # Python has codecs such as `hex` and `idna` that are no character sets of pages.
    if not _SINGLE.fullmatch(label):
        return None
    try:
        return codecs.lookup(label.removeprefix("x-")).name
    except LookupError:
        return None


def decode(body: bytes, header: str = "") -> str:
    """The text of a page: by its byte order mark, the label in the `header` of the answer, the label in the page, a guess.

    A label that most of the bytes contradict is not believed. Nothing is raised: what is no character becomes U+FFFD.
    """
    for mark, wide in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(wide, errors="replace")
    codec = codec_named(header) or named_within(body) or _wide(body)
    if codec is None or codec == "utf-8":
        return _utf_8(body)
    text = body.decode(codec, errors="replace")
    if codec.startswith("utf-16") or body.isascii():
        return text
    if _is_plainly_utf_8(body):
        return body.decode("utf-8", errors="replace")
    if _holds(text, body) and not _is_nonsense(text, codec):
        return text
    guessed = _guessed(body)
    return text if guessed == "cp1252" and _holds(text, body) else body.decode(guessed, errors="replace")


def named_within(body: bytes) -> str | None:
    """The Python codec that a page itself names, or None."""
    declared = _XML.match(body, 0, _PRESCAN)
    if declared is None and b"<" in body[:_PRESCAN]:
        declared = _META.search(_COMMENT.sub(b"", body[: 16 * _PRESCAN])[:_PRESCAN])
    codec = codec_named(declared[1].decode("ascii")) if declared else None
    # What calls itself UTF-16 in ASCII letters is not: the standard takes it for UTF-8.
    return "utf-8" if codec and codec.startswith("utf-16") else codec


def _wide(body: bytes) -> str | None:
    """UTF-16 without a mark, told by the zero bytes of its ASCII letters."""
    start = body[:400]
    if start.count(0) * 4 < len(start):
        return None
    return "utf-16-be" if start[::2].count(0) > start[1::2].count(0) else "utf-16-le"


def _utf_8(body: bytes) -> str:
    text = body.decode("utf-8", errors="replace")
    return text if _holds(text, body) else body.decode(_guessed(body), errors="replace")


def _holds(text: str, body: bytes) -> bool:
    """Whether only a few characters failed: a page put together from two sources, or cut off within one."""
    wrong = text.count(_REPLACED)
    return wrong <= 1 or wrong * 50 <= len(_FOREIGN.findall(body)) - body.count(_REPLACED.encode()) * 3


def _is_plainly_utf_8(body: bytes) -> bool:
    """Whether so much of it is valid UTF-8 that it is nothing else, whatever it is called."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end < len(body) - 3:
            return False
        text = body[: error.start].decode("utf-8")
    return sum(letter > "\x7f" for letter in text[:_SAMPLE]) >= 6


def _is_nonsense(text: str, codec: str) -> bool:
    """Whether text that was read as Chinese, Japanese, Korean or Western has next to no common letters of it."""
    return codec in (*_SETS, "cp1252") and _share(text[:_SAMPLE], _SETS.get(codec, _WESTERN)) < 0.2


def _share(text: str, letters: frozenset[str]) -> float:
    """How many of the letters beyond ASCII are common ones; zero for a text in which too much failed."""
    foreign = [letter for letter in text if letter > "\x7f" and letter not in _PUNCTUATION]
    if not foreign or text.count(_REPLACED) * 20 > len(foreign):
        return 0.0
    return sum(letter in letters for letter in foreign) / len(foreign)


def _guessed(body: bytes) -> str:
    """The character set in which most of the bytes make common letters; windows-1252 if none does."""
    first = _FOREIGN.search(body)
    # From a byte below 0x40 on, every one of these sets begins anew; so the sample starts at a line or a tag.
    start = max(body.rfind(b"\n", 0, first.start()), body.rfind(b">", 0, first.start())) + 1 if first else 0
    sample = body[start : start + _SAMPLE]
    best, share = "cp1252", 0.25
    for codec, letters in _SETS.items():
        common = _share(sample.decode(codec, errors="replace"), letters)
        if common > share:
            best, share = codec, common
    return "gb18030" if best == "cp1252" and _is_plainly_chinese(sample) else best


def _is_plainly_chinese(sample: bytes) -> bool:
    """Whether most foreign bytes are pairs of GB 2312's first level, however rare its characters: a table of names."""
    pairs = sum(map(len, _FIRST_LEVEL.findall(sample)))
    return pairs >= _FEWEST_BYTES and pairs * 10 >= len(_FOREIGN.findall(sample)) * 6
