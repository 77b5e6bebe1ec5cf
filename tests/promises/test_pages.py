"""A promise: nothing that was gathered is left lying: claims, statements and every bullet of the article are told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from spacefacts.tools.authoring import compile_folder
from tests.promises.conftest import PARTS, ROOT
from tests.promises.extractor import read_page, read_snapshot

Facts = dict[str, dict[str, Any]]

ARTICLE = "sohu/rescue-240-hours"
BULLETS = {(group, bullet) for group in range(1, 7) for bullet in range(1, 4)}


@pytest.fixture(scope="module")
def facts() -> Facts:
    return read_snapshot(compile_folder(ROOT / "facts"))


def observations(fact: dict[str, Any]) -> list[dict[str, Any]]:
    """What was observed of a fact: each of a series, or the fact itself."""
    return fact["series"] or [fact]


def claims_of(facts: Facts) -> Iterator[tuple[str, str, str]]:
    """Every claim: the address it stands against, the date of the value, and its place among the claims."""
    for address, fact in facts.items():
        for one in observations(fact):
            for index, _ in enumerate(one["claims"]):
                yield address, one["as_of"] or "", str(index)


def claims_on(page: Path, site: Path) -> set[tuple[str, str, str]]:
    """Every claim that a page shows."""
    attributes = [one.attributes for one in read_page(page, site)[0] if "data-claim" in one.attributes]
    return {(one["data-fact"], one.get("data-as-of", ""), one["data-claim"]) for one in attributes}


def stories(site: Path) -> Iterator[Path]:
    """The pages that people wrote: not those made of a subject, a publisher or a rule, nor those on the tools."""
    made = {"facts", "sources", "rules", "use", "method", "api", "zh"}
    return (page for page in site.rglob("index.html") if page.relative_to(site).parts[0] not in made)


def cited_bullets(facts: Facts) -> set[tuple[int, int]]:
    """The bullets of the article that a fact, a claim or a statement cites."""
    observed = [one for fact in facts.values() for one in observations(fact)]
    holders = [*observed, *(claim for one in observed for claim in one["claims"])]
    cited = [source for holder in holders for source in holder["sources"] if source["source"] == ARTICLE]
    found = (re.findall(r"group (\d+), bullet (\d+)", source["at"] or "") for source in cited)
    return {(int(group), int(bullet)) for pairs in found for group, bullet in pairs}


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_every_claim_stands_where_sources_disagree(part: str, site: Path, facts: Facts) -> None:
    claimed = set(claims_of(facts))

    assert len(claimed) > 100
    assert set() == claimed - claims_on(site / part / "disagreements" / "index.html", site)


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_every_statement_of_the_article_is_told_on_a_page_of_the_story(part: str, site: Path, facts: Facts) -> None:
    stated = {address for address in facts if re.fullmatch(r"article-[^.]*\.statement", address)}
    told = {one.address for page in stories(site / part) for one in read_page(page, site)[0]}

    assert len(stated) > 10
    assert set() == stated - told


def test_every_bullet_of_the_article_is_cited(facts: Facts) -> None:
    assert set() == BULLETS - cited_bullets(facts)


# ---- and each of these can fail ------------------------------------------------------------------------------------


def test_a_claim_that_a_page_leaves_out_is_missed(site: Path, facts: Facts, tmp_path: Path) -> None:
    html = (site / "disagreements" / "index.html").read_text(encoding="utf-8")
    left_out = max(claims_of(facts))
    page = tmp_path / "index.html"
    page.write_text(html.replace(f'data-fact="{left_out[0]}" data-claim="{left_out[2]}"', ""), encoding="utf-8")

    assert left_out in set(claims_of(facts)) - claims_on(page, tmp_path)


def test_a_bullet_that_nothing_cites_is_missed(facts: Facts) -> None:
    few = {address: fact for address, fact in facts.items() if not address.startswith("article-transparent")}

    assert {(6, 2)} == BULLETS - cited_bullets(few)
