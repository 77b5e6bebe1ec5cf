"""The public surface: what `import spacefacts` promises, and what it costs."""

from __future__ import annotations

import inspect
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import spacefacts
from spacefacts import Catalog, errors

HEAVY = ("dataclasses", "pathlib", "re", "json", "enum", "typing", "importlib.resources")
ROOT = Path(spacefacts.__file__).parent.parent


@pytest.mark.parametrize("name", spacefacts.__all__)
def test_every_public_name_exists(name: str) -> None:
    assert getattr(spacefacts, name) is not None


@pytest.mark.parametrize("name", [name for name in spacefacts.__all__ if name != "__version__"])
def test_every_public_name_is_documented(name: str) -> None:
    assert inspect.getdoc(getattr(spacefacts, name))


@pytest.mark.parametrize("name", [name for name in spacefacts.__all__ if inspect.isclass(getattr(spacefacts, name))])
def test_every_public_method_is_documented(name: str) -> None:
    members = vars(getattr(spacefacts, name))
    wanting = [key for key, member in members.items() if key[0] != "_" and _wants_words(member)]
    assert [] == wanting


def _wants_words(member: object) -> bool:
    return (callable(member) or isinstance(member, (property, classmethod))) and not inspect.getdoc(member)


def test_the_public_names_are_sorted_and_each_stands_once() -> None:
    assert sorted(set(spacefacts.__all__)) == spacefacts.__all__


def test_dir_shows_the_public_names_and_nothing_else() -> None:
    assert spacefacts.__all__ == dir(spacefacts)


def test_a_name_that_is_not_public_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        spacefacts.nothing  # noqa: B018  # that is the test


@pytest.mark.parametrize("name", [name for name in vars(errors) if isinstance(getattr(errors, name), type)])
def test_every_error_derives_from_one(name: str) -> None:
    assert issubclass(getattr(errors, name), spacefacts.SpacefactsError)


@pytest.mark.parametrize(
    "error",
    [
        errors.UnknownFact("a.b", ("a.c",)),
        errors.Withdrawn("a", "was withdrawn: no use", ("b",)),
        errors.NotKnown("a.b", "looked everywhere"),
        errors.NotObserved("a.b", "2024", "2025"),
        errors.BadValue("x", "'x' is no number"),
        errors.MissingExtra("yaml", "spacefacts[check]"),
    ],
)
def test_an_error_keeps_its_words_and_facts_on_the_way_from_another_process(error: spacefacts.SpacefactsError) -> None:
    received = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own bytes
    assert (type(error), str(error), vars(error)) == (type(received), str(received), vars(received))


@pytest.mark.parametrize(
    "name",
    [
        "get",
        "subject",
        "subjects",
        "facts",
        "addresses",
        "kind",
        "kinds",
        "source",
        "sources",
        "search",
        "table",
        "digest",
        "releases",
    ],
)
def test_a_function_asks_the_bundled_catalog_with_the_same_arguments(name: str) -> None:
    method = inspect.signature(getattr(Catalog, name))
    function = inspect.signature(getattr(spacefacts, name))
    assert list(method.parameters.values())[1:] == list(function.parameters.values())
    assert method.return_annotation == function.return_annotation


def loaded(code: str) -> set[str]:
    """The modules that a bare interpreter holds after running code."""
    script = f"import sys; sys.path.insert(0, {os.fspath(ROOT)!r})\n{code}\nprint(*sys.modules)"
    command = [sys.executable, "-I", "-S", "-c", script]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


def test_importing_loads_nothing_else() -> None:
    ours = {name for name in loaded("import spacefacts") if name.startswith("spacefacts")}
    assert {"spacefacts"} == ours


LOOK_UPS = {
    "words": "str(fact), fact.display('zh'), fact.text, fact.status, fact.label()",
    "a number": "fact.value, float(fact)",
    "evidence": "[(one.source.url, one.says) for one in fact.sources], [claim.value for claim in fact.claims]",
    "its derivation": "[one.value for one in fact.derivation.inputs]",
}


@pytest.mark.parametrize("asked", LOOK_UPS.values(), ids=LOOK_UPS)
def test_a_look_up_loads_nothing_slow_and_nothing_from_elsewhere(snapshot_file: Path, asked: str) -> None:
    code = f"from spacefacts.loading import load\nfact = load({os.fspath(snapshot_file)!r}).get('alpha.stay')\n{asked}"
    modules = loaded(code)
    assert set() == modules & set(HEAVY)
    foreign = {name.partition(".")[0] for name in modules} - set(sys.stdlib_module_names) - {"__main__", "spacefacts"}
    assert set() == foreign


def test_a_first_number_loads_no_more_of_the_library_than_it_needs(snapshot_file: Path) -> None:
    code = f"from spacefacts.loading import load\nload({os.fspath(snapshot_file)!r}).get('alpha.stay').value"
    ours = {name.partition(".")[2] for name in loaded(code) if name.startswith("spacefacts.")}
    assert {"catalog", "loading", "model", "snapshot", "views"} == ours


def test_a_search_loads_nothing_slow(snapshot_file: Path) -> None:
    code = f"from spacefacts.loading import load\nload({os.fspath(snapshot_file)!r}).search('alpha')[0].display()"
    assert set() == loaded(code) & set(HEAVY)


def test_the_package_is_typed() -> None:
    assert (Path(spacefacts.__file__).parent / "py.typed").is_file()
