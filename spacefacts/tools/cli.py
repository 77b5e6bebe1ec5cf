"""The command line: what can be asked, and how answers and errors leave.

Exit codes: 0 done, 1 findings or nothing found, 2 could not run. Look-ups need nothing but the standard library; what
a verb needs beyond that is imported when the verb runs.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any, NoReturn, TypeAlias

from spacefacts import __version__
from spacefacts.errors import BadValue, NotKnown, NotObserved, SpacefactsError, UnknownName, Withdrawn
from spacefacts.moments import Moment

DONE, FOUND, COULD_NOT_RUN = 0, 1, 2

Command = Callable[[argparse.Namespace], int]


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; asking for help or the version, or asking wrongly, exits at once."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not options.verb:
        parser.print_help()
        return COULD_NOT_RUN
    module, _, name = options.command.partition(":")
    try:
        command: Command = getattr(import_module(f"spacefacts.tools.{module}"), name)
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
    except (SpacefactsError, OSError) as error:
        return _fail(str(error), COULD_NOT_RUN)


def _fail(message: str, code: int) -> int:
    # A name from the command line may hold bytes that are not text.
    print(f"spacefacts: {message.encode(errors='backslashreplace').decode()}", file=sys.stderr)
    return code


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong in one line, and where to read on."""

    def error(self, message: str) -> NoReturn:
        self.exit(COULD_NOT_RUN, f"spacefacts: {message}; see {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
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
    verbs = parser.add_subparsers(dest="verb", prog="spacefacts", help=argparse.SUPPRESS)
    _add_get(verbs)
    _add_search(verbs)
    _add_list(verbs)
    _add_show(verbs)
    _add_explain(verbs)
    _add_cite(verbs)
    _add_check(verbs)
    _add_merge(verbs)
    _add_diff(verbs)
    _add_export(verbs)
    _add_init(verbs)
    _add_add(verbs)
    _add_fmt(verbs)
    _add_mcp(verbs)
    told = "".join(f"\n  {name:8} {verb.get_default('summary')}" for name, verb in verbs.choices.items())
    parser.description = f"Look up sourced facts, and check documents against them.\n\nverbs:{told}"
    return parser


Verbs: TypeAlias = "argparse._SubParsersAction[_Parser]"  # noqa: SLF001  # argparse gives the type no public name


def _bare_verb(verbs: Verbs, name: str, command: str, summary: str, example: str) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, description=f"{summary[0].upper()}{summary[1:]}.", epilog=f"example: {example}")
    verb.set_defaults(command=command, summary=summary, extra="check")
    return verb


def _verb(verbs: Verbs, name: str, command: str, summary: str, example: str) -> argparse.ArgumentParser:
    verb = _bare_verb(verbs, name, command, summary, example)
    verb.add_argument(
        "--facts",
        metavar="DIR",
        default=os.environ.get("SPACEFACTS_FACTS"),
        help="a folder of facts or a snapshot (or SPACEFACTS_FACTS)",
    )
    return verb


class _Reports:
    """The names of the reports, not looked for before somebody asks for one or for help: a look-up needs none."""

    def __iter__(self) -> Iterator[str]:
        from spacefacts.tools.rooms import names

        return iter(names("reports"))


def _add_get(verbs: Verbs) -> None:
    verb = _verb(
        verbs, "get", "lookups:get", "print the value of a fact", "spacefacts get shenzhou-20.crew-stay --lang zh"
    )
    verb.add_argument("address", help="subject.property")
    verb.add_argument("--as-of", type=_moment, metavar="DATE", help="what held on this day, month or year")
    verb.add_argument("--lang", choices=("en", "zh"), default="en", help="the language to print it in")
    _add_json(verb)


def _add_search(verbs: Verbs) -> None:
    verb = _verb(verbs, "search", "lookups:search", "find facts by words", "spacefacts search window crack")
    verb.add_argument("words", nargs="+", help="English or Chinese")
    verb.add_argument("--limit", type=_positive, default=10, metavar="N", help="at most so many (default 10)")
    _add_json(verb)


