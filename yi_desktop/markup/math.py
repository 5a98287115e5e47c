"""Formulas in Markdown: kept as they were written, so that no underscore becomes emphasis."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the window reads delimiters before its first frame, which needs no parser
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

_MAX_LENGTH = 2000
_MAX_LINES = 50
_DISPLAY = re.compile(r"\$\$|\\\[|\\begin(\{[A-Za-z]{1,20}\*?\})")
_PAIRS = {"$$": "$$", r"\[": r"\]", r"\(": r"\)"}

# $x$ as Pandoc reads it, so that "$5 and $6" stays money: no space inside the dollars, no digit
# behind them. Emphasis, code or a link between two dollars are signs of two amounts as well.
_DOLLARS = re.compile(r"\$(?![\s$])(?:\\.|[^$\\`]){1,2000}(?<!\s)\$(?![\d$])", re.DOTALL)
_NO_FORMULA = ("**", "__", "~~", "](")


def undelimited(source: str) -> tuple[str, bool]:
    """A formula's TeX without its delimiters, and whether it is displayed on lines of its own."""
    closer = _PAIRS.get(source[:2])
    if closer and len(source) >= 4 and source.endswith(closer):
        return source[2:-2].strip(), source[:2] != r"\("
    if source.startswith("$") and source.endswith("$") and len(source) >= 2:
        return source[1:-1].strip(), False
    return source, True  # an environment is TeX itself


def inline_math(state: StateInline, silent: bool) -> bool:
    r"""Recognise `$…$`, `$$…$$`, `\(…\)` and `\[…\]` within a line of text."""
    source, start = state.src, state.pos
    opener = source[start : start + 2]
    if closer := _PAIRS.get(opener):
        end = source.find(closer, start + 2, min(state.posMax, start + _MAX_LENGTH))
        if end <= start + 2:
            return False
        end += 2
    elif opener[0] == "$":
        match = _DOLLARS.match(source, start, state.posMax)
        if not match or any(sign in match[0] for sign in _NO_FORMULA):
            return False
        end = match.end()
    else:
        return False
    if not silent:
        state.push("math_inline", "", 0).content = source[start:end]
    state.pos = end
    return True


def block_math(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    r"""Recognise `$$`, `\[` or `\begin{…}` at the start of a line up to their end on a line's end.

    A blank line never stands inside a formula: that keeps an unfinished one from swallowing the
    rest of the reply. With `growing` in the environment, one at the end of the text is taken
    for a formula before its end has been written.
    """
    first = state.bMarks[start] + state.tShift[start]
    opener = _DISPLAY.match(state.src, first)
    if not opener or state.is_code_block(start):
        return False
    closer = rf"\end{opener[1]}" if opener[1] else _PAIRS[opener[0]]
    last, closed = _find_end(state, start, end, opener.end(), closer)
    if not closed and not (state.env.get("growing") and last + 1 == state.lineMax):
        return False
    if not silent:
        state.line = last + 1
        token = state.push("math_block", "", 0)
        token.content = state.getLines(start, last + 1, state.blkIndent, False).strip()
        token.map = [start, last + 1]
        token.meta["closed"] = closed
    return True


def _find_end(
    state: StateBlock, start: int, end: int, inside: int, closer: str
) -> tuple[int, bool]:
    """The last line of the formula that begins in `start`, and whether `closer` ends it."""
    limit = inside + _MAX_LENGTH
    close = state.src.find(closer, inside, limit)
    if close < 0 and limit < len(state.src):
        return start, False
    close = close + len(closer) if close >= 0 else limit
    line = start
    while state.eMarks[line] < close:
        following = line + 1
        blank = following >= end or state.isEmpty(following)
        if blank or state.sCount[following] < state.blkIndent or line > start + _MAX_LINES:
            return line, False
        line = following
    return line, not state.src[close : state.eMarks[line]].strip()
