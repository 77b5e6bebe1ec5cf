"""A browser, a built site on a server, and readers."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import needed
from tests.browser.reading import Reader, Visit, visit
from tests.browser.serving import is_newer, served
from tests.promises.conftest import ROOT, TREE, built_once

FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-quic"]


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser."""
    return needed(os.environ)


@pytest.fixture(scope="session")
def built_site(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001  # builds nothing for no browser
    """The site: the one that SPACEFACTS_SITE names, the one in site/ if nothing was edited since, or a new one."""
    named = os.environ.get("SPACEFACTS_SITE")
    if named:
        return Path(named)
    if is_newer(ROOT / "site", [ROOT / name for name in TREE]):
        return ROOT / "site"
    return built_once(tmp_path_factory)


@pytest.fixture(scope="session")
def host(built_site: Path) -> Iterator[str]:
    """The address of a server of the site."""
    with served(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser(host: str, chromium: str) -> Iterator[Browser]:  # noqa: ARG001  # the server has to outlive it
    """One browser for all tests; it ends before the server does."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def reading(browser: Browser, host: str) -> Iterator[Callable[..., Reader]]:
    """A new reader, with the options that `Reader` takes."""
    readers: list[Reader] = []

    def come(*, touch: bool = False, still: bool = False) -> Reader:
        readers.append(Reader(browser, host, touch=touch, still=still))
        return readers[-1]

    yield come
    for reader in readers:
        reader.page.context.close()


@pytest.fixture
def reader(reading: Callable[..., Reader]) -> Reader:
    """A reader with a mouse and a wide screen."""
    return reading()


@pytest.fixture(scope="session")
def visits(browser: Browser, host: str) -> Callable[[str, str], Visit]:
    """What came of opening a page, by its language and its make: each is opened once."""
    return cache(partial(visit, browser, host))
