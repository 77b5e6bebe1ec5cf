"""The terms of a text: what search compares.

English is compared word by word; Chinese, which has no spaces, by pairs of characters. The commonest English words say
nothing of what is meant, and are left out.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST_HAN, _LAST_HAN = "\u4e00", "\u9fff"
_NAME = range(3, 9)
"""How many characters a Chinese name with a number has."""
_NEAR = 3
"""How many words from a number stands what it may number in a question, as in launches china 2024."""
_SILENT = (
    " a about all an and are as at be been both but by did do does each for from had has have how if in into is it its of on "
    "or other so such than that the their them then there these they this those to was were what when where which who whom "
    "why will with would "
)


def terms(text: str) -> Iterator[str]:
    """The words of a text in small letters, and the pairs of its Chinese characters; one that stands alone stands for itself."""
    for word in words(text):
        if not is_han(word) or len(word) == 1:
            yield word
        else:
            yield from (word[at : at + 2] for at in range(len(word) - 1))


def numbered_names(text: str) -> Iterator[str]:
    """The names in a text that end in a number, each as one: `shenzhou-20` for Shenzhou 20, and 神舟二十号.

    A Chinese word is taken from its beginning: so the window 神舟二十号舷窗 has the name of its ship.
    """
    yield from _with_numbers(text)
    for word in filter(is_han, words(text)):
        yield from (word[:end] for end in _ends(word))


def possible_names(text: str) -> Iterator[str]:
    """All that may be such a name in a question: the words around each number with it, and Chinese that nobody told apart."""
    asked = list(words(text))
    for at, number in enumerate(asked):
        if number[0].isdigit():
            near = asked[max(0, at - _NEAR) : at + _NEAR + 1]
            yield from (f"{word}-{number}" for word in near if not is_han(word) and not word[0].isdigit())
    for word in filter(is_han, asked):
        yield from (word[end - long : end] for end in _ends(word) for long in _NAME if long <= end)


def _ends(word: str) -> Iterator[int]:
    return (at + 1 for at, character in enumerate(word) if character == "号" and at + 1 >= _NAME.start)


def _with_numbers(text: str) -> Iterator[str]:
    before = ""
    for word in words(text):
        if before and word[0].isdigit() and not is_han(before) and not before[0].isdigit():
            yield f"{before}-{word}"
        before = word


def is_han(word: str) -> bool:
    """Whether a word or term is in Chinese characters."""
    return _FIRST_HAN <= word[0] <= _LAST_HAN


class _Spelling(dict[int, str]):
    """How `str.translate` writes each character: small letters and digits as they are, the rest as what parts words."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        is_part = "a" <= character <= "z" or "0" <= character <= "9" or is_han(character)
        self[code] = character if is_part else " "
        return self[code]


_SPELLING = _Spelling()


def words(text: str) -> Iterator[str]:
    """The words of a text in small letters, Chinese and others apart, without those that say nothing."""
    for word in text.lower().translate(_SPELLING).split():
        start = 0
        for at in range(1, len(word)):
            if is_han(word[at]) is not is_han(word[at - 1]):
                yield word[start:at]
                start = at
        if f" {word[start:]} " not in _SILENT:
            yield word[start:]
