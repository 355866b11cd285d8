"""Builds the designer's bundle (frontend/ → hipflex_kit/designer/static/) for a wheel or an editable install."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUNDLE = Path("hipflex_kit", "designer", "static", "designer.js")


class BundleHook(BuildHookInterface[Any]):
    """Runs Node only where the bundle is missing or older than its sources."""

    def dependencies(self) -> list[str]:
        """Ask for Node as a Python package where there is none on the machine and it is needed."""
        if not self._stale():
            return []
        node = self._node()
        return [] if node.system_node() else [node.PACKAGE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build the bundle."""
        if not self._stale():
            return
        node = self._node()
        if not node.installed():
            node.run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
        node.run("npm", "run", "build")

    def _stale(self) -> bool:
        root = Path(self.root)
        bundle, sources = root / BUNDLE, root / "frontend" / "src"
        if not bundle.exists():
            return True
        if not sources.exists():
            return False
        newest = max(path.stat().st_mtime for path in [*sources.rglob("*"), root / "frontend" / "package-lock.json"])
        return bundle.stat().st_mtime < newest

    def _node(self) -> ModuleType:
        spec = importlib.util.spec_from_file_location("node", Path(self.root) / "frontend" / "node.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
