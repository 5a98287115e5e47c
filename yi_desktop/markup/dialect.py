"""The Markdown we read: CommonMark and GFM, bounded, without HTML, and at ease in Chinese."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import isPunctChar, isWhiteSpace
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock, blockquote, fence, list_block, reference, table
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType

from yi_desktop.markup.math import block_math, inline_math

# Deeper quotes and lists stay text. The parser's own limit would drop their words instead.
_MAX_DEPTH = 16
_MAX_CELLS = 2000

# Only these can begin one of our inline rules; stopping at every sign costs a third of the time.
_STOPS = re.compile(r"[\n$\\`*_~\[\]<&]|!(?=\[)")

_CJK = re.compile(
    "[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U00020000-\U0003ffff]"
)


class _State(StateInline):
    """Emphasis that also closes beside Chinese.

    CommonMark asks for a space between closing asterisks that follow a punctuation mark and
    the next letter; Chinese, Japanese and Korean have none: `**注意：**请看` stays unread.
    """

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:
        end = start
        while end < self.posMax and self.src[end] == self.src[start]:
            end += 1
        before = self.src[start - 1] if start else " "
        after = self.src[end] if end < self.posMax else " "
        cjk_before, cjk_after = bool(_CJK.match(before)), bool(_CJK.match(after))
        if not (cjk_before or cjk_after):
            return super().scanDelims(start, canSplitWord)
        mark_before, mark_after = isPunctChar(before), isPunctChar(after)
        space_before, space_after = isWhiteSpace(ord(before)), isWhiteSpace(ord(after))
        left = not space_after and (
            not mark_after or cjk_after or cjk_before or space_before or mark_before
        )
        right = not space_before and (
            not mark_before or cjk_before or cjk_after or space_after or mark_after
        )
        return Scanned(
            left and (canSplitWord or not right or mark_before),
            right and (canSplitWord or not left or mark_after),
            end - start,
        )


class _Inline(ParserInline):
    def __init__(self) -> None:
        super().__init__()
        self.terminator_re = _STOPS

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class _Markdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        """Every address is read as one; `links.safe_href` decides what becomes of it."""
        return True

    def normalizeLinkText(self, link: str) -> str:
        """As written: a decoded host could look like another one."""
        return link


def _bounded_quote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    return state.level < _MAX_DEPTH and blockquote(state, start, end, silent)


def _bounded_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    return state.level < _MAX_DEPTH and list_block(state, start, end, silent)


def _bounded_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A table of a size that can be painted; a larger one stays text."""
    if not table(state, start, end, True):
        return False
    line = start
    while line < end and not state.isEmpty(line):
        line += 1
    columns = state.src.count("|", state.bMarks[start], state.eMarks[start]) + 1
    return columns * (line - start) <= _MAX_CELLS and (silent or table(state, start, end, False))


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A link's definition, but not a footnote `[^1]: …`, which would vanish."""
    first = state.bMarks[start] + state.tShift[start]
    return not state.src.startswith("[^", first) and reference(state, start, end, silent)


def _fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A fence that says whether its end has been written."""
    if not fence(state, start, end, silent):
        return False
    if not silent:
        token = state.tokens[-1]
        last = state.line - 1
        first = state.bMarks[last] + state.tShift[last]
        line = state.src[first : state.eMarks[last]].strip()
        ended = len(line) >= len(token.markup) and not line.strip(token.markup[0])
        token.meta["closed"] = last > start and ended and not state.is_code_block(last)
    return True


@cache
def markdown() -> MarkdownIt:
    """The parser; made once."""
    md = _Markdown("zero")
    md.inline = _Inline()
    md.configure("commonmark", {"html": False, "maxNesting": 20})
    md.enable(["table", "strikethrough"])
    md.disable(["html_block", "html_inline"])
    everywhere = ["paragraph", "reference", "blockquote", "list"]
    rules: list[tuple[str, Any, list[str]]] = [
        ("table", _bounded_table, ["paragraph", "reference"]),
        ("fence", _fence, everywhere),
        ("blockquote", _bounded_quote, everywhere),
        ("list", _bounded_list, everywhere[:-1]),
        ("reference", _definition, []),
    ]
    for name, rule, interrupts in rules:
        md.block.ruler.at(name, rule, {"alt": interrupts})
    md.block.ruler.before("fence", "math_block", block_math, {"alt": everywhere})
    md.inline.ruler.before("escape", "math_inline", inline_math)
    return md


def block_tokens(source: str, env: EnvType) -> list[Token]:
    """The block structure of `source` (line feeds only); link definitions are added to `env`."""
    tokens: list[Token] = []
    markdown().block.parse(source, markdown(), env, tokens)
    return tokens
