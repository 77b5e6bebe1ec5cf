"""The ways in which pages are made: stories and sheets of figures, as HTML, text, structured data and PDF."""

from __future__ import annotations

import json
from dataclasses import dataclass
from random import Random

from corpus.pdf import document
from corpus.printing import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a sheet: its label, its unit as printed in the head, and a number for each thing, with units beside.

    `whole` are the same cells as they stand where the head names no unit.
    """

    label: str
    unit: str
    cells: tuple[str, ...]
    whole: tuple[str, ...]

    @property
    def head(self) -> str:
        """The label with the unit."""
        return f"{self.label} ({self.unit})" if self.unit else self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Figures of several things: `corner` is what a thing is called, the first thing is what the page is about."""

    corner: str
    names: tuple[str, ...]
    columns: tuple[Column, ...]
    shuffle: tuple[int, ...]


def article(paragraphs: list[str], chance: Random) -> str:
    """Paragraphs, some of several sentences."""
    tag = chance.choice(["<p>", "<p class='text'>", "<p style='text-indent:2em'>"])
    merged = [*paragraphs]
    while len(merged) > 3:
        at = chance.randrange(len(merged) - 1)
        merged[at : at + 2] = [f"{merged[at]} {merged[at + 1]}"]
    return "\n".join(f"{tag}{text}</p>" for text in merged)


def unclosed(paragraphs: list[str], chance: Random) -> str:
    """Paragraphs that are not closed, in upper case, with fonts."""
    font = chance.choice(["<FONT FACE=Arial>", "<FONT SIZE=2 COLOR=#333333>", "<SPAN LANG=EN-GB>"])
    close = "</SPAN>" if "SPAN" in font else "</FONT>"
    return "\n".join(f"<P>{font}{text}{close}" for text in paragraphs)


def lines(paragraphs: list[str], chance: Random) -> str:
    """One block whose lines are broken by hand."""
    return f"<div class='txt'>{chance.choice(['<br>', '<br/><br/>', '<BR> ']).join(paragraphs)}</div>"


def points(paragraphs: list[str], chance: Random) -> str:
    """A list of points."""
    kind = chance.choice(["ul", "ol"])
    return f"<{kind}>" + "".join(f"<li>{text}" for text in paragraphs) + f"</{kind}>"


def quoted(paragraphs: list[str], chance: Random) -> str:
    """A story of which one part stands in a block quotation."""
    at = chance.randrange(len(paragraphs))
    return "".join(
        f"<blockquote><p>{text}</p></blockquote>" if place == at else f"<p>{text}</p>"
        for place, text in enumerate(paragraphs)
    )


def wrapped(paragraphs: list[str], chance: Random) -> str:
    """Paragraphs in nested boxes, with the source text broken at every blank."""
    depth = chance.randint(1, 4)
    boxes = "".join(f"<div class='b{level}'><section>\n" for level in range(depth))
    body = "".join("<p>\n" + _broken(text) + "\n</p>\n" for text in paragraphs)
    return boxes + body + "</section></div>" * depth


def _broken(fragment: str) -> str:
    """A fragment with a line break in place of every blank outside a tag."""
    out, inside = [], False
    for letter in fragment:
        inside = letter == "<" or (inside and letter != ">")
        out.append("\n   " if letter == " " and not inside else letter)
    return "".join(out)


STORIES = (article, unclosed, lines, points, quoted, wrapped)


def by_rows(sheet: Sheet, chance: Random) -> str:
    """A table with a row a thing, and the units in the head."""
    mark = chance.choice(["th", "td"])
    head = "".join(f"<th>{text}</th>" for text in (sheet.corner, *(column.head for column in sheet.columns)))
    rows = "".join(
        f"<tr><{mark}>{sheet.names[at]}</{mark}>"
        + "".join(f"<td>{column.cells[at]}</td>" for column in sheet.columns)
        + "</tr>\n"
        for at in sheet.shuffle
    )
    return f"<table class='wikitable'><thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table>"


def unclosed_rows(sheet: Sheet, chance: Random) -> str:
    """The same without any closing tag, and its head made of plain cells."""
    head = "".join(f"<TD><B>{text}</B>" for text in (sheet.corner, *(column.head for column in sheet.columns)))
    rows = "".join(
        f"<TR><TD>{sheet.names[at]}" + "".join(f"<TD ALIGN=right>{column.cells[at]}" for column in sheet.columns) + "\n"
        for at in sheet.shuffle
    )
    return f"<TABLE BORDER={chance.randint(0, 2)}><TR>{head}\n{rows}</TABLE>"


