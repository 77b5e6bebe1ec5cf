"""The links of a built site: every planted fault is found at its place, and nothing is found on a sound site."""

from __future__ import annotations

from pathlib import Path

import pytest

from spacefacts.tools.homes import Home
from spacefacts.tools.landings import Base, Destination, Files, Landing, Map
from spacefacts.tools.linked import Links
from tests.tools.project import Project

CANONICAL = '<link rel="canonical" href="https://example.org/sub/">\n'

# Where a page stands, what is planted on it, and the rule and the place that the fault is found at.
PLANTED = [
    ("a/index.html", '<a href="../gone/">', "broken-link", "1:10"),
    ("a/index.html", '<p>\n  <script src="gone.js"></script>', "broken-link", "2:16"),
    ("a/index.html", "<area href=gone.html>", "broken-link", "1:12"),
    ("a/index.html", '<img srcset="../pic.png 1x, ../pic-2.png 2x">', "broken-link", "1:29"),
    ("a/index.html", '<picture><source srcset="../gone.webp"></picture>', "broken-link", "1:26"),
    ("a/index.html", '<meta http-equiv="refresh" content="0; url=../gone/">', "broken-link", "1:44"),
    ("a/index.html", '<video src="v.mp4" poster="../pic.png"></video>', "broken-link", "1:13"),
    ("a/index.html", "<object data='x.pdf'></object>", "broken-link", "1:15"),
    ("a/index.html", '<svg><use xlink:href="icons.svg#a"/></svg>', "broken-link", "1:23"),
    ("a/index.html", '<form action="send.php">', "broken-link", "1:15"),
    ("a/index.html", '<a href="../pic.png/">', "broken-link", "1:10"),
    ("a/index.html", '<base href="../b/">\n<a href="../a/gone.html">', "broken-link", "2:10"),
    ("a/index.html", '<a href="/gone.html?x=1#y">', "broken-link", "1:10"),
    ("a/index.html", '<a href="../docs%20and%20more.html">', "broken-link", "1:10"),
    (
        "a/index.html",
        "<!-- <a href='x'> -->\n<script>'<a href=\"y\">'</script><iframe src=gone></iframe>",
        "broken-link",
        "2:44",
    ),
    ("a/index.html", '<a href="../b/#gone">', "broken-fragment", "1:10"),
    ("a/index.html", '<a href="#gone:~:text=Hello">', "broken-fragment", "1:10"),
    ("a/index.html", '<a href="../mark.svg#gone">', "broken-fragment", "1:10"),
    ("a/index.html", '<h2 id="x">X</h2><a href="?q=1#X">', "broken-fragment", "1:27"),
    ("a/index.html", '<p id="x"><span id=x>', "duplicate-id", "1:20"),
    ("a/index.html", "<p id='x'>\n<svg><g ID=\"x\"/></svg>", "duplicate-id", "2:13"),
    ("a/index.html", '<a href="../B/">', "wrong-case", "1:10"),
    ("a/index.html", '<img src="../Pic.PNG">', "wrong-case", "1:11"),
    ("a/index.html", '<a href="">', "empty-link", "1:10"),
    ("a/index.html", '<script src="  "></script>', "empty-link", "1:14"),
    ("a/index.html", '<nav></nav>\n<a href="">', "empty-link", "2:10"),
    ("a/index.html", '<div><div role=navigation></div>\n<a href=""></div>', "empty-link", "2:10"),
    ("a/index.html", '<nav><img src=""></nav>', "empty-link", "1:16"),
    ("a/index.html", '<a href="../../x.html">', "outside-link", "1:10"),
    ("a/index.html", '<a href="%2e%2e/../secret">', "outside-link", "1:10"),
    ("a/index.html", '<a href="file:///tmp/x.html">', "outside-link", "1:10"),
    ("a/index.html", '<img src="https://cdn.example.com/x.png">', "foreign-asset", "1:11"),
    ("a/index.html", '<link rel="preconnect" href="https://fonts.example.com">', "foreign-asset", "1:30"),
    ("a/site.css", 'p {}\n@import url("//fonts.example.com/css");', "foreign-asset", "2:14"),
    (
        "sitemap.xml",
        "<urlset>\n<url><loc>https://example.org/b/</loc></url>\n<url><loc>\nhttps://example.org/c/</loc>",
        "sitemap-entry-missing",
        "4:1",
    ),
    (
        "search/search_index.json",
        '{"docs": [{"location": "b/#gone", "text": "\\"location\\": \\"x\\""}]}',
        "sitemap-entry-missing",
        "1:25",
    ),
]

