"""The pages that somebody wrote, in one language, for a generator that cannot tell the languages apart itself."""

from __future__ import annotations

from pathlib import Path

from spacefacts.errors import SpacefactsError
from spacefacts.tools.editions import CHINESE, FOR_HOSTS, chinese_of, english_of


class NoTwin(SpacefactsError):
    """A page stands in one language alone; the message says which, and what to write."""


def written(folder: Path, language: str) -> dict[str, bytes]:
    """What a folder of pages holds, by path, with the pages of one language in their places.

    The Chinese of `record.md` comes from `record.zh.md`. A folder without such pages is in one language, and comes as
    it is; hidden files never come.

    Raises:
        NoTwin: a page has no translation into the language, or translates none.
        OSError: the folder or one of its files cannot be read.
    """
    if not folder.is_dir():
        raise NotADirectoryError(20, "no folder of pages", str(folder))
    files = {path: folder / path for path in _paths(folder)}
    chinese = {english: path for path in files if (english := english_of(path))}
    for english, path in chinese.items():
        if english not in files:
            raise NoTwin(f"{folder / path} translates no page; write {folder / english} beside it")
    if chinese and language == "zh":
        _translate(folder, files, chinese)
    return {path: file.read_bytes() for path, file in files.items() if not path.endswith(CHINESE)}


def _translate(folder: Path, files: dict[str, Path], chinese: dict[str, str]) -> None:
    for path in [path for path in files if path.endswith(".md") and not path.endswith(CHINESE)]:
        if path not in chinese:
            raise NoTwin(f"{folder / path} has no Chinese; write {folder / chinese_of(path)} beside it")
        files[path] = folder / chinese[path]
    for path in FOR_HOSTS:
        files.pop(path, None)


def _paths(folder: Path) -> list[str]:
    inside = (path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file())
    return [path.as_posix() for path in inside if not any(part.startswith(".") for part in path.parts)]
