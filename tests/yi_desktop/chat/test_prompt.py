"""What the engine reads of a stored branch."""

from __future__ import annotations

import pytest

from yi_desktop.chat.presets import INSTRUCTION
from yi_desktop.chat.prompt import (
    as_prompt,
    exchanges_in,
    to_continue,
    with_instruction,
    without_oldest,
)
from yi_desktop.engine.protocol import ChatMessage
from yi_desktop.storage.messages import Made, Message


def message(role: str, text: str, made: Made | None = None) -> Message:
    return Message("i", "c", None, role, text, "complete", 0.0, made, 1, 1)


MADE = Made(model_hash="abc", token_ids=(1, 2))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<think>hm</think>\n\nYes.", "Yes."),
        ("  <think>\nhm\n</think>Yes.", "Yes."),
        ("Yes. <think>no</think>", "Yes. <think>no</think>"),
    ],
)
def test_earlier_thoughts_are_left_out(text: str, left: str):
    [got] = as_prompt([message("assistant", text, MADE)], "abc")
    assert got.text == left
    assert (got.token_ids == (1, 2)) == (text == left)


def test_a_question_that_did_not_fit_spoils_nothing() -> None:
    refused = Made(error_code="prompt_too_long")
    history = [
        message("user", "Hi"),
        message("assistant", "Hello"),
        message("user", "x" * 100_000),
        message("assistant", "", made=refused),
        message("user", "Are you well?"),
    ]
    assert [one.text for one in as_prompt(history)] == ["Hi", "Hello", "Are you well?"]


def test_a_reply_that_holds_only_thoughts_is_left_out():
    history = [message("user", "a"), message("assistant", "<think>hm"), message("user", "b")]
    assert as_prompt(history) == (ChatMessage("user", "a\n\nb"),)


def test_tokens_of_another_model_mean_nothing():
    [got] = as_prompt([message("assistant", "Yes.", MADE)], "other")
    assert got.token_ids is None
    [got] = as_prompt([message("assistant", "Yes.", Made(token_ids=(1,)))], "")
    assert got.token_ids is None


def test_a_reply_that_goes_on_keeps_its_thoughts():
    reply = message("assistant", "<think>hm", MADE)
    assert to_continue(reply, "abc") == ChatMessage("assistant", "<think>hm", (1, 2))


def test_the_oldest_exchanges_go_first_and_the_last_question_stays():
    prompt = as_prompt(
        [
            message("system", "s"),
            message("user", "a"),
            message("assistant", "A"),
            message("user", "b"),
            message("assistant", "B"),
            message("user", "c"),
        ]
    )
    assert exchanges_in(prompt) == 3
    assert [m.text for m in without_oldest(prompt, 1)] == ["s", "b", "B", "c"]
    assert [m.text for m in without_oldest(prompt, 9)] == ["s", "c"]
    assert without_oldest(prompt, 0) == prompt


def test_the_language_to_answer_in_is_added_to_whatever_opens_the_prompt():
    prompt = (ChatMessage("user", "Hi"),)
    ours = with_instruction(prompt, "", "Brazilian Portuguese")[0].text
    assert ours == f"{INSTRUCTION}\n\nAlways answer in Brazilian Portuguese."
    assert with_instruction(prompt, "Be brief.", "English")[0].text.startswith("Be brief.\n\n")
    assert with_instruction(prompt)[0].text == INSTRUCTION
