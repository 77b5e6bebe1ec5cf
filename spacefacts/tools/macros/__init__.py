"""Macros: one file a page macro, each a pure function from the catalog and literal arguments to HTML.

Arguments are asked for in plain words: a macro that gets one it cannot use raises `BadArgument` with what to write.
"""
