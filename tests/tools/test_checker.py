"""The checker as a whole: every finding of every file in one run, and what is ignored."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from spacefacts.tools.checker import check
from spacefacts.tools.rules import FAMILIES
from spacefacts.tools.selecting import BadSelection
from spacefacts.tools.settings import Settings, read_settings
from spacefacts.tools.targets import Targets, files_of, targets_in, targets_of
from tests.tools.project import TODAY, Project

BARE = "The lamp hangs 2 m above the floor.\n"
EXCUSE = "<!-- spacefacts: ignore bare-number: a lamp of nobody (ada, until 2026-06-30) -->"


def ignore(path: str, rule: str = "bare-number", expires: str = "2026-06-30", text: str = "") -> str:
    """An ignore as it stands in `spacefacts.toml`."""
    return (
        f'[[ignore]]\nrule = "{rule}"\npath = "{path}"\ntext = "{text}"\n'
        f'reason = "a lamp of nobody"\nowner = "ada"\nexpires = {expires}\n'
    )


def test_one_run_finds_everything_in_all_files(project: Project) -> None:
    project.export()
    project.write(
        {
            "facts/thing/x.yaml": "subject: z\nlabel: {en: X}\nfacts: {lenght: {value: 1}}\n",
            "facts/thing/y.yaml": "subject: [",
            "docs/index.md": BARE + '{{ fact("lamp.lastd") }}\n',
            "site/index.html": '<a data-fact="lamp.lasted" data-value="203">203 days</a>\n',
        }
    )
    found = {(finding.place.path, finding.name) for finding in project.check().findings}
    assert {
        ("facts/thing/x.yaml", "id-not-file-name"),
        ("facts/thing/x.yaml", "missing-field"),
        ("facts/thing/x.yaml", "unknown-property"),
        ("facts/thing/y.yaml", "yaml-syntax"),
        ("docs/index.md", "bare-number"),
        ("docs/index.md", "unknown-address"),
        ("site/index.html", "number-differs"),
    } <= found


def test_findings_come_in_the_order_of_paths_and_lines(project: Project) -> None:
    project.write({"docs/b.md": BARE, "docs/a.md": f"\n{BARE}{BARE}"})
    assert ["docs/a.md:2:16", "docs/a.md:3:16", "docs/b.md:1:16"] == [
        str(finding.place) for finding in project.check().findings
    ]


def test_paths_are_told_from_where_the_run_was_started(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write({"docs/a.md": BARE, "docs/use/.keep": ""})
    monkeypatch.chdir(project.root / "docs" / "use")
    targets = targets_of([Path("..", "a.md"), Path("..", "..", "facts")])
    report = check(targets, Settings(root=project.root), TODAY)
    assert ["../a.md"] == [finding.place.path for finding in report.findings]


def test_a_page_outside_the_projects_words_may_hold_numbers_of_its_own(project: Project) -> None:
    project.write({"README.md": BARE, "docs/a.md": BARE})
    settings = Settings(root=project.root)
    report = check(targets_of([Path("README.md"), Path("docs")]), settings, TODAY, project.catalog())
    assert ["docs/a.md"] == [finding.place.path for finding in report.findings]


def test_a_run_counts_what_it_looked_at(project: Project) -> None:
    project.export()
    project.write(
        {"docs/a.md": "Hello.\n", "site/index.html": '<a data-fact="lamp.lasted" data-value="204">204天</a>\n'}
    )
    report = project.check()
    assert (5, 1, 1) == (report.facts, report.pages, report.elements)


def test_pages_are_held_against_a_catalog_where_no_facts_are_checked(project: Project) -> None:
    project.write({"docs/a.md": '{{ fact("lamp.lasted") }}\n'})
    report = check(Targets(pages=(Path("docs/a.md"),)), Settings(root=Path()), TODAY, project.catalog())
    assert () == report.findings


def test_a_page_that_is_not_utf8_is_found_and_the_others_are_read(project: Project) -> None:
    project.write({"docs/a.md": "\\xFF\\xFEH\\x00", "docs/b.md": "caf\\xE9\n", "docs/c.md": BARE})
    assert ["not-utf8", "not-utf8", "bare-number"] == project.names()


def test_a_page_that_cannot_be_opened_is_found(project: Project) -> None:
    project.write({"docs/a.md": "-> nowhere.md\n"})
    assert ["unreadable-file"] == project.names()


def test_a_page_with_windows_line_ends_is_read_like_any_other(project: Project) -> None:
    project.write({"docs/a.md": f"---\\x0D\ntitle: 1\\x0D\n---\\x0D\nHello.\\x0D\n{BARE}"})
    assert ["docs/a.md:5:16"] == [str(finding.place) for finding in project.check().findings]


def test_a_site_of_any_bytes_is_read(project: Project) -> None:
    project.export()
    project.write({"site/a/index.html": '\\xFF<a data-fact="lamp.lasted" data-value="204">204 days</a>\n'})
    assert [] == project.names()


def test_an_ignore_in_the_settings_takes_findings_out(project: Project) -> None:
    project.write({"docs/a.md": BARE, "spacefacts.toml": ignore("docs/a.md")})
    assert [] == project.names()


def test_an_ignore_covers_no_other_file(project: Project) -> None:
    project.write({"docs/a.md": BARE, "docs/b.md": BARE, "spacefacts.toml": ignore("docs/a.md")})
    assert ["docs/b.md"] == [finding.place.path for finding in project.check().findings]


def test_an_ignore_that_ignores_nothing_is_a_finding_at_its_own_place(project: Project) -> None:
    project.write({"docs/a.md": "Hello.\n", "spacefacts.toml": ignore("docs/a.md")})
    (finding,) = project.check().findings
    assert ("ignore-unused", "spacefacts.toml:1:1") == (finding.name, str(finding.place))


def test_an_ignore_of_an_unknown_rule_is_told_with_the_nearest(project: Project) -> None:
    project.write({"docs/a.md": BARE, "spacefacts.toml": ignore("docs/a.md", rule="bare-numbers")})
    messages = [finding.message for finding in project.check().findings if finding.name == "ignore-unused"]
    assert ["no rule 'bare-numbers'; did you mean 'bare-number'?"] == messages


def test_an_ignore_that_has_expired_gives_its_finding_back(project: Project) -> None:
    project.write({"docs/a.md": BARE, "spacefacts.toml": ignore("docs/a.md", expires="2025-12-31")})
    assert ["bare-number", "ignore-expired"] == project.names()


def test_an_ignore_holds_on_the_day_it_expires(project: Project) -> None:
    project.write({"docs/a.md": BARE, "spacefacts.toml": ignore("docs/a.md", expires="2026-01-01")})
    assert [] == project.names(date(2026, 1, 1))
    assert ["bare-number", "ignore-expired"] == project.names(date(2026, 1, 2))


def test_an_ignore_for_files_that_a_run_leaves_out_is_not_called_unused(project: Project) -> None:
    project.write({"docs/a.md": BARE, "docs/b.md": "Hello.\n", "spacefacts.toml": ignore("docs/a.md")})
    report = check(targets_of([Path("docs/b.md")]), read_settings(Path()), TODAY, project.catalog())
    assert () == report.findings


def test_an_ignore_for_a_file_that_is_gone_is_unused(project: Project) -> None:
    project.write({"docs/b.md": "Hello.\n", "spacefacts.toml": ignore("docs/a.md")})
    assert ["ignore-unused"] == project.names()


@pytest.mark.parametrize("page", [f"{EXCUSE}\n{BARE}", f"{BARE.strip()} {EXCUSE}\n"], ids=("line above", "same line"))
def test_an_excuse_in_a_page_takes_the_findings_of_a_line_out(project: Project, page: str) -> None:
    project.write({"docs/a.md": page})
    assert [] == project.names()


def test_an_excuse_in_a_page_covers_one_line_only(project: Project) -> None:
    project.write({"docs/a.md": f"{EXCUSE}\n{BARE}{BARE}"})
    assert ["docs/a.md:3:16"] == [str(finding.place) for finding in project.check().findings]


def test_an_excuse_that_excuses_nothing_is_a_finding(project: Project) -> None:
    project.write({"docs/a.md": f"Hello.\n\n{EXCUSE}\nHello.\n"})
    (finding,) = project.check().findings
    assert ("ignore-unused", "docs/a.md:3:1") == (finding.name, str(finding.place))


def test_an_excuse_that_has_expired_gives_its_finding_back(project: Project) -> None:
    project.write({"docs/a.md": f"{EXCUSE}\n{BARE}"})
    names = project.names(date(2026, 7, 1))
    assert ["ignore-expired", "bare-number"] == [name for name in names if name != "stale-value"]


def test_only_errors_fail_a_run(project: Project) -> None:
    gazette = "publisher: gazette\nlabel: {en: Gazette}\ngrade: B\ndocuments:\n"
    project.write({"facts/source/gazette.yaml": f'{gazette}  lamps: {{url: "https://example.org/l", language: en}}\n'})
    report = project.check()
    assert [("source-unused", "warning")] == [(finding.name, finding.severity) for finding in report.findings]
    assert not report.failed


def test_targets_are_told_apart_by_what_they_hold(project: Project) -> None:
    project.export()
    project.write({"docs/a.md": "Hello.\n", "README.md": "Hello.\n"})
    targets = targets_of([Path("facts"), Path("docs"), Path("site"), Path("README.md")])
    assert (Path("facts"), Path("site")) == (targets.facts, targets.site)
    assert (Path("docs/a.md"), Path("README.md")) == targets.pages


def test_a_path_that_is_not_there_is_told(project: Project) -> None:
    with pytest.raises(FileNotFoundError):
        targets_of([project.root / "nowhere"])


def test_a_project_without_anything_has_no_targets(tmp_path: Path) -> None:
    assert Targets() == targets_in(Settings(root=tmp_path))


def test_only_the_selected_rules_are_judged_by(project: Project) -> None:
    project.write(
        {"docs/a.md": f'{BARE}{{{{ fact("lamp.lastd") }}}}\n', "spacefacts.toml": 'select = ["bare-number"]\n'}
    )
    assert ["bare-number"] == project.names()


def test_a_selected_family_stands_for_its_rules(project: Project) -> None:
    project.write({"docs/a.md": f'{BARE}{{{{ fact("lamp.lastd") }}}}\n', "facts/thing/y.yaml": "subject: ["})
    settings = Settings(root=Path(), select=("SF4",))
    assert ["bare-number", "unknown-address"] == [
        finding.name for finding in check(targets_in(settings), settings, TODAY).findings
    ]


def test_an_ignored_rule_is_not_judged_by(project: Project) -> None:
    project.write(
        {"docs/a.md": f'{BARE}{{{{ fact("lamp.lastd") }}}}\n', "spacefacts.toml": 'ignore-rules = ["SF402"]\n'}
    )
    assert ["unknown-address"] == project.names()


def test_a_file_that_cannot_be_read_is_told_by_its_rule_like_any_other(project: Project) -> None:
    project.write({"docs/b.md": "caf\\xE9\n", "spacefacts.toml": 'ignore-rules = ["not-utf8"]\n'})
    assert [] == project.names()


@pytest.mark.parametrize("rule", ["bare-number", "SF402"])
def test_an_ignore_of_a_rule_that_is_not_judged_by_is_not_called_unused(project: Project, rule: str) -> None:
    settings = f'ignore-rules = ["SF4"]\n{ignore("docs/a.md", rule=rule, expires="2025-12-31")}'
    project.write({"docs/a.md": f"{EXCUSE}\n{BARE}", "spacefacts.toml": settings})
    assert [] == project.names()


def test_a_selection_that_leaves_no_rule_is_told(project: Project) -> None:
    with pytest.raises(BadSelection):
        check(targets_in(Settings(root=project.root)), Settings(root=project.root, ignore_rules=tuple(FAMILIES)), TODAY)


def test_the_files_of_a_run_are_those_of_facts_pages_and_pages_of_the_site(project: Project) -> None:
    project.export()
    project.write({"docs/a.md": "Hello.\n", "site/a.css": "a {}\n"})
    files = files_of(targets_in(Settings(root=Path())), Path())
    assert sorted(files) == files
    assert {"docs/a.md", "facts/thing/lamp.yaml", "site/index.html", "site/facts/lamp/index.html"} <= set(files)
    assert [] == [path for path in files if not path.endswith((".md", ".yaml", ".html"))]


def test_a_base_that_lacks_its_kinds_is_a_base_all_the_same(project: Project) -> None:
    project.write({"other/ship/alpha.yaml": "subject: alpha\n"})
    report = check(targets_of([Path("other")]), Settings(root=project.root), TODAY)
    assert ["unknown-kind"] == [finding.name for finding in report.findings]


def test_what_a_faulty_file_cites_is_not_called_unused(project: Project) -> None:
    project.write({"facts/thing/lamp.yaml": "subject: lamp\n\tlabel: x\n"})
    assert "source-unused" not in project.names()
