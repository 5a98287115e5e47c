"""Conversations are found, opened and branched from, by real keys and clicks in the whole app."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.e2e.texts import CONTROL
from yi_desktop.secrets import Vault
from yi_desktop.storage.conversations import create_conversation, rename_conversation
from yi_desktop.storage.messages import add_message

DOWN, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Return


@pytest.fixture(autouse=True)
def unprotected(play) -> None:
    play.paths.make()
    Vault(play.paths).go_unprotected()


async def fill(hand, *titles: str) -> None:
    def add(conn):
        for title in titles:
            conversation = create_conversation(conn)
            rename_conversation(conn, conversation.id, title, by="person")
            question = add_message(conn, conversation.id, None, "user", f"About {title}?")
            add_message(conn, conversation.id, question.id, "assistant", f"All of {title}.")

    await hand.until(lambda: hand.app.store.is_open)
    await (await hand.app.store.database()).run(add)
    hand.app.sidebar.refresh()
    await hand.until(lambda: hand.app.sidebar.rows.count == len(titles))


def focused(hand) -> str:
    item = hand.window.activeFocusItem()
    return item.objectName() if item else ""


def selected(hand) -> list[str]:
    return [row.title for row in hand.app.sidebar.rows.rows if row.selected]


def test_a_search_opens_its_first_hit_by_enter_and_steps_to_the_others(play, fake_command):
    async def scenario(hand) -> None:
        await fill(hand, "Roof", "Bread", "Brass")
        await hand.key(Qt.Key.Key_K, CONTROL)
        await hand.type("bre")
        await hand.key(ENTER)  # at once: the list is not filtered yet
        await hand.until(lambda: hand.app.chat.title == "Bread")
        assert focused(hand) == "composer"
        await hand.key(Qt.Key.Key_K, CONTROL)
        await hand.type("br")  # in place of the words of before
        await hand.until(lambda: hand.app.sidebar.rows.count == 2)
        assert hand.app.sidebar.filter == "br"
        await hand.key(DOWN)
        assert (await hand.find("sidebarList")).hasActiveFocus()
        wanted = [row.title for row in hand.app.sidebar.rows.rows][1]
        await hand.key(DOWN)
        await hand.key(ENTER)
        await hand.until(lambda: hand.app.chat.title == wanted)

    play(scenario, fake_command)


def test_a_search_without_hits_opens_nothing_and_is_no_first_run(play, fake_command):
    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.sidebar.first)
        await fill(hand, "Roof")
        await hand.until(lambda: not hand.app.sidebar.first)
        await hand.key(Qt.Key.Key_K, CONTROL)
        await hand.type("zz")
        await hand.until(lambda: hand.app.sidebar.rows.count == 0)
        assert not hand.app.sidebar.first
        await hand.key(ENTER)
        assert focused(hand) == "searchField"
        hand.app.sidebar.remove((await hand.app.store.conversations(""))[0].id)
        await hand.until(lambda: hand.app.shell.toastVisible)
        await hand.key(Qt.Key.Key_Escape)
        await hand.until(lambda: hand.app.sidebar.first)

    play(scenario, fake_command)


def test_a_branch_is_in_the_list_and_one_writes_on_in_it(play, fake_command):
    async def scenario(hand) -> None:
        await fill(hand, "Roof")
        hand.app.sidebar.open(hand.app.sidebar.rows.rows[0].conversation_id)
        await hand.until(lambda: "text" in hand.kinds())
        await hand.click("messageMenuButton")
        await hand.click("branchMessageItem")
        await hand.until(lambda: selected(hand) == ["Roof (branch)"])
        await hand.until(lambda: focused(hand) == "composer")
        assert hand.app.sidebar.rows.count == 2

    play(scenario, fake_command)
