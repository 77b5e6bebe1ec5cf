"""What the pages say about the tools is what the tools do."""

from __future__ import annotations

import argparse
import doctest
import re
import shlex
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest
import yaml

import spacefacts
from spacefacts.evidence import GRADES, VERDICTS
from spacefacts.loading import API, default
from spacefacts.model import STATUSES
from spacefacts.tools import settings
from spacefacts.tools.authoring import constraints, kinds, sources, subjects
from spacefacts.tools.calls import find_calls, show
from spacefacts.tools.cli import parser_of, run
from spacefacts.tools.relation_columns import TABLES
from spacefacts.tools.resources import resources
from spacefacts.tools.rooms import entries, names
from spacefacts.tools.rules import FAMILIES
from spacefacts.tools.site import files_for_programs
from spacefacts.units import CODES
from spacefacts.values import QUALIFIERS, TYPES

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
USE = DOCS / "use"
PAGES = sorted([ROOT / "README.md", *DOCS.rglob("*.md")])

_FENCE = re.compile(
    r"^(?P<mark>`{3,})(?P<language>\w*)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<text>.*?)^(?P=mark)$",
    re.MULTILINE | re.DOTALL,
)
_PROMPT = re.compile(r"^\$ ", re.MULTILINE)
_CODE = re.compile(r"`([^`\n]+)`")


@dataclass(frozen=True)
class Fence:
    """A fenced block: its language, the file that it shows, its text and the line it begins on."""

    language: str
    title: str | None
    text: str
    line: int


def fences(page: Path) -> list[Fence]:
    """The fenced blocks of a page, in its order."""
    text = page.read_text(encoding="utf-8")
    return [
        Fence(match["language"], match["title"], match["text"], text.count("\n", 0, match.start()) + 1)
        for match in _FENCE.finditer(text)
    ]


def commands(fence: Fence) -> Iterator[tuple[str, str]]:
    """Each command that a block shows, with the output below it."""
    for part in _PROMPT.split(fence.text)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def codes(page: Path) -> set[str]:
    """What stands in the code spans of a page."""
    return set(_CODE.findall(_FENCE.sub("", page.read_text(encoding="utf-8"))))


def words(page: Path) -> set[str]:
    """The words in the code spans of a page, each alone."""
    return {word for code in codes(page) for word in re.findall(r"[\w.%/\[\]-]+", code)}


def named(*modules: ModuleType) -> Iterator[str]:
    """Every key that the files of a base may have: the tuples of words that the readers know."""
    for module in modules:
        for name, value in vars(module).items():
            if (
                name.isupper()
                and name not in ("TYPES", "GRADES", "VERDICTS", "QUALIFIERS")
                and isinstance(value, tuple)
            ):
                yield from value


def verbs() -> dict[str, argparse.ArgumentParser]:
    """The parser of each verb."""
    (choices,) = (action.choices for action in parser_of(names("verbs"))._actions if isinstance(action.choices, dict))
    return dict(choices)


def lay(fence: Fence, folder: Path) -> None:
    """Lay down the file that a block shows."""
    if fence.title:
        file = folder / fence.title
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(fence.text, encoding="utf-8")


def answer(command: str, capsys: pytest.CaptureFixture[str]) -> tuple[str, int]:
    """What `spacefacts ...` prints, to either stream, and its exit code."""
    try:
        code = run(shlex.split(command)[1:])
    except SystemExit as left:
        code = int(left.code or 0)
    printed = capsys.readouterr()
    return printed.out + printed.err, code


def misread(command: str) -> Iterator[str]:
    """What is wrong with a command that a page shows without its output, so that it is read and not run."""
    program, *arguments = shlex.split(command)
    if program == "spacefacts":
        try:
            parser_of(names("verbs")).parse_args(arguments)
        except SystemExit:
            yield command


def is_as_shown(shown: str, printed: str) -> bool:
    """Whether the output is the one shown, in which `...` stands for anything."""
    return doctest.OutputChecker().check_output(shown.rstrip() + "\n", printed.rstrip() + "\n", doctest.ELLIPSIS)


