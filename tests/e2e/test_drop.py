"""Files dragged over the window and dropped on it, as the system's own events."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from tests.gguf_files import gguf, write
from yi_desktop.secrets import Vault

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def unprotected(play) -> None:
    play.paths.make()
    Vault(play.paths).go_unprotected()


def _data(files: Sequence[Path | str]) -> QMimeData:
    data = QMimeData()
    data.setUrls(
        [QUrl(one) if isinstance(one, str) else QUrl.fromLocalFile(str(one)) for one in files]
    )
    return data


async def drag(hand, data: QMimeData) -> bool:
    """Come over the middle of the window; whether it is taken there."""
    at = QPoint(hand.window.width() // 2, hand.window.height() // 2)
    event = QDragEnterEvent(at, COPY, data, LEFT, NO_KEY)
    await hand.do(lambda: QCoreApplication.sendEvent(hand.window, event))
    return event.isAccepted()


async def drop(hand, data: QMimeData) -> None:
    assert await drag(hand, data)
    event = QDropEvent(QPointF(hand.window.width() / 2, 300), COPY, data, LEFT, NO_KEY)
    await hand.do(lambda: QCoreApplication.sendEvent(hand.window, event))


def test_texts_come_into_the_message_in_their_order(play, fake_command, tmp_path):
    names = ["b.txt", "a.py", "笔记.md"]
    for name in names:
        (tmp_path / name).write_text(f"words of {name}", "utf-8")

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.models.ready)
        await hand.type("Compare:")
        await drop(hand, _data([tmp_path / name for name in names]))
        await hand.until(lambda: "words of 笔记.md" in hand.app.chat.draft)
        places = [hand.app.chat.draft.index(f"words of {name}") for name in names]
        assert places == sorted(places)
        assert hand.app.chat.draft.startswith("Compare:\n\nb.txt:")
        assert hand.visible("dropSpot") is None

    play(scenario, fake_command)


def test_it_is_shown_where_it_will_go_and_forgotten_when_it_leaves(play, fake_command, tmp_path):
    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.models.ready)
        composer = await hand.find("composer")
        assert await drag(hand, _data([tmp_path / "a.txt"]))
        spot = await hand.find("dropSpot")
        assert spot.width() < hand.window.width() * 0.7
        over = composer.mapToItem(spot, QPointF(composer.width() / 2, composer.height() / 2))
        assert spot.contains(over)
        await hand.do(lambda: QCoreApplication.sendEvent(hand.window, QDragLeaveEvent()))
        await hand.until(lambda: hand.visible("dropSpot") is None)
        assert await drag(hand, _data([tmp_path / "a.gguf"]))
        assert (await hand.find("dropSpot")).height() > hand.window.height() * 0.9
        await hand.do(lambda: QCoreApplication.sendEvent(hand.window, QDragLeaveEvent()))
        plain = QMimeData()
        plain.setText("words")
        assert not await drag(hand, plain)
        assert not await drag(hand, _data(["https://example.org/a.txt"]))
        assert hand.visible("dropSpot") is None

    play(scenario, fake_command)


@pytest.mark.parametrize("page", ["chat", "settings"])
def test_a_model_is_added_wherever_it_is_dropped(play, fake_command, tmp_path, page):
    write(tmp_path / "one.gguf", gguf())

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.models.ready)
        hand.app.shell.page = page
        await drop(hand, _data([tmp_path / "one.gguf"]))
        await hand.until(lambda: hand.app.shell.page == "models")
        await hand.until(
            lambda: any(row.in_use and row.path.endswith("one.gguf") for row in _models(hand))
        )
        assert hand.app.chat.draft == ""

    play(scenario, fake_command)


def test_what_is_no_text_is_left_out_in_a_sentence_and_the_rest_comes(play, fake_command, tmp_path):
    (tmp_path / "one.txt").write_text("words")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\0")
    (tmp_path / "binary.dat").write_bytes(b"\0\1\2")
    (tmp_path / "folder").mkdir()

    async def scenario(hand) -> None:
        await hand.until(lambda: hand.app.models.ready)
        hand.app.shell.page = "models"
        await drop(hand, _data([tmp_path / "photo.png"]))
        await hand.until(lambda: "“photo.png” was left out" in hand.app.shell.toastText)
        assert hand.app.shell.page == "models"
        every = [tmp_path / name for name in ("binary.dat", "folder", "one.txt", "photo.png")]
        await drop(hand, _data(every))
        await hand.until(lambda: "3 files were left out" in hand.app.shell.toastText)
        assert hand.app.chat.draft == "one.txt:\n```\nwords\n```\n"
        assert hand.app.shell.page == "chat"
        await drop(hand, _data([tmp_path / "chat.yichat"]))
        await hand.until(lambda: "cannot open shared chats yet" in hand.app.shell.toastText)

    play(scenario, fake_command)


def _models(hand):
    return hand.app.models.rows.rows
