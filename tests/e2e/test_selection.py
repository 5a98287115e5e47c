"""A drag selects across messages, keys copy it, and the clipboard holds it three times."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.e2e.texts import CONTROL, asked, at, clipboard, drag, words_of
from yi_desktop.secrets import Vault


@pytest.fixture(autouse=True)
def unprotected(play) -> None:
    play.paths.make()
    Vault(play.paths).go_unprotected()


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
        hand.app.chat.selection.begin(row, 0, 5)
        hand.app.chat.selection.extend(row, 0, 12)
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
