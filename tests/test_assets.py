"""The styles and scripts that pages load, and the files for hosts that read them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from spacefacts.judgements import VERDICT_WORDS
from spacefacts.tools import assets

DOCS = Path(__file__).parent.parent / "docs"
FOR_ANYBODY = Path(assets.__file__).parent
SCRIPTS = sorted([*(DOCS / "assets").glob("*.js"), *FOR_ANYBODY.glob("*.js")])
OPENING = (FOR_ANYBODY / "spacefacts.js").read_text(encoding="utf-8")
STYLE = (FOR_ANYBODY / "spacefacts.css").read_text(encoding="utf-8")


def words(locale: str) -> dict[str, str]:
    """The words of one language that the script has as plain text."""
    block = OPENING.partition(f'"{locale}": {{')[2].partition("\n    },")[0]
    return {key.strip('"'): text for key, text in re.findall(r'([\w-]+|"[\w-]+"): "([^"]*)"', block)}


def headers(pattern: str) -> dict[str, str]:
    """What the headers file says for a path."""
    block = (DOCS / "_headers").read_text(encoding="utf-8").partition(f"\n{pattern}\n")[2].partition("\n\n")[0]
    return {name: value.strip() for name, value in (line.strip().split(":", 1) for line in block.splitlines() if line)}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_asks_nothing_of_another_host(script: Path) -> None:
    assert [] == re.findall(r"https?://[^\s\"'`]+|\bimport\b|\beval\b", script.read_text(encoding="utf-8"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_writes_text_and_never_html(script: Path) -> None:
    assert [] == re.findall(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", script.read_text(encoding="utf-8")
    )


def test_the_script_that_opens_numbers_is_small() -> None:
    assert len(OPENING.encode()) < 8 * 1024


@pytest.mark.parametrize(("locale", "language"), [("en-GB", "en"), ("zh-CN", "zh")])
def test_a_number_that_opens_names_verdicts_as_its_page_does(locale: str, language: str) -> None:
    said = words(locale)

    assert VERDICT_WORDS[language] == {verdict: said.get(verdict) for verdict in VERDICT_WORDS[language]}


def test_a_number_that_opens_says_the_same_in_both_languages() -> None:
    assert set(words("en-GB")) == set(words("zh-CN"))


def test_every_file_that_lies_with_the_others_is_handed_out() -> None:
    there = {path.name for path in FOR_ANYBODY.iterdir() if path.is_file() and path.suffix != ".py"}

    assert {f"assets/{name}" for name in there} == set(assets.assets())


def test_a_style_asks_nothing_of_another_host() -> None:
    assert [] == re.findall(r"url\(|@import|https?:", STYLE)


def test_the_style_for_anybody_changes_nothing_but_what_shows_facts() -> None:
    rules = re.findall(r"^([^\s@/}][^{]*)\{", re.sub(r"/\*.*?\*/", "", STYLE, flags=re.DOTALL), re.MULTILINE)
    themes = {
        ":root",
        ".md-container",
        "[data-bs-theme]",
        ':is([data-md-color-scheme="slate"], [data-bs-theme="dark"])',
    }

    assert [] == [rule for rule in rules if "sf-" not in rule and rule.strip() not in themes]
    # The root is in nothing, so a rule that looks for it there never holds.
    assert [] == re.findall(r"[^\s,({}]+ +:root[^;{]*", re.sub(r"/\*.*?\*/", "", STYLE, flags=re.DOTALL))
    assert [] == re.findall(r"(?:^|\s)--(?!sf-)[\w-]+:", STYLE)


def test_pages_load_nothing_from_elsewhere() -> None:
    policy = headers("/*")["Content-Security-Policy"]

    assert "default-src 'self'" in policy
    assert [] == re.findall(r"https?:|\*", policy)


@pytest.mark.parametrize("path", ["/api/*", "/badges/*", "/assets/space-fact.js"])
def test_other_sites_may_ask_for_what_is_made_for_them(path: str) -> None:
    assert "*" == headers(path)["Access-Control-Allow-Origin"]


def test_what_the_api_does_not_have_is_answered_in_json() -> None:
    line = (DOCS / "_redirects").read_text(encoding="utf-8").splitlines()[-1]

    assert ["/api/*", "/missing.json", "404"] == line.split()
    assert "not found" == json.loads((DOCS / "missing.json").read_text(encoding="utf-8"))["error"]
