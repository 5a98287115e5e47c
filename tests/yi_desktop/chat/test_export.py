"""Words of messages on their way out."""

from __future__ import annotations

from yi_desktop.chat.export import conversation_markdown, markdown, plain_text
from yi_desktop.storage.messages import Made, Message


def message(role: str, text: str, name: str = "SmolLM2") -> Message:
    made = Made(model_name=name) if role == "assistant" else None
    return Message("i", "c", None, role, text, "complete", 0.0, made, 1, 1)


def test_thoughts_and_markup_stay_behind():
    reply = message("assistant", "<think>hm</think>\n\n- **one**\n- two")
    assert markdown(reply) == "- **one**\n- two"
    assert plain_text(reply) == "• one\n• two"


def test_a_persons_words_leave_as_they_were_typed():
    question = message("user", "<think>no</think> *really*")
    assert markdown(question) == plain_text(question) == question.text


def test_a_model_is_named_as_the_window_names_it():
    branch = [message("assistant", "Hello", "SmolLM2-135M-Instruct.Q4_1")]
    assert "## SmolLM2 135M Instruct\n" in conversation_markdown("", branch, "You")


def test_a_conversation_names_who_wrote_what():
    branch = [message("user", "Hi"), message("assistant", "**Hello**"), message("assistant", "")]
    assert conversation_markdown("Title", branch, "You") == (
        "# Title\n\n## You\n\nHi\n\n## SmolLM2\n\n**Hello**\n"
    )
