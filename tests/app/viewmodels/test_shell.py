"""The window's own state: looks, toast, dialogs."""

from __future__ import annotations

import asyncio

import pytest

from app import opener
from app.preferences import Preferences
from app.store import Answer
from app.viewmodels.shell import ShellViewModel
from yi_desktop.keywrap import WrongPassphrase
from yi_desktop.settings import Settings
from yi_desktop.storage.database import NewerDatabase


@pytest.fixture
async def shell(qapp, paths):
    errors: list[BaseException] = []
    preferences = Preferences(Settings.load(paths.settings), errors.append)
    copied: list[str] = []
    shell = ShellViewModel(preferences, copied.append)
    shell.copied = copied
    yield shell
    shell.toast.dismiss()
    preferences.close()
    assert errors == []


async def test_what_is_set_is_there_after_a_restart(shell, paths, qtbot):
    with qtbot.waitSignals([shell.themeChanged, shell.textScaleChanged, shell.sidebarChanged]):
        shell.theme = "dark"
        shell.textScale = 1.25
        shell.sidebarWidth = 300
    assert (shell.theme, shell.textScale, shell.sidebarWidth) == ("dark", 1.25, 300)
    shell._preferences.close()
    settings = Settings.load(paths.settings)
    assert (settings.theme, settings.text_scale, settings.sidebar_width) == ("dark", 1.25, 300)


async def test_a_question_is_answered_once_and_asked_again_when_wrong(shell):
    asking = asyncio.create_task(shell.ask("protect", None))
    await asyncio.sleep(0)
    assert shell.dialog == "protect"
    shell.protect("secret")
    assert await asking == Answer("secret")
    asking = asyncio.create_task(shell.ask("unlock", WrongPassphrase()))
    await asyncio.sleep(0)
    assert (shell.dialog, shell.dialogError) == ("unlock", "That is not the passphrase")
    shell.closeDialog()
    assert await asking is None
    assert shell.dialog == ""


async def test_going_without_protection_is_an_answer(shell):
    asking = asyncio.create_task(shell.ask("protect", None))
    await asyncio.sleep(0)
    shell.goUnprotected()
    assert await asking == Answer(None)


async def test_a_link_is_opened_only_after_its_host_was_seen(shell, monkeypatch):
    opened = []
    monkeypatch.setattr(opener, "open_link", lambda link: opened.append(link.address) or True)
    shell.show_link("https://аррle.com/x")
    assert shell.dialog == "link"
    assert shell.dialogText.startswith("xn--")
    assert opened == []
    shell.confirmLink()
    assert opened == [shell.dialogDetail] or opened[0].startswith("https://xn--")
    assert shell.dialog == ""
    shell.confirmLink()
    assert len(opened) == 1


async def test_a_link_of_another_kind_is_refused_with_a_toast(shell):
    shell.show_link("file:///etc/passwd")
    assert shell.dialog == ""
    assert shell.toastText == "This link is not opened"


async def test_a_bug_never_covers_a_question(shell):
    asking = asyncio.create_task(shell.ask("unlock", None))
    await asyncio.sleep(0)
    shell.show_bug("Traceback")
    assert shell.dialog == "unlock"
    shell.closeDialog()
    await asking
    shell.show_bug("Traceback")
    assert (shell.dialog, shell.dialogDetail) == ("bug", "Traceback")


async def test_a_store_that_does_not_open_says_why(shell):
    shell.show_storage_error(NewerDatabase("schema 9"))
    title, text = shell.dialogText.split("\n", 1)
    assert title == "Your conversations need a newer Yi"
    assert "untouched" in text
    assert shell.dialogDetail == "schema 9"


async def test_a_toast_is_acted_on_once(shell):
    acted = []
    shell.toast.show("Deleted", "trash-2", "Undo", lambda: acted.append(True))
    assert (shell.toastText, shell.toastAction, shell.toastVisible) == ("Deleted", "Undo", True)
    shell.act()
    shell.act()
    assert acted == [True]
    assert not shell.toastVisible
