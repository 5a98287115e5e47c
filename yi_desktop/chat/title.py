"""Names a conversation after its first exchange, the same way every time and without a model."""

from __future__ import annotations

import re
import unicodedata

from yi_desktop.markup.parser import parse
from yi_desktop.markup.plain import to_text

WIDTH = 44  # columns of a sidebar row; a Chinese character fills two
_ENOUGH = 2000  # characters; a title needs no more of a long text
_SENTENCE = re.compile(r"(?<=[?!。？！])|(?<=\.)(?=\s)|\n")
_WORTHLESS = ".,:;…-–—、，；：。 "


def title_of(text: str) -> str:
    """At most `WIDTH` columns of the first sentence of a question; "" if it holds no word."""
    plain = to_text(parse(text[:_ENOUGH])) or text[:_ENOUGH]
    for sentence in _SENTENCE.split(plain):
        words = " ".join(sentence.split())
        if any(character.isalnum() for character in words):
            return _shorten(words)
    return ""


def _shorten(words: str) -> str:
    words = words.strip(_WORTHLESS)
    used = 0
    for end, character in enumerate(words):
        used += _columns(character)
        if used > WIDTH:
            return words[: _boundary(words, end)].strip(_WORTHLESS) + "…"
    return words


def _boundary(words: str, end: int) -> int:
    """The last place at or before `end` that does not cut a word in two."""
    place = end
    while place > 0 and not (words[place] == " " or _columns(words[place - 1]) == 2):
        place -= 1
    return place if place > end // 2 else end  # one very long word is cut


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
