"""What is on the screen follows the theme and the size of the text at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage

from app.render.palette import tokens
from yi_desktop.secrets import Vault

CONTROL = Qt.KeyboardModifier.ControlModifier
ANSWER = "/echo ```python\nimport os\n```\n\nand $\\blacksquare$"
NEAR = 24  # of 255; letters have few pixels of their whole colour


@pytest.fixture(autouse=True)
def unprotected(play) -> None:
    play.paths.make()
    Vault(play.paths).go_unprotected()


def has(image: QImage, theme: str, colour: str) -> bool:
    wanted = int(tokens()["color"][theme][colour][1:7], 16)
    return any(
        all(abs((pixel >> by & 255) - (wanted >> by & 255)) <= NEAR for by in (0, 8, 16))
        for pixel in set(memoryview(image.constBits()).cast("I"))
    )


def test_code_and_formulas_change_their_colours_with_the_theme(play, fake_command):
    async def scenario(hand) -> None:
        app = hand.app

        def seen() -> QImage:
            """The answer, as it is painted."""
            view = hand.visible("transcript")
            place = view.mapRectToScene(QRectF(QPointF(0, 90), view.size())).toRect()
            image = hand.window.grabWindow().copy(place)
            return image.convertToFormat(QImage.Format.Format_RGB32)

        app.shell.theme = "light"
        await hand.until(lambda: app.models.ready)
        app.chat.send(ANSWER)
        await hand.until(lambda: not app.chat.busy and "code" in hand.kinds())
        await hand.until(lambda: has(seen(), "light", "codeKeyword"))
        await hand.until(lambda: "<img" in app.chat.transcript.rows[-2].html)
        await hand.key(Qt.Key.Key_Comma, CONTROL)
        await hand.click("page_appearance")
        await hand.click("themeDark")
        await hand.click("backButton")
        await hand.until(lambda: has(seen(), "dark", "codeKeyword"))
        assert not has(seen(), "light", "codeKeyword")
        assert tokens()["color"]["dark"]["text"][1:7] in app.chat.transcript.rows[-2].html

    play(scenario, fake_command)
