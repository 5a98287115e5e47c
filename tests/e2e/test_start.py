"""What the window shows before it has seen which models are there, frame by frame."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from yi_desktop.secrets import Vault
from yi_desktop.storage.conversations import create_conversation


def shown(hand) -> dict[str, set[float]]:
    """Every text that can be seen, and how far from the top it stands, wherever it does."""
    found, stack = {}, [hand.window.contentItem()]
    while stack:
        item: QQuickItem = stack.pop()
        if item.isVisible() and item.width() and item.opacity():
            if isinstance(text := item.property("text"), str) and text:
                found.setdefault(text, set()).add(item.mapToScene(QPointF(0, 0)).y())
            stack += item.childItems()
    return found


@pytest.mark.parametrize("start", ["the very first", "still without a question", "a later one"])
def test_nothing_untrue_is_shown_and_nothing_moves(play, fake_command, start):
    asked = start == "a later one"
    frames: list[dict[str, set[float]]] = []

    async def before(hand) -> None:
        await hand.until(lambda: hand.app.store.is_open)
        await (await hand.app.store.database()).run(create_conversation)

    async def scenario(hand) -> None:
        assert not hand.app.models.known
        hand.window.frameSwapped.connect(lambda: frames.append(shown(hand)))
        await hand.until(lambda: hand.app.models.ready and hand.app.models.known)
        await hand.until(lambda: hand.app.sidebar.known)
        assert hand.app.sidebar.first is not asked
        await hand.until(lambda: hand.app.models.currentDetail)
        hand.window.update()
        await hand.until(lambda: frames[-1] == shown(hand))

    play.paths.make()
    if start != "the very first":
        Vault(play.paths).go_unprotected()
    if asked:
        play(before, fake_command)
    play(scenario, fake_command)
    texts = {text for frame in frames for text in frame}
    assert not {"Add a model to start", "Get a model to start", "Choose a model"} & texts
    assert "Ask anything" in frames[0]
    last = frames[-1]
    assert {"Ask away. It stays here.", "Plan this week’s dinners"} <= last.keys()
    assert ("Your first model is ready" in last) is not asked
    empty = "Your conversations will appear here. They are kept on this computer only."
    assert (empty in texts) is not asked
    moved = [text for frame in frames for text, ys in frame.items() if not ys <= last[text]]
    assert moved == []