SOUND = f"""\
{CANONICAL}<base href="https://example.org/sub/">
<link rel="stylesheet" href="b/site.css">
<h1 id="größe">Size</h1> <a name="old"></a> <a id="both" name="both"></a>
<a href="#">1</a> <a href="#top">2</a> <a href="#TOP">3</a> <a href="#gr%C3%B6%C3%9Fe">4</a> <a href="#größe">5</a>
<a href="#old">6</a> <a href="b/#:~:text=Hello">7</a> <a href="b/#x:~:text=Hello,-there">8</a> <a href="?q=#old">9</a>
<a href="mailto:ada@example.org">1</a> <a href="tel:+491234">2</a> <a href="javascript:void(0)">3</a>
<a href="data:text/plain,hello">4</a> <a href="https://example.com/gone">5</a> <a href="//example.com/gone">6</a>
<a href="https://example.org/other/gone">7</a> <a href="https://EXAMPLE.org/sub">8</a> <a href="/sub/b">9</a>
<a href=" b/ ">1</a> <a href="./b/../b/index.html">2</a> <a href="b\\\\#x">3</a> <a href="b/?a=1&amp;copy=2#x">4</a>
<a href="two%20words.html">5</a> <a href="two words.html">6</a> <a href="a%23b.html">7</a> <a href="航天.html">8</a>
<a href="%E8%88%AA%E5%A4%A9.html">9</a> <a href="app.html#/route">1</a> <a href="paper.pdf#page=3">2</a>
<img srcset="data:image/gif;base64,R0lG 1x, pic.png 2x,pic.png 3x" src="pic.png" alt="">
<svg><use href="mark.svg#dot"/><use href="#both"/></svg> <img src="mark.svg#svgView(viewBox(0,0,1,1))" alt="">
<img src="mark.svg#only-light" alt=""> <img src="mark.svg#gh-dark-mode-only" alt="">
<!-- <a href="gone/"> --> <script>document.write('<a href="gone/" id="both">')</script> <textarea><a href=gone></textarea>
<template><a href="{{{{ url }}}}" id="both"></a></template> <form action=""></form>
<p title='<a href="gone">' style="background: url(pic.png)">It's > <a
  class=x
  HREF = 'b/'>here</a>
"""

FILES = {
    "index.html": "<p>Hello.</p>\n",
    "b/index.html": '<p id="x">Hello there.</p>\n',
    "b/site.css": 'p { background: url(../pic.png) } /* url(gone.png) */\n@font-face { src: url("data:font/woff2,x") }\n',
    "pic.png": "",
    "paper.pdf": "",
    "two words.html": "",
    "a#b.html": "",
    "航天.html": "",
    "app.html": "",
    "mark.svg": '<svg xmlns="http://www.w3.org/2000/svg"><g id="dot"/></svg>',
    "sitemap.xml": "<urlset><url><loc>https://example.org/sub/</loc></url><url><loc>https://example.org/sub/b/</loc></url></urlset>",
    "search/search_index.json": '{"docs": [{"location": ""}, {"location": "b/#x"}]}',
}


def lay(project: Project, files: dict[str, str]) -> None:
    project.write({f"site/{path}": text for path, text in files.items()})


def links_found(project: Project) -> list[tuple[str, str]]:
    """The rules of this family that are broken, and where."""
    found = [finding for finding in project.check().findings if finding.code.startswith("SF5")]
    return [(finding.name, str(finding.place).removeprefix("site/")) for finding in found]


@pytest.mark.parametrize(("path", "text", "name", "place"), PLANTED)
def test_a_planted_fault_is_found_at_its_place(project: Project, path: str, text: str, name: str, place: str) -> None:
    lay(project, {**FILES, "sitemap.xml": "", "b/site.css": "", path: text})
    assert [(name, f"{path}:{place}")] == links_found(project)


