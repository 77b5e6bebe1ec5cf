"""The verb fmt: the files of facts in the one style that the format has, with their comments and their meaning."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacefacts.errors import SpacefactsError
from spacefacts.loading import IMPRINT_FILE
from spacefacts.tools.branches import Document, Unreadable, read_branches
from spacefacts.tools.cli import DONE, FOUND
from spacefacts.tools.findings import shown_path
from spacefacts.tools.layout import Branch, Leaf, laid_out
from spacefacts.tools.settings import read_settings


class NothingToFormat(SpacefactsError):
    """A path is no file of facts, and no folder that holds any."""


class Changed(SpacefactsError):
    """A file that cannot be put in style without a change of what it says."""


def fmt(options: argparse.Namespace) -> int:
    """Rewrite the files that are not in style, or name them; the exit code tells whether any had to be told."""
    files = list(_files_of(map(Path, options.paths or [options.facts or read_settings(Path.cwd()).facts])))
    changed, refused = [], []
    for path in files:
        shown = shown_path(path, Path.cwd())
        try:
            before, after = path.read_bytes(), _formatted_file(path, shown)
        except (Unreadable, Changed, UnicodeDecodeError) as error:
            refused.append(f"{shown}: left as it is: {error}")
            continue
        if after != before:
            changed.append(shown)
            if not options.check:
                path.write_bytes(after)
    what = "would change" if options.check else "changed"
    sys.stdout.write("".join(f"{what} {path}\n" for path in changed) + "".join(f"{line}\n" for line in refused))
    sys.stdout.write(f"{len(files)} {'file' if len(files) == 1 else 'files'}, {len(changed)} {what}\n")
    return FOUND if refused or (changed and options.check) else DONE


def formatted(text: str, path: str = "") -> str:
    """The text of a file of facts in style; what it means, and its comments, are as they were.

    Raises:
        Unreadable: it has faults that the reader of facts would tell.
        Changed: it would mean something else, or lose a comment.
    """
    document = read_branches(text, path)
    lines = [*laid_out(document.branch), *document.foot]
    while not lines[0]:
        lines.pop(0)
    made = "\n".join(lines) + "\n"
    if _kept(read_branches(made, path)) != _kept(document):
        raise Changed("in style it would not be the same; edit it by hand")
    return made


def _kept(document: Document) -> object:
    """What a file means, whatever the order of its keys, and its comments."""
    comments = [*_comments(document.branch), *document.foot]
    return _meaning(document.branch), sorted(filter(None, comments))


def _meaning(value: Leaf | Branch) -> object:
    if isinstance(value, Leaf):
        return value.text
    if value.is_list:
        return [_meaning(entry.value) for entry in value.entries]
    return {entry.key: _meaning(entry.value) for entry in value.entries}


def _comments(branch: Branch) -> Iterator[str]:
    for entry in branch.entries:
        yield from (*entry.before, entry.beside, *entry.after)
        yield from _comments(entry.value) if isinstance(entry.value, Branch) else ()


def _formatted_file(path: Path, shown: str) -> bytes:
    text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    return formatted(text, shown).encode()


def _files_of(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        found = [path] if path.is_file() else sorted([*path.glob("*/*.yaml"), *path.glob(IMPRINT_FILE)])
        # The folder of one kind is as good as that of all.
        found = found or sorted(path.glob("*.yaml"))
        if not found:
            raise NothingToFormat(f"{path} holds no facts; name a folder of them, or a file")
        yield from found
