"""Any text, split anywhere, is read alike, painted safely and never raises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from app.render.palette import Style
from app.render.rows import message_rows
from yi_desktop.markup.blocks import Block
from yi_desktop.markup.incremental import IncrementalParser
from yi_desktop.markup.links import safe_href
from yi_desktop.markup.parser import parse
from yi_desktop.markup.plain import block_text, to_text
from yi_desktop.storage.messages import Message

LINES = st.sampled_from(
    [
        "para **b** text", "- item", "  - sub", "* other", "1. one", "2. two", "10) y", "> quote",
        "> - q", ">", "```py", "```", "~~~", "    code", "", "", "", "| a | b |", "|---|:-:|",
        "# head", "---", "===", "***", "-", "+ p", "   cont", "text `c`", "- [x] t", "\t- tab",
        "lazy", "   1. deep", "**注意：**请看", "<b>html</b>", "![i](http://x/y.png)", "www.x.org",
    ]
)  # fmt: skip
PIECES = st.sampled_from(
    [
        "<think>", "</think>", "\n</think>\n", "$$\n", "\\[\n", "\\]\n", "\\begin{a}\n",
        "\\end{a}\n", "$", "[a]: http://x.org\n", "[a]", "[^1]: n\n", "\r", "\n", "\r\n",
        "\0", "\ud800", " ", "\t", "<br>", "<img src=x>", "](", "[", "![", "**", "`", "~~",
        "\\", "&amp;", "&#x6A;", "javascript:", "https://", "\u202e", "\u200b", "|", "\ufdd0",
        "\u2029", "中", "。",
    ]
)  # fmt: skip
TEXT = st.lists(st.one_of(LINES.map("\n{}\n".format), LINES, PIECES, st.text(max_size=8))).map(
    "".join
)

ALLOWED = {
    "p": {"style"},
    "span": {"style"},
    "code": {"style"},
    "b": {"style"},
    "a": {"href", "style"},
    "i": set(),
    "s": set(),
    "br": set(),
}
DECLARATION = re.compile(
    r"(margin:0px|white-space:pre(-wrap)?|font-family:[\w ',-]+|font-size:\d+px|font-weight:\d00"
    r"|line-height:\d+px|letter-spacing:0px|(background-)?color:#[0-9A-F]{6}|text-decoration:none)"
)


class Checker(HTMLParser):
    """Refuses every tag, attribute and declaration that is not ours, and unbalanced tags."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        assert {name for name, _ in attrs} <= ALLOWED[tag]
        for name, value in attrs:
            assert value is not None
            if name == "href":
                assert safe_href(value) == value
            else:
                assert all(DECLARATION.fullmatch(part) for part in value.split(";")), value
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def check(html: str) -> None:
    checker = Checker()
    checker.feed(html)
    checker.close()
    assert checker.open == []


def blind_to_spacing(blocks: Sequence[Block]) -> list[Block]:
    return [replace(block, tight=False) for block in blocks]


@settings(max_examples=300, deadline=None)
@given(TEXT, st.data())
def test_blocks_do_not_depend_on_the_split(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=12)))
    parser, shown = IncrementalParser(), list[Block]()
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        change = parser.feed(text[start:end])
        shown[change.kept :] = change.blocks
        assert shown == list(parser.blocks)
        assert parser.final <= len(parser.blocks)
    change = parser.finish()
    shown[change.kept :] = change.blocks
    assert tuple(shown) == parser.blocks == parse(text)


def test_what_seemed_an_answer_may_turn_out_to_be_thoughts() -> None:
    text = "\n10) y\n>\\end{a}\n\r- item\n</think>\n"
    parser = IncrementalParser()
    for start, end in ((0, 24), (24, 32), (32, len(text))):
        parser.feed(text[start:end])
        assert parser.final <= len(parser.blocks)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=25))
def test_after_every_line_the_blocks_are_those_of_the_text_so_far(lines: list[str]) -> None:
    parser, text = IncrementalParser(), ""
    for line in lines:
        parser.feed(line + "\n")
        text += line + "\n"
        # A list of which only empty items are open may show its spacing late.
        assert blind_to_spacing(parser.blocks) == blind_to_spacing(parse(text))


@settings(max_examples=300, deadline=None)
@given(TEXT, st.booleans(), st.booleans())
def test_painted_text_has_only_our_own_tags(text: str, dark: bool, coloured: bool) -> None:
    message = Message("m", "c", None, "assistant", text, "complete", 0.0, None, 1, 1)
    blocks = parse(text)
    to_text(blocks)
    for row in message_rows(message, blocks, Style(dark, 1.25, coloured)):
        for html in [row.html, *row.header, *(cell for line in row.cells for cell in line)]:
            check(html)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(["> ", "- ", "1. ", "* ", ">", "  "]), max_size=60))
def test_no_word_is_lost_at_any_depth(marks: list[str]) -> None:
    assert "words" in "".join(block_text(block) for block in parse("".join(marks) + "words"))
