"""Without a browser nothing is proved, and everybody is told so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.chromium import found, needed


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A folder with a browser in it."""
    file = tmp_path / "chromium"
    file.write_text("#!/bin/sh\n")
    file.chmod(0o755)
    return str(tmp_path)


def test_the_browser_on_the_path_is_found(path: str) -> None:
    assert f"{path}/chromium" == found({"PATH": path})


def test_the_browser_that_is_named_goes_first(path: str, tmp_path: Path) -> None:
    named = tmp_path / "mine"
    named.write_text("#!/bin/sh\n")
    named.chmod(0o755)
    assert str(named) == found({"PATH": path, "CHROMIUM": str(named)})


def test_a_browser_that_is_named_and_not_there_is_not_replaced(path: str) -> None:
    assert found({"PATH": path, "CHROMIUM": "/nowhere/chromium"}) is None


def test_without_a_browser_a_test_is_skipped_loudly() -> None:
    with pytest.raises(pytest.skip.Exception, match="NOTHING WAS TRIED IN A BROWSER"):
        needed({"PATH": "/nowhere"})


def test_where_a_browser_is_needed_its_absence_fails() -> None:
    with pytest.raises(pytest.fail.Exception, match="apt-get install chromium"):
        needed({"PATH": "/nowhere", "SPACEFACTS_BROWSER": "needed"})
