"""The text within a block as spans: styles, safe links, nothing that loads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from markdown_it.rules_core import StateCore, text_join
from markdown_it.token import Token
from markdown_it.utils import EnvType

from yi_desktop.markup.blocks import Span, Spans
from yi_desktop.markup.dialect import markdown
from yi_desktop.markup.invisible import mark_invisible
from yi_desktop.markup.links import bare_links, safe_href

_LINE_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)

# Text this full of markup was not written to be read; parsing it would hold up the window.
_SIGNS = "[*_~`!<$\\&"
_MAX_SIGNS = 4000
_MAX_DENSE_SIGNS = 500  # where every fifth character is one


class _Style:
    """What the tokens around a run of text say about it."""

    def __init__(self) -> None:
        self._depth = {"strong": 0, "em": 0, "s": 0, "link": 0}
        self._href = ""

    @property
    def in_link(self) -> bool:
        """Whether the text is a link's, be it a safe one or not."""
        return self._depth["link"] > 0

    def enter(self, token: Token) -> None:
        """Take note of a token that opens or closes a style."""
        self._depth[token.type.partition("_")[0]] += token.nesting
        if token.tag == "a":
            self._href = safe_href(str(token.attrs.get("href", "")))

    def span(self, text: str, *, code: bool = False, href: str = "") -> Span:
        href = self._href or href
        marked = mark_invisible(text) if code or href or self.in_link else text
        bold, italic, strike = (self._depth[name] > 0 for name in ("strong", "em", "s"))
        return Span(marked, bold, italic, strike, code, href)


def parse_inline(content: str, env: EnvType, *, cell: bool = False) -> Spans:
    """`content` of one block as spans; in a table's `cell`, <br> breaks the line."""
    if len(content) > _MAX_DENSE_SIGNS:
        signs = sum(map(content.count, _SIGNS))
        if signs > min(_MAX_SIGNS, max(_MAX_DENSE_SIGNS, len(content) // 5)):
            return (Span(content),)
    md = markdown()
    token = Token("inline", "", 0, content=content, children=[])
    state = StateCore(content, md, env)
    state.tokens = [token]
    token.children = md.inline.parse(content, md, env, [])
    text_join(state)
    return _merged(_spans(token.children, cell))


def _spans(tokens: Iterable[Token], cell: bool) -> Iterator[Span]:
    style = _Style()
    for token in tokens:
        match token.type:
            case "text":
                text = _LINE_BREAK.sub("\n", token.content) if cell else token.content
                for part, address in [(text, "")] if style.in_link else bare_links(text):
                    yield style.span(part, href=address and _safe(address))
            case "softbreak" | "hardbreak":
                # A model does not wrap its lines: where it breaks one, it means to.
                yield style.span("\n")
            case "code_inline":
                yield style.span(token.content, code=True)
            case "math_inline":
                yield replace(style.span(token.content), math=True)
            case "image":
                yield _image(token, style)
            case _:
                style.enter(token)


def _image(token: Token, style: _Style) -> Span:
    """An image never loads: its description links to it."""
    source = safe_href(str(token.attrs.get("src", "")))
    source = "" if source.lower().startswith("mailto:") else source
    description = "".join(_plain(token.children or []))
    return style.span(description or source, href=source)


def _plain(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "image":
            yield from _plain(token.children or [])
        else:
            yield "\n" if token.type in {"softbreak", "hardbreak"} else token.content


def _safe(address: str) -> str:
    return safe_href(markdown().normalizeLink(address))


def _merged(spans: Iterable[Span]) -> Spans:
    merged: list[Span] = []
    for span in spans:
        if merged and _alike(merged[-1], span):
            merged[-1] = replace(span, text=merged[-1].text + span.text)
        elif span.text:
            merged.append(span)
    return tuple(merged)


def _alike(one: Span, other: Span) -> bool:
    return (
        not (one.math or other.math)
        and one.href == other.href
        and one.code == other.code
        and one.bold == other.bold
        and one.italic == other.italic
        and one.strike == other.strike
    )
