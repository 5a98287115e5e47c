"""Thoughts before the answer: with both tags, one of them, or half of one."""

from __future__ import annotations

import pytest

from yi_desktop.markup.blocks import Paragraph, Span, Thinking
from yi_desktop.markup.incremental import IncrementalParser
from yi_desktop.markup.parser import parse

ANSWER = Paragraph((Span("Yes."),))


def test_both_tags() -> None:
    assert parse("\n<think>\nHm, *so*.\n\n</think>\n\nYes.") == (Thinking("Hm, *so*."), ANSWER)


def test_a_missing_end_is_an_open_thought() -> None:
    assert parse("<think>Hm.\n\n# so") == (Thinking("Hm.\n\n# so", closed=False),)


def test_a_missing_start_was_in_the_prompt() -> None:
    assert parse("Hm.\n\n1. so\n</think>\n\nYes.") == (Thinking("Hm.\n\n1. so"), ANSWER)


@pytest.mark.parametrize("empty", ["<think></think>", "<think>\n\n</think>\n\n", "</think>\n"])
def test_no_thought_is_no_block(empty: str) -> None:
    assert parse(empty + "Yes.") == (ANSWER,)


@pytest.mark.parametrize(
    "text",
    [
        "The tag is `</think>` here.",
        "It ends with </think> and goes on.",
        "Write <think> first.\n</think>",
        "```\n<think>\n</think>\n```",
        "<thinker>",
    ],
)
def test_a_tag_that_is_talked_about_is_text(text: str) -> None:
    assert not any(isinstance(block, Thinking) for block in parse(text))


def test_half_a_tag_is_never_shown() -> None:
    parser = IncrementalParser()
    shown = set()
    for character in "<think>Hm.</think>Yes.":
        parser.feed(character)
        shown.update(
            block.text if isinstance(block, Thinking) else block.spans[0].text  # type: ignore[union-attr]
            for block in parser.blocks
        )
    assert shown == {"", "H", "Hm", "Hm.", "Y", "Ye", "Yes", "Yes."}
    assert parser.blocks == (Thinking("Hm."), ANSWER)


def test_a_late_end_makes_what_stood_there_a_thought() -> None:
    parser = IncrementalParser()
    parser.feed("Hm.\n\n- a\n- b\n")
    assert len(parser.blocks) == 3
    change = parser.feed("</think>\nYes.")
    assert change.kept == 0
    assert parser.blocks == (Thinking("Hm.\n\n- a\n- b"), ANSWER)


def test_a_reply_may_begin_like_a_tag() -> None:
    parser = IncrementalParser()
    assert parser.feed("<th").blocks == ()
    assert parser.feed("an you").blocks == (Paragraph((Span("<than you"),)),)
    assert IncrementalParser().feed("<thin").blocks == ()
