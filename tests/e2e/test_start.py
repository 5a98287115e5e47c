"""What the window shows before it has seen which models are there, frame by frame."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from yi_desktop.secrets import Vault
from yi_desktop.storage.conversations import create_conversation


def shown(hand) -> dict[str, float]:
    """Every text that can be seen, and how far from the top it stands."""
    found, stack = {}, [hand.window.contentItem()]
    while stack:
        item: QQuickItem = stack.pop()
        if item.isVisible() and item.width() and item.opacity():
            if isinstance(text := item.property("text"), str) and text:
                found[text] = item.mapToScene(QPointF(0, 0)).y()
            stack += item.childItems()
    return found


@pytest.mark.parametrize("asked", [False, True], ids=["the first start", "a later one"])
def test_nothing_untrue_is_shown_and_nothing_moves(play, fake_command, asked):
    frames: list[dict[str, float]] = []

    async def before(hand) -> None:
        await hand.until(lambda: hand.app.store.is_open)
        await (await hand.app.store.database()).run(create_conversation)

    async def scenario(hand) -> None:
        assert not hand.app.models.known
        hand.window.frameSwapped.connect(lambda: frames.append(shown(hand)))
        await hand.until(lambda: hand.app.models.ready and hand.app.models.known)
        await hand.until(lambda: hand.app.sidebar.first is not asked)
        await hand.until(lambda: hand.app.models.currentDetail)
        hand.window.update()
        await hand.until(lambda: frames[-1] == shown(hand))

    play.paths.make()
    Vault(play.paths).go_unprotected()
    if asked:
        play(before, fake_command)
    play(scenario, fake_command)
    places: dict[str, set[float]] = {}
    for frame in frames:
        for text, y in frame.items():
            places.setdefault(text, set()).add(y)
    assert not {"Add a model to start", "Get a model to start", "Choose a model"} & places.keys()
    assert "Ask anything" in frames[0]
    assert {"Ask away. It stays here.", "Plan this week’s dinners"} <= frames[-1].keys()
    assert {text: ys for text, ys in places.items() if len(ys) > 1} == {}
