"""Blocks as plain text: for copying, titles and screen readers."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from yi_desktop.markup.blocks import Block, Cells, Code, Item, Quote, Rule, Spans, Table, Thinking


def spans_text(spans: Spans) -> str:
    """The words alone."""
    return "".join(span.text for span in spans)


def block_text(block: Block) -> str:
    """One block's words without the marks of its lists and quotes; a table's cells by tabs."""
    match block:
        case Code() | Thinking():
            return block.text
        case Table():
            return "\n".join(map(_row, (block.header, *block.rows)))
        case Rule():
            return "———"
        case _:
            return spans_text(block.spans)


def links(blocks: Iterable[Block]) -> dict[str, str]:
    """Every address that the blocks lead to, in their order, with the words it lies under."""
    found: dict[str, str] = {}
    for block in blocks:
        match block:
            case Table():
                cells = [cell for row in (block.header, *block.rows) for cell in row]
            case Code() | Thinking() | Rule():
                cells = []
            case _:
                cells = [block.spans]
        for cell in cells:
            for href, spans in groupby(cell, lambda span: span.href):
                if href:
                    found.setdefault(href, spans_text(tuple(spans)))
    return found


def to_text(blocks: Iterable[Block]) -> str:
    """A reply as it is copied: its answer, without thoughts, markup and addresses."""
    parts: list[str] = []
    above_in_list = False
    for block in blocks:
        if isinstance(block, Thinking):
            continue
        first, rest = _margins(block)
        text = (first + block_text(block).replace("\n", f"\n{rest}")).rstrip(" ")
        if parts:
            parts.append("\n" if block.tight and above_in_list else "\n\n")
        parts.append(text)
        above_in_list = any(isinstance(container, Item) for container in block.containers)
    return "".join(parts)


def _row(cells: Cells) -> str:
    return "\t".join(spans_text(cell).replace("\n", " ") for cell in cells)


def _margins(block: Block) -> tuple[str, str]:
    """What stands before the first line of a block, and before its other lines."""
    first = rest = ""
    for container in block.containers:
        match container:
            case Quote():
                first, rest = first + "> ", rest + "> "
            case Item(ordered, number, task, is_first):
                box = "" if task is None else ("[x] " if task else "[ ] ")
                marker = (f"{number}. " if ordered else "• ") + box
                blank = " " * len(marker)
                first, rest = first + (marker if is_first else blank), rest + blank
    return first, rest
