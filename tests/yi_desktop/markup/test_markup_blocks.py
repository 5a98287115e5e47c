"""What each construct of CommonMark and GFM becomes."""

from __future__ import annotations

import pytest

from yi_desktop.markup.blocks import (
    Code,
    Heading,
    Item,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
)
from yi_desktop.markup.parser import parse
from yi_desktop.markup.plain import block_text


def bullet(number: int = 1, *, first: bool = True, task: bool | None = None) -> Item:
    return Item(ordered=False, number=number, task=task, first=first)


def numbered(number: int, *, first: bool = True) -> Item:
    return Item(ordered=True, number=number, task=None, first=first)


def places(markdown: str) -> list[tuple[str, tuple[Item | Quote, ...]]]:
    return [(block_text(block), block.containers) for block in parse(markdown)]


@pytest.mark.parametrize("level", range(1, 7))
def test_headings(level: int) -> None:
    assert parse("#" * level + " Title #") == (Heading(level, (Span("Title"),)),)


def test_underlined_headings() -> None:
    assert parse("One\n===\nTwo\n---\n") == (
        Heading(1, (Span("One"),)),
        Heading(2, (Span("Two"),)),
    )


def test_paragraphs_are_parted_by_blank_lines_and_keep_their_line_breaks() -> None:
    assert parse("one\ntwo  \nthree\\\nfour\n\n\nfive") == (
        Paragraph((Span("one\ntwo\nthree\nfour"),)),
        Paragraph((Span("five"),)),
    )


@pytest.mark.parametrize("rule", ["---", "***", "_ _ _", " - - -"])
def test_rules(rule: str) -> None:
    assert parse(rule) == (Rule(),)


def test_lists_keep_their_numbers_and_say_where_an_item_begins() -> None:
    assert places("3. a\n4. b\n\n   more\n5. c") == [
        ("a", (numbered(3),)),
        ("b", (numbered(4),)),
        ("more", (numbered(4, first=False),)),
        ("c", (numbered(5),)),
    ]


def test_lists_count_on_whatever_the_author_wrote() -> None:
    assert [item for _, (item,) in places("1. a\n1. b\n7. c")] == [
        numbered(1),
        numbered(2),
        numbered(3),
    ]


def test_nested_lists() -> None:
    assert places("- a\n  1. b\n     - c\n- d") == [
        ("a", (bullet(),)),
        ("b", (bullet(first=False), numbered(1))),
        ("c", (bullet(first=False), numbered(1, first=False), bullet())),
        ("d", (bullet(2),)),
    ]


def test_an_item_may_begin_with_a_list_or_be_empty() -> None:
    assert places("- - a\n-\n") == [("a", (bullet(), bullet())), ("", (bullet(2),))]


@pytest.mark.parametrize(
    ("markdown", "tight"), [("- a\n- b", True), ("- a\n\n- b", False), ("a\n\nb", False)]
)
def test_tight_and_loose(markdown: str, tight: bool) -> None:
    assert [block.tight for block in parse(markdown)] == [tight, tight]


def test_tasks() -> None:
    assert places("- [ ] open\n- [x] done\n- [X] too\n- [y] text\n- [ ]") == [
        ("open", (bullet(1, task=False),)),
        ("done", (bullet(2, task=True),)),
        ("too", (bullet(3, task=True),)),
        ("[y] text", (bullet(4),)),
        ("[ ]", (bullet(5),)),
    ]


def test_quotes_hold_everything() -> None:
    blocks = parse("> a\n> > b\n>\n> - c\n>\n> ```py\n> d\n> ```\n")
    assert [block.containers for block in blocks] == [
        (Quote(),),
        (Quote(), Quote()),
        (Quote(), bullet()),
        (Quote(),),
    ]
    assert blocks[-1] == Code("py", "d", containers=(Quote(),))


def test_fences() -> None:
    assert parse("```python title=x\n\n  a\n\tb\n\n```\n~~~\n```\n~~~") == (
        Code("python", "\n  a\n\tb\n"),
        Code("", "```"),
    )


@pytest.mark.parametrize("info", ["c++", "objective-c", "f#", "asp.net"])
def test_names_of_languages(info: str) -> None:
    assert parse(f"```{info}\nx\n```") == (Code(info, "x"),)


def test_a_language_is_a_name_and_nothing_more() -> None:
    assert parse("``` {.python #id}\nx\n```") == (Code("python", "x"),)
    assert parse(f"```<b>{'a' * 99}\nx\n```")[0] == Code("b", "x")


@pytest.mark.parametrize("text", ["```\na", "```\na\n", "```\na\n``", "> ```\n> a", "- ```\n  a"])
def test_a_fence_without_its_end_is_open(text: str) -> None:
    (code,) = parse(text)
    assert isinstance(code, Code)
    assert not code.closed


@pytest.mark.parametrize(
    "text", ["```\n```", "````\n```\n````", "> ```\n> a\n> ```", "~~~\na\n~~~~ "]
)
def test_a_fence_with_its_end_is_closed(text: str) -> None:
    (code,) = parse(text)
    assert isinstance(code, Code)
    assert code.closed


def test_indented_code() -> None:
    assert parse("a\n\n    b\n\n      c\n") == (Paragraph((Span("a"),)), Code("", "b\n\n  c"))


def test_tables() -> None:
    (table,) = parse("| a | b | c | d |\n|:--|:-:|--:|---|\n| **1** | `2` | x\\|y<br>z |\n")
    assert table == Table(
        header=((Span("a"),), (Span("b"),), (Span("c"),), (Span("d"),)),
        rows=(((Span("1", bold=True),), (Span("2", code=True),), (Span("x|y\nz"),), ()),),
        aligns=("left", "center", "right", ""),
    )


def test_a_table_ends_the_paragraph_above_it() -> None:
    paragraph, table = parse("Text:\n| a |\n|---|\n| b |")
    assert isinstance(paragraph, Paragraph)
    assert isinstance(table, Table)


def test_a_table_too_large_to_paint_stays_text() -> None:
    large = "|a" * 40 + "|\n" + "|-" * 40 + "|\n" + ("|x" * 40 + "|\n") * 60
    assert {type(block) for block in parse(large)} == {Paragraph}


def test_html_is_text() -> None:
    assert parse("<div>\n<b>*x*</b>\n</div>") == (
        Paragraph((Span("<div>\n<b>"), Span("x", italic=True), Span("</b>\n</div>"))),
    )


def test_footnotes_are_left_alone() -> None:
    assert [block_text(block) for block in parse("a[^1]\n\n[^1]: https://example.com")] == [
        "a[^1]",
        "[^1]: https://example.com",
    ]


def test_definitions_are_used_and_not_shown() -> None:
    assert parse("[a][b]\n\n[b]: https://example.com 'title'") == (
        Paragraph((Span("a", href="https://example.com"),)),
    )


@pytest.mark.parametrize("deep", ["> " * 60, "- " * 60, "1. " * 60, ">- " * 30])
def test_words_survive_any_depth(deep: str) -> None:
    (block,) = parse(deep + "words")
    assert block_text(block).endswith("words")
    assert len(block.containers) <= 20


def test_line_ends_and_broken_characters() -> None:
    assert parse("a\r\nb\rc\0\ud800") == (Paragraph((Span("a\nb\nc\ufffd\ufffd"),)),)


def test_nothing() -> None:
    assert parse("") == parse(" \n\t\n") == ()
