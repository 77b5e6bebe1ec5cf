"""Documents of every syntax, judged by the same rules with places in the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from spacefacts.tools.documents import encoding_of, read_document
from spacefacts.tools.findings import Faults, Finding
from spacefacts.tools.pages import Page
from spacefacts.tools.rules import rules
from tests.tools.project import Project

STALE = "https://example.org/facts/lamp/#lasted"


def read(project: Project, name: str, text: str | bytes, *, is_ours: bool = False) -> Page:
    """The page in a file of this name."""
    path = Path(name)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    page = read_document(path, name, project.catalog(), Faults(), is_ours=is_ours)
    assert page is not None
    return page


def found(page: Page) -> list[str]:
    """The findings on a page as `line:column name`, but for those of links."""
    laws = [law for law in rules().values() if law.on is Page and law.family == "Words"]
    findings: list[Finding] = sorted(finding for law in laws for finding in law(page))
    return [f"{finding.place.line}:{finding.place.column} {finding.name}" for finding in findings]


@pytest.mark.parametrize(
    ("name", "text", "finding"),
    [
        ("a.md", f"It took [203 days]({STALE}).", "1:10 stale-number"),
        ("a.mdx", f"It took [203 days]({STALE}).", "1:10 stale-number"),
        ("a.txt", f"It took [203 days]({STALE}).", "1:10 stale-number"),
        ("a.html", f'<p>\nIt took <a href="{STALE}">203 days</a>.', "2:58 stale-number"),
        ("a.html", '<p>It took <i data-fact="lamp.lasted">203 days</i>.', "1:39 stale-number"),
        ("a.htm", "<p>It took <b>203 days</b> <!-- fact: lamp.lasted -->.", "1:15 stale-number"),
        ("a.rst", f"It took `203 days <{STALE}>`_.", "1:10 stale-number"),
        ("a.rst", "It took 203 days.\n\n.. fact: lamp.lasted\n", "1:9 stale-number"),
        ("a.rst", "It took `204 days <https://example.org/facts/lamp/#lastd>`_.", "1:10 unknown-address"),
        ("a.md", 'It took {{ fact("lamp.lastd") }}.', "1:9 unknown-address"),
    ],
)
def test_a_number_is_judged_in_every_syntax(project: Project, name: str, text: str, finding: str) -> None:
    assert [finding] == found(read(project, name, text))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", f'<pre><a href="{STALE}">203 days</a></pre>'),
        ("a.html", '<p>{{ fact("lamp.lastd") }}'),
        ("a.rst", f"::\n\n    `203 days <{STALE}>`_\n"),
        ("a.rst", '{{ fact("lamp.lastd") }}'),
        ("a.md", f"Words.\n\n    [203 days]({STALE})\n"),
        ("a.html", f'<p><a href="{STALE}">204&nbsp;<b>days</b></a>'),
    ],
)
def test_code_and_what_agrees_is_left_alone(project: Project, name: str, text: str) -> None:
    assert [] == found(read(project, name, text))


@pytest.mark.parametrize(
    ("name", "text", "places"),
    [
        (
            "a.html",
            "<head><title>5 m</title></head><p>It is 3 m &#50; <b>2 m</b> <!-- 3 m --><code>4 m</code>",
            [41, 54],
        ),
        ("a.rst", "It is 3 m.\n\n::\n\n   4 m\n\nIt is ``5 m``.\n", [7]),
    ],
)
def test_a_bare_number_in_our_own_pages_is_found_in_every_syntax(
    project: Project, name: str, text: str, places: list[int]
) -> None:
    assert [f"1:{column} bare-number" for column in places] == found(read(project, name, text, is_ours=True))


@pytest.mark.parametrize("name", ["a.html", "a.rst", "a.ipynb"])
def test_an_excuse_works_in_every_syntax(project: Project, name: str) -> None:
    body = "spacefacts: ignore bare-number: a lamp of nobody (ada, until 2027-01-31)"
    html = f"<!-- {body} -->\nIt is 3 m.\n"
    texts = {
        "a.html": html,
        "a.rst": f".. {body}\n\nIt is 3 m.\n",
        "a.ipynb": json.dumps(
            {"cells": [{"cell_type": "markdown", "source": html.splitlines(keepends=True)}]}, indent=1
        ),
    }
    page = read(project, name, texts[name], is_ours=True)
    (line,) = (int(one.partition(":")[0]) for one in found(page))
    assert [line] == [ignore.line for ignore in page.excuses.ignores]


def notebook(*cells: object, indent: int | None = 1) -> str:
    """A notebook with these sources in Markdown cells."""
    return json.dumps({"cells": [{"cell_type": "markdown", "source": cell} for cell in cells]}, indent=indent)


def test_a_finding_in_a_notebook_stands_where_its_string_does(project: Project) -> None:
    file = notebook(["# One\n", f'Say "你好": it took [203 days]({STALE}).\n'])
    page = read(project, "a.ipynb", file)
    line = next(number for number, text in enumerate(file.split("\n"), 1) if "203" in text)
    column = file.split("\n")[line - 1].index("203") + 1
    assert [f"{line}:{column} stale-number"] == found(page)


def test_a_cell_that_is_one_string_has_one_line(project: Project) -> None:
    file = notebook(f"# One\n\nIt took [203 days]({STALE}).\n\nIt is 3 m.", indent=None)
    page = read(project, "a.ipynb", file, is_ours=True)
    assert [f"1:{file.index('203') + 1} stale-number", f"1:{file.index('3 m') + 1} bare-number"] == found(page)


def test_code_ends_with_its_cell(project: Project) -> None:
    page = read(project, "a.ipynb", notebook("```\ncode", f"[203 days]({STALE})", "    [b](c.md)", "[d](e.md)"))
    assert (["lamp.lasted"], ["e.md"]) == (
        [one.address for one in page.bound],
        [link.target for link in page.links if link.is_local],
    )


def test_the_links_of_a_notebook_stand_in_its_text(project: Project) -> None:
    page = read(project, "a.ipynb", notebook("[b](c.md)", "![d](e.png)"))
    assert ["c.md", "e.png"] == [page.text[link.start : link.end] for link in page.links]


def test_a_reference_means_what_its_own_cell_defines(project: Project) -> None:
    page = read(project, "a.ipynb", notebook("[b]\n\n[b]: c.md", "[b]: nothing"))
    assert ["c.md"] == [link.target for link in page.links]


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfA [b](c.md)\r\n", b"A [b](c.md)\n"])
def test_marks_and_line_ends_do_not_matter(project: Project, data: bytes) -> None:
    assert "A [b](c.md)\n" == read(project, "a.md", data).text


def test_html_is_read_in_the_encoding_that_it_names(project: Project) -> None:
    html = f'<meta charset="gbk"><a href="{STALE}">203天</a>'
    assert [f"1:{html.index('203') + 1} stale-number"] == found(read(project, "a.html", html.encode("gbk")))


@pytest.mark.parametrize(
    ("name", "data", "encoding"),
    [
        ("a.md", b'<meta charset="gbk">', "utf-8"),
        ("a.html", b"<p>", "utf-8"),
        ("a.html", b'<meta charset="utf-16">', "utf-8"),
        ("a.html", b'<meta charset="no-such">', "utf-8"),
        ("a.html", b'\xef\xbb\xbf<meta charset="gbk">', "utf-8"),
        ("a.html", b'<meta http-equiv="x" content="text/html; charset=Big5">', "big5hkscs"),
    ],
)
def test_an_encoding_counts_in_html_alone(name: str, data: bytes, encoding: str) -> None:
    assert encoding == encoding_of(name, data)


@pytest.mark.parametrize(
    ("name", "data", "place"),
    [
        ("a.md", b"caf\xe9", "a.md:1:4"),
        ("a.ipynb", b'{\n"cells": [}', "a.ipynb:2:11"),
        ("none.md", None, "none.md:1:1"),
    ],
)
def test_what_cannot_be_read_is_a_fault_with_its_place(
    project: Project, name: str, data: bytes | None, place: str
) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    faults = Faults()
    assert read_document(Path(name), name, project.catalog(), faults) is None
    assert [place] == [str(fault.place) for fault in faults]
