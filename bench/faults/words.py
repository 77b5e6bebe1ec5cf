"""Words for the pages of hosts."""

from __future__ import annotations

from random import Random

_ENGLISH = (
    "The ferry leaves the old quay at dawn and comes back with the evening tide.", "In the second year the workers dug a basin deep enough for larger ships.",
    "Nobody had expected that so many people would walk over the hill to see it.", "The council keeps the drawings in a cupboard behind the reading room.",
    "Fishing has become rare, but a few families still mend their nets by the wall.", "A storm took the roof of the warehouse, which was built again in brick.",
    "Engineers measured the channel every month and wrote the depths into a ledger.", "The lamp was electric from the beginning, fed by a mill on the brook.",
)  # fmt: skip
_CHINESE = (
    "渡轮清晨驶离旧码头，傍晚随潮水归来。",
    "工人们用了两年时间挖出能停大船的港池。",
    "没有人料到会有这么多人翻山来看。",
    "议会把图纸保存在阅览室后面的柜子里。",
    "捕鱼的人少了，仍有几户人家在墙边补网。",
    "一场风暴掀走了仓库的屋顶，后来用砖重建。",
)
MENU = (
    "<nav><ul>"
    + "".join(
        f'<li><a href="/{word}/">{word.title()}</a></li>'
        for word in ("news", "sport", "culture", "weather", "contact", "sign-in")
    )
    + "</ul></nav>"
)
FOOT = "<footer>© 2026 The Harbour Post. Privacy. Imprint. Help.</footer>"


def prose(chance: Random, sentences: int = 40, *, chinese: bool = False) -> str:
    """Paragraphs of a story."""
    words = [chance.choice(_CHINESE if chinese else _ENGLISH) for _ in range(sentences)]
    return "".join(
        "<p>" + ("" if chinese else " ").join(words[at : at + 5]) + "</p>\n" for at in range(0, len(words), 5)
    )


def page(chance: Random, title: str = "The old harbour", body: str | None = None, *, chinese: bool = False) -> bytes:
    """A page of a news site."""
    text = prose(chance, chance.randint(10, 50), chinese=chinese) if body is None else body
    heading = f"<h1>{title}</h1>" if chance.random() < 0.8 else f"<h2>{title}</h2>"
    return f"<!doctype html><html><head><meta charset=utf-8><title>{title}</title></head><body>{MENU}{heading}{text}{FOOT}</body></html>".encode()


def story(chance: Random) -> bytes:
    """A healthy page of some story."""
    if chance.random() < 0.3:
        return page(chance, chance.choice(["旧港今昔", "渡轮故事", "码头上的灯塔"]), chinese=True)
    return page(
        chance, chance.choice(["The old harbour", "How the ferry came", "A lamp by the brook", "Nets and walls"])
    )
