"""The whole app with a worker process that only pretends to have a model: every path, quickly."""

from __future__ import annotations

from PySide6.QtCore import Qt

from yi_desktop.secrets import Vault


def test_from_the_first_word_to_a_restart(play, fake_command):
    async def first(hand) -> None:
        await hand.ask("/markdown")
        await hand.until(lambda: hand.app.shell.dialog == "protect")
        await hand.click("withoutProtectionButton")
        await hand.until(lambda: "actions" in hand.kinds()[2:])
        assert hand.app.shell.dialog == ""
        assert hand.app.shell.protection == "none"
        kinds = set(hand.kinds())
        assert {"user", "heading", "text", "code", "table", "actions"} <= kinds
        assert hand.app.chat.title == "/markdown"
        assert hand.app.chat.contextUsed > 0

    async def again(hand) -> None:
        await hand.until(lambda: hand.app.sidebar.rows.count == 1)
        assert hand.app.sidebar.rows.rows[0].title == "/markdown"
        await hand.until(lambda: "table" in hand.kinds())
        assert hand.app.shell.protection == "none"

    play(first, fake_command)
    play(again, fake_command)


def test_shift_enter_breaks_the_line_and_escape_stops(play, fake_command):
    Vault(_made(play)).go_unprotected()

    async def scenario(hand) -> None:
        await hand.type("/slow 400")
        await hand.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        await hand.type("x")
        assert hand.app.chat.draft == "/slow 400\nx"
        await hand.key(Qt.Key.Key_Backspace)
        await hand.key(Qt.Key.Key_Backspace)
        await hand.ask("")
        await hand.until(lambda: hand.written() > 20)
        await hand.key(Qt.Key.Key_Escape)
        await hand.until(lambda: not hand.app.chat.busy)
        await hand.until(lambda: "interrupted" in hand.kinds())
        assert hand.answer()

    play(scenario, fake_command)


def test_a_crash_shows_a_card_and_the_next_message_is_answered(play, fake_command):
    Vault(_made(play)).go_unprotected()

    async def scenario(hand) -> None:
        await hand.ask("/crash")
        await hand.until(lambda: "error" in hand.kinds())
        card = next(row for row in hand.app.chat.transcript.rows if row.kind == "error")
        assert card.error_title == "The model stopped working"
        assert hand.answer()
        await hand.ask("hello")
        await hand.until(lambda: hand.kinds()[-1] == "actions" and not hand.app.chat.busy)
        assert "quick brown" in hand.answer()

    play(scenario, fake_command)


def test_deleting_is_undone_from_the_toast(play, fake_command):
    Vault(_made(play)).go_unprotected()

    async def scenario(hand) -> None:
        await hand.ask("hello")
        await hand.until(lambda: hand.app.sidebar.rows.count == 1 and not hand.app.chat.busy)
        hand.app.sidebar.remove(hand.app.chat.conversationId)
        await hand.until(lambda: hand.app.sidebar.rows.count == 0)
        await hand.click("toastAction")
        await hand.until(lambda: hand.app.sidebar.rows.count == 1)

    play(scenario, fake_command)


def test_closing_while_it_writes_keeps_the_words(play, fake_command):
    Vault(_made(play)).go_unprotected()
    written = []

    async def write(hand) -> None:
        await hand.ask("/slow 400")
        await hand.until(lambda: hand.written() > 40)
        written.append(hand.answer())

    async def read(hand) -> None:
        await hand.until(lambda: "interrupted" in hand.kinds())  # it is opened by itself
        assert hand.answer().startswith(written[0])
        before = hand.answer()
        await hand.click("continueButton")
        await hand.until(lambda: hand.answer() != before and not hand.app.chat.busy)
        assert hand.answer().startswith(before)

    play(write, fake_command)
    play(read, fake_command)


def test_a_draft_is_there_after_a_restart(play, fake_command):
    Vault(_made(play)).go_unprotected()

    async def write(hand) -> None:
        await hand.until(lambda: hand.app.store.is_open)
        await hand.type("not sent yet")

    async def read(hand) -> None:
        await hand.until(lambda: hand.app.chat.draft == "not sent yet")

    play(write, fake_command)
    play(read, fake_command)


def test_the_language_is_switched_while_it_runs(play, fake_command):
    Vault(_made(play)).go_unprotected()

    async def scenario(hand) -> None:
        hand.app.shell.language = "zh_CN"
        await hand.ask("hello")
        await hand.until(lambda: not hand.app.chat.busy and "actions" in hand.kinds()[2:])
        hand.app.shell.language = "en"

    play(scenario, fake_command)


def _made(play):
    play.paths.make()
    return play.paths
