"""reStructuredText: its words, its links, its bound numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts.tools.bound import bound_in_rst
from spacefacts.tools.excuses import excuses_in_rst
from spacefacts.tools.restructured import links_of, without_literals, without_markup

PERMALINK = "https://example.org/facts/lamp/#lasted"


@pytest.mark.parametrize(
    "text",
    [
        "Like this::\n\n    hidden\n\n    hidden\n",
        "::\n\n  hidden\n",
        ".. code-block:: python\n   :linenos:\n\n   hidden\n",
        ".. code::\n\n   hidden\n",
        "- item::\n\n      hidden\n",
        "``hidden``",
        "``a`` b ``hidden``",
        ":code:`hidden`",
        ".. a remark: hidden\n   hidden\n",
        "..\n   hidden\n",
        ">>> hidden",
        ".. math::\n\n   hidden\n",
        ".. sourcecode:: sh\n\n   hidden",
    ],
)
def test_what_is_shown_as_it_is_is_blanked(text: str) -> None:
    assert "hidden" not in without_literals(text)


@pytest.mark.parametrize(
    "text",
    [
        "Like this::\n\n    code\n\nwords",
        ".. note::\n\n   words",
        ".. code::\n\n   code\n\nwords",
        ".. remark\n\nwords",
        ".. image:: a.png\n\nwords",
        "words: and more",
        "``code`` words",
        ".. [1] words",
        ".. fact: words",
    ],
)
def test_words_beside_them_stay(text: str) -> None:
    assert "words" in without_literals(text)


def test_the_options_of_a_shown_block_stay() -> None:
    assert ":target:" in without_literals(".. graphviz:: a\n   :target: b\n\n   code")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("`lamp <https://a.org/b>`_", "https://a.org/b"),
        ("`lamp <https://a.org/b>`__", "https://a.org/b"),
        ("`lamp\n<https://a.org/b>`_", "https://a.org/b"),
        ("`lamp <more/lamp.rst>`_", "more/lamp.rst"),
        (".. _lamp: https://a.org/b", "https://a.org/b"),
        (".. _the lamp: https://a.org/b", "https://a.org/b"),
        (".. _`a: b`: https://a.org/b", "https://a.org/b"),
        ("__ https://a.org/b", "https://a.org/b"),
        (".. __: https://a.org/b", "https://a.org/b"),
        ("See https://a.org/b.", "https://a.org/b"),
        (".. image:: a/b.png", "a/b.png"),
        (".. figure:: a/b.png\n   :alt: c", "a/b.png"),
        (".. |lamp| image:: a/b.png", "a/b.png"),
    ],
)
def test_every_way_to_write_a_link_is_read(text: str, target: str) -> None:
    assert [target] == [link.target for link in links_of(without_literals(text))]


def test_an_image_that_leads_somewhere_is_two_links() -> None:
    links = list(links_of(".. image:: a.png\n   :target: https://a.org/b\n"))
    assert {("a.png", True), ("https://a.org/b", False)} == {(link.target, link.is_loaded) for link in links}


@pytest.mark.parametrize(
    "text",
    [
        ":ref:`lamp <lamp-label>`",
        ":doc:`lamp <lamp>`",
        "`lamp <lamp_>`_",
        "`lamp`_",
        "lamp_",
        ".. _lamp:",
        "``https://a.org/b``",
        "::\n\n  https://a.org/b",
        ".. https://a.org/b",
        "`lamp <https://example.org/{name}>`_",
    ],
)
def test_what_sphinx_resolves_or_nobody_could_follow_is_no_link(text: str) -> None:
    assert [] == list(links_of(without_literals(text)))


@pytest.mark.parametrize(
    "text",
    [
        f"It took `204 days <{PERMALINK}>`_.",
        f"It took `204 days <{PERMALINK}>`__.",
        f"It took `204\ndays <{PERMALINK}>`_.",
        f"It took `204 days <stay_>`_.\n\n.. _stay: {PERMALINK}",
        f"It took `204 days`_.\n\n.. _204 days: {PERMALINK}",
        f"It took `204 days`__.\n\n__ {PERMALINK}",
        f"It took `204 days`__.\n\n.. __: {PERMALINK}",
        "It took 204 days.\n.. fact: lamp.lasted",
        "It took 204 days.\n\n.. fact: lamp.lasted\n",
        "On 3 May it took 204 days in all.\n\n.. fact: lamp.lasted\n",
    ],
)
def test_every_way_to_bind_a_number_binds_it(text: str) -> None:
    (one,) = bound_in_rst(without_literals(text))
    assert ("204 days", "lamp.lasted") == (one.words, one.address)
    assert "204 days" == " ".join(text[one.start : one.end].split())


def test_a_name_of_one_word_binds() -> None:
    (one,) = bound_in_rst(f"It took long_.\n\n.. _long: {PERMALINK}")
    assert "long" == one.words


@pytest.mark.parametrize(
    "text", ["``.. fact: lamp.lasted``", "::\n\n  `204 days <x/facts/lamp/#lasted>`_\n", "`204 days`_"]
)
def test_code_and_unknown_names_bind_nothing(text: str) -> None:
    assert [] == bound_in_rst(without_literals(text))


def test_a_comment_without_a_number_above_binds_no_words() -> None:
    (one,) = bound_in_rst("It took long.\n\n.. fact: lamp.lasted\n")
    assert ("", "lamp.lasted") == (one.words, one.address)


def test_only_words_are_left_without_markup() -> None:
    text = (
        ".. _a: b5\n\nFive 5. :pep:`8` |v1| [2]_ https://a.org/7\n\n.. image:: 9.png\n   :width: 10\n\n3. item\n\n"
        "`six <https://a.org/11>`_\n"
    )
    assert ["5", "."] == [*without_markup(text).split()[1]]
    assert {"5"} == {word.strip(".") for word in without_markup(text).split() if any(map(str.isdigit, word))}


def test_an_excuse_is_a_comment_that_means_the_next_words() -> None:
    text = "One.\n\n.. spacefacts: ignore bare-number: a lamp\n   of nobody (ada, until 2027-01-31)\n\nThe lamp: 2 m.\n"
    (one,) = excuses_in_rst(without_literals(text), "a.rst").ignores
    assert (3, 6, "a lamp of nobody") == (one.place.line, one.line, one.reason)


def test_an_excuse_that_lacks_a_part_is_incomplete() -> None:
    assert 1 == len(excuses_in_rst(".. spacefacts: ignore bare-number\n", "a.rst").incomplete)


@given(st.text(alphabet=".: `_<>|[]\n ab/-*>"))
def test_blanking_keeps_every_character_in_its_place(text: str) -> None:
    blanked = without_markup(without_literals(text))
    assert [len(line) for line in text.split("\n")] == [len(line) for line in blanked.split("\n")]


@given(st.text(alphabet=".: `_<>|[]\n ab/-"))
def test_every_link_stands_where_it_says(text: str) -> None:
    assert all(text[link.start : link.end] == link.written for link in links_of(without_literals(text)))
