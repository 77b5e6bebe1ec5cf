"""A page is decoded in the character set that it is written in, whatever it or its host says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.charsets import codec_named, decode

CHINESE = "神舟二十号乘组在轨飞行204天，返回舱于11月14日在东风着陆场成功着陆。"
TAIWANESE = "神舟二十號乘組在軌飛行204天，返回艙於11月14日在東風著陸場成功著陸。"
JAPANESE = "神舟20号の乗組員は204日間宇宙に滞在し、11月14日に帰還しました。"
KOREAN = "선저우 20호 승무원은 204일 동안 우주에 머물렀으며 11월 14일에 귀환했다."
FRENCH = "Le séjour a duré 204 jours, d’après l’agence — « un record » à l'époque."

WRITTEN = [
    (CHINESE, "gb18030"),
    (TAIWANESE, "big5hkscs"),
    (JAPANESE, "cp932"),
    (JAPANESE, "euc_jp"),
    (KOREAN, "cp949"),
    (FRENCH, "cp1252"),
    (CHINESE, "utf-8"),
]


@pytest.mark.parametrize(("text", "codec"), WRITTEN)
def test_a_page_that_names_no_character_set_is_recognised(text: str, codec: str) -> None:
    assert text == decode(text.encode(codec))


@pytest.mark.parametrize(("text", "codec"), WRITTEN)
def test_a_page_that_calls_itself_utf_8_and_is_not_is_recognised(text: str, codec: str) -> None:
    assert text == decode(text.encode(codec), "utf-8")


@pytest.mark.parametrize(
    ("label", "codec"),
    [("gb2312", "gb18030"), ("GBK", "gb18030"), ("big5", "big5hkscs"), ("shift_jis", "cp932"), ("euc-kr", "cp949")],
)
def test_a_label_is_read_as_browsers_read_it(label: str, codec: str) -> None:
    assert codec == codec_named(label)


def test_latin_1_is_the_set_of_windows() -> None:
    assert "“204 days” – €" == decode("“204 days” – €".encode("cp1252"), "ISO-8859-1")


@pytest.mark.parametrize("label", ["hex", "rot13", "idna", "punycode", "", "no-such", "a\0b", "unicode_escape"])
def test_what_is_no_character_set_is_not_taken_for_one(label: str) -> None:
    assert codec_named(label) is None


@pytest.mark.parametrize(
    "start", ['<meta charset="gbk">', "<meta http-equiv=content-type content='text/html; charset=GB2312'>"]
)
def test_the_page_says_its_character_set(start: str) -> None:
    assert f"{start}航天" == decode(f"{start}航天".encode("gb18030"))


def test_an_xml_declaration_says_it_too() -> None:
    text = '<?xml version="1.0" encoding="Shift_JIS"?><a>日数</a>'
    assert text == decode(text.encode("cp932"))


def test_a_character_set_in_a_comment_is_none() -> None:
    text = "<!-- <meta charset=big5> --><p>飞行二百零四天，是我国航天员"
    assert text == decode(text.encode())


def test_the_header_comes_before_the_page() -> None:
    text = '<meta charset="koi8-r">航天员在轨飞行'
    assert text == decode(text.encode("gb18030"), "gb18030")


def test_a_mark_comes_before_the_header() -> None:
    assert "航天" == decode("\ufeff航天".encode(), "gbk")
    assert "航天" == decode("\ufeff航天".encode("utf-16-le"), "gbk")


def test_utf_8_under_the_name_of_another_set_is_recognised() -> None:
    assert CHINESE == decode(CHINESE.encode(), "gb2312")


def test_utf_16_without_a_mark_is_recognised() -> None:
    assert "204 days" == decode("204 days".encode("utf-16-be"))


def test_a_page_cut_off_within_a_character_stays_what_it_is() -> None:
    assert decode(CHINESE.encode()[:-1]).startswith(CHINESE[:-1])


def test_a_page_with_one_wrong_byte_stays_what_it_is() -> None:
    assert f"{CHINESE}\N{REPLACEMENT CHARACTER}" == decode(CHINESE.encode() + b"\xff", "utf-8")


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "gbk", "big5", "euc-jp", "utf-16", "latin1", "nonsense"]))
def test_any_bytes_become_text(body: bytes, label: str) -> None:
    assert isinstance(decode(body, label), str)


@given(st.text(max_size=200).filter(lambda text: not text.startswith("\ufeff") and "\0" not in text))
def test_valid_utf_8_is_read_as_it_is(text: str) -> None:
    assert text == decode(text.encode(), "utf-8")


def test_chinese_names_of_rare_characters_are_recognised() -> None:
    names = "<td>佩沃港镇</td><td>埃勒里区</td><td>塔诺运河</td><td>韦康步行桥</td>"
    assert names == decode(names.encode("gb18030"))


def test_western_letters_among_ascii_stay_western() -> None:
    assert "Œuvre à Málaga, zażółć".replace("żółć", "x") == decode(
        "Œuvre à Málaga, zażółć".replace("żółć", "x").encode("cp1252")
    )
