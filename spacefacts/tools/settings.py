"""What a project says about itself: where its facts, words and site are, which rules hold, which findings it ignores.

The settings stand in `[tool.spacefacts]` of `pyproject.toml`, or in `spacefacts.toml` without that heading.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from spacefacts.tools.conduct import CONDUCT, Conduct, read_conduct
from spacefacts.tools.findings import Finding, Place, shown_path
from spacefacts.tools.keys import BadSettings, Keys
from spacefacts.tools.nearest import nearest
from spacefacts.tools.selecting import BadSelection, named

KEYS = ("facts", "docs", "site", "bases", "exclude", "select", "ignore-rules", "ignore", *CONDUCT)
IGNORE = ("rule", "path", "text", "reason", "owner", "expires")
_HEADING = re.compile(r"\s*\[\[\s*(tool\s*\.\s*spacefacts\s*\.\s*)?ignore\s*\]\]")
_NEEDED = ("rule", "path", "reason", "owner", "expires")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """A finding that the project lives with: which, where, why, who answers for it and until when.

    One that stands in a page means the findings of a single `line` of it.
    """

    place: Place
    rule: str
    path: str
    reason: str
    owner: str
    expires: date
    text: str = ""
    line: int | None = None

    def covers(self, finding: Finding) -> bool:
        """Whether this is the finding it means."""
        named = self.rule in (finding.name, finding.code)
        there = self.reaches(finding.place.path) and self.line in (None, finding.place.line)
        return named and there and self.text in finding.message

    def reaches(self, path: str) -> bool:
        """Whether it means findings in the file at this path."""
        return path == self.path or (self.line is None and fnmatch(path, self.path))


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of a project; `select` and `ignore_rules` hold names, codes and families of rules.

    `bases` says by name where other bases are, whose facts documents may show and check. `exclude` are patterns of documents that are none of the project's own words, and `conduct` is how it asks the network.
    """

    root: Path
    facts: str = "facts"
    docs: str = "docs"
    site: str = "site"
    bases: Mapping[str, str] = field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore_rules: tuple[str, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    conduct: Conduct = field(default_factory=Conduct)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """What became of the ignores of a project and its pages in one run."""

    ignores: tuple[Ignore, ...]
    today: date
    used: frozenset[Ignore] = field(default_factory=frozenset)


def read_settings(root: Path) -> Settings:
    """The settings of the project in `root`; the defaults where it has none.

    Raises:
        BadSettings: they are not TOML, or hold a key that means nothing.
    """
    for name, table in (("spacefacts.toml", ()), ("pyproject.toml", ("tool", "spacefacts"))):
        path = root / name
        if path.is_file():
            text = _text(path, name)
            found = _table(_toml(text, name), table)
            if found is not None:
                return _settings(found, root, name, text)
    return Settings(root=root)


def read_settings_from(path: Path, root: Path) -> Settings:
    """The settings in a file of any name, for the project in `root`: under `[tool.spacefacts]` if it has `[tool]`.

    Raises:
        BadSettings: it cannot be read, is not TOML, or holds a key that means nothing.
    """
    name = shown_path(path, root)
    text = _text(path, name)
    table = _toml(text, name)
    found = _table(table, ("tool", "spacefacts") if "tool" in table else ())
    if found is None:
        raise BadSettings(f"{name}: there are no settings of ours; write them under [tool.spacefacts]")
    return _settings(found, root, name, text)


def _text(path: Path, name: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BadSettings(f"{name}: this is not UTF-8") from error
    except OSError as error:
        raise BadSettings(f"{name}: this cannot be read: {error.strerror}") from error


def _toml(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadSettings(f"{name}: this is not TOML: {error}") from error


def _table(table: Any, keys: tuple[str, ...]) -> dict[str, Any] | None:
    for key in keys:
        table = table.get(key)
        if not isinstance(table, dict):
            return None
    return dict(table)


def _settings(table: dict[str, Any], root: Path, name: str, text: str) -> Settings:
    keys = Keys(table, name, KEYS)
    ignores = table.get("ignore", [])
    lines = [number for number, line in enumerate(text.split("\n"), 1) if _HEADING.match(line)]
    if not isinstance(ignores, list) or len(lines) != len(ignores):
        raise BadSettings(f"{name}: write each ignore under a heading of its own, [[tool.spacefacts.ignore]]")
    read = tuple(_ignore(one, Place(name, line)) for one, line in zip(ignores, lines, strict=True))
    default = Settings(root=root)
    return Settings(
        root=root,
        facts=keys.text("facts", default.facts, "the path of a folder"),
        docs=keys.text("docs", default.docs, "the path of a folder"),
        site=keys.text("site", default.site, "the path of a folder"),
        bases=_bases(keys, root),
        exclude=keys.texts("exclude", 'patterns of paths, as in ["tests/*", "vendor/*"]'),
        select=_selection(keys, "select"),
        ignore_rules=_selection(keys, "ignore-rules"),
        ignores=read,
        conduct=read_conduct(keys),
    )


def _bases(keys: Keys, root: Path) -> dict[str, str]:
    """Where other bases are, by name: paths told from where one stands, addresses as they are."""
    found = keys.named_texts("bases", 'names of other bases with where each is, as in bridges = "../bridges/facts"')
    return {name: where if "://" in where else str(root / where) for name, where in found.items()}


def _selection(keys: Keys, key: str) -> tuple[str, ...]:
    value = keys.texts(key, 'rules or families, as in ["SF2", "bare-number"]')
    try:
        named(value)
    except BadSelection as error:
        raise BadSettings(f"{keys.where}: {key}: {error}") from error
    return value


def _ignore(table: dict[str, Any], place: Place) -> Ignore:
    problems = list(_problems(table))
    if problems:
        raise BadSettings(f"{place}: {'; '.join(problems)}")
    texts = {key: table[key] for key in ("rule", "path", "reason", "owner")}
    return Ignore(place=place, expires=table["expires"], text=table.get("text", ""), **texts)


def _problems(table: dict[str, Any]) -> Iterator[str]:
    for key in table:
        if key not in IGNORE:
            yield f"no key {key!r} in an ignore; {nearest(key, IGNORE)}"
    for key in _NEEDED:
        if key not in table:
            yield f"an ignore needs {key!r}"
    for key in IGNORE:
        if key != "expires" and not isinstance(table.get(key, ""), str):
            yield f"{key} must be text in quotes"
    if "expires" in table and type(table["expires"]) is not date:
        yield "expires must be a day without quotes, as in 2027-01-31"
