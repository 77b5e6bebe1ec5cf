"""Authoring: YAML text to a catalog, with the place of every key."""

from spacefacts.tools.authoring.base import Base, BrokenBase, Dated
from spacefacts.tools.authoring.folders import compile_folder, read_base, recall_folder

__all__ = ["Base", "BrokenBase", "Dated", "compile_folder", "read_base", "recall_folder"]
