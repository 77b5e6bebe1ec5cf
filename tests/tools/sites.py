"""Sites of somebody else's facts, in one language and in two, and how they are built and read."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.tools.project import Project

CONFIG = """\
site_name: Lamps
site_url: https://lamps.example.org/
plugins:
  - spacefacts: {facts: facts}
markdown_extensions:
  - attr_list
  - md_in_html
  - spacefacts
"""
TWO = """\
site_name: Lamps
site_url: https://lamps.example.org/
theme: {name: material, custom_dir: THEME, font: false, language: en}
extra: {alternate: true}
plugins:
  search: {}
  spacefacts: {facts: facts, language: en}
markdown_extensions: {attr_list: {}, md_in_html: {}, spacefacts: {}}
nav: [{Lamps: index.md}, {Oil: oil.md}]
""".replace("THEME", str(Path(__file__).parents[2] / "theme"))
ZH = """\
INHERIT: mkdocs.yml
site_dir: site/zh
theme: {language: zh-Hans}
plugins:
  search: {lang: zh}
  spacefacts: {language: zh, titles: {Lamps: 灯, Oil: 灯油}}
"""
PAGES = {
    "docs/index.md": '# Lamps\n\nLasted {{ fact("lamp.lasted") }}. See [oil](oil.md).\n',
    "docs/index.zh.md": '# 灯\n\n历时{{ fact("lamp.lasted") }}。参见[灯油](oil.md)。\n',
    "docs/_headers": "/*\n",
    "docs/oil.md": '# Oil\n\nMade {{ fact("lamp.made") }}.\n\n## How much { #much }\n',
}
OURS = ["assets/spacefacts.css", "assets/spacefacts.js", "assets/copying.js", "assets/sorting.js"]


def built(project: Project) -> Path:
    build(load_config(str(project.root / "mkdocs.yml")))
    return project.root / "site"


def build_in_chinese(project: Project) -> None:
    build(load_config(str(project.root / "mkdocs.zh.yml")))


def read(*parts: str | Path) -> str:
    return Path(*parts).read_text(encoding="utf-8")


def loaded(page: Path, folder: str = "assets/") -> list[str]:
    """The styles and scripts that a page takes from a folder, in their order."""
    return re.findall(rf'<(?:link|script)[^>]* (?:href|src)="({re.escape(folder)}\w[\w-]*\.(?:css|js))"', read(page))
