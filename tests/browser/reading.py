"""A reader at a browser, and what the browser said and asked for meanwhile."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.serving import FOLDER

HOME, STORY, TABLE, SUBJECT, SOURCE = "", "record/", "missions/", "facts/shenzhou-20/", "sources/cmsa/"
TEMPLATES = {
    "home": HOME,
    "story": STORY,
    "table": TABLE,
    "fact": SUBJECT,
    "facts": "facts/",
    "source": SOURCE,
    "rules": "rules/",
    "rule": "rules/bare-number/",
    "reference": "reference/",
    "disagreements": "disagreements/",
    "article": "article/",
    "not found": "no-such-page/",
}
"""One page of each make, by what it is."""
LANGUAGES = {"en": "", "zh": "zh/"}
NUMBER = "article a.sf-fact[data-fact]"
OPEN = '[role="dialog"].sf-pop:popover-open'
PAGES = [(language, name) for language in LANGUAGES for name in TEMPLATES]
TEMPLATES_THAT_ARE = [name for name in TEMPLATES if name != "not found"]
WIDE: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
NARROW: ViewportSize = {"width": 320, "height": 800}


class Reader:
    """One reader with nothing kept from before."""

    def __init__(self, browser: Browser, host: str, *, touch: bool = False, still: bool = False) -> None:
        context = browser.new_context(
            viewport=PHONE if touch else WIDE, has_touch=touch, reduced_motion="reduce" if still else "no-preference"
        )
        self.page: Page = context.new_page()
        self.host = host
        self.complaints: list[str] = []
        """What stood in the console, and what scripts broke over."""
        self.asked: list[str] = []
        """Every address that the browser asked for."""
        self.page.on(
            "console", lambda said: self.complaints.append(said.text) if said.type in {"error", "warning"} else None
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))

    @property
    def strangers(self) -> list[str]:
        """Every address at another host that the browser asked for."""
        own = urlsplit(self.host).netloc
        return [address for address in self.asked if address.startswith("http") and urlsplit(address).netloc != own]

    def open(self, path: str, language: str = "en") -> Page:
        """The page at a path of the site, loaded."""
        # A page for what is not there may be asked for at any depth, so it knows the site's place from the root alone.
        folder = "" if path == TEMPLATES["not found"] else FOLDER
        self.page.goto(f"{self.host}{folder}/{LANGUAGES[language]}{path}")
        return self.page

    def press(self, *keys: str) -> None:
        """Strike keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def tab_to(self, selector: str, most: int = 60) -> bool:
        """Whether the key Tab leads to what is chosen, within so many strokes."""
        for _ in range(most):
            self.press("Tab")
            if self.page.evaluate("chosen => document.activeElement?.matches(chosen) ?? false", selector):
                return True
        return False

    def keep(self, name: str) -> None:
        """Keep a picture of the page, where SPACEFACTS_SHOTS names a folder for them."""
        folder = os.environ.get("SPACEFACTS_SHOTS")
        if folder:
            self.page.screenshot(path=Path(folder, f"{name}.png"), full_page=False)


@dataclass(frozen=True, kw_only=True)
class Visit:
    """What came of opening one page."""

    complaints: list[str]
    strangers: list[str]
    asked: set[str]
    width: int
    """How wide the page is on a narrow screen, in pixels."""


def visit(browser: Browser, host: str, language: str, name: str) -> Visit:
    """Open a page, wait until it rests, look at it narrow and wide, and go."""
    reader = Reader(browser, host)
    page = reader.open(TEMPLATES[name], language)
    page.wait_for_load_state("networkidle")
    asked = set(reader.asked)
    for size in (WIDE, PHONE):
        page.set_viewport_size(size)
        reader.keep(f"{name.replace(' ', '-')}-{language}-{size['width']}")
    page.set_viewport_size(NARROW)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.context.close()
    return Visit(complaints=reader.complaints, strangers=reader.strangers, asked=asked, width=width)
