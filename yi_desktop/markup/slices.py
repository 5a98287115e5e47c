"""A part of a block, by the characters of its words as `plain.block_text` gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from yi_desktop.markup.blocks import (
    Block,
    Code,
    Heading,
    Paragraph,
    Quote,
    Span,
    Spans,
    Table,
    Thinking,
)
from yi_desktop.markup.plain import spans_text


def part_of(block: Block, start: int, end: int) -> Block | None:
    """The block with only its characters from `start` up to `end`; None if that is nothing.

    Of a table, words of one cell come as a paragraph and those of several cells as whole lines;
    a rule comes whole. Thoughts come as a quotation.
    """
    if end <= start:
        return None
    match block:
        case Paragraph(spans) | Heading(_, spans):
            kept = spans_between(spans, start, end)
            return replace(block, spans=kept) if kept else None
        case Code(_, text):
            return replace(block, text=text[start:end]) if text[start:end] else None
        case Thinking(text):
            return Paragraph((Span(text[start:end]),), (Quote(),)) if text[start:end] else None
        case Table():
            return _part_of_table(block, start, end)
        case _:
            return block


def spans_between(spans: Spans, start: int, end: int) -> Spans:
    """The runs of text between two characters; a formula comes whole."""
    kept: list[Span] = []
    at = 0
    for span in spans:
        first, last = max(0, start - at), min(len(span.text), end - at)
        if last > first:
            kept.append(span if span.math else replace(span, text=span.text[first:last]))
        at += len(span.text)
    return tuple(kept)


def cells_of(table: Table) -> Iterator[tuple[int, int, Spans]]:
    """Where the words of each cell start in those of the table, its line (0 the head), its text."""
    at = 0
    for line, cells in enumerate((table.header, *table.rows)):
        for cell in cells:
            yield at, line, cell
            at += len(spans_text(cell)) + 1  # a tab or a line feed


def _part_of_table(table: Table, start: int, end: int) -> Block | None:
    chosen = [
        (line, max(0, start - at), min(len(spans_text(cell)), end - at), cell)
        for at, line, cell in cells_of(table)
        if start <= at + len(spans_text(cell)) and at < end
    ]
    if len(chosen) == 1:
        _, first, last, cell = chosen[0]
        kept = spans_between(cell, first, last)
        return Paragraph(kept, table.containers) if kept else None
    if not chosen:
        return None
    lines = range(max(0, chosen[0][0] - 1), chosen[-1][0])
    return replace(table, rows=tuple(table.rows[line] for line in lines))
