"""References to facts and documents, in each style, and that what goes in comes out again."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts import BadValue, Catalog, UnknownStyle
from spacefacts.citing import STYLES, cite
from spacefacts.works import Work, document, documents

PAGE = Work(
    key="paper:wire",
    author="The Paper",
    title="A Ship",
    language="en",
    published="2025-11-14",
    accessed="2025-12-01",
    url="https://paper.example/wire?a=1&b=2_3%20",
    archive="https://kept.example/1",
)
STATEMENT = replace(PAGE, key="alpha.stay", title="Alpha, Stay in space: 204 days", version="1.2.0", is_data=True)

# What an author may write; all that ends a line counts as a space in these formats.
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
addresses = st.text(st.characters(codec="ascii", exclude_categories=["Cc", "Zs"])).map("https://a.example/{}".format)

TEX = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{sign}": sign for sign in "$&%#_"},
}


def one_line(text: str) -> str:
    return " ".join(text.split())


def read_bibtex(entry: str) -> dict[str, str]:
    """The fields of an entry, by a reader that counts braces as BibTeX does."""
    depth, start, name, fields = 0, 0, "", {}
    for place, sign in enumerate(entry):
        if sign == "{":
            depth += 1
            if depth == 2:
                name = entry[entry.rfind("\n", 0, place) : place].strip(" =\n")
                start = place + 1
        elif sign == "}":
            depth -= 1
            if depth == 1:
                fields[name] = entry[start:place]
    assert depth == 0
    return fields


def read_tex(text: str) -> str:
    """The text that TeX would print."""
    return re.sub("|".join(map(re.escape, TEX)), lambda match: TEX[match[0]], text)


def read_ris(record: str) -> dict[str, str]:
    """The fields of a record."""
    lines = record.split("\r\n")
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines)
    return {line[:2]: line[6:] for line in lines}


def read_csl(items: str) -> dict[str, Any]:
    """The only item of a list."""
    (item,) = json.loads(items)
    assert isinstance(item, dict)
    return item


# ---- documents ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "reference"),
    [
        ("agency/log", "The Agency. (2025, November 14). [Log]. https://agency.example/log"),
        ("paper/feature", "The Paper. (n.d.). A Ship. https://paper.example/feature"),
        (
            "paper/wire",
            "The Paper. (n.d.). [Wire]. Retrieved December 1, 2025, from https://paper.example/wire",
        ),
    ],
)
def test_apa_has_author_date_title_and_address(tiny: Catalog, source: str, reference: str) -> None:
    assert reference == tiny.source(source).cite("apa")


@pytest.mark.parametrize(
    ("published", "written"),
    [("2025-11-14", "2025, November 14"), ("2025-11", "2025, November"), ("2025", "2025"), (None, "n.d.")],
)
def test_apa_dates_a_page_as_far_as_its_date_is_known(published: str | None, written: str) -> None:
    assert f"({written})." in cite([replace(PAGE, published=published)], "apa")


@pytest.mark.parametrize("title", ["Is it true?", "It is!", "是真的吗？", "The end."])
def test_apa_puts_no_second_mark_behind_a_title(title: str) -> None:
    assert f" {title} https" in cite([replace(PAGE, title=title)], "apa")


@pytest.mark.parametrize(
    ("source", "reference"),
    [
        ("agency/log", "The Agency. [Log][EB/OL]. (2025-11-14). https://agency.example/log."),
        ("paper/feature", "The Paper. A Ship[EB/OL]. https://paper.example/feature."),
        ("paper/wire", "The Paper. [Wire][EB/OL]. [2025-12-01]. https://paper.example/wire."),
    ],
)
def test_gb_t_7714_has_both_dates_in_their_brackets(tiny: Catalog, source: str, reference: str) -> None:
    assert reference == tiny.source(source).cite("gb-t-7714")


def test_bibtex_is_an_online_entry_with_both_dates() -> None:
    expected = """\
