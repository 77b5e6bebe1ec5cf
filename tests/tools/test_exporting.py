"""The verb export, in a language and with pages beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools.line import Line
from tests.tools.project import Project


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str]) -> Line:
    return Line(capsys)


def test_pages_are_exported_in_the_language_that_is_asked_for(line: Line, project: Project) -> None:
    for language, title in {"en": "# Lamp-3", "zh": "# 灯三号"}.items():
        assert 0 == line("export", "docs", "--facts", "facts", "--lang", language, "--output", language).code
        assert title in (project.root / language / "facts" / "lamp.md").read_text(encoding="utf-8")


def test_pages_are_exported_in_english_without_a_word_on_it(line: Line, project: Project) -> None:
    assert 0 == line("export", "docs", "--facts", "facts", "--output", "out").code
    assert "# Lamp-3" in (project.root / "out" / "facts" / "lamp.md").read_text(encoding="utf-8")


def test_the_pages_that_somebody_wrote_are_laid_beside_them(line: Line, project: Project) -> None:
    project.write({"docs/index.md": "# Lamps\n", "docs/index.zh.md": "# 灯\n", "docs/facts/lamp.md": "by hand\n"})
    project.write({"docs/facts/lamp.zh.md": "手写\n"})
    done = line("export", "docs", "--facts", "facts", "--lang", "zh", "--pages", "docs", "--output", "out")

    assert 0 == done.code
    assert f"wrote {sum(path.is_file() for path in Path('out').rglob('*'))} files" in done.out
    assert "# 灯\n" == Path("out/index.md").read_text(encoding="utf-8")
    assert "# 灯三号" in Path("out/facts/lamp.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("api", "--lang", "zh", "--output", "out"), "is the same in every language"),
        (("api", "--pages", "docs", "--output", "out"), "is the same in every language"),
        (("docs", "--pages", "docs", "--output", "docs"), "--output lies in docs"),
        (("docs", "--pages", "docs", "--output", "docs/made"), "--output lies in docs"),
        (("docs", "--pages", "missing", "--output", "out"), "missing"),
    ],
)
def test_what_cannot_be_exported_writes_nothing(
    line: Line, project: Project, arguments: tuple[str, ...], said: str
) -> None:
    project.write({"docs/index.md": "# Lamps\n"})
    done = line("export", *arguments, "--facts", "facts")

    assert (2, 1) == (done.code, done.err.count("\n"))
    assert said in done.err
    assert {"index.md"} == {path.name for path in Path("docs").iterdir()}
    assert not Path("out").exists()
