"""The hook that makes a wheel of anybody's facts: `[tool.hatch.build.hooks.spacefacts]` in their `pyproject.toml`.

The wheel gets a package with the compiled facts and a function that gives their catalog, and announces the base by an entry
point, so that `spacefacts.get("name:subject.property")` finds it. All of it is made in a temporary folder: what is built is
never a file of the sources, where it would go stale.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.plugin import hookimpl

if TYPE_CHECKING:
    from spacefacts.catalog import Catalog

_MODULE = '''"""{label}: facts with their sources, at `spacefacts.get("{name}:subject.property")`."""

from pathlib import Path

from spacefacts import Catalog, load


def catalog() -> Catalog:
    """The facts of this base."""
    return load(Path(__file__).with_name("{snapshot}")).called("{name}")
'''


class BaseHook(BuildHookInterface[BuilderConfig]):
    """Compiles the facts of a base into its wheel; a base with faults stops the build with its findings.

    Options: `facts`, the folder, `facts` without it; `package`, the name of the package, else that of the base with
    underscores.
    """

    PLUGIN_NAME = "spacefacts"

    def initialize(self, _version: str, build_data: dict[str, Any]) -> None:
        """Compile the facts, and add the package and its entry point to the wheel."""
        if self.target_name != "wheel":
            return
        # Here, because hatchling loads this module for whatever it builds where spacefacts is installed.
        from spacefacts import __version__
        from spacefacts.loading import SNAPSHOT
        from spacefacts.neighbours import GROUP

        catalog = self._compiled(Path(self.root, self.config.get("facts", "facts")))
        name = catalog.name or str(self.metadata.name).lower().replace("_", "-").replace(".", "-")
        package = str(self.config.get("package", name.replace("-", "_")))
        files = {SNAPSHOT: catalog.snapshot.bytes()}
        if not self._has_sources(package):
            label = catalog.imprint.label() if catalog.imprint else name
            module = _MODULE.format(label=label.replace('"', "'"), name=name, snapshot=SNAPSHOT)
            files |= {"__init__.py": module.encode(), "py.typed": b""}
        self._folder = TemporaryDirectory(prefix="spacefacts-")
        for path, data in files.items():
            made = Path(self._folder.name, path)
            made.write_bytes(data)
            build_data["force_include"][str(made)] = f"{package}/{path}"
        build_data["dependencies"] = [*build_data.get("dependencies", ()), f"spacefacts>={__version__}"]
        self.metadata.core.entry_points.setdefault(GROUP, {})[name] = package

    def _compiled(self, folder: Path) -> Catalog:
        """The facts of a folder; without any, or with a fault in them, the build ends."""
        from spacefacts.catalog import Catalog
        from spacefacts.errors import SnapshotError
        from spacefacts.snapshot import Snapshot
        from spacefacts.tools.authoring import compile_folder

        try:
            catalog = Catalog(Snapshot(compile_folder(folder)))
        except SnapshotError as error:
            self.app.abort(f"no wheel was built: {error}")
        if not len(catalog):
            self.app.abort(f"no wheel was built: {folder} holds no facts")
        return catalog

    def _has_sources(self, package: str) -> bool:
        """Whether the project has code of its own for the package; where it has none, hatchling need not look for any."""
        if any(Path(self.root, above, package, "__init__.py").is_file() for above in ("", "src")):
            return True
        self.build_config.target_config.setdefault("bypass-selection", True)
        return False

    def finalize(self, _version: str, _build_data: dict[str, Any], _artifact_path: str) -> None:
        """Remove the temporary folder."""
        if self.target_name == "wheel":
            self._folder.cleanup()


@hookimpl
def hatch_register_build_hook() -> type[BaseHook]:
    """What hatchling asks its plugins for."""
    return BaseHook
