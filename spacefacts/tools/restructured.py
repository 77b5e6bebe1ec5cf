"""reStructuredText: what of it is words, where its links lead, and which of its numbers are bound to a fact.

Roles, labels and everything else that Sphinx resolves is left to Sphinx.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacefacts.tools.links import SCHEME, Link, is_pattern
from spacefacts.tools.verbatim import blank
from spacefacts.tools.web_addresses import addresses_in

_LITERAL = re.compile(r"``(?!\s).*?(?<!\s)``(?!`)|:(?:code|math|samp|kbd|file|raw[\w-]*):`[^`]+`", re.DOTALL)
_DIRECTIVE = re.compile(r"\.\. +(?:\|[^|]+\| +)?(?P<name>[\w:.+-]+?):: *(?P<argument>.*)")
_EXPLICIT = re.compile(r"\.\. +(?:_|\[|\|)|__ ")
_COMMENT = re.compile(r"\.\.(?: |$)")
_KEPT = re.compile(r"\.\. +(?:spacefacts|fact):(?!:)")
# What stands below these is shown as it is, run, or drawn.
_SHOWN = frozenset(
    [
        "code",
        "code-block",
        "sourcecode",
        "literalinclude",
        "parsed-literal",
        "math",
        "raw",
        "highlight",
        "prompt",
        "doctest",
        "testcode",
        "testoutput",
        "testsetup",
        "testcleanup",
        "ipython",
        "jupyter-execute",
        "plot",
        "graphviz",
        "digraph",
        "mermaid",
        "productionlist",
        "command-output",
        "program-output",
        "tabularcolumns",
        "only-code",
        "runblock",
        "pyscript",
        "csv-table",
    ]
)
_PICTURES = frozenset({"image", "figure", "thumbnail", "video"})

_EMBEDDED = re.compile(
    r"(?<![:\w`])`(?P<words>[^`<>]*?)\s*<(?P<target>[^<>`]+)>`(?P<mark>__?)(?![\w`])"
)  # fmt: skip
_QUOTED = re.compile(r"(?<![:\w`])`(?P<words>[^`<>]+)`(?P<mark>__?)(?![\w`])")
_NAMED = re.compile(r"(?<![\w`.:/<-])(?P<words>[A-Za-z0-9](?:[\w.+-]*[A-Za-z0-9])?)(?P<mark>_)(?![\w`])")
_TARGET = re.compile(
    r"^[ ]*(?:\.\. +_(?P<name>`[^`]+`|[^:\n]+): +|(?:\.\. +)?__:? +)(?P<target>\S.*(?:\n[ ]{3,}\S+)*)", re.MULTILINE
)
_PICTURE = re.compile(r"^[ ]*\.\. +(?:\|[^|\n]+\| +)?(?P<name>image|figure):: *(?P<target>\S.*?)[ ]*$", re.MULTILINE)
_FOLLOWED = re.compile(r"^[ ]+:target: +(?P<target>\S+)[ ]*$", re.MULTILINE)
_NUMBER_BOUND = re.compile(r"^[ ]*\.\. +fact: *(?P<address>\S+)[ ]*$", re.MULTILINE)
_NOT_PROSE = re.compile(
    r"""
    ^[ ]*\.\.[ ]+(?:\|[^|\n]+\|[ ]+)?[\w:.+-]+?::.*     # directives
    | ^[ ]*\.\.[ ]+[_\[|].*                       # targets, footnotes, substitutions
    | ^[ ]*__[ ].*
    | ^[ ]+:[\w-]+:(?:[ ].*)?$                    # options of directives
    | ^[ ]*\.\.[ ]+(?:fact|spacefacts):.*
    | :[\w:+-]+:`[^`]*`                           # roles
    | <[^<>`\n]+>`__?                             # where links go
    | \|[^|\s][^|\n]*\|_{0,2}                     # substitutions
    | \[[\w\#*.-]+\]_                             # footnotes' marks
    | https?://\S+
    | ^[ ]*(?:\d+|\#)[.)](?=\s)                   # numbers of list items
    """,
    re.VERBOSE | re.MULTILINE,
)


def without_literals(text: str) -> str:
    """The text with literal blocks, inline literals and comments blanked, every character in its old place.

    Comments that speak to this checker stay.
    """
    lines = text.split("\n")
    kept: list[str] = []
    hidden = -1  # how far the line is indented below which everything is hidden
    option_of = -1
    after_blank = True
    for line in lines:
        bare = line.lstrip()
        indent = len(line) - len(bare)
        if not bare:
            kept.append(line)
            after_blank = True
            continue
        if hidden >= 0 and indent > hidden:
            is_option = option_of >= 0 and bare.startswith(":") and not after_blank
            kept.append(line if is_option else " " * len(line))
            after_blank = False
            continue
        hidden, option_of = _hides(bare, indent)
        is_shell = bare.startswith(">>> ")
        is_comment = hidden >= 0 and option_of < 0 and bool(_COMMENT.match(bare))
        kept.append(" " * len(line) if is_comment or is_shell else line)
        after_blank = False
    return _LITERAL.sub(blank, "\n".join(kept))


def _hides(bare: str, indent: int) -> tuple[int, int]:
    """The indent below which a line hides what follows, and the same where options come first; -1 where it does not."""
    directive = _DIRECTIVE.match(bare)
    if directive:
        return (indent, indent) if directive["name"].rpartition(":")[2] in _SHOWN else (-1, -1)
    if _COMMENT.match(bare) and not _EXPLICIT.match(bare) and not _KEPT.match(bare):
        return indent, -1
    return (indent, -1) if bare.rstrip().endswith("::") else (-1, -1)


def without_markup(open_text: str) -> str:
    """The words alone of a text whose literals are blanked, every character in its old place."""
    return _NOT_PROSE.sub(blank, open_text)


def linked_words(open_text: str) -> Iterator[tuple[int, int, str]]:
    """Words that are a link, from where to where, and where they lead; names are looked up, unknown ones left out."""
    named, unnamed = _targets(open_text)
    found = [*_EMBEDDED.finditer(open_text), *_QUOTED.finditer(open_text), *_NAMED.finditer(open_text)]
    for match in sorted(found, key=lambda one: one.start()):
        target = match.groupdict().get("target")
        if target is None and match["mark"] == "__":
            target = unnamed.pop(0) if unnamed else ""
        elif target is None or (target.endswith("_") and not SCHEME.match(target)):
            target = named.get(_name(target.removesuffix("_") if target else match["words"]), "")
        if target:
            yield match.start("words"), match.end("words"), _joined(target)


def links_of(open_text: str) -> Iterator[Link]:
    """Every link and picture in a text whose literals are blanked: addresses, and paths that are written out."""
    covered = bytearray(len(open_text))
    for pattern, is_loaded in ((_EMBEDDED, False), (_TARGET, False), (_PICTURE, True), (_FOLLOWED, False)):
        for match in pattern.finditer(open_text):
            start, end = match.span("target")
            covered[start:end] = b"\1" * (end - start)
            written = open_text[start:end]
            target = _joined(written)
            is_name = target.endswith("_") and not SCHEME.match(target)
            if not is_name and not is_pattern(target):
                yield Link(start=start, end=end, written=written, target=target, is_loaded=is_loaded)
    yield from (link for link in addresses_in(open_text) if not covered[link.start])


def bound_by_comment(open_text: str) -> Iterator[tuple[re.Match[str], int, int]]:
    """Each comment that names a fact, with where the line before it begins and ends, blank lines passed over."""
    for comment in _NUMBER_BOUND.finditer(open_text):
        end = len(open_text[: comment.start()].rstrip())
        yield comment, open_text.rfind("\n", 0, end) + 1, end


def _targets(text: str) -> tuple[dict[str, str], list[str]]:
    named, unnamed = {}, []
    for match in _TARGET.finditer(text):
        if match["name"] and match["name"] != "_":
            named[_name(match["name"].strip("`"))] = match["target"]
        else:
            unnamed.append(match["target"])
    for match in _EMBEDDED.finditer(text):
        if match["mark"] == "_":
            named.setdefault(_name(match["words"]), match["target"])
    return named, unnamed


def _name(words: str) -> str:
    return " ".join(words.replace("\\", "").casefold().split())


def _joined(target: str) -> str:
    """A target whose lines are put together, with its escapes resolved."""
    return re.sub(r"\\(.)", r"\1", re.sub(r"\s*\n\s*", "", target)).strip()
