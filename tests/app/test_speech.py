"""What is said when an answer ends, in words and in no marks."""

from __future__ import annotations

import pytest

from app.speech import ending_words
from tests.app.samples import message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Some **bold** [link](https://yi.org).", "Some bold link."),
        ("<think>Well.</think>\n\n- one\n- two", "• one\n• two"),
        ("", "The answer has ended"),
    ],
)
def test_an_answer_is_said_in_its_words(text: str, said: str) -> None:
    assert ending_words(message("assistant", text)) == said


def test_a_long_answer_is_cut_between_words() -> None:
    said = ending_words(message("assistant", "word " * 3000))
    assert len(said) <= 2001
    assert said.endswith("word…")


@pytest.mark.parametrize(
    ("state", "begins"),
    [
        ("stopped", "You stopped"),
        ("interrupted", "This answer was interrupted"),
        ("failed", "That did not work. "),
    ],
)
def test_what_ended_otherwise_says_why(state: str, begins: str) -> None:
    assert ending_words(message("assistant", "Half", state)).startswith(begins)
