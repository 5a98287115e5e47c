"""Blocks back to Markdown, for parts of a reply; whole ones are copied as they were written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from yi_desktop.markup.blocks import (
    Block,
    Cells,
    Code,
    Heading,
    Item,
    Paragraph,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
    Thinking,
)

_SPECIAL = re.compile(r"([\\`*_~\[\]<>|])")
_ALIGNS = {"left": ":--", "center": ":-:", "right": "--:"}


def to_markdown(blocks: Iterable[Block]) -> str:
    """Markdown that reads as these blocks; thoughts are left out."""
    parts: list[str] = []
    in_list = False
    for block in blocks:
        if isinstance(block, Thinking):
            continue
        first, rest = _margins(block)
        text = first + _body(block).replace("\n", f"\n{rest}")
        if parts:
            parts.append("\n" if block.tight and in_list else "\n\n")
        parts.append(text)
        in_list = any(isinstance(container, Item) for container in block.containers)
    return "".join(parts)


def _body(block: Block) -> str:
    match block:
        case Paragraph(spans):
            return _spans(spans)
        case Heading(level, spans):
            return f"{'#' * level} {_spans(spans)}"
        case Code(language, text):
            fence = "```"
            while fence in text:
                fence += "`"
            return f"{fence}{language}\n{text}\n{fence}"
        case Table():
            line = "|".join(_ALIGNS.get(align, "---") for align in block.aligns)
            return "\n".join([_row(block.header), f"|{line}|", *map(_row, block.rows)])
        case Rule():
            return "---"
        case _:
            return ""


def _margins(block: Block) -> tuple[str, str]:
    first = rest = ""
    for container in block.containers:
        match container:
            case Quote():
                first, rest = first + "> ", rest + "> "
            case Item(ordered, number, task, is_first):
                box = "" if task is None else ("[x] " if task else "[ ] ")
                marker = f"{number}. " if ordered else "- "
                blank = " " * len(marker)
                first, rest = first + (marker + box if is_first else blank), rest + blank
    return first, rest


def _row(cells: Cells) -> str:
    return "|" + "|".join(f" {_spans(cell).replace(chr(10), ' ')} " for cell in cells) + "|"


def _spans(spans: Spans) -> str:
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    if span.math:
        return span.text
    if span.code:
        fence = "`"
        while fence in span.text:
            fence += "`"
        pad = " " if span.text[:1] == "`" or span.text[-1:] == "`" else ""
        text = f"{fence}{pad}{span.text}{pad}{fence}"
    else:
        text = _SPECIAL.sub(r"\\\1", span.text)
    # A mark must stand beside a letter, so spaces stay outside.
    for wanted, mark in ((span.strike, "~~"), (span.italic, "*"), (span.bold, "**")):
        if wanted and text.strip():
            inner = text.strip()
            before, _, after = text.partition(inner)
            text = f"{before}{mark}{inner}{mark}{after}"
    return f"[{text}]({span.href})" if span.href else text
