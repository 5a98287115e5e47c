"""Turns the stored messages of a branch into what the engine reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, cast

from yi_desktop.chat.presets import INSTRUCTION
from yi_desktop.engine.errors import PromptTooLong
from yi_desktop.engine.protocol import ChatMessage
from yi_desktop.markup.thinking import split_thinking
from yi_desktop.storage.messages import Message


def without_thinking(text: str) -> str:
    """A reply as its reader remembers it. Models are trained to see earlier replies so."""
    body = split_thinking(text).body
    return text[body:].lstrip() if body else text


def as_prompt(history: Sequence[Message], model_hash: str = "") -> tuple[ChatMessage, ...]:
    """The branch, root first, as the engine takes it.

    A reply keeps its exact tokens when the model now in use (`model_hash`, SHA-256) made them:
    retokenising would cost the prefix cache. Replies without a word are left out, and questions
    that then follow one another are joined, because many templates refuse two in a row. A
    question that did not fit is left out, and so are replies before the first question, which
    was deleted: templates refuse a prompt that opens with a reply.
    """
    prompt: list[ChatMessage] = []
    for message in history:
        text, token_ids = message.text, None
        if message.role == "assistant":
            text = without_thinking(message.text)
            made = message.made
            if made and text == message.text and model_hash and made.model_hash == model_hash:
                token_ids = made.token_ids or None
        if not text.strip():
            if message.made and message.made.error_code == PromptTooLong.code and prompt:
                prompt.pop()  # a question that no context holds must not spoil those after it
            continue
        if prompt and message.role == prompt[-1].role:
            text = f"{prompt.pop().text}\n\n{text}"
            token_ids = None
        role = cast(Literal["system", "user", "assistant"], message.role)
        prompt.append(ChatMessage(role, text, token_ids))
    if any(one.role == "user" for one in prompt):
        opening = next(i for i, one in enumerate(prompt) if one.role != "assistant")
        return tuple(prompt[opening:])
    return tuple(prompt)


def with_instruction(
    prompt: tuple[ChatMessage, ...], instructions: str = "", language: str = ""
) -> tuple[ChatMessage, ...]:
    """The prompt, opened by a system message: the person's `instructions`, or ours.

    `language` is the English name of the one to answer in.
    """
    if prompt and prompt[0].role == "system":
        return prompt
    text = instructions or INSTRUCTION
    if language:
        text += f"\n\nAlways answer in {language}."
    return (ChatMessage("system", text), *prompt)


def to_continue(reply: Message, model_hash: str = "") -> ChatMessage:
    """The last message of a prompt whose reply goes on: nothing of it is left out."""
    made = reply.made
    same = made is not None and bool(model_hash) and made.model_hash == model_hash
    return ChatMessage("assistant", reply.text, made.token_ids or None if made and same else None)


def without_oldest(prompt: tuple[ChatMessage, ...], exchanges: int) -> tuple[ChatMessage, ...]:
    """The prompt with its first `exchanges` (a question and what follows it) left out.

    A system message stays, and so does the last question.
    """
    head = prompt[:1] if prompt and prompt[0].role == "system" else ()
    starts = [i for i, message in enumerate(prompt) if message.role == "user"]
    if not starts:
        return prompt
    return head + prompt[starts[min(exchanges, len(starts) - 1)] :]


def exchanges_in(prompt: tuple[ChatMessage, ...]) -> int:
    """How many questions the prompt holds."""
    return sum(message.role == "user" for message in prompt)
