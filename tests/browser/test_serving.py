"""The site is served as a host would serve it, and built anew when it must be."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.browser.serving import FOLDER, headers, is_newer, served, weight

HEADERS = """\
# For hosts that read it.
/*
  Content-Security-Policy: default-src 'self'
  X-Content-Type-Options: nosniff

/api/*
  Access-Control-Allow-Origin: *
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site."""
    for path, text in {"index.html": "home", "zh/index.html": "家", "404.html": "gone", "_headers": HEADERS}.items():
        file = tmp_path / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        os.utime(file, (100, 100))
    return tmp_path / "site"


def edited(tmp_path: Path, moment: int) -> Path:
    """A page that was edited at a moment."""
    page = tmp_path / "docs" / "index.md"
    page.parent.mkdir()
    page.write_text("home", encoding="utf-8")
    os.utime(page, (moment, moment))
    return page.parent


def test_only_the_headers_of_every_page_are_sent(site: Path) -> None:
    assert {"Content-Security-Policy": "default-src 'self'", "X-Content-Type-Options": "nosniff"} == headers(site)


@pytest.mark.parametrize("folder", ["", FOLDER])
def test_the_site_lies_at_the_root_and_in_a_folder(site: Path, folder: str) -> None:
    with served(site) as host, urlopen(f"{host}{folder}/") as answer:  # noqa: S310  # our own server
        assert b"home" == answer.read()
        assert "nosniff" == answer.headers["X-Content-Type-Options"]


def test_what_is_not_there_gets_the_page_of_the_site(site: Path) -> None:
    with served(site) as host, pytest.raises(HTTPError) as failed:
        urlopen(f"{host}/nowhere/")  # noqa: S310  # our own server
    with failed.value as answer:
        assert (404, b"gone") == (answer.code, answer.read())


def test_a_page_weighs_what_is_sent_of_it(site: Path) -> None:
    (site / "index.html").write_text("home " * 1000, encoding="utf-8")
    assert 20 < weight(site, f"http://host{FOLDER}/") < 100


def test_a_site_built_after_the_last_edit_serves(site: Path, tmp_path: Path) -> None:
    assert is_newer(site, [edited(tmp_path, 99)])


def test_a_site_built_before_the_last_edit_does_not(site: Path, tmp_path: Path) -> None:
    assert not is_newer(site, [edited(tmp_path, 101)])


def test_a_site_in_one_language_does_not(site: Path, tmp_path: Path) -> None:
    (site / "zh/index.html").unlink()
    assert not is_newer(site, [edited(tmp_path, 99)])