def by_columns(sheet: Sheet, chance: Random) -> str:
    """A table with a column a thing, and the units beside the labels."""
    corner = chance.choice(["", "&nbsp;", sheet.corner])
    head = (
        f"<tr><th>{corner}</th>" + "".join(f"<th scope='col'>{sheet.names[at]}</th>" for at in sheet.shuffle) + "</tr>"
    )
    rows = "".join(
        f"<tr><th scope='row'>{column.head}</th>"
        + "".join(f"<td>{column.cells[at]}</td>" for at in sheet.shuffle)
        + "</tr>\n"
        for column in sheet.columns
    )
    return f"<table>{head}\n{rows}</table>"


def units_in_cells(sheet: Sheet, chance: Random) -> str:
    """A table whose cells hold the units."""
    foot = chance.choice(["", "<caption>2026</caption>"])
    head = "".join(f"<th>{text}</th>" for text in (sheet.corner, *(column.label for column in sheet.columns)))
    rows = "".join(
        f"<tr><td>{sheet.names[at]}</td>"
        + "".join(f"<td>{column.whole[at]}</td>" for column in sheet.columns)
        + "</tr>"
        for at in sheet.shuffle
    )
    return f"<table>{foot}<tr>{head}</tr>{rows}</table>"


def units_below(sheet: Sheet, chance: Random) -> str:
    """A table with the units in a second row of the head."""
    span = chance.choice([" rowspan='2'", ' rowspan="2" valign="top"'])
    head = (
        f"<tr><th{span}>{sheet.corner}</th>" + "".join(f"<th>{column.label}</th>" for column in sheet.columns) + "</tr>"
    )
    units = "<tr>" + "".join(f"<th>{column.unit}</th>" for column in sheet.columns) + "</tr>"
    rows = "".join(
        f"<tr><td>{sheet.names[at]}</td>"
        + "".join(f"<td>{column.cells[at]}</td>" for column in sheet.columns)
        + "</tr>"
        for at in sheet.shuffle
    )
    return f"<table><thead>{head}{units}</thead><tbody>{rows}</tbody></table>"


def grouped_rows(sheet: Sheet, chance: Random) -> str:
    """A table in which a thing spans the rows of its figures."""
    del chance
    rows = ""
    for at in sheet.shuffle:
        first = f"<td rowspan='{len(sheet.columns)}'>{sheet.names[at]}</td>"
        for column in sheet.columns:
            rows += f"<tr>{first}<td>{column.label}</td><td>{column.whole[at]}</td></tr>\n"
            first = ""
    return f"<table>{rows}</table>"


def spanned_heads(sheet: Sheet, chance: Random) -> str:
    """A table whose columns stand together under a wider head."""
    over = chance.choice(["2026", "Figures", "&mdash;"])
    head = f"<tr><th rowspan=2>{sheet.corner}</th><th colspan='{len(sheet.columns)}'>{over}</th></tr>"
    labels = "<tr>" + "".join(
        f"<th>{column.label}<br>({column.unit})</th>" if column.unit else f"<th>{column.label}</th>"
        for column in sheet.columns
    )
    rows = "".join(
        f"<tr><td>{sheet.names[at]}</td>"
        + "".join(f"<td>{column.cells[at]}</td>" for column in sheet.columns)
        + "</tr>"
        for at in sheet.shuffle
    )
    return f"<table>{head}{labels}</tr>{rows}</table>"


def boxes(sheet: Sheet, chance: Random) -> str:
    """A box of figures a thing, as encyclopedias have it; that of the page's thing comes first."""
    parts = []
    for at, name in enumerate(sheet.names):
        rows = "".join(
            f"<tr><th scope='row'>{column.label}</th><td>{column.whole[at]}</td></tr>" for column in sheet.columns
        )
        parts.append(f"<table class='infobox'><tr><th colspan=2>{name}</th></tr>{rows}</table>")
    return "".join(parts if chance.random() < 0.4 else parts[:1])


def definitions(sheet: Sheet, chance: Random) -> str:
    """A definition list a thing."""
    level = chance.choice(["h2", "h3"])
    return "".join(
        f"<{level}>{name}</{level}><dl>"
        + "".join(f"<dt>{column.label}<dd>{column.whole[at]}" for column in sheet.columns)
        + "</dl>"
        for at, name in enumerate(sheet.names)
    )


def labelled_lines(sheet: Sheet, chance: Random) -> str:
    """Labels and figures with a colon between, a line each, a heading a thing."""
    colon, end = chance.choice([": ", "：", ": "]), chance.choice(["<br>", "<br />\n"])
    return "".join(
        f"<h3>{name}</h3><p>"
        + end.join(f"<b>{column.label}</b>{colon}{column.whole[at]}" for column in sheet.columns)
        + "</p>"
        for at, name in enumerate(sheet.names)
    )


