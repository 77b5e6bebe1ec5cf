"""What a page says of itself elsewhere."""

from __future__ import annotations

import pytest

from spacefacts.errors import MissingExtra
from spacefacts.tools import sharing
from spacefacts.tools.sharing import cards, description_of, headlines, titles_in
from tests.tools.project import Project

HOME = '# Lamps\n\nLasted {{ fact("lamp.lasted") }}, made {{ fact("lamp.made") }}. See `{{ fact("lamp.x") }}`.\n'


def test_every_page_and_every_headline_has_a_card(project: Project) -> None:
    pages = {"index.md": HOME, "use/oil.md": "# Oil\n", "changes.md": "Nothing to call it by.\n"}
    made = cards(project.catalog(), pages, {"changes.md": "Changes"}, "Lamps", "en")

    assert ["cards/changes.png", "cards/facts/lamp.png", "cards/index.png", "cards/use/oil.png"] == sorted(made)


def test_a_page_that_nothing_names_has_no_card(project: Project) -> None:
    assert {} == cards(project.catalog(), {"changes.md": "Words.\n"}, {}, "Lamps", "en")


def test_where_nothing_can_draw_that_is_said(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: str) -> bytes:
        raise MissingExtra("vl-convert-python", "spacefacts[site]")

    monkeypatch.setattr(sharing, "title_card", missing)
    with pytest.warns(UserWarning, match="left out cards"):
        assert {} == cards(project.catalog(), {"index.md": HOME}, {}, "Lamps", "en")


def test_a_headline_is_the_first_number_of_a_subject_that_the_home_page_states(project: Project) -> None:
    assert {"lamp": "lamp.lasted"} == {
        subject: fact.address for subject, fact in headlines(project.catalog(), HOME).items()
    }


@pytest.mark.parametrize("call", ['fact("lamp.no-such")', "fact(", 'table("thing")', "fact()"])
def test_what_states_no_number_is_no_headline(project: Project, call: str) -> None:
    assert {} == headlines(project.catalog(), f"{{{{ {call} }}}}")


def test_the_navigation_names_pages_at_any_depth() -> None:
    navigation = [{"Home": "index.md"}, "oil.md", {"Use": [{"Wicks": "use/wicks.md"}]}]

    assert {"index.md": "Home", "use/wicks.md": "Wicks"} == titles_in(navigation)
    assert {} == titles_in(None)


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<h1>Lamps</h1><p>How <b>long</b>\nthey &lt;last&gt;.</p><p>More.</p>", "How long they <last>."),
        ('<p class="sf-kind">Thing</p><p>A lamp.</p>', "A lamp."),
        ("<h1>Lamps</h1>", ""),
        (f"<p>{'lamp ' * 60}</p>", f"{'lamp ' * 32}".strip() + "…"),
        (f"<p>{'灯' * 200}</p>", "灯" * 92 + "…"),
    ],
)
def test_a_page_is_described_by_its_first_paragraph(html: str, words: str) -> None:
    assert words == description_of(html)
