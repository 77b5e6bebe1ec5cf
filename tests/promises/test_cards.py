"""A promise: whoever shows a link to a page finds a picture for it, and every page that was written has its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.promises.conftest import PARTS, ROOT

IMAGE = re.compile(r'<meta property="og:image" content="[^"]*?/(cards/[^"]*)">')


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_the_picture_that_a_page_names_is_there(part: str, site: Path) -> None:
    pages = [page for page in (site / part).rglob("index.html") if part or "zh" not in page.parts]
    named = {page: IMAGE.search(page.read_text(encoding="utf-8")) for page in pages}

    assert len(pages) > 100
    assert [] == [page for page, image in named.items() if image is None or not (site / part / image[1]).is_file()]


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_every_page_that_was_written_has_its_own(part: str, site: Path) -> None:
    docs = ROOT / "docs"
    written = [page.relative_to(docs) for page in docs.rglob("*.md") if not page.name.endswith(".zh.md")]

    assert [] == [page for page in written if not (site / part / "cards" / page.with_suffix(".png")).is_file()]
