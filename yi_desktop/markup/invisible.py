"""Characters that cannot be seen but change what is read: they get a visible name."""

from __future__ import annotations

import re

_INVISIBLE = re.compile(
    "["
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"  # soft hyphen, joiners, fillers
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f"  # zero width, direction
    "\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e0fff"  # tags: a second text inside the first
    "]"
)

# The joiner that makes one emoji of several is what it looks like.
_EMOJI = "[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"
_JOINS_EMOJI = re.compile(f"(?<={_EMOJI})\u200d(?={_EMOJI})")
_KEPT = "\ufdd2"  # a noncharacter stands in for it meanwhile


def mark_invisible(text: str) -> str:
    """`text` with each direction, zero-width and tag character shown as ⟨U+202E⟩.

    For code, links and names, where such a character is more often an attack than typography.
    """
    if text.isascii() or not _INVISIBLE.search(text):
        return text
    return _INVISIBLE.sub(lambda found: _name(found[0]), _kept(text)).replace(_KEPT, "\u200d")


def marked_widths(text: str) -> dict[int, int]:
    """Which characters `mark_invisible` shows by their names, and how long those are."""
    if text.isascii():
        return {}
    return {found.start(): len(_name(found[0])) for found in _INVISIBLE.finditer(_kept(text))}


def _kept(text: str) -> str:
    return _JOINS_EMOJI.sub(_KEPT, text.replace(_KEPT, "\ufffd"))


def _name(character: str) -> str:
    return f"⟨U+{ord(character):04X}⟩"