def test_nothing_is_found_on_a_sound_site_with_every_oddity(project: Project) -> None:
    lay(project, {**FILES, "index.html": SOUND})
    assert [] == links_found(project)


def test_nothing_is_found_where_a_site_says_nothing_of_its_address(project: Project) -> None:
    lay(project, {"index.html": '<a href="/b/">1</a> <a href="https://example.org/gone/">2</a>', "b/index.html": "<p>"})
    assert [] == links_found(project)


def test_an_empty_link_in_a_navigation_means_the_page_that_it_stands_on(project: Project) -> None:
    link = '<a href="">Setup</a>'
    pages = [
        f"<nav><ul><li>{link}</ul></nav>",
        f"<HEADER>{link}</HEADER>",
        f'<div class="related" role="navigation"><div>1</div>{link}</div>',
        f"<ul role='navigation'><li>1</li><li>{link}</ul>",
        '<p><a href="" aria-current="page">Setup</a>',
    ]
    lay(project, {f"{number}/index.html": page for number, page in enumerate(pages)} | {"index.html": ""})
    assert [] == links_found(project)


def test_a_fragment_for_a_font_in_a_picture_is_read_by_no_browser(project: Project) -> None:
    font = '<svg><defs><font id="icons" horiz-adv-x="640"></font></defs></svg>'
    style = "@font-face { src: url(icons.svg#fontawesome) format('svg') }"
    lay(project, {"index.html": "", "icons.svg": font, "site.css": style})
    assert [] == links_found(project)


def test_a_link_that_climbs_too_far_arrives_where_the_site_is_known_to_be_the_whole_host(project: Project) -> None:
    root = '<link rel="canonical" href="https://example.org/">'
    lay(project, {"index.html": root, "a/index.html": '<a href="../../../b.html">1</a>', "b.html": ""})
    assert [] == links_found(project)
    lay(project, {"index.html": "", "a/index.html": '<a href="../../../b.html">1</a>', "b.html": ""})
    assert [("outside-link", "a/index.html:1:10")] == links_found(project)


def test_a_part_of_a_host_may_link_to_the_front_page_of_the_host(project: Project) -> None:
    lay(project, {"index.html": f'{CANONICAL}<a href="/">1</a> <a href="https://example.org/">2</a>'})
    assert [] == links_found(project)


def test_a_link_that_climbs_too_far_is_told_where_it_arrives_nowhere(project: Project) -> None:
    root = '<link rel="canonical" href="https://example.org/">'
    lay(project, {"index.html": f'{root}\n<a href="../../gone.html">'})
    assert [("outside-link", "index.html:2:10")] == links_found(project)


@pytest.mark.parametrize(
    ("host", "address", "landing"),
    [
        ("example.org", "https://example.org/latest/use/", Landing.ELSEWHERE),
        ("example.org", "https://example.org/v2.1/use/#x", Landing.ELSEWHERE),
        ("example.org", "https://example.org/en/stable/", Landing.ELSEWHERE),
        ("example.org", "https://example.org/other/", Landing.MISSING),
        ("example.org", "https://example.org/1.0/gone/", Landing.MISSING),
        ("example.org", "https://example.org/latest", Landing.MISSING),
        ("ada.github.io", "https://ada.github.io/other/", Landing.ELSEWHERE),
        ("ada.github.io", "https://ada.github.io/1.0/gone/", Landing.MISSING),
        ("ada.github.io", "https://ada.github.io/gone.html", Landing.MISSING),
    ],
)
def test_another_version_and_another_project_on_the_host_are_other_sites(
    host: str, address: str, landing: Landing
) -> None:
    here = Map(Files(["index.html", "1.0/index.html"]), Home(host, "/"))
    assert landing is here.destination(Base(), address).landing


def test_an_asset_from_another_host_is_told_once_with_how_often_it_is_loaded(project: Project) -> None:
    lay(project, dict.fromkeys(["index.html", "b/index.html"], '<script src="//cdn.example.com/a.js"></script>'))
    (finding,) = project.check().findings
    assert ("warning", "site/b/index.html") == (finding.severity, finding.place.path)
    assert "1 more" in finding.message


def test_a_file_with_a_near_name_is_named(project: Project) -> None:
    lay(project, {"index.html": '<a href="guide/set-up.html">', "guide/setup.html": ""})
    (finding,) = project.check().findings
    assert finding.message.endswith("did you mean guide/setup.html?")