def _add_list(verbs: Verbs) -> None:
    verb = _verb(verbs, "list", "lookups:list_", "list the kinds, or the subjects of one", "spacefacts list mission")
    verb.add_argument("kind", nargs="?", help="a kind; all kinds without it")
    _add_json(verb)


def _add_show(verbs: Verbs) -> None:
    verb = _verb(verbs, "show", "lookups:show", "print every fact of a subject", "spacefacts show shenzhou-20")
    verb.add_argument("subject", help="the id of a subject")
    verb.add_argument("--lang", choices=("en", "zh"), default="en", help="the language to print it in")
    _add_json(verb)


def _add_explain(verbs: Verbs) -> None:
    verb = _verb(
        verbs,
        "explain",
        "lookups:explain",
        "say where a fact comes from, or what a rule demands",
        "spacefacts explain shenzhou-20.crew-stay",
    )
    verb.add_argument("what", help="an address, the name or code of a rule, or: rules (to list them)")
    _add_json(verb)


def _add_cite(verbs: Verbs) -> None:
    verb = _verb(
        verbs,
        "cite",
        "lookups:cite",
        "print a reference to a fact",
        "spacefacts cite shenzhou-20.crew-stay --style ris",
    )
    verb.add_argument("address", help="subject.property")
    verb.add_argument(
        "--style", default="apa", metavar="NAME", help="apa, bibtex, csl-json, gb-t-7714 or ris (default apa)"
    )
    verb.add_argument("--sources", action="store_true", help="the documents that the fact rests on as well")
    verb.add_argument("--lang", choices=("en", "zh"), default="en", help="the language to name the fact in")
    verb.add_argument("--base", default="spacefacts", metavar="NAME", help="what facts of your own are published as")
    verb.add_argument("--site-url", default="", metavar="URL", help="where the site with the fact is")


def _add_check(verbs: Verbs) -> None:
    verb = _verb(
        verbs, "check", "checking:check", "check facts, documents, the built site", "spacefacts check --online docs"
    )
    verb.description = "Check facts, documents and the built site: all that is here, or each PATH."
    verb.usage = "spacefacts check [options] [PATH ...]"
    verb.add_argument("paths", nargs="*", metavar="PATH", help=argparse.SUPPRESS)
    _add_report(verb)
    for option, what in (("--select", "only these rules, names or families (SF4)"), ("--ignore", "not these rules")):
        verb.add_argument(option, action="append", default=[], metavar="NAMES", help=f"{what}, by commas")
    verb.add_argument("--config", metavar="FILE", help="read the settings from this file")
    verb.add_argument("--today", metavar="DATE", help="the day that staleness, ages and ignores go by")
    verb.add_argument("--base", metavar="REF", help="tell only what broke since this revision")
    verb.add_argument("--fix", action="store_true", help="mend what can be mended safely")
    verb.add_argument("--online", action="store_true", help="follow links to other hosts, read cited pages")
    verb.add_argument("--record", action="store_true", help="write down what cited pages say")
    verb.add_argument("--cache", metavar="DIR", help="remember answers in this folder")
    verb.add_argument("--allow-host", metavar="HOST", action="append", default=[], help="a private HOST[:PORT] to ask")
    verb.add_argument("--jobs", type=_positive, default=128, metavar="N", help="requests at once (default 128)")
    verb.add_argument("--shard", metavar="I/N", default="", help="ask only this share of the hosts, of N shares")


def _add_merge(verbs: Verbs) -> None:
    verb = _verb(
        verbs, "report", "reporting:report", "put JSON reports together", "spacefacts report *.json --format markdown"
    )
    verb.add_argument("files", nargs="+", metavar="FILE", help="what spacefacts check --json wrote")
    _add_report(verb)


def _add_report(verb: argparse.ArgumentParser) -> None:
    reports: Any = _Reports()
    verb.add_argument("--format", default="text", metavar="NAME", choices=reports, help="%(choices)s (default text)")
    verb.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")
    verb.add_argument("--output", metavar="FILE", help="write the report into a file, print one line")


