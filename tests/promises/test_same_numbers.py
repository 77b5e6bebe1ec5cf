"""Promise 1: the same numbers in YAML, in the wheel's snapshot, on the command line, in the JSON API and on every page.

The published files are read by an extractor of its own; and each way of reading is shown to be able to fail, by
changing one digit, one unit, one date at a time.
"""

from __future__ import annotations

import calendar
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from spacefacts.tools.authoring import BrokenBase, compile_folder
from spacefacts.tools.cli import run
from tests.promises.conftest import PARTS, ROOT
from tests.promises.extractor import Shown, read_api, read_page, read_site, read_snapshot, read_yaml
from tests.support import digest

Facts = dict[str, dict[str, Any]]

LANGUAGES = {"en": "en", "zh-Hans": "zh"}


@pytest.fixture(scope="session")
def snapshot() -> bytes:
    return compile_folder(ROOT / "facts")


@pytest.fixture(scope="session")
def facts(snapshot: bytes) -> Facts:
    return read_snapshot(snapshot)


def text_of(written: Any) -> str:
    """The digits that a written value should print as."""
    if isinstance(written, list):
        return ", ".join(map(text_of, written))
    if isinstance(written, dict):
        return written["en"] if "en" in written else f"{written['from']}–{written['to']}"
    return str(written)


def differences(shown: list[Shown], facts: Facts) -> list[str]:
    """Where a page shows something else than the facts say."""
    found = []
    for one in shown:
        fact = facts.get(one.address)
        if fact is None:
            found.append(f"{one.page}: {one.address} is unknown")
            continue
        held = observed(fact, one.attributes)
        if one.attributes.get("data-part") == "as_of":
            held = {"text": held["as_of"], "display": date_in_words(held["as_of"])}
        if one.attributes.get("data-value") != held["text"]:
            found.append(f"{one.page}: {one.address} has the value {one.attributes.get('data-value')}")
        as_printed = " ".join(held["display"][LANGUAGES[one.language]].split())
        if not {"data-unit", "data-digits"} & set(one.attributes) and one.words != as_printed:
            found.append(f"{one.page}: {one.address} reads {one.words}")
    return found


def date_in_words(date: str) -> dict[str, str]:
    """How the date of a value should read: `2025-10-17` as `17 October 2025`."""
    year, month, day = (*map(int, date.split("-")), 0, 0)[:3]
    english = [str(day or ""), calendar.month_name[month], str(year)]
    chinese = [f"{year}年", f"{month}月" if month else "", f"{day}日" if day else ""]
    return {"en": " ".join(english).strip(), "zh": "".join(chinese)}


def observed(fact: dict[str, Any], attributes: dict[str, str]) -> dict[str, Any]:
    """What an element claims to show: the fact, an observation of its series, or a claim against it."""
    held = fact
    if attributes.get("data-as-of") and fact["series"]:
        held = next(one for one in fact["series"] if one["as_of"] == attributes["data-as-of"])
    claims: list[dict[str, Any]] = held["claims"]
    return claims[int(attributes["data-claim"])] if "data-claim" in attributes else held


def test_every_value_in_yaml_is_in_the_snapshot_as_it_was_written(facts: Facts) -> None:
    written = dict(read_yaml(ROOT / "facts"))

    assert len(written) > 150
    assert {address: text_of(value) for address, value in written.items()} == {
        address: facts[address]["text"] for address in written
    }


def test_the_api_serves_the_snapshot_byte_for_byte(site: Path, snapshot: bytes) -> None:
    assert digest(snapshot) == digest((site / "api" / "v1" / "facts.json").read_bytes())


def test_every_fact_has_its_own_file_in_the_api(site: Path, facts: Facts) -> None:
    assert facts == read_api(site)


def test_every_subject_file_in_the_api_holds_its_facts(site: Path, facts: Facts) -> None:
    served = {}
    for path in (site / "api" / "v1" / "subjects").glob("*.json"):
        for fact in json.loads(path.read_text(encoding="utf-8"))["facts"].values():
            served[fact["address"]] = fact

    assert facts == served


def test_every_number_on_every_page_is_what_the_fact_says(site: Path, facts: Facts) -> None:
    shown = read_site(site)

    assert [] == differences(shown, facts)
    for part in PARTS.values():
        assert set(facts) == {one.address for one in shown if one.page.startswith(f"{part}/facts/".lstrip("/"))}


def test_every_page_is_there_in_both_languages(site: Path) -> None:
    english, chinese = (
        {path.relative_to(site / part).as_posix() for path in (site / part).rglob("*.html")} for part in PARTS.values()
    )

    assert len(chinese) > 200
    assert chinese == {path for path in english if not path.startswith("zh/")}


