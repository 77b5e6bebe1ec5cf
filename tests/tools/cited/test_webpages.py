"""An HTML page says what a browser shows of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from spacefacts.tools.cited.passages import Passage, Unreadable
from spacefacts.tools.cited.webpages import read_html


def texts(html: str) -> list[str]:
    """The words of a page."""
    return [passage.text for passage in read_html(html) if passage.sort in ("prose", "cell")]


def only(html: str) -> Passage:
    """The only passage of a page."""
    (passage,) = read_html(html)
    return passage


def withdrawn(html: str) -> list[str]:
    """What the page has struck out."""
    return [passage.text[start:end] for passage in read_html(html) for start, end in passage.struck]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p><b>2</b>04 days", "204 days"),
        ("<p>204<i> days</i>", "204 days"),
        ("<p>204\n   days", "204 days"),
        ("<p>204&nbsp;days", "204\N{NO-BREAK SPACE}days"),
        ("<p>204&thinsp;000", "204\N{THIN SPACE}000"),
        ("<p>2&shy;04 d\u200bays", "204 days"),
        ("<p>20<wbr>4 days", "204 days"),
        ("<p>2<!-- 9 -->04", "204"),
        ("<p>7 &lt; 8 &amp; 9", "7 < 8 & 9"),
        ("<p><q>204</q> days", "“204” days"),
        ("<p><ruby>日<rt>にち</rt></ruby>数", "日数"),
        ("<p><span>204</span><span>days</span>", "204days"),
        ("<p><span>Stay</span><span>204 days</span>", "Stay 204 days"),
        ("<p>204<br>days", "204\ndays"),
        ("<p>a < b", "a < b"),
        ("<center>204 days</center>", "204 days"),
    ],
)
def test_inline_tags_neither_add_blanks_nor_lose_them(html: str, text: str) -> None:
    assert text == only(html).text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>10<sup>9</sup> km", "10^9 km"),
        ("<p>10<sup>−3</sup>", "10^−3"),
        ("<p>5 m<sup>2</sup>", "5 m^2"),
        ("<p>20<sup>th</sup> flight", "20th flight"),
        ("<p>204<sup>[3]</sup> days", "204 days"),
        ("<p>204<sup class=reference>3</sup> days", "204 days"),
        ("<p>204<sup><a href='#n3'>3</a></sup> days", "204 days"),
        ("<p>204<sup>3</sup> days", "204 days"),
        ("<p>204 days<sup>1,2</sup>", "204 days"),
        ("<p>204<sup>*</sup> days", "204 days"),
        ("<p>204<a role=doc-noteref href='#n'>3</a> days", "204 days"),
        ("<p>CO<sub>2</sub>", "CO2"),
        ("<math><msup><mn>10</mn><mn>9</mn></msup></math>", "10^9"),
    ],
)
def test_powers_are_kept_and_notes_are_not(html: str, text: str) -> None:
    assert text == only(html).text


@pytest.mark.parametrize(
    "html",
    [
        "<script>204</script>",
        "<style>204</style>",
        "<template>204</template>",
        "<!-- 204 -->",
        "<p>a<!--204",
        "<p hidden>204</p>",
        "<div hidden><p>204</div>",
        "<div style='color: red; DISPLAY : none'>204</div>",
        "<span style=visibility:hidden>204</span>",
        "<select><option>204</select>",
        "<input type=hidden value=204>",
        "<textarea>204</textarea>",
        "<dialog>204</dialog>",
        "<iframe>204</iframe>",
        "<noscript>204</noscript>",
        "<svg><title>204</title></svg>",
        '<script type="application/json">{"days": 204}</script>',
        "<!doctype 204>",
        "<p title=204></p>",
    ],
)
def test_what_is_not_seen_says_nothing(html: str) -> None:
    assert not [passage for passage in read_html(f"<p>words</p>{html}") if "204" in passage.text]


@pytest.mark.parametrize(
    "html",
    [
        "<details><summary>More</summary>204</details>",
        "<p aria-hidden=true>204",
        "<p hidden=until-found>204",
        "<dialog open>204</dialog>",
        "<button>204</button>",
        "<svg><text>204</text></svg>",
        "<p hidden></p>204",
        "<p hidden>gone<p>204",
        "<ul><li hidden>gone<li>204</ul>",
        "<b hidden>gone</b>204",
        "<script>if (a<b) '</scr' + 'ipt>'</script>204",
    ],
)
def test_what_is_seen_says_something(html: str) -> None:
    assert "204" in " ".join(texts(html))


@pytest.mark.parametrize(
    ("html", "gone"),
    [
        ("<p><del>203</del> 204 days", ["203"]),
        ("<p>for <s>203 days</s> 204 days", ["203 days"]),
        ("<p><strike>203</strike>", ["203"]),
        ("<p>for <span style='text-decoration: line-through'>203</span>", ["203"]),
        ("<del><p>203</p><p>days</p></del><p>204", ["203", "days"]),
        ("<table><tr><th>Stay<td><s>203</s> 204</table>", ["203"]),
        ("<p>a <ins>204</ins>", []),
    ],
)
def test_what_is_struck_out_is_marked(html: str, gone: list[str]) -> None:
    assert gone == withdrawn(html)


def test_each_block_is_a_passage() -> None:
    html = "<div>a<p>b<p>c<ul><li>d<li>e</ul>f</div><blockquote>g</blockquote><figcaption>h</figcaption>"
    assert list("abcdefgh") == texts(html)


def test_an_empty_line_parts_paragraphs() -> None:
    assert ["a\nb", "c"] == texts("<div>a<br>b<br> <br>c</div>")


def test_every_passage_knows_its_headings() -> None:
    html = "<h1>Mission</h1><h2>Crew</h2><p>a<h3>Stay</h3><p>b<h2>Ship</h2><p>c"
    told = {passage.text: passage.headings for passage in read_html(html)}
    assert ("Mission", "Crew", "Stay") == told["b"]
    assert ("Mission", "Ship") == told["c"]
    assert ("Mission",) == told["Ship"]


def test_the_headings_of_an_article_end_with_it() -> None:
    told = {passage.text: passage.headings for passage in read_html("<article><h2>A</h2>a</article>b")}
    assert () == told["b"]


def test_the_title_comes_first_and_the_description_with_it() -> None:
    html = (
        "<p>a</p><title>T &amp; U</title><meta name=description content='204 days'><meta property=og:title content=V>"
    )
    passages = read_html(html)
    assert [("T & U", "title"), ("204 days", "title"), ("V", "title"), ("a", "prose")] == [
        (passage.text, passage.sort) for passage in passages
    ]


def test_descriptions_stand_under_their_terms() -> None:
    html = "<dl><dt>Mass<dd>8 t<dt>Launch<dt>Landing<dd>Jiuquan<dd>Dongfeng</dl>"
    told = {passage.text: passage.heads for passage in read_html(html)}
    assert ("Mass",) == told["8 t"]
    assert ("Launch", "Landing") == told["Jiuquan"] == told["Dongfeng"]


def test_a_list_of_descriptions_within_another_adds_its_terms() -> None:
    html = "<dl><dt>Ship<dd><dl><dt>Mass<dd>8 t</dl><dd>b<dt>Crew<dd>3</dl>"
    told = {passage.text: passage.heads for passage in read_html(html)}
    assert [("Ship", "Mass"), ("Ship",), ("Crew",)] == [told["8 t"], told["b"], told["3"]]


@pytest.mark.parametrize(
    "html",
    [
        "<nav>183</nav>",
        "<header>183</header>",
        "<footer>183</footer>",
        "<aside>183</aside>",
        "<div role=navigation>183</div>",
        "<div class='box related-articles'>183</div>",
        "<div id=sidebar>183</div>",
        "<h2>Related articles</h2><p>183</p>",
        "<h3>相关阅读</h3><p>183</p>",
        "<p>Read more: <a href=x>Shenzhou-19 returned after 183 days</a></p>",
    ],
)
def test_what_is_about_other_things_is_marked_as_navigation(html: str) -> None:
    passages = read_html(f"<main><p>The words of the page itself, which are more.</p></main>{html}")
    assert [True] == ["navigation" in passage.heads for passage in passages if "183" in passage.text]


@pytest.mark.parametrize(
    "html",
    [
        "<article><header>204</header></article>",
        "<header><h1>Mission</h1><p>204</header>",
        "<article><aside><b>Facts</b> 204</aside></article>",
        "<div class=sidebar>204 days and all the other words of the page</div><p>b",
        "<body class=has-sidebar><p>204",
        "<h2>Related articles</h2><p>183</p><h2>Mission</h2><p>204</p>",
        "<h1>Latest news</h1><h2>Mission</h2><p>204</p>",
        "<article><nav>Menu</nav><p>204</article>",
    ],
)
def test_what_belongs_to_the_page_is_not(html: str) -> None:
    assert [False] == ["navigation" in passage.heads for passage in read_html(html) if "204" in passage.text]


@pytest.mark.parametrize(
    ("html", "text", "heads"),
    [
        ("<p><time datetime=2025-11-14>Friday</time>", "2025-11-14", ("time",)),
        ("<p><data value=204>two hundred</data>", "204", ()),
        ("<img alt='204 days'>", "204 days", ("image",)),
        ("<p>x<meta itemprop=mass content='8 t'>", "8 t", ("mass",)),
    ],
)
def test_values_beside_the_words_are_data(html: str, text: str, heads: tuple[str, ...]) -> None:
    assert [(text, heads)] == [(one.text, one.heads) for one in read_html(html) if one.sort == "data"]


def test_linked_data_is_data() -> None:
    html = '<p>a<script type="application/ld+json">{"name": "Shenzhou-20", "mass": {"value": 8.10}}</script>'
    assert ("8.10", ("Shenzhou-20", "mass", "value")) in [(one.text, one.heads) for one in read_html(html)]


@pytest.mark.parametrize(
    "html",
    [
        "<title>T</title><div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript><script>",
        "<div id=__next>Loading</div><script src=a.js></script>",
        "<body><script src=a.js></script>",
        "<p>Please enable JavaScript and cookies to continue<script>",
        '<div id=app></div><script type="application/ld+json">{"@type": "WebSite", "name": "N"}</script>',
    ],
)
def test_a_page_that_is_filled_by_scripts_is_unreadable(html: str) -> None:
    with pytest.raises(Unreadable, match="scripts"):
        read_html(html)


def test_an_article_in_linked_data_is_read_though_scripts_show_it() -> None:
    html = (
        '<div id=app></div><script type="application/ld+json">{"@type": "Article", "articleBody": "204 days"}</script>'
    )
    assert "204 days" in [passage.text for passage in read_html(html)]


def test_a_page_that_stands_in_noscript_is_read() -> None:
    assert ["204 days in orbit"] == texts("<noscript><p>204 days in orbit</p></noscript>")


@pytest.mark.parametrize("html", ["", "<p>", "<title>T</title>", "<html><body></body></html>", "<p>&nbsp;&zwnj;"])
def test_a_page_without_words_is_unreadable(html: str) -> None:
    with pytest.raises(Unreadable):
        read_html(html)


def test_layout_tables_are_prose() -> None:
    html = (
        "<table><tr><td>Menu<td><table><tr><td>204 days</table></table><table role=presentation><tr><td>a<td>b</table>"
    )
    assert {"prose"} == {passage.sort for passage in read_html(html)}


def test_a_table_of_roles_is_a_table() -> None:
    html = (
        "<div role=table><div role=row><b role=columnheader>Name</b><b role=columnheader>Stay (d)</b></div>"
        "<div role=row><i role=cell>Shenzhou-20</i><i role=cell>204</i></div></div>"
    )
    assert ("Shenzhou-20", "Stay (d)") == next(one.heads for one in read_html(html) if one.text == "204")


def test_a_table_has_its_caption_or_the_line_before_it() -> None:
    for before, caption in (("", "<caption>Stays</caption>"), ("<p>Table 2. Stays</p>", ""), ("<p>单位：天</p>", "")):
        passages = read_html(f"{before}<table>{caption}<tr><th>A<td>204</table>")
        (cell,) = (one for one in passages if one.text == "204")
        assert 2 == len(cell.heads)


@pytest.mark.parametrize("order", ["<figure>{0}{1}</figure>", "<nav><figure>{1}{0}</figure></nav>"])
def test_a_table_in_a_figure_has_its_caption(order: str) -> None:
    html = order.format("<table><tr><th>A<td>204</table>", "<figcaption>Table 1, in days</figcaption>")
    assert [("A", "Table 1, in days")] == [one.heads[:2] for one in read_html(html) if one.text == "204"]


def test_cells_keep_what_is_struck_and_where_lines_end() -> None:
    (cell,) = (one for one in read_html("<table><tr><th>A<td>1<br>2<p><s>203</s></table>") if one.heads)
    assert ("1\n2\n203", ((4, 7),)) == (cell.text, cell.struck)


def test_wrongly_nested_tags_end_where_a_browser_ends_them() -> None:
    assert ["203"] == withdrawn("<div><s>203<p></s>204</p></div>")
    assert ["a", "b", "c"] == texts("<p>a<table><tr><td>b</p></table>c")


SOUP = (
    "<p> </p> <b> </b> <s> </s> <div> </div> <ul> <li> </ul> <table> <tr> <td> <th> </td> </table> <h2> </h2> <sup> </sup>"
    " <br> <dl> <dt> <dd> <a> </a> <span> </span> <svg> </svg> <math> <msup> <script> </script> <caption> <nav> </nav>"
    " <!-- --> <![CDATA[ ]]> <x/> </ < > & &amp; a 204 days = ' \""
)
HTML = st.lists(st.sampled_from(SOUP.split()), max_size=40).map("".join)


@given(HTML)
def test_any_soup_of_tags_is_read_or_turned_down(html: str) -> None:
    try:
        passages = read_html(html)
    except Unreadable:
        return
    for passage in passages:
        assert passage.text
        assert passage.text == passage.text.strip()
        assert all(0 <= start < end <= len(passage.text) for start, end in passage.struck)


TREES = st.recursive(
    st.text(alphabet="ab 2", min_size=1, max_size=4),
    lambda inner: st.builds(
        lambda name, held: f"<{name}>{''.join(held)}</{name}>",
        st.sampled_from(["div", "b", "i", "span", "section", "del", "blockquote", "em", "article", "main"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


@given(TREES)
def test_the_words_are_those_that_a_parser_finds(html: str) -> None:
    body = LexborHTMLParser(f"<body>{html}").body
    assert body is not None
    try:
        said = "".join(texts(html))
    except Unreadable:
        said = ""
    assert "".join(body.text().split()) == "".join(said.split())


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<p><font color=1>x",
        "<ul><div><li>",
        "<b><p></b>",
        "<table><tr><td>",
        "<a href='",
        "<",
        "<del><sup>",
        "<dl><dd>",
    ],
)
def test_deep_and_broken_nesting_is_read_all_the_same(piece: str) -> None:
    passages = read_html("<p>204 days</p>" + piece * 12_000 + "words")
    assert passages[0].text.startswith("204 days")


def test_words_deeper_than_any_page_has_them_are_read() -> None:
    assert ["a", "204 days", "b"] == texts("<div>" * 100_000 + "a<p>204 <b>days</b></p>" + "</div>" * 100_000 + "b")


def test_a_page_in_countless_parts_is_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spacefacts.tools.cited.told.PASSAGES", 100)
    with pytest.raises(Unreadable, match="parts"):
        read_html("<p>a" * 101)


@pytest.mark.parametrize("above", ["<p><b>Related articles</b>", "<div>相关新闻</div>"])
def test_a_list_under_words_that_announce_other_articles_is_navigation(above: str) -> None:
    passages = read_html(f"<p>204 days</p><p>The crew landed.</p>{above}<ul><li>183 days</li></ul><p>205 days</p>")
    assert [("183 days", True), ("205 days", False)] == [(one.text, "navigation" in one.heads) for one in passages[-2:]]
