"""Long conversations are loaded as the person reads upwards, and opened where they were left."""

from __future__ import annotations

import pytest

from app.viewmodels import pages
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


def gaps(page) -> list[int]:
    """Where the rows are that stand for what is not loaded."""
    return [n for n, row in enumerate(page.chat.transcript.rows) if row.kind == "gap"]


async def test_the_end_comes_first_and_the_rest_on_the_way_up(long):
    assert shown(long) == [f"Text {number}" for number in range(COUNT - PAGE, COUNT)]
    assert gaps(long) == [0]
    long.chat.reading.look(0, 3)
    long.chat.reading.look(0, 3)  # the view asks again while it scrolls
    await long.settle()
    assert len(shown(long)) == 2 * PAGE
    for _ in range(5):
        long.chat.reading.look(0, 3)
        await long.settle()
    assert shown(long) == [f"Text {number}" for number in range(COUNT)]
    assert gaps(long) == []


async def test_the_very_first_message_is_gone_to_and_what_is_between_stays_away(long):
    placed = []
    long.chat.reading.placed.connect(lambda row, offset: placed.append((row, offset)))
    long.chat.reading.goTo(0.0)
    await long.settle()
    assert placed == [(0, 0.0)]
    assert shown(long) == [
        f"Text {number}" for number in (*range(PAGE), *range(COUNT - PAGE, COUNT))
    ]
    (gap,) = gaps(long)
    assert long.chat.transcript.rows[gap - 1].message_id == list(long.feed.messages)[PAGE - 1]
    long.chat.reading.look(gap - 9, gap - 5)  # on the way down
    await long.settle()
    assert shown(long)[: 2 * PAGE] == [f"Text {number}" for number in range(2 * PAGE)]
    long.chat.reading.look(gaps(long)[0] + 1, gaps(long)[0] + 5)  # on the way up from the end
    await long.settle()
    assert shown(long) == [f"Text {number}" for number in range(COUNT)]


async def test_what_is_far_away_is_let_go(long, monkeypatch):
    monkeypatch.setattr(pages, "KEPT", 2 * PAGE)
    for _ in range(3):
        long.chat.reading.look(0, 3)
        await long.settle()
    assert len(shown(long)) == 3 * PAGE
    assert shown(long)[0] == "Text 0"
    assert len(gaps(long)) == 1


async def test_a_place_counts_what_is_not_loaded(long):
    reading, rows = long.chat.reading, long.chat.transcript.rows
    first = next(n for n, row in enumerate(rows) if row.kind != "gap")
    before = reading.placeOf(first, 0.0)
    assert before == pytest.approx((COUNT - PAGE) / COUNT, abs=0.01)
    assert reading.placeOf(len(rows) - 1, 1.0) == pytest.approx(1.0)
    id = rows[first].message_id
    reading.look(0, 3)
    await long.settle()
    moved = long.feed.transcript.start_of(id)
    assert moved != first
    assert reading.placeOf(moved, 0.0) == before
    placed = []
    reading.placed.connect(lambda row, offset: placed.append(row))
    for place in (0.0, 0.3, 0.5, 0.99):
        reading.goTo(place)
        await long.settle()
        assert reading.placeOf(placed[-1], 0.0) == pytest.approx(place, abs=0.01)


async def test_an_older_question_asked_anew_ends_the_conversation_there(long):
    long.chat.reading.goTo(0.0)
    await long.settle()
    long.chat.editing.begin(list(long.feed.messages)[10])
    long.chat.editing.text = "Other words"
    long.chat.editing.finish()
    await long.settle()
    assert gaps(long) == []
    assert shown(long)[:11] == [*(f"Text {number}" for number in range(10)), "Other words"]
    assert len(shown(long)) == 12
    assert long.chat.reading.placeOf(len(long.chat.transcript.rows) - 1, 1.0) == pytest.approx(1.0)


async def test_a_conversation_opens_where_it_was_left(long):
    for _ in range(2):
        long.chat.reading.look(0, 3)
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
    assert len(gaps(long)) == 1  # not all of it up to there
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
