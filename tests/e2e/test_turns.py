"""Messages are changed and queued by real keys and clicks, in the whole app."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt

from yi_desktop.secrets import Vault


@pytest.fixture(autouse=True)
def unprotected(play) -> None:
    play.paths.make()
    Vault(play.paths).go_unprotected()


async def answered(hand, count: int) -> None:
    """Until so many questions have their answers."""
    await hand.until(lambda: not hand.app.chat.busy and questions(hand)[count - 1 :])
    await hand.until(lambda: hand.kinds()[-1] == "actions" and "live" not in hand.kinds())


async def editor(hand) -> None:
    """Until the editor is there and has the keyboard."""
    await hand.until(lambda: hand.window.activeFocusItem().objectName() == "messageEditor")


def questions(hand) -> list[str]:
    return [row.source for row in hand.app.chat.transcript.rows if row.kind == "user"]


def test_up_edits_the_last_message_and_enter_sends_it_again(play, fake_command):
    async def scenario(hand) -> None:
        await hand.ask("/echo one")
        await answered(hand, 1)
        await hand.key(Qt.Key.Key_Up)
        await editor(hand)
        await hand.type("!")
        await hand.key(Qt.Key.Key_Return)
        await hand.until(lambda: questions(hand) == ["/echo one!"])
        await answered(hand, 1)
        assert hand.answer() == "one!"
        await hand.click("previousVersionButton")
        await hand.until(lambda: questions(hand) == ["/echo one"])
        assert hand.answer() == "one"
        await hand.key(Qt.Key.Key_Up)
        await editor(hand)
        await hand.key(Qt.Key.Key_Escape)
        await hand.until(lambda: "editor" not in hand.kinds())
        assert questions(hand) == ["/echo one"]

    play(scenario, fake_command)


def test_two_questions_wait_and_are_asked_in_order(play, fake_command):
    async def scenario(hand) -> None:
        await hand.ask("/slow 30")
        await hand.until(lambda: hand.written() > 5)
        await hand.ask("/echo two")
        await hand.ask("/echo three")
        await hand.until(lambda: hand.app.chat.queue.texts == ["/echo two", "/echo three"])
        assert hand.app.chat.draft == ""
        await hand.until(lambda: questions(hand) == ["/slow 30", "/echo two", "/echo three"])
        await answered(hand, 3)
        assert hand.answer() == "three"

    play(scenario, fake_command)


def test_a_queue_outlives_a_restart_and_waits_for_the_person(play, fake_command):
    async def leave(hand) -> None:
        await hand.ask("/slow 400")
        await hand.until(lambda: hand.written() > 5)
        await hand.ask("/echo later")
        await hand.until(lambda: hand.app.chat.queue.texts == ["/echo later"])

    async def come_back(hand) -> None:
        await hand.until(lambda: hand.app.models.ready)
        await hand.until(lambda: hand.app.chat.queue.texts == ["/echo later"])
        assert questions(hand) == ["/slow 400"]
        await hand.click("sendNowButton")
        await hand.until(lambda: questions(hand) == ["/slow 400", "/echo later"])
        await answered(hand, 2)
        assert hand.answer() == "later"

    play(leave, fake_command)
    play(come_back, fake_command)


def test_a_message_is_deleted_from_its_menu_and_undone(play, fake_command):
    async def scenario(hand) -> None:
        await hand.ask("/echo one")
        await answered(hand, 1)
        await hand.click("messageMenuButton")
        await hand.click("deleteMessageItem")
        await hand.until(lambda: hand.answer() == "" and questions(hand) == ["/echo one"])
        await hand.click("toastAction")
        await hand.until(lambda: hand.answer() == "one")

    play(scenario, fake_command)


def test_a_switch_that_is_pressed_stays_under_the_pointer(play, fake_command):
    async def scenario(hand) -> None:
        await hand.ask("/long 300")
        await answered(hand, 1)
        await hand.ask("/long 301")
        await answered(hand, 2)
        await hand.key(Qt.Key.Key_Up)
        await editor(hand)
        await hand.type(" and many words" * 12)
        await hand.key(Qt.Key.Key_Return)
        await hand.until(lambda: len(questions(hand)[-1]) > 100)
        await answered(hand, 2)
        transcript = await hand.find("transcript")
        transcript.forceActiveFocus()

        def height(name: str) -> float:
            item = hand.visible(name)
            return item.mapToItem(transcript, QPointF(0, 0)).y() if item else -1.0

        while not 100 < height("previousVersionButton") < 400:
            await hand.key(Qt.Key.Key_Up)
        before = height("previousVersionButton")
        await hand.click("previousVersionButton")
        await hand.until(lambda: questions(hand)[-1] == "/long 301")
        await hand.find("nextVersionButton")
        assert height("nextVersionButton") == before
        await hand.click("nextVersionButton")
        await hand.until(lambda: len(questions(hand)[-1]) > 100)
        await hand.find("previousVersionButton")
        assert height("previousVersionButton") == before

    play(scenario, fake_command)
