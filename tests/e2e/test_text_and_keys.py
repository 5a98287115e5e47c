"""The keyboard in the text: typing goes to the composer, and a frame is shown for keys only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.e2e.texts import CONTROL, RIGHT, at, drag, middle, press, told, words_of
from yi_desktop.secrets import Vault

WORDS = "Some plain words of an answer"
LONG = "\n\n".join(f"Paragraph {number}" for number in range(60))


@pytest.fixture(autouse=True)
def unprotected(play) -> None:
    play.paths.make()
    Vault(play.paths).go_unprotected()


async def closed(hand, name: str) -> None:
    await hand.until(lambda: hand.visible(name) is None)


def test_a_menu_used_by_the_mouse_leaves_no_frame(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", WORDS)
        view = await hand.find("transcript")
        words = await words_of(hand, "text", WORDS)
        await press(hand, middle(words, WORDS, "plain"), button=RIGHT)
        assert hand.visible("focusFrame") is None
        await hand.click("selectAllItem")
        await closed(hand, "selectAllItem")
        await hand.until(view.hasActiveFocus)
        assert hand.visible("focusFrame") is None
        await hand.click("messageMenuButton")
        await hand.click("deleteMessageItem")
        await hand.until(lambda: "text" not in hand.kinds())
        await hand.click("toastAction")
        await hand.until(lambda: "text" in hand.kinds())
        await words_of(hand, "text", WORDS)
        assert hand.visible("focusFrame") is None

    play(scenario, fake_command)


def test_a_key_brings_the_frame_and_a_press_takes_it_away(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", WORDS)
        words = await words_of(hand, "text", WORDS)
        view = await hand.find("transcript")
        await hand.key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        await hand.until(view.hasActiveFocus)
        await hand.find("focusFrame")
        await hand.key(Qt.Key.Key_Menu)
        await hand.find("copyTextItem")
        await hand.key(Qt.Key.Key_Escape)
        await closed(hand, "copyTextItem")
        await hand.find("focusFrame")
        await press(hand, middle(words, WORDS, "plain"))
        await closed(hand, "focusFrame")
        assert view.hasActiveFocus()

    play(scenario, fake_command)


def test_what_is_typed_in_the_text_goes_to_the_composer(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", WORDS)
        words = await words_of(hand, "text", WORDS)
        await drag(hand, at(words, 1, 12), at(words, 300, 12))
        composer = await hand.find("composer")
        assert not composer.hasActiveFocus()
        await hand.key(Qt.Key.Key_C, CONTROL)
        assert hand.app.chat.draft == ""
        await hand.type("Hi there")
        assert hand.app.chat.draft == "Hi there"
        assert composer.hasActiveFocus()

    play(scenario, fake_command)


def test_the_page_keys_of_the_composer_turn_the_pages_of_the_text(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", LONG)
        view = await hand.find("transcript")
        await hand.until(lambda: abs(view.property("toEnd")) < 1)
        composer = await hand.find("composer")
        await hand.until(composer.hasActiveFocus)
        await hand.key(Qt.Key.Key_PageUp)
        await hand.until(lambda: view.property("toEnd") > view.height() / 2)
        await hand.key(Qt.Key.Key_PageDown)
        await hand.until(lambda: abs(view.property("toEnd")) < 1)
        assert composer.hasActiveFocus()

    play(scenario, fake_command)
