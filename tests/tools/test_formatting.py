"""Files of facts in style: their meaning, their comments and the order of what the author orders stay."""

from __future__ import annotations

import os
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.authoring import read_base
from spacefacts.tools.authoring.nodes import Mapping, Node, Scalar, Sequence, parse
from spacefacts.tools.branches import Unreadable
from spacefacts.tools.findings import Faults
from spacefacts.tools.formatting import formatted
from spacefacts.tools.layout import Branch, Entry, Leaf, laid_out
from spacefacts.tools.starting import lay_down
from tests.support import Facts
from tests.tools.line import Line

FACTS = Path(__file__).parent.parent.parent / "facts"


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Line:
    monkeypatch.delenv("SPACEFACTS_FACTS", raising=False)
    monkeypatch.chdir(tmp_path)
    return Line(capsys)


@pytest.fixture(scope="module")
def all_facts() -> dict[Path, str]:
    """Every file of facts in style, by its path."""
    return {file: formatted(file.read_text(encoding="utf-8")) for file in sorted(FACTS.glob("*/*.yaml"))}


def styled(text: str) -> str:
    """The text in style, both without their indent."""
    return formatted(textwrap.dedent(text))


def plain(node: Node | None) -> object:
    """What a text means, without its places."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else None


def read(text: str) -> object:
    faults = Faults()
    node = parse(text, "", faults)
    assert [] == faults
    return plain(node)


def test_keys_stand_in_the_order_of_the_format() -> None:
    assert ["subject", "label", "aliases", "facts"] == [
        line.partition(":")[0]
        for line in styled("facts: {}\naliases: [A]\nlabel: {zh: 甲, en: A}\nsubject: a\n").splitlines()
    ]


def test_properties_and_facts_keep_the_order_of_their_author() -> None:
    text = "subject: a\nfacts:\n  zebra: {value: 1}\n  ant: {value: 2}\n"
    assert text == formatted(text)


def test_a_citation_that_fits_stands_in_one_line() -> None:
    assert '- {source: paper/report, at: page 2, says: "204 days"}' in styled("""\
        subject: a
        facts:
          stay:
            sources:
              - says: 204 days
                source: paper/report
                at: page 2
        """)


def test_what_does_not_fit_stands_in_several_lines() -> None:
    long = "a" * 60
    assert f"label:\n  en: {long}\n  zh: {long}\n" in styled(f"subject: a\nlabel: {{en: {long}, zh: {long}}}\n")


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ('"204"', "204"),
        ("'a: b'", '"a: b"'),
        ('"a # b"', '"a # b"'),
        ('"no"', "no"),
        ('"https://example.org/a#b"', "https://example.org/a#b"),
        ('"- a"', '"- a"'),
        ('"-5"', "-5"),
        ('"a\\nb"', '"a\\nb"'),
        ("|-\n  a\n  b", '"a\\nb"'),
        (">-\n  a\n  b", "a b"),
        ('""', '""'),
        ('"[g]"', '"[g]"'),
        ('"a, b"', "a, b"),
        ('"..."', '"..."'),
    ],
)
def test_quotation_marks_stand_only_where_a_text_needs_them(written: str, wanted: str) -> None:
    assert f"subject: {wanted}\n" == formatted(f"subject: {written}\n")


def test_in_brackets_a_comma_needs_quotation_marks() -> None:
    assert 'label: {en: "a, b", zh: 甲}\n' in formatted('subject: a\nlabel: {en: "a, b", zh: 甲}\n')


def test_the_words_of_a_source_always_stand_in_quotation_marks() -> None:
    assert '{source: a/b, says: "204"}' in formatted("subject: a\nfacts: {b: {sources: [{source: a/b, says: 204}]}}\n")


def test_every_comment_stays_with_what_it_is_about() -> None:
    text = textwrap.dedent("""\
        # at the head

        subject: a  # beside a text
        facts:  # beside a key
          # above a fact
          stay:
            value: 1
            # below the last key of a fact
          # above the next
          mass:
            value: 2  # kilograms
            sources:
              # above an item
              - {source: a/b}  # beside an item
              # below the last item
        # at the foot
        """)
    assert text == formatted(text)


def test_a_comment_moves_with_its_key() -> None:
    assert "subject: a  # the id\n# the facts\nfacts: {}\n" == styled("""\
        # the facts
        facts: {}
        subject: a  # the id
        """)


def test_a_comment_in_brackets_is_kept_in_a_line_of_its_own() -> None:
    assert "aliases:\n  - A  # first\n  # second\n  - B\n" in styled("""\
        subject: a
        aliases: [
          A,  # first
          # second
          B,
        ]
        """)


def test_one_blank_line_between_entries_is_kept_and_several_are_one() -> None:
    assert "subject: a\n\nlabel: {en: A, zh: 甲}\nfacts: {}\n" == styled("""\

        subject: a



        label: {en: A, zh: 甲}
        facts: {}

        """)


def test_a_hash_in_a_text_is_no_comment() -> None:
    text = 'subject: "a # b"\nlabel: {en: "x #1", zh: "#2"}\n'
    assert text == formatted(text)


def test_a_comment_at_a_text_of_several_lines_is_kept() -> None:
    assert 'subject: "a\\nb"  # beside\n# below\nfacts: {}\n' == styled("""\
        subject: |-  # beside
          a
          b
        # below
        facts: {}
        """)


def test_a_text_of_several_lines_may_hold_hashes_and_blank_lines() -> None:
    assert 'subject: "# a\\n\\n# b"\nfacts: {}\n' == styled("""\
        subject: |-
          # a

          # b
        facts: {}
        """)


@pytest.mark.parametrize(
    "text", ["", "a", "{}", "[]", "# a\n", "a: 1\na: 2\n", "a: &x 1\nb: *x\n", "a: [\n", "a: !t 1\n", "a:\n\t- b\n"]
)
def test_a_file_with_faults_is_no_file_to_format(text: str) -> None:
    with pytest.raises(Unreadable):
        formatted(text)


def test_a_list_is_no_file_of_facts_but_has_a_style() -> None:
    assert "- a\n- b\n" == formatted("- a\n-    b\n")


def test_all_facts_mean_the_same_in_style(tmp_path: Path, all_facts: dict[Path, str]) -> None:
    for file, text in all_facts.items():
        path = tmp_path / file.relative_to(FACTS)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for beside in FACTS.glob("*.*"):
        (tmp_path / beside.name).write_bytes(beside.read_bytes())

    # By their digests: what compares a megabyte line by line does not end.
    assert read_base(FACTS).catalog.digest() == read_base(tmp_path).catalog.digest()


def test_no_comment_of_all_facts_is_lost(all_facts: dict[Path, str]) -> None:
    lost = [file for file, text in all_facts.items() if text.count("# ") != file.read_text("utf-8").count("# ")]
    assert [] == lost


def test_all_facts_in_style_stay_as_they_are(all_facts: dict[Path, str]) -> None:
    assert [] == [file for file, text in all_facts.items() if text != formatted(text)]


texts = st.text(st.characters(codec="utf-8", exclude_characters="\r\x85"), max_size=12) | st.text(
    alphabet="ab:#-?,[]{}'\"&*!|>%@` \n.…甲", max_size=8
)
leaves = texts.map(lambda text: Leaf(text=text))
comments = st.sampled_from(["", "# why", "#", "# a: b", '# "x'])


def entries(keyed: bool, inner: st.SearchStrategy[Leaf | Branch]) -> st.SearchStrategy[Branch]:
    def branch(made: list[tuple[str, Leaf | Branch, str, str]], in_brackets: bool) -> Branch:
        found = {key: (value, above, beside) for key, value, above, beside in made}
        return Branch(
            entries=tuple(
                Entry(
                    key=key if keyed else None,
                    value=value,
                    before=(above,) if above else (),
                    beside=beside,
                )
                for key, (value, above, beside) in found.items()
            ),
            is_list=not keyed,
            in_brackets=in_brackets,
        )

    made = st.lists(st.tuples(texts, inner, comments, comments), min_size=1, max_size=4)
    return st.builds(branch, made, st.booleans())


branches = st.recursive(
    leaves, lambda inner: entries(keyed=True, inner=inner) | entries(keyed=False, inner=inner), max_leaves=8
)
documents = entries(keyed=True, inner=branches)


def data(value: Leaf | Branch) -> object:
    if isinstance(value, Leaf):
        return value.text
    if value.is_list:
        return [data(entry.value) for entry in value.entries]
    return {entry.key: data(entry.value) for entry in value.entries}


def is_seen(text: str) -> bool:
    faults = Faults()
    parse(text, "", faults)
    return not faults


@given(documents)
def test_whatever_is_laid_out_is_read_back_as_it_was(branch: Branch) -> None:
    text = "\n".join(laid_out(branch)) + "\n"
    if is_seen(text):
        assert data(branch) == read(text)
    else:
        assert "control-character" in str(_faults(text)) or "merge-key" in str(_faults(text))


@given(documents)
def test_what_is_in_style_stays_as_it_is(branch: Branch) -> None:
    text = "\n".join(laid_out(branch)) + "\n"
    if is_seen(text):
        assert formatted(text) == formatted(formatted(text))


@given(documents)
def test_no_comment_is_lost(branch: Branch) -> None:
    text = "\n".join(laid_out(branch)) + "\n"
    if is_seen(text):
        assert text.count("# why") == formatted(text).count("# why")


def _faults(text: str) -> Faults:
    faults = Faults()
    parse(text, "", faults)
    return faults


def test_fmt_puts_the_files_of_a_project_in_style(line: Line, facts: Facts) -> None:
    done = line("fmt")
    assert (0, "9 files, 5 changed") == (done.code, done.out.splitlines()[-1])
    assert "9 files, 0 changed\n" == line("fmt").out
    assert [] == facts.faults()


def test_fmt_check_names_the_files_and_changes_none(line: Line, facts: Facts) -> None:
    before = {path: path.read_bytes() for path in facts.folder.rglob("*.yaml")}
    done = line("fmt", "--check", os.fspath(facts.folder / "ship"))
    assert (1, True) == (done.code, "would change facts/ship/kind.yaml\n" in done.out)
    assert before == {path: path.read_bytes() for path in facts.folder.rglob("*.yaml")}


def test_fmt_leaves_a_file_with_faults_as_it_is_and_tells(line: Line, facts: Facts) -> None:
    facts.write("ship/broken.yaml", "a: 1\na: 2\n")
    done = line("fmt", "facts/ship/broken.yaml")
    assert (1, True) == (done.code, "facts/ship/broken.yaml: left as it is: " in done.out)
    assert b"a: 1\na: 2\n" == (facts.folder / "ship" / "broken.yaml").read_bytes()


def test_fmt_tells_that_there_is_nothing_to_format(line: Line) -> None:
    done = line("fmt", "nowhere")
    assert (2, "spacefacts: nowhere holds no facts; name a folder of them, or a file\n") == (done.code, done.err)


def test_a_new_base_is_in_style(line: Line, tmp_path: Path) -> None:
    lay_down(tmp_path / "new")
    assert 0 == line("fmt", "--check", "new/facts").code
