"""Words are found in the whole chat by keys, marked, and gone to, loaded or not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt

from tests.e2e.test_long_conversation import COUNT, open_long
from tests.e2e.texts import CONTROL, SHIFT, told
from yi_desktop.secrets import Vault

ANSWER = """<think>A garden in thoughts</think>

The **gar**den of Suzhou, and `garden` as code, $garden$ too.

| Garden | b |
|---|---|
| a | the garden |

```python
garden = 1
```
"""


@pytest.fixture(autouse=True)
def unprotected(play) -> None:
    play.paths.make()
    Vault(play.paths).go_unprotected()


async def look_for(hand, text: str) -> None:
    await hand.key(Qt.Key.Key_F, CONTROL)
    field = await hand.find("findField")
    await hand.until(field.hasActiveFocus)
    await hand.type(text)


def figure(hand) -> str:
    return hand.visible("findFigure").property("text")


def in_sight(hand) -> bool:
    """Whether the current hit is marked where it can be seen."""
    mark, view = hand.visible("currentMark"), hand.visible("transcript")
    if mark is None:
        return False
    y, top = mark.mapToItem(view, QPointF(0, 0)).y(), hand.visible("findBar").height() + 8
    return top <= y <= view.height() - mark.height()


def test_every_kind_of_block_is_found_and_marked(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "Tell me of the GARDEN", ANSWER)
        await look_for(hand, "garden")
        await hand.until(lambda: figure(hand).endswith("of 8"))
        seen = set()
        for _ in range(8):
            await hand.until(lambda: in_sight(hand))
            seen.add(figure(hand))
            await hand.key(Qt.Key.Key_Return)
        assert seen == {f"{number} of 8" for number in range(1, 9)}
        assert len(hand.all("mark")) + len(hand.all("currentMark")) == 8
        await hand.key(Qt.Key.Key_Return, SHIFT)
        await hand.key(Qt.Key.Key_Escape)
        await hand.until(lambda: hand.visible("findField") is None)
        assert hand.all("mark") == hand.all("currentMark") == []
        assert (await hand.find("composer")).hasActiveFocus()

    play(scenario, fake_command)


def test_keys_go_on_and_back_from_anywhere(play, fake_command):
    async def scenario(hand) -> None:
        await told(hand, "ação um", "Acao dois", "AÇÃO três", "nada")
        await look_for(hand, "acão")
        await hand.until(lambda: figure(hand) == "1 of 3")
        composer = await hand.find("composer")
        await hand.do(composer.forceActiveFocus)
        await hand.key(Qt.Key.Key_F3)
        await hand.until(lambda: figure(hand) == "2 of 3")
        await hand.key(Qt.Key.Key_F3, SHIFT)
        await hand.key(Qt.Key.Key_F3, SHIFT)
        await hand.until(lambda: figure(hand) == "3 of 3")
        await look_for(hand, "x")
        await hand.until(lambda: figure(hand) == "Not found")
        await hand.click("findCloseButton")
        await hand.until(composer.hasActiveFocus)

    play(scenario, fake_command)


def test_what_is_not_loaded_is_found_and_gone_to(play, fake_command, heartbeat):
    async def scenario(hand) -> None:
        await open_long(hand)
        beat = heartbeat()
        await look_for(hand, "text 7")
        await hand.until(lambda: figure(hand) == "1 of 11")
        await hand.until(lambda: in_sight(hand))
        assert "Text 7" in [row.source for row in hand.app.chat.transcript.rows]
        await hand.key(Qt.Key.Key_Return, SHIFT)
        await hand.until(lambda: figure(hand) == "11 of 11")
        await hand.until(lambda: in_sight(hand))
        assert len(hand.app.chat._feed.messages) < COUNT / 2
        beat.stop()
        assert beat.longest_ms < 500  # ten times its goal

    play(scenario, fake_command)


def test_a_reply_is_found_while_it_is_written(play, fake_command):
    async def scenario(hand) -> None:
        await hand.ask("/slow 60")
        await hand.until(lambda: hand.written() > 5)
        word = hand.answer().split()[0]
        await look_for(hand, word)
        await hand.until(lambda: hand.app.chat.find.count > 0)
        before = hand.app.chat.find.count
        await hand.until(lambda: not hand.app.chat.busy)
        written = hand.answer().lower().count(word.lower())
        await hand.until(lambda: hand.app.chat.find.count == written)
        assert written > before

    play(scenario, fake_command)
