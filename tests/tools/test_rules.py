"""Every rule keeps what its page says: Bad breaks it, Good breaks nothing."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from spacefacts.tools import authoring
from spacefacts.tools.findings import Place
from spacefacts.tools.rules import FAMILIES, SEVERITIES, Rule, UnknownRule, find_rule, rule, rules
from tests.tools.project import Project

AUTHORING = Path(authoring.__file__).parent
CHECKS = AUTHORING.parent / "checks"


def _examples(side: str) -> dict[str, dict[str, str]]:
    """The examples of a side by the name of their rule and a number."""
    return {
        f"{law.name} {number}": files
        for law in rules().values()
        for number, files in enumerate(law.examples(side), start=1)
    }


def _lay(project: Project, files: dict[str, str]) -> dict[str, str]:
    """The pages of other hosts that the files hold; the others are laid down in the project."""
    web = {path: text for path, text in files.items() if "://" in path}
    if any(path.startswith("site/") for path in files):
        project.export()
    project.write({path: _whole(project.root / path, text) for path, text in files.items() if path not in web})
    return web


def _whole(file: Path, text: str) -> str:
    """The example's text; of a record of the API it shows only some fields, and the others stay as exported."""
    if "api/v1/" not in file.as_posix() or file.name == "facts.json" or not file.is_file():
        return text
    return json.dumps({**json.loads(file.read_text(encoding="utf-8")), **json.loads(text)})


def test_a_sound_project_has_nothing_to_mend(project: Project) -> None:
    project.export()
    assert [] == [str(finding) for finding in project.check().findings]


@pytest.mark.parametrize("name", _examples("Bad"))
def test_a_bad_example_breaks_its_rule(name: str, project: Project) -> None:
    web = _lay(project, _examples("Bad")[name])
    assert name.partition(" ")[0] in [finding.name for finding in project.check(web=web).findings]


@pytest.mark.parametrize("name", _examples("Bad"))
def test_a_finding_stands_where_something_is_and_says_what_to_write(name: str, project: Project) -> None:
    web = _lay(project, _examples("Bad")[name])
    for finding in project.check(web=web).findings:
        file = project.root / finding.place.path
        lines = file.read_text(encoding="utf-8", errors="replace").count("\n") + 1 if file.is_file() else 1
        assert 1 <= finding.place.line <= lines
        assert finding.place.column >= 1
        assert not finding.message[0].isupper()
        assert not finding.message.endswith(".")


@pytest.mark.parametrize("name", _examples("Good"))
def test_a_good_example_breaks_no_rule(name: str, project: Project) -> None:
    web = _lay(project, _examples("Good")[name])
    assert [] == [str(finding) for finding in project.check(web=web).findings]


@pytest.mark.parametrize("law", rules().values(), ids=rules())
def test_a_rule_has_examples_of_both_sides(law: Rule) -> None:
    assert law.examples("Bad")
    assert law.examples("Good")


@pytest.mark.parametrize("law", rules().values(), ids=rules())
def test_a_rule_begins_its_page_with_its_law_in_one_sentence(law: Rule) -> None:
    paragraphs = law.page.split("\n\n")
    assert law.law == paragraphs[0]
    assert law.law.endswith(".")
    assert "Bad:" not in paragraphs[1]


def test_codes_and_names_are_unique() -> None:
    codes = [law.code for law in rules().values()]
    assert sorted(set(codes)) == sorted(codes)
    assert list(rules()) == [law.name for law in rules().values()]


def test_every_code_belongs_to_a_family_that_is_named() -> None:
    strays = [law.code for law in rules().values() if law.code[:3] not in FAMILIES or len(law.code) != 5]
    assert [] == strays


def test_every_severity_is_one_that_reports_know() -> None:
    assert {law.severity for law in rules().values()} <= set(SEVERITIES)


def test_a_rule_is_found_by_its_name_and_by_its_code() -> None:
    assert find_rule("duplicate-key") is find_rule("sf008")


def test_an_unknown_rule_is_told_with_the_nearest_name() -> None:
    with pytest.raises(UnknownRule) as caught:
        find_rule("duplicate-keys")
    assert ("duplicate-key",) == caught.value.suggestions[:1]


def test_every_fault_of_reading_has_a_rule_and_every_such_rule_a_fault() -> None:
    assert set(_names_added()) == set(_names_met())


def _names_added() -> Iterator[str]:
    """The names that the authoring code passes to `faults.add`."""
    for path in AUTHORING.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            for call in _calls(function, "add"):
                if len(call.args) == 3:
                    yield from _texts_of(call.args[0], function)


def _names_met() -> Iterator[str]:
    """The names that rules pass to `base.met`."""
    for path in CHECKS.glob("*.py"):
        for call in _calls(ast.parse(path.read_text(encoding="utf-8")), "met"):
            yield from _texts_of(call.args[0], call)


def _calls(tree: ast.AST, method: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == method:
            yield node


def _texts_of(node: ast.expr, function: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Name):
        values = [
            assign.value
            for assign in ast.walk(function)
            if isinstance(assign, ast.Assign) and ast.unparse(assign.targets[0]) == node.id
        ]
        assert values, f"{node.id} is not set to a text where it is used"
        for value in values:
            yield from _texts_of(value, function)
    elif isinstance(node, ast.IfExp):
        yield from _texts_of(node.body, function)
        yield from _texts_of(node.orelse, function)
    else:
        assert isinstance(node, ast.Constant)
        assert isinstance(node.value, str)
        yield node.value


def test_a_paragraph_in_chinese_is_kept_for_readers_of_chinese() -> None:
    def lamp_out(judged: object) -> list[tuple[Place, str]]:  # noqa: ARG001  # a rule's own signature
        """Every lamp is lit.

        Else nobody sees.

        zh: 灯都要亮。
        不亮则看不见。

        Bad:
        """
        return []

    law = rule("SF999", on=object)(lamp_out)
    assert "Every lamp is lit.\n\nElse nobody sees.\n\nBad:" == law.page
    assert "灯都要亮。不亮则看不见。" == law.chinese
    assert "灯都要亮。" == law.law_in_chinese
