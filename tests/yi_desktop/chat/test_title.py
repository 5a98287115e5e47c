"""Titles: the same every time, cut where a reader would."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yi_desktop.chat.title import WIDTH, title_of


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("What is the capital of France?", "What is the capital of France?"),
        ("Hello. Tell me about bread and butter", "Hello"),
        ("\n\n# Plan **my** week\n\nPlease", "Plan my week"),
        ("带爸妈去苏州的两天怎么安排？预算三千。", "带爸妈去苏州的两天怎么安排？"),
        ("version 3.11 of it", "version 3.11 of it"),
        ("???", ""),
        ("", ""),
    ],
)
def test_the_first_sentence_names_it(question: str, title: str):
    assert title_of(question) == title


def test_a_long_sentence_is_cut_between_words():
    title = title_of("I can put aside four hundred dollars a month at four per cent a year")
    assert title == "I can put aside four hundred dollars a month…"


def test_chinese_is_cut_between_characters_and_counts_double():
    title = title_of("我" * 60)
    assert title == "我" * (WIDTH // 2) + "…"


@given(st.text(max_size=200))
def test_any_text_gives_a_short_title_on_one_line(text: str):
    title = title_of(text)
    assert "\n" not in title
    columns = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in title)
    marks = sum(1 for c in title if unicodedata.combining(c))
    assert columns - marks <= WIDTH + 2
