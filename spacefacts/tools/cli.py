"""The command line: how a verb is found and run, and how answers and errors leave.

Exit codes: 0 done, 1 findings or nothing found, 2 could not run. Look-ups need nothing but the standard library; what
a verb needs beyond that is imported when the verb runs.
"""

from __future__ import annotations

import argparse
import os
import sys
import warnings
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import NoReturn

from spacefacts import __version__
from spacefacts.errors import NotKnown, NotObserved, SpacefactsError, UnknownName, Withdrawn
from spacefacts.tools.rooms import entry, names

DONE, FOUND, COULD_NOT_RUN = 0, 1, 2

Command = Callable[[argparse.Namespace], int]


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; asking for help or the version, or asking wrongly, exits at once."""
    parser = _parser_for(arguments)
    options = parser.parse_args(arguments)
    if not options.verb:
        parser.print_help()
        return COULD_NOT_RUN
    return _ended(options)


def help_(options: argparse.Namespace) -> int:
    """Print how a verb is used, or which verbs there are, and exit."""
    return run([options.of, "--help"] if options.of else ["--help"])


def _ended(options: argparse.Namespace) -> int:
    """Run the verb that the options are for, and tell what stops it."""
    module, _, name = options.runs.partition(":")
    try:
        command: Command = getattr(import_module(f"spacefacts.tools.{module}"), name)
        with warnings.catch_warnings():
            warnings.simplefilter("always", UserWarning)
            warnings.showwarning = _warn
            code = command(options)
        # Here and not at the end of the process, where a reader that has gone could not be told from an error.
        sys.stdout.flush()
        return code  # noqa: TRY300  # what follows are errors, not another way to be done
    except (UnknownName, NotKnown, Withdrawn, NotObserved) as error:
        return _fail(str(error), FOUND)
    except ModuleNotFoundError as error:
        return _fail(f"this needs {error.name}: pip install 'spacefacts[{options.extra}]'", COULD_NOT_RUN)
    except BrokenPipeError:
        # Whoever read the output has closed it, as `head` does; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return _fail("stopped", COULD_NOT_RUN)
    except (SpacefactsError, OSError) as error:
        return _fail(_reason(error), COULD_NOT_RUN)


def parser_of(verbs: Iterable[str]) -> argparse.ArgumentParser:
    """The parser of a command line that has these verbs."""
    parser = _Parser(
        prog="spacefacts",
        usage="spacefacts [--help] [--version] VERB ...",
        epilog="example: spacefacts get shenzhou-20.crew-stay",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
    )
    # The line of usage names these two options already, and so leaves the room to the verbs.
    parser.add_argument("-h", "--help", action="help", help=argparse.SUPPRESS)
    parser.add_argument("--version", action="version", version=f"spacefacts {__version__}", help=argparse.SUPPRESS)
    parsers = parser.add_subparsers(dest="verb", prog="spacefacts", help=argparse.SUPPRESS)
    parser.description = "Look up sourced facts, and check documents against them. The verbs:\n"
    for name in verbs:
        verb = entry("verbs", name)
        options = parsers.add_parser(
            name, description=f"{verb.summary}.", epilog=f"example: {verb.example}", add_help=False
        )
        # Whoever reads it has found it.
        options.add_argument("-h", "--help", action="help", help=argparse.SUPPRESS)
        options.set_defaults(runs=verb.runs, extra=verb.extra)
        verb.declare(options)
        parser.description += f"\n  {name:10} {verb.summary[:1].lower()}{verb.summary[1:]}"
    return parser


def _parser_for(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of the one verb that a line begins with, or of all verbs where it begins with none."""
    try:
        # To declare the others would take longer than this one takes to answer.
        return parser_of([arguments[0]])
    except (IndexError, KeyError):
        parser = parser_of(names("verbs"))
    if arguments and not arguments[0].startswith("-"):
        # Here, since a look-up does without what it brings.
        from spacefacts.tools.nearest import nearest

        parser.error(f"no verb {arguments[0]!r}; {nearest(arguments[0], names('verbs'))}")
    return parser


def _reason(error: SpacefactsError | OSError) -> str:
    """What an error says, without the number that an operating system gives it."""
    if isinstance(error, OSError) and error.strerror and isinstance(error.filename, str):
        return f"{error.filename!r}: {error.strerror}"
    return str(error)


def _fail(message: str, code: int) -> int:
    _tell(message)
    return code


def _warn(message: Warning | str, *_: object, **__: object) -> None:
    """Tell a warning as an error is told; where it arose is of no use to whoever gave the command."""
    _tell(str(message))


def _tell(message: str) -> None:
    # A name from the command line may hold bytes that are not text.
    print(f"spacefacts: {message.encode(errors='backslashreplace').decode()}", file=sys.stderr)


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong in one line, and where to read on."""

    def error(self, message: str) -> NoReturn:
        self.exit(COULD_NOT_RUN, f"spacefacts: {message}; see {self.prog} --help\n")
