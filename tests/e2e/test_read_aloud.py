"""Who listens to a screen reader hears what happens, and can read every word of an answer."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.e2e.announcements import announcements
from tests.qml.reader import name, read_aloud
from yi_desktop.secrets import Vault

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the symbol has another name there")


@pytest.fixture(autouse=True)
def unprotected(play) -> None:
    play.paths.make()
    Vault(play.paths).go_unprotected()


def test_an_answer_is_announced_when_it_begins_and_when_it_ends(play, fake_command):
    async def scenario(hand) -> None:
        with announcements() as heard:
            await hand.ask("/echo one two")
            await hand.until(lambda: not hand.app.chat.busy and hand.answer() == "one two")
            await hand.until(lambda: heard == ["Writing", "one two"])
            await hand.ask("/slow 400")
            await hand.until(lambda: hand.written() > 20)
            await hand.key(Qt.Key.Key_Escape)
            await hand.until(lambda: len(heard) == 4)
            assert heard[2:] == ["Writing", "You stopped this answer. What is written is kept."]

    play(scenario, fake_command)


def test_a_failure_is_announced_with_what_to_do(play, fake_command):
    async def scenario(hand) -> None:
        with announcements() as heard:
            await hand.ask("/crash")
            await hand.until(lambda: "error" in hand.kinds())
            await hand.until(lambda: len(heard) == 2)
            card = next(row for row in hand.app.chat.transcript.rows if row.kind == "error")
            assert heard[1] == f"{card.error_title}. {card.error_text}"

    play(scenario, fake_command)


def test_every_toast_is_announced_once(play, fake_command):
    async def scenario(hand) -> None:
        with announcements() as heard:
            hand.app.shell.toast.show("One thing", "info")
            await hand.until(lambda: heard == ["One thing"])
            hand.app.shell.toast.show("Another", "info")  # while the first is on show
            await hand.until(lambda: heard == ["One thing", "Another"])

    play(scenario, fake_command)


def test_another_conversations_end_is_not_announced_here(play, fake_command):
    async def scenario(hand) -> None:
        with announcements() as heard:
            await hand.ask("/long 300")
            await hand.until(lambda: hand.written() > 20)
            await hand.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
            await hand.until(lambda: hand.app.chat.conversationId == "")
            await hand.until(lambda: not hand.app.replies.writing)
            assert heard == ["Writing"]

    play(scenario, fake_command)


def test_every_word_of_an_answer_can_be_read(play, fake_command):
    async def scenario(hand) -> None:
        QAccessible.setActive(True)
        await hand.ask("/markdown")
        await hand.until(lambda: "table" in hand.kinds() and not hand.app.chat.busy)

        def texts() -> list[tuple[str, str]]:
            """Role and text of everything that has a text to go through."""
            nodes = [one for one in read_aloud(hand.window) if one.textInterface() is not None]
            whole = [(one.textInterface(), one) for one in nodes]
            return [(one.role().name, t.text(0, t.characterCount())) for t, one in whole]

        wanted = [
            ("Heading", "A heading"),
            ("StaticText", "Some slanted, bold and plain code text with a link."),
            ("StaticText", "inner"),
            ("StaticText", "quoted"),
            ("StaticText", "def answer() -> int:\n    return 42"),
            ("StaticText", "2"),
        ]
        await hand.until(lambda: all(one in texts() for one in wanted))
        read = [text for _, text in texts()]
        places = [read.index(text) for _, text in wanted]
        assert places == sorted(places)
        said = [name(one) for one in read_aloud(hand.window)]
        assert "You: /markdown" in said
        # The line that told how it went is gone, not only out of sight.
        assert not [one for one in said if one.startswith(("Loading", "Reading", "Writing"))]

    play(scenario, fake_command)
