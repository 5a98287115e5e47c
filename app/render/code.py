"""Code to coloured rich text, in the design's own five colours."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from app.render.inline import family_css, plain_html
from app.render.palette import Style
from yi_desktop.markup.invisible import mark_invisible

_SIZE, _LINE = 14, 22  # px at scale 1
_CHUNK = 40  # lines
TAB = 4  # columns

# Colouring takes a quarter of a millisecond a line, in the window's thread; what nobody wrote
# by hand is left plain.
_MAX_LENGTH = 30_000
_MAX_LINE = 1_000

# Pygments' token types, the more special first, and the design's colours.
_COLOURS = (
    ("Token.Comment.Preproc", "codeKeyword"),
    ("Token.Comment", "codeComment"),
    ("Token.Keyword.Constant", "codeNumber"),
    ("Token.Keyword", "codeKeyword"),
    ("Token.Operator.Word", "codeKeyword"),
    ("Token.Name.Tag", "codeKeyword"),
    ("Token.Name.Function", "codeFunction"),
    ("Token.Name.Builtin.Pseudo", ""),
    ("Token.Name.Builtin", "codeFunction"),
    ("Token.Name.Class", "codeFunction"),
    ("Token.Name.Decorator", "codeFunction"),
    ("Token.Name.Attribute", "codeFunction"),
    ("Token.Literal.Number", "codeNumber"),
    ("Token.Literal", "codeString"),
    ("Token.Generic.Deleted", "codeNumber"),
    ("Token.Generic.Inserted", "codeKeyword"),
    ("Token.Generic.Heading", "codeFunction"),
    ("Token.Generic.Subheading", "codeFunction"),
)


def warm_up() -> None:
    """Load Pygments, 175 ms: for a worker thread, once the first frame is on the screen."""
    list(_pieces("x = 1", "python"))
    _names()


def language_name(language: str, style: Style) -> str:
    """The language of a block as people write it; as the model wrote it before the warm-up."""
    return _names().get(language.lower(), language) if style.colour_code else language


@cache
def _names() -> dict[str, str]:
    # Here and not above: as in _pieces.
    from pygments.lexers import get_all_lexers  # type: ignore[import-untyped]  # noqa: PLC0415

    return {
        alias.lower(): name
        for name, aliases, *_ in get_all_lexers(plugins=False)
        for alias in aliases
    }


def code_html(text: str, language: str, style: Style, *, closed: bool = True) -> str:
    """A code block; coloured once it is `closed` and `style` allows it.

    Tabs are shown as spaces and invisible characters as marks; what Copy gives keeps them.
    """
    coloured = closed and style.colour_code and language != ""
    shown = mark_invisible(text.expandtabs(TAB))
    if len(shown) > _MAX_LENGTH or max(map(len, shown.split("\n"))) > _MAX_LINE:
        coloured = False
    body = _coloured(shown, language, style) if coloured else plain_html(shown)
    return (
        f'<p style="margin:0px;white-space:pre;{family_css("mono")};font-size:{style.px(_SIZE)}px'
        f';line-height:{style.px(_LINE)}px">{body}</p>'
    )


def growing_chunks(text: str, style: Style) -> list[str]:
    """Code that is still being written, in pieces of so many lines that one is quick to lay out.

    Empty for code that is short enough for one piece.
    """
    lines = text.split("\n")
    if len(lines) <= _CHUNK:
        return []
    chunks = ["\n".join(lines[at : at + _CHUNK]) for at in range(0, len(lines), _CHUNK)]
    return [_plain(chunk, style) for chunk in chunks]


@lru_cache(maxsize=64)
def _plain(text: str, style: Style) -> str:
    return code_html(text, "", style, closed=False)


@lru_cache(maxsize=256)
def _coloured(text: str, language: str, style: Style) -> str:
    html: list[str] = []
    for colour, piece in _pieces(text, language):
        escaped = plain_html(piece)
        if colour and piece.strip():
            escaped = f'<span style="color:{style.colour(colour)}">{escaped}</span>'
        html.append(escaped)
    return "".join(html)


def _pieces(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Runs of `text` of one colour; the token's name, or "" for the colour of text."""
    # Here and not above: Pygments takes 175 ms to load and the window must not wait for it.
    from pygments.lexers import get_lexer_by_name  # type: ignore[import-untyped]  # noqa: PLC0415
    from pygments.util import ClassNotFound  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        yield "", text
        return
    last, run = "", ""
    tokens = [(str(token), piece) for token, piece in lexer.get_tokens(text)]
    for (token, piece), (_, after) in pairwise([*tokens, ("", "")]):
        # Most lexers do not tell a call from another name; the bracket does.
        called = token == "Token.Name" and after.startswith("(")
        colour = "codeFunction" if called else _colour(token)
        if colour != last and run:
            yield last, run
            run = ""
        last, run = colour, run + piece
    yield last, run


@cache
def _colour(token: str) -> str:
    return next((colour for kind, colour in _COLOURS if token.startswith(kind)), "")