def play(page: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
    """Go through a page from the top: lay files down, run commands and examples; what is not as shown."""
    where: dict[str, object] = {"__name__": "__main__"}
    code = 0
    for fence in fences(page):
        lay(fence, folder)
        if fence.language == "python" and ">>>" in fence.text:
            test = doctest.DocTestParser().get_doctest(fence.text, where, page.name, str(page), fence.line)
            report: list[str] = []
            doctest.DocTestRunner(verbose=False).run(test, out=report.append, clear_globs=False)
            where = test.globs
            yield from report
        for command, shown in commands(fence) if fence.language == "console" else ():
            if not shown.strip():
                yield from misread(command)
                continue
            printed, code = (str(code), code) if command == "echo $?" else answer(command, capsys)
            if not is_as_shown(shown, printed):
                yield f"{page.name}:{fence.line}: {command}\nshown:\n{shown}\nprinted:\n{printed}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_example_gives_what_the_page_shows(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SPACEFACTS_FACTS", raising=False)
    assert [] == list(play(page, tmp_path, capsys))


def test_the_pages_have_examples_of_both_sorts() -> None:
    found = [fence for page in PAGES for fence in fences(page)]
    assert 15 < sum(">>>" in fence.text for fence in found if fence.language == "python")
    assert 10 < sum(command.startswith("spacefacts ") for fence in found for command, _ in commands(fence))


def test_an_example_that_is_not_as_shown_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "```python\n>>> 1 + 1\n3\n```\n\n```console\n$ spacefacts get shenzhou-20.crew-stay\n205 days\n"
        "$ spacefacts got shenzhou-20.crew-stay\n$ ls\n```\n",
        encoding="utf-8",
    )
    assert 3 == len(list(play(page, tmp_path, capsys)))


@pytest.mark.parametrize("verb", verbs())
def test_every_verb_and_every_option_of_it_is_documented(verb: str) -> None:
    page = USE / "command-line.md"
    options = {option for action in verbs()[verb]._actions for option in action.option_strings}
    assert f"\n## {verb}\n" in page.read_text(encoding="utf-8")
    assert set() == options - words(page)


def test_every_option_of_the_command_itself_is_documented() -> None:
    options = {option for action in parser_of(names("verbs"))._actions for option in action.option_strings}
    assert set() == options - words(USE / "command-line.md")


@pytest.mark.parametrize("option", sorted({word for word in words(USE / "command-line.md") if word.startswith("--")}))
def test_every_documented_option_is_there(option: str) -> None:
    parsers: Sequence[argparse.ArgumentParser] = [parser_of(names("verbs")), *verbs().values()]
    assert option in {name for parser in parsers for action in parser._actions for name in action.option_strings}


def test_every_export_and_every_report_is_documented() -> None:
    assert set() == set(entries("exports")) - words(USE / "command-line.md")
    assert set() == set(entries("reports")) - words(USE / "command-line.md")
    assert set() == set(entries("reports")) - words(USE / "checker.md")


def test_every_family_of_rules_is_documented() -> None:
    assert set() == set(FAMILIES) - words(USE / "checker.md")


def test_every_setting_is_documented() -> None:
    page = USE / "checker.md"
    shown = "".join(fence.text for fence in fences(page) if fence.language == "toml")
    assert [] == [key for key in settings.KEYS if f"{key}" not in shown]
    assert set() == set(settings.IGNORE) - words(page)


@pytest.mark.parametrize("macro", entries("macros"))
def test_every_macro_is_documented_with_a_call_that_works(macro: str) -> None:
    page = USE / "site.md"
    assert f"\n## {macro}\n" in page.read_text(encoding="utf-8")
    shown = "\n".join(fence.text for fence in fences(page) if fence.language == "markdown")
    calls = [call for call in find_calls(shown) if call.read()[0] == macro]
    assert calls
    assert [] == [call.inside for call in calls if not show(call, default())]


@pytest.mark.parametrize("macro", entries("macros"))
def test_every_argument_of_a_macro_is_documented(macro: str) -> None:
    section = (USE / "site.md").read_text(encoding="utf-8").partition(f"\n## {macro}\n")[2].partition("\n## ")[0]
    named_only = set(entries("macros")[macro].__kwdefaults__ or {}) - {"lang"}  # `lang` is explained once for all
    assert [] == [name for name in sorted(named_only) if not re.search(rf"\b{name}\b", section)]


