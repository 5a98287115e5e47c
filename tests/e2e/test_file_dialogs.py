"""Qt's own dialogs that ask for a file, where the desktop has none: the offscreen one has not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from yi_desktop.secrets import Vault


def test_they_start_in_the_persons_own_folders_and_esc_closes_them(
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
        window = QGuiApplication.focusWindow()
        await hand.do(lambda: QTest.keyClick(window, Qt.Key.Key_Escape))
        await hand.until(lambda: not dialog.property("visible"))

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.models.ready)
        await hand.do(hand.window.addModel)
        await starts_in(hand, "Add a model", "Downloads")
        await hand.click("attachButton")
        await starts_in(hand, "Add a text file", "Documents")

    play(scenario, fake_command)


def _is_dialog(one: QObject, title: str) -> bool:
    return one.property("title") == title and one.inherits("QQuickFileDialog")