def _add_diff(verbs: Verbs) -> None:
    verb = _verb(verbs, "diff", "diffing:diff", "say what changed between two states", "spacefacts diff v0.1.0")
    verb.add_argument("old", nargs="?", help="a folder of facts, a snapshot, or a revision of git (HEAD)")
    verb.add_argument("new", nargs="?", help="the same; the facts as they are here without it")
    _add_json(verb)


def _add_export(verbs: Verbs) -> None:
    verb = _verb(
        verbs, "export", "exporting:export", "write the facts as files", "spacefacts export api --output public/"
    )
    verb.add_argument("format", help="api (the static JSON API) or docs (the generated pages)")
    verb.add_argument("--output", required=True, metavar="DIR", help="the folder to write into")
    verb.add_argument("--site-url", default="", metavar="URL", help="where the site will live")
    verb.add_argument("--lang", choices=("en", "zh"), help="of docs: the language of the pages; en without it")
    verb.add_argument("--pages", metavar="DIR", help="of docs: your own pages in that language, laid beside them")


def _add_init(verbs: Verbs) -> None:
    verb = _bare_verb(verbs, "init", "starting:init", "begin a base of your own facts", "spacefacts init bridges")
    verb.add_argument("folder", metavar="DIR", help="a folder that is empty, or not there yet")


def _add_add(verbs: Verbs) -> None:
    verb = _verb(
        verbs,
        "add",
        "adding:add",
        "write a number into the facts, with its source",
        "spacefacts add north-bridge.lanes 4 --source river-office/opening",
    )
    verb.usage = "spacefacts add ADDRESS VALUE --source ID [options]"
    verb.description = "Write a number into the facts: ADDRESS is subject.property, VALUE as a file has it."
    verb.add_argument("address", help=argparse.SUPPRESS)
    verb.add_argument("value", help=argparse.SUPPRESS)
    verb.add_argument("--source", required=True, metavar="ID", help="publisher/document, or its web address")
    verb.add_argument("--says", metavar="TEXT", help="what the source says, in its words")
    verb.add_argument("--at", metavar="TEXT", help="where in it")
    verb.add_argument("--as-of", metavar="DATE", help="the day, month or year on which the value held")
    verb.add_argument("--qualifier", metavar="NAME", help="about, at-least, at-most, more-than or less-than")
    verb.add_argument("--today", metavar="DATE", help="the day on which you read the source")
    for option, what in _OF_WHAT_IS_NEW.items():
        verb.add_argument(f"--{option}", metavar="TEXT", help=what)


# The last three are seldom wanted: an error names them, and the help stays on one screen.
_OF_WHAT_IS_NEW = {
    "kind": "of a new subject: its kind",
    "label-en": "its name in English",
    "label-zh": "its name in Chinese",
    "publisher": "of a new document: the id of its publisher",
    "title": "its title",
    "published": "its day, month or year",
    "language": "its language, as in en or zh-Hans",
    "origin": argparse.SUPPRESS,
    "publisher-name": argparse.SUPPRESS,
    "grade": argparse.SUPPRESS,
}


def _add_fmt(verbs: Verbs) -> None:
    verb = _verb(verbs, "fmt", "formatting:fmt", "put files of facts in style", "spacefacts fmt --check")
    verb.usage = "spacefacts fmt [options] [PATH ...]"
    verb.add_argument("paths", nargs="*", metavar="PATH", help="files or folders; all facts without it")
    verb.add_argument("--check", action="store_true", help="change nothing, name the files that would change")


def _add_mcp(verbs: Verbs) -> None:
    verb = _verb(verbs, "mcp", "mcp:mcp", "serve the facts to programs by the Model Context Protocol", "spacefacts mcp")
    verb.set_defaults(extra="mcp")


def _add_json(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--json", action="store_true", help="print JSON, as the API has it")


def _moment(text: str) -> str:
    try:
        return Moment(text).text
    except BadValue as error:
        raise argparse.ArgumentTypeError(error.reason) from error


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < len(text) < 10 or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1 up")
    return int(text)