@pytest.mark.parametrize(
    ("page", "names"),
    [
        pytest.param("method.md", STATUSES, id="statuses"),
        pytest.param("method.md", VERDICTS, id="verdicts"),
        pytest.param("method.md", QUALIFIERS, id="qualifiers"),
        pytest.param("method.md", tuple(entries("derivations")), id="derivations"),
        pytest.param("contribute.md", GRADES, id="grades"),
        pytest.param("contribute.md", TYPES, id="types"),
        pytest.param("contribute.md", CODES, id="units"),
        pytest.param("contribute.md", VERDICTS, id="verdicts-to-write"),
        pytest.param("contribute.md", QUALIFIERS, id="qualifiers-to-write"),
        pytest.param("contribute.md", tuple(entries("derivations")), id="derivations-to-write"),
        pytest.param("contribute.md", tuple(named(constraints, kinds, sources, subjects)), id="keys"),
        pytest.param("use/api.md", (*TYPES, *STATUSES, *QUALIFIERS), id="words-of-the-api"),
        pytest.param("use/api.md", tuple(TABLES), id="tables-of-the-api"),
    ],
)
def test_every_word_of_the_format_is_named(page: str, names: tuple[str, ...]) -> None:
    assert [] == sorted(set(names) - words(DOCS / page))


def test_every_grade_is_explained() -> None:
    text = (DOCS / "method.md").read_text(encoding="utf-8")
    assert [] == [grade for grade in GRADES if f"\n| {grade} | " not in text]


def test_every_field_of_the_api_is_documented() -> None:
    facts = [fact.as_dict() for fact in default()]
    inner = [one for fact in facts for key in ("sources", "claims") for one in fact[key]]
    others = [one.as_dict() for one in (*default().subjects(), *default().sources())]
    fields = {field for record in (*facts, *inner, *others) for field in record}
    assert set() == fields - words(USE / "api.md")


def test_every_path_of_the_api_is_documented() -> None:
    files = files_for_programs(default(), "")
    found = resources(path.removeprefix(f"{API}/") for path in files if path.startswith(f"{API}/"))
    assert set() == {f"{API}/{resource.path}" for resource in found} - codes(USE / "api.md")


def test_every_layer_is_named_in_the_design() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (layers,) = (contract["layers"] for contract in contracts if contract["type"] == "layers")
    modules = {re.findall(r"\w+", name)[-1] for layer in layers for name in re.split(r"[:|]", layer)}
    assert set() == modules - words(DOCS / "design.md")


def test_every_target_of_make_is_documented() -> None:
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set() == {f"make {target}" for target in targets} - codes(DOCS / "contribute.md")


@pytest.fixture
def own_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The smallest folder, laid down from the page word for word, and the test standing beside it."""
    page = USE / "own-facts.md"
    first = page.read_text(encoding="utf-8").count("\n", 0, page.read_text(encoding="utf-8").index("```console"))
    for fence in fences(page):
        if fence.line <= first:
            lay(fence, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "facts"


def test_the_smallest_folder_has_nothing_to_mend(own_facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 3 == sum(path.is_file() for path in own_facts.rglob("*"))
    printed, code = answer("spacefacts check --today 2026-06-01", capsys)
    assert "nothing to mend" in printed
    assert 0 == code


def test_the_smallest_folder_answers(own_facts: Path) -> None:
    fact = spacefacts.load(own_facts).get("north-head.height")
    assert ("20.5 m", "single") == (str(fact), fact.status)


def test_every_public_name_has_an_entry_in_the_reference_and_no_other_name_has() -> None:
    entered = re.findall(r"^::: spacefacts\.(\w+)$", (DOCS / "reference.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(spacefacts.__all__) == sorted(entered)


def test_every_page_about_the_project_can_be_reached() -> None:
    class Loader(yaml.SafeLoader):
        """Reads the tags that only MkDocs knows as plain text."""

    ignore: Callable[[Loader, str, yaml.Node], None] = lambda *_: None  # noqa: E731  # the shortest constructor there is
    Loader.add_multi_constructor("", ignore)
    nav = str(yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader)["nav"])  # noqa: S506  # a SafeLoader
    mine = ["method.md", "contribute.md", "design.md", "reference.md", "changelog.md"]
    # The navigation names a page once; its Chinese takes its place.
    mine += [f"use/{path.name}" for path in USE.glob("*.md") if not path.name.endswith(".zh.md")]
    assert [] == [page for page in mine if page not in nav]


def test_the_changelog_is_shown_whole() -> None:
    assert '--8<-- "CHANGELOG.md"\n' == (DOCS / "changelog.md").read_text(encoding="utf-8")
