"""The same sources under other generators: the same pages, and the same numbers in them.

MkDocs with the plugin is the measure. ProperDocs runs the plugin too; Zensical, which passes over plugins without a
word, gets the pages of one language from `export docs`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from spacefacts.tools.assets import SCRIPTS, STYLES, assets
from spacefacts.tools.cli import run
from tests.promises.extractor import Shown, read_page, read_site
from tests.tools.project import BASE, Project

PAGES = {
    "docs/index.md": """\
# Lamps

It lasted {{ fact("lamp.lasted") }}, and in hours {{ fact("lamp.lasted", unit="h", digits=0) }}.

| what | how many |
|---|---|
| made by {{ date("lamp.made") }} | {{ fact("lamp.made") }} |

{{ table("thing", ["length", "lasted", "made"], caption="All lamps") }}

More [below](deep/more.md), and [all of it](facts/lamp.md#lasted).
""",
    "docs/index.zh.md": """\
# 灯

历时{{ fact("lamp.lasted") }}，即{{ fact("lamp.lasted", unit="h", digits=0) }}。

| 何物 | 多少 |
|---|---|
| 截至{{ date("lamp.made") }} | {{ fact("lamp.made") }} |

{{ table("thing", ["length", "lasted", "made"], caption="全部灯") }}

[详情](deep/more.md)，[全部](facts/lamp.md#lasted)。
""",
    "docs/deep/more.md": """\
---
title: More
---

# More

- {{ fact("lamp.length") }}, which is {{ fact("lamp.length", lang="zh") }} in Chinese

{{ history("lamp.made", caption="Made so far") }}

{{ timeline("lamp") }}

{{ claims("lamp.lasted") }}

{{ cite("lamp") }}
""",
    "docs/deep/more.zh.md": """\
---
title: 详情
---

# 详情

- {{ fact("lamp.length") }}，英文写作{{ fact("lamp.length", lang="en") }}

{{ history("lamp.made", caption="累计产量") }}

{{ timeline("lamp") }}

{{ claims("lamp.lasted") }}

{{ cite("lamp") }}
""",
    "docs/marks/mark.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
}
ADDRESS = "https://lamps.example.org/under/"
SHARED = f"""\
site_name: Lamps
site_url: {ADDRESS}
theme: {{name: material, font: false, language: PART}}
"""
WITH_PLUGIN = """\
plugins:
  spacefacts: {facts: facts, language: PART}
markdown_extensions: {tables: {}, spacefacts: {}}
"""
WITHOUT = """\
docs_dir: made/docs-PART
site_dir: made/NAME-PART
plugins: []
markdown_extensions:
  attr_list: {}
  md_in_html: {}
  tables: {}
  pymdownx.superfences: {}
  spacefacts: {facts: facts, language: PART, root: "ROOT", top: "TOP"}
"""
TOPS = {"en": "", "zh": "../"}
ROOTS = {"en": "/under/", "zh": "/under/zh/"}


def lines_of(template: str, part: str, name: str = "", root: str = "") -> str:
    """A configuration for the pages of one language."""
    words = {"PART": part, "NAME": name, "TOP": TOPS[part], "ROOT": root}
    for word, meant in words.items():
        template = template.replace(word, meant)
    return template


def generate(lamps: Project, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a generator in the folder of the project."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=lamps.root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def needed(generator: str) -> str:
    """The name of a generator that is here; without it a test is skipped, or fails where all must be."""
    if find_spec(generator) is None:
        notice = f"NOTHING WAS BUILT BY {generator.upper()}: it is not installed (pip install {generator})"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(notice)
    return generator


def build_with_plugin(lamps: Project, generator: str) -> Path:
    """Both languages, by the plugin."""
    site = lamps.root / "made" / f"{generator}-plugin"
    for part, folder in {"en": site, "zh": site / "zh"}.items():
        config = f"{generator}-plugin-{part}.yml"
        lamps.write({config: lines_of(SHARED + WITH_PLUGIN, part)})
        done = generate(lamps, generator, "build", "--strict", "--config-file", config, "--site-dir", str(folder))
        assert 0 == done.returncode, done.stdout + done.stderr
    return site


def build_exported(lamps: Project, generator: str) -> Path:
    """Both languages, from what `export docs` lays down."""
    site = lamps.root / "made" / f"{generator}-en"
    for part in TOPS:
        # Zensical says where a page stands; from ProperDocs only a plugin hears it.
        root = "" if generator == "zensical" else ROOTS[part]
        config = f"{generator}-{part}.yml"
        lamps.write({config: lines_of(SHARED + WITHOUT, part, generator, root)})
        export(lamps, part)
        done = generate(lamps, generator, "build", "--strict", "--clean", "--config-file", config)
        assert 0 == done.returncode, done.stdout + done.stderr
    (site.parent / f"{generator}-zh").rename(site / "zh")
    return site


def export(lamps: Project, part: str) -> None:
    """What the pages on it say to do: the API once, and the pages of each language."""
    root = lamps.root
    always = ("--facts", str(root / "facts"), "--site-url", ADDRESS, "--output", str(root / "made" / f"docs-{part}"))
    assert 0 == run(["export", "docs", "--lang", part, "--pages", str(root / "docs"), *always])
    for format_ in ("api", "badges", "calendars", "plain", "publishers", "schemas") if part == "en" else ():
        assert 0 == run(["export", format_, *always])


@pytest.fixture(scope="module")
def lamps(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A small project with pages in two languages."""
    project = Project(tmp_path_factory.mktemp("generators"))
    project.write({**BASE, **PAGES})
    return project


@pytest.fixture(scope="module")
def measure(lamps: Project) -> Path:
    """The site as MkDocs builds it with the plugin."""
    return build_with_plugin(lamps, "mkdocs")


WAYS: dict[str, tuple[Callable[[Project, str], Path], str]] = {
    "properdocs with the plugin": (build_with_plugin, "properdocs"),
    "properdocs with exported pages": (build_exported, "properdocs"),
    "zensical with exported pages": (build_exported, "zensical"),
}


@pytest.fixture(scope="module", params=WAYS)
def site(request: pytest.FixtureRequest, lamps: Project) -> Path:
    """The site as another generator builds it."""
    build, generator = WAYS[request.param]
    return build(lamps, needed(generator))


def pages(site: Path) -> set[str]:
    """The pages of a site."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def numbers(site: Path) -> list[Shown]:
    """Every number of a site, page by page, with all that its element says, and where it leads."""
    shown = read_site(site)
    for one in shown:
        if "href" in one.attributes:
            one.attributes["href"] = urljoin(ADDRESS + one.page, one.attributes["href"])
    return shown


def links(site: Path, page: str) -> set[str]:
    """Where the links of a page to files of the API lead, below the host."""
    html = (site / page).read_text(encoding="utf-8")
    found = (urlsplit(urljoin(ADDRESS + page, link)).path for link in re.findall(r'href="([^"]+)"', html))
    return {path.lstrip("/") for path in found if "/api/" in path}


def shown_files(page: str) -> dict[str, str]:
    """The files for Zensical that a page on the tools shows; its pages here have tables, and a table needs its extension."""
    text = (Path(__file__).parents[1] / "docs" / "use" / page).read_text(encoding="utf-8")
    files = dict(re.findall(r'^```\w+ title="(zensical[\w.]*)"\n(.*?)^```$', text, re.MULTILINE | re.DOTALL))
    return {name: text.replace("  md_in_html", "  tables: {}\n  md_in_html") for name, text in files.items()}


def taken(site: Path, page: str) -> list[Path]:
    """The styles and scripts of ours that a page takes, by the names that they have in the site."""
    html = (site / page).read_text(encoding="utf-8")
    ways = re.findall(r'<(?:link|script)[^>]* (?:href|src)="([^"]*assets/[\w-]+\.(?:css|js))"', html)
    return [Path(os.path.normpath(site / Path(page).parent / way)) for way in ways]


def test_the_measure_shows_every_fact_in_both_languages(lamps: Project, measure: Path) -> None:
    shown = numbers(measure)

    for language in TOPS:
        assert {fact.address for fact in lamps.catalog()} == {one.address for one in shown if one.language == language}
    assert {"204 days", "204天"} <= {one.words for one in shown if one.page in ("index.html", "zh/index.html")}


def test_the_same_pages_are_there(measure: Path, site: Path) -> None:
    assert pages(measure) == pages(site)
    assert {"zh/deep/more/index.html", "zh/facts/lamp/index.html", "zh/sources/paper/index.html"} <= pages(site)


def test_the_same_numbers_stand_on_them(measure: Path, site: Path) -> None:
    assert numbers(measure) == numbers(site)


def test_the_same_files_are_there_for_programs(measure: Path, site: Path) -> None:
    api, served = measure / "api", site / "api"

    assert {path.relative_to(api): path.read_bytes() for path in api.rglob("*.json")} == {
        path.relative_to(served): path.read_bytes() for path in served.rglob("*.json")
    }
    assert not (site / "zh" / "api").exists()


@pytest.mark.parametrize("page", ["facts/lamp/index.html", "zh/facts/lamp/index.html"])
def test_the_same_links_lead_to_them(page: str, measure: Path, site: Path) -> None:
    assert "under/api/v1/subjects/lamp.json" in links(site, page)
    assert links(measure, page) == links(site, page)


def test_a_file_among_the_pages_comes_along(site: Path) -> None:
    assert {"mark.svg"} == {path.name for path in (site / "zh" / "marks").iterdir()}


@pytest.mark.parametrize("page", ["site.md", "site.zh.md"])
def test_the_way_that_the_page_shows_gives_them_too(
    page: str, measure: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed("zensical")
    Project(tmp_path).write({**BASE, **PAGES, **shown_files(page)})
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("SITE", ADDRESS)
    for script in ("zensical.sh", "zensical.zh.sh"):
        done = subprocess.run(["bash", "-e", script], cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S607  # whichever bash there is
        assert 0 == done.returncode, done.stdout + done.stderr

    assert pages(measure) == pages(tmp_path / "site")
    assert numbers(measure) == numbers(tmp_path / "site")
    for where in ("index.html", "zh/facts/lamp/index.html"):
        assert [tmp_path / "site" / path for path in (*STYLES, *SCRIPTS)] == taken(tmp_path / "site", where)
    assert all((tmp_path / "site" / path).is_file() for path in assets())


# ---- Zensical alone --------------------------------------------------------------------------------------------------


@pytest.fixture
def alone(tmp_path: Path) -> Project:
    """The English pages, ready for Zensical."""
    needed("zensical")
    project = Project(tmp_path)
    project.write({**BASE, **PAGES, "zensical.yml": lines_of(SHARED + WITHOUT, "en", "zensical")})
    export(project, "en")
    return project


def zensical(project: Project, *options: str) -> subprocess.CompletedProcess[str]:
    return generate(project, "zensical", "build", "--config-file", "zensical.yml", *options)


def test_links_under_zensical_are_relative_as_those_of_the_plugin(alone: Project) -> None:
    assert 0 == zensical(alone).returncode
    shown, _ = read_page(alone.root / "made" / "zensical-en" / "deep" / "more" / "index.html", alone.root)

    assert "../../facts/lamp/#length" == shown[0].attributes["href"]


def test_a_failing_call_ends_a_build_by_zensical_at_its_line(alone: Project) -> None:
    alone.write({"made/docs-en/deep/wrong.md": '---\ntitle: Wrong\n---\n\n# Wrong\n\n{{ fact("lamp.lastde") }}\n'})
    done = zensical(alone)

    assert 0 != done.returncode
    assert "docs-en/deep/wrong.md:7:1: no fact 'lamp.lastde'" in done.stderr


def test_an_edited_fact_shows_under_zensical_once_its_cache_is_cleaned(alone: Project) -> None:
    assert 0 == zensical(alone).returncode
    lamp = alone.root / "facts" / "thing" / "lamp.yaml"
    lamp.write_text(lamp.read_text(encoding="utf-8").replace("2025-07-24T", "2025-07-25T"), encoding="utf-8")
    assert 0 == zensical(alone, "--clean").returncode

    shown, _ = read_page(alone.root / "made" / "zensical-en" / "index.html", alone.root)
    assert "205 days" == shown[0].words


# ---- and each of these can fail --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [(">204 days<", ">205 days<"), ('data-value="204"', 'data-value="205"'), (">204 days<", ">204 hours<")],
)
def test_one_change_on_a_page_is_a_difference(before: str, after: str, measure: Path, tmp_path: Path) -> None:
    html = (measure / "index.html").read_text(encoding="utf-8")
    assert before in html
    for folder, text in {"same": html, "changed": html.replace(before, after, 1)}.items():
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "index.html").write_text(text, encoding="utf-8")

    assert numbers(tmp_path / "same") == [one for one in numbers(measure) if one.page == "index.html"]
    assert numbers(tmp_path / "same") != numbers(tmp_path / "changed")
