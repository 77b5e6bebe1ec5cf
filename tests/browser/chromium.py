"""Where the browser is, and what its absence means."""

from __future__ import annotations

import shutil
from collections.abc import Mapping

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
NOTICE = (
    "NOTHING WAS TRIED IN A BROWSER: there is no chromium on the path. Install it (Debian: apt-get install chromium "
    "fonts-noto-cjk), or name it in CHROMIUM."
)


def found(environment: Mapping[str, str]) -> str | None:
    """The browser that CHROMIUM names, or else the first on the path."""
    named = environment.get("CHROMIUM")
    candidates = (named,) if named else NAMES
    found = (shutil.which(name, path=environment.get("PATH", "")) for name in candidates)
    return next((path for path in found if path), None)


def needed(environment: Mapping[str, str]) -> str:
    """The browser; where there is none the test is skipped, or fails where SPACEFACTS_BROWSER says `needed`.

    Raises:
        pytest.skip.Exception: There is none.
        pytest.fail.Exception: There is none, and there must be one.
    """
    path = found(environment)
    if path is None and environment.get("SPACEFACTS_BROWSER") == "needed":
        pytest.fail(NOTICE, pytrace=False)
    if path is None:
        pytest.skip(NOTICE)
    return path
