"""Settings take effect at once, outlive a restart, and deleting all leaves nothing behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl

from tests.gguf_files import write
from yi_desktop.secrets import Vault

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def unprotected(play) -> None:
    play.paths.make()
    Vault(play.paths).go_unprotected()


def test_the_send_key_is_changed_and_stays_changed(play, fake_command):
    async def change(hand) -> None:
        await hand.until(lambda: hand.app.models.ready)
        await hand.key(Qt.Key.Key_Comma, CONTROL)
        choice = await hand.find("sendKeyChoice")
        await hand.do(lambda: choice.setProperty("current", choice.property("current")))
        hand.app.settings.sendKey = "ctrl_enter"
        await hand.click("backButton")
        composer = await hand.find("composer")
        await hand.do(composer.forceActiveFocus)
        await hand.type("/echo one")
        await hand.key(Qt.Key.Key_Return)
        assert hand.app.chat.draft == "/echo one\n"
        await hand.key(Qt.Key.Key_Return, CONTROL)
        await hand.until(lambda: hand.answer() == "one" and not hand.app.chat.busy)

    async def again(hand) -> None:
        assert hand.app.settings.sendKey == "ctrl_enter"

    play(change, fake_command)
    play(again, fake_command)


def test_own_instructions_reach_the_model_and_names_are_left_to_the_person(play, fake_command):
    async def scenario(hand) -> None:
        hand.app.settings.instructions = "Answer in rhyme."
        hand.app.settings.autoTitle = False
        await hand.ask("/echo one")
        await hand.until(lambda: hand.answer() == "one" and not hand.app.chat.busy)
        assert hand.app.chat.title == ""
        branch = await hand.app.store.branch(hand.app.chat.conversationId)
        assert branch[-1].made.parameters["instructions"] == "Answer in rhyme."

    play(scenario, fake_command)


def test_a_new_chat_has_the_model_and_the_language_that_are_set(play, fake_command, tmp_path):
    other = write(tmp_path / "other.gguf")

    async def scenario(hand) -> None:
        app = hand.app
        await hand.until(lambda: app.models.ready)
        starter = app.models.spec.path
        app.models.add(QUrl.fromLocalFile(str(other)))
        await hand.until(lambda: app.models.spec.path == other)
        app.models.use(str(starter))
        await hand.until(lambda: app.models.spec.path == starter and not app.models.loading)
        app.settings.defaultModel = str(other)
        app.settings.answerLanguage = "pt_BR"
        await hand.ask("/echo one")
        await hand.until(lambda: hand.answer() == "one" and not app.chat.busy)
        await hand.key(Qt.Key.Key_N, CONTROL)
        await hand.until(lambda: app.models.spec.path == other and not app.models.loading)
        await hand.ask("/echo two")
        await hand.until(lambda: hand.answer() == "two" and not app.chat.busy)
        branch = await app.store.branch(app.chat.conversationId)
        assert branch[-1].made.parameters["language"] == "Brazilian Portuguese"

    play(scenario, fake_command)


def test_deleting_all_leaves_no_word_on_the_disk(play, fake_command):
    canary = "Zanzibar"

    async def scenario(hand) -> None:
        await hand.ask(f"/echo {canary}")
        await hand.until(lambda: hand.answer() == canary and not hand.app.chat.busy)
        conversation = hand.app.chat.conversationId
        await hand.key(Qt.Key.Key_Comma, CONTROL)
        await hand.click("page_privacy")
        await hand.until(lambda: hand.app.privacy.conversations == 1)
        await hand.click("deleteAllButton")
        await hand.click("deleteAllConfirmed")
        await hand.until(lambda: hand.app.privacy.conversations == 0)
        await hand.until(lambda: hand.app.sidebar.rows.count == 0)
        assert hand.app.chat.conversationId == ""
        assert hand.app.chat.transcript.rowCount() == 0
        assert not await hand.app.store.has(conversation)
        rows = await (await hand.app.store.database()).run(_everything)
        assert canary not in rows

    play(scenario, fake_command)


def _everything(conn) -> str:
    """All that any table holds, free pages given back."""
    tables = [row[0] for row in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    free = conn.pragma("freelist_count")
    assert free == 0
    return " ".join(str(row) for name in tables for row in conn.execute(f"SELECT * FROM {name}"))
