"""Text is chosen by presses and keys as in a document; links and buttons stay what they are."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.e2e.texts import (
    CONTROL,
    RIGHT,
    SHIFT,
    at,
    clipboard,
    copied,
    drag,
    edge,
    middle,
    press,
    told,
    words_of,
)
from yi_desktop.secrets import Vault

WORDS = "Some plain words of an answer"


@pytest.fixture(autouse=True)
def unprotected(play) -> None:
    play.paths.make()
    Vault(play.paths).go_unprotected()


def test_two_presses_take_a_word_and_three_the_paragraph(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", f"{WORDS}\n\nA second paragraph")
        words = await words_of(hand, "text", WORDS)
        await press(hand, middle(words, WORDS, "plain"), 2)
        await copied(hand, "plain")
        await press(hand, middle(words, WORDS, "plain"), 3)
        await copied(hand, WORDS)
        await press(hand, middle(words, WORDS, "answer"))
        assert hand.app.chat.selection.empty

    play(scenario, fake_command)


def test_a_word_beyond_an_emoji_and_a_word_in_chinese(play, fake_command):
    async def scenario(hand) -> None:
        text = "🙂🙂 emoji before 今天 天气 in a line"
        await told(hand, text, "Yes")
        words = await words_of(hand, "user", text)
        await press(hand, middle(words, text, "before"), 2)
        await copied(hand, "before")
        await press(hand, middle(words, text, "今"), 2)
        await hand.key(Qt.Key.Key_C, CONTROL)
        await hand.until(lambda: clipboard()[0] != "before")
        assert clipboard()[0] in ("今", "今天")  # whichever Qt takes for a word

    play(scenario, fake_command)


def test_shift_extends_by_the_mouse_and_by_keys(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", f"{WORDS}\n\nA second paragraph")
        words = await words_of(hand, "text", WORDS)
        second = await words_of(hand, "text", "A second")
        await press(hand, at(words, 0, 12))
        await press(hand, edge(words, WORDS, " words"), held=SHIFT)
        await copied(hand, "Some plain")
        await hand.key(Qt.Key.Key_Right, SHIFT)
        await hand.key(Qt.Key.Key_Right, SHIFT)
        await copied(hand, "Some plain w")
        await hand.key(Qt.Key.Key_Right, SHIFT | CONTROL)
        await hand.key(Qt.Key.Key_Right, SHIFT | CONTROL)
        await copied(hand, "Some plain words of")
        await hand.key(Qt.Key.Key_End, SHIFT)
        await copied(hand, WORDS)
        await hand.key(Qt.Key.Key_Down, SHIFT)
        assert hand.app.chat.selection.end()[0] > hand.app.chat.selection.end()[1]
        await hand.until(lambda: second.property("chosen").y() > 0)
        await hand.key(Qt.Key.Key_Up, SHIFT)
        await hand.key(Qt.Key.Key_Home, SHIFT)
        assert hand.app.chat.selection.empty

    play(scenario, fake_command)


def test_a_drag_from_a_word_goes_on_by_words(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", WORDS)
        words = await words_of(hand, "text", WORDS)
        start, end = middle(words, WORDS, "plain"), middle(words, WORDS, "of")
        await press(hand, start)
        await drag(hand, start, end)
        await copied(hand, "plain words of")

    play(scenario, fake_command)


def test_a_link_is_opened_by_a_press_and_its_words_chosen_by_two(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", "See [the page](https://example.org/a) for more")
        text = "See the page for more"
        words = await words_of(hand, "text", text)
        await press(hand, middle(words, text, "page"))
        await hand.until(lambda: hand.app.shell.dialog == "link")
        hand.app.shell.closeDialog()
        await hand.until(lambda: hand.app.shell.dialog == "")
        await hand.until(lambda: hand.visible("stayButton") is None)  # it has faded away
        await press(hand, middle(words, text, "page"), button=RIGHT)
        await hand.click("copyLinkItem")
        await hand.until(lambda: clipboard()[0] == "https://example.org/a")

    play(scenario, fake_command)


def test_the_menu_copies_what_is_chosen_or_the_message(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", "Some **bold** words")
        text = "Some bold words"
        words = await words_of(hand, "text", text)
        await press(hand, middle(words, text, "bold"), 2)
        await press(hand, middle(words, text, "bold"), button=RIGHT)
        await hand.click("copyMarkdownItem")
        await hand.until(lambda: clipboard()[0] == "**bold**")
        await press(hand, middle(words, text, "words"), button=RIGHT)
        await hand.click("copyTextItem")
        await hand.until(lambda: clipboard()[0] == text)
        await press(hand, middle(words, text, "words"), button=RIGHT)
        await hand.click("selectAllItem")
        await hand.until(lambda: hand.visible("selectAllItem") is None)
        await hand.key(Qt.Key.Key_C, CONTROL)
        await hand.until(lambda: "Question?" in clipboard()[0])
        await hand.key(Qt.Key.Key_Menu)
        await hand.find("copyTextItem")
        await hand.key(Qt.Key.Key_Escape)
        await hand.until(lambda: hand.visible("copyTextItem") is None)

    play(scenario, fake_command)


def test_words_of_one_cell_and_lines_of_several(play, fake_command):
    async def scenario(hand) -> None:
        table = "| City | Price |\n|---|--:|\n| Suzhou garden | 12 |\n| Ouro Preto | 34 |"
        await told(hand, "Question?", table)
        await words_of(hand, "table", "Suzhou")
        cells = hand.all("words")
        cell = next(one for one in cells if "Suzhou garden" in one.property("html"))
        await press(hand, middle(cell, "Suzhou garden", "garden"), 2)
        await copied(hand, "garden")
        last = next(one for one in cells if ">34<" in one.property("html"))
        await drag(hand, at(cell, 1, 8), at(last, last.width() - 1, 8))
        await hand.key(Qt.Key.Key_C, CONTROL)
        await hand.until(lambda: "34" in clipboard()[0])
        assert clipboard()[0] == "City\tPrice\nSuzhou garden\t12\nOuro Preto\t34"

    play(scenario, fake_command)


def test_open_thoughts_are_text_as_well(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", "<think>Deep thoughts came first</think>\n\nAn answer")
        await hand.click("thinkingToggle")
        words = await words_of(hand, "thinking", "Deep")
        await press(hand, middle(words, "Deep thoughts came first", "thoughts"), 2)
        await copied(hand, "> thoughts")

    play(scenario, fake_command)


def test_buttons_wheels_and_cursors_go_on(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", f"{WORDS}\n\n```python\nx = 1\n```")
        words = await words_of(hand, "text", WORDS)
        await press(hand, middle(words, WORDS, "plain"), 2)
        await hand.click("copyCodeButton")
        await hand.until(lambda: clipboard()[0] == "x = 1")
        await hand.do(lambda: QTest.mouseMove(hand.window, middle(words, WORDS, "plain")))
        await hand.until(lambda: hand.window.cursor().shape() == Qt.CursorShape.IBeamCursor)

    play(scenario, fake_command)


def test_a_finger_scrolls_and_selects_nothing(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", "\n\n".join(f"Paragraph {number}" for number in range(60)))
        view = await hand.find("transcript")
        await hand.until(lambda: view.property("contentY") > 100)
        before, finger = view.property("contentY"), QTest.createTouchDevice()
        start = at(view, view.width() / 2, 200)

        def touch(kind: str, y: int) -> None:
            points = QTest.touchEvent(hand.window, finger)
            getattr(points, kind)(0, start + QPoint(0, y), hand.window)
            points.commit()

        await hand.do(lambda: touch("press", 0))
        for y in range(10, 310, 20):
            await hand.do(lambda y=y: touch("move", y))
            await asyncio.sleep(0.01)
        await hand.do(lambda: touch("release", 300))
        await hand.until(lambda: view.property("contentY") < before - 200)
        assert hand.app.chat.selection.empty

    play(scenario, fake_command)


def test_the_menu_of_the_text_knows_its_message_and_the_keys_that_work(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Question?", "Some words")
        text = "Some words"
        await press(hand, middle(await words_of(hand, "text", text), text, "words"), button=RIGHT)
        assert (await hand.find("copyTextItem")).property("keys") == "Ctrl Shift C"
        assert (await hand.find("regenerateItem")).property("keys") == "Ctrl R"
        await hand.key(Qt.Key.Key_Escape)
        await hand.until(lambda: hand.visible("copyTextItem") is None)
        question = await words_of(hand, "user", "Question?")
        await press(hand, middle(question, "Question?", "Question"), button=RIGHT)
        assert (await hand.find("copyTextItem")).property("keys") == ""
        assert hand.visible("regenerateItem") is None  # of one's own words there is no other
        await hand.click("editMessageItem")
        await hand.until(lambda: "editor" in hand.kinds())

    play(scenario, fake_command)
