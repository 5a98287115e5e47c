"""Long conversations are loaded as the person reads upwards, and opened where they were left."""

from __future__ import annotations

import pytest

from yi_desktop.storage.conversations import create_conversation
from yi_desktop.storage.messages import add_message
from yi_desktop.storage.reading import PAGE, Place

COUNT = 3 * PAGE + 10


@pytest.fixture
async def long(page):
    """A conversation of COUNT messages, open."""

    def fill(conn):
        conversation, parent = create_conversation(conn), None
        for number in range(COUNT):
            role = "assistant" if number % 2 else "user"
            text = f"Text {number}"
            parent = add_message(conn, conversation.id, parent, role, text).id
        return conversation.id

    page.long_id = await (await page.store.database()).run(fill)
    page.chat.open(page.long_id)
    await page.settle()
    return page


def shown(page) -> list[str]:
    return [message.text for message in page.feed.messages.values()]


async def test_the_end_comes_first_and_the_rest_on_the_way_up(long):
    assert shown(long) == [f"Text {number}" for number in range(COUNT - PAGE, COUNT)]
    long.chat.reading.loadEarlier()
    long.chat.reading.loadEarlier()  # the view asks again while it scrolls
    await long.settle()
    assert len(shown(long)) == 2 * PAGE
    for _ in range(5):
        long.chat.reading.loadEarlier()
        await long.settle()
    assert shown(long) == [f"Text {number}" for number in range(COUNT)]


async def test_the_very_first_message_is_gone_to(long):
    placed = []
    long.chat.reading.placed.connect(lambda row, offset: placed.append((row, offset)))
    long.chat.reading.loadAll()
    await long.settle()
    assert len(shown(long)) == COUNT
    assert placed == [(0, 0.0)]


async def test_a_conversation_opens_where_it_was_left(long):
    for _ in range(2):
        long.chat.reading.loadEarlier()
        await long.settle()
    ids = list(long.feed.messages)
    row = long.feed.transcript.start_of(ids[5])
    long.chat.reading.note(row, 12.5)
    long.chat.open("")
    await long.settle()
    assert await long.store.place_of(long.long_id) == Place(ids[5], 0, 12.5)
    placed = []
    long.chat.reading.placed.connect(lambda row, offset: placed.append((row, offset)))
    long.chat.open(long.long_id)
    await long.settle()
    assert placed == [(long.feed.transcript.start_of(ids[5]), 12.5)]
    assert ids[5] in long.feed.messages
    long.chat.reading.note(-1, 0.0)  # at the end
    await long.chat.reading.flush()
    assert await long.store.place_of(long.long_id) is None


async def test_the_whole_of_it_is_copied_all_the_same(long):
    long.chat.texts.copyAll()
    await long.settle()
    assert long.copied[0].markdown.count("## ") == COUNT


async def test_a_place_in_a_deleted_message_is_none(long):
    first = next(iter(long.feed.messages))
    long.chat.reading.note(long.feed.transcript.start_of(first), 3.0)
    await long.chat.reading.flush()
    long.chat.editing.remove(first)
    await long.settle()
    assert await long.store.place_of(long.long_id) is None
