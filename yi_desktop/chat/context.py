"""Fits a long conversation into the model's context, and says how full that is."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from typing import TypeVar

from yi_desktop.chat.prompt import exchanges_in, without_oldest
from yi_desktop.engine.errors import PromptTooLong
from yi_desktop.engine.protocol import ChatMessage
from yi_desktop.storage.messages import Message

Event = TypeVar("Event")

LEFT_OUT = "left_out"  # the parameter of `Made` that counts the exchanges left out


def used(branch: Sequence[Message]) -> int:
    """Tokens in the context after the last reply of the branch: its prompt and itself."""
    for message in reversed(branch):
        if message.role == "assistant" and message.made and message.made.prompt_tokens:
            return message.made.prompt_tokens + message.made.reply_tokens
    return 0


def left_out_before(branch: Sequence[Message]) -> int:
    """How many exchanges the last reply of the branch had to do without."""
    for message in reversed(branch):
        if message.role == "assistant" and message.made:
            count = message.made.parameters.get(LEFT_OUT, 0)
            return count if isinstance(count, int) else 0
    return 0


async def fitted(
    generate: Callable[[tuple[ChatMessage, ...]], AsyncGenerator[Event, None]],
    prompt: tuple[ChatMessage, ...],
    left_out: int,
    tell: Callable[[int], None],
) -> AsyncGenerator[Event, None]:
    """The events of `generate`, with as many of the oldest exchanges left out as it takes.

    Only the engine can count tokens, so it is asked: it refuses before it computes. The steps
    grow, so that a very long history costs a few refusals and not one for each message. `tell`
    hears how many were left out. Raises PromptTooLong when the last question alone does not fit.
    """
    most, step = exchanges_in(prompt) - 1, 1
    while True:
        tell(left_out)
        try:
            async with aclosing(generate(without_oldest(prompt, left_out))) as events:
                async for event in events:
                    yield event
        except PromptTooLong:
            if left_out >= most:
                raise
            left_out, step = min(left_out + step, most), step * 2
        else:
            return
