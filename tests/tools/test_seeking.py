"""What the search of a site finds first."""

from __future__ import annotations

import json
import re
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from spacefacts.tools.seeking import mended, weighted

DECIDES = r".map(r=>/(^[+-]|[~^]\d+$)/.test(r)?r:`${r}*`)"


def weights(*titles: str) -> dict[str, float]:
    """The weight of each page, by its title."""
    docs = [{"location": f"{number}/", "title": title, "text": ""} for number, title in enumerate(titles)]
    return {one["title"]: one.get("boost", 1) for one in json.loads(weighted(json.dumps({"docs": docs})))["docs"]}


def test_a_page_weighs_more_than_those_about_it() -> None:
    assert {"Shenzhou-20": 2, "Cracked window of Shenzhou-20": 1} == weights(
        "Shenzhou-20", "Cracked window of Shenzhou-20"
    )


@pytest.mark.parametrize("other", ["Shenzhou-200", "Shenzhou-20", "A window of a Shenzhou", "20", ""])
def test_a_page_weighs_no_more_where_no_other_is_about_it(other: str) -> None:
    assert 1 == weights("Shenzhou-20", other)["Shenzhou-20"]


def test_chinese_words_are_compared_one_by_one() -> None:
    assert 2 == weights("神舟\u200b二十号", "神舟\u200b二十号\u200b舷窗")["神舟\u200b二十号"]
    assert 1 == weights("神舟\u200b二十号", "神舟\u200b二十号甲")["神舟\u200b二十号"]


def test_a_section_weighs_nothing_of_its_own() -> None:
    docs = [
        {"location": "a/#crew", "title": "Crew", "text": ""},
        {"location": "b/", "title": "Crew of a ship", "text": ""},
    ]

    assert docs == json.loads(weighted(json.dumps({"docs": docs})))["docs"]


def test_the_script_of_the_search_is_made_to_look_at_the_last_character() -> None:
    worker = "for(let s=0;s<t.length;s++)for(let o=s+1;o<t.length;o++)t.slice(s,o)in e&&(n[s]=o-s);"

    assert worker.replace("o<t.length", "o<=t.length") == mended(worker)
    assert mended(worker) == mended(mended(worker))


@pytest.mark.parametrize(
    ("word", "stays"),
    [
        ("20", True),
        ("shenzhou-20", True),
        ("+crew", True),
        ("crew~1", True),
        ("crew", False),
        ("3e", False),
        ("7.5", False),
    ],
)
def test_a_number_stands_for_itself(word: str, stays: bool) -> None:
    decides = re.compile(mended(DECIDES).removeprefix(".map(r=>/").partition("/.test")[0])

    assert stays == bool(decides.search(word))


def test_the_script_of_the_search_that_is_installed_needs_both() -> None:
    with as_file(files("material") / "templates/assets/javascripts/workers") as folder:
        (worker,) = Path(folder).glob("search.*.min.js")
    text = worker.read_text(encoding="utf-8")

    assert len(text) + len("=") + len(r"|(?:^|[^\d.])\d+$") == len(mended(text))
    assert mended(text) == mended(mended(text))
