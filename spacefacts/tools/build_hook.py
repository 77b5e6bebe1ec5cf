"""The build hook: compiles `facts/` into a wheel as its snapshot.

The snapshot is made in a temporary folder and never written into the tree, where it would go stale.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class SnapshotHook(BuildHookInterface[BuilderConfig]):
    """Puts the compiled facts into a standard wheel; a base with faults stops the build with its findings."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile `facts/` and add the snapshot to the wheel."""
        if version == "editable":
            # A checkout compiles its facts whenever they are asked for, so it needs the YAML reader to run.
            build_data["dependencies"] = self.metadata.core.optional_dependencies["check"]
            return
        # A build starts outside the tree, or beside another spacefacts: the facts and their compiler belong together.
        sys.path.insert(0, self.root)
        from spacefacts.errors import SnapshotError
        from spacefacts.loading import SNAPSHOT
        from spacefacts.tools.authoring import compile_folder

        self._folder = TemporaryDirectory(prefix="spacefacts-")
        snapshot = Path(self._folder.name, SNAPSHOT)
        try:
            snapshot.write_bytes(compile_folder(Path(self.root, "facts")))
        except SnapshotError as error:
            self.app.abort(f"no wheel was built: {error}")
        build_data["force_include"][str(snapshot)] = f"spacefacts/{SNAPSHOT}"

    def finalize(self, version: str, _build_data: dict[str, Any], _artifact_path: str) -> None:
        """Remove the temporary folder."""
        if version != "editable":
            self._folder.cleanup()
