"""A promise: whoever looks for pages by machine is shown all of them."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from tests.promises.conftest import PARTS, ROOT


def address() -> str:
    """Where the site lives, read from the one file that says it."""
    (line,) = re.findall("^site_url:.*", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    return str(yaml.safe_load(line)["site_url"])


def test_robots_find_the_sitemap_of_each_language(site: Path) -> None:
    named = re.findall("^Sitemap: (.*)$", (site / "robots.txt").read_text(encoding="utf-8"), re.MULTILINE)
    paths = [one.removeprefix(address()) for one in named]

    assert [str(Path(part, "sitemap.xml")) for part in PARTS.values()] == paths
    assert all((site / path).is_file() for path in paths)


def test_robots_are_kept_from_nothing(site: Path) -> None:
    rules = (site / "robots.txt").read_text(encoding="utf-8").splitlines()[:2]

    assert ["User-agent: *", "Allow: /"] == rules


def test_robots_are_told_once_at_the_root(site: Path) -> None:
    assert [site / "robots.txt"] == list(site.rglob("robots.txt"))