def labelled_points(sheet: Sheet, chance: Random) -> str:
    """The same as lists."""
    colon = chance.choice([": ", "：", " – "])
    return "".join(
        f"<h2>{name}</h2><ul>"
        + "".join(f"<li>{column.label}{colon}{column.whole[at]}</li>" for column in sheet.columns)
        + "</ul>"
        for at, name in enumerate(sheet.names)
    )


def grid(sheet: Sheet, chance: Random) -> str:
    """Boxes of a label and a figure, as product pages have it."""
    first = chance.random() < 0.5
    out = ""
    for at, name in enumerate(sheet.names):
        cells = "".join(
            f"<div class='spec'><div class='label'>{column.label}</div><div class='value'>{column.whole[at]}</div></div>"
            if first
            else f"<div class='stat'><span class='stat-label'>{column.label}</span> <strong>{column.whole[at]}</strong></div>"
            for column in sheet.columns
        )
        out += f"<section><h2>{name}</h2><div class='specs'>{cells}</div></section>"
    return out


SHEETS = (
    by_rows,
    unclosed_rows,
    by_columns,
    units_in_cells,
    units_below,
    grouped_rows,
    spanned_heads,
    boxes,
    definitions,
    labelled_lines,
    labelled_points,
    grid,
)


def text(title: str, paragraphs: list[str], chance: Random, *, tight: bool) -> str:
    """A story as plain text; where the script has blanks, broken at a width."""
    width = chance.choice([48, 64, 76])
    parts = [title.upper() if chance.random() < 0.3 else title, ""]
    for paragraph in paragraphs:
        parts += [*([plain(paragraph)] if tight else filled(plain(paragraph), width)), ""]
    return "\n".join(parts)


def text_sheet(title: str, sheet: Sheet, chance: Random) -> str:
    """A sheet as columns of text, aligned."""
    rows = [[sheet.corner, *(plain(column.head) for column in sheet.columns)]]
    rows += [[sheet.names[at], *(plain(column.cells[at]) for column in sheet.columns)] for at in sheet.shuffle]
    if chance.random() < 0.4:
        return (
            title
            + "\n\n"
            + "\n".join("| " + " | ".join(row) + " |" for row in [rows[0], ["---"] * len(rows[0]), *rows[1:]])
            + "\n"
        )
    widths = [max(len(row[at]) for row in rows) + 3 for at in range(len(rows[0]))]
    return (
        title
        + "\n\n"
        + "\n".join(
            "".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
        )
        + "\n"
    )


def structured(name: str, sentence: str, chance: Random) -> str:
    """Structured data with the sentence in it, in a script element."""
    key = chance.choice(["description", "articleBody", "abstract"])
    data = {
        "@context": "https://schema.org",
        "@type": chance.choice(["NewsArticle", "Article"]),
        "headline": name,
        "author": {"@type": "Person", "name": "A. Writer"},
        key: plain(sentence),
    }
    written = json.dumps(
        data if chance.random() < 0.5 else {"@context": "https://schema.org", "@graph": [data]},
        ensure_ascii=chance.random() < 0.4,
    )
    return f'<script type="application/ld+json">{written}</script>'


def portable(title: str, paragraphs: list[str], chance: Random, *, tight: bool) -> bytes:
    """A story as PDF, broken at a width."""
    rows = [title, ""]
    for paragraph in paragraphs:
        clean = plain(paragraph).replace("\u202f", " ").replace("\u2009", " ").replace("\xa0", " ")
        rows += [*([clean[at : at + 40] for at in range(0, len(clean), 40)] if tight else filled(clean, 70)), ""]
    return document([[(0, row)] if row else [] for row in rows], chance)


def portable_sheet(title: str, sheet: Sheet, chance: Random) -> bytes:
    """A sheet as PDF."""
    rows = [[sheet.corner, *(plain(column.head) for column in sheet.columns)]]
    rows += [[sheet.names[at], *(plain(column.cells[at]) for column in sheet.columns)] for at in sheet.shuffle]
    clean = [[cell.replace("\u202f", " ").replace("\u2009", " ").replace("\xa0", " ") for cell in row] for row in rows]
    widths = [
        max(sum(12 if ord(letter) > 0x2E80 else 7 for letter in row[at]) for row in clean) + 20
        for at in range(len(clean[0]))
    ]
    lefts = [sum(widths[:at]) for at in range(len(widths))]
    return document([[(0, title)], [], *(list(zip(lefts, row, strict=True)) for row in clean)], chance)


def filled(words: str, width: int) -> list[str]:
    """Lines of at most so many characters."""
    out = [""]
    for word in words.split(" "):
        if out[-1] and len(out[-1]) + len(word) >= width:
            out.append(word)
        else:
            out[-1] = f"{out[-1]} {word}".strip()
    return out
