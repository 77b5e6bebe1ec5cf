"""The MkDocs plugin, over somebody else's facts."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from spacefacts.tools.markdown import RENDERING
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


@pytest.fixture
def lamps(project: Project) -> Project:
    project.write({"mkdocs.yml": CONFIG, "docs/index.md": '# Lamps\n\nLasted {{ fact("lamp.lasted") }}.\n'})
    return project


def built(project: Project) -> Path:
    build(load_config(str(project.root / "mkdocs.yml")))
    return project.root / "site"


def test_somebody_elses_site_gets_pages_and_api_from_their_facts(lamps: Project) -> None:
    site = built(lamps)

    assert 'href="./facts/lamp/#lasted"' in (site / "index.html").read_text(encoding="utf-8")
    assert 'id="lasted"' in (site / "facts" / "lamp" / "index.html").read_text(encoding="utf-8")
    assert lamps.catalog().snapshot.bytes() == (site / "api" / "v1" / "facts.json").read_bytes()


def test_nothing_but_the_documented_lines_is_needed(lamps: Project) -> None:
    lamps.write({"mkdocs.yml": CONFIG.replace("  - attr_list\n  - md_in_html\n", "")})
    site = built(lamps)
    rule = (site / "rules" / "element-unbound" / "index.html").read_text(encoding="utf-8")

    assert 'id="lasted"' in (site / "facts" / "lamp" / "index.html").read_text(encoding="utf-8")
    assert "<a data-fact" not in rule
    assert "```" not in rule


def test_links_find_their_way_from_a_page_further_down(lamps: Project) -> None:
    lamps.write({"docs/a/b.md": '{{ fact("lamp.lasted") }}\n'})

    assert 'href="../../facts/lamp/#lasted"' in (built(lamps) / "a" / "b" / "index.html").read_text(encoding="utf-8")


def test_an_edited_fact_shows_in_the_next_build(lamps: Project) -> None:
    built(lamps)
    file = lamps.root / "facts" / "thing" / "lamp.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("2025-07-24T", "2025-07-25T"), encoding="utf-8")

    assert ">205 days</a>" in (built(lamps) / "index.html").read_text(encoding="utf-8")


def test_a_failing_macro_fails_the_build_at_its_line(lamps: Project, caplog: pytest.LogCaptureFixture) -> None:
    lamps.write({"docs/index.md": '---\ntitle: Lamps\n---\n\n# Lamps\n\n{{ fact("lamp.lastde") }}\n'})

    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        built(lamps)
    assert "docs/index.md:7:1: no fact 'lamp.lastde'" in caplog.text


def test_broken_facts_fail_the_build_with_their_findings(lamps: Project, caplog: pytest.LogCaptureFixture) -> None:
    lamps.write({"facts/thing/broken.yaml": "subject: broken\n"})

    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        built(lamps)
    assert "facts/thing/broken.yaml:1:1: missing-field: a subject needs 'label'" in caplog.text


def test_a_build_leaves_no_page_behind_for_others_in_the_process(lamps: Project) -> None:
    built(lamps)

    assert RENDERING.get() is None


def test_a_failed_build_leaves_no_page_behind_either(lamps: Project) -> None:
    lamps.write({"docs/index.md": '{{ fact("lamp.lastde") }}\n'})

    with pytest.raises(Abort):
        built(lamps)
    assert RENDERING.get() is None
