"""The collector of garbage: at rest while a base is made, and at work again afterwards."""

from __future__ import annotations

import gc

import pytest

from spacefacts.tools.collecting import set_aside, uncollected


def test_no_garbage_is_looked_for_inside() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_collector_that_was_at_rest_stays_so() -> None:
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()


def test_it_is_at_work_again_after_a_fault() -> None:
    with pytest.raises(ZeroDivisionError), uncollected():
        _ = 1 / 0
    assert gc.isenabled()


def test_what_is_made_is_set_aside_until_the_end() -> None:
    with set_aside(lambda: [["a"]]) as made:
        assert gc.get_freeze_count() > 0
        assert not any(one is made for one in gc.get_objects())
        assert gc.isenabled()
    assert 0 == gc.get_freeze_count()
