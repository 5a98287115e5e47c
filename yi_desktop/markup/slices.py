"""A part of a block, by the characters that the window shows of it."""

from __future__ import annotations

from dataclasses import replace

from yi_desktop.markup.blocks import (
    Block,
    Code,
    Heading,
    Paragraph,
    Rule,
    Span,
    Spans,
    Table,
    Thinking,
)

# The window puts a narrow space at both sides of code within a line.
_CODE_SIDE = 1


def shown_length(block: Block) -> int:
    """How many characters a block has in the window; a table and a rule count as one."""
    match block:
        case Paragraph(spans) | Heading(_, spans):
            return sum(_width(span) for span in spans)
        case Code(_, text) | Thinking(text):
            return len(text)
        case Table() | Rule():
            return 1


def part_of(block: Block, start: int, end: int) -> Block | None:
    """The block with only its characters from `start` up to `end`; None if that is nothing.

    A table and a rule come whole. What lies in the middle of an item has no marker.
    """
    if end <= start:
        return None
    match block:
        case Paragraph(spans) | Heading(_, spans):
            kept = spans_between(spans, start, end)
            return replace(block, spans=kept) if kept else None
        case Code(_, text):
            return replace(block, text=text[start:end]) if text[start:end] else None
        case _:
            return block


def spans_between(spans: Spans, start: int, end: int) -> Spans:
    """The runs of text between two characters as the window counts them."""
    kept: list[Span] = []
    at = 0
    for span in spans:
        width = _width(span)
        side = _CODE_SIDE if span.code else 0
        if span.math:  # one picture, which comes whole
            if start <= at < end:
                kept.append(span)
            at += width
            continue
        first, last = max(0, start - at - side), min(len(span.text), end - at - side)
        if last > first:
            kept.append(replace(span, text=span.text[first:last]))
        at += width
    return tuple(kept)


def _width(span: Span) -> int:
    if span.math:
        return 1
    return len(span.text) + (2 * _CODE_SIDE if span.code else 0)
