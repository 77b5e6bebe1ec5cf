"""A site of somebody else's facts, in a theme that is not ours: numbers open there too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser

from tests.browser.reading import OPEN, Reader
from tests.browser.serving import served
from tests.tools.project import BASE, Project

NUMBER = "a.sf-fact[data-fact]"
THEMES = {"material": "{name: material, font: false}", "mkdocs": "{name: mkdocs, highlightjs: false}"}
CONFIG = """\
site_name: Lamps
theme: THEME
plugins: {search: {}, spacefacts: {facts: facts, language: en}}
markdown_extensions: {spacefacts: {}}
"""
IN_CHINESE = """\
INHERIT: mkdocs.yml
site_dir: site/zh
theme: {language: zh}
plugins: {spacefacts: {language: zh}}
"""
PAGES = {
    "docs/index.md": '# Lamps\n\nLasted {{ fact("lamp.lasted") }}.\n',
    "docs/index.zh.md": '# 灯\n\n历时{{ fact("lamp.lasted") }}。\n',
    # The server looks for one.
    "docs/_headers": "/*\n  X-Content-Type-Options: nosniff\n",
}


@pytest.fixture(scope="module")
def elsewhere(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site under the theme that a test names, in both languages where the theme speaks both."""
    project = Project(tmp_path_factory.mktemp("elsewhere"))
    config = CONFIG.replace("THEME", THEMES[request.param])
    project.write({**BASE, **PAGES, "mkdocs.yml": config, "mkdocs.zh.yml": IN_CHINESE})
    build(load_config(str(project.root / "mkdocs.yml")))
    if request.param == "material":
        build(load_config(str(project.root / "mkdocs.zh.yml")))
    return project.root / "site"


@pytest.fixture
def come(browser: Browser, elsewhere: Path) -> Iterator[Callable[..., Reader]]:
    """A new reader of that site."""
    with served(elsewhere) as host:
        readers: list[Reader] = []

        def comes(*, touch: bool = False) -> Reader:
            readers.append(Reader(browser, host, touch=touch))
            return readers[-1]

        yield comes
        for reader in readers:
            reader.page.context.close()


@pytest.mark.parametrize(
    ("elsewhere", "language", "said"),
    [("material", "en", "204 days"), ("material", "zh", "204天"), ("mkdocs", "en", "204 days")],
    indirect=["elsewhere"],
)
@pytest.mark.parametrize("touch", [False, True])
def test_a_number_opens_and_is_as_large_as_it_should_be(
    come: Callable[..., Reader], language: str, said: str, touch: bool
) -> None:
    reader = come(touch=touch)
    page = reader.open("", language)
    number = page.locator(NUMBER).first
    number.tap() if touch else number.hover()
    page.wait_for_selector(OPEN)

    assert said == page.locator(f"{OPEN} .sf-value").inner_text()
    assert "14px" == page.locator(OPEN).evaluate("pop => getComputedStyle(pop).fontSize")
    assert [] == reader.complaints
    assert [] == reader.strangers
