"""What is made while something else is waited for."""

from __future__ import annotations

from threading import Event

import pytest

from spacefacts.tools.meanwhile import Meanwhile


def test_what_was_made_comes_back() -> None:
    assert Meanwhile(lambda: [1, 2]).made() == [1, 2]


def test_it_comes_back_as_often_as_it_is_asked_for() -> None:
    making = Meanwhile(object)
    assert making.made() is making.made()


def test_the_making_goes_on_while_nobody_waits() -> None:
    here, there = Event(), Event()

    def make() -> bool:
        there.set()
        return here.wait(10)

    making = Meanwhile(make)
    assert there.wait(10)
    here.set()
    assert making.made()


def test_an_exception_is_raised_where_the_thing_is_asked_for() -> None:
    making = Meanwhile(lambda: dict[str, int]()["nothing"])
    with pytest.raises(KeyError, match="nothing"):
        making.made()
