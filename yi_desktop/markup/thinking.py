"""The thoughts some models write before their answer, told apart from the answer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yi_desktop.markup.blocks import Thinking

_OPEN, _CLOSE = "<think>", "</think>"

# A template may have written the opening tag into the prompt; the reply then starts inside it.
# Only a tag alone on its line counts: an answer may well mention the tag.
_CLOSE_ALONE = re.compile(rf"^[ \t]*{_CLOSE}[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Split:
    """`thinking` if there is any, and the offset at which the answer begins."""

    thinking: Thinking | None
    body: int


def split_thinking(text: str, *, growing: bool = False) -> Split:
    """Find leading thoughts in `text`.

    With `growing`, more text is expected: a tag that is half written is not shown yet.
    """
    start = len(text) - len(text.lstrip())
    if text.startswith(_OPEN, start):
        start += len(_OPEN)
        end = text.find(_CLOSE, start)
        if end >= 0:
            return _closed(text[start:end], end + len(_CLOSE))
        thought = _without_half_tag(text[start:]) if growing else text[start:]
        return Split(Thinking(thought.strip(), closed=False), len(text))
    if growing and _OPEN.startswith(text[start:]):
        return Split(None, len(text))
    if _CLOSE in text and _OPEN not in text[: text.find(_CLOSE)]:
        found = _CLOSE_ALONE.search(text)
        if found and found.start() <= text.find(_CLOSE):
            return _closed(text[: found.start()], found.end())
    return Split(None, 0)


def _closed(thought: str, body: int) -> Split:
    thought = thought.strip()  # a model told not to think writes an empty pair of tags
    return Split(Thinking(thought) if thought else None, body)


def _without_half_tag(text: str) -> str:
    for length in range(len(_CLOSE) - 1, 0, -1):
        if text.endswith(_CLOSE[:length]):
            return text[:-length]
    return text
