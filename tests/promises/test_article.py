"""A promise: what the article says is judged whole, in its own order, and alike wherever the verdict stands."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from spacefacts.tools.authoring import compile_folder
from tests.promises.conftest import PARTS, ROOT
from tests.promises.extractor import read_snapshot

_VERDICT = '<strong class="sf-chip sf-judged-([a-z-]+)">([^<]+)</strong>'
_STATEMENT = r'<blockquote class="sf-assertion" id="([^"]+)">'


def page_of(site: Path, part: str) -> str:
    return (site / part / "article" / "index.html").read_text(encoding="utf-8")


def in_its_order() -> list[str]:
    """The subjects that state what the article says, by group and bullet."""
    facts = read_snapshot(compile_folder(ROOT / "facts"))
    places = {
        address.partition(".")[0]: re.findall(r"\d+", fact["sources"][0]["at"])
        for address, fact in facts.items()
        if re.fullmatch(r"article-[^.]*\.statement", address)
    }
    return sorted(places, key=lambda subject: [int(number) for number in places[subject]])


def at_a_glance(html: str) -> list[tuple[str, str]]:
    """The verdicts of the table, each with its words."""
    return re.findall(f"<td>{_VERDICT}</td>", html)


def in_the_text(html: str) -> list[tuple[str, str]]:
    """The verdicts that begin a paragraph, each with its words."""
    return re.findall(f"<p>{_VERDICT}", html)


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_every_statement_of_the_article_is_judged_in_its_order(part: str, site: Path) -> None:
    found = re.findall(f"{_STATEMENT}|<p>{_VERDICT}", page_of(site, part))

    assert in_its_order() == [subject for subject, *_ in found if subject]
    assert all(bool(one[0]) != bool(following[0]) for one, following in pairwise(found))
    assert found[-1][1]


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_a_verdict_is_the_same_at_a_glance_and_in_the_text(part: str, site: Path) -> None:
    html = page_of(site, part)

    assert len(in_its_order()) == len(at_a_glance(html))
    assert at_a_glance(html) == in_the_text(html)


def test_a_verdict_is_the_same_in_both_languages(site: Path) -> None:
    english, chinese = (in_the_text(page_of(site, part)) for part in PARTS.values())

    assert [kind for kind, _ in english] == [kind for kind, _ in chinese]


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_every_verdict_given_is_explained_above(part: str, site: Path) -> None:
    html = page_of(site, part)
    explained = re.findall(f"<li>{_VERDICT}", html)

    assert len(explained) == len(set(explained))
    assert set(explained) == set(in_the_text(html))
