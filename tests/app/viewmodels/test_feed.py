"""Rows of growing and of whole messages: however a reply came, the end is the same."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from app.render.palette import Style
from app.tasks import Tasks
from app.viewmodels.feed import INTERVAL, Feed
from app.viewmodels.transcript import TranscriptModel
from yi_desktop.chat.turn import TurnUpdate
from yi_desktop.storage.messages import Made, Message

TEXT = """<think>
Let me see.
</think>

# Title

A paragraph with **bold** and a [link](https://example.org).

- one
- two

```python
def f():
    return 1
```

| a | b |
|---|---|
| 1 | 2 |

End."""


def message(number: int, role: str, text: str, state: str = "complete") -> Message:
    parent = str(number - 1) if number else None
    made = Made(model_name="m", thinking_ms=2600.0) if role == "assistant" else None
    return Message(str(number), "c", parent, role, text, state, 0.0, made, 1, 1)


@pytest.fixture
async def feed(qapp):
    errors: list[BaseException] = []
    tasks = Tasks(errors.append)
    feed = Feed(TranscriptModel(), tasks, Style(colour_code=True))
    feed.settle = tasks.drain
    yield feed
    await tasks.close()
    assert errors == []


async def grow(feed: Feed, text: str, step: int) -> None:
    feed.update(TurnUpdate(message(0, "user", "Q"), "saved"))
    for end in range(1, len(text), step):
        feed._shown_at = 0.0  # as if INTERVAL had passed
        feed.update(TurnUpdate(message(1, "assistant", text[:end], "streaming"), "writing"))
        await asyncio.sleep(0)
    feed.update(TurnUpdate(message(1, "assistant", text), "done"))
    await feed.settle()


@pytest.mark.parametrize("step", [1, 7, 50])
async def test_growing_ends_in_the_same_rows_as_opening(feed, step, qtmodeltester):
    qtmodeltester.check(feed.transcript)
    await grow(feed, TEXT, step)
    grown = list(feed.transcript.rows)
    whole = [message(0, "user", "Q"), message(1, "assistant", TEXT)]
    assert grown == await feed.prepare(whole)
    kinds = [row.kind for row in grown]
    assert kinds[:4] == ["user", "actions", "thinking", "heading"]
    assert grown[2].seconds == 3


async def test_many_updates_change_the_transcript_a_few_times(feed):
    changes = []
    feed.transcript.dataChanged.connect(lambda *_: changes.append(True))
    feed.update(TurnUpdate(message(1, "assistant", "", "streaming"), "writing"))
    loop = asyncio.get_running_loop()
    began = loop.time()
    for count in range(200):
        reply = message(1, "assistant", "word " * count, "streaming")
        feed.update(TurnUpdate(reply, "writing"))
        await asyncio.sleep(0.001)
    # Two rows change at each step: the text and the live line.
    assert len(changes) <= 2 * (1 + (loop.time() - began) / INTERVAL)
    last, shown = ("word " * 199).strip(), asyncio.Event()

    def look() -> None:
        if feed.transcript.rows[0].source == last:
            shown.set()

    feed.transcript.dataChanged.connect(look)
    look()
    await asyncio.wait_for(shown.wait(), 10)


async def test_rows_that_are_final_are_left_alone(feed):
    changed = set()
    feed.transcript.dataChanged.connect(lambda first, last, roles: changed.add(first.row()))
    feed.transcript.rowsRemoved.connect(lambda parent, first, last: changed.add(first))
    await grow(feed, "One.\n\nTwo.\n\nThree.\n\n", 4)
    changed.clear()
    feed._shown_at = 0.0
    text = "One.\n\nTwo.\n\nThree.\n\nFour"
    feed.update(TurnUpdate(message(1, "assistant", text, "streaming"), "writing"))
    feed._shown_at = 0.0
    changed.clear()
    feed.update(TurnUpdate(message(1, "assistant", text + " more", "streaming"), "writing"))
    assert changed == {5}


async def test_open_thoughts_stay_open_while_the_answer_grows(feed):
    reply = message(1, "assistant", "<think>Hm", "streaming")
    feed.update(TurnUpdate(reply, "writing"))
    feed.toggle(0)
    assert feed.transcript.rows[0].open
    feed._shown_at = 0.0
    text = "<think>Hm, so</think>\n\nYes"
    feed.update(TurnUpdate(message(1, "assistant", text, "streaming"), "writing"))
    assert feed.transcript.rows[0].open
    feed.update(TurnUpdate(message(1, "assistant", text), "done"))
    await feed.settle()
    assert feed.transcript.rows[0].open


async def test_code_is_coloured_when_it_is_closed(feed):
    text = "```python\nimport os\n```\n\nAnd"
    feed.update(TurnUpdate(message(1, "assistant", text[:20], "streaming"), "writing"))
    assert "color:" not in feed.transcript.rows[0].html
    feed._shown_at = 0.0
    feed.update(TurnUpdate(message(1, "assistant", text, "streaming"), "writing"))
    await feed.settle()
    assert "color:" in feed.transcript.rows[0].html


async def test_a_new_style_paints_every_row_again_in_place(feed):
    await grow(feed, TEXT, 50)
    resets = []
    feed.transcript.modelReset.connect(lambda: resets.append(True))
    dark = Style(dark=True, colour_code=True)
    feed.restyle(dark)
    await feed.settle()
    assert {row.style for row in feed.transcript.rows} == {dark}
    assert resets == []


async def test_a_new_branch_takes_the_place_of_what_followed(feed):
    messages = [message(i, "user" if i % 2 == 0 else "assistant", f"Text {i}") for i in range(6)]
    feed.show(messages, await feed.prepare(messages), None)
    other = replace(message(2, "user", "Other"), id="x")
    feed.update(TurnUpdate(other, "saved"))
    assert feed.transcript.ids() == ["0", "1", "x"]
    assert list(feed.messages) == ["0", "1", "x"]
