"""A drag selects across messages, keys copy it, and the clipboard holds it three times."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from yi_desktop.secrets import Vault

CONTROL = Qt.KeyboardModifier.ControlModifier
NO_KEY, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def unprotected(play) -> None:
    play.paths.make()
    Vault(play.paths).go_unprotected()


async def words_of(hand, kind: str, text: str):
    """The item that shows the words of the row of this kind with this text, once it rests."""
    before = None
    for _ in range(100):
        words = _words_of(hand, kind, text)
        place = at(words, 0, 0) if words is not None else None
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


def test_a_drag_goes_across_messages(play, fake_command):
    async def scenario(hand) -> None:
        await asked(hand, "/echo Some **bold** words", "Some bold words")
        question, answer = (
            await words_of(hand, "user", "/echo Some"),
            await words_of(hand, "text", "Some bold words"),
        )
        await drag(hand, at(question, 0, 12), at(answer, 600, 20))
        assert not hand.app.chat.selection.empty
        await hand.key(Qt.Key.Key_C, CONTROL)
        await hand.until(lambda: "bold" in clipboard()[0])
        text, markdown, html = clipboard()
        assert text == "/echo Some **bold** words\n\nSome bold words"
        assert markdown == "/echo Some **bold** words\n\nSome **bold** words"
        assert "<p>Some <strong>bold</strong> words</p>" in html
        await hand.key(Qt.Key.Key_Escape)
        assert hand.app.chat.selection.empty

    play(scenario, fake_command)


def test_part_of_a_reply_is_copied_with_its_marks(play, fake_command):
    async def scenario(hand) -> None:
        await asked(hand, "/echo Some **bold** words", "Some bold words")
        words = await words_of(hand, "text", "Some bold words")
        row = next(i for i, r in enumerate(hand.app.chat.transcript.rows) if r.kind == "text")
        await drag(hand, at(words, 600, 12), at(words, 1, 12))  # backwards
        assert hand.app.chat.selection.range(row) == QPoint(0, 15)
        hand.app.chat.selection.select(row, 5, 12)
        hand.app.chat.selection.copy()
        await hand.until(lambda: clipboard()[0] == "bold wo")
        assert clipboard()[1] == "**bold** wo"
        assert "<p><strong>bold</strong> wo</p>" in clipboard()[2]

    play(scenario, fake_command)


def test_select_all_takes_the_message_then_the_chat(play, fake_command):
    async def scenario(hand) -> None:
        await asked(hand, "/echo one", "one")
        await asked(hand, "/echo two", "two")
        answer = await words_of(hand, "text", "two")
        await drag(hand, at(answer, 1, 12), at(answer, 20, 12))
        await hand.key(Qt.Key.Key_A, CONTROL)
        await hand.key(Qt.Key.Key_C, CONTROL)
        await hand.until(lambda: clipboard()[0].endswith("two"))
        assert "one" not in clipboard()[0]
        await hand.key(Qt.Key.Key_A, CONTROL)
        await hand.key(Qt.Key.Key_C, CONTROL)
        await hand.until(lambda: "one" in clipboard()[0] and "two" in clipboard()[0])

    play(scenario, fake_command)


def test_a_selection_holds_while_a_reply_grows(play, fake_command):
    async def scenario(hand) -> None:
        await asked(hand, "/echo steady words", "steady words")
        await hand.ask("/slow 60")
        await hand.until(lambda: hand.written() > 5)
        question = await words_of(hand, "user", "/echo steady")
        await drag(hand, at(question, 1, 12), at(question, 90, 12))
        chosen = hand.app.chat.selection.range(0)
        assert chosen.y() > chosen.x()
        await hand.until(lambda: not hand.app.chat.busy)
        assert hand.app.chat.selection.range(0) == chosen

    play(scenario, fake_command)
