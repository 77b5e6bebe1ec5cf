"""Somebody's pages, in one language."""

from __future__ import annotations

from pathlib import Path

import pytest

from spacefacts.tools.written import NoTwin, written

PAGES = {
    "index.md": "Lamp",
    "index.zh.md": "灯",
    "deep/more.md": "More",
    "deep/more.zh.md": "详情",
    "mark.svg": "<svg/>",
    "_headers": "/*",
    "deep/.hidden.md": "hidden",
    ".git/config": "hidden",
}


def laid(folder: Path, pages: dict[str, str]) -> Path:
    for path, text in pages.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def told(folder: Path, language: str) -> dict[str, str]:
    return {path: data.decode() for path, data in written(folder, language).items()}


def test_english_leaves_the_chinese_pages_out(tmp_path: Path) -> None:
    assert {"index.md": "Lamp", "deep/more.md": "More", "mark.svg": "<svg/>", "_headers": "/*"} == told(
        laid(tmp_path, PAGES), "en"
    )


def test_chinese_pages_stand_in_the_places_of_the_english(tmp_path: Path) -> None:
    assert {"index.md": "灯", "deep/more.md": "详情", "mark.svg": "<svg/>"} == told(laid(tmp_path, PAGES), "zh")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_folder_in_one_language_comes_as_it_is(tmp_path: Path, language: str) -> None:
    assert {"index.md": "灯", "_headers": "/*"} == told(laid(tmp_path, {"index.md": "灯", "_headers": "/*"}), language)


def test_a_page_without_its_chinese_is_named(tmp_path: Path) -> None:
    folder = laid(tmp_path, {**PAGES, "oil.md": "Oil"})

    assert "Oil" == told(folder, "en")["oil.md"]
    with pytest.raises(NoTwin, match=r"oil\.md has no Chinese; write .*oil\.zh\.md beside it"):
        written(folder, "zh")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_chinese_page_that_translates_none_is_named(tmp_path: Path, language: str) -> None:
    with pytest.raises(NoTwin, match=r"oil\.zh\.md translates no page; write .*oil\.md beside it"):
        written(laid(tmp_path, {**PAGES, "oil.zh.md": "油"}), language)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="missing"):
        written(tmp_path / "missing", "en")
