"""What Zensical tells of a page, told by a preprocessor like its own."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from markdown import Markdown
from markdown.preprocessors import Preprocessor

from spacefacts.tools.markdown import MacroFailed
from spacefacts.tools.zensical import place_of
from tests.tools.project import Project


class Context(Preprocessor):
    """Carries a page and a configuration, and does nothing."""

    def __init__(self, md: Markdown, page: object, config: object) -> None:
        super().__init__(md)
        self.page = page
        self.config = config

    def run(self, lines: list[str]) -> list[str]:
        return lines


def converter(project: Project, path: object, **options: str) -> Markdown:
    """A converter as Zensical makes one for a page."""
    settings = {"spacefacts": {"facts": str(project.root / "facts"), **options}}
    md = Markdown(extensions=["spacefacts"], extension_configs=settings)
    config = {"root_dir": str(project.root), "docs_dir": "docs"}
    md.preprocessors.register(Context(md, SimpleNamespace(path=path), config), "rendering_context", 0)
    return md


@pytest.mark.parametrize(
    ("path", "way"),
    [("index.md", "./"), ("a.md", "./"), ("a/b.md", "../"), ("a/index.md", "../"), ("a/b/c.md", "../../")],
)
def test_links_begin_at_the_folder_of_the_file(project: Project, path: str, way: str) -> None:
    assert f'href="{way}facts/lamp/#length"' in converter(project, path).convert('{{ fact("lamp.length") }}')


def test_the_option_for_the_root_wins(project: Project) -> None:
    html = converter(project, "a/b.md", root="/base/").convert('{{ fact("lamp.length") }}')

    assert 'href="/base/facts/lamp/#length"' in html


def test_files_are_looked_for_on_the_way_from_the_root(project: Project) -> None:
    html = converter(project, "a/b.md", top="../").convert('{{ data("lamp") }} {{ fact("lamp.length") }}')

    assert 'href="../../api/v1/subjects/lamp.json"' in html
    assert 'href="../facts/lamp/#length"' in html


@pytest.mark.parametrize("front", ["", "---\ntitle: Page\n---\n\n"])
def test_a_failing_call_names_the_file_and_its_line(project: Project, front: str) -> None:
    text = '# Page\n\n{{ fact("lamp.lenght") }}\n'
    project.write({"docs/a/b.md": front + text})

    with pytest.raises(MacroFailed, match=rf"^docs/a/b.md:{3 + front.count(chr(10))}:1: no fact"):
        converter(project, "a/b.md").convert(text)


def test_a_page_that_lies_nowhere_still_has_a_name(project: Project) -> None:
    place = place_of(converter(project, "missing.md"), "text")

    assert place is not None
    assert ("docs/missing.md", 0) == (place.path, place.lines_above)


def test_a_page_without_a_path_has_no_place(project: Project) -> None:
    assert place_of(converter(project, None), "text") is None


def test_python_markdown_alone_knows_no_place(tmp_path: Path) -> None:
    assert place_of(Markdown(), str(tmp_path)) is None
