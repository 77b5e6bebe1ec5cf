"""The runner that the tests of actions and workflows rely on."""

from __future__ import annotations

import pytest

from tests.runner import evaluate, render


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("inputs.a == 'x'", True),
        ("inputs.a != 'x' || inputs.b == ''", True),
        ("inputs.a == 'x' && inputs.b == 'y'", False),
        ("inputs.b || 'all'", "all"),
        ("!(inputs.a == 'x')", False),
        ("steps.none.outputs.nothing", ""),
        ("'it''s'", "it's"),
    ],
)
def test_an_expression_comes_to_what_it_does_there(expression: str, value: object) -> None:
    assert value == evaluate(expression, {"inputs": {"a": "x", "b": ""}})


def test_a_text_is_told_with_its_expressions() -> None:
    assert "links-all-7" == render("links-${{ inputs.shard || 'all' }}-${{ github.run_id }}", {"github": {"run_id": 7}})
