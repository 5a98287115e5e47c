"""Where the dialogs that ask for a file start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from yi_desktop.secrets import Vault


def test_files_are_looked_for_in_the_persons_own_folders(
    play, fake_command, tmp_path: Path, monkeypatch
):
    for name in ("Downloads", "Documents"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))  # may name other folders
    play.paths.make()
    Vault(play.paths).go_unprotected()

    async def starts_in(hand, title: str, folder: str) -> None:
        await hand.until(lambda: QGuiApplication.focusWindow().title() == title)
        (dialog,) = [one for one in hand.window.findChildren(QObject) if _is_dialog(one, title)]
        assert Path(dialog.property("currentFolder").toLocalFile()) == tmp_path / folder
        await hand.do(dialog.reject)
        await hand.until(hand.window.isActive)

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.models.ready)
        await hand.do(hand.window.addModel)
        await starts_in(hand, "Add a model", "Downloads")
        await hand.click("attachButton")
        await starts_in(hand, "Add a text file", "Documents")

    play(scenario, fake_command)


def _is_dialog(one: QObject, title: str) -> bool:
    return one.property("title") == title and one.inherits("QQuickFileDialog")
