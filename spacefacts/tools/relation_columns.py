"""The columns of the tables that a base makes, their keys, and what points where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "number", "integer", "moment", "truth"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: what it holds, whether it may be empty, and the column of another table that it points into."""

    name: str
    kind: Kind = "text"
    about: str
    is_required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Columns whose values stand in the key of another table."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A table without its rows: what a row is, the columns, the key that tells rows apart, and what points elsewhere."""

    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    pointers: tuple[Pointer, ...] = ()


def _text(name: str, about: str) -> Column:
    return Column(name=name, about=about)


def _maybe(name: str, about: str, kind: Kind = "text") -> Column:
    return Column(name=name, about=about, kind=kind, is_required=False)


def _both(name: str, what: str, *, is_required: bool = True) -> tuple[Column, ...]:
    return tuple(
        Column(name=f"{name}_{code}", about=f"{what}, in {language}", is_required=is_required)
        for code, language in (("en", "English"), ("zh", "Chinese"))
    )


_ADDRESS = _text("address", "address of the fact, subject.property")
_POSITION = Column(name="position", kind="integer", about="which observation of the fact, from 1, the oldest")
_CLAIM = Column(name="claim", kind="integer", about="which claim against the observation, from 1")
_NUMBER = Column(name="number", kind="integer", about="place in the list, from 1")
_VALUE = (
    _text("text", "value as the digits or words that are printed; exact"),
    _maybe("number", "value as a number, where it is a single one", "number"),
    _maybe("low", "least that it can be: of a single number, itself", "number"),
    _maybe("high", "most that it can be: of a single number, itself", "number"),
    _maybe("begin", "beginning of the interval that a moment spans, UTC", "moment"),
    _maybe("end", "end of that interval, which lies outside, UTC", "moment"),
    _maybe("unit", "UCUM or ISO 4217 code"),
    _maybe("qualifier", "about, at-least, at-most, more-than, less-than"),
)
_HELD = (
    *_VALUE,
    _maybe("precision", "what it is known to"),
    _maybe("as_of", "day, month or year on which it held, where it changes"),
    _text("status", "how well it stands"),
    *_both("display", "value as a reader expects it"),
    *_both("note", "what a reader must know beside it", is_required=False),
)
_CITED = (
    _text("source", "id of the document"),
    *_both("at", "where in it", is_required=False),
    _maybe("says", "what is printed there"),
    _maybe("found", "day on which its page was last read and still said so"),
)

_OF_FACT = Pointer(columns=("address",), table="facts", key=("address",))
_OF_OBSERVATION = Pointer(columns=("address", "position"), table="observations", key=("address", "position"))
_OF_SOURCE = Pointer(columns=("source",), table="sources", key=("source",))
_OF_KIND = Pointer(columns=("kind",), table="kinds", key=("kind",))

