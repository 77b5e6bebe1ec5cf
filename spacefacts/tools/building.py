"""The verb build: a base as a wheel and a source distribution, by its own build configuration."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from spacefacts.errors import MissingExtra, SpacefactsError
from spacefacts.tools.cli import DONE

_HOW = """\
write these lines into it:

[build-system]
requires = ["hatchling", "spacefacts[check]"]
build-backend = "hatchling.build"
[project]
name = "{name}"
version = "0.1.0"
[tool.hatch.build.hooks.spacefacts]"""


class NotBuilt(SpacefactsError):
    """No wheel was made of the base; the message is the build's own."""


def build(options: argparse.Namespace) -> int:
    """Build the distributions and print each with its digest, the wheel last."""
    for path in built(Path(options.folder), Path(options.output)):
        sys.stdout.write(f"{path}\n  sha256 {sha256(path.read_bytes()).hexdigest()}\n")
    return DONE


def built(folder: Path, output: Path) -> tuple[Path, Path]:
    """The source distribution and the wheel of the base in a folder, made by what is installed here.

    Raises:
        NotBuilt: the folder has no build configuration, what it requires is not installed, or the build failed.
        MissingExtra: what builds wheels is not installed.
    """
    try:
        from build import BuildBackendException, BuildException, ProjectBuilder
        from hatchling import build as _  # noqa: F401  # to know that it is there before a process is started
    except ModuleNotFoundError as error:
        raise MissingExtra(str(error.name), "spacefacts[build]") from error
    configuration = folder / "pyproject.toml"
    if not configuration.is_file():
        how = _HOW.format(name=folder.resolve().name)
        raise NotBuilt(f"{configuration} is not there; {how}")
    try:
        builder = ProjectBuilder(folder, runner=_run)
        absent = [needs[0] for kind in ("sdist", "wheel") for needs in builder.check_dependencies(kind)]
        if absent:
            raise NotBuilt(f"{folder} is built with {' and '.join(dict.fromkeys(absent))}; install that here first")
        output.mkdir(parents=True, exist_ok=True)
        sources, wheel = (Path(builder.build(kind, output)) for kind in ("sdist", "wheel"))
    except BuildBackendException as error:
        if isinstance(error.exception, NotBuilt):
            raise error.exception from None
        raise NotBuilt(f"{folder} cannot be built: {error}") from error
    except BuildException as error:
        raise NotBuilt(f"{folder} cannot be built: {error}") from error
    return output / sources.name, output / wheel.name


def _run(cmd: Sequence[str], cwd: str | None = None, extra_environ: Mapping[str, str] | None = None) -> None:
    """Run a step of the build; what it printed is told where it fails."""
    done = subprocess.run(  # noqa: S603  # the interpreter itself, on the backend that the project names
        cmd, cwd=cwd, env={**os.environ, **(extra_environ or {})}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise NotBuilt(_last_words(done.stdout + done.stderr))


def _last_words(printed: str) -> str:
    """What a build says in the end, without the traceback that may follow."""
    said, _, _ = printed.partition("Traceback (most recent call last)")
    return said.strip() or printed.strip().rpartition("\n")[2]
