"""The page follows what is written at its end, and stands still for who reads or selects."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import Qt

from tests.e2e.texts import at, drag, middle, press, told, words_of
from yi_desktop.secrets import Vault

LONG = "\n\n".join(f"Paragraph {number}" for number in range(60))


@pytest.fixture(autouse=True)
def unprotected(play) -> None:
    play.paths.make()
    Vault(play.paths).go_unprotected()


async def taller(hand, view, by: int) -> None:
    before = view.property("contentHeight")
    await hand.until(lambda: view.property("contentHeight") > before + by)


async def kept(hand) -> None:
    """Until the place where the person rests is kept."""
    here = hand.app.chat.conversationId
    for _ in range(500):
        if await hand.app.store.place_of(here) is not None:
            return
        await asyncio.sleep(0.01)
    raise AssertionError("no place is kept")


def test_an_older_answer_that_goes_on_stays_in_sight(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "/slow 120", "Half of", "And then?", LONG, stopped=[1])
        view = await hand.find("transcript")
        words = await words_of(hand, "text", "Paragraph 59")
        await press(hand, middle(words, "Paragraph 59", "59"), 2)
        await hand.key(Qt.Key.Key_Home)
        await hand.until(lambda: view.property("contentY") == view.property("originY"))
        await hand.until(lambda: hand.app.models.ready)
        await hand.click("continueButton")
        await hand.until(lambda: "live" in hand.kinds())
        await taller(hand, view, 20)
        assert view.property("contentY") == view.property("originY")
        assert view.property("toEnd") > 500
        hand.app.chat.stop()
        await hand.until(lambda: not hand.app.chat.busy)

    play(scenario, fake_command)


def test_the_last_answer_that_goes_on_is_followed(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", LONG, "/slow 120", "Half of", stopped=[3])
        view = await hand.find("transcript")
        await hand.until(lambda: hand.app.models.ready)
        await hand.click("continueButton")
        await taller(hand, view, 20)
        await hand.until(lambda: abs(view.property("toEnd")) < 1)
        hand.app.chat.stop()
        await hand.until(lambda: not hand.app.chat.busy)

    play(scenario, fake_command)


def test_what_is_selected_stands_still_while_an_answer_is_written(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", LONG)
        view = await hand.find("transcript")
        await hand.until(lambda: abs(view.property("toEnd")) < 1)
        await hand.ask("/slow 300")
        await hand.until(lambda: hand.written() > 5)
        words = await words_of(hand, "text", "Paragraph 55")
        await drag(hand, at(words, 1, 12), at(words, 300, 12))
        place = view.property("contentY")
        await taller(hand, view, 60)
        assert view.property("contentY") == place
        assert not hand.app.chat.selection.empty
        await hand.key(Qt.Key.Key_End)  # the person follows again
        await taller(hand, view, 20)
        await hand.until(lambda: abs(view.property("toEnd")) < 1)
        hand.app.chat.stop()
        await hand.until(lambda: not hand.app.chat.busy)

    play(scenario, fake_command)


def test_the_page_stays_at_the_top_when_the_first_answer_is_deleted(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", "An answer", "And then?", LONG)
        view = await hand.find("transcript")
        await hand.until(lambda: abs(view.property("toEnd")) < 1)
        await hand.key(Qt.Key.Key_PageUp)
        await kept(hand)
        words = await words_of(hand, "text", "Paragraph 40")
        await press(hand, middle(words, "Paragraph 40", "40"), 2)
        await hand.key(Qt.Key.Key_Home)
        await hand.until(lambda: view.property("contentY") == view.property("originY"))
        await hand.click("messageMenuButton")
        await hand.click("deleteMessageItem")
        await hand.until(lambda: hand.kinds().count("actions") == 3)
        await words_of(hand, "user", "Question?")
        assert view.property("contentY") == view.property("originY")

    play(scenario, fake_command)
