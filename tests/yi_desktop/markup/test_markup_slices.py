"""A part of a block is that part, and Markdown that is written reads as what it came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yi_desktop.markup.blocks import Paragraph, Quote, Span, Thinking
from yi_desktop.markup.markdown import to_markdown
from yi_desktop.markup.parser import parse
from yi_desktop.markup.plain import block_text, spans_text
from yi_desktop.markup.slices import cells_of, part_of, spans_between

SPANS = st.lists(
    st.builds(Span, text=st.text("ab 中*`", min_size=1, max_size=6), bold=st.booleans()), max_size=5
).map(tuple)


@given(SPANS, st.integers(0, 40), st.integers(0, 40))
def test_without_code_a_part_is_a_part_of_the_words(spans, start, end) -> None:
    assert spans_text(spans_between(spans, start, end)) == spans_text(spans)[start:end]


@given(SPANS)
def test_all_of_it_is_all_of_it(spans) -> None:
    block = Paragraph(spans)
    whole = part_of(block, 0, len(block_text(block)))
    assert (whole.spans if whole else ()) == spans


def test_a_formula_comes_whole() -> None:
    spans = (Span("a "), Span("$x+1$", math=True), Span(" b"))
    assert spans_between(spans, 4, 8) == (Span("$x+1$", math=True), Span(" "))
    assert spans_between(spans, 0, 2) == (Span("a "),)


def test_thoughts_are_a_quotation() -> None:
    assert part_of(Thinking("I think"), 2, 7) == Paragraph((Span("think"),), (Quote(),))


def test_of_a_table_come_words_of_one_cell_or_lines_of_several() -> None:
    (table,) = parse("| a | b |\n|---|--:|\n| one **two** | 2 |\n| three | 3 |")
    text = block_text(table)
    assert [text[at:][: len(spans_text(cell))] for at, _, cell in cells_of(table)] == [
        "a", "b", "one two", "2", "three", "3",
    ]  # fmt: skip
    at = text.index("two")
    assert part_of(table, at, at + 2) == Paragraph((Span("tw", bold=True),))
    assert (
        part_of(table, at, text.index("3"))
        == parse("| a | b |\n|---|--:|\n| one **two** | 2 |\n| three | 3 |")[0]
    )
    assert (
        part_of(table, text.index("three"), len(text))
        == parse("| a | b |\n|---|--:|\n| three | 3 |")[0]
    )


@pytest.mark.parametrize(
    "markdown",
    [
        "Some **bold** and *italic* and `code` and ~~gone~~",
        "# Heading\n\nText",
        "- a\n- b\n  - c\n\nEnd",
        "1. a\n2. b",
        "- [x] done\n- [ ] not",
        "> quoted\n>\n> more",
        "```python\nx = 1\n```",
        "| a | b |\n|---|--:|\n| 1 | 2 |",
        "---",
        "[link](https://example.org/a)",
        "a \\* b \\_ c \\` d",
    ],
)
def test_what_is_written_reads_the_same(markdown: str) -> None:
    blocks = parse(markdown)
    assert parse(to_markdown(blocks)) == blocks
