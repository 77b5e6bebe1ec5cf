"""What stands around the words of a page: menus, notices, other stories, advertisements, the foot."""

from __future__ import annotations

from random import Random

# fmt: off: tables of words, a line each
MENUS = {
    "en": ("Home", "News", "Science", "Business", "Culture", "About us", "Contact", "Sign in"),
    "zh": ("首页", "新闻", "科技", "财经", "文化", "关于我们", "联系我们", "登录"),
    "de": ("Startseite", "Nachrichten", "Wirtschaft", "Kultur", "Über uns", "Kontakt"),
    "fr": ("Accueil", "Actualités", "Économie", "Culture", "À propos", "Contact"),
    "es": ("Inicio", "Noticias", "Economía", "Cultura", "Quiénes somos", "Contacto"),
    "ja": ("ホーム", "ニュース", "経済", "文化", "会社概要", "お問い合わせ"),
    "zh-Hant": ("首頁", "新聞", "財經", "文化", "關於我們", "聯絡我們"),
}
SITES = {
    "en": ("The Daily Courier", "Harbour Post", "Open Almanac", "Northern Wire"),
    "zh": ("晨报网", "江海新闻", "百事年鉴", "北方日报"),
    "de": ("Tageskurier", "Hafenbote"),
    "fr": ("Le Courrier du Port", "L’Almanach"),
    "es": ("El Correo", "La Gaceta"),
    "ja": ("港新聞", "日々年鑑"),
    "zh-Hant": ("港灣日報", "晨報網"),
}
RELATED = {
    "en": "Related articles",
    "zh": "相关新闻",
    "de": "Mehr zum Thema",
    "fr": "À lire aussi",
    "es": "Noticias relacionadas",
    "ja": "関連記事",
    "zh-Hant": "相關新聞",
}
FILLERS = {
    "en": (
        "Officials declined to comment on what comes next.",
        "“We are proud of everybody who took part,” a spokeswoman said.",
        "Local residents watched from the shore, many of them with their children.",
        "The work had been discussed for years before it began.",
        "A full report is expected before the end of the year.",
        "Weather at the site was fair, with a light wind from the west.",
    ),
    "zh": (
        "有关负责人表示，后续工作正在有序推进。",
        "现场群众纷纷拍照留念。",
        "业内人士认为，这一进展来之不易。",
        "此前，各方已为此筹备多时。",
        "相关报告预计年底前公布。",
        "当日天气晴好，微风。",
    ),
    "de": (
        "Die Behörden äußerten sich dazu nicht.",
        "Viele Bürger schauten vom Ufer aus zu.",
        "Ein ausführlicher Bericht soll folgen.",
    ),
    "fr": (
        "Les autorités n’ont pas souhaité commenter.",
        "De nombreux habitants étaient présents.",
        "Un rapport complet est attendu.",
    ),
    "es": (
        "Las autoridades no quisieron hacer comentarios.",
        "Muchos vecinos asistieron al acto.",
        "Se espera un informe completo.",
    ),
    "ja": (
        "関係者は今後についてコメントを控えた。",
        "多くの住民が見守った。",
        "詳しい報告書は年内に公表される見通し。",
    ),
    "zh-Hant": ("有關負責人表示，後續工作正在推進。", "現場民眾紛紛拍照留念。", "相關報告預計年底公布。"),
}
NOTICES = {
    "en": (
        "We use cookies to improve your visit. Accept all",
        "Subscribe for $4.99 a month",
        "Reading time: 3 min",
        "1.2k shares",
        "Posted in News",
    ),
    "zh": ("本网站使用Cookie。同意", "扫码下载客户端", "阅读 3.2万", "来源：本网 责任编辑：王晓", "字号：大 中 小"),
    "de": ("Wir verwenden Cookies. Alle akzeptieren", "Lesezeit: 3 Min."),
    "fr": ("Nous utilisons des cookies. Tout accepter",),
    "es": ("Usamos cookies. Aceptar todo",),
    "ja": ("当サイトはクッキーを使用しています。",),
    "zh-Hant": ("本網站使用Cookie。同意",),
}
FEET = {
    "en": "© 2026 {site}. All rights reserved. Phone +1 555 0142, Box 3181.",
    "zh": "© 2026 {site} 版权所有 京ICP备05012345号-2 电话：010-55501428",
    "de": "© 2026 {site} · Impressum · Tel. 040 555 014",
    "fr": "© 2026 {site} · Mentions légales · Tél. 01 55 50 14 28",
    "es": "© 2026 {site} · Aviso legal · Tel. 915 550 142",
    "ja": "© 2026 {site} 無断転載を禁じます。",
    "zh-Hant": "© 2026 {site} 版權所有",
}
# fmt: on
_STYLE = "<style>body{font:16px/1.5 sans-serif;max-width:1080px}.n{width:640px}@media(max-width:720px){aside{display:none}}</style>"
_SCRIPT = (
    '<script>window.dataLayer=window.dataLayer||[];var page={"id":88213,"build":"4.17.2","sizes":[300,250]};</script>'
)


