"""The verb export, in a language and with pages beside it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import spacefacts
from spacefacts.tools.assets import assets
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


def test_styles_and_scripts_come_with_the_english_pages(line: Line, project: Project) -> None:
    for language in ("en", "zh"):
        assert 0 == line("export", "docs", "--facts", "facts", "--lang", language, "--output", language).code

    assert assets() == {path: (project.root / "en" / path).read_bytes() for path in assets()}
    assert not (project.root / "zh" / "assets").exists()


def test_a_style_of_ones_own_is_exported_in_the_place_of_ours(line: Line, project: Project) -> None:
    project.write({"docs/index.md": "# Lamps\n", "docs/assets/spacefacts.css": "a { color: red }\n"})

    assert 0 == line("export", "docs", "--facts", "facts", "--pages", "docs", "--output", "out").code
    assert "a { color: red }\n" == Path("out/assets/spacefacts.css").read_text(encoding="utf-8")
    assert Path("out/assets/spacefacts.js").is_file()


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


def test_the_api_is_exported_whole_with_what_describes_it(line: Line, project: Project) -> None:
    done = line("export", "api", "--facts", "facts", "--output", "out", "--site-url", "https://facts.test/")
    written = sorted(path.relative_to("out").as_posix() for path in Path("out").rglob("*") if path.is_file())

    assert (0, f"wrote {len(written)} files below out\n") == (done.code, done.out)
    assert [] == [path for path in written if not path.startswith("api/v1/")]
    listed = {f"api/v1/{file['path']}" for file in json.loads(Path("out/api/v1/manifest.json").read_bytes())["files"]}
    assert set(written) == listed | {"api/v1/manifest.json"}
    assert project.catalog().digest() == spacefacts.load("out/api/v1/facts.json").digest()


def test_a_part_of_the_api_is_exported_alone(line: Line, project: Project) -> None:
    assert 0 == line("export", "sqlite", "--facts", "facts", "--output", "out").code
    assert ["facts.sqlite"] == [path.name for path in Path("out").rglob("*") if path.is_file()]
    assert (project.root / "out" / "api" / "v1" / "facts.sqlite").is_file()


def test_what_a_missing_package_would_make_is_told_and_the_rest_is_there(
    line: Line, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    whole = line("export", "api", "--facts", "facts", "--output", "out")
    alone = line("export", "parquet", "--facts", "facts", "--output", "other")

    assert (0, True) == (whole.code, (project.root / "out/api/v1/facts.sqlite").is_file())
    assert "left out parquet: this needs pyarrow: pip install 'spacefacts[arrow]'" in whole.err
    assert (2, "spacefacts: this needs pyarrow: pip install 'spacefacts[arrow]'\n") == (alone.code, alone.err)
    assert not Path("other").exists()