@online{paper:wire,
  author = {{The Paper}},
  title = {{A Ship}},
  date = {2025-11-14},
  url = {https://paper.example/wire?a=1&b=2_3%20},
  urldate = {2025-12-01},
  note = {Archived at https://kept.example/1},
}"""
    assert expected == cite([PAGE], "bibtex")


def test_ris_is_an_electronic_record_that_ends() -> None:
    lines = """\
TY  - ELEC
AU  - The Paper
TI  - A Ship
PY  - 2025
DA  - 2025/11/14/
PB  - The Paper
LA  - en
UR  - https://paper.example/wire?a=1&b=2_3%20
Y2  - 2025/12/01/
AN  - paper:wire
N1  - Archived at https://kept.example/1
ER  - """
    assert lines.replace("\n", "\r\n") == cite([PAGE], "ris")


def test_ris_keeps_the_slashes_of_a_date_without_a_day() -> None:
    assert "2025/11//" == read_ris(cite([replace(PAGE, published="2025-11")], "ris"))["DA"]


def test_csl_json_is_a_list_with_the_dates_in_parts() -> None:
    assert {
        "id": "paper:wire",
        "type": "webpage",
        "author": [{"literal": "The Paper"}],
        "title": "A Ship",
        "publisher": "The Paper",
        "issued": {"date-parts": [[2025, 11, 14]]},
        "accessed": {"date-parts": [[2025, 12, 1]]},
        "language": "en",
        "URL": PAGE.url,
        "note": "Archived at https://kept.example/1",
    } == read_csl(cite([PAGE], "csl-json"))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("date", ["2025-11+08:00", "2025-11-14+08:00", "2025-11-14Z"])
def test_no_style_prints_the_zone_of_a_date(style: str, date: str) -> None:
    bare = date.removesuffix("+08:00").removesuffix("Z")

    assert cite([replace(PAGE, published=bare, accessed=bare)], style) == cite(
        [replace(PAGE, published=date, accessed=date)], style
    )


def test_an_archived_copy_cannot_begin_a_comment_of_tex() -> None:
    note = read_bibtex(cite([replace(PAGE, archive="https://kept.example/a%20b#c_d")], "bibtex"))["note"]

    assert r"Archived at https://kept.example/a\%20b\#c\_d" == note


def test_braces_and_signs_of_tex_stand_as_they_were_written() -> None:
    entry = cite([replace(PAGE, title="{50} % of R&D_costs #1: $5 ~ 10^2 \\o/")], "bibtex")

    assert (
        r"  title = {{\textbraceleft{}50\textbraceright{} \% of R\&D\_costs \#1: \$5 \textasciitilde{} "
        r"10\textasciicircum{}2 \textbackslash{}o/}},"
    ) in entry


def test_a_name_with_a_comma_or_an_and_stays_the_name_of_one_body() -> None:
    name = "Ships and Sons, Ltd."
    page = replace(PAGE, author=name)

    assert f"author = {{{{{name}}}}}" in cite([page], "bibtex")
    assert [{"literal": name}] == read_csl(cite([page], "csl-json"))["author"]
    assert cite([page], "apa").startswith("Ships and Sons, Ltd. (2025")
    assert cite([page], "gb-t-7714").startswith("Ships and Sons, Ltd. A Ship[EB/OL].")


def test_a_chinese_page_is_cited_in_chinese() -> None:
    page = replace(PAGE, author="人民网", title="神舟二十号“回家”", language="zh-Hans")

    assert f"人民网. 神舟二十号“回家”[EB/OL]. (2025-11-14)[2025-12-01]. {PAGE.url}." == cite([page], "gb-t-7714")
    assert f"人民网. (2025, November 14). 神舟二十号“回家”. {PAGE.url}" == cite([page], "apa")


def test_a_page_without_a_date_has_none_in_any_style() -> None:
    page = replace(PAGE, published=None, accessed=None)

    assert f"The Paper. A Ship[EB/OL]. {PAGE.url}." == cite([page], "gb-t-7714")
    assert f"The Paper. (n.d.). A Ship. {PAGE.url}" == cite([page], "apa")
    assert set() == {"date", "urldate"} & set(read_bibtex(cite([page], "bibtex")))
    assert set() == {"PY", "DA", "Y2"} & set(read_ris(cite([page], "ris")))
    assert set() == {"issued", "accessed"} & set(read_csl(cite([page], "csl-json")))


def test_a_document_without_a_title_is_described_in_brackets(tiny: Catalog) -> None:
    assert "[Reprint]" == document(tiny.source("herald/reprint")).title


def test_a_chinese_document_is_cited_under_the_chinese_name_of_its_publisher(tiny: Catalog) -> None:
    source = tiny.source("paper/wire")

    assert source.publisher_label("zh") == document(source).author


def test_a_citation_cites_its_document(tiny: Catalog) -> None:
    citation = tiny.get("alpha.launched").sources[0]

    assert citation.source.cite("ris") == citation.cite("ris")


def test_a_statement_is_a_data_set_in_every_style_that_has_them() -> None:
    assert cite([STATEMENT], "bibtex").startswith("@dataset{alpha.stay,\n")
    assert ("DATA", "1.2.0", "alpha.stay") == tuple(
        read_ris(cite([STATEMENT], "ris"))[tag] for tag in ("TY", "ET", "AN")
    )
    assert ("dataset", "1.2.0") == tuple(read_csl(cite([STATEMENT], "csl-json"))[name] for name in ("type", "version"))
    assert (
        "The Paper. Alpha, Stay in space: 204 days[DS/OL]. V1.2.0. (2025-11-14)[2025-12-01]. "
        "https://paper.example/wire?a=1&b=2_3%20."
    ) == cite([STATEMENT], "gb-t-7714")


def test_a_range_is_cited_with_both_its_ends(tiny: Catalog) -> None:
    assert "Alpha, Seats: 2 to 3 (Version " in tiny.get("alpha.seats").cite()


# ---- facts -------------------------------------------------------------------------------------------------------


def test_a_fact_is_cited_as_a_data_set_with_its_version(tiny: Catalog) -> None:
    digest = tiny.digest()[:12]

    assert re.fullmatch(
        rf"spacefacts\. \(2025\)\. Alpha, Stay in space: 204 days \(Version [0-9.]+\+{digest}\) \[Data set\]\.",
        tiny.get("alpha.stay").cite(),
    )


def test_a_fact_of_another_base_has_the_version_of_that_base_alone(tiny: Catalog) -> None:
    assert f"Ships. (2025). Alpha, Stay in space: 204 days (Version {tiny.digest()[:12]})" in tiny.get(
        "alpha.stay"
    ).cite(base="Ships")


def test_a_fact_that_changes_is_cited_with_its_date(tiny: Catalog) -> None:
    fact = tiny.get("alpha.orbits")

    assert "Alpha, Orbits flown: 1,000 (as of July 2025)" in fact.cite()
    assert "甲船，飞行圈数：1000（截至2025年7月）" in fact.cite("ris", "zh")


@pytest.mark.parametrize("style", STYLES)
def test_a_fact_has_an_address_only_where_the_site_is_known(tiny: Catalog, style: str) -> None:
    fact = tiny.get("alpha.stay")

    assert "http" not in fact.cite(style)
    assert "https://ships.example/facts/alpha/#stay" in fact.cite(style, site_url="https://ships.example")


def test_a_fact_that_was_read_on_a_day_says_so(tiny: Catalog) -> None:
    said = tiny.get("alpha.stay").cite(site_url="https://ships.example/", accessed="2026-01-02")

    assert said.endswith("[Data set]. Retrieved January 2, 2026, from https://ships.example/facts/alpha/#stay")


def test_the_day_may_be_one_of_python(tiny: Catalog) -> None:
    fact = tiny.get("alpha.stay")
    assert fact.cite("ris", accessed="2026-01-02") == fact.cite("ris", accessed=date(2026, 1, 2))


def test_a_day_that_is_none_is_refused(tiny: Catalog) -> None:
    with pytest.raises(BadValue):
        tiny.get("alpha.stay").cite("ris", accessed="yesterday")


def test_a_derived_fact_rests_on_the_documents_of_its_inputs_too(tiny: Catalog) -> None:
    assert ["paper/wire", "agency/log", "paper/feature"] == [source.id for source in documents(tiny.get("alpha.stay"))]


# ---- every style -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "nearest"), [("bibtx", ("bibtex",)), ("APA", ("apa",)), ("gb7714", ("gb-t-7714",)), ("zzz", STYLES)]
)
def test_an_unknown_style_is_told_with_the_nearest(tiny: Catalog, asked: str, nearest: tuple[str, ...]) -> None:
    with pytest.raises(UnknownStyle) as caught:
        tiny.get("alpha.stay").cite(asked)

    assert (asked, nearest) == (caught.value.style, caught.value.suggestions)


@given(author=texts, title=texts, url=addresses)
def test_any_text_survives_bibtex(author: str, title: str, url: str) -> None:
    fields = read_bibtex(cite([replace(PAGE, author=author, title=title, url=url)], "bibtex"))

    assert one_line(author) == read_tex(fields["author"][1:-1])
    assert one_line(title) == read_tex(fields["title"][1:-1])
    assert url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D") == fields["url"]


@given(author=texts, title=texts, url=addresses)
def test_any_text_survives_ris(author: str, title: str, url: str) -> None:
    fields = read_ris(cite([replace(PAGE, author=author, title=title, url=url)], "ris"))

    assert (one_line(author), one_line(title), url) == (fields["AU"], fields["TI"], fields["UR"])


@given(author=texts, title=texts, url=addresses)
def test_any_text_survives_csl_json(author: str, title: str, url: str) -> None:
    item = read_csl(cite([replace(PAGE, author=author, title=title, url=url)], "csl-json"))

    assert ([{"literal": one_line(author)}], one_line(title), url) == (item["author"], item["title"], item["URL"])


@given(author=texts, title=texts, url=addresses, style=st.sampled_from(["apa", "gb-t-7714"]))
def test_any_text_stands_on_one_line_of_plain_text(author: str, title: str, url: str, style: str) -> None:
    (reference,) = cite([replace(PAGE, author=author, title=title, url=url)], style).splitlines()

    assert reference.startswith(one_line(author))
    assert one_line(title) in reference
    assert reference.removesuffix(".").endswith(url.removesuffix("."))


@pytest.mark.parametrize("style", STYLES)
def test_several_works_are_cited_one_after_the_other(style: str) -> None:
    together = cite([PAGE, STATEMENT], style)

    assert together.index(PAGE.title) < together.index(STATEMENT.title)


def test_several_works_are_one_list_of_csl_json() -> None:
    assert ["webpage", "dataset"] == [item["type"] for item in json.loads(cite([PAGE, STATEMENT], "csl-json"))]


@pytest.mark.parametrize(
    "site_url", ["not a url", "facts.example.org", "javascript:alert(1)", "https://", "https:// a.example"]
)
def test_a_site_without_an_address_is_refused(tiny: Catalog, site_url: str) -> None:
    with pytest.raises(BadValue, match="is no address of a site"):
        tiny.get("alpha.stay").cite(site_url=site_url)
