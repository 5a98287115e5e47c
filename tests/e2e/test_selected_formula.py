"""A formula in a line of text keeps its colour while it is selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect

from tests.e2e.texts import middle, press, told, words_of
from yi_desktop.secrets import Vault


@pytest.fixture(autouse=True)
def unprotected(play) -> None:
    play.paths.make()
    Vault(play.paths).go_unprotected()


def shades(hand, box: QRect) -> tuple[int, int]:
    """The darkest and the commonest grey in a part of the window."""
    picture = hand.window.grabWindow().copy(box)
    greys = [
        picture.pixelColor(x, y).lightness()
        for x in range(picture.width())
        for y in range(picture.height())
    ]
    return min(greys), max(set(greys), key=greys.count)


def test_a_selected_formula_is_as_dark_as_before(play, fake_command):
    async def scenario(hand) -> None:
        hand.app.shell.theme = "light"
        await told(hand, "Question?", "Some $M^2$ words")
        words = await words_of(hand, "text", "Some")
        await hand.until(lambda: "<img" in words.property("html"))
        words = await words_of(hand, "text", "Some")
        edit = next(one for one in words.childItems() if one.property("cursorPosition") is not None)
        first, last = edit.positionToRectangle(5), edit.positionToRectangle(6)
        corner = edit.mapToScene(first.topLeft()).toPoint()
        end = edit.mapToScene(QPointF(last.x(), first.bottom())).toPoint()
        box = QRect(corner, end)
        darkest, paper = shades(hand, box)
        assert darkest < 60 < paper
        await press(hand, middle(words, "Some", "om"), 3)
        await hand.until(lambda: shades(hand, box)[1] < paper)
        assert abs(shades(hand, box)[0] - darkest) < 8

    play(scenario, fake_command)
