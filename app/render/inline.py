"""Spans to the only rich text that Qt is ever given: escaped, of five tags, loading nothing."""

from __future__ import annotations

import re
from html import escape

from app.render.palette import Style, families
from yi_desktop.markup.blocks import Span, Spans

# Of the type scale, in px: size and line height.
READING, HEADING, SMALL_HEADING = (16, 26), (18, 26), (16, 26)
CELL, HEADER_CELL, THOUGHT = (15, 22), (13, 20), (14, 22)
_CHINESE_READING_LINE = 28
_CODE_SIZE = 0.875  # of the text around it
# Qt lets a line that begins with a picture stand at the left, wherever its cell is to be aligned.
_EDGE = '<span style="font-size:1px">&nbsp;</span>'
_CODE_PADDING = '<span style="font-size:{}px">&nbsp;</span>'

_CJK = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")

# What Qt's text engine uses as marks of its own, and controls that no text needs.
_RESERVED = re.compile("[\0-\x08\x0b-\x1f\x7f\ufdd0\ufdd1\ufffc\ufffe\uffff]")
_LINE_ENDS = re.compile("[\n\u2028\u2029]")


def is_chinese(text: str) -> bool:
    """Whether `text` is mainly Chinese, Japanese or Korean, whose faces then come first."""
    count = len(_CJK.findall(text))
    return count > 0 and 4 * count >= len(_LATIN.findall(text))


def plain_html(text: str) -> str:
    """`text` escaped; line ends become line breaks."""
    clean = _RESERVED.sub("\ufffd", text)
    return _LINE_ENDS.sub("<br>", escape(clean, quote=True))


def paragraph_html(
    spans: Spans,
    style: Style,
    measure: tuple[int, int] = READING,
    weight: int = 400,
    colour: str = "text",
) -> str:
    """One paragraph in `measure` (size and line height in px at scale 1).

    The line height is a minimum: exact for our faces, taller for scripts that need it.
    `colour` is that of formulas, which are pictures; the words take it from where they stand.
    """
    size, line = measure
    chinese = is_chinese("".join(span.text for span in spans if not (span.code or span.math)))
    if chinese and measure == READING:
        line = _CHINESE_READING_LINE
    spacing = ";letter-spacing:0px" if chinese else ""
    words = families("ui", chinese=chinese)
    body = "".join(_span_html(span, style, size, words, colour) for span in spans)
    if spans and spans[0].math and measure != READING:
        body = _EDGE + body
    return (
        f'<p style="margin:0px;white-space:pre-wrap;{family_css("ui", chinese=chinese)}'
        f";font-size:{style.px(size)}px;font-weight:{weight};line-height:{style.px(line)}px"
        f'{spacing}">{body}</p>'
    )


def family_css(kind: str, *, chinese: bool = False) -> str:
    """The faces as a CSS declaration for a double-quoted attribute."""
    names = (f"'{name}'" if " " in name else name for name in families(kind, chinese=chinese))
    return f"font-family:{','.join(names)}"


def _span_html(span: Span, style: Style, size: int, words: tuple[str, ...], colour: str) -> str:
    html = plain_html(span.text)
    if span.math:
        html = _formula(span, style, size, words, colour) or html
    if span.code:
        padding = _CODE_PADDING.format(style.px(size * 0.375))
        html = (
            f'<code style="{family_css("mono")};font-size:{style.px(size * _CODE_SIZE)}px'
            f';background-color:{style.colour("sunken")}">{padding}{html}{padding}</code>'
        )
    if span.strike:
        html = f"<s>{html}</s>"
    if span.italic:
        html = f"<i>{html}</i>"
    if span.bold:
        html = f'<b style="font-weight:600">{html}</b>'
    if span.href:
        html = (
            f'<a href="{escape(span.href, quote=True)}" style="color:'
            f'{style.colour("accentText")};text-decoration:none">{html}</a>'
        )
    return html


def _formula(span: Span, style: Style, size: int, words: tuple[str, ...], colour: str) -> str:
    """The picture of a formula; "" while there is none."""
    if style.formulas is None:
        return ""
    # Here and not above: the first formula pays for it, not the window's first frame.
    from app.render.mathimages import formula_html  # noqa: PLC0415

    painted = style.colour("accentText" if span.href else colour)
    return formula_html(span.text, style, words, style.px(size), painted)
