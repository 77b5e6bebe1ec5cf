"""Pages mended in place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from spacefacts.tools.documents import read_document
from spacefacts.tools.findings import Faults, Place
from spacefacts.tools.fixing import apply
from spacefacts.tools.mending import link_edit, number_edits, scalar_edit
from spacefacts.tools.pages import Page
from tests.tools.project import Project

LINK = "https://example.org/facts/lamp/#lasted"


def read(project: Project, name: str) -> Page:
    """The page in a file."""
    page = read_document(Path(name), name, project.catalog(), Faults())
    assert page is not None
    return page


def mended(project: Project, name: str, text: str | bytes) -> str:
    """A file after its numbers were mended; a second time changes nothing."""
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
    apply(number_edits(read(project, name)))
    assert [] == list(number_edits(read(project, name)))
    return Path(name).read_bytes().decode()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("a.md", f"\ufeff[203 days]({LINK})\r\n它用了[203天]({LINK})\r\n", f"\ufeff[204 days]({LINK})\r\n它用了[204天]({LINK})\r\n"),
        ("a.md", "203 days <!-- fact: lamp.lasted -->", "204 days <!-- fact: lamp.lasted -->"),
        ("a.md", f"[204 days]({LINK}) and [about 200 d]({LINK})", f"[204 days]({LINK}) and [about 200 d]({LINK})"),
        ("a.md", f"[a long time]({LINK})", f"[a long time]({LINK})"),
        ("a.md", "203 days <!-- fact: lamp.none -->", "203 days <!-- fact: lamp.none -->"),
        ("a.md", "<!-- fact: lamp.lasted -->", "<!-- fact: lamp.lasted -->"),
        ("a.md", f"`[203 days]({LINK})`", f"`[203 days]({LINK})`"),
        ("a.html", f'<a href="{LINK}"><b>203</b>&nbsp;days</a>', f'<a href="{LINK}"><b>204</b>&nbsp;days</a>'),
        ("a.html", f'<a href="{LINK}">2<b>03</b> days</a>', f'<a href="{LINK}">2<b>03</b> days</a>'),
        ("a.html", '<i data-fact="lamp.lasted">203 days</i>', '<i data-fact="lamp.lasted">204 days</i>'),
        ("a.rst", f"`203 days <{LINK}>`_ of", f"`204 days <{LINK}>`_ of"),
        ("a.rst", f"`203\ndays <{LINK}>`_ of", f"`204\ndays <{LINK}>`_ of"),
        ("a.rst", "203 days\n\n.. fact: lamp.lasted", "204 days\n\n.. fact: lamp.lasted"),
    ],
)  # fmt: skip
def test_a_stale_number_is_rewritten_where_it_stands(project: Project, name: str, old: str, new: str) -> None:
    assert new == mended(project, name, old)


@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("as_list", [True, False])
def test_a_notebook_is_mended_through_its_escapes(project: Project, ascii_only: bool, as_list: bool) -> None:
    text = f'# "灯"\n\n它用了[203天]({LINK}),\n[203 days]({LINK})'
    source = text.splitlines(keepends=True) if as_list else text
    old = json.dumps({"cells": [{"cell_type": "markdown", "source": source}]}, indent=1, ensure_ascii=ascii_only)
    assert old.replace("203", "204") == mended(project, "a.ipynb", old)


@pytest.mark.parametrize(
    ("name", "old", "target", "new"),
    [
        ("a.md", "[a](b.md 'c')", "d.md", "[a](d.md 'c')"),
        ("a.md", "[a](<b c.md>)", "d e.md", "[a](<d%20e.md>)"),
        ("a.md", "[a](b.md)", "https://a.org/b_(c)", "[a](https://a.org/b_(c))"),
        ("a.md", "[a](b.md)", "https://a.org/b)c", "[a](https://a.org/b%29c)"),
        ("a.md", "[a]\n\n[a]: b.md", "d.md", "[a]\n\n[a]: d.md"),
        ("a.md", "See https://a.org/b.", "https://a.org/c", "See https://a.org/c."),
        ("a.md", '<img src="b.png">', "d.png", '<img src="d.png">'),
        ("a.html", "<a href='b'>c</a>", "https://a.org/?b&c='d'", "<a href='https://a.org/?b&amp;c=%27d%27'>c</a>"),
        ("a.rst", "`a <b.rst>`_", "c.rst", "`a <c.rst>`_"),
        ("a.rst", ".. _a: https://a.org/b", "https://a.org/c_", ".. _a: https://a.org/c%5F"),
        ("a.rst", ".. image:: b.png\n   :alt: c", "d.png", ".. image:: d.png\n   :alt: c"),
    ],
)
def test_a_link_is_led_elsewhere(project: Project, name: str, old: str, target: str, new: str) -> None:
    Path(name).write_text(old)
    page = read(project, name)
    apply([link_edit(page, page.links[0], target)])
    assert new == Path(name).read_text()


def test_a_link_in_a_notebook_is_led_elsewhere(project: Project) -> None:
    old = json.dumps({"cells": [{"cell_type": "markdown", "source": '"[a](b.md)"'}]})
    Path("a.ipynb").write_text(old)
    page = read(project, "a.ipynb")
    apply([link_edit(page, page.links[0], "c.md")])
    assert old.replace("b.md", "c.md") == Path("a.ipynb").read_text()


@pytest.mark.parametrize(
    ("text", "line", "column", "new", "after"),
    [
        ("url: https://a.org/b\n", 1, 6, "https://a.org/c", "url: https://a.org/c\n"),
        ("url: https://a.org/b # note\n", 1, 6, "https://a.org/c", "url: https://a.org/c # note\n"),
        (
            'a: 1\nb: {url: "https://a.org/b", c: d}\n',
            2,
            10,
            "https://a.org/c",
            'a: 1\nb: {url: "https://a.org/c", c: d}\n',
        ),
        ("b: {url: https://a.org/b, c: d}\n", 1, 10, "https://a.org/c,d", 'b: {url: "https://a.org/c,d", c: d}\n'),
        ("b: {url: 'https://a.org/b', c: d}\n", 1, 10, "https://a.org/it's", "b: {url: 'https://a.org/it''s', c: d}\n"),
        ("url: https://a.org/b#c\n", 1, 6, "https://a.org/d#e", "url: https://a.org/d#e\n"),
    ],
)
def test_a_scalar_is_rewritten_with_its_quotes(text: str, line: int, column: int, new: str, after: str) -> None:
    edit = scalar_edit(text, Place("a.yaml", line, column), new)
    assert edit is not None
    assert after == text[: edit.start] + edit.text + text[edit.end :]


def test_where_no_scalar_begins_there_is_nothing_to_rewrite() -> None:
    assert scalar_edit("a: {b: c}\n", Place("a.yaml", 1, 4), "d") is None