def test_a_page_moved_to_another_folder_is_named(project: Project) -> None:
    lay(project, {"index.html": '<a href="guide/setup.html">', "use/setup.html": ""})
    (finding,) = project.check().findings
    assert finding.message.endswith("did you mean use/setup.html?")


def test_a_link_of_the_file_system_that_leads_nowhere_is_no_file(project: Project) -> None:
    lay(project, {"index.html": '<a href="a.html">', "a.html": "-> gone.html"})
    assert [("broken-link", "index.html:1:10")] == links_found(project)


def test_a_folder_that_holds_itself_is_read_once(project: Project) -> None:
    lay(project, {"index.html": '<a href="b/c.html">', "b/c.html": "", "b/again": "-> ."})
    assert [] == links_found(project)


@pytest.mark.parametrize(
    ("page", "canonical", "home"),
    [
        ("index.html", "https://example.org/sub/", Home("example.org", "/sub/")),
        ("index.html", "https://example.org", Home("example.org", "/")),
        ("a/index.html", "https://example.org/sub/a/", Home("example.org", "/sub/")),
        ("a/b.html", "https://example.org/a/b", Home("example.org", "/")),
        ("a/b.html", "https://example.org/elsewhere", Home()),
        ("a/b.html", "b.html", Home()),
    ],
)
def test_a_canonical_link_says_where_the_site_is(project: Project, page: str, canonical: str, home: Home) -> None:
    lay(project, {page: f'<link rel=canonical href="{canonical}">'})
    assert home == Links(Path("site")).home


def test_a_sitemap_says_where_the_site_is_when_no_page_does(project: Project) -> None:
    lay(project, {"sitemap.xml": "<loc>https://example.org/sub/a/</loc><loc>https://example.org/sub/b/c.html</loc>"})
    assert Home("example.org", "/sub/") == Links(Path("site")).home


def test_the_page_for_what_is_not_found_says_where_the_site_is_when_nothing_else_does(project: Project) -> None:
    lost = '<a href="/en/latest/">1</a> <a href="/en/latest/b/">2</a> <a href="/en/latest/c.html#x">3</a> <a href="/b/">4</a>'
    lay(project, {"404.html": lost, "index.html": "", "b/index.html": "", "c.html": "<p id=x>"})
    assert Home("", "/en/latest/") == Links(Path("site")).home
    assert [("outside-link", "404.html:1:104")] == links_found(project)


def test_the_page_for_what_is_not_found_says_nothing_where_its_links_are_relative(project: Project) -> None:
    lay(project, {"404.html": '<a href="b/">1</a> <a href="/gone/b.html">2</a>', "b/index.html": ""})
    assert Home() == Links(Path("site")).home


def test_a_page_whose_host_serves_it_without_html_is_found_so(project: Project) -> None:
    lay(
        project,
        {
            "a.html": '<link rel=canonical href="https://example.org/a"><a href="a">1</a> <a href="b">2</a>',
            "b.html": "",
        },
    )
    (astray,) = Links(Path("site")).astray
    assert "b" == astray.written


def test_links_to_other_hosts_are_told_with_their_places_for_whoever_asks_the_network(project: Project) -> None:
    lay(project, {"index.html": '<p>\n<a href="https://example.com/a?b#c">'})
    links = Links(Path("site"))
    (link,) = links.that(Landing.ELSEWHERE)
    assert ("https://example.com/a?b#c", (2, 10)) == (link.written, links.line_and_column(link.file, link.start))


def test_what_is_relative_to_another_host_leads_there() -> None:
    there = Map(Files(["index.html"]), Home())
    base = there.base("index.html", "https://example.com/docs/")
    for written in ("a.html", "#x", "?q"):
        assert Landing.ELSEWHERE is there.destination(base, written).landing


def test_a_base_of_a_folder_that_has_no_page_serves_links_with_a_path() -> None:
    here = Map(Files(["a/index.html", "b/c.html"]), Home())
    base = here.base("a/index.html", "../b/")
    assert Destination(Landing.FINE, "b/c.html", "x") == here.destination(base, "c.html#x")
    assert Landing.MISSING is here.destination(base, "#x").landing
