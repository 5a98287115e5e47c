"""Fits a long conversation into the model's context, and says how full that is."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from typing import TypeVar

from yi_desktop.chat.prompt import exchanges_in, without_oldest
from yi_desktop.engine.errors import PromptTooLong
from yi_desktop.engine.protocol import ChatMessage
from yi_desktop.storage.messages import Message

Event = TypeVar("Event")

LEFT_OUT = "left_out"  # the parameter of `Made` that counts the exchanges left out
# Parts of the context. Where something is left out, the rest is for the reply and for what is
# asked next: else every question would leave out more, and the model would read all of it anew.
_FILLED = 0.75
_ROOMY = 0.5  # what takes less has room for more of what was left out


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
    count: Callable[[tuple[ChatMessage, ...]], Awaitable[int]],
    room: int,
    prompt: tuple[ChatMessage, ...],
    *,
    left_out: int,
    tell: Callable[[int], None],
) -> AsyncGenerator[Event, None]:
    """The events of `generate`, with as many of the oldest exchanges left out as it takes.

    `left_out` were the last time, and stay so while that is right: another beginning has to be
    read anew. `count` gives the tokens of a prompt, `room` is for the model's context. `tell`
    hears how many are left out. Raises PromptTooLong when the last question alone does not fit.
    """
    most = max(0, exchanges_in(prompt) - 1)
    left_out = min(left_out, most)
    if left_out and await count(without_oldest(prompt, left_out)) < room * _ROOMY:
        left_out = await least_left_out(count, room, prompt)
    while True:
        tell(left_out)
        try:
            async with aclosing(generate(without_oldest(prompt, left_out))) as events:
                async for event in events:
                    yield event
        except PromptTooLong:
            if left_out >= most:
                raise
            # The engine may hold less than it counts: each refusal leaves out one more at least.
            left_out = max(left_out + 1, await least_left_out(count, room, prompt))
        else:
            return


async def least_left_out(
    count: Callable[[tuple[ChatMessage, ...]], Awaitable[int]],
    room: int,
    prompt: tuple[ChatMessage, ...],
) -> int:
    """The fewest of the oldest exchanges without which the rest fills at most `_FILLED`.

    Twice as many of the newest are tried until they are too many, and then halves between: what
    is counted depends on the room, and not on how long the conversation is.
    """
    exchanges = exchanges_in(prompt)

    async def fits(kept: int) -> bool:
        return await count(without_oldest(prompt, exchanges - kept)) <= room * _FILLED

    fitting, tried = 1, 2  # the last question is asked in any case
    while tried <= exchanges and await fits(tried):
        fitting, tried = tried, tried * 2
    too_many = min(tried, exchanges + 1)
    while too_many - fitting > 1:
        middle = (fitting + too_many) // 2
        if await fits(middle):
            fitting = middle
        else:
            too_many = middle
    return max(0, exchanges - fitting)
