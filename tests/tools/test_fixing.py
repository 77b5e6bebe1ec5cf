"""Edits, and what they leave alone."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.fixing import BadEdit, Edit, _edited, apply


def test_an_edit_replaces_its_characters_alone(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("\ufeff用了203天\r\n和 203 days\r\n".encode())
    edits = [Edit(path="a.md", start=2, end=5, text="204"), Edit(path="a.md", start=9, end=12, text="204")]
    assert ["a.md"] == apply(edits, tmp_path)
    assert "\ufeff用了204天\r\n和 204 days\r\n".encode() == (tmp_path / "a.md").read_bytes()


def test_the_encoding_that_html_names_is_kept(tmp_path: Path) -> None:
    text = '<meta charset="gb18030"><p>用了203天'
    (tmp_path / "a.html").write_bytes(text.encode("gb18030"))
    start = text.index("203")
    apply([Edit(path="a.html", start=start, end=start + 4, text="204天")], tmp_path)
    assert text.replace("203", "204") == (tmp_path / "a.html").read_bytes().decode("gb18030")


def test_the_same_edit_twice_is_one(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("203")
    apply([Edit(path="a.md", start=2, end=3, text="4")] * 2, tmp_path)
    assert "204" == (tmp_path / "a.md").read_text()


def test_a_file_that_stays_as_it_is_has_not_changed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("204")
    before = (tmp_path / "a.md").stat().st_mtime_ns
    assert [] == apply([Edit(path="a.md", start=0, end=3, text="204")], tmp_path)
    assert before == (tmp_path / "a.md").stat().st_mtime_ns


@pytest.mark.parametrize(
    ("first", "second"), [((0, 3), (2, 4)), ((0, 3), (0, 2)), ((1, 1), (1, 1)), ((0, 4), (1, 2))]
)  # fmt: skip
def test_edits_that_overlap_are_refused_and_nothing_is_changed(
    tmp_path: Path, first: tuple[int, int], second: tuple[int, int]
) -> None:
    (tmp_path / "a.md").write_text("abcdef")
    (tmp_path / "b.md").write_text("abcdef")
    edits = [Edit(path="a.md", start=0, end=1, text="x")]
    edits += [
        Edit(path="b.md", start=start, end=end, text=text) for (start, end), text in ((first, "x"), (second, "y"))
    ]
    with pytest.raises(BadEdit, match="two edits"):
        apply(edits, tmp_path)
    assert "abcdef" == (tmp_path / "a.md").read_text()


@pytest.mark.parametrize(("start", "end"), [(0, 7), (7, 8), (3, 2), (-1, 2)])
def test_an_edit_outside_of_the_file_is_refused(tmp_path: Path, start: int, end: int) -> None:
    (tmp_path / "a.md").write_text("abcdef")
    with pytest.raises(BadEdit, match="no words stand"):
        apply([Edit(path="a.md", start=start, end=end, text="")], tmp_path)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"caf\xe9")
    with pytest.raises(BadEdit, match="utf-8"):
        apply([Edit(path="a.md", start=0, end=1, text="C")], tmp_path)


def test_a_character_that_the_encoding_lacks_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b'<meta charset="latin1">203')
    with pytest.raises(BadEdit, match="cannot be written"):
        apply([Edit(path="a.html", start=23, end=26, text="204天")], tmp_path)


def test_the_rights_of_a_file_and_a_link_to_it_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("203")
    (tmp_path / "a.md").chmod(0o640)
    (tmp_path / "b.md").symlink_to("a.md")
    apply([Edit(path="b.md", start=2, end=3, text="4")], tmp_path)
    assert ("204", 0o640) == ((tmp_path / "a.md").read_text(), stat.S_IMODE((tmp_path / "a.md").stat().st_mode))
    assert [True, 2] == [(tmp_path / "b.md").is_symlink(), len(list(tmp_path.iterdir()))]


@given(st.text(st.sampled_from("ab\r\n天"), max_size=30), st.data())
def test_positions_are_counted_as_pages_count(text: str, data: st.DataObject) -> None:
    counted = text.replace("\r\n", "\n")
    start = data.draw(st.integers(0, len(counted)))
    end = data.draw(st.integers(start, len(counted)))
    after = _edited(text.encode(), [Edit(path="a.md", start=start, end=end, text="X")], "a.md").decode()
    assert counted[:start] + "X" + counted[end:] == after.replace("\r\n", "\n")
