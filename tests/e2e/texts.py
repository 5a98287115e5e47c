"""Words in the transcript, as a hand finds, presses and copies them."""

from __future__ import annotations

import asyncio
from collections.abc import Collection

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from yi_desktop.storage.conversations import create_conversation
from yi_desktop.storage.messages import add_message

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NO_KEY, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
RIGHT = Qt.MouseButton.RightButton


async def words_of(hand, kind: str, text: str):
    """The item that shows the words of the row of this kind with this text, once it rests."""
    before = None
    for _ in range(100):
        words = _words_of(hand, kind, text)
        place = at(words, words.width(), words.height()) if words is not None else None
        if place is not None and place == before:
            return words
        before = place
        await asyncio.sleep(0.1)
    raise AssertionError(f"no {kind} row with {text!r} comes to rest")


def _words_of(hand, kind: str, text: str):
    rows = hand.app.chat.transcript.rows
    wanted = next(i for i, row in enumerate(rows) if row.kind == kind and text in row.source)
    waiting = [(hand.window.contentItem(), False)]
    while waiting:
        item, inside = waiting.pop()
        if inside and item.objectName() == "words":
            return item
        own = item.property("gap") is not None and item.property("index") == wanted
        waiting.extend((child, inside or own) for child in item.childItems())
    return None


def at(words, x: float, y: float) -> QPoint:
    return words.mapToScene(QPointF(x, y)).toPoint()


async def drag(hand, start: QPoint, end: QPoint) -> None:
    await hand.do(lambda: QTest.mousePress(hand.window, LEFT, NO_KEY, start))
    for step in range(1, 9):
        point = start + (end - start) * step / 8
        await hand.do(lambda point=point: QTest.mouseMove(hand.window, point))
        await asyncio.sleep(0.02)
    await hand.do(lambda: QTest.mouseRelease(hand.window, LEFT, NO_KEY, end))


def clipboard() -> tuple[str, str, str]:
    data = QGuiApplication.clipboard().mimeData()
    if data is None:
        return "", "", ""
    return data.text(), bytes(data.data("text/markdown")).decode(), data.html()


async def asked(hand, text: str, answer: str) -> None:
    await hand.ask(text)
    await hand.until(lambda: answer in hand.answer() and not hand.app.chat.busy)
    await hand.until(lambda: hand.kinds()[-1] == "actions" and "live" not in hand.kinds())


async def told(hand, *texts: str, stopped: Collection[int] = ()) -> None:
    """Open a conversation of these messages, the person's first; the numbers of those stopped."""

    def fill(conn):
        conversation, parent = create_conversation(conn), None
        for number, text in enumerate(texts):
            role = "assistant" if number % 2 else "user"
            state = "stopped" if number in stopped else "complete"
            parent = add_message(conn, conversation.id, parent, role, text, state).id
        return conversation.id

    await hand.until(lambda: hand.app.store.is_open)
    conversation = await (await hand.app.store.database()).run(fill)
    hand.app.chat.open(conversation)
    await hand.until(lambda: hand.app.chat.conversationId == conversation)


def middle(words, text: str, inside: str) -> QPoint:
    """The middle of a part of a text on show."""
    start = len(text[: text.index(inside)].encode("utf-16-le")) // 2
    end = start + len(inside.encode("utf-16-le")) // 2
    edit = next(
        child for child in words.childItems() if child.property("cursorPosition") is not None
    )
    first, last = (edit.positionToRectangle(place) for place in (start, end))
    return edit.mapToScene(QPointF((first.x() + last.x()) / 2, first.center().y())).toPoint()


def edge(words, text: str, inside: str) -> QPoint:
    """Where a part of a text on show starts."""
    start = len(text[: text.index(inside)].encode("utf-16-le")) // 2
    edit = next(one for one in words.childItems() if one.property("cursorPosition") is not None)
    return edit.mapToScene(edit.positionToRectangle(start).center()).toPoint()


async def press(hand, at: QPoint, times: int = 1, button=LEFT, held=NO_KEY) -> None:
    """Press so many times, quickly; what was pressed before is long ago."""
    await asyncio.sleep(0.45)  # longer than the time between two presses of one double click
    for _ in range(times):
        await hand.do(lambda: QTest.mouseClick(hand.window, button, held, at))


async def copied(hand, text: str) -> None:
    """Copy by keys, until the clipboard holds this text."""
    QGuiApplication.clipboard().clear()
    await hand.key(Qt.Key.Key_C, CONTROL)
    await hand.until(lambda: clipboard()[0] != "")
    assert clipboard()[0] == text, clipboard()[0]