def test_every_page_says_which_language_it_is_in(site: Path) -> None:
    spoken = {path: path.read_text(encoding="utf-8").partition('<html lang="')[2][:7] for path in site.rglob("*.html")}

    assert [] == [path for path, tag in spoken.items() if (tag == "zh-Hans") is not (site / "zh" in path.parents)]


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_every_permalink_leads_to_an_anchor(part: str, site: Path, facts: Facts) -> None:
    anchors = {path.parent.name: read_page(path, site)[1] for path in (site / part / "facts").glob("*/index.html")}

    assert [] == [address for address, fact in facts.items() if fact["property"] not in anchors[fact["subject"]]]


def test_the_command_line_prints_what_the_snapshot_holds(facts: Facts, capsys: pytest.CaptureFixture[str]) -> None:
    for address, fact in facts.items():
        assert run(["get", address, "--json"]) == 0
        assert fact == json.loads(capsys.readouterr().out)
        assert run(["get", address, "--lang", "zh"]) == 0
        assert fact["display"]["zh"] + "\n" == capsys.readouterr().out


# ---- and each of these can fail ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(">204 days<", ">205 days<", id="a digit that people read"),
        pytest.param(">204 days<", ">204 hours<", id="a unit"),
        pytest.param('data-value="204"', 'data-value="203"', id="a digit that machines read"),
        pytest.param(">14 November 2025, 08:40 UTC<", ">15 November 2025, 08:40 UTC<", id="a date"),
        pytest.param(">204 days<", ">204天<", id="a language"),
        pytest.param('data-fact="shenzhou-20.crew-stay"', 'data-fact="shenzhou-20.crew-stays"', id="an address"),
    ],
)
def test_one_change_on_a_page_is_found(
    before: str, after: str, site: Path, facts: Facts, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "site" / "facts" / "shenzhou-20" / "index.html"
    page.parent.mkdir(parents=True)
    html = (site / "facts" / "shenzhou-20" / "index.html").read_text(encoding="utf-8")
    assert before in html
    page.write_text(html.replace(before, after, 1), encoding="utf-8")
    (tmp_path / "site" / "index.html").touch()

    assert differences(read_page(page, tmp_path / "site")[0], facts)
    assert run(["check", str(tmp_path / "site")]) == 1
    out = capsys.readouterr().out
    assert "number-differs" in out or "element-unbound" in out


@pytest.mark.parametrize("part", ["words", "digits"])
def test_one_change_of_a_date_beside_a_number_is_found(
    part: str, site: Path, facts: Facts, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    date = facts["long-march.flights"]["as_of"]
    before = f">{date_in_words(date)['en']}<" if part == "words" else f'data-part="as_of" data-value="{date}"'
    page = tmp_path / "site" / "facts" / "long-march" / "index.html"
    page.parent.mkdir(parents=True)
    html = (site / "facts" / "long-march" / "index.html").read_text(encoding="utf-8")
    assert before in html
    page.write_text(html.replace(before, before.replace("20", "21", 1), 1), encoding="utf-8")
    (tmp_path / "site" / "index.html").touch()

    assert differences(read_page(page, tmp_path / "site")[0], facts)
    assert run(["check", str(tmp_path / "site")]) == 1
    assert "number-differs" in capsys.readouterr().out


@pytest.mark.parametrize("path", ["facts/shenzhou-20.crew-stay.json", "subjects/shenzhou-20.json", "facts.json"])
def test_one_digit_changed_in_the_api_is_found(
    path: str, site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site / "api", copy / "api")
    (copy / "index.html").touch()
    file = copy / "api" / "v1" / path
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"value":203.9743', '"value":203.9744', 1), encoding="utf-8")
    assert text != file.read_text(encoding="utf-8")

    assert run(["check", str(copy)]) == 1
    assert "api-differs" in capsys.readouterr().out


def change_launch(text: str) -> str:
    return text.replace("2025-04-24T09:17Z", "2025-04-24T09:18Z", 1)


def change_day_of_landing(text: str) -> str:
    return text.replace("2025-11-14T08:40Z", "2025-11-13T08:40Z", 1)


def change_printed_days(text: str) -> str:
    return text.replace('"204 days"', '"205 days"', 1)


def change_printed_unit(text: str) -> str:
    return text.replace('"204 days"', '"204 hours"', 1)


@pytest.mark.parametrize("change", [change_launch, change_day_of_landing, change_printed_days, change_printed_unit])
def test_one_change_in_a_yaml_file_changes_the_snapshot_or_fails_the_check(
    change: Callable[[str], str], snapshot: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "facts"
    shutil.copytree(ROOT / "facts", copy)
    file = copy / "mission" / "shenzhou-20.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(change(text), encoding="utf-8")
    assert text != file.read_text(encoding="utf-8")

    assert run(["check", str(copy), "--today", "2026-01-01"]) == 1
    assert "says-disagrees" in capsys.readouterr().out
    try:
        assert snapshot != compile_folder(copy)
    except BrokenBase:
        pytest.fail("a changed digit is no fault of shape")
