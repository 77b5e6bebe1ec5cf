"""The verb build, as far as it does without a build; what is built is tried in tests/test_wheel.py."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from spacefacts import MissingExtra
from spacefacts.tools.building import NotBuilt, built


def test_a_folder_without_a_configuration_is_told_what_to_write(tmp_path: Path) -> None:
    with pytest.raises(NotBuilt) as raised:
        built(tmp_path, tmp_path / "dist")
    assert f'name = "{tmp_path.name}"' in str(raised.value)
    assert "[tool.hatch.build.hooks.spacefacts]" in str(raised.value)
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("package", ["build", "hatchling"])
def test_what_builds_wheels_is_named_where_it_is_not_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtra) as raised:
        built(tmp_path, tmp_path / "dist")
    assert "spacefacts[build]" == raised.value.extra
