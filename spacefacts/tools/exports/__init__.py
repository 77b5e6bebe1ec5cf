"""Exports: one file a format, each a pure function `(catalog, site_url) -> {path: bytes}`.

A path is relative to the site's root for files served as they are, or to the `docs` folder for Markdown pages.
"""
