"""Nodes: YAML text as a tree, by libyaml and by PyYAML alike."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from spacefacts.tools.authoring import nodes
from spacefacts.tools.authoring.decoding import decode
from spacefacts.tools.authoring.nodes import MOST_DEEP, Mapping, Node, PureLoader, Scalar, Sequence, parse
from spacefacts.tools.findings import Faults

# What people and other parsers put into a file: enough of YAML to hit most of its grammar, and most of its traps.
PIECES = st.sampled_from(
    [
        *(
            "a",
            "b1",
            "key",
            "no",
            "12:30",
            "神舟",
            "\N{ROCKET}",
            "é",
            "-",
            "?",
            ":",
            ",",
            "#",
            " # c",
            "|",
            ">",
            "|-",
            ">+2",
            "%",
            "@",
            "`",
        ),
        *(
            "\n",
            "\n",
            "\n  ",
            "\n    ",
            "\n- ",
            "\n  - ",
            " ",
            "  ",
            ": ",
            "- ",
            "? ",
            ", ",
            "&x ",
            "*x",
            "!t ",
            "!!str ",
            "! ",
        ),
        *(
            "[",
            "]",
            "{",
            "}",
            '"',
            "'",
            "\\n",
            "\\x41",
            "\\",
            "<<: ",
            "---\n",
            "\n---\n",
            "\n...\n",
            "%YAML 1.1\n",
            "\r\n",
            "''",
            '""',
        ),
    ]
)
YAMLISH = st.lists(PIECES, max_size=25).map("".join)
TREES = st.recursive(
    st.text("ab1:- é神#'", max_size=6).map(lambda text: "'" + text.replace("'", "''") + "'"),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(st.sampled_from("abc"), inner, max_size=3).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
        )
    ),
    max_leaves=10,
)


def tree(text: str) -> tuple[object, list[str]]:
    """The tree of a text in plain lists and dicts, and its faults."""
    faults = Faults()
    root = parse(text, "x.yaml", faults)
    return plain(root), [f"{fault.place.line}:{fault.place.column} {fault.name}" for fault in faults]


def plain(node: Node | None) -> object:
    """A node without its places."""
    if isinstance(node, Mapping):
        return {key: plain(node.entries.get(key)) for key in node.keys}
    return [plain(item) for item in node.items] if isinstance(node, Sequence) else node and node.text


def both(text: str) -> tuple[tuple[Node | None, Faults], tuple[Node | None, Faults]]:
    """What the C parser makes of a text, and what the pure one does."""
    fast, slow = Faults(), Faults()
    by_c = parse(text, "x.yaml", fast)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nodes, "Loader", PureLoader)
        by_python = parse(text, "x.yaml", slow)
    return (by_c, fast), (by_python, slow)


def test_libyaml_is_what_reads_here() -> None:
    assert nodes.Loader is not PureLoader


@settings(max_examples=1000)
@given(YAMLISH)
def test_both_parsers_make_the_same_of_what_looks_like_yaml(text: str) -> None:
    by_c, by_python = both(text)
    assert by_c == by_python


@given(st.text(max_size=40))
@example("\N{BYTE ORDER MARK}a: b")
def test_both_parsers_make_the_same_of_any_text(text: str) -> None:
    decoded = decode(text.encode(errors="replace"), "x.yaml", Faults()) or ""
    by_c, by_python = both(decoded)
    assert by_c == by_python


@given(TREES)
def test_both_parsers_make_the_same_of_any_tree(text: str) -> None:
    by_c, by_python = both(text)
    assert by_c == by_python
    assert [] == by_c[1]


@pytest.mark.parametrize(
    "text",
    [
        *("no", "yes", "on", "off", "true", "False", "null", "~", "12:30", "190:20:30", "012", "0o14", "0x1F", "1e3"),
        *("1.50", "1_000", "+1", ".5", "5.", ".inf", ".nan", "2025-11-14", "2025-11-14T08:40Z", "2025-11-14 08:40:00"),
        *("=", "<", "6.10", "NO", "y", "n", "0b11", "-0", "1,000", "神舟", "\N{ROCKET}", "a b", "50%", "C#"),
    ],
)
def test_a_scalar_stays_as_it_was_written(text: str) -> None:
    assert ({"value": text}, []) == tree(f"value: {text}")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("'no'", "no"),
        ('"1.50"', "1.50"),
        ('"a\\tb"', "a\tb"),
        ('"\\u795e"', "神"),
        ("'it''s'", "it's"),
        ("|\n  two\n  lines\n", "two\nlines\n"),
        (">-\n  one\n  line\n", "one line"),
        ("", ""),
        ("''", ""),
        ("why? because", "why? because"),
        ("what?", "what?"),
    ],
)
def test_a_scalar_loses_nothing_but_its_quotes(text: str, read: str) -> None:
    assert ({"value": read}, []) == tree(f"value: {text}")


@pytest.mark.parametrize("text", ["[a?]", "[a? b]", "[a ? b]", "[-?]", "{a?: b}", "[why? because]"])
def test_a_question_may_stand_in_brackets(text: str) -> None:
    root, faults = tree(f"{text}")
    by_c, by_python = both(text)
    assert (True, []) == (bool(root), faults)
    assert by_c == by_python


@pytest.mark.parametrize("text", ["a: |#\n  b", "a: >-# c\n  b", "- |2#\n   b"])
def test_a_comment_glued_to_a_block_is_a_syntax_fault(text: str) -> None:
    assert (None, ["yaml-syntax"]) == (tree(text)[0], [fault.split()[1] for fault in tree(text)[1]])


def test_every_node_and_every_key_has_its_place() -> None:
    root = parse("a:\n  - x\n  - b: y\n", "x.yaml", Faults())
    assert isinstance(root, Mapping)
    items = root.entries["a"]
    assert isinstance(items, Sequence)
    inner = items.items[1]
    assert isinstance(inner, Mapping)
    places = [root.keys["a"], items.place, items.items[0].place, inner.keys["b"], inner.entries["b"].place]
    assert ["x.yaml:1:1", "x.yaml:2:3", "x.yaml:2:5", "x.yaml:3:5", "x.yaml:3:8"] == [str(place) for place in places]


def test_columns_count_characters_and_not_bytes() -> None:
    assert ({"神": "a", "\N{ROCKET}": "b"}, ["1:14 duplicate-key"]) == tree("{神: a, \N{ROCKET}: b, 神: c}")


@pytest.mark.parametrize(
    ("text", "read", "faults"),
    [
        ("", None, ["1:1 empty-file"]),
        ("# only a comment\n", None, ["1:1 empty-file"]),
        ("a: 1\na: 2\n", {"a": "1"}, ["2:1 duplicate-key"]),
        ("a: 1\n'a': 2\n\"a\": 3\n", {"a": "1"}, ["2:1 duplicate-key", "3:1 duplicate-key"]),
        ("a: {<<: {b: 1}}", {"a": {}}, ["1:5 merge-key"]),
        ("a: &x 1\nb: *x\n", {"a": "1", "b": None}, ["2:4 alias"]),
        ("a: *x", {"a": None}, ["1:4 alias"]),
        ("&x a: [*x, *x]", {"a": []}, ["1:8 alias", "1:12 alias"]),
        ("&x [*x]", [], ["1:5 alias"]),
        ("*x : 1", {}, ["1:1 alias"]),
        ("a: !!int 1", {"a": None}, ["1:4 tag"]),
        ("a: !!python/object/apply:os.system [ls]", {"a": None}, ["1:4 tag"]),
        ("a: ! 1", {"a": None}, ["1:4 tag"]),
        ("!t a: 1", {}, ["1:1 tag"]),
        ("[!t [b], c]", ["c"], ["1:2 tag"]),
        ("[a, b]: 1", {}, ["1:1 wrong-shape"]),
        ("? {a: 1}\n: 2", {}, ["1:3 wrong-shape"]),
        ("a: 1\n---\nb: 2\n", None, ["2:1 several-documents"]),
        ("a: [1", None, ["1:6 yaml-syntax"]),
        ("a: b: c", None, ["1:5 yaml-syntax"]),
        ('a: "open', None, ["1:9 yaml-syntax"]),
        ("a: 'x' y", None, ["1:8 yaml-syntax"]),
        ("a: @b", None, ["1:4 yaml-syntax"]),
        ("a: !u!t b", None, ["1:4 yaml-syntax"]),
        ("%YAML 3.0\n--- a", None, ["1:1 yaml-syntax"]),
        ('a: "\\0"', {"a": None}, ["1:4 control-character"]),
        ('a: "\\e[31m"', {"a": None}, ["1:4 control-character"]),
        ('a: "\\L"', {"a": None}, ["1:4 control-character"]),
        ('a: "\\ud800"', {"a": None}, ["1:4 control-character"]),
        ('"\\0": b', {}, ["1:1 control-character"]),
    ],
)
def test_what_changes_values_unseen_is_a_fault_at_its_place(text: str, read: object, faults: list[str]) -> None:
    assert (read, faults) == tree(text)


@pytest.mark.parametrize("escape", ["\\U00110000", "\\UFFFFFFFF", "\\q", "\\x4", "\\u12"])
def test_an_escape_for_nothing_is_a_syntax_fault(escape: str) -> None:
    read, faults = tree(f'a: "{escape}"')
    assert (None, ["yaml-syntax"]) == (read, [fault.split()[1] for fault in faults])


@pytest.mark.parametrize("version", ["1." + "9" * 5000, "9" * 5000 + ".1"])
def test_an_endless_version_is_a_syntax_fault(version: str) -> None:
    assert (None, ["yaml-syntax"]) == (
        tree(f"%YAML {version}\n--- a")[0],
        [tree(f"%YAML {version}\n--- a")[1][0].split()[1]],
    )


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "[" * 100_000 + "]" * 100_000,
        "{a: " * 100_000,
        "[ #]\n " * 30_000,
        '["]", ' * 30_000,
        "- " * 100_000,
        "-  " * 100_000,
        "? " * 100_000,
        "?   - " * 30_000,
        "\n".join(" " * n + "a:" for n in range(1000)),
        "\n".join("  " * n + "- b:" for n in range(1000)),
        "".join(f"!t{n} [" for n in range(1000)),
    ],
)
def test_a_text_that_nests_too_deep_is_refused_without_reading_on(text: str) -> None:
    read, faults = tree(text)
    assert (None, "too-deep") == (read, faults[-1].split()[1])


@pytest.mark.parametrize(("depth", "names"), [(MOST_DEEP, []), (MOST_DEEP + 1, ["too-deep"])])
def test_a_text_may_nest_so_deep_and_no_deeper(depth: int, names: list[str]) -> None:
    assert names == [fault.split()[1] for fault in tree("[" * depth + "]" * depth)[1]]


def test_a_billion_laughs_are_refused_one_by_one() -> None:
    lines = ["a0: &a0 [ha]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    read, faults = tree("\n".join(lines))
    assert {f"a{n}": ["ha"] if n == 0 else [] for n in range(10)} == read
    assert ["alias"] * 81 == [fault.split()[1] for fault in faults]


@given(st.text(max_size=60))
def test_any_text_is_a_tree_or_has_a_fault(text: str) -> None:
    root, faults = tree(text)
    assert root is not None or faults


def test_a_long_file_is_read_in_full() -> None:
    lines = [f"key-{n}: {{en: value {n}, zh: 值}}" for n in random.Random(1).sample(range(10_000), 2_000)]  # noqa: S311  # a fixed order
    root, faults = tree("\n".join(lines))
    assert isinstance(root, dict)
    assert (2_000, []) == (len(root), faults)


def test_a_scalar_is_text_and_its_place() -> None:
    faults = Faults()
    root = parse("a", "x.yaml", faults)
    assert isinstance(root, Scalar)
    assert ("a", "x.yaml:1:1", []) == (root.text, str(root.place), faults)