def page(
    title: str, main: str, language: str, chance: Random, *, teasers: list[str], head: str = "", name: str = ""
) -> str:
    """A whole page of HTML around these words; `teasers` are headlines of other stories."""
    site = chance.choice(SITES[language])
    layout = chance.choice([_modern, _divided, _old, _bare])
    return layout(title, main, language, chance, teasers, head + _linked_name(name, chance), site)


def story(paragraphs: list[str], language: str, chance: Random) -> list[str]:
    """The paragraphs of a story with others around them, which say nothing."""
    fillers = chance.sample(FILLERS[language], k=min(3, len(FILLERS[language])))
    cut = chance.randint(0, 2)
    return [*fillers[:cut], *paragraphs, *fillers[cut:]]


def _linked_name(name: str, chance: Random) -> str:
    return f'<meta property="og:title" content="{name}">' if name and chance.random() < 0.4 else ""


def _menu(language: str) -> str:
    return "".join(f'<li><a href="/{number}/">{word}</a></li>' for number, word in enumerate(MENUS[language]))


def _related(teasers: list[str]) -> str:
    return "".join(f'<li><a href="/story/{number}">{teaser}</a></li>' for number, teaser in enumerate(teasers))


def _modern(title: str, main: str, language: str, chance: Random, teasers: list[str], head: str, site: str) -> str:
    notice = chance.choice(NOTICES[language])
    aside = f"<aside><h2>{RELATED[language]}</h2><ul>{_related(teasers)}</ul></aside>" if teasers else ""
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<title>{title} | {site}</title>{_STYLE}{head}{_SCRIPT}\n</head>\n'
        f'<body>\n<header><a href="/">{site}</a><nav><ul>{_menu(language)}</ul></nav></header>\n<main><h1>{title}</h1>\n'
        f"<p class='meta'>{notice}</p>\n{main}\n</main>\n{aside}\n<footer>{FEET[language].format(site=site)}</footer>\n</body></html>"
    )


def _divided(title: str, main: str, language: str, chance: Random, teasers: list[str], head: str, site: str) -> str:
    notices = "".join(f"<div class='notice'>{notice}</div>" for notice in NOTICES[language])
    aside = (
        f'<div class="sidebar related"><h3>{RELATED[language]}</h3><ul>{_related(teasers)}</ul></div>'
        if teasers
        else ""
    )
    main = f'<div id="content"><div class="entry">\n{main}\n</div></div>'
    body = f"{aside}{main}" if chance.random() < 0.3 else f"{main}{aside}"
    return (
        f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{title} - {site}</title>{head}{_SCRIPT}</head><body><div id="top">'
        f'<ul class="menu">{_menu(language)}</ul></div><div class="wrap"><h1 class="entry-title">{title}</h1>{body}</div>'
        f'{notices}<div id="footer">{FEET[language].format(site=site)}</div></body></html>'
    )


def _old(title: str, main: str, language: str, chance: Random, teasers: list[str], head: str, site: str) -> str:
    links = " | ".join(f'<A HREF="{number}.htm">{word}</A>' for number, word in enumerate(MENUS[language]))
    related = f"<P><B>{RELATED[language]}</B><UL>{_related(teasers)}</UL>" if teasers else ""
    width = chance.choice(["100%", "760"])
    return (
        f"<HTML><HEAD><TITLE>{site}: {title}</TITLE>{head}</HEAD>\n<BODY BGCOLOR=#FFFFFF>\n<TABLE WIDTH={width} BORDER=0>"
        f"<TR><TD COLSPAN=2>{links}</TD></TR>\n<TR><TD VALIGN=top>\n<CENTER><FONT SIZE=5>{title}</FONT></CENTER><HR>\n{main}\n{related}"
        f"</TD></TR></TABLE>\n<HR><FONT SIZE=1>{FEET[language].format(site=site)}</FONT>\n</BODY></HTML>"
    )


def _bare(title: str, main: str, language: str, chance: Random, teasers: list[str], head: str, site: str) -> str:
    del chance
    related = (
        f'<section class="related-posts"><h2>{RELATED[language]}</h2>{_related(teasers)}</section>' if teasers else ""
    )
    return f"<!doctype html><title>{title}</title>{head}<h1>{title}</h1>{main}{related}<p>{FEET[language].format(site=site)}"
