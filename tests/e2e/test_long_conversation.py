"""A long conversation in the whole app: read upwards without a jump, left and found again."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.e2e.texts import CONTROL, SHIFT, at, clipboard, press, words_of
from yi_desktop.secrets import Vault
from yi_desktop.storage.conversations import create_conversation
from yi_desktop.storage.messages import add_message

COUNT = 400


@pytest.fixture(autouse=True)
def unprotected(play) -> None:
    play.paths.make()
    Vault(play.paths).go_unprotected()


async def open_long(hand) -> None:
    def fill(conn):
        conversation, parent = create_conversation(conn), None
        for number in range(COUNT):
            role = "assistant" if number % 2 else "user"
            parent = add_message(conn, conversation.id, parent, role, f"Text {number}").id
        return conversation.id

    await hand.until(lambda: hand.app.store.is_open)
    conversation = await (await hand.app.store.database()).run(fill)
    hand.app.chat.open(conversation)
    await hand.until(lambda: hand.app.chat.conversationId == conversation)


def rows(view) -> dict[str, float]:
    """Where the messages in sight begin, in px below the top of the view."""
    content = max(view.childItems(), key=lambda item: len(item.childItems()))
    return {
        str(item.property("source")): content.y() + item.y()
        for item in content.childItems()
        if item.property("source") and 0 <= content.y() + item.y() + item.height() <= view.height()
    }


def top(view) -> tuple[str, float]:
    """The message at the top of the view, and where it begins."""
    seen = sorted((y, text) for text, y in rows(view).items())
    return (seen[0][1], seen[0][0]) if seen else ("", 0.0)


async def wheel(hand, view, delta: int) -> None:
    at = view.mapToScene(QPointF(view.width() / 2, view.height() / 2))

    def turn() -> None:
        event = QWheelEvent(
            at, at, QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(hand.window, event)

    await hand.do(turn)


def test_reading_upwards_loads_more_and_moves_nothing(play, fake_command):
    async def scenario(hand) -> None:
        await open_long(hand)
        view = await hand.find("transcript")
        assert len(hand.app.chat._feed.messages) < COUNT
        before = len(hand.app.chat._feed.messages)
        for _ in range(400):
            was = rows(view)
            await wheel(hand, view, 120)
            now = rows(view)
            moved = {round(now[text] - was[text]) for text in was.keys() & now.keys()}
            assert moved <= {120}  # a turn of the wheel moves all by so much and no more
            await asyncio.sleep(0.01)
            moved = {round(y - now[text]) for text, y in rows(view).items() if text in now}
            assert moved <= {0}  # and what was loaded meanwhile moves nothing
            if len(hand.app.chat._feed.messages) > before + 60:
                break
        assert len(hand.app.chat._feed.messages) > before

    play(scenario, fake_command)


def test_home_goes_to_the_very_first_message(play, fake_command):
    async def scenario(hand) -> None:
        await open_long(hand)
        view = await hand.find("transcript")
        await hand.do(view.forceActiveFocus)
        await hand.key(Qt.Key.Key_Home)
        await hand.until(lambda: top(view)[0] == "Text 0")
        assert len(hand.app.chat._feed.messages) < COUNT / 2

    play(scenario, fake_command)


def test_a_restart_opens_the_conversation_at_its_place(play, fake_command):
    left = []

    async def leave(hand) -> None:
        await open_long(hand)
        view = await hand.find("transcript")
        for _ in range(12):
            await wheel(hand, view, 240)
        await hand.until(lambda: hand.app.chat.reading._unsaved is not None)
        left.append(top(view))
        assert left[0][0] != ""

    async def come_back(hand) -> None:
        view = await hand.find("transcript")
        await hand.until(lambda: top(view)[0] == left[0][0])
        await hand.until(lambda: abs(top(view)[1] - left[0][1]) < 2)

    play(leave, fake_command)
    play(come_back, fake_command)


async def drag_bar(hand, view, by: int, steps: int = 20) -> None:
    """Drag the thumb of the scroll bar up or down."""
    thumb = await hand.find("scrollThumb")
    start = thumb.mapToScene(QPointF(thumb.width() / 2, thumb.height() / 2)).toPoint()
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    await hand.do(lambda: QTest.mousePress(hand.window, left, no_key, start))
    for step in range(1, steps + 1):
        point = QPoint(start.x(), start.y() + by * step // steps)
        await hand.do(lambda point=point: QTest.mouseMove(hand.window, point))
        await asyncio.sleep(0.02)
    await hand.do(lambda: QTest.mouseRelease(hand.window, left, no_key, point))


def test_the_bar_speaks_for_the_whole_conversation(play, fake_command, heartbeat):
    async def scenario(hand) -> None:
        await open_long(hand)
        view = await hand.find("transcript")
        thumb = await hand.find("scrollThumb")
        beat = heartbeat()
        await drag_bar(hand, view, -int(view.height() / 2))
        await hand.until(lambda: top(view)[0] != "")
        middle = int(top(view)[0].removeprefix("Text "))
        assert 0.3 * COUNT < middle < 0.7 * COUNT
        was = thumb.y()
        await wheel(hand, view, -120)
        assert abs(thumb.y() - was) < 10
        await drag_bar(hand, view, -int(view.height()))
        await hand.until(lambda: top(view)[0] == "Text 0")
        assert thumb.y() == 0
        for _ in range(60):  # down again, through what is loaded on the way
            await wheel(hand, view, -1200)
            await hand.until(lambda: top(view)[0] != "")
            await asyncio.sleep(0.05)
            seen = sorted((y, text) for text, y in rows(view).items())
            numbers = [int(text.removeprefix("Text ")) for _, text in seen]
            assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
            if numbers[-1] == COUNT - 1:
                break
        beat.stop()
        assert numbers[-1] == COUNT - 1
        assert beat.longest_ms < 500  # ten times its goal

    play(scenario, fake_command)


def test_the_bar_stays_while_a_reply_is_written(play, fake_command):
    async def scenario(hand) -> None:
        await open_long(hand)
        view = await hand.find("transcript")
        await hand.ask("/slow 60")
        await hand.until(lambda: hand.written() > 5)
        await drag_bar(hand, view, -int(view.height() / 2))
        await hand.until(lambda: top(view)[0] != "")
        await asyncio.sleep(0.3)  # until what was asked for last is there
        seen = top(view)
        await hand.until(lambda: not hand.app.chat.busy)
        assert top(view) == seen

    play(scenario, fake_command)


def test_a_selection_from_one_end_to_the_other_is_copied_whole(play, fake_command):
    async def scenario(hand) -> None:
        await open_long(hand)
        view = await hand.find("transcript")
        await hand.do(view.forceActiveFocus)
        await hand.key(Qt.Key.Key_Home)
        await hand.until(lambda: top(view)[0] == "Text 0")
        words = await words_of(hand, "user", "Text 2")
        await press(hand, at(words, 0, 12))
        await hand.do(view.forceActiveFocus)
        await hand.key(Qt.Key.Key_End)
        await hand.until(lambda: f"Text {COUNT - 1}" in rows(view))
        last = await words_of(hand, "text", f"Text {COUNT - 1}")
        await press(hand, at(last, 200, 12), held=SHIFT)
        await hand.key(Qt.Key.Key_C, CONTROL)
        await hand.until(lambda: clipboard()[0].endswith(f"Text {COUNT - 1}"))
        assert clipboard()[0].split("\n\n") == [f"Text {number}" for number in range(2, COUNT)]

    play(scenario, fake_command)
