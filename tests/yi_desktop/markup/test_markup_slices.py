"""A part of a block is that part, and Markdown that is written reads as what it came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yi_desktop.markup.blocks import Paragraph, Span
from yi_desktop.markup.markdown import to_markdown
from yi_desktop.markup.parser import parse
from yi_desktop.markup.plain import spans_text
from yi_desktop.markup.slices import part_of, shown_length, spans_between

SPANS = st.lists(
    st.builds(Span, text=st.text("ab 中*`", min_size=1, max_size=6), bold=st.booleans()), max_size=5
).map(tuple)


@given(SPANS, st.integers(0, 40), st.integers(0, 40))
def test_without_code_a_part_is_a_part_of_the_words(spans, start, end) -> None:
    assert spans_text(spans_between(spans, start, end)) == spans_text(spans)[start:end]


@given(SPANS)
def test_all_of_it_is_all_of_it(spans) -> None:
    block = Paragraph(spans)
    whole = part_of(block, 0, shown_length(block))
    assert (whole.spans if whole else ()) == spans


def test_the_space_beside_code_is_not_copied() -> None:
    spans = (Span("a "), Span("x=1", code=True), Span(" b"))
    block = Paragraph(spans)
    assert shown_length(block) == 9
    assert spans_text(spans_between(spans, 2, 7)) == "x=1"
    assert spans_text(spans_between(spans, 4, 5)) == "="


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
