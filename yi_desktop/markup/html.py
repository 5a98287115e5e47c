"""Blocks as HTML for other programs: five kinds of tag, everything escaped, nothing that loads."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from yi_desktop.markup.blocks import (
    Block,
    Cells,
    Code,
    Container,
    Heading,
    Item,
    Paragraph,
    Rule,
    Span,
    Spans,
    Table,
    Thinking,
)


def to_html(blocks: Iterable[Block]) -> str:
    """A reply as it is copied: its answer, without thoughts."""
    parts: list[str] = []
    open_: list[Container] = []
    for block in blocks:
        if isinstance(block, Thinking):
            continue
        kept = _shared(open_, block.containers)
        _close(parts, open_, kept)
        for container in block.containers[kept:]:
            _open(parts, open_, container)
        parts.append(_block(block))
    _close(parts, open_, 0)
    return "".join(parts)


def words_html(text: str) -> str:
    """A person's words, as they were typed."""
    return f"<p>{_escaped(text)}</p>"


def table_html(table: Table) -> str:
    """A table that a spreadsheet takes as cells."""
    head = _row(table.header, table.aligns, "th")
    body = "".join(_row(row, table.aligns, "td") for row in table.rows)
    return f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"


def _shared(open_: list[Container], wanted: tuple[Container, ...]) -> int:
    """How many of the open containers a block goes on in."""
    kept = 0
    for have, want in zip(open_, wanted, strict=False):
        if isinstance(have, Item) != isinstance(want, Item):
            break
        if isinstance(want, Item) and want.first:  # a new item, so nothing inside goes on
            break
        kept += 1
    return kept


def _open(parts: list[str], open_: list[Container], container: Container) -> None:
    if not isinstance(container, Item):
        parts.append("<blockquote>")
    else:
        tag = "ol" if container.ordered else "ul"
        if parts and parts[-1] == f"</{tag}>":  # the list goes on with another item
            parts.pop()
        else:
            start = f' start="{container.number}"' if container.number != 1 else ""
            parts.append(f"<{tag}{start if container.ordered else ''}>")
        box = {None: "", True: "☑ ", False: "☐ "}[container.task]
        parts.append(f"<li>{box if container.first else ''}")
    open_.append(container)


def _close(parts: list[str], open_: list[Container], kept: int) -> None:
    while len(open_) > kept:
        container = open_.pop()
        if isinstance(container, Item):
            parts += ["</li>", "</ol>" if container.ordered else "</ul>"]
        else:
            parts.append("</blockquote>")


def _block(block: Block) -> str:
    match block:
        case Paragraph(spans):
            return f"<p>{_spans(spans)}</p>"
        case Heading(level, spans):
            return f"<h{level}>{_spans(spans)}</h{level}>"
        case Code(_, text):
            return f"<pre><code>{escape(text)}</code></pre>"
        case Table():
            return table_html(block)
        case Rule():
            return "<hr>"
        case _:
            return ""


def _row(cells: Cells, aligns: tuple[str, ...], tag: str) -> str:
    made = []
    for cell, align in zip(cells, aligns, strict=True):
        style = f' style="text-align:{align}"' if align else ""
        made.append(f"<{tag}{style}>{_spans(cell)}</{tag}>")
    return f"<tr>{''.join(made)}</tr>"


def _spans(spans: Spans) -> str:
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    html = _escaped(span.text)
    for wanted, tag in (
        (span.code, "code"), (span.strike, "s"), (span.italic, "em"), (span.bold, "strong"),
    ):  # fmt: skip
        if wanted:
            html = f"<{tag}>{html}</{tag}>"
    return f'<a href="{escape(span.href, quote=True)}">{html}</a>' if span.href else html


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>")
