"""Sources: publishers and their documents."""

from __future__ import annotations

import pytest

from tests.support import Facts

NAMED = "publisher: blog\nlabel: {en: Blog}\ngrade: C\n"
URL = 'url: "https://blog.example/1"'


def told(facts: Facts, text: str) -> list[str]:
    """The faults of a publisher of its own."""
    return facts.write("source/blog.yaml", text).told()


def test_a_document_takes_grade_and_origin_from_its_publisher(facts: Facts) -> None:
    assert [] == told(facts, f"{NAMED}documents:\n  post: {{{URL}, language: en}}\n")
    document = facts.base().documents["blog/post"]
    assert ("blog", "blog", "C", None) == (document.publisher, document.origin, document.grade, document.title)


def test_a_document_may_have_a_grade_and_an_origin_of_its_own(facts: Facts) -> None:
    assert [] == told(facts, f"{NAMED}documents:\n  post: {{{URL}, language: en, grade: D, origin: agency}}\n")
    document = facts.base().documents["blog/post"]
    assert ("agency", "D") == (document.origin, document.grade)


def test_a_publisher_may_publish_nothing(facts: Facts) -> None:
    assert [] == told(facts, NAMED)
    assert {} == facts.base().publishers["blog"].documents


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("blog", ["1:1 wrong-shape"]),
        ("label: {en: B}\ngrade: A", ["1:1 missing-field"]),
        ("publisher: blog\ngrade: A", ["1:1 missing-field"]),
        ("publisher: blog\nlabel: {en: B}", ["1:1 missing-field"]),
        ("publisher: blog\nlabel: {zh: 博}\ngrade: A", ["2:8 missing-field"]),
        ("publisher: blogs\nlabel: {en: B}\ngrade: A", ["1:12 id-not-file-name"]),
        ("publisher: blog\nlabel: {en: B}\ngrade: E", ["3:8 unknown-word"]),
        (f"{NAMED}documents: [post]", ["4:12 wrong-shape"]),
        (f"{NAMED}documents:\n  post: x", ["5:9 wrong-shape"]),
        (f"{NAMED}documents:\n  A Post: {{{URL}, language: en}}", ["5:3 bad-id"]),
        (f"{NAMED}documents:\n  post: {{language: en}}", ["5:9 missing-field"]),
        (f"{NAMED}documents:\n  post: {{{URL}}}", ["5:9 missing-field"]),
        (f"{NAMED}documents:\n  post: {{{URL}, language: en, author: me}}", ["5:55 unknown-field"]),
        (f"{NAMED}documents:\n  post: {{{URL}, language: en, published: soon}}", ["5:66 bad-moment"]),
        (f'{NAMED}documents:\n  post: {{{URL}, language: en, accessed: "2025-01-01T00:00Z"}}', ["5:65 bad-moment"]),
        (f"{NAMED}documents:\n  post: {{{URL}, language: en, grade: Z}}", ["5:62 unknown-word"]),
        (f"{NAMED}documents:\n  post: {{{URL}, language: en, origin: The Agency}}", ["5:63 bad-id"]),
    ],
)
def test_a_faulty_publisher_is_told_at_its_place(facts: Facts, text: str, faults: list[str]) -> None:
    assert [f"source/blog.yaml:{fault}" for fault in faults] == told(facts, text)


@pytest.mark.parametrize(
    "address",
    [
        "blog.example/1",
        "ftp://blog.example",
        "https://",
        "http:///x",
        "https://a b",
        "javascript:alert(1)",
        "https://[x",
        "https://a/<b>",
    ],
)
@pytest.mark.parametrize("key", ["url", "archive"])
def test_what_is_no_web_address_is_a_fault(facts: Facts, key: str, address: str) -> None:
    other = "" if key == "url" else f"{URL}, "
    told(facts, f"{NAMED}documents:\n  post: {{{other}{key}: '{address}', language: en}}")
    assert ["bad-address"] == facts.names()
