"""Messages are rewritten, deleted and branched from, and questions wait their turn."""

from __future__ import annotations

import asyncio

import pytest

from yi_desktop.engine.errors import EngineCrashed


@pytest.fixture
async def talk(page):
    """Two exchanges: One, A, Two, B."""
    for question, answer in (("One", "A"), ("Two", "B")):
        page.engine.enqueue(answer)
        page.chat.send(question)
        await page.settle()
    return page


def ids(page) -> list[str]:
    return page.chat.transcript.ids()


async def test_a_question_is_asked_in_other_words_and_the_old_ones_stay(talk):
    talk.chat.editing.begin(ids(talk)[0])
    await talk.settle()
    assert talk.kinds()[0] == "editor"
    assert talk.chat.editing.text == "One"
    talk.chat.editing.text = "Uno"
    talk.engine.enqueue("C")
    talk.chat.editing.finish()
    await talk.settle()
    assert talk.text() == "Uno C"
    actions = talk.chat.transcript.rows[1]
    assert (actions.kind, actions.version, actions.versions) == ("actions", 2, 2)
    talk.chat.showVersion(ids(talk)[0], -1)
    await talk.settle()
    assert talk.text() == "One A Two B"


async def test_the_editor_goes_away_without_a_trace(talk):
    before = talk.kinds()
    talk.chat.editing.begin("")
    await talk.settle()
    assert talk.chat.editing.messageId == ids(talk)[2]
    assert talk.kinds() != before
    talk.chat.editing.cancel()
    await talk.settle()
    assert (talk.kinds(), talk.text()) == (before, "One A Two B")


async def test_words_that_are_not_finished_are_kept_at_once_and_come_back(talk, until):
    talk.chat.editing.begin("")
    talk.chat.editing.text = "Two, in other words"
    here, message_id = talk.chat.conversationId, talk.chat.editing.messageId
    await until(lambda: talk.chat.editing._drafts._unsaved is None)  # no one has closed anything
    await talk.settle()
    assert await talk.store.edit_of(here) == (message_id, "Two, in other words")
    talk.chat.editing.text = "Two, once more"
    talk.chat.open("")
    await talk.settle()
    assert talk.chat.editing.messageId == ""
    talk.chat.open(here)
    await talk.settle()
    assert "editor" in talk.kinds()
    assert (talk.chat.editing.messageId, talk.chat.editing.text) == (message_id, "Two, once more")
    talk.chat.editing.cancel()
    await talk.settle()
    assert await talk.store.edit_of(here) is None


async def test_an_editor_in_which_nothing_was_written_goes_with_its_page(talk):
    before = talk.kinds()
    talk.chat.editing.begin("")
    await talk.settle()
    await talk.chat.open(talk.chat.conversationId)
    await talk.settle()
    assert (talk.kinds(), talk.chat.editing.messageId) == (before, "")


async def test_a_new_look_keeps_the_editor(talk):
    talk.chat.editing.begin("")
    await talk.settle()
    talk.feed.repaint()
    await talk.settle()
    assert "editor" in talk.kinds()


async def test_a_reply_is_kept_in_a_persons_words(talk):
    talk.chat.editing.begin(ids(talk)[3])
    talk.chat.editing.text = "**Better**"
    talk.chat.editing.finish()
    await talk.settle()
    assert talk.text() == "One A Two Better"
    last = talk.feed.messages[ids(talk)[3]]
    assert (last.edited, last.version, last.versions, last.made.token_ids) == (True, 2, 2, ())
    talk.engine.enqueue("C")
    talk.chat.send("Three")
    await talk.settle()
    assert "**Better**" in [message.text for message in talk.engine.seen[-1]]


async def test_one_message_is_deleted_and_comes_back(talk):
    first_reply = ids(talk)[1]
    talk.chat.editing.remove(first_reply)
    await talk.settle()
    assert talk.text() == "One Two B"
    talk.engine.enqueue("C")
    talk.chat.send("Three")
    await talk.settle()
    assert "A" not in [message.text for message in talk.engine.seen[-1]]
    talk.toast.act()
    await talk.settle()
    assert talk.text() == "One A Two B"


async def test_a_conversation_goes_on_elsewhere(talk):
    first = talk.chat.conversationId
    talk.chat.branchFrom(ids(talk)[1])
    await talk.settle()
    assert talk.chat.conversationId != first
    assert talk.chat.title == "One (branch)"
    assert talk.text() == "One A"
    talk.chat.open(first)
    await talk.settle()
    assert talk.text() == "One A Two B"


async def test_what_waits_is_asked_in_its_order(page, until):
    gate = asyncio.Event()
    page.engine.enqueue("A", gate)
    page.chat.send("One")
    await until(lambda: "A" in page.text())
    page.chat.send("Two")
    page.chat.send("Three")
    await until(lambda: page.chat.queue.texts == ["Two", "Three"])
    page.engine.enqueue("B")
    page.engine.enqueue("C")
    gate.set()
    await page.settle()
    assert page.text() == "One A Two B Three C"


async def test_after_a_stop_or_a_failure_the_queue_waits(page, until):
    page.engine.enqueue("A", asyncio.Event())
    page.chat.send("One")
    await until(lambda: "A" in page.text())
    page.chat.send("Two")
    await until(lambda: page.chat.queue.texts == ["Two"])
    page.chat.stop()
    await page.settle()
    assert page.chat.queue.texts == ["Two"]
    page.engine.enqueue("B", EngineCrashed("x"))
    page.chat.queue.sendNow()
    await page.settle()
    assert page.text() == "One A Two B"
    assert page.chat.queue.texts == []


async def test_a_waiting_question_goes_back_to_the_composer_or_away(page, until):
    gate = asyncio.Event()
    page.engine.enqueue("A", gate)
    page.chat.send("One")
    await until(lambda: "A" in page.text())
    for text in ("Two", "Three"):
        page.chat.send(text)
    await until(lambda: len(page.chat.queue.texts) == 2)
    page.chat.draft = "typing"
    page.chat.queue.edit(0)
    await until(lambda: page.chat.queue.texts == ["Three"])
    assert page.chat.draft == "typing\n\nTwo"
    page.chat.queue.remove(0)
    await until(lambda: page.chat.queue.texts == [])
    gate.set()
    await page.settle()
    assert page.text() == "One A"


async def test_the_queue_of_a_conversation_in_the_background_is_served(page, until):
    gate = asyncio.Event()
    page.engine.enqueue("A", gate)
    page.chat.send("One")
    await until(lambda: "A" in page.text())
    first = page.chat.conversationId
    page.chat.send("Two")
    await until(lambda: page.chat.queue.texts == ["Two"])
    page.chat.open("")
    await until(lambda: page.chat.conversationId == "")
    assert page.chat.queue.texts == []
    page.engine.enqueue("B")
    gate.set()
    await page.settle()
    assert page.chat.conversationId == ""
    page.chat.open(first)
    await page.settle()
    assert page.text() == "One A Two B"
