"""The verb completion: what a shell is told when somebody presses Tab.

The script of a shell only asks; what fits is found here, from the parser of the command line and from the facts. So a new
verb or option is completed in every shell as soon as it is there.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

from spacefacts.catalog import Catalog
from spacefacts.citing import STYLES
from spacefacts.errors import SpacefactsError
from spacefacts.evidence import VERDICTS
from spacefacts.tools.cli import DONE, FOUND, parser_of
from spacefacts.tools.lookups import catalog_of
from spacefacts.tools.rooms import entry, names
from spacefacts.values import QUALIFIERS


class Word(NamedTuple):
    """A word that fits, and what it stands for."""

    text: str
    told: str = ""


def completion(options: argparse.Namespace) -> int:
    """Print the script of a shell or, given the words of a line, what fits in place of the last; 1 if files do."""
    if not options.words:
        sys.stdout.write((files("spacefacts.tools") / "shells" / options.shell).read_text(encoding="utf-8"))
        return DONE
    fitting = completed(options.words)
    if fitting is None:
        return FOUND
    sys.stdout.write("".join(f"{word.text}\t{word.told}\n" for word in fitting))
    return DONE


def completed(words: Sequence[str]) -> list[Word] | None:
    """What fits in place of the last word of a line, sorted as the help is; None where it is the path of a file.

    The line begins with the verb, and may be cut at `=`, as bash cuts it.
    """
    *before, current = words
    if not before:
        verbs = (Word(name, entry("verbs", name).summary) for name in names("verbs"))
        return _beginning(current, [*verbs, *_options(parser_of(()), ())])
    if before[0] not in names("verbs"):
        return []
    if current == "=":
        before, current = [*before, "="], ""
    line = _Line(before[0])
    for word in before[1:]:
        line.read(word)
    option, equals, value = current.partition("=")
    if line.waiting is None and current.startswith("-") and not line.is_past_options:
        if not equals or option not in line.options:
            return _beginning(current, _options(line.parser, line.seen))
        found = _values(line.options[option], value, line)
        return found and [Word(f"{option}={word.text}", word.told) for word in found]
    action = line.waiting or line.next_positional()
    return _values(action, current, line) if action else []


class _Line:
    """What the words of a line have settled, read from left to right."""

    def __init__(self, verb: str) -> None:
        self.parser = _parsers(parser_of([verb]))[verb]
        self.options = {text: one for one in self.parser._actions for text in one.option_strings}  # noqa: SLF001  # the same
        self.waiting: argparse.Action | None = None
        self.seen: list[argparse.Action] = []
        self.is_past_options = False
        self.facts: str | None = self.parser.get_default("facts")
        self._positionals: list[argparse.Action] = [one for one in self.parser._actions if not one.option_strings]  # noqa: SLF001  # the same
        self._count = 0

    def read(self, word: str) -> None:
        """Take in one word more."""
        option, equals, value = word.partition("=")
        if self.waiting and word == "=":
            return
        if self.waiting:
            self._settle(self.waiting, word)
            self.waiting = None
        elif self.is_past_options or not word.startswith("-"):
            self._count += 1
        elif word == "--":
            self.is_past_options = True
        elif action := self.options.get(option):
            self.seen.append(action)
            if equals:
                self._settle(action, value)
            elif action.nargs != 0:
                self.waiting = action

    def next_positional(self) -> argparse.Action | None:
        """What the next word without an option is; None if there may be none."""
        if self._count < len(self._positionals):
            return self._positionals[self._count]
        last = self._positionals[-1] if self._positionals else None
        return last if last and last.nargs in ("*", "+") else None

    def _settle(self, action: argparse.Action, value: str) -> None:
        if action.dest == "facts":
            self.facts = value


def _parsers(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The parser of each verb."""
    (action,) = (one for one in parser._actions if isinstance(one, argparse._SubParsersAction))  # noqa: SLF001  # argparse tells it in no other way
    return dict(action.choices)


def _options(parser: argparse.ArgumentParser, seen: Iterable[argparse.Action]) -> Iterator[Word]:
    """The options that may still be written; those that the help leaves out as well, since their names say enough."""
    for action in parser._actions:  # noqa: SLF001  # argparse tells it in no other way
        if action not in seen or isinstance(action, argparse._AppendAction):  # noqa: SLF001  # the same
            told = action.help or ""
            for text in action.option_strings:
                yield Word(text, "" if "%" in told or told == argparse.SUPPRESS else told)


def _values(action: argparse.Action, current: str, line: _Line) -> list[Word] | None:
    """What an option or a place takes, by its choices or else by the word that the help has for it."""
    if action.choices is not None:
        return _beginning(current, map(Word, action.choices))
    name = action.metavar if isinstance(action.metavar, str) else action.dest
    if name in ("DIR", "FILE", "PATH"):
        return None
    if action.dest in _OF_THE_TOOLS:
        return _beginning(current, map(Word, _OF_THE_TOOLS[action.dest]()))
    if action.dest not in _OF_THE_FACTS:
        return []
    try:
        return _beginning(
            current, _OF_THE_FACTS[action.dest](catalog_of(argparse.Namespace(facts=line.facts)), current)
        )
    except (SpacefactsError, OSError):
        # Whoever presses Tab asks for no report on the facts; the command itself will give it.
        return []


def _beginning(current: str, words: Iterable[Word]) -> list[Word]:
    return [word for word in words if word.text.startswith(current)]


def _addresses(catalog: Catalog, current: str) -> Iterator[Word]:
    """The subjects first, each with the dot that asks for more; the addresses of one where the dot is there."""
    subject, dot, _ = current.partition(".")
    if not dot:
        yield from (Word(f"{one.id}.", one.label()) for one in catalog.subjects() if one.id.startswith(current))
    elif subject in catalog.snapshot.keys("subjects"):
        yield from (Word(fact.address, f"{fact.label()}: {fact}") for fact in catalog.subject(subject).values())


def _subjects(catalog: Catalog, _: str) -> Iterator[Word]:
    return (Word(one.id, one.label()) for one in catalog.subjects())


def _kinds(catalog: Catalog, _: str) -> Iterator[Word]:
    return (Word(one.id, one.label()) for one in catalog.kinds())


def _what(catalog: Catalog, current: str) -> Iterator[Word]:
    """What can be explained: a rule, or an address."""
    yield from (Word(name) for name in ("rules", *names("checks")))
    yield from _addresses(catalog, current)


def _sources(catalog: Catalog, _: str) -> Iterator[Word]:
    return (Word(one.id, one.title or one.url) for one in catalog.sources())


def _cited(catalog: Catalog, current: str) -> Iterator[Word]:
    """What can be cited: an address, or a document once its name has begun, since there are many."""
    yield from _addresses(catalog, current)
    yield from _sources(catalog, current) if current else ()


def _rules() -> tuple[str, ...]:
    return names("checks")


_OF_THE_FACTS: dict[str, Callable[[Catalog, str], Iterator[Word]]] = {
    "address": _addresses,
    "cited": _cited,
    "kind": _kinds,
    "source": _sources,
    "subject": _subjects,
    "what": _what,
}
_OF_THE_TOOLS: dict[str, Callable[[], Iterable[str]]] = {
    "claim": lambda: VERDICTS,
    "format": lambda: names("exports"),
    "ignore": _rules,
    "of": lambda: names("verbs"),
    "qualifier": lambda: QUALIFIERS,
    "select": _rules,
    "style": lambda: STYLES,
}
