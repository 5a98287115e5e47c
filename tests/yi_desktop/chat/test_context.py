"""A long conversation keeps its newest messages, as many as the context holds."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yi_desktop.chat.context import fitted, least_left_out
from yi_desktop.chat.prompt import exchanges_in, without_oldest
from yi_desktop.engine.errors import PromptTooLong
from yi_desktop.engine.protocol import ChatMessage

Prompt = tuple[ChatMessage, ...]


def conversation(*sizes: int) -> Prompt:
    """An instruction, and questions of so many words with an answer of one; none to the last."""
    prompt = [ChatMessage("system", "Be kind.")]
    for size in sizes:
        prompt += [ChatMessage("user", "word " * size), ChatMessage("assistant", "Yes.")]
    return tuple(prompt[:-1])


class Model:
    """A word is a token; `room` of them fit."""

    def __init__(self, room: int) -> None:
        self.room, self.counted, self.read = room, [], []

    def words(self, prompt: Prompt) -> int:
        return sum(len(message.text.split()) for message in prompt)

    async def count(self, prompt: Prompt) -> int:
        self.counted.append(self.words(prompt))
        return self.counted[-1]

    async def generate(self, prompt: Prompt) -> AsyncGenerator[str, None]:
        if self.words(prompt) >= self.room:
            raise PromptTooLong
        self.read.append(prompt)
        yield "Hello"

    async def ask(self, prompt: Prompt, left_out: int = 0) -> int:
        """How many exchanges are left out in the end."""
        told: list[int] = []
        events = fitted(
            self.generate, self.count, self.room, prompt, left_out=left_out, tell=told.append
        )
        assert [event async for event in events] == ["Hello"]
        assert self.read[-1] == without_oldest(prompt, told[-1])
        return told[-1]


async def test_of_thousands_of_messages_the_newest_that_fit_are_kept():
    model, prompt = Model(8192), conversation(*[20] * 1500)
    left_out = await model.ask(prompt)
    kept = model.words(without_oldest(prompt, left_out))
    assert 8192 * 0.75 - 21 < kept <= 8192 * 0.75
    assert len(model.counted) < 20
    assert max(model.counted) < 2 * 8192  # nobody counts what is far too much


async def test_what_was_left_out_stays_so_while_its_place_is_taken():
    """The beginning that the model has read already is not moved with every question."""
    model, prompt = Model(1000), conversation(*[20] * 100)
    left_out = await model.ask(prompt)
    model.counted.clear()
    assert await model.ask(conversation(*[20] * 103), left_out) == left_out
    assert len(model.counted) == 1


async def test_what_was_left_out_comes_back_once_there_is_room():
    prompt = conversation(*[20] * 100)
    left_out = await Model(1000).ask(prompt)
    assert 0 < await Model(2000).ask(prompt, left_out) < left_out
    assert await Model(9000).ask(prompt, left_out) == 0
    assert await Model(1000).ask(conversation(20, 20), left_out) == 0  # another branch


async def test_what_fits_is_not_counted():
    model = Model(1000)
    assert await model.ask(conversation(20, 20)) == 0
    assert model.counted == []


async def test_a_last_question_that_fits_alone_is_asked_alone():
    assert await Model(1000).ask(conversation(20, 20, 990)) == 2


async def test_an_engine_that_holds_less_than_it_counts_still_answers():
    model, prompt = Model(1000), conversation(*[20] * 100)
    events = fitted(model.generate, model.count, 1500, prompt, left_out=0, tell=lambda count: None)
    assert [event async for event in events] == ["Hello"]
    assert model.words(model.read[-1]) > 900


async def test_a_last_question_too_long_is_refused():
    with pytest.raises(PromptTooLong):
        await Model(1000).ask(conversation(20, 1000))


@given(st.lists(st.integers(1, 60), min_size=1, max_size=40), st.integers(10, 400))
async def test_one_more_would_be_too_many(sizes: list[int], room: int):
    model, prompt = Model(room), conversation(*sizes)
    left_out = await least_left_out(model.count, room, prompt)
    most = exchanges_in(prompt) - 1
    fits = [model.words(without_oldest(prompt, n)) <= room * 0.75 for n in range(most + 1)]
    assert left_out == (fits.index(True) if any(fits) else most)