TABLES = {
    "kinds": Heading(
        about="Sorts of things that facts are about.",
        key=("kind",),
        columns=(
            _text("kind", "id of the kind"),
            *_both("label", "name"),
            *_both("about", "what belongs to it", is_required=False),
        ),
    ),
    "properties": Heading(
        about="What subjects of a kind may have.",
        key=("kind", "property"),
        pointers=(_OF_KIND,),
        columns=(
            _text("kind", "id of the kind"),
            _text("property", "name of the property"),
            _text("type", "quantity, count, moment, text or reference"),
            _maybe("unit", "UCUM or ISO 4217 code"),
            _maybe("points_to", "kind of the subjects that a reference names"),
            Column(name="is_list", kind="truth", about="whether a value is a list"),
            _maybe("rule", "how it is computed"),
            *_both("label", "name"),
            *_both("about", "definition", is_required=False),
        ),
    ),
    "publishers": Heading(
        about="Who publishes the documents.",
        key=("publisher",),
        columns=(
            _text("publisher", "id of the publisher"),
            _text("label_en", "name, in English"),
            _maybe("label_zh", "name, in Chinese"),
            _text("grade", "A to D"),
        ),
    ),
    "sources": Heading(
        about="Documents that facts may cite.",
        key=("source",),
        pointers=(Pointer(columns=("publisher",), table="publishers", key=("publisher",)),),
        columns=(
            _text("source", "id of the document, publisher/document"),
            _text("publisher", "id of the publisher"),
            _text("origin", "id of whose statement it carries"),
            _text("grade", "A to D"),
            _maybe("title", "title, in its language"),
            _text("url", "where it stands"),
            _maybe("archive", "where a copy is kept"),
            _maybe("published", "day, month or year of publication"),
            _maybe("accessed", "day on which it was read"),
            _text("language", "its language"),
        ),
    ),
    "subjects": Heading(
        about="Things that facts are about.",
        key=("subject",),
        pointers=(_OF_KIND,),
        columns=(
            _text("subject", "id of the subject"),
            _text("kind", "id of its kind"),
            *_both("label", "name"),
            *_both("about", "what it is", is_required=False),
            _text("url", "its page, relative to the root of the site"),
        ),
    ),
    "facts": Heading(
        about="Facts as they stand now: one row a fact.",
        key=("address",),
        pointers=(
            Pointer(columns=("subject",), table="subjects", key=("subject",)),
            Pointer(columns=("kind", "property"), table="properties", key=("kind", "property")),
        ),
        columns=(
            _ADDRESS,
            _text("subject", "id of the subject"),
            _text("property", "name of the property"),
            _text("kind", "id of the subject's kind"),
            _text("type", "quantity, count, moment, text or reference"),
            *_both("label", "name of the property"),
            *_HELD,
            _maybe("rule", "how it was computed"),
            _text("url", "permalink, relative to the root of the site"),
        ),
    ),
    "observations": Heading(
        about="Values with the dates on which they held: one row an observation, at least one a fact.",
        key=("address", "position"),
        pointers=(_OF_FACT,),
        columns=(_ADDRESS, _POSITION, *_HELD),
    ),
    "items": Heading(
        about="Values that are lists: one row an item.",
        key=("address", "position", "number"),
        pointers=(_OF_OBSERVATION,),
        columns=(_ADDRESS, _POSITION, _NUMBER, _text("item", "the item")),
    ),
    "citations": Heading(
        about="Where the accepted values stand: one row a citation.",
        key=("address", "position", "number"),
        pointers=(_OF_OBSERVATION, _OF_SOURCE),
        columns=(_ADDRESS, _POSITION, _NUMBER, *_CITED),
    ),
    "claims": Heading(
        about="What sources say that is not accepted: one row a claim.",
        key=("address", "position", "claim"),
        pointers=(_OF_OBSERVATION,),
        columns=(
            _ADDRESS,
            _POSITION,
            _CLAIM,
            *_VALUE,
            _text("verdict", "why it is not accepted, in a word"),
            *_both("display", "value as a reader expects it"),
            *_both("note", "why it is not accepted"),
        ),
    ),
    "claimants": Heading(
        about="Who makes the claims: one row a citation.",
        key=("address", "position", "claim", "number"),
        pointers=(
            Pointer(columns=("address", "position", "claim"), table="claims", key=("address", "position", "claim")),
            _OF_SOURCE,
        ),
        columns=(_ADDRESS, _POSITION, _CLAIM, _NUMBER, *_CITED),
    ),
    "derivations": Heading(
        about="What computed facts were computed from: one row an input.",
        key=("address", "number"),
        pointers=(_OF_FACT, Pointer(columns=("input",), table="facts", key=("address",))),
        columns=(
            _ADDRESS,
            _NUMBER,
            _text("rule", "how it was computed"),
            _text("input", "address of the fact that went in"),
        ),
    ),
}
"""The headings of the tables, by name, in an order in which each points only into those before it."""
