"""Rewriting a message: the keyboard is where the person writes, and the text stays a text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt

from tests.e2e.texts import at, copied, drag, middle, press, told, words_of
from yi_desktop.secrets import Vault

WORDS = "Some plain words of an answer"
LONG = "\n\n".join(f"Paragraph {number}" for number in range(60))


@pytest.fixture(autouse=True)
def unprotected(play) -> None:
    play.paths.make()
    Vault(play.paths).go_unprotected()


async def editor(hand):
    """The editor, once it has the keyboard and can be seen whole."""
    await hand.until(lambda: hand.window.activeFocusItem().objectName() == "messageEditor")
    view, area = await hand.find("transcript"), await hand.find("messageEditor")
    await hand.until(
        lambda: 0 <= area.mapToItem(view, QPointF(0, 0)).y() <= view.height() - area.height()
    )
    return area


async def up(hand) -> None:
    composer = await hand.find("composer")
    await hand.until(composer.hasActiveFocus)
    await hand.key(Qt.Key.Key_Up)


def test_after_an_edit_the_text_is_copied_as_before(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", WORDS)
        await up(hand)
        await editor(hand)
        await hand.key(Qt.Key.Key_Escape)
        await hand.until(lambda: "editor" not in hand.kinds())
        words = await words_of(hand, "text", WORDS)
        await drag(hand, at(words, 1, 12), at(words, 600, 12))
        await copied(hand, WORDS)
        await hand.key(Qt.Key.Key_Escape)
        assert hand.app.chat.selection.empty

    play(scenario, fake_command)


def test_an_edit_of_what_is_out_of_sight_comes_into_sight(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", LONG)
        view = await hand.find("transcript")
        await hand.until(lambda: view.property("contentY") > 100)
        await up(hand)
        await editor(hand)
        await hand.type("!")
        assert hand.app.chat.editing.text == "Question?!"
        await hand.key(Qt.Key.Key_Escape)
        await hand.until(lambda: "editor" not in hand.kinds())

    play(scenario, fake_command)


def test_the_page_stays_where_it_is_pressed_while_an_editor_is_out_of_sight(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", LONG)
        view = await hand.find("transcript")
        await up(hand)
        await editor(hand)
        await hand.click("toEndButton")
        await hand.until(lambda: hand.visible("messageEditor") is None)
        words = await words_of(hand, "text", "Paragraph 59")
        place = view.property("contentY")
        await drag(hand, at(words, 1, 12), at(words, 300, 12))
        await copied(hand, "Paragraph 59")
        assert view.property("contentY") == place

    play(scenario, fake_command)


def test_the_rest_is_selected_during_an_edit_and_so_is_what_is_written(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question of a person?", WORDS)
        await up(hand)
        area = await editor(hand)
        words = await words_of(hand, "text", WORDS)
        await press(hand, middle(words, WORDS, "plain"), 2)
        await copied(hand, "plain")
        hand.app.chat.selection.clear()
        await drag(hand, at(area, 12, 16), at(area, 400, 16))
        await hand.until(lambda: area.property("selectedText") == "Question of a person?")
        assert hand.app.chat.selection.empty
        assert area.hasActiveFocus()

    play(scenario, fake_command)


def test_edit_in_a_menu_by_the_mouse_gives_the_editor_the_keyboard(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", WORDS)
        await words_of(hand, "text", WORDS)
        for _ in range(2):  # with the editor made anew and with the one that was there
            await hand.click("messageMenuButton")
            await hand.click("editMessageItem")
            await editor(hand)
            await hand.until(lambda: hand.visible("editMessageItem") is None)
            await hand.type("x")
            assert hand.app.chat.draft == ""
            assert hand.app.chat.editing.text == f"{WORDS}x"
            await hand.key(Qt.Key.Key_Escape)
            await hand.until(lambda: "editor" not in hand.kinds())

    play(scenario, fake_command)


def test_the_editor_of_a_long_answer_shows_its_end_and_its_buttons(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", "An answer", "And then?", LONG)
        view = await hand.find("transcript")
        await hand.until(lambda: abs(view.property("toEnd")) < 1)
        await hand.click("messageMenuButton")
        await hand.click("editMessageItem")
        await hand.until(lambda: hand.window.activeFocusItem().objectName() == "messageEditor")
        area, finish = await hand.find("messageEditor"), await hand.find("finishEditButton")
        await hand.type("!")
        assert hand.app.chat.editing.text == f"{LONG}!"

        def whole(item, box: QRectF) -> bool:
            place = item.mapRectToItem(view, box)
            return place.top() >= 0 and place.bottom() <= view.height()

        await hand.until(lambda: whole(finish, QRectF(0, 0, finish.width(), finish.height())))
        assert whole(area, area.property("cursorRectangle"))

    play(scenario, fake_command)
