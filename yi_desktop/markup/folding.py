"""Text as a person means it who types "acao" for "Ação": without case, accents and forms."""

from __future__ import annotations

import unicodedata

_SPACES = str.maketrans(dict.fromkeys("\t\n\r\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "))


def folded(text: str) -> str:
    """Without case and accents; all white space is spaces. Its length may be another."""
    if text.isascii():
        return text.casefold().translate(_SPACES)
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).translate(
        _SPACES
    )


def occurrences(text: str, wanted: str) -> list[tuple[int, int]]:
    """Where `wanted`, which is folded, stands in `text`: from which character up to which one."""
    if not wanted or wanted not in (plain := folded(text)):
        return []
    origins = range(len(text)) if text.isascii() else _origins(text)
    found: list[tuple[int, int]] = []
    at = plain.find(wanted)
    while at >= 0:
        stop = at + len(wanted)
        start, last = origins[at], origins[stop - 1]
        # The accents that follow the last letter belong to it.
        end = origins[stop] if stop < len(origins) and origins[stop] > last else last + 1
        end = len(text) if stop == len(origins) else end
        if not found or start >= found[-1][1]:
            found.append((start, end))
        at = plain.find(wanted, stop)
    return found


def _origins(text: str) -> list[int]:
    """For each character of the folded text the one that it comes from."""
    return [number for number, char in enumerate(text) for _ in folded(char)]
