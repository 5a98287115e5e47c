"""A reply that grows: what stays, what is read again, what it costs."""

from __future__ import annotations

import time

import pytest

from yi_desktop.markup.blocks import Code, Heading, Paragraph, Span
from yi_desktop.markup.incremental import Change, IncrementalParser
from yi_desktop.markup.parser import parse
from yi_desktop.markup.plain import block_text

SECTION = """## A heading about something

A paragraph explains the matter in a few sentences. It has **bold** words and `code`, as replies
do, and it goes on for a while, so that it is as long as in an ordinary answer.

- First point with a short explanation of what it means.
- Second point, **with emphasis**, a little longer than the first one is.

```python
def solve(values: list[int]) -> int:
    return sum(value * 2 for value in values)
```

| Name | Value | Note |
|------|------:|------|
| one | 1 | first |

"""


def grown(*deltas: str) -> IncrementalParser:
    parser = IncrementalParser()
    for delta in deltas:
        parser.feed(delta)
    return parser


def test_a_change_names_what_stays() -> None:
    parser = IncrementalParser()
    one, two = Paragraph((Span("one"),)), Paragraph((Span("two"),))
    assert parser.feed("on") == Change(0, (Paragraph((Span("on"),)),))
    assert parser.feed("e\n\ntw") == Change(0, (one, Paragraph((Span("tw"),))))
    assert parser.final == 0
    assert parser.feed("o\n") == Change(1, (two,))
    assert parser.final == 1
    assert parser.feed("") == Change(2, ())
    assert parser.finish() == Change(2, ())
    assert parser.final == 2


def test_a_block_is_closed_by_a_complete_line_only() -> None:
    parser = grown("- a\n- b\n\n1")  # a paragraph, or the list's next item after all?
    assert parser.final == 1
    assert [block_text(block) for block in parser.blocks] == ["a", "b"]


@pytest.mark.parametrize(
    "mark", ["-", "==", "#", "1", "12.", "* ", "> ", "``", "| ---", "- [", "$"]
)
def test_a_line_of_markup_alone_is_not_shown_yet(mark: str) -> None:
    parser = grown("text\n", mark)
    assert parser.blocks == (Paragraph((Span("text"),)),)
    parser.finish()
    assert parser.blocks == parse(f"text\n{mark}")


def test_a_row_of_dashes_above_a_table_does_not_close_too_early() -> None:
    parser = grown("Text:\n| a | b |\n", "|---|--")
    assert len(parser.blocks) == 1
    parser.feed("-|\n| 1 | 2 |\n")
    assert len(parser.blocks) == 2


def test_a_blank_line_in_a_list_spreads_its_first_items_too() -> None:
    parser = grown("3. a\n", "4. b\n", "5. c\n")
    assert parser.final == 2
    assert all(block.tight for block in parser.blocks)
    change = parser.feed("\n6. d\n")
    assert change.kept == 0
    assert parser.blocks == parse("3. a\n4. b\n5. c\n\n6. d\n")
    parser.feed("7. e\n\n\n")
    parser.feed("8. f\n")
    assert parser.blocks == parse("3. a\n4. b\n5. c\n\n6. d\n7. e\n\n\n8. f\n")


def test_a_definition_reaches_back_in_the_end() -> None:
    parser = grown("[a][b]\n\n", "next\n\n", "[b]: https://example.com\n")
    assert parser.blocks[0] == Paragraph((Span("[a][b]"),))
    assert parser.finish().kept == 0
    assert parser.blocks[0] == Paragraph((Span("a", href="https://example.com"),))


def test_a_half_written_definition_is_not_kept() -> None:
    parser = grown("text\n\n[b]: https://exam", "ple.com\n\n", "[a][b]\n\nmore\n")
    assert parser.blocks[1] == Paragraph((Span("a", href="https://example.com"),))


def test_a_formula_is_one_before_its_end_is_written() -> None:
    parser = grown("So\n$$\n", "x_1\n- y_1\n")
    assert block_text(parser.blocks[1]) == "$$\nx_1\n- y_1"
    parser.feed("$$\n\nand\n")
    assert parser.blocks == parse("So\n$$\nx_1\n- y_1\n$$\n\nand\n")


def test_half_a_line_end() -> None:
    parser = grown("a\r", "\nb\r", "\n\r", "\nc\r")
    assert parser.blocks == (Paragraph((Span("a\nb"),)), Paragraph((Span("c"),)))


def test_code_is_open_until_its_end() -> None:
    parser = grown("```py\nx = 1\n")
    assert parser.blocks == (Code("py", "x = 1", closed=False),)
    parser.feed("```")
    assert parser.blocks == (Code("py", "x = 1", closed=False),)
    parser.feed("\n")
    assert parser.blocks == (Code("py", "x = 1"),)


def test_a_typical_reply_streams_without_holding_up_the_window() -> None:
    text = (SECTION * 40)[:20_000]
    started = time.perf_counter()
    whole = parse(text)
    parsed = time.perf_counter() - started
    parser = IncrementalParser()
    started = time.perf_counter()
    for start in range(0, len(text), 12):
        parser.feed(text[start : start + 12])
    update = (time.perf_counter() - started) / (len(text) / 12)
    assert parsed < 0.15  # ten times the goal
    assert update < 0.01
    assert parser.blocks == whole
    assert isinstance(whole[0], Heading)


HOSTILE = {
    "brackets": "[" * 50_000,
    "images": "![" * 25_000,
    "links": "[a](" * 12_000,
    "stars": "*a " * 16_000,
    "underscores": "_a_" * 16_000,
    "both": "*a_ " * 12_000,
    "strikes": "~~a " * 12_000,
    "ticks": "".join("`" * n + " " for n in range(300)),
    "quotes": ">" * 50_000 + "x",
    "bullets": "- " * 25_000,
    "numbers": "1. " * 16_000,
    "staircase": "\n".join("  " * n + "- a" for n in range(200)),
    "entities": "&" * 50_000,
    "angles": "<a" * 25_000,
    "escapes": "\\" * 50_000,
    "dollars": "$a" * 25_000,
    "formulas": "\\[\n" * 8_000,
    "environments": "\\begin{a}\n" * 5_000,
    "addresses": "http://" * 7_000,
    "closing": "https://a.b/" + ")" * 49_000,
    "letters": "a.b@" * 12_000,
    "columns": "|a" * 10_000 + "\n" + "|-" * 10_000 + "\n",
    "rows": "|a" * 60 + "\n" + "|-" * 60 + "\n" + "|\n" * 5_000,
    "definitions": "[a]: b\n" * 5_000,
    "thoughts": "</think>" * 6_000,
    "spaces": "a" + " " * 50_000 + "b",
    "lines": "a\n" * 8_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_does_not_blow_up(text: str) -> None:
    started = time.perf_counter()
    whole = parse(text)
    assert time.perf_counter() - started < 5  # most take a few milliseconds
    parser = IncrementalParser()
    for start in range(0, len(text), 2000):
        parser.feed(text[start : start + 2000])
    parser.finish()
    assert parser.blocks == whole
    assert time.perf_counter() - started < 25
